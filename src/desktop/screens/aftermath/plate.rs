//! The map of the years: differences as colours, incidents as arcs by kind and certainty, and what both
//! mean.

use bevy_egui::egui::{
    Align2, Color32, Key, Painter, Pos2, Rect, Sense, Shape, Stroke, StrokeKind, Ui, Vec2,
    WidgetInfo, WidgetType, pos2,
};

use crate::aftermath::actors::Actor;
use crate::debrief::truth::kind_word;
use crate::desktop::map::view::{curve, hatch_state, map_ui};
use crate::desktop::map::{Lens, MapContent};
use crate::desktop::screens::aftermath::Out;
use crate::desktop::screens::aftermath::difference::{Shades, legend, list_ui, outside};
use crate::desktop::screens::aftermath::view::View;
use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::desktop::widgets::{at, pressed};
use crate::model::ids::StateId;
use crate::model::sheets::Sheet as Plate;
use crate::model::years::Kind;
use crate::seat::threads::Subject;
use crate::seat::view::Noticed;
use crate::text;

/// Days for which an arc stays: twelve months.
const STAYS: u32 = 365;
/// Arcs at most; the newest stay.
const ARCS: usize = 28;

/// How sure it is who did it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Certainty {
    /// Named in public.
    Named,
    /// Believed by the one struck.
    Believed,
    /// Nobody is believed to have done it yet.
    Unknown,
}

/// The map, or the same as a list.
pub(super) fn plate_ui(
    ui: &mut Ui,
    view: &View,
    sheet: &Plate,
    rect: Rect,
    out: &mut Out,
) -> Option<MapContent> {
    let (look, sight) = (view.look, view.sight);
    let shades = Shades::of(view);
    step_keys(ui, view, out);
    if view.screen.list {
        at(ui, rect, |ui| list_ui(ui, view, &shades, out));
        return None;
    }
    title(ui, view, rect.with_max_y(rect.top() + LINE - 4.0));
    let rect = rect.with_min_y(rect.top() + LINE);
    let fill = |s: StateId| shades.fill(view, s);
    let heard = shades.in_words(view);
    let (content, clicked) = map_ui(
        ui,
        look,
        sheet,
        (&sight.scenario, &heard),
        view.picked,
        rect,
        &fill,
    );
    if clicked.is_some() {
        out.pick(clicked);
    }
    let lens = Lens::new(rect, sheet);
    let p = ui.painter().with_clip_rect(rect);
    let stroke = Stroke::new(look.hair * 0.8, *look.edge);
    for s in StateId::all(sight.scenario.states.len()).filter(|s| outside(view, *s)) {
        hatch_state(&p, lens, sheet, sight.scenario.iso(s), stroke);
    }
    arcs(ui, view, sheet, lens);
    let frame = Stroke::new(look.hair, *look.edge);
    p.rect_stroke(rect, 0.0, frame, StrokeKind::Inside);
    key(ui, view, rect);
    legend(ui, view, &shades, rect);
    Some(content)
}

/// Incidents of the last twelve months, lit ones on top.
fn arcs(ui: &Ui, view: &View, sheet: &Plate, lens: Lens) {
    let sight = view.sight;
    let now = view.quarter * 91;
    let recent = sight.years.incidents.iter().rev().filter(|i| {
        i.day + STAYS >= now || view.event_lit(Subject::Incident(i.id)) && i.day + 3 * STAYS >= now
    });
    let mut recent: Vec<&Noticed> = recent.take(ARCS).collect();
    recent.sort_by_key(|i| (view.event_lit(Subject::Incident(i.id)), i.id));
    for i in recent {
        let place = |state| lens.screen(sheet.place(&sight.scenario, state));
        let to = place(i.target);
        let from = i.believed.map_or(to, |(who, _)| place(who.host()));
        arc(ui, view, i, (from, to));
    }
}

fn certainty(i: &Noticed) -> Certainty {
    match (i.believed, i.public) {
        (Some(_), true) => Certainty::Named,
        (Some(_), false) => Certainty::Believed,
        (None, _) => Certainty::Unknown,
    }
}

/// One incident: solid if it was named in public, dashed if believed, a ring if nobody knows who it was; red
/// if it concerns us; the sign at its end is its kind.
fn arc(ui: &Ui, view: &View, i: &Noticed, (from, to): (Pos2, Pos2)) {
    let (look, seat) = (view.look, view.sight.seat);
    let p = ui.painter().with_clip_rect(ui.clip_rect());
    let us = i.target == seat || matches!(i.believed, Some((Actor::State(s), _)) if s == seat);
    let ink = if us { *look.accent } else { *look.ink };
    let lit = view.event_lit(Subject::Incident(i.id));
    let busy = view.clause().is_some() || view.event().is_some();
    let ink = if busy && !lit {
        look.sea.lerp_to_gamma(ink, 0.35)
    } else {
        ink
    };
    let wide = 0.8 + f32::from(i.severity) * 0.28;
    let stroke = Stroke::new(wide, ink);
    if from.distance(to) > 2.0 {
        let points = curve(from, to);
        if lit {
            p.add(Shape::line(
                points.clone(),
                Stroke::new(wide + 5.0, *look.wash),
            ));
        }
        match certainty(i) {
            Certainty::Named => {
                p.add(Shape::line(points, stroke));
            }
            _ => p.extend(Shape::dashed_line(&points, stroke, 6.0, 4.0)),
        };
    }
    if lit {
        p.circle_filled(to, 10.0, *look.wash);
        p.circle_stroke(to, 10.0, Stroke::new(look.line, *look.accent));
    }
    if certainty(i) == Certainty::Unknown {
        p.circle_stroke(to, 8.0, Stroke::new(look.hair, ink));
    }
    glyph(&p, look, i.kind, to, ink);
}

