//! Notes on a thing: under the pointer, and while the keyboard rests on it. Escape puts them away
//! (`desktop::escape`).

use bevy_egui::egui::{Response, Tooltip, Ui, WidgetText};

/// Things that have a note of some words.
pub trait Noted {
    /// The same thing, with its note.
    fn noted(self, words: impl Into<WidgetText>) -> Self;
}

impl Noted for Response {
    fn noted(self, words: impl Into<WidgetText>) -> Self {
        noted_ui(&self, |ui| {
            ui.label(words);
        });
        self
    }
}

/// A note that is drawn.
pub fn noted_ui(r: &Response, add: impl FnOnce(&mut Ui)) {
    let mut note = Tooltip::for_enabled(r);
    if r.has_focus() {
        note = Tooltip::for_widget(r);
    }
    note.show(add);
}
