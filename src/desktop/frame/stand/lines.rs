//! Headings and lines of the page.

use bevy::prelude::*;
use bevy_egui::egui;
use bevy_egui::egui::Ui;

use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::desktop::widgets::word::Word;
use crate::desktop::widgets::{dotted, head, text};

/// A heading with a little room above it.
pub(super) fn part(ui: &mut Ui, look: &Look, words: &str) {
    ui.add_space(8.0);
    head(ui, look, words);
}

/// The same, in which a word explains itself.
pub(super) fn part_of(ui: &mut Ui, look: &Look, words: &str, word: Word) {
    ui.add_space(8.0);
    dotted::head(ui, look, words, word);
}

/// A plain line over as many lines as it takes.
pub(super) fn line(ui: &mut Ui, look: &Look, words: impl Into<String>) {
    let words = text(words, theme::sans(look.size.body), *look.ink.full);
    ui.add(egui::Label::new(words).wrap());
}
