//! The adviser of a seat: what it proposes may be done, keeps the seat's word, comes from the view alone
//! and pays.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod common;

use common::{scenario, session, theory, until};
use plenary::conference::corridors::offers::{Corridors, Fate};
use plenary::lab::tricks::{Trick, play};
use plenary::model::Action;
use plenary::model::calendar::Phase;
use plenary::model::ids::StateId;
use plenary::seat::Views as _;
use plenary::seat::adviser::{Breadth, advise, weigh};
use plenary::seat::common_knowledge::CommonKnowledge;
use plenary::seat::snapshot::Snapshot;
use plenary::session::Session;

/// A day in which the seat does what is proposed, as often as `most` says.
fn day(s: &mut Session, seat: StateId, most: usize) {
    let mut done: Vec<Action> = vec![];
    for _ in 0..most {
        let told = advise(&s.view(seat));
        assert!((1..=3).contains(&told.len()), "{told:?}");
        for pair in told.windows(2) {
            assert!(pair[0].expected >= pair[1].expected);
        }
        for c in &told {
            assert!((0.0..=1.0).contains(&c.chance), "{c:?}");
            assert!(c.cost >= 0.0 && c.breaks.is_empty(), "{c:?}");
            assert!((c.expected - (c.chance * c.gain - c.cost)).abs() < 1e-9);
            assert!(
                !c.why.to_string().contains("adviser-"),
                "no words: {:?}",
                c.why
            );
        }
        let mut acts = told.into_iter().filter_map(|c| c.action);
        let Some(action) = acts.find(|a| !done.contains(a)) else {
            return;
        };
        s.act(action.clone()).unwrap();
        done.push(action);
    }
}

/// Rule 2.13: whatever it proposes may be sent as it stands, on every day, in every seat, after any
/// part of it was done; and it breaks no word of the seat's.
#[test]
fn rule_2_13_what_it_proposes_is_admissible_and_keeps_promises() {
    for (name, seed, iso) in [
        ("first-steps", 1, None),
        ("dubai-twelve", 2, Some("BRA")),
        ("dubai-twelve", 3, Some("RUS")),
        ("dubai-twelve", 4, Some("PRY")),
    ] {
        let first = scenario(name).iso(StateId::new(0)).to_owned();
        let iso = iso.unwrap_or(&first);
        let mut s = session(name, "restraint", seed, Some(iso));
        let seat = s.scenario().seat(iso).unwrap();
        let mut n = usize::try_from(seed).unwrap();
        while matches!(s.phase(), Phase::Conference(_)) {
            n = (n * 7 + 3) % 9;
            day(&mut s, seat, n);
            s.advance();
        }
        let offers = &s.world().resource::<Corridors>().offers;
        let broken = offers.iter().filter(|o| o.fate == Some(Fate::Broken(seat)));
        assert_eq!(broken.count(), 0, "{name} {iso}");
        let bound = offers.iter().any(|o| o.party(seat) && o.fate.is_some());
        assert!(
            bound || name == "first-steps",
            "{name} {iso}: no package held"
        );
    }
}

/// Rule 2.13: everything that a search finds is admissible, too.
#[test]
fn all_that_is_found_may_be_done() {
    let mut s = session("dubai-twelve", "restraint", 6, Some("KEN"));
    let seat = s.scenario().seat("KEN").unwrap();
    for _ in 0..5 {
        let all = weigh(&s.view(seat), Breadth::wide());
        let acts = all.into_iter().filter_map(|c| c.action);
        let log: Vec<Action> = acts.collect();
        assert!(!log.is_empty());
        for action in log {
            let mut twin = session("dubai-twelve", "restraint", 6, Some("KEN"));
            while twin.turn() < s.turn() {
                twin.advance();
            }
            twin.act(action).unwrap();
        }
        s.advance();
    }
}

/// Rule 2.13: it works from plain data as from the view.
#[test]
fn it_says_the_same_from_a_snapshot() {
    let mut s = session("dubai-twelve", "restraint", 5, Some("BRA"));
    let seat = s.scenario().seat("BRA").unwrap();
    let (scenario, theory) = (s.scenario().clone(), s.theory().clone());
    let common = CommonKnowledge::of((&scenario, &theory));
    for _ in 0..6 {
        s.advance();
        let view = s.view(seat);
        let snapshot = Snapshot::of(&view);
        let again = snapshot.view((&scenario, &theory), &common);
        assert_eq!(advise(&view), advise(&again));
    }
}

/// Rule 2.13: at the signing it answers as the seat's own sum does; later it is not asked.
#[test]
fn at_the_signing_it_follows_the_own_sum() {
    let mut s = session("dubai-twelve", "restraint", 5, Some("BRA"));
    let seat = s.scenario().seat("BRA").unwrap();
    until(&mut s, Phase::Signing);
    let own = s.own_verdict().unwrap();
    let told = advise(&s.view(seat));
    assert_eq!(told[0].action, Some(Action::Decide(own.decision)));
    s.act(told[0].action.clone().unwrap()).unwrap();
    s.advance();
    assert!(advise(&s.view(seat)).is_empty());
}

/// Rule 2.13: it pays to listen, and a search pays, too.
#[test]
fn listening_pays() {
    let (scenario, theory) = (scenario("dubai-twelve"), theory("restraint"));
    let seats = ["BRA", "GBR", "KEN", "RUS"].map(|iso| scenario.seat(iso).unwrap());
    let mean = |trick| -> f64 {
        let all = seats
            .iter()
            .flat_map(|&s| (0..2).map(move |seed| (s, seed)));
        let all = all.map(|(s, seed)| play(scenario.clone(), theory.clone(), s, trick, seed).text);
        all.sum::<f64>() / 8.0
    };
    let silent = mean(Trick::Silent);
    for trick in [Trick::Adviser, Trick::Expert] {
        assert!(mean(trick) > silent + 0.02, "{trick:?}");
    }
}
