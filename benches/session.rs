//! One whole computers-only Dubai session, and what each part of it costs.
#![expect(clippy::unwrap_used, reason = "a benchmark may stop")]

use plenary::model::{Phase, Scenario, Theory};
use plenary::record::Session;
use plenary::scenario::Library;
use std::sync::Arc;

fn main() {
    divan::main();
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
        let mut session = Session::new(scenario.clone(), theory.clone(), 7, None);
        session.play(&[], |_| {});
        session.digest()
    });
}

#[divan::bench(sample_count = 10)]
fn conference_of_144(bencher: divan::Bencher) {
    let (scenario, theory) = load("dubai-2012");
    bencher.bench_local(|| {
        let mut session = Session::new(scenario.clone(), theory.clone(), 7, None);
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
            let mut session = Session::new(scenario.clone(), theory.clone(), 7, None);
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
