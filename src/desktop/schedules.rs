//! The two halves of a frame.
//!
//! [`Draw`] draws the screen that is shown and what stands over all of them; nothing changes in it
//! but messages that are written. [`Apply`] then does what those messages ask.

use bevy::ecs::schedule::{ScheduleLabel, SingleThreadedExecutor};
use bevy::prelude::*;

/// Draws the page. It may run twice a frame, so no system in it counts frames or changes the session.
#[derive(ScheduleLabel, Debug, Clone, PartialEq, Eq, Hash)]
pub struct Draw;

/// Draws the teacher's own page in its window, under the same terms.
#[derive(ScheduleLabel, Debug, Clone, PartialEq, Eq, Hash)]
pub struct DrawPrivate;

/// The order within [`Draw`].
#[derive(SystemSet, Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DrawSystems {
    /// The map is taken off the page, until a screen puts it there.
    Begin,
    /// The screen that is shown.
    Screen,
    /// What stands on every screen: settings, the notice, the tutorial, the sheet of keys.
    Over,
    /// What the map shows is compared with the frame before.
    End,
}

/// Does what was asked while the page was drawn.
#[derive(ScheduleLabel, Debug, Clone, PartialEq, Eq, Hash)]
pub struct Apply;

/// The order within [`Apply`].
#[derive(SystemSet, Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ApplySystems {
    /// The notice is taken away when something new is asked.
    ForgetNotice,
    /// What changes a session.
    Commands,
    /// Screens follow what became of the session.
    Follow,
    /// Screens and the frame change their own state.
    Changes,
    /// What the seat sees is brought in line with what is selected.
    Look,
    /// Forecasts are asked for what the seat sees.
    Ahead,
}

pub(super) fn plugin(app: &mut App) {
    // They run inside systems of the frame, on its thread.
    for mut schedule in [
        Schedule::new(Draw),
        Schedule::new(DrawPrivate),
        Schedule::new(Apply),
    ] {
        schedule.set_executor(SingleThreadedExecutor::new());
        app.add_schedule(schedule);
    }
    app.configure_sets(
        DrawPrivate,
        (DrawSystems::Begin, DrawSystems::Screen).chain(),
    )
    .configure_sets(
        Draw,
        (
            DrawSystems::Begin,
            DrawSystems::Screen,
            DrawSystems::Over,
            DrawSystems::End,
        )
            .chain(),
    )
    .configure_sets(
        Apply,
        (
            ApplySystems::ForgetNotice,
            ApplySystems::Commands,
            ApplySystems::Follow,
            ApplySystems::Changes,
            ApplySystems::Look,
            ApplySystems::Ahead,
        )
            .chain(),
    );
}
