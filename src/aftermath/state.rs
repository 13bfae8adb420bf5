//! What the years after keep, borrowed together for whoever only reads it.
//!
//! Whoever is handed a world and reads a dozen of its resources names them here, once. What of it may
//! be told to whom is the matter of whoever holds it: what a seat is asked (`SeatKnowledge`), its
//! view, the check of acts.

use bevy_ecs::component::Component;
use bevy_ecs::world::World;

use crate::aftermath::arrangements::Arrangements;
use crate::aftermath::cut_offs::CutOffs;
use crate::aftermath::decisions::questions::Questions;
use crate::aftermath::incidents::Incidents;
use crate::aftermath::ledger::Ledger;
use crate::aftermath::regime::Violations;
use crate::aftermath::rivals::Rivals;
use crate::model::calendar::Phase;
use crate::model::ids::StateId;
use crate::model::{Scenario, Theory};
use crate::world::calendar;
use crate::world::history::History;
use crate::world::journal::Journal;
use crate::world::regime::{Instruments, Regime};
use crate::world::relations::Relations;
use crate::world::setting::Setting;
use crate::world::states::Seats;

/// The resources of the years after and of what lies under them, read only.
#[derive(Debug, Clone, Copy)]
pub struct AftermathState<'w> {
    world: &'w World,
    seats: &'w Seats,
    /// Scenario, theory, seed, who plays each seat.
    pub setting: &'w Setting,
    /// What lies between two states.
    pub relations: &'w Relations,
    /// The texts that were adopted.
    pub instruments: &'w Instruments,
    /// The accounts of every quarter so far.
    pub history: &'w History,
    /// What happened.
    pub journal: &'w Journal,
    /// Operations and what became of them.
    pub incidents: &'w Incidents,
    /// Whom each state watches.
    pub rivals: &'w Rivals,
    /// Arrangements beside any text.
    pub arrangements: &'w Arrangements,
    /// Breaches of a text.
    pub violations: &'w Violations,
    /// What clauses did.
    pub ledger: &'w Ledger,
    /// Questions put to seats.
    pub questions: &'w Questions,
    /// Who has cut off whom.
    pub cut_offs: &'w CutOffs,
}

impl<'w> AftermathState<'w> {
    /// What a session's world keeps.
    #[must_use]
    pub fn of(world: &'w World) -> Self {
        Self {
            world,
            seats: world.resource(),
            setting: world.resource(),
            relations: world.resource(),
            instruments: world.resource(),
            history: world.resource(),
            journal: world.resource(),
            incidents: world.resource(),
            rivals: world.resource(),
            arrangements: world.resource(),
            violations: world.resource(),
            ledger: world.resource(),
            questions: world.resource(),
            cut_offs: world.resource(),
        }
    }

    /// Where the session stands.
    #[must_use]
    pub fn phase(&self) -> Phase {
        calendar::phase(self.world)
    }

    /// The scenario that is played now: that of a later conference while one sits.
    #[must_use]
    pub fn scenario(&self) -> &'w Scenario {
        &self.setting.scenario
    }

    /// The theory.
    #[must_use]
    pub fn theory(&self) -> &'w Theory {
        &self.setting.theory
    }

    /// The instruments, and who lives under which.
    #[must_use]
    pub fn regime(&self) -> Regime<'w> {
        Regime::of_resources(self.world, self.seats, self.instruments)
    }

    /// Something that is a state's own; nothing in a world without states.
    #[must_use]
    pub fn of_state<T: Component>(&self, state: StateId) -> Option<&'w T> {
        self.seats.own(self.world, state)
    }
}
