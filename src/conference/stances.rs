//! What persons' delegations said for themselves, which their plates follow (rule 3.3).

use serde::{Deserialize, Serialize};

use crate::model::ids::{BracketId, StateId, WordingId};

/// How a delegation said for itself what its plate shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StanceAct {
    /// It raised the plate.
    Raised {
        /// Whether it objects to any other wording that leads.
        objects: bool,
    },
    /// It spoke for the wording, or against it.
    Spoke {
        /// For or against.
        favour: bool,
    },
    /// It tabled the wording.
    Tabled,
    /// It put its name under the wording.
    Cosponsored,
}

/// What a person's delegation last said for itself on a bracket (rule 3.3).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stance {
    /// Who.
    pub seat: StateId,
    /// Where.
    pub bracket: BracketId,
    /// On which wording.
    pub wording: WordingId,
    /// Day.
    pub day: u32,
    /// How.
    pub how: StanceAct,
}

/// Puts a stance in place of an earlier one of the same delegation on the same bracket.
pub(super) fn keep(all: &mut Vec<Stance>, stance: Stance) {
    // In one order, whoever was faster (rule 1.22).
    let key = |s: &Stance| (s.bracket, s.seat);
    match all.binary_search_by_key(&key(&stance), key) {
        Ok(at) => all[at] = stance,
        Err(at) => all.insert(at, stance),
    }
}
