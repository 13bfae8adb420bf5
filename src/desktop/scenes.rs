//! The scenes of the tutorial, of all scenarios on the shelf, read when one is first asked for.

use bevy::prelude::*;

use crate::classroom::scenes::{Scene, Scenes};
use crate::desktop::late::{Late, ReadLate, tell_faults};
use crate::desktop::shelf::Shelf;
use crate::scenario::Library;
use crate::text;

/// The scenes there are.
#[derive(Resource, Debug, Clone)]
pub struct Lessons {
    /// The place on the shelf of the first scenario that has scenes.
    pub first: Option<usize>,
    scenes: Late<Vec<(usize, Scene)>>,
}

impl Lessons {
    /// The scenes of all scenarios on a shelf.
    #[must_use]
    pub fn of(library: &Library, shelf: &Shelf) -> Self {
        let all = shelf.scenarios.iter().cloned().enumerate();
        let taught: Vec<_> = all.filter(|(_, s)| Scenes::are_for(library, s)).collect();
        let (first, library) = (taught.first().map(|(n, _)| *n), library.clone());
        let scenes = Late::by(move || {
            let (mut all, mut faults) = (vec![], vec![]);
            for (n, scenario) in &taught {
                match Scenes::of(&library, scenario) {
                    Ok(read) => all.extend(read.scenes.into_iter().map(|scene| (*n, scene))),
                    Err(e) => faults.push(e.to_string()),
                }
            }
            let said = || text!("lesson-unread", faults = faults.join("\n"));
            (all, (!faults.is_empty()).then(said))
        });
        Self { first, scenes }
    }

    /// All of them, each with the place of its scenario on the shelf.
    #[must_use]
    pub fn all(&self) -> &[(usize, Scene)] {
        self.scenes.get()
    }
}

impl ReadLate for Lessons {
    fn fault(&self) -> Option<&str> {
        self.scenes.fault()
    }
}

pub(super) fn plugin(app: &mut App) {
    tell_faults::<Lessons>(app);
}
