//! The negotiation kernel: a scenario and an agenda from a file are the same to it.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test may stop and talk"
)]

use plenary::delegates::spokesperson::{Speaks, Spokesperson};
use plenary::lab::negotiate::confer_by;
use plenary::model::ids::{BracketId, WordingId};
use plenary::model::{DelegateKind, Scenario, Text, TreatyText};
use plenary::negotiation::agenda::{Agenda, Worth};
use plenary::negotiation::marks::{Negotiator, Party};
use plenary::negotiation::reading::Change;
use plenary::negotiation::seat_worth::SeatWorth;
use plenary::negotiation::single_text::{Ballot, Mediator, Votes, anneals, chance, revise};
use plenary::negotiation::worth::Scale;
use plenary::scenario::Library;
use plenary::world::random::stream;

/// What the texts of a scenario are worth to its states, by their published positions.
fn worths<'a>(scenario: &'a Scenario, trust: &'a [f64]) -> Vec<SeatWorth<'a>> {
    let scale = |s: &'a plenary::model::State| Scale {
        interests: &s.interests.0,
        sponsor_trust: trust,
        liberty: s.society.liberty,
        fear: 0.3,
    };
    let states = scenario.states.iter();
    states
        .map(|s| SeatWorth::new(&scenario.text, scale(s)))
        .collect()
}

fn kinds(scenario: &Scenario) -> Vec<DelegateKind> {
    let states = scenario.states.iter();
    states.map(|s| s.profile.delegate).collect()
}

#[test]
fn a_seats_worth_runs_from_0_to_1_and_its_best_text_is_1() {
    let scenario = Library::embedded().load("dubai-twelve").unwrap();
    let trust = vec![0.5; scenario.text.clauses.len()];
    let agenda = Agenda::of(&scenario.text);
    let mut dice = stream(1, "test", 0, "", "", 0);
    for worth in worths(&scenario, &trust) {
        assert!((worth.of(worth.best()) - 1.0).abs() < 1e-12);
        let drawn: Vec<f64> = (0..20).map(|_| worth.of(&agenda.draw(&mut dice))).collect();
        assert!(drawn.iter().all(|u| (0.0..=1.0).contains(u)));
        assert!(drawn.iter().any(|u| *u < 0.9) && drawn.iter().any(|u| *u > 0.1));
        let linked = worth.linked();
        assert!(!linked.is_empty() && linked.windows(2).all(|w| w[0] < w[1]));
    }
}

#[test]
fn the_states_of_a_scenario_agree_in_a_room_that_marks_texts() {
    let scenario = Library::embedded().load("first-steps").unwrap();
    let trust = vec![0.5; scenario.text.clauses.len()];
    let agenda = Agenda::of(&scenario.text);
    let before = scenario.text.status_quo();
    let worths = worths(&scenario, &trust);
    let mut seated: Vec<Spokesperson> = (worths.iter().cloned().zip(kinds(&scenario)))
        .map(|(worth, kind)| {
            // Nobody signs what is worse for it than the text in force.
            let least = worth.of(&before);
            Spokesperson::new(Party::new(worth, least), Speaks::Delegate(kind))
        })
        .collect();
    let mut voices: Vec<&mut dyn Negotiator> = seated
        .iter_mut()
        .map(|s| s as &mut dyn Negotiator)
        .collect();
    let outcome = confer_by(&agenda, &mut voices, 1);
    let text = outcome.text.unwrap();
    let mean = |t: &Text| worths.iter().map(|w| w.of(t)).sum::<f64>() / worths.len() as f64;
    println!(
        "{} texts; mean worth {:.3}, of the text in force {:.3}",
        outcome.rounds,
        mean(&text),
        mean(&before)
    );
    assert!(worths.iter().all(|w| w.of(&text) >= w.of(&before)));
    assert!(mean(&text) > mean(&before));
}

#[test]
fn an_agenda_counts_and_draws_its_texts() {
    let agenda = Agenda::new(&[2, 3, 1]);
    assert_eq!(agenda.texts(), 6.0);
    let mut dice = stream(1, "test", 0, "", "", 0);
    for _ in 0..50 {
        let text = agenda.draw(&mut dice);
        let mut brackets = agenda.brackets();
        assert!(brackets.all(|b| text.at(b).index() < agenda.options(b)));
    }
}

/// Sets the first bracket to each wording in turn.
struct InTurn<'a>(&'a TreatyText);

impl Mediator for InTurn<'_> {
    fn edit(&self, text: &Text, _: &mut impl rand::Rng) -> Vec<Change> {
        let first = BracketId::new(0);
        let all = self.0.brackets[first].wordings.len();
        let next = (text.at(first).index() + 1) % all;
        vec![(first, WordingId::new(next))]
    }
    fn keeps(&self, votes: Votes, _: f64, _: &mut impl rand::Rng) -> bool {
        votes.mean > 0.0
    }
}

/// Everybody is for every change, so many times.
struct Willing(u32);

impl Ballot for Willing {
    fn grades(&mut self, _: &[Change]) -> &[i8] {
        if self.0 > 0 { &[1, 2] } else { &[1, -2] }
    }
    fn keep(&mut self, _: &[Change]) {
        self.0 -= 1;
    }
}

#[test]
fn a_mediator_keeps_what_the_room_wants_and_stops_when_its_patience_ends() {
    let scenario = Library::embedded().load("first-steps").unwrap();
    let start = scenario.text.opening();
    let mut dice = stream(1, "test", 0, "", "", 0);
    let mediator = InTurn(&scenario.text);
    let (text, minutes) = revise(&mediator, &start, &mut Willing(1), (100, 7), &mut dice);
    assert_eq!((minutes.kept, minutes.graded, minutes.last), (1, 8, 3));
    assert_ne!(text, start);
}

#[test]
fn an_annealer_takes_every_gain_and_fewer_losses_as_it_cools() {
    let mut dice = stream(1, "test", 0, "", "", 0);
    let mut taken = |change: f64, heat: f64| {
        let all = (0..2_000).filter(|_| anneals(change, heat, &mut dice));
        all.count() as f64 / 2_000.0
    };
    assert_eq!(taken(0.1, 1e-6), 1.0);
    assert!((taken(-1.0, 1.0) - chance(-1.0, 1.0)).abs() < 0.05);
    assert!(taken(-1.0, 0.2) < 0.05 && taken(-1.0, 1e-6) == 0.0);
}
