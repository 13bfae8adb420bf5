//! What the debrief remembers of itself, and what it can be asked to change of it.

use std::collections::BTreeSet;

use bevy::prelude::*;

use crate::desktop::commands::News;
use crate::desktop::requests::ScreenRequests;
use crate::model::indices::IndexName;

/// A list of which the debrief shows a part until it is asked for the whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum List {
    /// What clauses did.
    Words,
    /// Whom one believed, and what was true.
    Truths,
    /// What else one answered.
    Answers,
    /// What happened.
    Causes,
    /// The text.
    Text,
}

/// What the debrief remembers of itself.
#[derive(Resource, Debug, Clone, PartialEq)]
pub struct DebriefScreen {
    /// The moment whose reasons are told, by its number from 0; none for the lists.
    pub chosen: Option<usize>,
    /// The index of the world whose line is drawn.
    pub line: IndexName,
    /// The lists that are shown whole.
    pub whole: BTreeSet<List>,
}

impl Default for DebriefScreen {
    fn default() -> Self {
        Self {
            chosen: None,
            line: IndexName::Security,
            whole: BTreeSet::new(),
        }
    }
}

/// A change of what the debrief shows.
#[derive(Message, Debug, Clone, Copy, PartialEq, Eq)]
pub enum DebriefChange {
    /// Tell why a moment came, by its number from 0, or no longer.
    Moment(Option<usize>),
    /// Draw the line of another index of the world.
    Line(IndexName),
    /// Show a list whole, or a part of it again.
    Whole(List),
}

/// What the parts of the screen can ask for.
pub(super) type Out<'w> = ScreenRequests<'w, DebriefChange>;

/// Does what was asked.
pub(super) fn change(mut changes: MessageReader<DebriefChange>, mut screen: ResMut<DebriefScreen>) {
    for change in changes.read() {
        match *change {
            DebriefChange::Moment(moment) => screen.chosen = moment,
            // Other moments are told of another line.
            DebriefChange::Line(line) => (screen.line, screen.chosen) = (line, None),
            DebriefChange::Whole(list) => {
                if !screen.whole.remove(&list) {
                    screen.whole.insert(list);
                }
            }
        }
    }
}

/// Another session, and another person's eyes, begin as the first did.
pub(super) fn forget(mut news: MessageReader<News>, mut screen: ResMut<DebriefScreen>) {
    for said in news.read() {
        if matches!(said, News::Opened { .. } | News::HandedOver) {
            *screen = DebriefScreen::default();
        }
    }
}
