//! Years that pass by themselves.

use bevy::prelude::*;

use crate::desktop::commands::Command;
use crate::desktop::frame::Frame;
use crate::desktop::screen::Screen;
use crate::desktop::screens::aftermath::screen::AftermathScreen;

/// Whether the years are shown and run by themselves.
pub fn quarters_pass(
    screen: Res<State<Screen>>,
    years: Res<AftermathScreen>,
    frame: Res<Frame>,
) -> bool {
    *screen.get() == Screen::Aftermath && years.speed > 0.0 && !frame.stand
}

/// Ends a quarter whenever one is due.
pub(super) fn let_quarters_pass(
    time: Res<Time>,
    years: Res<AftermathScreen>,
    mut owed: Local<f32>,
    mut commands: MessageWriter<Command>,
) {
    *owed += time.delta_secs().min(0.5) * years.speed;
    if *owed >= 1.0 {
        *owed = 0.0;
        commands.write(Command::EndTurn);
    }
}

/// Holds them.
pub(super) fn pause(mut years: ResMut<AftermathScreen>) {
    years.speed = 0.0;
}
