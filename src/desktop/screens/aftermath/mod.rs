//! The years that follow: the map, five indices, incidents, and the cards that ask for an answer.

pub mod changes;
pub mod column;
mod diplomacy;
mod incident;
mod parts;
mod questions;
mod services;
mod state;
mod watching;

use std::collections::BTreeSet;

use bevy::prelude::*;
use bevy_egui::egui::{self, Key, Ui};

use crate::desktop::commands::Command;
use crate::desktop::frame::Frame;
use crate::desktop::hear::hear;
use crate::desktop::map::view::{arc, map_ui};
use crate::desktop::map::{Atlas, Lens, WantedMap};
use crate::desktop::page::{Page as Canvas, Sheet};
use crate::desktop::picked::Picked;
use crate::desktop::requests::ScreenRequests;
use crate::desktop::schedules::{Apply, ApplySystems, Draw, DrawSystems};
use crate::desktop::screen::Screen;
use crate::desktop::sight::Sight;
use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::desktop::widgets::{act, at, charts, pressed, small, span, text};
use crate::model::calendar::Phase;
use crate::model::ids::{ClauseId, StateId};
use crate::model::indices::INDICES;
use crate::model::sheets::Sheet as Plate;
use crate::model::years::{Kind, Pledge};
use crate::model::{Decision, Forum};
use crate::text;
use changes::AftermathChange;

/// A page of the right column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Page {
    /// What waits for an answer, and the budget.
    #[default]
    Desk,
    /// Orders to the services, and what came of them.
    Services,
    /// Aid, arrangements, the text.
    Diplomacy,
    /// The state picked on the map, or one's own, with causes.
    State,
    /// What happened.
    Journal,
}

impl Page {
    /// Every page.
    pub const ALL: [Self; 5] = [
        Self::Desk,
        Self::Services,
        Self::Diplomacy,
        Self::State,
        Self::Journal,
    ];

    /// Its name.
    #[must_use]
    pub fn name(self) -> String {
        match self {
            Self::Desk => text!("aftermath-screen-page-desk"),
            Self::Services => text!("aftermath-screen-page-services"),
            Self::Diplomacy => text!("aftermath-screen-page-diplomacy"),
            Self::State => text!("aftermath-screen-page-state"),
            Self::Journal => text!("aftermath-screen-page-journal"),
        }
    }
}

/// What the screen of the years after remembers.
#[derive(Resource, Debug, Clone, PartialEq)]
pub struct AftermathScreen {
    /// What colours the map: an index 0–4, or 5 for signatures.
    pub index: usize,
    /// Quarters per second; 0 is paused.
    pub speed: f32,
    /// Budget on the card: offence, defence, surveillance, diplomacy, aid.
    pub budget: [f64; 5],
    /// Which page lies open.
    pub page: Page,
    /// Operation thought of.
    pub kind: Kind,
    /// Partners of the arrangement thought of.
    pub partners: BTreeSet<StateId>,
    /// Its pledges.
    pub pledges: BTreeSet<Pledge>,
    /// Forum thought of.
    pub forum: Forum,
    /// Clauses that the conference is to be about; all if none.
    pub about: BTreeSet<ClauseId>,
}

impl Default for AftermathScreen {
    fn default() -> Self {
        Self {
            index: 0,
            speed: 0.0,
            budget: [0.2; 5],
            page: Page::default(),
            kind: Kind::Espionage,
            partners: BTreeSet::new(),
            pledges: [Pledge::ShareWarnings].into(),
            forum: Forum::default(),
            about: BTreeSet::new(),
        }
    }
}

/// What the parts of the screen read.
#[derive(Debug, Clone, Copy)]
pub(super) struct View<'a> {
    /// The theme.
    pub look: &'a Look,
    /// What the seat knows.
    pub sight: &'a Sight,
    /// What the screen remembers.
    pub screen: &'a AftermathScreen,
    /// The state picked on the map.
    pub picked: Option<StateId>,
}

/// What the parts of the screen can ask for.
pub(super) type Out<'w> = ScreenRequests<'w, AftermathChange>;

pub(super) fn plugin(app: &mut App) {
    let shown = in_state(Screen::Aftermath);
    app.init_resource::<AftermathScreen>()
        .add_systems(Draw, draw.in_set(DrawSystems::Screen).run_if(shown))
        .add_systems(Apply, changes::follow.in_set(ApplySystems::Follow))
        .add_systems(OnEnter(Screen::Title), pause)
        .add_systems(OnEnter(Screen::Setup), pause)
        .add_systems(OnEnter(Screen::Assumptions), pause)
        .add_systems(Update, let_quarters_pass.run_if(quarters_pass));
    hear::<AftermathChange, _>(app, ApplySystems::Changes, changes::change);
}

