//! The scenes of the tutorial, of all scenarios on the shelf.

use bevy::prelude::*;

use crate::classroom::scenes::{Scene, Scenes};
use crate::desktop::notice::Notice;
use crate::desktop::shelf::Shelf;
use crate::scenario::Library;
use crate::text;

/// The scenes there are, each with the place of its scenario on the shelf.
#[derive(Resource, Debug, Clone, Default)]
pub struct Lessons(pub Vec<(usize, Scene)>);

impl Lessons {
    /// The scenes of all scenarios on a shelf, and what of them cannot be read, in words.
    #[must_use]
    pub fn of(library: &Library, shelf: &Shelf) -> (Self, Vec<String>) {
        let (mut all, mut faults) = (vec![], vec![]);
        for (n, scenario) in shelf.scenarios.iter().enumerate() {
            match Scenes::of(library, scenario) {
                Ok(read) => all.extend(read.scenes.into_iter().map(|scene| (n, scene))),
                Err(e) => faults.push(e.to_string()),
            }
        }
        (Self(all), faults)
    }
}

/// Reads the scenes and tells of what cannot be read.
pub(super) fn read(library: &Library, shelf: &Shelf, notice: &mut Notice) -> Lessons {
    let (lessons, faults) = Lessons::of(library, shelf);
    if !faults.is_empty() {
        notice.say(text!("lesson-unread", faults = faults.join("\n")));
    }
    lessons
}
