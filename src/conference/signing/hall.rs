//! The answers at the signing.

use crate::conference::signing::rules::Verdict;
use crate::model::action::Decision;
use crate::model::ids::StateId;
use bevy_ecs::resource::Resource;
use serde::Serialize;
use std::collections::BTreeMap;

/// The answers at the signing: those that persons have given, and all of them once it is over.
#[derive(Debug, Clone, Default, Resource, Serialize)]
pub struct SigningHall {
    /// Answers that persons have given, by seat.
    pub chosen: BTreeMap<StateId, Decision>,
    /// Every answer, in the order of the states.
    pub verdicts: Vec<Verdict>,
}
