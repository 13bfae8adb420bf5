//! Incidents on the map as arcs: by kind, by severity and by how sure it is who did it. Those of a quarter
//! that passes before one's eyes travel.

use std::collections::BTreeMap;

use bevy_egui::egui::{Color32, Id, Painter, Pos2, Rect, Shape, Stroke, Ui, Vec2};

use crate::aftermath::actors::Actor;
use crate::desktop::map::Lens;
use crate::desktop::map::view::{curve, lands_named, name_height};
use crate::desktop::screens::aftermath::view::View;
use crate::desktop::theme::Look;
use crate::model::ids::StateId;
use crate::model::sheets::Sheet as Plate;
use crate::model::years::Kind;
use crate::seat::threads::Subject;
use crate::seat::view::Noticed;

/// Days of a quarter.
const QUARTER: u32 = 91;
/// Seconds in which an arc travels. Source: the art direction, 150–250 ms.
const TRAVELS: f64 = 0.25;
/// Days for which an arc stays: twelve months.
pub(super) const STAYS: u32 = 365;
/// Arcs at most; the newest stay.
const ARCS: usize = 28;

/// How sure it is who did it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Certainty {
    /// Named in public.
    Named,
    /// Believed by the one struck.
    Believed,
    /// Nobody is believed to have done it yet.
    Unknown,
}

/// Incidents of the last twelve months, lit ones on top.
pub(super) fn arcs(ui: &Ui, view: &View, sheet: &Plate, lens: Lens) {
    let sight = view.sight;
    let now = view.quarter * QUARTER;
    let recent = sight.years.incidents.iter().rev().filter(|i| {
        i.day + STAYS >= now || view.event_lit(Subject::Incident(i.id)) && i.day + 3 * STAYS >= now
    });
    let mut recent: Vec<&Noticed> = recent.take(ARCS).collect();
    recent.sort_by_key(|i| (view.event_lit(Subject::Incident(i.id)), i.id));
    let on_its_way = travelled(ui, view);
    let named = lands_named(sheet, &sight.scenario);
    // The name of a land is read whole: what happened there lies in a row over it.
    let over = if named {
        name_height(ui, view.look) / 2.0 + RING + 2.0
    } else {
        0.0
    };
    let mut at: BTreeMap<StateId, usize> = BTreeMap::new();
    for i in recent {
        let new = i.day + 2 * QUARTER >= now;
        let came = if new { on_its_way } else { 1.0 };
        let place = |state| {
            let middle = lens.screen(sheet.place(&sight.scenario, state));
            middle - Vec2::new(0.0, over)
        };
        let nth = at.entry(i.target).or_default();
        let beside = if named { in_a_row(*nth) } else { Vec2::ZERO };
        *nth += 1;
        let to = place(i.target) + beside;
        let from = i.believed.map_or(to, |(who, _)| place(who.host()));
        arc(ui, view, i, (from, to), came);
    }
}

/// Radius of the ring around what nobody is found for, points.
const RING: f32 = 8.0;
/// Marks beside each other over a name; the next ones lie over these.
const ROW: usize = 5;

/// Where the mark of the `n`th incident at a land lies, from the middle of the lowest row: in turn at its right
/// and its left.
fn in_a_row(n: usize) -> Vec2 {
    let (row, place) = (n / ROW, n % ROW);
    let side = if place % 2 == 0 { -1.0 } else { 1.0 };
    let steps = place.div_ceil(2) as f32;
    Vec2::new(side * steps, -(row as f32)) * (2.0 * RING + 2.0)
}

fn certainty(i: &Noticed) -> Certainty {
    match (i.believed, i.public) {
        (Some(_), true) => Certainty::Named,
        (Some(_), false) => Certainty::Believed,
        (None, _) => Certainty::Unknown,
    }
}

