//! The lower edge of what is moved through: where more follows, its last lines fade, so that nothing looks cut.

use bevy_egui::egui::epaint::Vertex;
use bevy_egui::egui::scroll_area::ScrollAreaOutput;
use bevy_egui::egui::{Color32, Mesh, Pos2, Shape, Ui, epaint::WHITE_UV};

/// How high the edge is, points.
const HIGH: f32 = 22.0;

/// Fades the lower edge of a part of the page on a ground, while more follows below.
pub fn fades<R>(ui: &Ui, ground: Color32, shown: &ScrollAreaOutput<R>) {
    let seen = shown.inner_rect;
    let below = shown.content_size.y - shown.state.offset.y - seen.height();
    if below < 2.0 {
        return;
    }
    let mut mesh = Mesh::default();
    let clear = Color32::from_rgba_unmultiplied(ground.r(), ground.g(), ground.b(), 0);
    let rows = [
        (seen.bottom() - HIGH, clear),
        (seen.bottom() - HIGH * 0.25, ground),
        (seen.bottom(), ground),
    ];
    for (y, color) in rows {
        for x in [seen.left() - 2.0, seen.right() + 2.0] {
            let pos = Pos2::new(x, y);
            mesh.vertices.push(Vertex {
                pos,
                uv: WHITE_UV,
                color,
            });
        }
    }
    for n in [0, 2] {
        mesh.add_triangle(n, n + 1, n + 2);
        mesh.add_triangle(n + 1, n + 2, n + 3);
    }
    ui.painter().add(Shape::mesh(mesh));
}
