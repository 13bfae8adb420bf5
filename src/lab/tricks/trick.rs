//! The ways to play a seat, and what a session so played comes to.

use serde::{Deserialize, Serialize};

use crate::model::Strength;

/// A way to play a seat.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Trick {
    /// Says nothing; the mandate raises the plates.
    Silent,
    /// Does the first proposal of the adviser, again and again until it has none.
    Adviser,
    /// A short search over the seat's own view: what the adviser proposes, then plates that weigh what
    /// it costs to be outvoted, and in the years after money for defence.
    Expert,
    /// The scenario's own delegate as an attaché.
    Attache,
    /// The same as a counsellor, which is how delegates think unless a session says otherwise.
    Delegate,
    /// The same as an ambassador.
    Ambassador,
    /// Objects to everything but its own best wording.
    AlwaysObject,
    /// Never objects, takes every offer.
    AlwaysAgree,
    /// Offers a swap each day, takes every offer that gains.
    AlwaysTrade,
    /// Calls a vote each day, on a point of order where it must.
    ForceVotes,
    /// Leaves the room each day.
    WalkOut,
    /// Draws red lines against all that is not its best.
    RedLines,
    /// Tables its best wording each day.
    TableOwn,
    /// Goes to the press each day.
    Press,
}

impl Trick {
    /// Every way, silence first.
    pub const ALL: [Self; 14] = [
        Self::Silent,
        Self::Adviser,
        Self::Expert,
        Self::Attache,
        Self::Delegate,
        Self::Ambassador,
        Self::AlwaysObject,
        Self::AlwaysAgree,
        Self::AlwaysTrade,
        Self::ForceVotes,
        Self::WalkOut,
        Self::RedLines,
        Self::TableOwn,
        Self::Press,
    ];

    /// How hard the seat's own delegate thinks, where that plays.
    pub(super) fn strength(self) -> Option<Strength> {
        match self {
            Self::Attache => Some(Strength::Attache),
            Self::Delegate => Some(Strength::Counsellor),
            Self::Ambassador => Some(Strength::Ambassador),
            _ => None,
        }
    }
}

/// What one session came to for the seat.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Outcome {
    /// What the text is worth to the seat at the signing: its sum without the mood of its capital, 0
    /// if there is no text; in units of utility.
    pub text: f64,
    /// Score of the public verdict at the end, 0–100 (rule 18.6).
    pub verdict: Option<f64>,
    /// Whether the seat reached its public goal at the end.
    pub goal: bool,
    /// Share of all states that sign.
    pub signed: f64,
}
