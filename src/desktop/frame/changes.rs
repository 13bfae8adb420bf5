//! What the frame remembers, what is asked of it, and what it does with what became of the session.

use std::collections::BTreeSet;

use bevy::app::AppExit;
use bevy::prelude::*;

use crate::desktop::appearance::Appearance;
use crate::desktop::commands::News;
use crate::desktop::notice::{Notice, Toast};
use crate::desktop::requests::ScreenRequests;

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

/// What the frame asks for.
pub(super) type Out<'w> = ScreenRequests<'w, FrameChange>;

/// Does what was asked.
pub(super) fn change(
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

/// Remembers which steps have been read.
pub(super) fn read(mut steps: MessageReader<StepRead>, mut frame: ResMut<Frame>) {
    frame.read.extend(steps.read().map(|step| step.0));
}

/// The page is put away with the turn or the session it was about.
pub(super) fn close_stand(mut news: MessageReader<News>, mut frame: ResMut<Frame>) {
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
pub(super) fn forget_steps(mut news: MessageReader<News>, mut frame: ResMut<Frame>) {
    for said in news.read() {
        if matches!(said, News::Opened { new: true, .. }) {
            frame.read.clear();
        }
    }
}
