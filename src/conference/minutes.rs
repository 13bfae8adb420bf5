//! What the debrief tells of the first conference once a later one has its room. No rule reads it, so the
//! digest leaves it out; a replay comes to the same.

use bevy_ecs::resource::Resource;

use crate::conference::redlines::Redline;

/// Every change of the draft of the first conference, oldest first; empty while its room is there, which
/// has them.
#[derive(Debug, Clone, Default, PartialEq, Resource)]
pub struct Minutes(pub Vec<Redline>);
