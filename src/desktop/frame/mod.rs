//! What stands on every screen: theme and text size, the notice, the tutorial, the sheet of keys.

mod corner;
mod guide;
mod keys;
mod recap;
mod stand;
mod toast;

pub use corner::corner_width;

use bevy::app::AppExit;
use bevy::prelude::*;
use bevy_egui::egui::Key;

use crate::desktop::appearance::Appearance;
use crate::desktop::codex::Codex;
use crate::desktop::commands::News;
use crate::desktop::hear::hear;
use crate::desktop::lesson;
use crate::desktop::notice::{Notice, Toast};
use crate::desktop::options::Options;
use crate::desktop::page::Page;
use crate::desktop::play::Play;
use crate::desktop::requests::ScreenRequests;
use crate::desktop::schedules::{Apply, ApplySystems, Draw, DrawSystems};
use crate::desktop::screen::{Screen, of_a_session};
use crate::desktop::widgets::pressed;
use crate::desktop::widgets::today::undo_by_key;
use std::collections::BTreeSet;

/// What the frame remembers.
#[derive(Resource, Debug, Clone, Default, PartialEq, Eq)]
pub struct Frame {
    /// Whether the sheet of keys lies open.
    pub keys: bool,
    /// Whether the page “Where you stand” lies open, in place of the screen.
    pub stand: bool,
    /// Whether what the last turn brought lies on the page.
    pub recap: bool,
    /// Steps of the tutorial read so far.
    pub read: BTreeSet<usize>,
}

/// A change of the window itself.
#[derive(Message, Debug, Clone, Copy, PartialEq)]
pub enum FrameChange {
    /// Paper in place of lamplight, or the other way round.
    Theme,
    /// Text size.
    TextSize(f32),
    /// Open or close the sheet of keys.
    Keys,
    /// Open or close the page “Where you stand”.
    Stand,
    /// Show what the last turn brought, or put it away.
    Recap(bool),
    /// Close the window.
    Close,
}

/// A step of the tutorial has been read.
#[derive(Message, Debug, Clone, Copy, PartialEq, Eq)]
pub struct StepRead(pub usize);

type Out<'w> = ScreenRequests<'w, FrameChange>;

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
                guide::draw
                    .run_if(not(stand_is_shown))
                    .run_if(not(a_page_lies_over))
                    .run_if(not(lesson::is_on)),
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
                stand::ask_adviser
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

fn change(
    mut changes: MessageReader<FrameChange>,
    mut appearance: ResMut<Appearance>,
    mut frame: ResMut<Frame>,
    (mut notice, mut toast): (ResMut<Notice>, ResMut<Toast>),
    mut exit: MessageWriter<AppExit>,
) {
    toast.set_if_neq(Toast(None));
    for change in changes.read() {
        match change {
            FrameChange::Theme => {
                if let Err(e) = appearance.change_theme() {
                    notice.say(e);
                }
            }
            FrameChange::TextSize(scale) => appearance.resize(*scale),
            FrameChange::Keys => frame.keys = !frame.keys,
            FrameChange::Stand => frame.stand = !frame.stand,
            FrameChange::Recap(shown) => frame.recap = *shown,
            FrameChange::Close => {
                exit.write(AppExit::Success);
            }
        }
    }
}

fn read(mut steps: MessageReader<StepRead>, mut frame: ResMut<Frame>) {
    frame.read.extend(steps.read().map(|step| step.0));
}

/// The page is put away with the turn or the session it was about.
fn close_stand(mut news: MessageReader<News>, mut frame: ResMut<Frame>) {
    for said in news.read() {
        if matches!(
            said,
            News::Opened { .. } | News::HandedOver | News::TurnEnded(_)
        ) {
            frame.stand = false;
        }
    }
}

/// A new session is taught from the start.
fn forget_steps(mut news: MessageReader<News>, mut frame: ResMut<Frame>) {
    for said in news.read() {
        if matches!(said, News::Opened { new: true, .. }) {
            frame.read.clear();
        }
    }
}
