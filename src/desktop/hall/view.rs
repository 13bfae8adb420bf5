//! The hall as a view sees it: a reserved rectangle with a desk for everybody, names and picking.

use bevy_egui::egui::text::LayoutJob;
use bevy_egui::egui::{
    self, Align2, Rect, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType, pos2,
};

use crate::desktop::hall::seats::{Plan, plan, shape};
use crate::desktop::hall::{BenchShown, DeskShown, FOOT, HallContent, LIFT, Shown, flat};
use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::desktop::widgets::forms::clear;
use crate::desktop::widgets::{name_at, ring};
use crate::model::Scenario;
use crate::model::ids::StateId;
use crate::text;

/// Seconds in which a plate goes up. Source: the art direction, 150–250 ms.
const RISES: f32 = 0.2;

/// What the hall is to show of a state.
#[derive(Debug, Clone, Default)]
pub struct Seated {
    /// What its plate says.
    pub shown: Shown,
    /// The same in words.
    pub says: String,
    /// Whether it is marked: one's own, or chosen.
    pub marked: bool,
    /// Whether it is called now.
    pub called: bool,
}

/// Room below the chair for its table and its name, points.
const BELOW: f32 = 34.0;
/// Widest plate, points.
const WIDEST: f32 = 190.0;

/// A plan fitted into a rectangle.
#[derive(Debug, Clone, Copy)]
struct Fitted {
    /// Where.
    rect: Rect,
    /// Radius of the last row, points.
    far: f32,
    /// Where the chair sits.
    chair: egui::Pos2,
    /// Size of a plate, points.
    plate: Vec2,
}

impl Fitted {
    /// `around` is the room above the last row, points.
    fn new(plan: &Plan, rect: Rect, around: f32) -> Self {
        let [pw, ph] = plan.plate;
        let wide = (rect.width() / 2.0 - 8.0) / (1.0 + pw / 2.0);
        let tall = (rect.height() - BELOW - around) / (1.0 + ph);
        let far = wide.min(tall).max(1.0);
        // A hall that is flatter than its place stands in the middle of it.
        let spare = (rect.height() - BELOW - around - far * (1.0 + ph)).max(0.0);
        let chair = egui::pos2(rect.center().x, rect.bottom() - BELOW - spare / 2.0);
        let most = Vec2::new(WIDEST, WIDEST / shape(plan.desks.len()));
        let plate = (Vec2::new(pw, ph) * far).min(most);
        Self {
            rect,
            far,
            chair,
            plate,
        }
    }

    /// A place of the plan on the page.
    fn on(&self, [x, y]: [f32; 2]) -> egui::Pos2 {
        self.chair + Vec2::new(x, -y) * self.far
    }

    /// A place of the page from the middle of the rectangle, up.
    fn out(&self, p: egui::Pos2) -> [f32; 2] {
        [p.x - self.rect.center().x, self.rect.center().y - p.y]
    }

    /// The hall with these desks.
    fn content(&self, plan: &Plan, desks: Vec<DeskShown>) -> HallContent {
        let benches = plan.benches.iter().map(|b| BenchShown {
            radius: b.radius * self.far,
            angles: b.angles,
        });
        HallContent {
            rect: Some(self.rect),
            benches: benches.collect(),
            desks,
            plate: [self.plate.x, self.plate.y],
            chair: self.out(self.chair),
            ..HallContent::default()
        }
    }
}

/// The hall at night, without names: lamps burn on the desks of these states.
#[must_use]
pub fn at_night(scenario: &Scenario, rect: Rect, lit: &dyn Fn(StateId) -> bool) -> HallContent {
    let plan = plan(scenario);
    let fitted = Fitted::new(&plan, rect, 0.0);
    let desks = plan.desks.iter().map(|desk| {
        let shown = if lit(desk.state) {
            Shown::For
        } else {
            Shown::Down
        };
        DeskShown {
            at: fitted.out(fitted.on(desk.at)),
            shown,
            height: shown.height(),
            ..DeskShown::default()
        }
    });
    HallContent {
        night: true,
        ..fitted.content(&plan, desks.collect())
    }
}

