//! The words that a scene explains, with what they mean: beside the text, in the place of what the scene
//! does not need yet.

use bevy_egui::egui::{self, Ui};

use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::desktop::widgets::dotted::{meanings, sentence};
use crate::desktop::widgets::fade::fades;
use crate::desktop::widgets::{head, text};
use crate::text;

/// Draws the meaning of each word of the glossary that is in what a scene says.
pub fn meanings_ui(ui: &mut Ui, look: &Look, says: &str) {
    let shown = egui::ScrollArea::vertical()
        .id_salt("words-of-the-scene")
        .auto_shrink(false)
        .show(ui, |ui| {
            head(ui, look, &text!("widgets-words"));
            for (term, meaning) in meanings(ui, says) {
                ui.add_space(look.space[1]);
                ui.label(text(&term, theme::bold(look.size.body), *look.ink.full));
                let font = theme::sans(look.size.body);
                sentence(ui, look, &meaning, (&term, font, *look.ink.soft));
            }
        });
    fades(ui, *look.ground.window, &shown);
}
