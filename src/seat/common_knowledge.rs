//! What a scenario says of its states to everybody, worked out once.

use crate::model::ids::StateId;
use crate::model::{Pairs, Scenario, Theory};
use crate::session::setup;
use crate::world::relations;

/// What everybody may suppose from the scenario alone.
#[derive(Debug, Clone, PartialEq)]
pub struct CommonKnowledge {
    /// Seats that brought each clause, themselves or through their group.
    pub sponsors: Vec<Vec<StateId>>,
    /// Trust as the record of votes gives it, 0–1 (rule 9.1).
    pub first_trust: Pairs<f64>,
}

impl CommonKnowledge {
    /// From a scenario under a theory; that of a later conference says the same. Takes time with the cube of the
    /// number of states.
    #[must_use]
    pub fn of((scenario, theory): (&Scenario, &Theory)) -> Self {
        Self {
            sponsors: setup::sponsors(scenario),
            first_trust: relations::first_relations(scenario, theory).trust,
        }
    }
}
