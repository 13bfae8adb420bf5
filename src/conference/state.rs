//! What a conference keeps, borrowed together for whoever only reads it; what of it may be told to
//! whom is the matter of whoever holds it.

use bevy_ecs::component::Component;
use bevy_ecs::world::World;

use crate::conference::corridors::offers::Corridors;
use crate::conference::room::Room;
use crate::conference::signing::answers::SigningAnswers;
use crate::model::ids::StateId;
use crate::world::setting::Setting;
use crate::world::states::Seats;

/// The resources of a conference and of what lies under them, read only.
#[derive(Debug, Clone, Copy)]
pub struct ConferenceState<'w> {
    world: &'w World,
    /// Scenario, theory, seed, who plays each seat.
    pub setting: &'w Setting,
    /// The public room.
    pub room: &'w Room,
    /// Packages and what was overheard of them.
    pub corridors: &'w Corridors,
    /// The answers at signings.
    pub answers: &'w SigningAnswers,
    seats: &'w Seats,
}

impl<'w> ConferenceState<'w> {
    /// What a session's world keeps.
    #[must_use]
    pub fn of(world: &'w World) -> Self {
        Self {
            world,
            setting: world.resource(),
            room: world.resource(),
            corridors: world.resource(),
            answers: world.resource(),
            seats: world.resource(),
        }
    }

    /// Something that is a state's own; nothing in a world without states.
    #[must_use]
    pub fn of_state<T: Component>(&self, state: StateId) -> Option<&'w T> {
        self.seats.own(self.world, state)
    }
}