/// Reserves the rectangle. Gives what the hall is to show, and the state that was clicked.
/// `moves` says whether plates go up by themselves.
pub fn hall_ui(
    ui: &mut Ui,
    look: &Look,
    scenario: &Scenario,
    rect: Rect,
    seated: &dyn Fn(StateId) -> Seated,
    moves: bool,
) -> (HallContent, Option<StateId>) {
    let response = ui.allocate_rect(rect, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, text!("hall-heard")));
    let plan = plan(scenario);
    // Labels of groups stand around the last row.
    let fitted = Fitted::new(&plan, rect, look.size.micro + 14.0);
    let Fitted { chair, plate, .. } = fitted;
    let (on, out) = (|at| fitted.on(at), |p| fitted.out(p));
    let size = names_size(ui, look, scenario, plate);
    let (mut clicked, mut desks) = (None, vec![]);
    for desk in &plan.desks {
        let state = seated(desk.state);
        let middle = on(desk.at);
        let height = if moves {
            let id = ui.id().with(("height", desk.state));
            (ui.ctx()).animate_value_with_time(id, state.shown.height(), RISES)
        } else {
            state.shown.height()
        };
        desks.push(DeskShown {
            at: out(middle),
            shown: state.shown,
            height,
            marked: state.marked,
            called: state.called,
        });
        if plate_ui(
            ui,
            look,
            scenario,
            desk.state,
            &state,
            (middle, plate, height),
            size,
        ) {
            clicked = Some(desk.state);
        }
    }
    let p = ui.painter();
    // What a plate may cover, down or up.
    let taken = plan.desks.iter().map(|desk| {
        let down = Rect::from_center_size(on(desk.at), plate);
        down.with_min_y(down.top() - plate.y * LIFT).expand(2.0)
    });
    let taken: Vec<Rect> = taken.collect();
    for wedge in &plan.wedges {
        let font = theme::italic(look.size.body);
        let g = p.layout_no_wrap(wedge.group.clone(), font, *look.ink.soft);
        let r = group_place(&fitted, wedge.angle, g.size(), &taken);
        p.galley(r.min, g, *look.ink.soft);
        if !wedge.group.is_empty() {
            let heard = text!("hall-group", group = &wedge.group, n = wedge.count);
            name_at(ui, r, ("wedge", &wedge.group), &heard);
        }
    }
    let below = chair + Vec2::new(0.0, 20.0);
    let (middle, font) = (Align2::CENTER_CENTER, theme::sans(look.size.micro));
    p.text(below, middle, text!("hall-chair"), font, *look.ink.soft);
    let content = fitted.content(&plan, desks);
    (content, clicked)
}

/// Where the name of a group stands around the last row: as near as it covers no plate.
fn group_place(fitted: &Fitted, angle: f32, size: Vec2, taken: &[Rect]) -> Rect {
    let Fitted {
        rect,
        far,
        chair,
        plate,
    } = *fitted;
    let side = match angle.cos() {
        c if c > 0.35 => Align2::LEFT_BOTTOM,
        c if c < -0.35 => Align2::RIGHT_BOTTOM,
        _ => Align2::CENTER_BOTTOM,
    };
    let out = far + plate.y * 0.5 + 6.0 + plate.x * 0.5 * angle.cos().abs();
    let at = |out: f32| {
        let at = chair + out * Vec2::new(angle.cos(), -angle.sin());
        let place = side.anchor_size(at, size);
        // A name that has no room beside the last plate stands under it.
        let beside =
            rect.x_range().contains(place.left()) && rect.x_range().contains(place.right());
        let low = if beside {
            place.top()
        } else {
            at.y + plate.y * 0.5 + 4.0
        };
        let most = (rect.right() - size.x).max(rect.left());
        let left = place.left().clamp(rect.left(), most);
        Rect::from_min_size(pos2(left, low), size)
    };
    let free =
        |r: &Rect| rect.y_range().contains(r.top()) && !taken.iter().any(|t| t.intersects(*r));
    let farther = (0..STEPS).map(|n| at(out + n as f32 * STEP));
    // Where the edge of the place holds it back, above or below.
    let aside = (1..2 * STEPS).flat_map(|n| {
        let by = n as f32 * STEP;
        [-by, by].map(|by| at(out).translate(Vec2::new(0.0, by)))
    });
    let whole = |r: &Rect| free(r) && rect.y_range().contains(r.bottom());
    let mut farther = farther.into_iter();
    let found = farther.find(free).or_else(|| aside.into_iter().find(whole));
    found.unwrap_or_else(|| at(out))
}

