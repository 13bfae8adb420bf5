//! What a delegation said of its objections and red lines, which everybody hears (rule 3.22).

use serde::{Deserialize, Serialize};

use crate::model::ids::{BracketId, StateId, WordingId};
use crate::model::motive::Motive;

/// What a delegation last said of its objection on a bracket, or of its red line there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stated {
    /// Day.
    pub day: u32,
    /// Who.
    pub seat: StateId,
    /// Where.
    pub bracket: BracketId,
    /// Against which wording.
    pub against: WordingId,
    /// Which wording it wants instead, as its plate shows, or by its red line the one that stood.
    pub instead: WordingId,
    /// Whether it is of a red line; else of a plate that objects.
    pub line: bool,
    /// What it said.
    pub motive: Motive,
}
