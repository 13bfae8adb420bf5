//! The journal, newest lines first.

use bevy_egui::egui::{self, Ui};

use crate::desktop::sight::Sight;
use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::desktop::widgets::text;

/// The last lines of the journal, newest first.
pub fn journal_ui(ui: &mut Ui, look: &Look, sight: &Sight, most: usize) {
    for line in sight.journal.iter().rev().take(most) {
        ui.horizontal_top(|ui| {
            let when = sight.when(line.turn);
            let wide = if when.len() > 3 { 58.0 } else { 34.0 };
            ui.add_sized(
                [wide, 16.0],
                egui::Label::new(text(when, theme::sans(look.size.small), *look.ink.faint)),
            );
            ui.vertical(|ui| {
                ui.label(text(
                    &line.text,
                    theme::sans(look.size.small),
                    *look.ink.full,
                ));
                if !line.why.is_empty() {
                    ui.label(text(
                        &line.why,
                        theme::italic(look.size.small),
                        *look.ink.faint,
                    ));
                }
            });
        });
    }
}
