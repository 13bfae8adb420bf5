//! The codex: a page in place of the screen, opened by F1 or by a dotted word, with an entry for every
//! word of the game, a search, and the scenes of the tutorial.

mod draw;

use bevy::prelude::*;
use bevy_egui::egui::Key;

use crate::desktop::hear::hear;
use crate::desktop::page::Page;
use crate::desktop::schedules::{ApplySystems, Draw, DrawSystems};
use crate::desktop::shelf::Shelf;
use crate::desktop::widgets::dotted::take_asked;
use crate::desktop::widgets::pressed;
use crate::scenario::Library;
use crate::scenario::codex::{Entry, entries, find};
use crate::scenario::glossary::Kind;

/// The entries there are.
#[derive(Resource, Debug, Clone, Default)]
pub struct Entries(pub Vec<Entry>);

impl Entries {
    /// Those of a library and of what lies on the shelf.
    #[must_use]
    pub fn of(library: &Library, shelf: &Shelf) -> Self {
        let terms = library.glossary().unwrap_or_default();
        Self(entries(&terms, &shelf.scenarios, &shelf.presets))
    }
}

/// What the codex shows.
#[derive(Resource, Debug, Clone, Default, PartialEq, Eq)]
pub struct Codex {
    /// Whether it lies open.
    pub open: bool,
    /// The entry that is read.
    pub entry: usize,
    /// Entries that were read before it.
    pub before: Vec<usize>,
    /// What was typed.
    pub typed: String,
    /// The kind of entries that are listed; all if none.
    pub kind: Option<Kind>,
}

/// A change of the codex.
#[derive(Message, Debug, Clone, PartialEq, Eq)]
pub enum CodexChange {
    /// Open it, at a term if one is given.
    Open(Option<String>),
    /// Read an entry.
    Read(usize),
    /// Go back to the entry before.
    Back,
    /// Look for words.
    Find(String),
    /// List one kind, or all.
    Kind(Option<Kind>),
    /// Close it.
    Close,
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Codex>()
        .init_resource::<Entries>()
        .add_systems(
            Draw,
            (draw::draw.run_if(is_open), listen)
                .chain()
                .in_set(DrawSystems::Over),
        )
        .configure_sets(Draw, DrawSystems::Screen.run_if(not(is_open)));
    hear::<CodexChange, _>(app, ApplySystems::Changes, change);
}

/// Whether it lies open.
pub fn is_open(codex: Res<Codex>) -> bool {
    codex.open
}

/// Opens it at the dotted word that was pressed, or by F1.
fn listen(mut page: Page, codex: Res<Codex>, mut out: MessageWriter<CodexChange>) {
    let Some(sheet) = page.open() else { return };
    let asked = take_asked(sheet.ui.ctx());
    if asked.is_some() {
        out.write(CodexChange::Open(asked));
    } else if pressed(sheet.ui, Key::F1) {
        out.write(if codex.open {
            CodexChange::Close
        } else {
            CodexChange::Open(None)
        });
    }
}

fn change(
    mut changes: MessageReader<CodexChange>,
    mut codex: ResMut<Codex>,
    entries: Res<Entries>,
) {
    for asked in changes.read() {
        match asked {
            CodexChange::Open(term) => {
                codex.open = true;
                let found = term.as_deref().and_then(|t| find(&entries.0, t));
                if let Some(found) = found {
                    codex.read(found);
                }
            }
            CodexChange::Read(n) => codex.read(*n),
            CodexChange::Back => {
                if let Some(before) = codex.before.pop() {
                    codex.entry = before;
                }
            }
            CodexChange::Find(typed) => codex.typed.clone_from(typed),
            CodexChange::Kind(kind) => codex.kind = *kind,
            CodexChange::Close => codex.open = false,
        }
    }
}

impl Codex {
    fn read(&mut self, n: usize) {
        if n != self.entry {
            let last = self.entry;
            self.before.push(last);
            self.entry = n;
        }
    }
}
