//! Years that ask (rules 16.1 to 16.12): how often a passive person is asked, and what the answers do.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test may stop, and tell"
)]

mod again;
mod clashes;
#[path = "../common/mod.rs"]
mod common;
mod courses;
mod early;
mod measured;

use std::collections::BTreeMap;

use common::{scenario, session, until};
use plenary::aftermath::decisions::Questions;
use plenary::model::calendar::Phase;
use plenary::model::question::Topic;
use plenary::session::Session;

/// Plays a session through with one passive person, and counts what the person is asked.
fn asked(s: &mut Session) -> (u32, BTreeMap<Topic, u32>) {
    let seat = s.seat().unwrap();
    let mut topics = BTreeMap::new();
    while s.phase() != Phase::Over {
        s.advance();
        let quarter = s.phase();
        let questions = s.state().resource::<Questions>();
        for q in questions.of(seat) {
            // A conference in between leaves it on the desk.
            if quarter == Phase::Aftermath(q.quarter + 1) {
                *topics.entry(q.matter.topic()).or_default() += 1;
            }
        }
    }
    (topics.values().sum(), topics)
}

/// Share of the sessions in which a passive person is asked eight to sixteen times.
fn share(name: &str, seats: &[&str], seeds: std::ops::Range<u64>) -> f64 {
    let (mut within, mut all) = (0.0, 0.0);
    for theory in ["spiral", "restraint"] {
        for seat in seats {
            let mut counts = vec![];
            let mut topics: BTreeMap<Topic, u32> = BTreeMap::new();
            for seed in seeds.clone() {
                let (n, about) = asked(&mut session(name, theory, seed, Some(seat)));
                counts.push(n);
                for (topic, n) in about {
                    *topics.entry(topic).or_default() += n;
                }
                within += f64::from(u8::from((8..=16).contains(&n)));
                all += 1.0;
            }
            println!("{name} {theory} {seat} {counts:?} {topics:?}");
        }
    }
    within / all
}

#[test]
fn rule_16_1_a_passive_person_is_asked_eight_to_sixteen_times() {
    let seats = ["USA", "KEN"];
    assert!(share("dubai-twelve", &seats, 0..1) >= 0.9);
    let steps = scenario("first-steps");
    let seats: Vec<&str> = steps
        .states
        .iter()
        .map(|s| s.profile.iso.as_str())
        .collect();
    assert!(share("first-steps", &seats, 0..1) >= 0.9);
}

/// The measure of the whole, for every seat that is named.
#[test]
#[ignore = "a measure that takes minutes"]
fn every_seat_is_asked_eight_to_sixteen_times() {
    let seeds: u64 = std::env::var("SEEDS").map_or(10, |n| n.parse().unwrap());
    for name in ["first-steps", "dubai-twelve"] {
        let s = scenario(name);
        let seats: Vec<&str> = s.states.iter().map(|s| s.profile.iso.as_str()).collect();
        println!("{name}: {}", share(name, &seats, 0..seeds));
    }
    let seats = [
        "USA", "CHN", "RUS", "DEU", "BRA", "IND", "KEN", "EGY", "CHE", "CRI", "ALB", "AFG",
    ];
    println!("dubai-2012: {}", share("dubai-2012", &seats, 0..seeds));
}

#[test]
fn a_seat_without_a_person_waits_for_nothing() {
    let mut s = session("first-steps", "spiral", 3, None);
    until(&mut s, Phase::Over);
}
