//! The entries of the codex.

use bevy::prelude::Resource;

use crate::desktop::glossary::Glossary;
use crate::desktop::shelf::Shelf;
use crate::scenario::codex::{Entry, entries};

/// The entries there are; none before the codex is first opened.
#[derive(Resource, Debug, Clone, Default)]
pub struct Entries(pub Vec<Entry>);

impl Entries {
    /// Those of a glossary and of what lies on the shelf.
    #[must_use]
    pub fn of(glossary: &Glossary, shelf: &Shelf) -> Self {
        Self(entries(glossary.terms(), &shelf.scenarios, &shelf.presets))
    }
}
