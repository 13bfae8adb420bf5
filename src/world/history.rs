//! The indices of every quarter.
use crate::model::indices::Indices;
use bevy_ecs::resource::Resource;
use serde::{Deserialize, Serialize};

/// Indices at the end of every quarter.
#[derive(Debug, Clone, Default, Resource, PartialEq, Serialize, Deserialize)]
pub struct History {
    /// World, then every state.
    pub quarters: Vec<(Indices, Vec<Indices>)>,
    /// The world once more, by people.
    pub by_people: Vec<Indices>,
    /// Turn of every quarter.
    pub turns: Vec<u32>,
    /// Name of the ending, once known.
    pub ending: Option<String>,
}
