//! The lower edge of what is moved through: where more follows, its last lines fade, so that nothing looks cut.

use bevy_egui::egui::scroll_area::ScrollAreaOutput;
use bevy_egui::egui::{Color32, Rangef, Rect, Rgba, Ui};

/// How high the edge is, points.
const HIGH: f32 = 22.0;
/// Steps in which it fades.
const STEPS: u16 = 8;

/// Fades the lower edge of a part of the page on a ground, while more follows below.
pub fn fades<R>(ui: &Ui, ground: Color32, shown: &ScrollAreaOutput<R>) {
    let seen = shown.inner_rect;
    let below = shown.content_size.y - shown.state.offset.y - seen.height();
    if below < 2.0 {
        return;
    }
    let wide = seen.x_range().expand(2.0);
    let step = HIGH / f32::from(STEPS);
    for n in 0..STEPS {
        let top = seen.bottom() - HIGH + step * f32::from(n);
        let share = f32::from(n + 1) / f32::from(STEPS);
        // Colours are laid over each other by how much light they give: so the ground stays what it is.
        let ink = Color32::from(Rgba::from(ground).multiply(share));
        let row = Rect::from_x_y_ranges(wide, Rangef::new(top, top + step));
        ui.painter().rect_filled(row, 0.0, ink);
    }
}