/// The sign of a kind of operation.
fn glyph(p: &Painter, look: &Look, kind: Kind, at: Pos2, ink: Color32) {
    let r = 4.5;
    let line = Stroke::new(2.0, ink);
    let around = Stroke::new(1.0, *look.leaf);
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
                *look.leaf,
                Stroke::new(1.6, ink),
            ));
        }
        Kind::Interdiction => {
            p.circle_filled(at, 4.5, *look.leaf);
            p.circle_stroke(at, 4.5, Stroke::new(1.6, ink));
            p.circle_filled(at, 1.8, ink);
        }
    }
}

/// What arcs and signs mean, in the lower left corner.
fn key(ui: &Ui, view: &View, map: Rect) {
    let look = view.look;
    let p = ui.painter().with_clip_rect(map);
    if map.width() < 520.0 || map.height() < 240.0 {
        return;
    }
    let font = || theme::sans(look.micro);
    let (x, row) = (map.left() + 10.0, look.micro + 5.0);
    let kinds: Vec<Kind> = Kind::ALL.iter().map(|k| k.0).collect();
    let mut y = map.bottom() - row * (3.0 + kinds.len() as f32) - 8.0;
    let said = [
        (Certainty::Named, text!("years-arc-named")),
        (Certainty::Believed, text!("years-arc-believed")),
        (Certainty::Unknown, text!("years-arc-unknown")),
    ];
    for (certainty, words) in said {
        let line = [pos2(x, y + row / 2.0), pos2(x + 26.0, y + row / 2.0)];
        let stroke = Stroke::new(1.8, *look.ink);
        match certainty {
            Certainty::Named => {
                p.line_segment(line, stroke);
            }
            Certainty::Believed => p.extend(Shape::dashed_line(&line, stroke, 6.0, 4.0)),
            Certainty::Unknown => {
                p.circle_stroke(
                    pos2(x + 13.0, y + row / 2.0),
                    6.0,
                    Stroke::new(look.hair, *look.ink),
                );
            }
        }
        let g = p.layout_no_wrap(words, font(), *look.ink2);
        p.galley(pos2(x + 33.0, y), g, *look.ink2);
        y += row;
    }
    for kind in kinds {
        glyph(&p, look, kind, pos2(x + 13.0, y + row / 2.0), *look.ink);
        let g = p.layout_no_wrap(kind_word(kind), font(), *look.ink2);
        p.galley(pos2(x + 33.0, y), g, *look.ink2);
        y += row;
    }
}

/// Height of the line over the map.
const LINE: f32 = 26.0;

/// What the map is of, and how much happened.
fn title(ui: &mut Ui, view: &View, rect: Rect) {
    let look = view.look;
    let p = ui.painter();
    let heading = text!("years-map-title");
    let font = theme::italic(look.lede + 1.0);
    p.text(
        rect.left_center(),
        Align2::LEFT_CENTER,
        &heading,
        font,
        *look.ink,
    );
    let recent = |i: &&Noticed| i.day + STAYS >= view.quarter * 91;
    let n = view.sight.years.incidents.iter().filter(recent).count();
    let words = text!("years-map-count", n = n);
    let heard = format!("{heading}. {words}");
    let r = ui.interact(rect, ui.id().with("map-count"), Sense::hover());
    r.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &heard));
    let font = theme::sans(look.small);
    let p = ui.painter();
    p.text(
        rect.right_center(),
        Align2::RIGHT_CENTER,
        words,
        font,
        *look.ink2,
    );
}

/// Comma and full stop walk the states of the map by name.
fn step_keys(ui: &Ui, view: &View, out: &mut Out) {
    let step = match (pressed(ui, Key::Period), pressed(ui, Key::Comma)) {
        (true, _) => 1,
        (_, true) => -1,
        _ => return,
    };
    let order = view.sight.scenario.by_name();
    let from = view.picked.unwrap_or(view.sight.seat);
    let at = order.iter().position(|&s| s == from).unwrap_or(0) as isize;
    let next = (at + step).rem_euclid(order.len() as isize) as usize;
    out.pick(Some(order[next]));
}
