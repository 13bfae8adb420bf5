//! What an outlook is made of, beside what everybody may read of it.

use std::cell::{OnceCell, RefCell};

use crate::negotiation::draft::Draft;
use crate::negotiation::reading::Reading;
use crate::seat::adviser::prospect::Prospect;

/// What the seat weighs a text by, beside its mandate.
#[derive(Debug)]
pub(super) struct Measures {
    /// Its trust in the sponsors of each clause.
    pub(super) sponsors: Vec<f64>,
    /// The text in force, read.
    pub(super) before: Reading,
    /// Weights of the four constituencies at home.
    pub(super) home: [f64; 4],
}

/// What the draft is worth as it stands.
#[derive(Debug, Default)]
pub(super) struct DraftWorth {
    /// To each delegation, as far as the seat knows.
    pub(super) all: Vec<f64>,
    /// To the seat, with its constituencies and its goals.
    pub(super) own: f64,
}

/// What is worked out where it is first asked for.
#[derive(Debug)]
pub(super) struct WorkedOut<'w> {
    /// What changes bring every delegation, worked out from what they touch.
    pub(super) changes: RefCell<Draft<'w>>,
    /// What is known and believed of each bracket.
    pub(super) prospects: Vec<OnceCell<Prospect>>,
    /// Chance that each delegation objects to what stands in the draft, by bracket.
    pub(super) objections: Vec<OnceCell<Vec<f64>>>,
    /// What each bracket is likely to bring the seat if nothing is done.
    pub(super) usual: Vec<OnceCell<f64>>,
}