/// Whether the years are shown and run by themselves.
pub fn quarters_pass(
    screen: Res<State<Screen>>,
    years: Res<AftermathScreen>,
    frame: Res<Frame>,
) -> bool {
    *screen.get() == Screen::Aftermath && years.speed > 0.0 && !frame.stand
}

/// Ends a quarter whenever one is due.
fn let_quarters_pass(
    time: Res<Time>,
    years: Res<AftermathScreen>,
    mut owed: Local<f32>,
    mut commands: MessageWriter<Command>,
) {
    *owed += time.delta_secs().min(0.5) * years.speed;
    if *owed >= 1.0 {
        *owed = 0.0;
        commands.write(Command::EndTurn);
    }
}

fn pause(mut years: ResMut<AftermathScreen>) {
    years.speed = 0.0;
}

/// The page without its edges, where the right column begins, and where the charts do.
fn places(page: egui::Rect) -> (egui::Rect, f32, f32) {
    let full = page.shrink2(egui::Vec2::new(24.0, 16.0));
    let right = full.right() - (full.width() * 0.27).clamp(260.0, 400.0);
    let narrow = full.width() < 1200.0;
    let low = full.bottom() - if narrow { 130.0 } else { 168.0 };
    (full, right, low)
}

/// The line under the map that is kept for what the last quarter brought.
#[must_use]
pub fn strip(page: egui::Rect) -> egui::Rect {
    let (full, right, low) = places(page);
    span(full.left(), low - 32.0, right - 20.0, low - 8.0)
}

/// Draws the aftermath.
fn draw(
    mut page: Canvas,
    screen: Res<AftermathScreen>,
    picked: Res<Picked>,
    atlas: Res<Atlas>,
    mut map: ResMut<WantedMap>,
    mut out: Out,
) {
    let Some(Sheet {
        ui,
        look,
        sight: Some(sight),
        ..
    }) = page.open()
    else {
        return;
    };
    let view = &View {
        look,
        sight,
        screen: &screen,
        picked: picked.0,
    };
    let out = &mut out;
    let (full, right, low) = places(ui.max_rect());
    let quarter = if let Phase::Aftermath(q) = sight.phase {
        q
    } else {
        sight.scenario.setup.quarters
    };
    at(
        ui,
        span(full.left(), full.top(), right - 16.0, full.top() + 84.0),
        |ui| {
            let year = sight.scenario.setup.first_year + (quarter.saturating_sub(1) / 4) as i32;
            ui.horizontal(|ui| {
                ui.label(text(year.to_string(), theme::serif(look.title), *look.ink));
                let (all, theory) = (sight.scenario.setup.quarters, sight.theory.titled());
                let line = match sight.r() {
                    None => text!(
                        "aftermath-screen-quarter",
                        quarter = quarter,
                        all = all,
                        theory = theory
                    ),
                    Some(r) => text!(
                        "aftermath-screen-quarter-r",
                        quarter = quarter,
                        all = all,
                        theory = theory,
                        r = format!("{r:.1}")
                    ),
                };
                ui.label(text(line, theme::italic(look.lede), *look.ink2))
                    .on_hover_text(text!("aftermath-screen-r-means"));
            });
            ui.horizontal(|ui| {
                if act(
                    ui,
                    look,
                    &text!("aftermath-screen-next"),
                    Some(Key::Space),
                    true,
                ) {
                    out.ask_end_turn();
                }
                let running = view.screen.speed > 0.0;
                let words = if running {
                    text!("aftermath-screen-pause")
                } else {
                    text!("aftermath-screen-run")
                };
                if act(ui, look, &words, Some(Key::G), false) {
                    out.ask(AftermathChange::Speed(if running { 0.0 } else { 2.0 }));
                }
                let words = INDICES.get(view.screen.index).map_or_else(
                    || text!("aftermath-screen-map-signatures"),
                    |index| text!("aftermath-screen-map", index = *index),
                );
                if act(ui, look, &words, Some(Key::M), false) {
                    out.ask(AftermathChange::ColourBy((view.screen.index + 1) % 6));
                }
                if act(
                    ui,
                    look,
                    &text!("aftermath-screen-assumptions"),
                    Some(Key::A),
                    false,
                ) {
                    out.go(Screen::Assumptions);
                }
                if full.width() > 980.0 {
                    legend(ui, view);
                }
                if full.width() > 1540.0 {
                    ui.add_space(16.0);
                    charts::legend_ui(ui, look);
                }
            });
        },
    );
    let line = strip(ui.max_rect());
    let rect = span(
        full.left(),
        full.top() + 92.0,
        right - 20.0,
        line.top() - 2.0,
    );
    let now = sight.history.quarters.last();
    let fill = |s: StateId| {
        if view.screen.index == 5 {
            return signature(look, sight, s);
        }
        let value = now
            .and_then(|q| q.1.get(s.index()))
            .map(|i| i.values()[view.screen.index]);
        value.map_or(*look.qna, |v| {
            *look.q[((v - 30.0) / 6.0).clamp(0.0, 6.0) as usize]
        })
    };
    step_keys(ui, view, sight, out);
    let sheet = atlas.0.for_scenario(&sight.scenario);
    let (plate, clicked) = map_ui(ui, look, sheet, &sight.scenario, view.picked, rect, &fill);
    map.0 = plate;
    if clicked.is_some() {
        out.pick(clicked);
    }
    arcs(ui, view, sight, (sheet, rect), quarter);
    let step = (full.width() + 32.0) / 5.0;
    for k in 0..5 {
        let x = full.left() + step * k as f32;
        at(ui, span(x, low, x + step - 32.0, full.bottom()), |ui| {
            charts::chart_ui(ui, look, sight, k, full.bottom() - low - 40.0)
        });
    }
    at(
        ui,
        span(right, full.top() + 44.0, full.right(), low - 10.0),
        |ui| {
            column::column_ui(ui, view, quarter, out);
        },
    );
}

