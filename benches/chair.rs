//! 5,000 single-text edits with 144 states and 15 clauses: by what a change touches, and, for the
//! ratio, by reading the whole text anew.
#![expect(clippy::unwrap_used, reason = "a benchmark may stop")]

use plenary::model::Scenario;
use plenary::model::ids::{BracketId, ClauseId, WordingId};
use plenary::model::{Text, TreatyText};
use plenary::negotiation::hearing::{Delegations, Marking, Seated};
use plenary::negotiation::marks::Answer;
use plenary::negotiation::mediation::{Chair, Grading, Weighing, grade, mediate};
use plenary::negotiation::reading::read;
use plenary::negotiation::worth::{Scale, utility};
use plenary::scenario::Library;
use plenary::world::random::stream;

fn main() {
    divan::main();
}

/// Brackets of the first fifteen clauses.
fn free(scenario: &Scenario) -> Vec<BracketId> {
    let brackets = BracketId::each(&scenario.text.brackets);
    brackets
        .filter(|(_, b)| b.clause < ClauseId::new(15))
        .map(|(b, _)| b)
        .collect()
}

const CHAIR: Chair = Chair {
    edits: 5000,
    temperature: 0.4,
    package: 2,
    patience: 5000,
    singles: 7.0,
    cools: 0.3,
};

const GRADING: Grading = Grading {
    strong: 0.01,
    weak: 0.0005,
};

const MARKING: Marking = Marking {
    grading: GRADING,
    step: 0.03,
    bears: 0.03,
};

fn weighing(seats: usize) -> Weighing {
    Weighing {
        seats: vec![1.0; seats],
        pens: vec![],
        least: 2.0,
        unsigned: 0.0,
        below: 0.05,
        heat: 0.02,
    }
}

fn scales<'a>(scenario: &'a Scenario, trust: &'a [f64]) -> Vec<Scale<'a>> {
    let states = scenario.states.iter();
    states
        .map(|s| Scale {
            interests: &s.interests.0,
            sponsor_trust: trust,
            liberty: s.society.liberty,
            fear: 0.3,
        })
        .collect()
}

#[divan::bench(sample_count = 20)]
fn by_what_it_touches(bencher: divan::Bencher) {
    let scenario = Library::embedded().load("dubai-2012").unwrap();
    let (treaty, trust) = (&scenario.text, vec![0.5; scenario.text.clauses.len()]);
    let (scales, free) = (scales(&scenario, &trust), free(&scenario));
    bencher.bench(|| {
        let start = treaty.opening();
        let mut delegations = Seated::new(treaty, &start, &scales, MARKING);
        let mut dice = stream(1, "bench", 0, "", "", 0);
        let chair = (CHAIR, &weighing(scales.len()));
        mediate(treaty, &start, &free, &mut delegations, chair, &mut dice)
    });
}

/// Reads the whole text for every edit and every seat.
struct Whole<'a> {
    treaty: &'a TreatyText,
    seats: &'a [Scale<'a>],
    text: Text,
    in_force: Vec<f64>,
    now: Vec<f64>,
    lines: Vec<u8>,
    answers: Vec<Answer>,
}

impl Whole<'_> {
    fn values(&self, text: &Text) -> Vec<f64> {
        let reading = read(self.treaty, text);
        let worth = |s: &Scale| utility(self.treaty, &reading, *s).total();
        self.seats.iter().map(worth).collect()
    }
}

impl Delegations for Whole<'_> {
    fn lines(&self) -> &[u8] {
        &self.lines
    }
    fn answers(&mut self, changes: &[(BracketId, WordingId)]) -> &[Answer] {
        let then = self.values(&self.text.with_all(changes));
        let all = then.iter().zip(&self.now).zip(&self.in_force);
        let all = all.zip(&self.lines).map(|(((then, now), force), line)| {
            let mark = MARKING.mark(then - force);
            Answer {
                vote: grade(GRADING, then - now),
                mark,
                signs: mark >= *line,
            }
        });
        self.answers = all.collect();
        &self.answers
    }
    fn keep(&mut self, changes: &[(BracketId, WordingId)]) {
        self.text = self.text.with_all(changes);
        self.now = self.values(&self.text);
    }
}

#[divan::bench(sample_count = 5)]
fn by_the_whole_text(bencher: divan::Bencher) {
    let scenario = Library::embedded().load("dubai-2012").unwrap();
    let (treaty, trust) = (&scenario.text, vec![0.5; scenario.text.clauses.len()]);
    let (scales, free) = (scales(&scenario, &trust), free(&scenario));
    bencher.bench(|| {
        let text = treaty.opening();
        let mut delegations = Whole {
            treaty,
            seats: &scales,
            text: text.clone(),
            in_force: vec![],
            now: vec![],
            lines: vec![MARKING.mark(-MARKING.bears); scales.len()],
            answers: vec![],
        };
        delegations.in_force = delegations.values(&treaty.status_quo());
        delegations.now = delegations.values(&text);
        let mut dice = stream(1, "bench", 0, "", "", 0);
        let chair = (CHAIR, &weighing(scales.len()));
        mediate(treaty, &text, &free, &mut delegations, chair, &mut dice)
    });
}
