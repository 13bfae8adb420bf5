//! The state picked in the hall or on the map.

use bevy::prelude::*;

use crate::desktop::hear::hear;
use crate::desktop::schedules::ApplySystems;
use crate::model::ids::StateId;

/// The state picked in the hall or on the map, if any.
#[derive(Resource, Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Picked(pub Option<StateId>);

/// Picks a state, or none.
#[derive(Message, Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pick(pub Option<StateId>);

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Picked>();
    hear::<Pick, _>(app, ApplySystems::Changes, pick);
}

fn pick(mut picks: MessageReader<Pick>, mut picked: ResMut<Picked>) {
    for pick in picks.read() {
        picked.0 = pick.0;
    }
}
