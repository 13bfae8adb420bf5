//! What a scene of the tutorial leaves out of a page until the player asks for everything.

use bevy::prelude::*;

use crate::classroom::scenes::Folded;

/// What is left out while a scene is played; nothing otherwise.
#[derive(Resource, Debug, Clone, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// Whether a scene is played.
    pub scene: bool,
    /// What it is about, with the words that it explains.
    pub says: String,
    /// The parts that it does not need.
    pub parts: Vec<Folded>,
    /// Whether the player has asked for everything.
    pub whole: bool,
}

impl LeftOut {
    /// Whether a part is left out now.
    #[must_use]
    pub fn has(&self, part: Folded) -> bool {
        !self.whole && self.parts.contains(&part)
    }
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<LeftOut>();
}
