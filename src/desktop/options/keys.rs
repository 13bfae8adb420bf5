//! Which key does what, part by part, and the key that is pressed to change it.

use bevy::prelude::{MessageWriter, Res};
use bevy_egui::egui::{self, Event, Key, Sense, Ui, Vec2};

use crate::desktop::options::changes::{Options, OptionsChange};
use crate::desktop::page::Page;
use crate::desktop::shortcuts::{self, Part, says};
use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::desktop::widgets::controls::{tiny, toggle};
use crate::desktop::widgets::{act, announce, at, keys, small, text};
use crate::text;

/// Width of the button with a key, in points.
const KEY: f32 = 112.0;

type Out<'w> = MessageWriter<'w, OptionsChange>;

/// Whose keys are listed.
pub(super) struct Which<'a> {
    /// The part of the game.
    pub part: Part,
    /// What the page remembers.
    pub options: &'a Options,
    /// Whether all keys are as they come.
    pub own: bool,
}

/// Draws the parts of the game and the keys of the chosen one.
pub(super) fn keys_ui(ui: &mut Ui, look: &Look, which: &Which, out: &mut Out) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(4.0);
        for part in Part::ALL {
            let words = part.name();
            let name = text!("options-keys-of", part = &words);
            if toggle(ui, look, &words, &name, part == which.part) {
                out.write(OptionsChange::Part(part));
            }
        }
    });
    ui.add_space(4.0);
    for &key in shortcuts::keys(which.part) {
        row_ui(ui, look, (which.part, key), which.options.waits, out);
        if let Some((part, changed, said)) = &which.options.said
            && (*part, *changed) == (which.part, key)
        {
            let said = text(said, theme::sans(look.size.body), *look.accent.full);
            announce(&ui.add(egui::Label::new(said).wrap()));
        }
    }
    if shortcuts::keys(which.part).is_empty() {
        small(ui, look, text!("options-keys-none"));
    }
    if !which.own && act(ui, look, &text!("options-keys-own"), None, false) {
        out.write(OptionsChange::OwnKeys);
    }
}

/// A key and what it does.
fn row_ui(
    ui: &mut Ui,
    look: &Look,
    (part, key): (Part, Key),
    waits: Option<(Part, Key)>,
    out: &mut Out,
) {
    ui.horizontal(|ui| {
        let now = keys::name_in(ui, part, key);
        let does = says(part, key);
        let name = text!("options-key", does = &does, key = &now);
        let shown = if waits == Some((part, key)) {
            text!("options-key-press")
        } else {
            now
        };
        let (rect, _) = ui.allocate_exact_size(Vec2::new(KEY, 24.0), Sense::hover());
        at(ui, rect, |ui| {
            if tiny(ui, look, &shown, &name) {
                out.write(OptionsChange::Wait(Some((part, key))));
            }
        });
        let words = text(does, theme::sans(look.size.small), *look.ink.full);
        ui.add(egui::Label::new(words).wrap());
    });
}

/// Takes the key that is pressed for another one, before anything else hears it; Escape leaves all as it is.
pub(super) fn listen(mut page: Page, options: Res<Options>, mut out: Out) {
    let (Some(sheet), Some((part, does))) = (page.open(), options.waits) else {
        return;
    };
    let pressed = sheet.ui.input_mut(|i| {
        let it = |e: &Event| match e {
            // Tab and Enter walk the page and press what has the focus.
            Event::Key {
                key,
                pressed: true,
                modifiers,
                ..
            } if !matches!(key, Key::Tab | Key::Enter) => Some((*key, *modifiers)),
            _ => None,
        };
        let pressed = i.events.iter().find_map(it);
        if pressed.is_some() {
            i.events
                .retain(|e| it(e).is_none() && !matches!(e, Event::Text(_)));
        }
        pressed
    });
    let Some((key, m)) = pressed else { return };
    if key == Key::Escape {
        out.write(OptionsChange::Wait(None));
        return;
    }
    let shift = m.shift && !keys::has_shift(key);
    if !m.ctrl && !m.alt && !m.command && !shift || part == Part::WithCtrl {
        out.write(OptionsChange::Swap(part, does, key));
    }
}
