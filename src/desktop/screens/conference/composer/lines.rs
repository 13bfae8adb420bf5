//! Headings and lines of a package.

use bevy_egui::egui::{Align, Layout, Ui, Vec2};

use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::desktop::widgets::controls::cross;
use crate::desktop::widgets::text;

/// A heading inside the package.
pub(super) fn part(ui: &mut Ui, look: &Look, words: &str) {
    ui.add_space(look.space[0]);
    ui.label(text(words, theme::bold(look.size.small), *look.ink.soft));
}

/// A line in the treaty's letters with a × at its end; true if that was pressed.
pub(super) fn line_ui(ui: &mut Ui, look: &Look, words: &str, name: &str) -> bool {
    ui.horizontal_top(|ui| {
        let wide = ui.available_width() - 30.0;
        let down = Layout::top_down(Align::Min);
        ui.allocate_ui_with_layout(Vec2::new(wide, 0.0), down, |ui| {
            ui.set_width(wide);
            ui.label(text(words, theme::serif(look.size.lede), *look.ink.full));
        });
        cross(ui, look, name)
    })
    .inner
}
