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
    /// The seat that is looked at, which a person holds as long as no others are given to persons.
    pub seat: StateId,
    /// Seats that are given to persons at the same machine.
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
        if self.beside.is_empty() {
            return vec![self.seat];
        }
        let mut all = self.beside.clone();
        all.sort_unstable();
        all.dedup();
        all
    }

    /// The same, looked at from a seat that a person holds.
    #[must_use]
    pub fn from_a_person(&self) -> Self {
        let people = self.people();
        let own = people.contains(&self.seat).then_some(self.seat);
        let first = people.first().copied().unwrap_or(self.seat);
        Self {
            seat: own.unwrap_or(first),
            ..self.clone()
        }
    }

    /// Whether one more seat may be given to a person at the machine.
    #[must_use]
    pub fn has_room(&self) -> bool {
        self.people().len() < MOST_AT_A_MACHINE
    }

    /// Gives a seat to a person, or takes it from one. The first that is given leaves the seat that was
    /// looked at to whoever looks.
    pub fn share(&mut self, seat: StateId) {
        if self.beside.is_empty() {
            self.beside.push(self.seat);
            if seat == self.seat {
                return;
            }
        }
        if self.beside.contains(&seat) {
            self.beside.retain(|&s| s != seat);
        } else if self.has_room() {
            self.beside.push(seat);
            self.beside.sort_unstable();
        }
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
