//! What the codex shows, and what is asked of it.

use bevy::prelude::*;

use crate::desktop::codex::entries::Entries;
use crate::desktop::glossary::Glossary;
use crate::desktop::shelf::Shelf;
use crate::scenario::codex::find;
use crate::scenario::glossary::Kind;

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

/// Whether it lies open.
pub(super) fn is_open(codex: Res<Codex>) -> bool {
    codex.open
}

/// Does what was asked.
pub(super) fn change(
    mut changes: MessageReader<CodexChange>,
    mut codex: ResMut<Codex>,
    mut entries: ResMut<Entries>,
    (glossary, shelf): (Res<Glossary>, Res<Shelf>),
) {
    for asked in changes.read() {
        match asked {
            CodexChange::Open(term) => {
                codex.open = true;
                if entries.0.is_empty() {
                    *entries = Entries::of(&glossary, &shelf);
                }
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
