//! The lower edge of what is moved through: where more follows, its last lines fade, so that nothing looks cut.

use bevy_egui::egui::scroll_area::ScrollAreaOutput;
use bevy_egui::egui::{Color32, Mesh, Rangef, Rect, Shape, Ui};

/// How high the edge is, points.
const HIGH: f32 = 20.0;
/// Lines of the ground that lie over it, each heavier than the one above.
const LINES: u16 = 10;

/// Fades the lower edge of a part of the page on a ground, while more follows below. It is hatched, as an
/// engraver would, in a mesh without soft edges: what lets a light ground through is drawn too dark.
pub fn fades<R>(ui: &Ui, ground: Color32, shown: &ScrollAreaOutput<R>) {
    let seen = shown.inner_rect;
    let below = shown.content_size.y - shown.state.offset.y - seen.height();
    if below < 2.0 {
        return;
    }
    let wide = seen.x_range().expand(2.0);
    let step = HIGH / f32::from(LINES);
    let mut mesh = Mesh::default();
    for n in 1..=LINES {
        let low = seen.bottom() - HIGH + step * f32::from(n);
        let heavy = step * f32::from(n) / f32::from(LINES);
        let line = Rect::from_x_y_ranges(wide, Rangef::new(low - heavy, low));
        mesh.add_colored_rect(line, ground);
    }
    ui.painter().add(Shape::mesh(mesh));
}
