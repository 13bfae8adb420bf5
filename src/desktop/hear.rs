//! Messages of the window and the systems that do what they ask.

use bevy::prelude::*;

use crate::desktop::notice;
use crate::desktop::schedules::{Apply, ApplySystems};

/// A kind of message with the system that does what it asks; before it, the notice is taken away.
pub(super) fn hear<M: Message, Marker>(
    app: &mut App,
    set: ApplySystems,
    change: impl IntoSystem<(), (), Marker> + 'static,
) {
    app.add_message::<M>().add_systems(
        Apply,
        (
            notice::forget
                .in_set(ApplySystems::ForgetNotice)
                .run_if(on_message::<M>),
            IntoSystem::into_system(change)
                .in_set(set)
                .run_if(on_message::<M>),
        ),
    );
}
