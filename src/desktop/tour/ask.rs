//! What the script does: it asks, as if on the page, and reads what the seat may know.

use bevy::prelude::*;

use crate::desktop::play::Play;
use crate::desktop::schedules::Apply;
use crate::desktop::sight::Sight;

/// Writes a message and has it done, as if it had been asked on the page.
pub(super) fn ask<M: Message>(world: &mut World, message: M) {
    world.write_message(message);
    world.run_schedule(Apply);
    world.run_schedule(StateTransition);
}

/// What the seat of the session that is played may know.
pub(super) fn sight(world: &World) -> Option<&Sight> {
    world.resource::<Play>().sight.as_ref()
}