/// How far the arcs of the quarter that has just passed have come, 0–1.
fn travelled(ui: &Ui, view: &View) -> f32 {
    let id = Id::new("arcs-travel");
    let now = ui.input(|i| i.time);
    let last: Option<(u32, f64)> = ui.data(|d| d.get_temp(id));
    let begun = match last {
        Some((quarter, begun)) if quarter == view.quarter => begun,
        // A quarter has passed before our eyes.
        Some((quarter, _)) if quarter + 1 == view.quarter && view.moves => now,
        _ => f64::NEG_INFINITY,
    };
    ui.data_mut(|d| d.insert_temp(id, (view.quarter, begun)));
    let share = ((now - begun) / TRAVELS).min(1.0) as f32;
    if share < 1.0 {
        ui.ctx().request_repaint();
    }
    // Fast at first, then it settles.
    1.0 - (1.0 - share).powi(2)
}

/// One incident: solid if it was named in public, dashed if believed, a ring if nobody knows who it was; red
/// if it concerns us; the sign at its end is its kind. `came` is how far it has come, 0–1.
fn arc(ui: &Ui, view: &View, i: &Noticed, (from, to): (Pos2, Pos2), came: f32) {
    let (look, seat) = (view.look, view.sight.seat);
    let p = ui.painter().with_clip_rect(ui.clip_rect());
    let us = i.target == seat || matches!(i.believed, Some((Actor::State(s), _)) if s == seat);
    let ink = if us {
        *look.accent.full
    } else {
        *look.ink.full
    };
    let lit = view.event_lit(Subject::Incident(i.id));
    let busy = view.clause().is_some() || view.event().is_some();
    let ink = if busy && !lit {
        look.map.sea.lerp_to_gamma(ink, 0.35)
    } else {
        ink
    };
    let wide = 0.8 + f32::from(i.severity) * 0.28;
    let stroke = Stroke::new(wide, ink);
    if from.distance(to) > 2.0 {
        let mut points = curve(from, to);
        points.truncate(2 + (came * (points.len() - 2) as f32) as usize);
        if lit {
            p.add(Shape::line(
                points.clone(),
                Stroke::new(wide + 5.0, *look.accent.wash),
            ));
        }
        match certainty(i) {
            Certainty::Named => {
                p.add(Shape::line(points, stroke));
            }
            _ => p.extend(Shape::dashed_line(&points, stroke, 6.0, 4.0)),
        };
    }
    if came < 1.0 && from.distance(to) > 2.0 {
        return;
    }
    if lit {
        p.circle_filled(to, 10.0, *look.accent.wash);
        p.circle_stroke(to, 10.0, Stroke::new(look.width.line, *look.accent.full));
    }
    if certainty(i) == Certainty::Unknown {
        // The ring pulses once.
        p.circle_stroke(
            to,
            RING + RING * (1.0 - came),
            Stroke::new(look.width.hair, ink),
        );
    }
    glyph(&p, look, i.kind, to, ink);
}

/// The sign of a kind of operation.
pub(super) fn glyph(p: &Painter, look: &Look, kind: Kind, at: Pos2, ink: Color32) {
    let r = 4.5;
    let line = Stroke::new(2.0, ink);
    let around = Stroke::new(1.0, *look.ground.sheet);
    match kind {
        Kind::Denial => {
            p.rect_filled(Rect::from_center_size(at, Vec2::splat(8.0)), 0.0, ink);
        }
        Kind::Alteration => {
            for (x, y) in [(1.0, 1.0), (1.0, -1.0)] {
                p.line_segment([at - Vec2::new(x, y) * r, at + Vec2::new(x, y) * r], line);
            }
        }
        Kind::Spoofing => {
            let points = [(0.0, -r), (r, r * 0.8), (-r, r * 0.8)];
            let points = points.map(|(x, y)| at + Vec2::new(x, y)).to_vec();
            p.add(Shape::convex_polygon(points, ink, around));
        }
        Kind::Espionage => {
            let points = [(0.0, -r), (r, 0.0), (0.0, r), (-r, 0.0)];
            let points = points.map(|(x, y)| at + Vec2::new(x, y)).to_vec();
            p.add(Shape::convex_polygon(
                points,
                *look.ground.sheet,
                Stroke::new(1.6, ink),
            ));
        }
        Kind::Interdiction => {
            p.circle_filled(at, 4.5, *look.ground.sheet);
            p.circle_stroke(at, 4.5, Stroke::new(1.6, ink));
            p.circle_filled(at, 1.8, ink);
        }
    }
}
