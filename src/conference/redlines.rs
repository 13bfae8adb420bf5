//! What changed in the draft, and whose words came into it.

use crate::model::ids::{BracketId, ClauseId, StateId, WordingId};
use serde::{Deserialize, Serialize};

/// From where a wording came into the draft.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum WordingSource {
    /// A text of the chair (rules 4.2 and 4.10).
    Chair,
    /// Delegations whose names stand under it, mover first (rule 3.8).
    Seats(Vec<StateId>),
    /// The plates: it led, and nobody in particular brought it (rule 3.1).
    Plates,
    /// A vote or a show of plates that somebody asked for; the chair if none (rules 3.5 and 3.10).
    Vote(Option<StateId>),
    /// A drafting group that holds the pen of the clause (rule 4.12).
    Group(ClauseId),
    /// An event of the record (rule 3.12).
    Event,
}

/// One bracket of the draft, before and after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Redline {
    /// Day.
    pub day: u32,
    /// Where.
    pub bracket: BracketId,
    /// The wording that stood there.
    pub from: WordingId,
    /// The wording that stands there from then on.
    pub to: WordingId,
    /// From whom it came.
    pub by: WordingSource,
}
