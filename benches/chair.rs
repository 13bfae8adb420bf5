//! 5,000 single-text edits with 144 states and 15 clauses: by what a change touches, and, for the
//! ratio, by reading the whole text anew.
#![expect(clippy::unwrap_used, reason = "a benchmark may stop")]

use plenary::model::Scenario;
use plenary::model::ids::{BracketId, ClauseId, WordingId};
use plenary::model::{Text, TreatyText};
use plenary::negotiation::draft::Draft;
use plenary::negotiation::mediation::{Chair, Grading, grade, mediate};
use plenary::negotiation::reading::read;
use plenary::negotiation::single_text::Ballot;
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
        let mut ballot = Draft::new(treaty, &start, &scales, GRADING);
        let mut dice = stream(1, "bench", 0, "", "", 0);
        mediate(treaty, &start, &free, &mut ballot, CHAIR, &mut dice)
    });
}

/// Reads the whole text for every edit and every seat.
struct Whole<'a> {
    treaty: &'a TreatyText,
    seats: &'a [Scale<'a>],
    text: Text,
    now: Vec<f64>,
    grades: Vec<i8>,
}

impl Whole<'_> {
    fn values(&self, text: &Text) -> Vec<f64> {
        let reading = read(self.treaty, text);
        let worth = |s: &Scale| utility(self.treaty, &reading, *s).total();
        self.seats.iter().map(worth).collect()
    }
}

impl Ballot for Whole<'_> {
    fn grades(&mut self, changes: &[(BracketId, WordingId)]) -> &[i8] {
        let then = self.values(&self.text.with_all(changes));
        self.grades = then
            .iter()
            .zip(&self.now)
            .map(|(a, b)| grade(GRADING, a - b))
            .collect();
        &self.grades
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
        let mut ballot = Whole {
            treaty,
            seats: &scales,
            text: text.clone(),
            now: vec![],
            grades: vec![],
        };
        ballot.now = ballot.values(&text);
        let mut dice = stream(1, "bench", 0, "", "", 0);
        mediate(treaty, &text, &free, &mut ballot, CHAIR, &mut dice)
    });
}
