//! The words that explain themselves, for the codex and for dotted words: one glossary, read when one of
//! them is first looked up.

use bevy::prelude::*;

use crate::desktop::late::{Late, ReadLate, tell_faults};
use crate::desktop::page::Page;
use crate::desktop::schedules::{Draw, DrawSystems};
use crate::desktop::widgets::dotted;
use crate::scenario::Library;
use crate::scenario::glossary::Term;
use crate::text;

/// The glossary of a library.
#[derive(Resource, Debug, Clone)]
pub struct Glossary(Late<Vec<Term>>);

impl Glossary {
    /// That of a library; the one that ships, where its own cannot be read.
    #[must_use]
    pub fn of(library: &Library) -> Self {
        let library = library.clone();
        Self(Late::by(move || match library.glossary() {
            Ok(terms) => (terms, None),
            Err(e) => {
                let fault = text!("codex-glossary-unread", fault = e.to_string());
                let terms = Library::embedded().glossary().unwrap_or_default();
                (terms, Some(fault))
            }
        }))
    }

    /// Its words.
    #[must_use]
    pub fn terms(&self) -> &[Term] {
        self.0.get()
    }
}

impl ReadLate for Glossary {
    fn fault(&self) -> Option<&str> {
        self.0.fault()
    }
}

pub(super) fn plugin(app: &mut App) {
    tell_faults::<Glossary>(app);
    app.add_systems(Draw, hand_to_page.in_set(DrawSystems::Begin));
}

/// Dotted words look their meaning up on the page.
fn hand_to_page(mut page: Page, glossary: Res<Glossary>) {
    if let Some(sheet) = page.open() {
        dotted::tell(sheet.ui.ctx(), &glossary.0);
    }
}
