//! How things stood when the last turns began, so that a turn can be told when it is over.

use bevy_ecs::resource::Resource;
use bevy_ecs::world::World;
use serde::Serialize;

use crate::model::Text;
use crate::model::calendar::Phase;
use crate::model::pairs::Pairs;
use crate::world::calendar;
use crate::world::journal::Journal;
use crate::world::relations::Relations;

/// How things stood when a turn began.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Morning {
    /// Turn: days, then the signing, then quarters.
    pub turn: u32,
    /// What turn that is.
    pub phase: Phase,
    /// The draft, which everybody sees.
    pub text: Text,
    /// Trust of each state in each other, 0–1; a seat is told of its own.
    pub trust: Pairs<f64>,
    /// Goodwill of the room, 0–100, which everybody sees. The digest has it with the room itself.
    #[serde(skip)]
    pub goodwill: f64,
}

/// When the last turn that is over began, and when the one that runs did.
#[derive(Debug, Clone, Default, PartialEq, Resource, Serialize)]
pub struct Mornings {
    /// The last one that is over.
    pub last: Option<Morning>,
    /// The one that runs.
    pub now: Option<Morning>,
}

/// A turn begins with this draft and this goodwill.
pub fn begin(world: &mut World, text: Text, goodwill: f64) {
    let morning = Morning {
        turn: world.resource::<Journal>().turn,
        phase: calendar::phase(world),
        text,
        trust: world.resource::<Relations>().trust.clone(),
        goodwill,
    };
    let mut all = world.resource_mut::<Mornings>();
    all.last = all.now.replace(morning);
}
