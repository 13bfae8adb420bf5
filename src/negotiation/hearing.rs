//! What a room says to the chair of a treaty conference: graded votes and marks (rules 4.1 and 4.2).
//!
//! The marks are those of a room that marks texts ([`marks`](crate::negotiation::marks)): from 0 to
//! 20, with a lowest that could be signed. There a mark runs from a party's own worst text to its own
//! best. A treaty of many brackets would then hardly move it, so that here the middle mark is the text
//! in force, and a theory says what a mark is worth.

use crate::model::ids::{BracketId, WordingId};
use crate::model::{Text, TreatyText};
use crate::negotiation::draft::Draft;
use crate::negotiation::grading::{Grading, grade};
use crate::negotiation::marks::{Answer, TOP_MARK};
use crate::negotiation::reading::Change;
use crate::negotiation::worth::Scale;

/// The mark of the text in force. Source: half of [`TOP_MARK`].
const IN_FORCE: u8 = TOP_MARK / 2;

/// All that a chair learns of the delegations.
pub trait Delegations {
    /// The lowest mark at which each could sign, 0–20.
    fn lines(&self) -> &[u8];
    /// What each says of the text before it with these changes: its mark, whether it could sign, and
    /// its vote against the text as it stands.
    fn answers(&mut self, changes: &[Change]) -> &[Answer];
    /// The chair keeps the changes.
    fn keep(&mut self, changes: &[Change]);
}

/// How delegations mark texts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Marking {
    /// From where on a vote is weak or strong, in units of utility.
    pub grading: Grading,
    /// What a mark is worth, in units of utility.
    pub step: f64,
    /// The loss against the text in force that a delegation could sign, in units of utility.
    pub bears: f64,
}

impl Marking {
    /// The mark of a text that is worth so much more than the one in force.
    #[must_use]
    pub fn mark(&self, above: f64) -> u8 {
        let steps = libm::round(above / self.step) + f64::from(IN_FORCE);
        // The cast cannot lose: it is clamped to the marks.
        steps.clamp(0.0, f64::from(TOP_MARK)) as u8
    }
}

/// Delegations that answer by their mandates.
#[derive(Debug, Clone)]
pub struct Seated<'a> {
    draft: Draft<'a>,
    marking: Marking,
    /// What the text before them is worth to each above the one in force.
    above: Vec<f64>,
    lines: Vec<u8>,
    answers: Vec<Answer>,
}

impl<'a> Seated<'a> {
    /// Delegations that weigh texts so, before a text.
    #[must_use]
    pub fn new(treaty: &'a TreatyText, text: &Text, seats: &[Scale], marking: Marking) -> Self {
        let in_force = treaty.status_quo();
        let mut before = Draft::new(treaty, &in_force, seats, marking.grading);
        let changed: Vec<(BracketId, WordingId)> = BracketId::all(treaty.brackets.len())
            .filter(|&b| text.at(b) != in_force.at(b))
            .map(|b| (b, text.at(b)))
            .collect();
        let above = before.changes(&changed).to_vec();
        Self {
            draft: Draft::new(treaty, text, seats, marking.grading),
            lines: vec![marking.mark(-marking.bears); seats.len()],
            answers: vec![],
            marking,
            above,
        }
    }

    /// The text before them.
    #[must_use]
    pub fn text(&self) -> &Text {
        self.draft.text()
    }
}

impl Delegations for Seated<'_> {
    fn lines(&self) -> &[u8] {
        &self.lines
    }

    fn answers(&mut self, changes: &[Change]) -> &[Answer] {
        let marking = self.marking;
        let change = self.draft.changes(changes);
        self.answers.clear();
        let all = change.iter().zip(&self.above).zip(&self.lines);
        self.answers.extend(all.map(|((by, above), line)| {
            let mark = marking.mark(above + by);
            Answer {
                vote: grade(marking.grading, *by),
                mark,
                signs: mark >= *line,
            }
        }));
        &self.answers
    }

    fn keep(&mut self, changes: &[Change]) {
        let change = self.draft.changes(changes);
        for (above, by) in self.above.iter_mut().zip(change) {
            *above += by;
        }
        self.draft.take(changes);
    }
}
