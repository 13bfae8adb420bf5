//! The screens: each a plugin with a small state and messages of its own.

pub mod aftermath;
pub mod assumptions;
pub mod briefing;
pub mod conference;
pub mod debrief;
pub mod record;
pub mod sessions;
pub mod setup;
pub mod signing;
pub mod title;

use bevy::prelude::*;

use crate::desktop::notice::Notice;
use crate::desktop::page::ApplySystems;
use crate::desktop::picked::Picked;
use crate::desktop::play::Play;
use crate::desktop::requests::hear;
use crate::desktop::shelf::Shelf;

/// The screen that is shown.
#[derive(States, Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Screen {
    /// A treaty page at night.
    #[default]
    Title,
    /// Choose a scenario and a seat.
    Setup,
    /// The role card.
    Briefing,
    /// The room.
    Conference,
    /// The plates go up.
    Signing,
    /// The years that follow.
    Aftermath,
    /// What happened, and why.
    Debrief,
    /// The model against what happened in 2012.
    Record,
    /// The sessions on disk.
    Sessions,
    /// The numbers behind a theory.
    Assumptions,
}

/// Goes to a screen.
#[derive(Message, Debug, Clone, Copy, PartialEq, Eq)]
pub struct GoTo(pub Screen);

/// Whether a screen belongs to the running session. The others have a way back of their own.
#[must_use]
pub fn of_a_session(screen: Screen) -> bool {
    !matches!(
        screen,
        Screen::Title | Screen::Setup | Screen::Record | Screen::Sessions | Screen::Assumptions
    )
}

pub(super) fn plugin(app: &mut App) {
    app.init_state::<Screen>()
        .add_systems(
            OnEnter(Screen::Title),
            (put_session_aside, list_sessions).chain(),
        )
        .add_systems(OnEnter(Screen::Setup), put_session_aside)
        .add_systems(OnEnter(Screen::Sessions), list_sessions)
        .add_plugins((
            title::plugin,
            setup::plugin,
            sessions::plugin,
            briefing::plugin,
            conference::plugin,
            signing::plugin,
            aftermath::plugin,
            debrief::plugin,
            record::plugin,
            assumptions::plugin,
        ));
    hear::<GoTo, _>(app, ApplySystems::Changes, go);
}

fn go(mut asked: MessageReader<GoTo>, mut next: ResMut<NextState<Screen>>) {
    for GoTo(screen) in asked.read() {
        NextState::set_if_neq(&mut next, *screen);
    }
}

/// Leaving a session for the title or for another one keeps it at hand.
fn put_session_aside(mut play: ResMut<Play>, mut picked: ResMut<Picked>) {
    if play.session.is_some() {
        picked.0 = None;
        play.put_aside();
    }
}

fn list_sessions(mut play: ResMut<Play>, shelf: Res<Shelf>, mut notice: ResMut<Notice>) {
    play.list(&shelf.scenarios, &mut notice);
}