/// Colour of a state by how it left the hall.
fn signature(look: &Look, sight: &Sight, s: StateId) -> egui::Color32 {
    match sight.verdicts.get(s.index()).map(|v| v.decision) {
        Some(Decision::Sign) => *look.a,
        Some(Decision::SignWithDeclaration) => *look.a_soft,
        Some(Decision::NotNow) => *look.b_soft,
        Some(Decision::Refuse) => *look.b,
        None => *look.qna,
    }
}

fn legend(ui: &mut Ui, view: &View) {
    let look = view.look;
    if view.screen.index == 5 {
        let kinds = [
            (look.a, text!("aftermath-screen-map-signed")),
            (look.a_soft, text!("aftermath-screen-map-declared")),
            (look.b_soft, text!("aftermath-screen-map-not-now")),
            (look.b, text!("aftermath-screen-map-refused")),
        ];
        for (colour, word) in kinds {
            let (r, _) = ui.allocate_exact_size(egui::Vec2::splat(12.0), egui::Sense::hover());
            ui.painter().rect_filled(r, look.radius, *colour);
            small(ui, look, word);
        }
        return;
    }
    small(ui, look, text!("aftermath-screen-map-low"));
    let (rect, _) = ui.allocate_exact_size(egui::Vec2::new(98.0, 12.0), egui::Sense::hover());
    for (k, q) in look.q.iter().enumerate() {
        let r = egui::Rect::from_min_size(
            rect.min + egui::Vec2::new(14.0 * k as f32, 0.0),
            egui::Vec2::new(14.0, 12.0),
        );
        ui.painter().rect_filled(r, 0.0, **q);
    }
    small(ui, look, text!("aftermath-screen-map-high"));
}

fn arcs(ui: &Ui, view: &View, sight: &Sight, (sheet, rect): (&Plate, egui::Rect), quarter: u32) {
    let now = quarter * 91;
    let fresh = sight
        .years
        .incidents
        .iter()
        .rev()
        .filter(|i| i.day + 182 >= now)
        .take(24);
    for i in fresh {
        let at = |state| sheet.place(&sight.scenario, state);
        let to = at(i.target);
        let from = i.believed.map_or(to, |(who, _)| at(who.host()));
        arc(ui, view.look, Lens::new(rect, sheet), from, to, i.severity);
    }
}

/// Comma and full stop walk the states of the map by name.
fn step_keys(ui: &Ui, view: &View, sight: &Sight, out: &mut Out) {
    let step = match (pressed(ui, Key::Period), pressed(ui, Key::Comma)) {
        (true, _) => 1,
        (_, true) => -1,
        _ => return,
    };
    let order = sight.scenario.by_name();
    let from = view.picked.unwrap_or(sight.seat);
    let at = order.iter().position(|&s| s == from).unwrap_or(0) as isize;
    let next = (at + step).rem_euclid(order.len() as isize) as usize;
    out.pick(Some(order[next]));
}
