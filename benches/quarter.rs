//! A quarter of the years after: how its cost grows with the states, where the time goes, and what
//! the memory and the random streams alone would cost. Nobody signs, nobody sits: the scenario of
//! the record.
#![expect(clippy::unwrap_used, reason = "a benchmark may stop")]
#![expect(clippy::print_stdout, reason = "a benchmark prints")]

mod common;
#[path = "common/rosters.rs"]
mod rosters;

use bevy_ecs::schedule::Schedules;
use common::{Marks, mark_sets};
use plenary::aftermath::incidents::Incidents;
use plenary::aftermath::rivals::{Rival, Rivals};
use plenary::model::calendar::Phase;
use plenary::model::ids::StateId;
use plenary::model::{Scenario, Theory};
use plenary::scenario::Library;
use plenary::session::Session;
use plenary::world::random::stream;
use plenary::world::relations::Relations;
use plenary::world::schedule::{Quarter, QuarterSystems as Q};
use rand::RngExt as _;
use std::hint::black_box;
use std::sync::Arc;
use std::time::{Duration, Instant};

const SIZES: [usize; 4] = [8, 32, rosters::ALL, 193];
const QUARTERS: u32 = 40;
const SEEDS: std::ops::Range<u64> = 0..15;

fn main() {
    let spent = growth();
    split();
    floors(spent);
    divan::main();
}

fn roster(n: usize) -> (Arc<Scenario>, Theory) {
    let library = Library::embedded();
    let whole = library.load("record-2000").unwrap();
    let theory = library.theory("restraint").unwrap();
    (Arc::new(rosters::of(&whole, n)), theory)
}

/// A session at its first quarter.
fn seated(scenario: &Arc<Scenario>, theory: &Theory, seed: u64) -> Session {
    let mut session = Session::new(
        scenario.clone(),
        theory.clone(),
        seed,
        None,
        plenary::delegates::plugin,
    );
    session.advance();
    assert_eq!(session.phase(), Phase::Aftermath(1));
    session
}

fn quarters(session: &mut Session) {
    for _ in 0..QUARTERS {
        session.advance();
    }
}

fn median(mut all: Vec<Duration>) -> Duration {
    all.sort_unstable();
    all[all.len() / 2]
}

fn timed(run: impl FnOnce()) -> Duration {
    let start = Instant::now();
    run();
    start.elapsed()
}

fn micros(d: Duration) -> f64 {
    d.as_secs_f64() * 1e6
}

/// Prints the growth with the states; gives the time of one quarter of the full roster.
fn growth() -> Duration {
    let rows: Vec<(usize, Duration)> = SIZES.map(|n| (n, of(n))).to_vec();
    let full = rows.iter().find(|r| r.0 == rosters::ALL).unwrap().1;
    println!(
        "one quarter, mean of {QUARTERS}, median of {} seeds:",
        SEEDS.end
    );
    println!("  states        µs  ns a pair  to {}", rosters::ALL);
    for (n, quarter) in rows {
        println!(
            "  {n:6} {:9.1} {:10.1} {:7.3}",
            micros(quarter),
            micros(quarter) * 1e3 / (n * n) as f64,
            quarter.as_secs_f64() / full.as_secs_f64(),
        );
    }
    full
}

fn of(n: usize) -> Duration {
    let (scenario, theory) = roster(n);
    let turns = SEEDS.map(|seed| {
        let mut session = seated(&scenario, &theory, seed);
        timed(|| quarters(&mut session))
    });
    median(turns.collect()) / QUARTERS
}

/// Prints how the quarters of one session divide between the sets.
fn split() {
    let (scenario, theory) = roster(rosters::ALL);
    let mut session = seated(&scenario, &theory, 7);
    let world = session.world();
    world.insert_resource(Marks::new(Q::ALL.len()));
    let mut schedules = world.resource_mut::<Schedules>();
    mark_sets(schedules.get_mut(Quarter).unwrap(), &Q::ALL, 0);
    quarters(&mut session);
    let spent = session.world().resource::<Marks>().spent.clone();
    let whole: Duration = spent.iter().sum();
    let all = session.world().resource::<Incidents>().all.len();
    println!("\nby set, {all} incidents in {QUARTERS} quarters:");
    for (set, d) in Q::ALL.iter().zip(&spent) {
        let share = 100.0 * d.as_secs_f64() / whole.as_secs_f64();
        let name = format!("{set:?}");
        println!("  {name:<16}{:7.1} µs {share:5.1} %", micros(*d / QUARTERS));
    }
}

