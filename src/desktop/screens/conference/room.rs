//! The room drawn as a hemicycle: one mark per delegation, sorted by group.

use crate::model::ids::StateId;
use bevy_egui::egui::{self, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType};

use crate::desktop::screens::conference::view::View;
use crate::desktop::sight::Sight;
use crate::desktop::theme;
use crate::desktop::widgets::sign;
use crate::text;

/// Draws the hemicycle; the list twin stands beside it.
pub fn room_ui(ui: &mut Ui, view: &View, sight: &Sight) {
    let look = view.look;
    let wide = ui.available_width().min(330.0);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(wide, wide * 0.50), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, text!("people-room")));
    let states = &sight.scenario.states;
    let mut order: Vec<StateId> = StateId::all(states.len()).collect();
    order.sort_by_key(|&s| (states[s].profile.groups.first().cloned(), s));
    let n = order.len();
    let rows = (n / 20 + 1).clamp(1, 8);
    let centre = rect.center_bottom() - Vec2::new(0.0, 6.0);
    let outer = (wide / 2.0 - 34.0).min(rect.height() - 22.0);
    let inner = outer * 0.42;
    let radius = |r: usize| match rows {
        1 => outer * 0.8,
        _ => inner + (outer - inner) * r as f32 / (rows - 1) as f32,
    };
    let total: f32 = (0..rows).map(radius).sum();
    // Seats row by row, then read from left to right so that groups sit together.
    let mut seats: Vec<(f32, f32)> = vec![];
    let mut left = n;
    for r in 0..rows {
        let share = if r + 1 == rows {
            left
        } else {
            ((n as f32 * radius(r) / total).round() as usize).min(left)
        };
        left -= share;
        for k in 0..share {
            let turn = if share > 1 {
                k as f32 / (share - 1) as f32
            } else {
                0.5
            };
            seats.push((turn, radius(r)));
        }
    }
    seats.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
    let dot = (150.0 / n.max(1) as f32).sqrt().clamp(0.8, 2.2) * 3.0;
    let plates = sight.plates(view.screen.bracket);
    let p = ui.painter();
    let mut named: Option<&String> = None;
    for (&seat, &(turn, r)) in order.iter().zip(&seats) {
        let angle = std::f32::consts::PI * (1.0 - turn);
        let c = centre + r * Vec2::new(angle.cos(), -angle.sin());
        match plates.get(seat.index()) {
            Some(plate) => sign(p, look, plate.wording(), c, dot),
            None => {
                p.circle_filled(c, 1.2, *look.edge.strong);
            }
        }
        if seat == sight.seat {
            p.circle_stroke(
                c,
                dot + 3.0,
                Stroke::new(look.width.line, *look.accent.full),
            );
        }
        let group = states[seat].profile.groups.first();
        if group != named {
            named = group;
            let at = centre + (outer + 14.0) * Vec2::new(angle.cos(), -angle.sin());
            let name = group.map_or("", String::as_str);
            p.text(
                at,
                egui::Align2::CENTER_CENTER,
                name,
                theme::sans(look.size.micro - 2.0),
                *look.ink.soft,
            );
        }
    }
    let chair = egui::Rect::from_center_size(centre - Vec2::new(0.0, 4.0), Vec2::new(36.0, 9.0));
    p.rect_stroke(
        chair,
        look.radius,
        Stroke::new(look.width.hair, *look.edge.strong),
        StrokeKind::Inside,
    );
}
