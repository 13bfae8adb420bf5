//! What a change of a text would bring every seat, worked out from what it touches only.
//!
//! The same sums as `utility` of the whole text (a property test holds them equal), laid out by
//! dimension so that 144 seats are one pass. Touched sums are added up anew from their clauses;
//! nothing drifts.

use crate::model::clause::{HALF, SPAN};
use crate::model::ids::{BracketId, WordingId};
use crate::model::{Text, TreatyText};
use crate::negotiation::grading::{Grading, grade};
use crate::negotiation::reading::{ReadText, Reading};
use crate::negotiation::single_text::Ballot;
use crate::negotiation::worth::Scale;

/// A text before seats whose stakes are known to this evaluator only.
#[derive(Debug, Clone)]
pub struct Draft<'a> {
    read: ReadText<'a>,
    seats: usize,
    /// By dimension, then seat.
    ideal: Vec<f64>,
    salience: Vec<f64>,
    /// By link, then seat: what its whole strength brings.
    link: Vec<f64>,
    /// By clause, then seat: what its whole feared reading costs.
    fear: Vec<f64>,
    /// Σ fear × feared, by seat.
    feared: Vec<f64>,
    change: Vec<f64>,
    grades: Vec<i8>,
    grading: Grading,
}

impl<'a> Draft<'a> {
    /// Lays out the stakes of some seats for a text, which they grade so.
    #[must_use]
    pub fn new(treaty: &'a TreatyText, text: &Text, seats: &[Scale], grading: Grading) -> Self {
        let (n, dims) = (seats.len(), treaty.dimensions.len());
        let each = |rows: usize, of: &dyn Fn(usize, &Scale) -> f64| -> Vec<f64> {
            let row = |r| seats.iter().map(move |s| of(r, s));
            (0..rows).flat_map(row).collect()
        };
        let mut draft = Self {
            read: ReadText::new(treaty, text),
            seats: n,
            ideal: each(dims, &|d, s| s.interests[d].ideal),
            salience: each(dims, &|d, s| s.interests[d].salience),
            link: each(treaty.links.len(), &|l, s| {
                let link = &treaty.links[l];
                link.bonus * (s.interests[link.stake].ideal / HALF - 1.0)
            }),
            fear: each(treaty.clauses.len(), &|c, s| {
                s.fear * s.liberty * (1.0 - s.sponsor_trust[c])
            }),
            feared: vec![0.0; n],
            change: vec![0.0; n],
            grades: vec![0; n],
            grading,
        };
        draft.settle();
        draft
    }

    /// The text as it stands.
    #[must_use]
    pub fn text(&self) -> &Text {
        self.read.text()
    }

    /// Adds up what each seat fears of the text.
    fn settle(&mut self) {
        self.feared.fill(0.0);
        for (c, clause) in self.read.clauses().iter().enumerate() {
            if clause.feared > 0.0 {
                let row = &self.fear[c * self.seats..(c + 1) * self.seats];
                for (sum, fear) in self.feared.iter_mut().zip(row) {
                    *sum += fear * clause.feared;
                }
            }
        }
    }

    /// What some changes would bring each seat.
    pub fn changes(&mut self, changes: &[(BracketId, WordingId)]) -> &[f64] {
        let then = self.read.with(changes);
        self.gains(&then)
    }

    /// What another reading of the text would bring each seat.
    pub fn gains(&mut self, then: &Reading) -> &[f64] {
        let now = self.read.now();
        let mut change = std::mem::take(&mut self.change);
        change.fill(0.0);
        let n = self.seats;
        let positions = now.position.iter().zip(&then.position);
        for (d, (&before, &after)) in positions.enumerate().filter(|(_, (a, b))| a != b) {
            let row = d * n;
            let (ideal, salience) = (&self.ideal[row..][..n], &self.salience[row..][..n]);
            for ((sum, i), w) in change.iter_mut().zip(ideal).zip(salience) {
                *sum += w * ((before - i).abs() - (after - i).abs()) / SPAN;
            }
        }
        let links = now.link.iter().zip(&then.link);
        for (l, (before, after)) in links.enumerate().filter(|(_, (a, b))| a != b) {
            let more = after - before;
            for (sum, k) in change.iter_mut().zip(&self.link[l * n..][..n]) {
                *sum += k * more;
            }
        }
        self.fears(then, &mut change);
        self.change = change;
        &self.change
    }

    /// What feared readings change: each clause's own, and the safeguard over all.
    fn fears(&self, then: &Reading, change: &mut [f64]) {
        let now = self.read.now();
        if now.feared == then.feared && now.safeguard == then.safeguard {
            return;
        }
        let (before, open) = (1.0 - now.safeguard, 1.0 - then.safeguard);
        for (sum, feared) in change.iter_mut().zip(&self.feared) {
            *sum += feared * (before - open);
        }
        let clauses = now.feared.iter().zip(&then.feared);
        for (c, (was, is)) in clauses.enumerate() {
            let more = (is - was) * open;
            if more != 0.0 {
                let row = &self.fear[c * self.seats..][..self.seats];
                for (sum, fear) in change.iter_mut().zip(row) {
                    *sum -= fear * more;
                }
            }
        }
    }

    /// Makes the changes.
    pub fn take(&mut self, changes: &[(BracketId, WordingId)]) {
        self.read.take(changes);
        self.settle();
    }
}

impl Ballot for Draft<'_> {
    fn grades(&mut self, changes: &[(BracketId, WordingId)]) -> &[i8] {
        self.changes(changes);
        for (vote, change) in self.grades.iter_mut().zip(&self.change) {
            *vote = grade(self.grading, *change);
        }
        &self.grades
    }

    fn keep(&mut self, changes: &[(BracketId, WordingId)]) {
        self.take(changes);
    }
}
