//! The lower edge of what is moved through: where more follows, a strip with a mark says so, so that what
//! is cut by the edge of its place is not taken for the end.

use bevy_egui::egui::scroll_area::ScrollAreaOutput;
use bevy_egui::egui::{Color32, Rect, Shape, Stroke, Ui, pos2};

/// How high the strip is, points.
pub const HIGH: f32 = 13.0;
/// Half the width of its mark, and its height, points.
const MARK: (f32, f32) = (5.0, 4.0);

/// Marks the lower edge of a part of the page on a ground, while more follows below.
pub fn fades<R>(ui: &Ui, ground: Color32, shown: &ScrollAreaOutput<R>) {
    let seen = shown.inner_rect;
    let below = shown.content_size.y - shown.state.offset.y - seen.height();
    // What is lower than the strip by a hair has nothing to read.
    if below < 2.0 || seen.height() < 2.0 * HIGH {
        return;
    }
    let strip = seen.with_min_y(seen.bottom() - HIGH);
    let strip = Rect::from_x_y_ranges(strip.x_range().expand(2.0), strip.y_range());
    let p = ui.painter();
    p.rect_filled(strip, 0.0, ground);
    let ink = ui.visuals().text_color();
    let faint = ink.gamma_multiply(0.35);
    p.hline(strip.x_range(), strip.top(), Stroke::new(1.0, faint));
    let at = strip.center();
    let (wide, high) = MARK;
    let mark = [(-wide, -high), (wide, -high), (0.0, high)];
    let mark = mark.map(|(x, y)| pos2(at.x + x, at.y + y / 2.0)).to_vec();
    p.add(Shape::convex_polygon(mark, ink, Stroke::NONE));
}
