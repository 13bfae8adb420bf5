//! One whole computers-only Dubai session, and what each part of it costs.
#![expect(clippy::unwrap_used, reason = "a benchmark may stop")]

mod common;

use bevy_ecs::schedule::Schedules;
use common::{Marks, mark_sets};
use plenary::model::calendar::Phase;
use plenary::model::{Scenario, Theory};
use plenary::scenario::Library;
use plenary::session::Session;
use plenary::world::schedule::{Day, DaySystems as R};
use plenary::world::schedule::{Quarter, QuarterSystems as Q};
use std::sync::Arc;
use std::time::{Duration, Instant};

fn main() {
    split_by_system();
    divan::main();
}

/// Prints how one computers-only session of dubai-2012 divides between its systems.
#[allow(clippy::print_stdout, reason = "a benchmark prints")]
fn split_by_system() {
    let (day, quarter) = (R::ALL, Q::ALL);
    let (scenario, theory) = load("dubai-2012");
    let mut session = Session::new(scenario, theory, 7, None, plenary::delegates::plugin);
    let world = session.world();
    world.insert_resource(Marks::new(day.len() + quarter.len()));
    let mut schedules = world.resource_mut::<Schedules>();
    mark_sets(schedules.get_mut(Day).unwrap(), &day, 0);
    mark_sets(schedules.get_mut(Quarter).unwrap(), &quarter, day.len());
    let start = Instant::now();
    session.play(&[], |_| {});
    let whole = start.elapsed();
    let spent = session.world().resource::<Marks>().spent.clone();
    let share = |d: Duration| 100.0 * d.as_secs_f64() / whole.as_secs_f64();
    println!("one session of dubai-2012, {whole:.0?}, by system:");
    let names = (day.iter().map(|s| format!("day: {s:?}")))
        .chain(quarter.iter().map(|s| format!("quarter: {s:?}")));
    for (name, d) in names.zip(&spent) {
        println!("  {name:<26}{:5.1} %", share(*d));
    }
    let rest = whole.saturating_sub(spent.iter().sum());
    println!(
        "  {:<26}{:5.1} %\n",
        "delegates, signing, rest",
        share(rest)
    );
}

fn load(name: &str) -> (Arc<Scenario>, Theory) {
    let library = Library::embedded();
    (
        Arc::new(library.load(name).unwrap()),
        library.theory("restraint").unwrap(),
    )
}

#[divan::bench(args = ["first-steps", "dubai-twelve", "dubai-2012"], sample_count = 10)]
fn whole_session(bencher: divan::Bencher, name: &str) {
    let (scenario, theory) = load(name);
    bencher.bench_local(|| {
        let mut session = Session::new(
            scenario.clone(),
            theory.clone(),
            7,
            None,
            plenary::delegates::plugin,
        );
        session.play(&[], |_| {});
        session.digest()
    });
}

#[divan::bench(sample_count = 10)]
fn conference_of_144(bencher: divan::Bencher) {
    let (scenario, theory) = load("dubai-2012");
    bencher.bench_local(|| {
        let mut session = Session::new(
            scenario.clone(),
            theory.clone(),
            7,
            None,
            plenary::delegates::plugin,
        );
        while matches!(session.phase(), Phase::Conference(_)) {
            session.advance();
        }
    });
}

#[divan::bench(sample_count = 10)]
fn aftermath_of_144(bencher: divan::Bencher) {
    let (scenario, theory) = load("dubai-2012");
    bencher
        .with_inputs(|| {
            let mut session = Session::new(
                scenario.clone(),
                theory.clone(),
                7,
                None,
                plenary::delegates::plugin,
            );
            while !matches!(session.phase(), Phase::Aftermath(_)) {
                session.advance();
            }
            session
        })
        .bench_local_values(|mut session| {
            while session.phase() != Phase::Over {
                session.advance();
            }
            session
        });
}

#[divan::bench]
fn load_dubai_2012() -> Arc<Scenario> {
    load("dubai-2012").0
}
