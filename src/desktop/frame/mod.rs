//! What stands on every screen: theme and text size, the notice, the tutorial, the sheet of keys.

mod changes;
mod corner;
mod guide;
mod keys;
mod recap;
mod stand;
mod toast;

pub use changes::{Frame, FrameChange, StepRead};
pub use corner::corner_width;

use bevy::prelude::*;
use bevy_egui::egui::Key;

use crate::desktop::codex::Codex;
use crate::desktop::hear::hear;
use crate::desktop::lesson;
use crate::desktop::options::Options;
use crate::desktop::page::Page;
use crate::desktop::play::{Play, ask_adviser};
use crate::desktop::schedules::{Apply, ApplySystems, Draw, DrawSystems};
use crate::desktop::screen::{Screen, of_a_session};
use crate::desktop::widgets::pressed;
use crate::desktop::widgets::today::undo_by_key;
use changes::{Out, change, close_stand, forget_steps, read};

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Frame>()
        .add_message::<FrameChange>()
        .add_systems(
            Draw,
            (
                corner::draw,
                leave
                    .run_if(a_session_is_shown)
                    .run_if(not(a_page_lies_over)),
                (recap::again, undo)
                    .run_if(a_session_is_shown)
                    .run_if(not(stand_is_shown))
                    .run_if(not(a_page_lies_over)),
                recap::line
                    .run_if(in_state(Screen::Aftermath))
                    .run_if(not(stand_is_shown))
                    .run_if(not(a_page_lies_over)),
                recap::draw
                    .run_if(recap::is_shown)
                    .run_if(not(a_page_lies_over)),
                guide::draw.run_if(not(lesson::is_on)),
                stand::draw
                    .run_if(stand_is_shown)
                    .run_if(not(a_page_lies_over)),
                toast::draw,
                keys::draw,
            )
                .chain()
                .in_set(DrawSystems::Over),
        )
        .add_systems(
            Draw,
            recap::keys
                .in_set(DrawSystems::Begin)
                .run_if(recap::is_shown),
        )
        .configure_sets(Draw, DrawSystems::Screen.run_if(not(stand_is_shown)))
        .add_systems(
            Apply,
            (
                change
                    .in_set(ApplySystems::Changes)
                    .run_if(on_message::<FrameChange>),
                (forget_steps, close_stand, recap::follow).in_set(ApplySystems::Follow),
                ask_adviser
                    .in_set(ApplySystems::Look)
                    .run_if(stand_is_shown),
            ),
        );
    hear::<StepRead, _>(app, ApplySystems::Changes, read);
}

fn a_session_is_shown(screen: Res<State<Screen>>) -> bool {
    of_a_session(*screen.get())
}

/// Whether the codex or the settings lie in place of the screen.
fn a_page_lies_over(codex: Res<Codex>, options: Res<Options>) -> bool {
    codex.open || options.open
}

/// Whether the page “Where you stand” lies over the screen.
fn stand_is_shown(frame: Res<Frame>, screen: Res<State<Screen>>, play: Res<Play>) -> bool {
    frame.stand && play.sight.is_some() && of_a_session(*screen.get())
}

/// Takes back the last act of the turn by its key.
fn undo(mut page: Page, mut out: Out) {
    let Some(sheet) = page.open() else { return };
    if let Some(sight) = sheet.sight {
        undo_by_key(sheet.ui, sight, &mut out);
    }
}

/// Escape goes back to the title.
fn leave(mut page: Page, frame: Res<Frame>, mut out: Out) {
    let Some(sheet) = page.open() else { return };
    if !frame.keys && !frame.stand && pressed(sheet.ui, Key::Escape) {
        out.go(Screen::Title);
    }
}
