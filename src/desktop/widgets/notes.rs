//! Notes on a thing: under the pointer, and while the keyboard rests on it. Escape puts them away
//! (`desktop::escape`).

use bevy_egui::egui::{Response, Tooltip, Ui, WidgetText};

/// A note of some words.
pub fn noted(r: Response, words: impl Into<WidgetText>) -> Response {
    let words = words.into();
    noted_ui(&r, |ui| {
        ui.label(words);
    });
    r
}

/// A note that is drawn.
pub fn noted_ui(r: &Response, add: impl FnOnce(&mut Ui)) {
    let mut note = Tooltip::for_enabled(r);
    if r.has_focus() {
        note = Tooltip::for_widget(r);
    }
    note.show(add);
}
