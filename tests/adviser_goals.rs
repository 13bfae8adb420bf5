//! The adviser of a seat knows its goals: it serves them, says so, and gives up none that is held.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod common;

use std::sync::Arc;

use common::{scenario, session, theory};
use plenary::lab::tricks::searched;
use plenary::lab::tricks::{Plan, Trick, play, table};
use plenary::model::calendar::Phase;
use plenary::model::goals::Measure;
use plenary::model::ids::{BracketId, StateId, WordingId};
use plenary::model::{Action, Proposal, Scenario};
use plenary::negotiation::reading::read;
use plenary::seat::Views as _;
use plenary::seat::adviser::{Breadth, Counsel, weigh};
use plenary::session::goals::{facts, of};
use plenary::session::line::LogLine;
use plenary::session::{Session, goals};

fn term(scenario: &Scenario, p: &Proposal) -> (BracketId, WordingId) {
    let bracket = scenario.text.find(&p.bracket).unwrap();
    let wording = scenario.text.brackets[bracket].find(&p.wording);
    (bracket, wording.unwrap())
}

/// The words that an act is after.
fn terms(s: &Session, counsel: &Counsel) -> Vec<(BracketId, WordingId)> {
    let scenario = s.scenario();
    match counsel.action.as_ref() {
        Some(Action::Table(p) | Action::Cosponsor(p) | Action::CallVote(p) | Action::Caucus(p)) => {
            vec![term(scenario, p)]
        }
        Some(Action::Offer { package, .. }) => {
            let all = package.give.iter().chain(&package.want);
            all.map(|p| term(scenario, p)).collect()
        }
        _ => vec![],
    }
}

/// Goals of the text that a text holds.
fn held(s: &Session, seat: StateId, changes: &[(BracketId, WordingId)]) -> Vec<bool> {
    let mut facts = facts(s.state(), seat);
    facts.text = facts.text.with_all(changes);
    facts.position = read(&s.scenario().text, &facts.text).position;
    let own = of(s.state(), seat);
    let all = [Some(&own.public), Some(&own.secret), own.red_line.as_ref()];
    let of_text = |m: &Measure| !matches!(m, Measure::Signs { .. });
    let goals = all.into_iter().flatten().filter(|g| of_text(&g.measure));
    let near = goals.map(|g| facts.standing(s.scenario(), &g.measure).progress);
    near.map(|p| p > 1.0 - 1e-9).collect()
}

/// Rule 2.13: nothing that it proposes would lose a goal that the draft holds, and acts that serve one
/// say which.
#[test]
fn rule_2_13_a_goal_that_is_held_is_not_given_up() {
    let mut served = 0;
    for (name, iso, seed) in [
        ("first-steps", "ARD", 1),
        ("first-steps", "CVA", 2),
        ("dubai-twelve", "BRA", 3),
        ("dubai-twelve", "CHN", 4),
    ] {
        let mut s = session(name, "restraint", seed, Some(iso));
        let seat = s.scenario().seat(iso).unwrap();
        while matches!(s.phase(), Phase::Conference(_)) {
            let before = held(&s, seat, &[]);
            for c in weigh(&s.view(seat), Breadth::wide()) {
                let then = held(&s, seat, &terms(&s, &c));
                let lost = before.iter().zip(&then).any(|(b, t)| *b && !*t);
                assert!(!lost, "{name} {iso}: {c:?}");
                served += usize::from(c.why.to_string().contains("It serves our goal"));
            }
            searched::adviser(&mut s, seat);
            s.advance();
        }
    }
    assert!(served > 0);
}

/// Rule 2.13: an expert does on a day all that the adviser would have it do, and then looks further.
#[test]
fn an_expert_does_what_the_adviser_says_first() {
    let acts = |s: &Session| -> Vec<Action> {
        let all = s.lines().iter().filter_map(|l| match l {
            LogLine::Act(logged) => Some(logged.action.clone()),
            _ => None,
        });
        all.collect()
    };
    for iso in ["BRA", "GBR", "KEN"] {
        let mut told = session("dubai-twelve", "restraint", 1, Some(iso));
        let mut expert = session("dubai-twelve", "restraint", 1, Some(iso));
        let seat = told.scenario().seat(iso).unwrap();
        told.advance();
        expert.advance();
        searched::adviser(&mut told, seat);
        searched::expert(&mut expert, seat);
        let (told, expert) = (acts(&told), acts(&expert));
        assert!(!told.is_empty());
        assert!(expert.starts_with(&told), "{iso}: {told:?} {expert:?}");
    }
}

/// Rules 2.13, 18.1: in `first-steps` who listens reaches the public goal, who is silent does not.
#[test]
fn listening_reaches_the_public_goal_of_first_steps() {
    let scenario = scenario("first-steps");
    let seats: Vec<StateId> = StateId::all(scenario.states.len()).collect();
    let reached = |trick| {
        let all = seats
            .iter()
            .flat_map(|&s| (0..20).map(move |seed| (s, seed)));
        let all = all.map(|(s, seed)| play(scenario.clone(), theory("restraint"), s, trick, seed));
        all.filter(|o| o.goal).count()
    };
    let (told, silent) = (reached(Trick::Adviser), reached(Trick::Silent));
    // Measured over 180 sessions, .91 and .06: a sample of 60 may lie two deviations beside that.
    assert!(told >= 50, "{told} of 60");
    assert!(silent <= 8, "{silent} of 60");
}

/// `plenary tricks` judges every session by its text and by the score at its end.
#[test]
fn both_gains_are_paired_with_silence() {
    let plan = Plan {
        scenarios: vec![Arc::clone(&scenario("first-steps"))],
        theory: theory("restraint"),
        seats: 3,
        seeds: 2,
        tricks: vec![Trick::Adviser],
        threads: 1,
    };
    for row in table(&plan, || {}) {
        let verdict = row.verdict.unwrap();
        assert!((0.0..=100.0).contains(&verdict), "{verdict}");
        let over = row.verdict_over_silent.unwrap();
        assert!(row.trick != Trick::Silent || over.mean == 0.0);
        for seat in &row.seats {
            assert!(seat.verdict.is_some() && seat.verdict_over_silent.is_some());
            assert!((0.0..=1.0).contains(&seat.goal));
        }
    }
    let mut s = session("first-steps", "restraint", 1, Some("ARD"));
    let seat = s.scenario().seat("ARD").unwrap();
    while s.phase() != Phase::Over {
        s.advance();
    }
    let score = goals::own(s.state(), seat).score.unwrap();
    assert_eq!(s.score(seat).unwrap().total, score.total);
}
