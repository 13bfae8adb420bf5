//! The map as a view sees it: a reserved rectangle, colours, arcs and picking.

use crate::model::ids::StateId;
use bevy_egui::egui::epaint::Tessellator;
use bevy_egui::egui::{self, Mesh, Rect, Sense, Stroke, Ui, Vec2, WidgetInfo, WidgetType};
use std::collections::BTreeMap;
use std::sync::Arc;

use crate::desktop::map::{Lens, MapContent, geo};
use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::model::Scenario;
use crate::model::sheets::Sheet;
use crate::text;

/// What colours the map.
pub type Fill<'a> = &'a dyn Fn(StateId) -> egui::Color32;

/// Reserves the rectangle, which is heard as given words. Gives what the map is to show, and the state that was clicked.
pub fn map_ui(
    ui: &mut Ui,
    look: &Look,
    sheet: &Sheet,
    (scenario, heard): (&Scenario, &str),
    picked: Option<StateId>,
    rect: Rect,
    fill: Fill,
) -> (MapContent, Option<StateId>) {
    let response = ui.allocate_rect(rect, Sense::click());
    response.widget_info(|| {
        WidgetInfo::labeled(WidgetType::Image, true, text!("map-heard", shows = heard))
    });
    let lens = Lens::new(rect, sheet);
    let under = response
        .hover_pos()
        .and_then(|p| state_at(scenario, sheet, lens, p));
    let named = names(ui, look, sheet, scenario, lens);
    for s in picked.into_iter().chain(under) {
        if !named || picked == Some(s) {
            caption(ui, look, sheet, scenario, lens, s);
        }
    }
    let clicked = under.filter(|_| response.clicked());
    let fills: BTreeMap<String, egui::Color32> = StateId::each(&scenario.states)
        .map(|(s, x)| (x.profile.iso.clone(), fill(s)))
        .collect();
    let content = MapContent {
        rect: Some(rect),
        sheet: sheet.name.clone(),
        fills,
        look: look.name.clone(),
    };
    (content, clicked)
}

/// States of a sheet of its own that may all be named on it.
const FEW: usize = 16;

/// Names of seas, and of all lands where they are few; whether these are named. The world has neither.
fn names(ui: &Ui, look: &Look, sheet: &Sheet, scenario: &Scenario, lens: Lens) -> bool {
    if sheet.is_world() {
        return false;
    }
    let p = ui.painter().with_clip_rect(lens.rect);
    let middle = egui::Align2::CENTER_CENTER;
    for (words, at) in &sheet.names {
        let font = theme::italic(look.size.body);
        p.text(lens.screen(*at), middle, words, font, *look.ink.faint);
    }
    let few = scenario.states.len() <= FEW;
    for (s, state) in StateId::each(&scenario.states).filter(|_| few) {
        let at = lens.screen(sheet.place(scenario, s));
        let name = state.profile.name.clone();
        let g = p.layout_no_wrap(name, theme::serif(look.size.treaty), *look.ink.full);
        // The land may be of any colour: a name stands on a strip of its own.
        let r = Rect::from_center_size(at, g.size() + Vec2::new(12.0, 2.0));
        p.rect_filled(r, look.radius, *look.ground.sheet);
        p.galley(at - g.size() / 2.0, g, *look.ink.full);
    }
    few
}

/// Name of a state on the map.
fn caption(ui: &Ui, look: &Look, sheet: &Sheet, scenario: &Scenario, lens: Lens, s: StateId) {
    let p = ui.painter();
    let Some(state) = scenario.states.get(s.index()) else {
        return;
    };
    let at = lens.screen(sheet.place(scenario, s));
    let name = state.profile.name.clone();
    let g = p.layout_no_wrap(name, theme::bold(look.size.small), *look.ink.full);
    let r = Rect::from_min_size(at + Vec2::new(8.0, -20.0), g.size()).expand(4.0);
    p.circle_filled(at, 2.5, *look.ink.full);
    p.rect_filled(r, look.radius, *look.ground.sheet);
    p.galley(r.min + Vec2::splat(4.0), g, *look.ink.full);
}

