//! The map as a view sees it: a reserved rectangle, colours, arcs and picking.

use crate::model::ids::StateId;
use bevy_egui::egui::{self, Rect, Sense, Ui, Vec2, WidgetInfo, WidgetType};
use std::collections::BTreeMap;

use crate::desktop::map::pattern::{self, Shade};
use crate::desktop::map::{Lens, MapContent, geo};
use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::model::Scenario;
use crate::model::sheets::Sheet;
use crate::text;

/// What colours the map, and which pattern lies over it.
pub type Fill<'a> = &'a dyn Fn(StateId) -> Shade;

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
    let lands: BTreeMap<String, Shade> = StateId::each(&scenario.states)
        .map(|(s, x)| (x.profile.iso.clone(), fill(s)))
        .collect();
    let strokes = pattern::over(ui, look, (sheet, lens), &lands);
    ui.painter().with_clip_rect(rect).add(strokes);
    // Where all lands are named, none has a caption beside its name.
    let named = names(ui, look, (sheet, scenario), lens, picked);
    for s in picked.into_iter().chain(under).filter(|_| !named) {
        caption(ui, look, sheet, scenario, lens, s);
    }
    let clicked = under.filter(|_| response.clicked());
    let fills = lands.into_iter().map(|(iso, shade)| (iso, shade.colour));
    let content = MapContent {
        rect: Some(rect),
        sheet: sheet.name.clone(),
        fills: fills.collect(),
        look: look.name.clone(),
    };
    (content, clicked)
}

/// States of a sheet of its own that may all be named on it.
const FEW: usize = 16;

/// Whether all lands of a sheet are named on it: where they are few, and not on the world.
#[must_use]
pub fn lands_named(sheet: &Sheet, scenario: &Scenario) -> bool {
    !sheet.is_world() && scenario.states.len() <= FEW
}

/// Height of the strip that the name of a land stands on, points.
#[must_use]
pub fn name_height(ui: &Ui, look: &Look) -> f32 {
    let font = theme::serif(look.size.treaty);
    ui.fonts_mut(|f| f.row_height(&font)) + 2.0
}

/// Names of seas, and of all lands where they are few; whether these are named. The world has neither.
fn names(
    ui: &Ui,
    look: &Look,
    (sheet, scenario): (&Sheet, &Scenario),
    lens: Lens,
    picked: Option<StateId>,
) -> bool {
    if sheet.is_world() {
        return false;
    }
    let p = ui.painter().with_clip_rect(lens.rect);
    let middle = egui::Align2::CENTER_CENTER;
    for (words, at) in &sheet.names {
        let font = theme::italic(look.size.body);
        p.text(lens.screen(*at), middle, words, font, *look.ink.faint);
    }
    let named = lands_named(sheet, scenario);
    if named {
        lands_ui(ui, look, (sheet, scenario), lens, picked);
    }
    named
}

/// Names of all lands, the picked one marked. Whoever draws over the map draws them over that once more.
pub fn lands_ui(
    ui: &Ui,
    look: &Look,
    (sheet, scenario): (&Sheet, &Scenario),
    lens: Lens,
    picked: Option<StateId>,
) {
    let p = ui.painter().with_clip_rect(lens.rect);
    for (s, state) in StateId::each(&scenario.states) {
        let at = lens.screen(sheet.place(scenario, s));
        let name = state.profile.name.clone();
        let g = p.layout_no_wrap(name, theme::serif(look.size.treaty), *look.ink.full);
        // The land may be of any colour: a name stands on a strip of its own.
        let r = Rect::from_center_size(at, g.size() + Vec2::new(12.0, 2.0));
        p.rect_filled(r, look.radius, *look.ground.sheet);
        p.galley(at - g.size() / 2.0, g, *look.ink.full);
        if picked == Some(s) {
            let foot = r.with_min_y(r.bottom() - look.width.heavy);
            p.rect_filled(foot, 0.0, *look.accent.full);
        }
    }
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
