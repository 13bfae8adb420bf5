//! A seat that searches its own view: it knows no more than its view, is outvoted less than one that
//! listens alone, spends on defence, and does better than silence.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod common;

use common::{scenario, session, theory, until};
use plenary::lab::tricks::{Trick, expert, play, searched, to_the_signing};
use plenary::model::Action;
use plenary::model::calendar::Phase;
use plenary::model::ids::StateId;
use plenary::seat::Views as _;
use plenary::seat::common_knowledge::CommonKnowledge;
use plenary::seat::snapshot::Snapshot;

/// What it finds follows from plain data that a seat may be sent: no world stands behind it.
#[test]
fn it_finds_the_same_in_a_snapshot() {
    let mut s = session("dubai-twelve", "restraint", 5, Some("GBR"));
    let seat = s.scenario().seat("GBR").unwrap();
    let (scenario, theory) = (s.scenario().clone(), s.theory().clone());
    let common = CommonKnowledge::of((&scenario, &theory));
    let mut found = 0;
    for _ in 0..6 {
        s.advance();
        let view = s.view(seat);
        let snapshot = Snapshot::of(&view);
        let again = snapshot.view((&scenario, &theory), &common);
        let plates = expert::plates(&view);
        assert_eq!(plates, expert::plates(&again));
        found += plates.len();
    }
    assert!(found > 0);
}

/// Every plate that it finds may be raised.
#[test]
fn its_plates_may_be_raised() {
    let mut s = session("dubai-twelve", "restraint", 6, Some("USA"));
    let seat = s.scenario().seat("USA").unwrap();
    // Later its capital, which hears of nothing but plates, raises some of them itself (rule 17.5).
    for _ in 0..4 {
        s.advance();
        let plates = expert::plates(&s.view(seat));
        for plate in plates {
            assert!(matches!(plate, Action::Plate { .. }));
            s.act(plate).unwrap();
        }
    }
}

/// Rule 5.5: it weighs what it costs to be outvoted, which the adviser does not, and so loses fewer
/// votes.
#[test]
fn it_is_outvoted_less_than_who_listens_alone() {
    let (scenario, theory) = (scenario("dubai-twelve"), theory("restraint"));
    let lost = |trick| -> usize {
        let seats = ["GBR", "IND", "JPN"].map(|iso| scenario.seat(iso).unwrap());
        let all = seats.iter().flat_map(|&s| (0..2).map(move |n| (s, n)));
        all.map(|(seat, seed)| {
            let rules = (scenario.clone(), theory.clone());
            let s = to_the_signing(rules, (seat, trick), seed);
            let votes = s.room().ballots.votes.iter();
            votes.filter(|v| v.outvoted.contains(&seat)).count()
        })
        .sum()
    };
    let (expert, adviser) = (lost(Trick::Expert), lost(Trick::Adviser));
    assert!(expert < adviser, "{expert} {adviser}");
}

/// In the years after its money goes to defence, until most of it does.
#[test]
fn its_money_goes_to_defence() {
    let mut s = session("first-steps", "restraint", 3, Some("ARD"));
    let seat = s.scenario().seat("ARD").unwrap();
    until(&mut s, Phase::Aftermath(1));
    let before = s.view(seat).years.affairs.unwrap().budget;
    for _ in 0..6 {
        searched::expert_in_the_years(&mut s, seat);
        s.advance();
    }
    let after = s.view(seat).years.affairs.unwrap().budget;
    assert!(after.defence > before.defence, "{before:?} {after:?}");
    assert_eq!(
        expert::budget(&s.view(seat)).is_none(),
        after.defence >= 0.6
    );
}

/// In `first-steps` it does better than silence in the mean, by the text and by the verdict.
#[test]
fn it_does_better_than_silence() {
    let (scenario, theory) = (scenario("first-steps"), theory("restraint"));
    let seats: Vec<StateId> = StateId::all(scenario.states.len()).collect();
    let mean = |trick| -> (f64, f64) {
        let all = seats.iter().flat_map(|&s| (0..10).map(move |n| (s, n)));
        let all = all.map(|(s, n)| play(scenario.clone(), theory.clone(), s, trick, n));
        let sum = all.fold((0.0, 0.0), |sum, o| {
            (sum.0 + o.text, sum.1 + o.verdict.unwrap())
        });
        (sum.0 / 30.0, sum.1 / 30.0)
    };
    let (expert, silent) = (mean(Trick::Expert), mean(Trick::Silent));
    assert!(expert.0 > silent.0, "{expert:?} {silent:?}");
    assert!(expert.1 > silent.1, "{expert:?} {silent:?}");
}