fn state_at(scenario: &Scenario, sheet: &Sheet, lens: Lens, at: egui::Pos2) -> Option<StateId> {
    let near = |s: &StateId| lens.screen(sheet.place(scenario, *s)).distance(at) < 5.0;
    let p = lens.map(at);
    let on = (sheet.shapes)
        .iter()
        .find(|s| geo::inside(s, p))
        .and_then(|s| scenario.seat(&s.iso));
    on.or_else(|| StateId::all(scenario.states.len()).find(near))
}

/// The points of an arc between two points of the screen.
#[must_use]
pub fn curve(a: egui::Pos2, b: egui::Pos2) -> Vec<egui::Pos2> {
    let lift = Vec2::new(0.0, -(a.distance(b) * 0.25));
    let mid = a.lerp(b, 0.5) + lift;
    let point = |k: u8| {
        let t = f32::from(k) / 24.0;
        a.lerp(mid, t).lerp(mid.lerp(b, t), t)
    };
    (0..=24).map(point).collect()
}

/// Space between two strokes of a hatched state, in points.
const HATCH: f32 = 6.0;

/// What a hatch is made of: the sheet, its rectangle, the states, the ink, and pixels to a point.
#[derive(Clone, PartialEq)]
struct Hatched {
    sheet: String,
    rect: Rect,
    states: Vec<String>,
    stroke: Stroke,
    pixels: f32,
}

/// Hatches states, by ISO code, by their outlines. It is worked out anew only where something of it is
/// another than in the frame before.
pub fn hatch(
    ui: &Ui,
    lens: Lens,
    sheet: &Sheet,
    states: Vec<String>,
    stroke: Stroke,
) -> egui::Shape {
    let wanted = Hatched {
        sheet: sheet.name.clone(),
        rect: lens.rect,
        states,
        stroke,
        pixels: ui.pixels_per_point(),
    };
    let id = egui::Id::new("hatched");
    let made: Option<(Hatched, Arc<Mesh>)> = ui.data(|d| d.get_temp(id));
    let mesh = match made {
        Some((of, mesh)) if of == wanted => mesh,
        _ => {
            let options = egui::epaint::TessellationOptions::default();
            let mut pen = Tessellator::new(wanted.pixels, options, [1, 1], vec![]);
            let mut mesh = Mesh::default();
            for iso in &wanted.states {
                for line in hatching(lens, sheet, iso) {
                    pen.tessellate_line_segment(line, stroke, &mut mesh);
                }
            }
            let mesh = Arc::new(mesh);
            ui.data_mut(|d| d.insert_temp(id, (wanted, Arc::clone(&mesh))));
            mesh
        }
    };
    egui::Shape::Mesh(mesh)
}

/// The strokes over a state.
fn hatching(lens: Lens, sheet: &Sheet, iso: &str) -> Vec<[egui::Pos2; 2]> {
    let mut strokes = vec![];
    let of = sheet.shapes.iter().filter(|s| s.iso == iso);
    for polygon in of.flat_map(|s| &s.polygons) {
        // Strokes run where x + y is a multiple of the space; crossings of the outline begin and end them.
        let mut crossed: BTreeMap<i32, Vec<egui::Pos2>> = BTreeMap::new();
        for ring in polygon {
            let next = ring.iter().cycle().skip(1);
            for (a, b) in ring.iter().zip(next) {
                let (a, b) = (lens.screen(*a), lens.screen(*b));
                let (u, v) = ((a.x + a.y) / HATCH, (b.x + b.y) / HATCH);
                let (low, high) = (u.min(v), u.max(v));
                let mut k = low.ceil() as i32;
                while (k as f32) < high {
                    let t = (k as f32 - u) / (v - u);
                    crossed.entry(k).or_default().push(a.lerp(b, t));
                    k += 1;
                }
            }
        }
        for points in crossed.values_mut() {
            points.sort_by(|a, b| a.x.total_cmp(&b.x));
            strokes.extend(points.chunks_exact(2).map(|pair| [pair[0], pair[1]]));
        }
    }
    strokes
}
