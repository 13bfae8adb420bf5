//! What the next session is started with.

use std::time::{SystemTime, UNIX_EPOCH};

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
    /// Further seats that persons at the same machine hold.
    pub beside: Vec<StateId>,
    /// Whether to sit in the chair instead of a seat.
    pub chair: bool,
    /// How hard the computers think.
    pub strength: Strength,
    /// Seed.
    pub seed: u64,
}

/// Most persons who share a machine. Judgement: with more, everybody waits longer than a day takes.
pub const MOST_AT_A_MACHINE: usize = 8;

/// The largest seed that is drawn: six digits are typed without a slip.
const MOST: u64 = 999_999;

/// Which seed the next session has. Only the window asks the clock; what is played follows from the
/// seed alone.
#[derive(Resource, Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Seeds {
    /// The same as the last one: for pictures and tests.
    #[default]
    Kept,
    /// Another one every time.
    Fresh,
}

impl Seeds {
    /// A seed after another one.
    #[must_use]
    pub fn after(self, last: u64) -> u64 {
        match self {
            Self::Kept => last,
            Self::Fresh => fresh(last),
        }
    }
}

/// A seed from 1 to `MOST` by the clock, another one than the last.
#[must_use]
pub fn fresh(last: u64) -> u64 {
    let now = SystemTime::now().duration_since(UNIX_EPOCH);
    let now = now.map_or(last, |since| {
        u64::from(since.subsec_nanos()) / 1_000 + since.as_secs()
    });
    let drawn = 1 + now % MOST;
    if drawn == last {
        1 + drawn % MOST
    } else {
        drawn
    }
}

impl Choice {
    /// The first scenario of a shelf, from the seat it suggests.
    #[must_use]
    pub fn first(shelf: &Shelf) -> Self {
        let blank = Self {
            scenario: 0,
            theory: 0,
            seat: StateId::default(),
            beside: vec![],
            chair: false,
            strength: Strength::default(),
            seed: 2012,
        };
        blank.suggested(shelf, 0)
    }

    /// The seats that persons are to hold, in their order.
    #[must_use]
    pub fn people(&self) -> Vec<StateId> {
        let mut all = self.beside.clone();
        all.push(self.seat);
        all.sort_unstable();
        all.dedup();
        all
    }

    /// The same with another scenario, from the seat it suggests.
    #[must_use]
    pub fn suggested(&self, shelf: &Shelf, scenario: usize) -> Self {
        let suggested = shelf.scenarios.get(scenario);
        Self {
            scenario,
            seat: suggested.map_or(self.seat, |s| s.setup.suggested_seat),
            beside: vec![],
            chair: false,
            ..self.clone()
        }
    }
}
