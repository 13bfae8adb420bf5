//! What the parts of the teacher's strip share: what they read, and a button for an act of a seat.

use bevy_egui::egui::{Key, Ui};

use crate::desktop::commands::Command;
use crate::desktop::screens::projector::changes::Out;
use crate::desktop::screens::projector::screen::ProjectorScreen;
use crate::desktop::sight::{OpenSight, Sight};
use crate::desktop::theme::Look;
use crate::desktop::widgets::notes::Noted as _;
use crate::desktop::widgets::{button, pressed};
use crate::model::Action;

/// What the parts of the strip read: the screen, what is public, and what the seat knows for which is
/// entered.
#[derive(Clone, Copy)]
pub(super) struct Strip<'a> {
    pub(super) look: &'a Look,
    pub(super) screen: &'a ProjectorScreen,
    pub(super) open: &'a OpenSight,
    pub(super) slip: Option<&'a Sight>,
}

/// A button for an act of the seat; where the rules refuse it, it says why in a hint.
pub(super) fn act_ui(
    ui: &mut Ui,
    strip: &Strip,
    (words, key): (&str, Option<Key>),
    action: Action,
    out: &mut Out,
) {
    let refused = strip.slip.and_then(|slip| slip.refused(&action));
    let on = refused.is_none();
    let mut r = button(ui, strip.look, words, key, false, on);
    if let Some(why) = &refused {
        r = r.noted(why);
    }
    if r.clicked() || key.is_some_and(|k| pressed(ui, k)) {
        match refused {
            Some(why) => out.say(why),
            None => out.command(Command::ActFor(strip.screen.teacher.seat, action)),
        }
    }
}
