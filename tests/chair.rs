//! The chair's text: worked out quickly, and from messages only.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod common;

use common::scenario;
use plenary::model::ids::{BracketId, StateId, WordingId};
use plenary::model::{Interest, Scenario, Text};
use plenary::negotiation::draft::Draft;
use plenary::negotiation::hearing::{Delegations, Marking, Seated};
use plenary::negotiation::marks::Answer;
use plenary::negotiation::mediation::{Chair, Grading, Weighing, mediate};
use plenary::negotiation::reading::read;
use plenary::negotiation::worth::{Scale, utility};
use plenary::world::random::stream;
use proptest::prelude::*;

/// Stakes of every state, by its published position, and trust drawn by lot.
struct Seats {
    interests: Vec<Vec<Interest>>,
    trust: Vec<Vec<f64>>,
    liberty: Vec<f64>,
}

impl Seats {
    fn of(scenario: &Scenario) -> Self {
        let mut rng = stream(1, "test trust", 0, "", "", 0);
        let states = &scenario.states;
        Self {
            interests: states.iter().map(|s| s.interests.0.clone()).collect(),
            trust: (states.iter())
                .map(|_| scenario.text.clauses.iter().map(|_| rng.random()).collect())
                .collect(),
            liberty: states.iter().map(|s| s.society.liberty).collect(),
        }
    }

    fn scales(&self) -> Vec<Scale<'_>> {
        StateId::all(self.liberty.len())
            .map(|s| Scale {
                interests: &self.interests[s],
                sponsor_trust: &self.trust[s],
                liberty: self.liberty[s],
                fear: 0.3,
            })
            .collect()
    }
}

fn any_text(scenario: &Scenario, rng: &mut impl rand::Rng) -> Text {
    let brackets = scenario.text.brackets.iter();
    let choices = brackets.map(|b| rng.random_range(0..b.wordings.len()) as u8);
    Text(choices.collect())
}

fn any_changes(scenario: &Scenario, rng: &mut impl rand::Rng) -> Vec<(BracketId, WordingId)> {
    let n = scenario.text.brackets.len();
    let mut made: Vec<(BracketId, WordingId)> = vec![];
    for _ in 0..rng.random_range(1..=4) {
        let b = BracketId::new(rng.random_range(0..n));
        made.retain(|(other, _)| *other != b);
        let wordings = scenario.text.brackets[b].wordings.len();
        made.push((b, WordingId::new(rng.random_range(0..wordings))));
    }
    made
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]
    #[test]
    fn what_a_change_brings_is_what_the_whole_text_brings(seed in 0_u64..10_000) {
        for name in ["dubai-2012", "first-steps"] {
            let scenario = scenario(name);
            let treaty = &scenario.text;
            let seats = Seats::of(&scenario);
            let scales = seats.scales();
            let mut rng = stream(seed, "test", 0, "", "", 0);
            let mut text = any_text(&scenario, &mut rng);
            let mut draft = Draft::new(treaty, &text, &scales, GRADING);
            for _ in 0..6 {
                let changes = any_changes(&scenario, &mut rng);
                let then = text.with_all(&changes);
                let (before, after) = (read(treaty, &text), read(treaty, &then));
                let quick = draft.changes(&changes).to_vec();
                for (scale, quick) in scales.iter().zip(quick) {
                    let whole = utility(treaty, &after, *scale).total()
                        - utility(treaty, &before, *scale).total();
                    prop_assert!((quick - whole).abs() < 1e-12, "{quick} {whole}");
                }
                if rng.random::<bool>() {
                    draft.take(&changes);
                    text = then;
                    prop_assert_eq!(draft.text(), &text);
                }
            }
        }
    }
}

/// Listens to a delegations and writes down what was said.
struct Recorder<'a> {
    delegations: Seated<'a>,
    said: Vec<Vec<Answer>>,
}

impl Delegations for Recorder<'_> {
    fn lines(&self) -> &[u8] {
        self.delegations.lines()
    }
    fn answers(&mut self, changes: &[(BracketId, WordingId)]) -> &[Answer] {
        let answers = self.delegations.answers(changes);
        self.said.push(answers.to_vec());
        answers
    }
    fn keep(&mut self, changes: &[(BracketId, WordingId)]) {
        self.delegations.keep(changes);
    }
}

