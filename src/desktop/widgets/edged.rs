//! A card with an edge above it, for what happens once and concerns the whole room.

use bevy_egui::egui::{self, Stroke, Ui, Vec2};

use crate::desktop::theme::Look;

/// Draws the card, as wide as there is room, with some space below it.
pub fn edged_ui(ui: &mut Ui, look: &Look, add: impl FnOnce(&mut Ui)) {
    let margin = 14.0;
    let shown = egui::Frame::new()
        .fill(*look.ground.sheet)
        .inner_margin(margin)
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 4.0;
            add(ui);
        });
    let edge = Stroke::new(3.0, *look.accent.full);
    let rect = shown.response.rect;
    ui.painter().hline(rect.x_range(), rect.top() + 1.0, edge);
    ui.allocate_space(Vec2::new(0.0, look.space[1]));
}
