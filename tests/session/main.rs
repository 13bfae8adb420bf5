//! A session is scenario + seed + actions.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may stop")]

mod copies;
mod digest;
mod files;
mod interventions;
mod journal;
mod names;
mod random;
mod seats;
mod taking_back;
mod teacher;

#[path = "../common/mod.rs"]
mod common;
use common::{end_turn, played, replay, resume, seated, session, theory, until};
use plenary::model::calendar::Phase;
use plenary::model::ids::IncidentId;
use plenary::model::{
    Action, Decision, Favour, Forum, Gavel, Package, Payment, Proposal, Scenario,
};
use plenary::scenario::Library;
use plenary::session::setup::Seating;
use plenary::session::summary::summarise;
use plenary::session::{files::save, log::Log};
use plenary::world::journal::{Entry, Happening};
use proptest::prelude::*;
use std::sync::Arc;

#[test]
fn same_seed_gives_the_same_digest_and_another_seed_another() {
    let digest = |seed| played("dubai-twelve", "restraint", seed).digest();
    assert_eq!(digest(7), digest(7));
    assert_ne!(digest(7), digest(8));
}

/// Golden digests: the release build is held to the same ones by `.ci/run`, which runs this test
/// in both. `PLENARY_BLESS=1` writes the file anew; say in the commit why they moved.
#[test]
fn golden_digests_hold_in_every_build() {
    let path = "tests/golden.txt";
    let golden = std::fs::read_to_string(path).unwrap();
    let mut now = String::new();
    for line in golden.lines() {
        let mut parts = line.split_whitespace();
        let (name, seed) = (parts.next().unwrap(), parts.next().unwrap());
        let digest = played(name, "restraint", seed.parse().unwrap()).digest();
        now.push_str(&format!("{name} {seed} {digest}\n"));
    }
    if std::env::var_os("PLENARY_BLESS").is_some() {
        std::fs::write(path, &now).unwrap();
    } else {
        assert_eq!(now, golden);
    }
}

#[test]
fn sessions_on_other_threads_give_the_same_digest() {
    let here = played("dubai-twelve", "spiral", 3).digest();
    let there: Vec<String> = std::thread::scope(|s| {
        let runs: Vec<_> = (0..4)
            .map(|_| s.spawn(|| played("dubai-twelve", "spiral", 3).digest()))
            .collect();
        runs.into_iter().map(|r| r.join().unwrap()).collect()
    });
    assert!(there.iter().all(|d| *d == here));
}

/// Rule 5.6.
#[test]
fn a_state_signs_if_and_only_if_its_reasons_sum_to_zero_or_more() {
    for seed in 0..5 {
        let session = played("dubai-twelve", "restraint", seed);
        for v in session.verdicts() {
            let sum: f64 = v.reasons.iter().map(|r| r.value).sum();
            assert!((sum - v.total).abs() < 1e-9, "{}", v.state);
            assert_eq!(v.decision.signs(), v.total >= 0.0, "{}", v.state);
            assert!(v.reasons.iter().all(|r| r.term != "other"));
        }
    }
}

#[test]
fn other_actions_give_another_digest() {
    let play = |action: Option<Action>| {
        let mut s = session("dubai-twelve", "restraint", 1, Some("BRA"));
        if let Some(action) = action {
            s.act(action).unwrap();
        }
        s.play(&[], |_| {});
        s.digest()
    };
    let p = Proposal {
        bracket: "security.object".into(),
        wording: "duties".into(),
    };
    assert_ne!(play(None), play(Some(Action::Press(p))));
}

/// Rule 5.7.
#[test]
fn a_person_who_overrules_his_sum_is_told_so() {
    for decision in [Decision::Sign, Decision::Refuse] {
        let mut s = session("first-steps", "restraint", 1, Some("ARD"));
        until(&mut s, Phase::Signing);
        s.act(Action::Decide(decision)).unwrap();
        s.advance();
        let v = &s.verdicts()[s.seat().unwrap()];
        assert_eq!(v.decision, decision);
        assert_eq!(v.total >= 0.0, decision.signs());
    }
}
