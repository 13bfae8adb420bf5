//! Arrangements between a few states beside any text (rule 10.12).
pub mod rules;

use crate::model::Theory;
use crate::model::ids::StateId;
use bevy_ecs::resource::Resource;

use crate::model::years::{Arrangement, Pledge};

/// Arrangements between a few.
#[derive(Debug, Clone, Default, Resource, serde::Serialize)]
pub struct Arrangements(pub Vec<Arrangement>);

impl Arrangements {
    /// Whether two states have promised this to each other.
    #[must_use]
    pub fn holds(&self, pledge: Pledge, a: StateId, b: StateId) -> bool {
        self.0.iter().any(|x| x.holds(pledge, a, b))
    }

    /// Whether a state has promised this to anybody.
    #[must_use]
    pub fn shares(&self, pledge: Pledge, state: StateId) -> bool {
        let mut all = self.0.iter().filter(|x| x.pledges.contains(&pledge));
        all.any(|x| x.members.len() > 1 && x.members.contains(&state))
    }

    /// What it is worth that a state has promised this to anybody, 0–1: with nobody to check it,
    /// `pledge` of a full lever (rule 10.12); 0 if it has not.
    #[must_use]
    pub fn worth(&self, theory: &Theory, pledge: Pledge, state: StateId) -> f64 {
        if self.shares(pledge, state) {
            theory.regime.arrangements.pledge
        } else {
            0.0
        }
    }
}
