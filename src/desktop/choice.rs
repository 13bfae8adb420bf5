//! What the next session is started with.

use bevy::prelude::*;

use crate::desktop::shelf::Shelf;
use crate::model::Strength;
use crate::model::ids::StateId;

/// What the next session is started with.
#[derive(Resource, Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// Scenario, of [`Shelf::scenarios`].
    pub scenario: usize,
    /// Theory, of [`Shelf::theories`].
    pub theory: usize,
    /// Seat.
    pub seat: StateId,
    /// Whether to sit in the chair instead of a seat.
    pub chair: bool,
    /// How hard the computers think.
    pub strength: Strength,
    /// Seed.
    pub seed: u64,
}

impl Choice {
    /// The first scenario of a shelf, from the seat it suggests.
    #[must_use]
    pub fn first(shelf: &Shelf) -> Self {
        let blank = Self {
            scenario: 0,
            theory: 0,
            seat: StateId::default(),
            chair: false,
            strength: Strength::default(),
            seed: 2012,
        };
        blank.suggested(shelf, 0)
    }

    /// The same with another scenario, from the seat it suggests.
    #[must_use]
    pub fn suggested(&self, shelf: &Shelf, scenario: usize) -> Self {
        let suggested = shelf.scenarios.get(scenario);
        Self {
            scenario,
            seat: suggested.map_or(self.seat, |s| s.setup.suggested_seat),
            chair: false,
            ..self.clone()
        }
    }
}
