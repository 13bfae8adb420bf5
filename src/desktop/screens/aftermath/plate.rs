//! The map of the years: differences as colours, incidents as arcs by kind and certainty, and what both
//! mean.

use bevy_egui::egui::{
    Align2, Key, Painter, Pos2, Rect, Sense, Shape, Stroke, StrokeKind, Ui, Vec2, WidgetInfo,
    WidgetType, pos2,
};

use crate::debrief::truth::kind_word;
use crate::desktop::map::view::{lands_named, lands_ui, map_ui};
use crate::desktop::map::{Lens, MapContent};
use crate::desktop::screens::aftermath::arcs::{Certainty, STAYS, arcs, glyph};
use crate::desktop::screens::aftermath::changes::Out;
use crate::desktop::screens::aftermath::clash;
use crate::desktop::screens::aftermath::difference::{Shades, legend, list_ui};
use crate::desktop::screens::aftermath::view::View;
use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::desktop::widgets::{at, name_at, one_line, pressed};
use crate::model::ids::StateId;
use crate::model::sheets::Sheet as Plate;
use crate::model::years::Kind;
use crate::seat::view::Noticed;
use crate::text;

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
    // Where there is no room for a map, as below the band of a scene at 200 %, its list stands there.
    let least = if sheet.is_world() {
        ROOM
    } else {
        ROOM + LEGEND
    };
    if view.screen.list || rect.height() < least {
        at(ui, rect, |ui| list_ui(ui, view, &shades, out));
        return None;
    }
    title(ui, view, rect.with_max_y(rect.top() + LINE - 4.0));
    let rect = rect.with_min_y(rect.top() + LINE);
    let fill = |s: StateId| shades.shade(view, s);
    let heard = shades.in_words(view);
    // Lands of one's own sheet reach to its edge, so that the legend has a strip of its own.
    let lands = if sheet.is_world() {
        rect
    } else {
        rect.with_max_y(rect.bottom() - LEGEND)
    };
    let strip = rect.with_min_y(lands.bottom());
    ui.painter().rect_filled(strip, 0.0, *look.map.sea);
    let (content, clicked) = map_ui(
        ui,
        look,
        sheet,
        (&sight.scenario, &heard),
        view.picked,
        lands,
        &fill,
    );
    if clicked.is_some() {
        out.pick(clicked);
    }
    let lens = Lens::new(lands, sheet);

    clash::marks(ui, view, sheet, lens);
    arcs(ui, view, sheet, lens);
    // Arcs pass behind the names of lands.
    if lands_named(sheet, &sight.scenario) {
        lands_ui(ui, look, (sheet, &sight.scenario), lens, view.picked);
    }
    let frame = Stroke::new(look.width.hair, *look.edge.strong);
    (ui.painter()).rect_stroke(rect, 0.0, frame, StrokeKind::Inside);
    key(ui, view, rect);
    legend(ui, view, &shades, (sheet, rect));
    Some(content)
}

/// What arcs and signs mean, in the lower left corner.
fn key(ui: &Ui, view: &View, map: Rect) {
    let look = view.look;
    let p = ui.painter().with_clip_rect(map);
    if map.width() < 520.0 || map.height() < 240.0 {
        return;
    }
    let (x, row) = (map.left() + 10.0, look.size.micro + 5.0);
    let kinds: Vec<Kind> = Kind::ALL.iter().map(|k| k.0).collect();
    let mut y = map.bottom() - row * (4.0 + kinds.len() as f32) - 8.0;
    let said = [
        (Certainty::Named, text!("years-arc-named")),
        (Certainty::Believed, text!("years-arc-believed")),
        (Certainty::Unknown, text!("years-arc-unknown")),
    ];
    for (certainty, words) in said {
        let line = [pos2(x, y + row / 2.0), pos2(x + 26.0, y + row / 2.0)];
        let stroke = Stroke::new(1.8, *look.ink.full);
        match certainty {
            Certainty::Named => {
                p.line_segment(line, stroke);
            }
            Certainty::Believed => p.extend(Shape::dashed_line(&line, stroke, 6.0, 4.0)),
            Certainty::Unknown => {
                p.circle_stroke(
                    pos2(x + 13.0, y + row / 2.0),
                    6.0,
                    Stroke::new(look.width.hair, *look.ink.full),
                );
            }
        }
        explained(ui, &p, look, pos2(x, y), &words);
        y += row;
    }
    for kind in kinds {
        glyph(
            &p,
            look,
            kind,
            pos2(x + 13.0, y + row / 2.0),
            *look.ink.full,
        );
        explained(ui, &p, look, pos2(x, y), &kind_word(kind));
        y += row;
    }
    clash::sign(&p, look, pos2(x + 13.0, y + row / 2.0), *look.ink.full);
    explained(ui, &p, look, pos2(x, y), &text!("years-clash-sign"));
}

/// What the sign at a place means, beside it.
fn explained(ui: &Ui, p: &Painter, look: &Look, at: Pos2, words: &str) {
    let (font, ink) = (theme::sans(look.size.micro), *look.ink.soft);
    let g = p.layout_no_wrap(words.to_owned(), font, ink);
    let place = Rect::from_min_size(at, g.size() + Vec2::new(33.0, 0.0));
    p.galley(at + Vec2::new(33.0, 0.0), g, ink);
    name_at(ui, place, ("key", words), words);
}

/// Height of the strip that the legend takes of a sheet of one's own, in points.
const LEGEND: f32 = 64.0;

/// Least height that a map is drawn in, with the line over it, in points.
const ROOM: f32 = 120.0;

/// Height of the line over the map.
const LINE: f32 = 26.0;

/// What the map is of, and how much happened.
fn title(ui: &mut Ui, view: &View, rect: Rect) {
    let look = view.look;
    let heading = text!("years-map-title");
    let recent = |i: &&Noticed| i.day + STAYS >= view.quarter * 91;
    let n = view.sight.years.incidents.iter().filter(recent).count();
    let words = text!("years-map-count", n = n);
    let heard = format!("{heading}. {words}");
    let r = ui.interact(rect, ui.id().with("map-count"), Sense::hover());
    r.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &heard));
    let font = theme::sans(look.size.small);
    let p = ui.painter();
    let counted = p.text(
        rect.right_center(),
        Align2::RIGHT_CENTER,
        words,
        font,
        *look.ink.soft,
    );
    // What happened goes before what the heading says.
    let room = counted.left() - rect.left() - 12.0;
    let font = theme::italic(look.size.lede + 1.0);
    let set = one_line(p, &heading, font, *look.ink.full, room);
    let at = rect.left_center() - Vec2::new(0.0, set.size().y / 2.0);
    p.galley(at, set, *look.ink.full);
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
