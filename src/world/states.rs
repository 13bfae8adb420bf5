//! Components of a state that only a running session has.
use crate::model::ids::StateId;
use crate::model::indices::{Indices, Moves, PerIndex};
use bevy_ecs::component::Component;
use bevy_ecs::entity::Entity;
use bevy_ecs::resource::Resource;
use bevy_ecs::world::World;
use serde::{Deserialize, Serialize};
use std::ops::Index;

/// The entities of the states, in the order of their identifiers: whoever needs one state asks for
/// `seats[state]`, and whoever sums over all of them goes through them in this order.
#[derive(Debug, Clone, PartialEq, Eq, Default, Resource)]
pub struct Seats(Vec<Entity>);

impl Seats {
    /// The entities, in the order of the states.
    #[must_use]
    pub fn new(in_order: Vec<Entity>) -> Self {
        Self(in_order)
    }

    /// The entities, in the order of the states.
    #[must_use]
    pub fn in_order(&self) -> &[Entity] {
        &self.0
    }

    /// Something that is a state's own; nothing if it has no such thing.
    #[must_use]
    pub fn own<'w, T: Component>(&self, world: &'w World, state: StateId) -> Option<&'w T> {
        world.get(self[state])
    }

    /// Every state with its entity, in order.
    pub fn each(&self) -> impl DoubleEndedIterator<Item = (StateId, Entity)> + ExactSizeIterator {
        StateId::each(&self.0).map(|(state, entity)| (state, *entity))
    }
}

/// The entity of a state of the session; panics for a state that the scenario lacks, as every list
/// by state does.
impl Index<StateId> for Seats {
    type Output = Entity;

    fn index(&self, state: StateId) -> &Entity {
        &self.0[state]
    }
}

/// Index of a state among [`Scenario::states`](crate::model::Scenario::states).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Component, Serialize)]
pub struct Seat(pub StateId);

/// The states of a query in order of seat: floats are summed in this order, whatever the order in
/// which the states came to be.
pub fn in_seat_order<T>(
    states: impl IntoIterator<Item = T>,
    seat: impl Fn(&T) -> StateId,
) -> Vec<T> {
    let states = states.into_iter();
    let mut all: Vec<T> = Vec::with_capacity(states.size_hint().1.unwrap_or_default());
    // A query goes through its tables faster from within.
    states.for_each(|state| all.push(state));
    // They most often lie in memory in this order.
    if !all.is_sorted_by_key(&seat) {
        all.sort_by_key(seat);
    }
    all
}

/// Ties to the instrument.
#[derive(Debug, Clone, Copy, PartialEq, Default, Component, Serialize)]
pub struct Adherence {
    /// Signed at the end of its conference.
    pub signed: bool,
    /// Signed with a declaration.
    pub declared: bool,
    /// Bound since this quarter.
    pub party_since: Option<u32>,
    /// Left.
    pub withdrawn: bool,
}

/// How a state fares.
#[derive(Debug, Clone, Copy, PartialEq, Default, Component, Serialize, Deserialize)]
pub struct Condition {
    /// Crime stock, 0–1.
    pub crime: f64,
    /// Share of traffic encrypted, 0–1.
    pub encryption: f64,
    /// Size of the surveillance programme, 0–1.
    pub programme: f64,
    /// How far it shields its network, 0–1.
    pub shield: f64,
    /// Harm of recent incidents, decaying, 0 or more.
    pub harm: f64,
    /// Compliance drawn this quarter, 0–1.
    pub compliance: f64,
    /// The five indices, 0–100.
    pub indices: Indices,
    /// What moved each index from its start.
    pub causes: PerIndex<Moves>,
}
