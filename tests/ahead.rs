//! Forecasts beside a session: what is wanted is found, what is no longer wanted stops.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod common;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use common::{scenario, theory};
use plenary::forecast::ahead::{Ahead, Asked, Found};
use plenary::forecast::fans::{Difference, against};
use plenary::forecast::{ForecastQuestion, Parties, ask};
use plenary::model::indices::IndexName;

fn open(seed: u64, threads: usize) -> Ahead {
    let rules = (scenario("first-steps"), theory("spiral"));
    Ahead::open(rules, seed, threads, Box::new(|| {})).unwrap()
}

/// The draft, signed by all with an even chance.
fn draft() -> Asked {
    let scenario = scenario("first-steps");
    let opening = scenario.text.brackets.iter().map(|b| b.opening.index());
    let text = opening.map(|w| u8::try_from(w).unwrap()).collect();
    Asked::text(plenary::model::Text(text), &[0.5; 3])
}

fn wait(ahead: &Ahead, asked: &Asked, worlds: usize) -> Arc<Found> {
    let begun = Instant::now();
    loop {
        let found = ahead.found(asked);
        let enough = found.filter(|f| f.fans.worlds >= worlds && !ahead.busy());
        if let Some(found) = enough {
            return found;
        }
        assert!(begun.elapsed() < Duration::from_secs(60), "it never comes");
        std::thread::sleep(Duration::from_millis(2));
    }
}

#[test]
fn what_is_found_does_not_depend_on_the_number_of_threads() {
    let wanted = || vec![(Asked::no_text(), 6), (draft(), 6)];
    let one = open(1, 1);
    one.want(wanted());
    let two = open(1, 2);
    two.want(wanted());
    let (one, two) = (wait(&one, &draft(), 6), wait(&two, &draft(), 6));
    assert_eq!(one.fans, two.fans);
    assert_eq!(one.fans.worlds, 6);
    let end = one.fans.end(IndexName::Security).unwrap();
    assert!(end.p5 <= end.p25 && end.p25 <= end.p50 && end.p75 <= end.p95);
    assert_eq!(one.against[IndexName::Security].worlds, 6);
}

#[test]
fn the_world_of_the_session_is_run_for_no_forecast() {
    // Two sessions, one of them with a seed near those of forecasts: both are told something.
    let fans = |seed: u64| {
        let ahead = open(seed, 1);
        ahead.want(vec![(draft(), 4)]);
        wait(&ahead, &draft(), 4).fans.clone()
    };
    assert_eq!(fans(1), fans(7), "the seed of the session does not tell");
    assert_ne!(fans(1), fans(1 << 40), "seeds that are not the session's");
}

#[test]
fn what_is_no_longer_wanted_stops_and_what_was_found_stays() {
    let told = Arc::new(AtomicUsize::new(0));
    let count = told.clone();
    let rules = (scenario("first-steps"), theory("spiral"));
    let tell = move || {
        count.fetch_add(1, Ordering::Relaxed);
    };
    let ahead = Ahead::open(rules, 1, 1, Box::new(tell)).unwrap();
    ahead.want(vec![(draft(), 4)]);
    let first = wait(&ahead, &draft(), 4);
    assert!(told.load(Ordering::Relaxed) > 0, "the front is told");
    ahead.want(vec![(draft(), 1000)]);
    ahead.want(vec![(Asked::no_text(), 3)]);
    wait(&ahead, &Asked::no_text(), 3);
    let again = ahead.found(&draft()).unwrap();
    assert!(again.fans.worlds >= first.fans.worlds && again.fans.worlds < 1000);
    ahead.want(vec![]);
    assert!(!ahead.busy());
}

#[test]
fn likely_parties_sign_by_their_chances() {
    let question = |parties| ForecastQuestion {
        scenario: scenario("first-steps"),
        theory: theory("spiral"),
        text: draft().text,
        parties,
        levers: vec![],
        quarters: 4,
        seeds: 3..7,
    };
    let worlds = |parties| {
        let runs = ask(&question(parties), 1, &AtomicBool::new(false), &|_| {});
        let runs = runs.unwrap();
        runs.into_iter().map(|r| r.world).collect::<Vec<_>>()
    };
    let nobody = worlds(Parties::Likely(vec![0.0; 3]));
    assert_eq!(nobody, worlds(Parties::Likely(vec![0.0; 3])));
    assert_ne!(nobody, worlds(Parties::Likely(vec![1.0; 3])));
}

#[test]
fn a_difference_of_the_same_worlds_is_none() {
    let none = against(&Default::default(), &Default::default());
    assert_eq!(none[IndexName::Trust], Difference::default());
    assert!(none[IndexName::Trust].may_be_chance());
}

#[test]
fn states_are_looked_at_where_that_is_asked_for_and_the_years_go_on_from_the_last_account() {
    use plenary::forecast::onward::Onward;
    let ahead = open(1, 1);
    let (own, none) = (draft().closely(), Asked::no_text().closely());
    ahead.want(vec![(own.clone(), 4), (none.clone(), 4)]);
    wait(&ahead, &own, 4);
    assert_eq!((ahead.worlds(&own), ahead.worlds(&draft())), (4, 0));
    let (with, without) = (ahead.courses(&own), ahead.courses(&none));
    let quarters = with.values().next().unwrap().world.len();
    assert!(
        with.values()
            .all(|c| c.states.len() == quarters && c.states[0].len() == 3)
    );
    let accounts: Vec<_> = (0..3).map(|_| [50.0; 5].into()).collect();
    let onward = Onward::of(&with, &without, &accounts);
    let fan = &onward.indices[IndexName::Security];
    assert_eq!((onward.compared, fan.len()), (4, quarters - 2));
    assert_eq!(
        (fan[0].p5, fan[0].p95),
        (50.0, 50.0),
        "it opens at the last account"
    );
    assert_eq!(onward.effect[IndexName::Security].len(), quarters);
    assert_eq!(onward.states.len(), 3);
}
