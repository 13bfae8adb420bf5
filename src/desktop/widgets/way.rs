//! How far a session has come, as a picture: a tick for each day, the hall, a tick for each year, and a dot
//! for today.

use bevy_egui::egui::{Painter, Rect, Stroke, Vec2, pos2};

use crate::desktop::theme::Look;
use crate::session::kept::Come;

/// Room for the way of a session, points.
pub const WAY: Vec2 = Vec2::new(168.0, 30.0);
/// Share of it that the days of a conference take.
const DAYS: f32 = 0.38;

/// Paints the way of a session into a place of the size of [`WAY`].
pub fn way(p: &Painter, look: &Look, rect: Rect, come: Come) {
    let line = rect.shrink2(Vec2::new(8.0, 0.0));
    let hall = line.left() + line.width() * DAYS;
    let (days, quarters) = (come.days.max(1) as f32, come.quarters.max(1) as f32);
    let x = |turn: f32| match turn - days - 1.0 {
        after if after > 0.0 => hall + (line.right() - hall) * (after / quarters).min(1.0),
        _ => line.left() + (hall - line.left()) * (turn / (days + 1.0)).min(1.0),
    };
    let y = rect.center().y;
    let soft = Stroke::new(look.width.hair, *look.edge.strong);
    p.hline(line.x_range(), y, soft);
    let years = (1..come.quarters / 4).map(|year| days + 1.0 + 4.0 * year as f32);
    for turn in (0..=come.days).map(|day| day as f32).chain(years) {
        p.vline(x(turn), y - 3.0..=y + 3.0, soft);
    }
    p.vline(
        hall,
        y - 9.0..=y + 3.0,
        Stroke::new(look.width.line, *look.ink.soft),
    );
    let now = pos2(x(come.turns as f32), y);
    let gone = Stroke::new(look.width.heavy, *look.ink.full);
    p.line_segment([pos2(line.left(), y), now], gone);
    p.circle_filled(now, 4.5, *look.accent.full);
}
