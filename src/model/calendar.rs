//! Where a session stands: days of a conference, the signing, quarters of the years after.

use bevy_ecs::resource::Resource;
use serde::Serialize;

/// Where a session stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Resource, Serialize)]
pub enum Phase {
    /// Day of the conference; 0 is the time before it, when groups meet and the press writes.
    Conference(u32),
    /// The signing hall.
    Signing,
    /// Quarter of the aftermath, from 1.
    Aftermath(u32),
    /// The debrief.
    Over,
}

/// Days of the aftermath that have passed at the start of a quarter.
#[must_use]
pub fn day_of(quarter: u32) -> u32 {
    quarter.saturating_sub(1) * 90
}
