//! Escape puts one thing away at a time: a note under the pointer, then the focus, and only then what the
//! screen would put away.

use bevy::prelude::*;
use bevy_egui::egui::{Context, Id, Key, Modifiers, PointerState, Tooltip};

use crate::desktop::page::Page;
use crate::desktop::schedules::{Draw, DrawSystems};
use crate::desktop::screen::Screen;

/// What the last pass ended with: whether a note was shown, and whether anything had the focus.
#[derive(Debug, Clone, Copy, Default)]
struct Shown {
    note: bool,
    focus: bool,
}

fn id() -> Id {
    Id::new("escape-shown")
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Draw, first.in_set(DrawSystems::Begin))
        .add_systems(Draw, keep.in_set(DrawSystems::End));
}

/// Takes Escape where it only puts away a note or the focus. On another screen nothing has the focus: what
/// had it is gone, and something else may stand under its name.
fn first(mut page: Page, mut seen: Local<Screen>) {
    let Some(sheet) = page.open() else { return };
    let context = sheet.ui.ctx();
    if *seen != sheet.screen {
        *seen = sheet.screen;
        context.memory_mut(|m| {
            if let Some(id) = m.focused() {
                m.surrender_focus(id);
            }
        });
        context.data_mut(|d| d.remove::<Shown>(id()));
    }
    if !context.input(|i| i.key_pressed(Key::Escape)) {
        return;
    }
    let shown: Shown = context.data(|d| d.get_temp(id()).unwrap_or_default());
    if shown.note {
        // The note comes back once the pointer moves.
        context.input_mut(|i| i.pointer = PointerState::default());
    }
    if shown.note || shown.focus {
        context.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape));
    }
}

/// Keeps what is shown, for the next pass.
fn keep(mut page: Page) {
    let Some(sheet) = page.open() else { return };
    let context: &Context = sheet.ui.ctx();
    let shown = Shown {
        note: Tooltip::seconds_since_last_tooltip(context) <= 0.0,
        focus: context.memory(|m| m.focused().is_some()) && !context.text_edit_focused(),
    };
    context.data_mut(|d| d.insert_temp(id(), shown));
}
