//! What the page remembers, and what is asked on it.

use bevy::prelude::*;

use crate::desktop::choice::Choice;
use crate::desktop::commands::News;
use crate::desktop::notice::Notice;
use crate::desktop::requests::ScreenRequests;
use crate::desktop::shelf::Shelf;
use crate::model::Theory;

/// What the page remembers.
#[derive(Resource, Debug, Clone, Default, PartialEq, Eq)]
pub struct AssumptionsScreen {
    /// Number chosen, of [`Theory::numbers`].
    pub number: usize,
    /// Whether numbers for the next session are shown though a session runs on its own.
    pub next: bool,
}

/// The theory that is shown: that of the running session, or the one chosen for the next.
pub(super) fn shown<'a>(
    page: &AssumptionsScreen,
    shelf: &'a Shelf,
    choice: &Choice,
    running: Option<&'a Theory>,
) -> Option<&'a Theory> {
    let running = running.filter(|_| !page.next);
    running.or_else(|| shelf.theories.get(choice.theory))
}

/// A change of the numbers of the chosen theory, for sessions to come, or of what is chosen.
#[derive(Message, Debug, Clone, PartialEq)]
pub enum AssumptionsChange {
    /// Choose a theory for the next session.
    Theory(usize),
    /// Choose a number.
    Choose(usize),
    /// Put a value in place of a number's.
    Set(usize, f64),
    /// Put the preset's number back, or all of them.
    Restore(Option<usize>),
    /// Show the numbers of the next session, or those that the running one keeps.
    Next(bool),
}

/// What the page asks for.
pub(super) type Out<'w> = ScreenRequests<'w, AssumptionsChange>;

/// A session that opens shows its own numbers.
pub(super) fn forget(mut news: MessageReader<News>, mut page: ResMut<AssumptionsScreen>) {
    if news.read().any(|said| matches!(said, News::Opened { .. })) {
        page.next = false;
    }
}

/// Does what was asked.
pub(super) fn change(
    mut changes: MessageReader<AssumptionsChange>,
    mut page: ResMut<AssumptionsScreen>,
    mut shelf: ResMut<Shelf>,
    mut choice: ResMut<Choice>,
    mut notice: ResMut<Notice>,
) {
    let Shelf {
        presets, theories, ..
    } = &mut *shelf;
    let name = |n: usize| Theory::numbers().nth(n).map_or("", |x| x.name);
    for change in changes.read() {
        let chosen = choice.theory;
        let (Some(theory), Some(preset)) = (theories.get_mut(chosen), presets.get(chosen)) else {
            return;
        };
        match *change {
            AssumptionsChange::Theory(n) => choice.theory = n,
            AssumptionsChange::Choose(n) => page.number = n,
            AssumptionsChange::Set(n, value) => {
                page.number = n;
                if let Err(e) = theory.assume(name(n), value) {
                    notice.say(e.to_string());
                }
            }
            AssumptionsChange::Restore(Some(n)) => theory.restore(name(n), preset),
            AssumptionsChange::Restore(None) => *theory = preset.clone(),
            AssumptionsChange::Next(next) => page.next = next,
        }
    }
}
