//! The screens: each a plugin with a small state and messages of its own.

pub mod aftermath;
pub mod assumptions;
pub mod briefing;
pub mod class;
pub mod conference;
pub mod curtain;
pub mod debrief;
pub mod projector;
pub mod record;
pub mod sessions;
pub mod setup;
pub mod signing;
pub mod title;

use bevy::prelude::*;

use crate::desktop::notice::Notice;
use crate::desktop::picked::Picked;
use crate::desktop::play::Play;
use crate::desktop::screen::Screen;
use crate::desktop::shelf::Shelf;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        OnEnter(Screen::Title),
        (put_session_aside, list_sessions).chain(),
    )
    .add_systems(OnEnter(Screen::Setup), put_session_aside)
    .add_systems(OnEnter(Screen::Class), put_session_aside)
    .add_systems(OnEnter(Screen::Sessions), list_sessions)
    .add_plugins((
        title::plugin,
        setup::plugin,
        sessions::plugin,
        class::plugin,
        curtain::plugin,
        projector::plugin,
        briefing::plugin,
        conference::plugin,
        signing::plugin,
        aftermath::plugin,
        debrief::plugin,
        record::plugin,
        assumptions::plugin,
    ));
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
