//! What stands on every screen: theme and text size, the notice, the tutorial, the sheet of keys.

mod corner;
mod guide;
mod keys;

use bevy::app::AppExit;
use bevy::prelude::*;
use bevy_egui::egui::Key;

use crate::desktop::appearance::Appearance;
use crate::desktop::commands::News;
use crate::desktop::hear::hear;
use crate::desktop::notice::Notice;
use crate::desktop::page::Page;
use crate::desktop::requests::ScreenRequests;
use crate::desktop::schedules::{Apply, ApplySystems, Draw, DrawSystems};
use crate::desktop::screen::{Screen, of_a_session};
use crate::desktop::widgets::pressed;
use std::collections::BTreeSet;

/// What the frame remembers.
#[derive(Resource, Debug, Clone, Default, PartialEq, Eq)]
pub struct Frame {
    /// Whether the sheet of keys lies open.
    pub keys: bool,
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
                leave.run_if(a_session_is_shown),
                guide::draw,
                keys::draw.run_if(keys_are_shown),
            )
                .chain()
                .in_set(DrawSystems::Over),
        )
        .add_systems(
            Apply,
            (
                change
                    .in_set(ApplySystems::Changes)
                    .run_if(on_message::<FrameChange>),
                forget_steps.in_set(ApplySystems::Follow),
            ),
        );
    hear::<StepRead, _>(app, ApplySystems::Changes, read);
}

fn a_session_is_shown(screen: Res<State<Screen>>) -> bool {
    of_a_session(*screen.get())
}

fn keys_are_shown(frame: Res<Frame>) -> bool {
    frame.keys
}

/// Escape goes back to the title.
fn leave(mut page: Page, frame: Res<Frame>, mut out: Out) {
    let Some(sheet) = page.open() else { return };
    if !frame.keys && pressed(sheet.ui, Key::Escape) {
        out.go(Screen::Title);
    }
}

fn change(
    mut changes: MessageReader<FrameChange>,
    mut appearance: ResMut<Appearance>,
    mut frame: ResMut<Frame>,
    mut notice: ResMut<Notice>,
    mut exit: MessageWriter<AppExit>,
) {
    for change in changes.read() {
        match change {
            FrameChange::Theme => {
                if let Err(e) = appearance.change_theme() {
                    notice.say(e);
                }
            }
            FrameChange::TextSize(scale) => appearance.resize(*scale),
            FrameChange::Keys => frame.keys = !frame.keys,
            FrameChange::Close => {
                exit.write(AppExit::Success);
            }
        }
    }
}

fn read(mut steps: MessageReader<StepRead>, mut frame: ResMut<Frame>) {
    frame.read.extend(steps.read().map(|step| step.0));
}

/// A new session is taught from the start.
fn forget_steps(mut news: MessageReader<News>, mut frame: ResMut<Frame>) {
    for said in news.read() {
        if matches!(said, News::Opened { new: true, .. }) {
            frame.read.clear();
        }
    }
}
