//! Breaches of the text by parties (rule 10.8).

use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

use bevy_ecs::resource::Resource;

use crate::model::ids::{StateId, ViolationId};

/// A breach of the text by a party.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Violation {
    /// Number.
    pub id: ViolationId,
    /// Who broke it.
    pub state: StateId,
    /// Quarter.
    pub quarter: u32,
    /// Who knows of it, if not everybody.
    pub known: BTreeSet<StateId>,
    /// Whether everybody does.
    pub public: bool,
}

/// Every breach so far.
#[derive(Debug, Clone, Default, Resource, Serialize)]
pub struct Violations(pub Vec<Violation>);
