//! A single text that a mediator edits while the room grades every edit: what the mediators share
//! (Klein, Faratin, Sayama, Bar-Yam 2003). The game's chair is in
//! [`mediation`](crate::negotiation::mediation), that of the room that marks texts in
//! [`marks`](crate::negotiation::marks).
//!
//! A mediator sees what is said, never what a seat wants: it asks a [`Ballot`] and knows nothing
//! else. It is the mediator that takes a worse text now and then, not the seats: a seat that did so
//! alone would be exploited.

use rand::RngExt as _;

use crate::model::Text;
use crate::negotiation::reading::Change;

/// What the room says of changes to the text before it.
pub trait Ballot {
    /// The graded vote of every seat, −2 (strong no) to 2 (strong yes).
    fn grades(&mut self, changes: &[Change]) -> &[i8];
    /// The mediator keeps the changes.
    fn keep(&mut self, changes: &[Change]);
}

/// What a room said of an edit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Votes {
    /// Mean graded vote, −2 to 2.
    pub mean: f64,
    /// Whether anybody is for it.
    pub wanted: bool,
}

/// How a mediator works.
pub trait Mediator {
    /// The next edit of a text: brackets, each once, with the wordings they are to have.
    fn edit(&self, text: &Text, rng: &mut impl rand::Rng) -> Vec<Change>;
    /// Whether it keeps an edit with these votes; `left` is the share of the
    /// edits still to come, 1 at the first.
    fn keeps(&self, votes: Votes, left: f64, rng: &mut impl rand::Rng) -> bool;
}

/// How the writing went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Minutes {
    /// Drafts the room graded.
    pub graded: u32,
    /// Changes kept.
    pub kept: u32,
    /// Sum of graded votes of the last change kept.
    pub last: i32,
}

/// Edits a text: at most `edits` times, and not after `patience` edits without a kept change.
pub fn revise(
    mediator: &impl Mediator,
    start: &Text,
    ballot: &mut dyn Ballot,
    (edits, patience): (u32, u32),
    rng: &mut impl rand::Rng,
) -> (Text, Minutes) {
    let (mut text, mut minutes) = (start.clone(), Minutes::default());
    let mut since = 0;
    for edit in 0..edits {
        let changes = mediator.edit(&text, rng);
        let grades = ballot.grades(&changes);
        minutes.graded += 1;
        let sum: i32 = grades.iter().map(|&g| i32::from(g)).sum();
        let seats = f64::from(u32::try_from(grades.len()).unwrap_or(u32::MAX));
        let votes = Votes {
            mean: f64::from(sum) / seats.max(1.0),
            wanted: grades.iter().any(|&g| g > 0),
        };
        let left = 1.0 - f64::from(edit) / f64::from(edits);
        let keeps = mediator.keeps(votes, left, rng);
        if keeps && changes.iter().any(|&(b, w)| text.at(b) != w) {
            ballot.keep(&changes);
            text = text.with_all(&changes);
            minutes.kept += 1;
            minutes.last = sum;
            since = 0;
        } else {
            since += 1;
            if since >= patience {
                break;
            }
        }
    }
    (text, minutes)
}

/// The acceptance rule of simulated annealing: what gains passes, what loses passes with the chance
/// exp(change ÷ heat). `change` and `heat` are in the same unit; draws only where it must.
pub fn anneals(change: f64, heat: f64, rng: &mut impl rand::Rng) -> bool {
    change > 0.0 || rng.random::<f64>() < chance(change, heat)
}

/// Heats of loss from which the chance is none: e⁻⁵⁰ is less than any draw. Source: rounding.
const FROZEN: f64 = 50.0;

/// The chance that an annealer takes a change for the worse, 0–1.
#[must_use]
pub fn chance(change: f64, heat: f64) -> f64 {
    libm::exp((change / heat).max(-FROZEN))
}
