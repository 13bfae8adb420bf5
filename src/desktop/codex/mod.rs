//! The codex: a page in place of the screen, opened by F1 or by a dotted word, with an entry for every
//! word of the game, a search, and the scenes of the tutorial.

mod changes;
mod draw;
mod entries;

pub use changes::{Codex, CodexChange};
pub use entries::Entries;

use bevy::prelude::*;
use bevy_egui::egui::Key;

use crate::desktop::hear::hear;
use crate::desktop::page::Page;
use crate::desktop::schedules::{ApplySystems, Draw, DrawSystems};
use crate::desktop::widgets::dotted::take_asked;
use crate::desktop::widgets::pressed_anywhere;
use changes::{change, is_open};

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Codex>()
        .init_resource::<Entries>()
        .add_systems(
            Draw,
            (draw::draw.run_if(is_open), listen)
                .chain()
                .in_set(DrawSystems::Over),
        )
        .configure_sets(Draw, DrawSystems::Screen.run_if(not(is_open)));
    hear::<CodexChange, _>(app, ApplySystems::Changes, change);
}

/// Opens it at the dotted word that was pressed, or by F1.
fn listen(mut page: Page, codex: Res<Codex>, mut out: MessageWriter<CodexChange>) {
    let Some(sheet) = page.open() else { return };
    let asked = take_asked(sheet.ui.ctx());
    if asked.is_some() {
        out.write(CodexChange::Open(asked));
    } else if pressed_anywhere(sheet.ui, Key::F1) {
        out.write(if codex.open {
            CodexChange::Close
        } else {
            CodexChange::Open(None)
        });
    }
}
