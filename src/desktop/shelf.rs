//! The scenarios and theories there are to choose from.

use std::sync::Arc;

use bevy::prelude::*;

use crate::model::{Scenario, Theory};
use crate::scenario::Library;

/// The scenarios and theories there are to choose from.
#[derive(Resource, Debug, Clone, Default)]
pub struct Shelf {
    /// Scenarios that loaded, the default one first.
    pub scenarios: Vec<Arc<Scenario>>,
    /// Theories as their files have them.
    pub presets: Vec<Theory>,
    /// The same with what was changed under Assumptions.
    pub theories: Vec<Theory>,
}

impl Shelf {
    /// All that a library has, and what would not load, in words.
    #[must_use]
    pub fn of(library: &Library) -> (Self, Vec<String>) {
        let (mut shelf, mut faults) = (Self::default(), vec![]);
        for name in library.names() {
            match library.load(&name) {
                Ok(scenario) => shelf.put(scenario),
                Err(e) => faults.push(e.to_string()),
            }
        }
        for name in library.theories() {
            match library.theory(&name) {
                Ok(theory) => {
                    shelf.presets.push(theory.clone());
                    shelf.theories.push(theory);
                }
                Err(e) => faults.push(e.to_string()),
            }
        }
        (shelf, faults)
    }

    /// Puts a scenario on the shelf; the default one first.
    /// One without a conference stays in the laboratory.
    pub fn put(&mut self, scenario: Scenario) {
        if scenario.setup.days == 0 {
            return;
        }
        self.scenarios.push(Arc::new(scenario));
        self.scenarios.sort_by_key(|s| {
            let known = ["dubai-twelve", "dubai-2012", "first-steps"];
            let place = known.iter().position(|n| *n == s.setup.name);
            (place.unwrap_or(known.len()), s.setup.name.clone())
        });
    }
}
