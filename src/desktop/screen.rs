//! Which screen is shown.

use bevy::prelude::*;

use crate::desktop::hear::hear;
use crate::desktop::schedules::ApplySystems;

/// The screen that is shown.
#[derive(States, Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Screen {
    /// A treaty page at night.
    #[default]
    Title,
    /// Choose a scenario and a seat.
    Setup,
    /// Between two seats that share the machine: whose turn it is, and nothing else.
    Curtain,
    /// A class: who sits where, its file, its pages.
    Class,
    /// The room's screen, for a class.
    Projector,
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
        Screen::Title
            | Screen::Setup
            | Screen::Class
            | Screen::Record
            | Screen::Sessions
            | Screen::Assumptions
    )
}

pub(super) fn plugin(app: &mut App) {
    app.init_state::<Screen>();
    hear::<GoTo, _>(app, ApplySystems::Changes, go);
}

fn go(mut asked: MessageReader<GoTo>, mut next: ResMut<NextState<Screen>>) {
    for GoTo(screen) in asked.read() {
        NextState::set_if_neq(&mut next, *screen);
    }
}