/// Steps by which the name of a group is moved out to where it covers no plate, points.
const STEP: f32 = 2.0;
/// How many of them are tried.
const STEPS: usize = 20;

/// Largest type on a plate, points.
fn largest(look: &Look, plate: Vec2) -> f32 {
    (plate.y * 0.62).clamp(7.0, look.size.body)
}

/// The size of type in which every name stands on a plate in full, in one line or in two, points; none if
/// they are too small for names.
fn names_size(ui: &Ui, look: &Look, scenario: &Scenario, plate: Vec2) -> Option<f32> {
    let fits = |size: &f32| {
        let font = theme::bold(*size);
        let mut names = scenario.states.iter().map(|s| &s.profile.name);
        names.all(|name| {
            let (p, room) = (ui.painter(), plate.x - SIDES);
            let whole = |word: &str| {
                let g = p.layout_no_wrap(word.to_owned(), font.clone(), *look.ink.full);
                g.size().x <= room
            };
            let drawn = p.layout(name.clone(), font.clone(), *look.ink.full, room);
            // No word is broken within itself.
            drawn.size().y <= face(plate) - BOTTOM && name.split(' ').all(whole)
        })
    };
    let most = largest(look, plate);
    SMALLER
        .map(|by| most * by)
        .into_iter()
        .find(|size| *size >= LEAST && fits(size))
}

/// Steps by which names on plates become smaller.
const SMALLER: [f32; 6] = [1.0, 0.9, 0.8, 0.7, 0.6, 0.5];
/// The smallest type that is read on a plate, points.
const LEAST: f32 = 8.0;
/// What a plate keeps free beside its name, points.
const SIDES: f32 = 6.0;
/// What it keeps free over and under it, points.
const BOTTOM: f32 = 4.0;

/// Height of what a name has of a plate: all but the heavy edge that it has once it is up.
fn face(plate: Vec2) -> f32 {
    plate.y * (1.0 - FOOT)
}

/// Name, answer and picking of one desk; true when clicked.
fn plate_ui(
    ui: &mut Ui,
    look: &Look,
    scenario: &Scenario,
    s: StateId,
    state: &Seated,
    (middle, plate, height): (egui::Pos2, Vec2, f32),
    names: Option<f32>,
) -> bool {
    let profile = &scenario.states[s].profile;
    let lift = height * plate.y * LIFT;
    let r = Rect::from_center_size(middle - Vec2::new(0.0, lift), plate);
    let response = ui.interact(r, ui.id().with(("desk", s)), Sense::click());
    let label = format!("{}: {}", profile.name, state.says);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &label));
    let p = ui.painter();
    let up = state.shown.height() > 0.5;
    let ink = match state.shown {
        Shown::For | Shown::ForWith => *look.ink.full,
        Shown::Down | Shown::Abstains | Shown::Against => *look.ink.soft,
        Shown::Away => *look.ink.faint,
    };
    let size = names.unwrap_or_else(|| largest(look, plate));
    let font = if up {
        theme::bold(size)
    } else {
        theme::sans(size)
    };
    // The name, or its code where the plates are too small for names.
    let words = if names.is_some() {
        let mut job = LayoutJob::simple(profile.name.clone(), font, ink, plate.x - SIDES);
        job.halign = egui::Align::Center;
        p.layout_job(job)
    } else {
        p.layout_no_wrap(profile.iso.clone(), font, ink)
    };
    if words.size().x <= plate.x {
        let middle = if names.is_some() {
            pos2(r.center().x, r.top() + face(plate) / 2.0)
        } else {
            r.center()
        };
        let at = middle - words.rect.center().to_vec2();
        if state.shown == Shown::Against {
            clear(p, words.mesh_bounds.translate(at.to_vec2()), flat(look));
        }
        p.galley(at, words, ink);
    }
    if response.hovered() || response.has_focus() {
        let edge = Stroke::new(look.width.line, *look.accent.full);
        p.rect_stroke(r, look.radius, edge, StrokeKind::Outside);
    }
    ring(ui, look, r, response.has_focus());
    response.on_hover_text(label).clicked()
}
