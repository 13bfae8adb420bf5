//! Actions that wait for the next run of a schedule.
use bevy_ecs::resource::Resource;

use crate::model::Move;
use crate::model::ids::StateId;

/// Actions waiting for the next schedule run.
#[derive(Debug, Clone, Default, Resource)]
pub struct Inbox(pub Vec<(StateId, Move)>);
