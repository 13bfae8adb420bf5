//! What is known and believed of one bracket, and what may be supposed beside it.

use crate::model::ids::{ParticipantId, WordingId};

/// What is known and believed of one bracket.
#[derive(Debug)]
pub struct Prospect {
    /// What each wording brings the seat over the draft, in units of utility: text and what the
    /// constituencies at home make of it (rules 5.1, 5.8).
    pub own: Vec<f64>,
    /// What each wording brings each delegation over the draft, by delegation, then wording; of the
    /// seat itself by its mandate, of the others as believed.
    pub gains: Vec<Vec<f64>>,
    /// Chance that a delegation's plate prefers a wording, by delegation, then wording.
    pub prefers: Vec<Vec<f64>>,
    /// Mean graded vote of each wording against the draft, −2 to 2 (rule 4.1).
    pub graded: Vec<f64>,
    /// Whether a wording by itself loses a goal that the draft holds.
    pub loses: Vec<bool>,
}

/// What is supposed beside what is known.
#[derive(Debug, Clone, Copy, Default)]
pub struct Suppose<'s> {
    /// Delegations that have bound themselves to a wording of the bracket.
    pub bound: Option<(&'s [ParticipantId], WordingId)>,
    /// The seat's own plate.
    pub plate: Option<(WordingId, bool)>,
    /// The bracket is opened, if it is shut.
    pub opened: bool,
    /// The bracket is before the room today.
    pub today: bool,
    /// A wording that stands in the draft when the chair takes it up.
    pub drafted: Option<WordingId>,
}
