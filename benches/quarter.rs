//! A quarter of the years after: how its cost grows with the states.
#![expect(clippy::unwrap_used, reason = "a benchmark may stop")]

mod common;
mod plain;

use bevy_ecs::schedule::Schedules;
use common::{Marks, mark_sets};
use plain::rosters;
use plenary::model::{Phase, Scenario, Theory};
use plenary::record::Session;
use plenary::scenario::Library;
use plenary::sim::aftermath::{Quarter, QuarterSystems as Q};
use std::sync::Arc;
use std::time::{Duration, Instant};

const SIZES: [usize; 4] = [8, 32, 144, 193];
const QUARTERS: u32 = 40;

fn main() {
    growth();
    split();
}

fn roster(n: usize) -> (Arc<Scenario>, Theory) {
    let library = Library::embedded();
    let whole = library.load("record-2000").unwrap();
    let theory = library.theory("restraint").unwrap();
    (Arc::new(rosters::of(&whole, n)), theory)
}

/// A session at its first quarter.
fn seated(scenario: &Arc<Scenario>, theory: &Theory, seed: u64) -> Session {
    let mut session = Session::new(scenario.clone(), theory.clone(), seed, None);
    session.advance();
    assert_eq!(session.phase(), Phase::Aftermath(1));
    session
}

fn years(session: &mut Session) {
    for _ in 0..QUARTERS {
        session.advance();
    }
}

fn median(mut all: Vec<Duration>) -> Duration {
    all.sort_unstable();
    all[all.len() / 2]
}

fn growth() {
    for n in SIZES {
        let (scenario, theory) = roster(n);
        let times: Vec<Duration> = (0..9)
            .map(|seed| {
                let mut session = seated(&scenario, &theory, seed);
                let start = Instant::now();
                years(&mut session);
                start.elapsed()
            })
            .collect();
        println!("{n}: {:?}", median(times) / QUARTERS);
    }
}

fn split() {
    let (scenario, theory) = roster(144);
    let mut session = seated(&scenario, &theory, 7);
    let world = session.world();
    world.insert_resource(Marks::new(Q::ALL.len()));
    let mut schedules = world.resource_mut::<Schedules>();
    mark_sets(schedules.get_mut(Quarter).unwrap(), &Q::ALL, 0);
    let start = Instant::now();
    years(&mut session);
    let whole = start.elapsed();
    let spent = session.world().resource::<Marks>().spent.clone();
    for (set, d) in Q::ALL.iter().zip(&spent) {
        println!("{set:?} {:?}", *d / QUARTERS);
    }
    println!("{whole:?} {}", session.world().resource::<plenary::sim::Incidents>().all.len());
}