/// Says again what was said.
struct Replay {
    lines: Vec<u8>,
    said: Vec<Vec<Answer>>,
    at: usize,
}

impl Delegations for Replay {
    fn lines(&self) -> &[u8] {
        &self.lines
    }
    fn answers(&mut self, _: &[(BracketId, WordingId)]) -> &[Answer] {
        self.at += 1;
        &self.said[self.at - 1]
    }
    fn keep(&mut self, _: &[(BracketId, WordingId)]) {}
}

const CHAIR: Chair = Chair {
    edits: 600,
    temperature: 0.4,
    package: 2,
    patience: 600,
    singles: 7.0,
    cools: 0.3,
};

const GRADING: Grading = Grading {
    strong: 0.01,
    weak: 0.0005,
};

const MARKING: Marking = Marking {
    step: 0.01,
    grading: GRADING,
    bears: 0.03,
};

fn weighing(seats: usize) -> Weighing {
    Weighing {
        seats: vec![1.0; seats],
        pens: vec![],
        least: 0.3,
        unsigned: 1.0,
        below: 0.5,
        heat: 0.02,
    }
}

/// Rule 4.2: two states' hidden weights change places while every mark and vote stays as it was said:
/// the chair's next text is the same. With what their new weights would have them say, it is not.
#[test]
fn rule_4_2_the_chair_reads_nothing_but_marks_and_votes() {
    let scenario = scenario("dubai-twelve");
    let treaty = &scenario.text;
    let mut seats = Seats::of(&scenario);
    let start = treaty.opening();
    let free: Vec<BracketId> = BracketId::all(treaty.brackets.len()).collect();
    let dice = || stream(3, "chair", 9, "", "", 0);
    let scales = seats.scales();
    let mut first = Recorder {
        delegations: Seated::new(treaty, &start, &scales, MARKING),
        said: vec![],
    };
    let chair = (CHAIR, &weighing(scales.len()));
    let (text, minutes) = mediate(treaty, &start, &free, &mut first, chair, &mut dice());
    assert!(minutes.kept > 10, "{minutes:?}");
    let (lines, said) = (first.lines().to_vec(), first.said);
    let (usa, rus) = (scenario.seat("USA").unwrap(), scenario.seat("RUS").unwrap());
    // A third state's weights, so that the votes in sum change, too.
    seats.interests.swap(usa.index(), rus.index());
    seats.interests[usa] = seats.interests[0].clone();
    let mut again = Replay { lines, said, at: 0 };
    let (same, _) = mediate(treaty, &start, &free, &mut again, chair, &mut dice());
    assert_eq!(same, text);
    let scales = seats.scales();
    let mut other = Seated::new(treaty, &start, &scales, MARKING);
    let (moved, _) = mediate(treaty, &start, &free, &mut other, chair, &mut dice());
    assert_ne!(moved, text, "the test can fail");
}

#[test]
fn rule_4_2_temperature_package_and_patience_do_what_they_say() {
    let scenario = scenario("dubai-twelve");
    let treaty = &scenario.text;
    let seats = Seats::of(&scenario);
    let scales = seats.scales();
    let start = treaty.opening();
    let free: Vec<BracketId> = BracketId::all(treaty.brackets.len()).collect();
    let write = |chair: Chair| {
        let mut delegations = Recorder {
            delegations: Seated::new(treaty, &start, &scales, MARKING),
            said: vec![],
        };
        let mut dice = stream(5, "chair", 9, "", "", 0);
        let told = (chair, &weighing(scales.len()));
        let minutes = mediate(treaty, &start, &free, &mut delegations, told, &mut dice).1;
        let disliked = delegations
            .said
            .iter()
            .filter(|v| v.iter().map(|a| i32::from(a.vote)).sum::<i32>() < 0);
        (minutes, disliked.count())
    };
    let cold = Chair {
        temperature: 0.0,
        ..CHAIR
    };
    let hot = Chair {
        temperature: 2.0,
        ..CHAIR
    };
    assert!(write(hot).0.kept > write(cold).0.kept);
    let impatient = Chair {
        temperature: 0.0,
        patience: 10,
        ..CHAIR
    };
    assert!(write(impatient).0.graded < write(cold).0.graded);
    assert_eq!(write(cold).0.graded, CHAIR.edits);
}
