//! What is asked.

use std::ops::Range;
use std::sync::Arc;

use crate::model::ids::StateId;
use crate::model::lever::Lever;
use crate::model::{Scenario, Text, Theory};

/// Who is bound by the text.
#[derive(Debug, Clone, PartialEq)]
pub enum Parties {
    /// Every state, from the first quarter.
    All,
    /// Nobody.
    None,
    /// These states, from the first quarter.
    These(Vec<StateId>),
    /// Those who sign it by the sum of rule 5.1, seed by seed; they ratify as in a session.
    Expected,
    /// Those who sign it by a draw, seed by seed, with a chance from 0 to 1 for each state; they ratify
    /// as in a session. A state has the same draw whatever the text.
    Likely(Vec<f64>),
}

/// A question about the years.
#[derive(Debug, Clone)]
pub struct ForecastQuestion {
    /// The scenario.
    pub scenario: Arc<Scenario>,
    /// The theory, with what is assumed otherwise.
    pub theory: Theory,
    /// The text in force; none for the text of before.
    pub text: Option<Text>,
    /// Who is bound by it.
    pub parties: Parties,
    /// Levers that are put at a value, whatever the words pull.
    pub levers: Vec<(Lever, f64)>,
    /// Quarters to run.
    pub quarters: u32,
    /// Seeds to run.
    pub seeds: Range<u64>,
}
