//! The verdict of the first signing, kept beside that of the end (rule 18.9). The end judges other
//! things: a later conference may have put another text in place of the one that was judged, and the
//! capital has changed its mind. So this cannot be worked out afterwards, and is state.

use bevy_ecs::resource::Resource;

use crate::model::ids::StateId;
use crate::session::score::{Item, Score};
use crate::world::digest::bytes::Bytes;

/// How every seat was judged after the first signing, by state; empty before, and where there was no
/// conference.
#[derive(Debug, Clone, Default, Resource)]
pub struct SigningVerdicts(pub(super) Vec<Option<Score>>);

impl SigningVerdicts {
    /// How one seat was judged.
    #[must_use]
    pub fn of(&self, seat: StateId) -> Option<&Score> {
        self.0.get(seat.index())?.as_ref()
    }

    /// What the digest takes of it: all but the words.
    pub(super) fn write_down(&self, bytes: &mut Bytes) {
        let points = |score: &Score| -> Vec<(Item, f64, f64)> {
            let lines = score.lines.iter();
            lines.map(|l| (l.item, l.points, l.most)).collect()
        };
        let all: Vec<_> = self.0.iter().map(|s| s.as_ref().map(points)).collect();
        bytes.add(&all);
    }
}