/// Prints what one quarter of the full roster costs in random streams and in memory alone.
fn floors(quarter: Duration) {
    let (scenario, theory) = roster(rosters::ALL);
    let mut session = seated(&scenario, &theory, 7);
    let watch = session.world().resource::<Rivals>().clone();
    let mutual = |r: &&Rival| watch.of(r.on).any(|back| back.on == r.by);
    let disputes = watch.0.iter().filter(mutual).count();
    let rivals = &watch.0;
    let n = scenario.states.len();
    let dice = |purpose: &str, draw: &mut f64| {
        for r in rivals {
            let (from, to) = (scenario.iso(r.by), scenario.iso(r.on));
            *draw += stream(7, purpose, 1, from, to, 0).random::<f64>();
        }
    };
    let mut sum = 0.0;
    let each = median(
        (0..51)
            .map(|_| timed(|| dice("dispute", &mut sum)))
            .collect(),
    );
    // Operations and disputes every quarter, how a year goes once in four; leaks, gangs and companies.
    let streams = 1.25 * rivals.len() as f64 + (disputes + n + n / 6 + n / 10) as f64;
    let dice = each.div_f64(rivals.len() as f64).mul_f64(streams);
    let mut relations = session.world().resource::<Relations>().clone();
    let sweep = median(
        (0..51)
            .map(|_| timed(|| sum += touch(&mut relations)))
            .collect(),
    );
    black_box(sum);
    let bytes = (n * n * 8 * 15 + n * n) as f64;
    let share = |d: Duration| 100.0 * d.as_secs_f64() / quarter.as_secs_f64();
    println!("\nfloors of a quarter of {n} states, and their share of it:");
    println!(
        "  random: {streams:.0} streams at {:.0} ns {:7.1} µs {:5.1} %",
        micros(each) * 1e3 / rivals.len() as f64,
        micros(dice),
        share(dice),
    );
    println!(
        "  memory: {:.2} MB read or written {:7.1} µs {:5.1} %\n",
        bytes / 1e6,
        micros(sweep),
        share(sweep),
    );
}

/// Reads and writes each matrix once, then reads what a quarter reads again: good and bad reports
/// for compliance, trust for shields and for accounts, interconnection for accounts.
fn touch(r: &mut Relations) -> f64 {
    r.rung.fill(0);
    for m in [
        &mut r.tension,
        &mut r.alpha,
        &mut r.beta,
        &mut r.trust,
        &mut r.interconnection,
    ] {
        for s in StateId::all(m.states()) {
            for x in m.row_mut(s) {
                *x *= 0.999;
            }
        }
    }
    let lanes = |m: &[f64]| {
        let mut sums = [0.0; 8];
        for eight in m.chunks_exact(8) {
            for (sum, x) in sums.iter_mut().zip(eight) {
                *sum += x;
            }
        }
        sums.iter().sum::<f64>()
    };
    [&r.alpha, &r.beta, &r.trust, &r.trust, &r.interconnection]
        .into_iter()
        .map(|m| lanes(m.cells()))
        .sum()
}

#[divan::bench(args = SIZES, sample_count = 20)]
fn one_quarter(bencher: divan::Bencher, n: usize) {
    let (scenario, theory) = roster(n);
    bencher
        .with_inputs(|| seated(&scenario, &theory, 7))
        .bench_local_values(|mut session| {
            session.advance();
            session
        });
}

#[divan::bench(args = SIZES, sample_count = 20)]
fn forty_quarters(bencher: divan::Bencher, n: usize) {
    let (scenario, theory) = roster(n);
    bencher
        .with_inputs(|| seated(&scenario, &theory, 7))
        .bench_local_values(|mut session| {
            quarters(&mut session);
            session
        });
}

/// The whole record, 2000 to 2020: what Mesa is timed against (`benches/peers`).
#[divan::bench(sample_count = 20)]
fn twenty_one_years(bencher: divan::Bencher) {
    let (scenario, theory) = roster(rosters::ALL);
    bencher
        .with_inputs(|| seated(&scenario, &theory, 7))
        .bench_local_values(|mut session| {
            session.play(&[], |_| {});
            session
        });
}
