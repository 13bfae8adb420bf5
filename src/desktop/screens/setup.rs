//! Choose a scenario, a seat and a theory.

mod changes;
mod persons;
mod seats;
mod view;

pub use changes::{SetupChange, SetupScreen};

use bevy::prelude::*;
use bevy_egui::egui::{
    self, Key, Rect, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType,
};

use crate::desktop::choice::Choice;
use crate::desktop::commands::Command;
use crate::desktop::hear::hear;
use crate::desktop::map::pattern::{KINDS, PLAIN, Shade};
use crate::desktop::map::view::map_ui;
use crate::desktop::map::{Atlas, WantedMap};
use crate::desktop::page::{Page, Sheet};
use crate::desktop::par::{Background, ParChange};
use crate::desktop::schedules::{Apply, ApplySystems, Draw, DrawSystems};
use crate::desktop::screen::Screen;
use crate::desktop::shelf::Shelf;
use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::desktop::widgets::fade::fades;
use crate::desktop::widgets::notes::Noted as _;
use crate::desktop::widgets::word::Word;
use crate::desktop::widgets::{act, at, dotted, hair, head, small, span, text};
use crate::model::ids::StateId;
use crate::model::{Scenario, Strength};
use crate::text;
use changes::{Out, change, follow};
use view::{View, choice};

pub(super) fn plugin(app: &mut App) {
    let shown = in_state(Screen::Setup);
    app.init_resource::<SetupScreen>()
        .add_systems(Draw, draw.in_set(DrawSystems::Screen).run_if(shown))
        .add_systems(Apply, follow.in_set(ApplySystems::Follow));
    hear::<SetupChange, _>(app, ApplySystems::Changes, change);
}

/// Draws the setup.
fn draw(
    mut page: Page,
    shelf: Res<Shelf>,
    choice: Res<Choice>,
    (atlas, setup): (Res<Atlas>, Res<SetupScreen>),
    background: Res<Background>,
    mut map: ResMut<WantedMap>,
    mut out: Out,
    mut pars: MessageWriter<ParChange>,
) {
    let Some(Sheet { ui, look, .. }) = page.open() else {
        return;
    };
    let (shelf, choice) = (&*shelf, &*choice);
    let view = &View {
        look,
        shelf,
        choice,
        find: &setup.find,
        background: &background,
    };
    let out = &mut out;
    let full = ui.max_rect().shrink2(Vec2::new(32.0, 24.0));
    let Some(scenario) = shelf.scenarios.get(choice.scenario) else {
        return;
    };
    let column = full.left() + (full.width() * 0.30).clamp(280.0, 440.0);
    let left = span(full.left(), full.top(), column, full.bottom());
    let foot = left.with_min_y(left.bottom() - 96.0);
    let choices = left.with_max_y(foot.top() - 8.0);
    let list = if full.width() < 960.0 {
        column + 40.0
    } else {
        full.right() - 250.0
    };
    let mid = span(column + 40.0, full.top() + 44.0, list - 32.0, full.bottom());
    let card = mid.width() >= 200.0;
    at(ui, choices, |ui| {
        let shown = egui::ScrollArea::vertical()
            .id_salt("choices")
            .show(ui, |ui| choices_ui(ui, view, scenario, card, out));
        fades(ui, *look.ground.window, &shown);
    });
    at(ui, foot, |ui| {
        hair(ui, look);
        seed_ui(ui, view, out);
        ui.add_space(8.0);
        go_ui(ui, view, out);
    });
    let right = span(list, full.top() + 44.0, full.right(), full.bottom());
    let below = persons::tall(ui, view, scenario, right.width());
    let foot = right.with_min_y(right.bottom() - below);
    let seats = right.with_max_y(foot.top() - 4.0);
    at(ui, seats, |ui| {
        seats::seats_ui(ui, view, scenario, card, out)
    });
    at(ui, foot, |ui| persons::persons_ui(ui, view, scenario, out));
    if !card {
        return;
    }
    let sheet = atlas.0.for_scenario(scenario);
    let over = if choices.height() < CLOSE {
        summary_tall(ui, look, scenario, mid.width()) + 8.0
    } else {
        0.0
    };
    let room = mid.height() - CARD - over;
    let tall = (mid.width() * sheet.half[1] / sheet.half[0]).min(room);
    let top = mid.top() + over + ((room - tall) * 0.4).max(0.0);
    let rect = Rect::from_min_size(egui::pos2(mid.left(), top), Vec2::new(mid.width(), tall));
    let groups = scenario.groups();
    let shade = |group: Option<&String>| {
        let n = groups.iter().position(|g| Some(g) == group).unwrap_or(0);
        let colour =
            look.class.kinds[n % look.class.kinds.len()].lerp_to_gamma(*look.ground.sheet, 0.42);
        Shade::new(colour, KINDS[n % KINDS.len()])
    };
    let fill = |s: StateId| {
        if view.held(s) {
            return Shade::new(*look.accent.full, PLAIN);
        }
        shade(scenario.states[s].profile.groups.first())
    };
    if over > 0.0 {
        let over = mid.with_max_y(rect.top() - 8.0);
        at(ui, over, |ui| summary_ui(ui, look, scenario));
    }
    let under = span(mid.left(), rect.bottom() + 12.0, mid.right(), mid.bottom());
    at(ui, under, |ui| {
        ui.horizontal_wrapped(|ui| {
            for g in &groups {
                let (r, _) = ui.allocate_exact_size(Vec2::splat(12.0), Sense::hover());
                shade(Some(g)).fill(ui.painter(), look, r);
                let name = ui.label(text(g, theme::sans(look.size.small), *look.ink.soft));
                dotted::mark_name(ui, look, name.rect, g, Word::Group);
                ui.add_space(8.0);
            }
            if sheet.shows_others(scenario) {
                let (r, _) = ui.allocate_exact_size(Vec2::splat(12.0), Sense::hover());
                let land = Shade::new(*look.map.unknown, PLAIN);
                land.fill(ui.painter(), look, r);
                let edge = Stroke::new(look.width.hair, *look.edge.strong);
                ui.painter().rect_stroke(r, 0.0, edge, StrokeKind::Inside);
                small(ui, look, text!("map-no-party"));
            }
        });
        ui.add_space(12.0);
        let shown = egui::ScrollArea::vertical()
            .id_salt("card")
            .auto_shrink(false)
            .show(ui, |ui| seats::card_ui(ui, view, scenario));
        fades(ui, *look.ground.window, &shown);
        if let Some(change) = shown.inner {
            pars.write(change);
        }
    });
    let heard = text!("map-seats");
    let own = (!view.choice.chair).then_some(view.choice.seat);
    let (plate, clicked) = map_ui(ui, look, sheet, (scenario, &heard), own, rect, &fill);
    map.0 = plate;
    if let Some(seat) = clicked {
        out.ask(SetupChange::Seat(seat));
    }
}

/// Room below the map for its groups and for the seat, with how hard it is, in points.
const CARD: f32 = 276.0;

/// Height of the choices, in points, below which they are set closer, with what the conference is about over
/// the map. Judgement: all are in view at 1280×720.
const CLOSE: f32 = 620.0;

/// Height of what the conference is about, in points.
fn summary_tall(ui: &Ui, look: &Look, scenario: &Scenario, wide: f32) -> f32 {
    let (summary, font) = (scenario.setup.summary.clone(), theme::serif(look.size.lede));
    let words = ui.painter().layout(summary, font, *look.ink.soft, wide);
    words.size().y
}

/// What the conference is about.
fn summary_ui(ui: &mut Ui, look: &Look, scenario: &Scenario) {
    let summary = &scenario.setup.summary;
    ui.label(text(summary, theme::serif(look.size.lede), *look.ink.soft));
}

/// What can be chosen; what the conference is about stands here, but where it has its place over the map.
fn choices_ui(ui: &mut Ui, view: &View, scenario: &Scenario, card: bool, out: &mut Out) {
    let look = view.look;
    let close = ui.clip_rect().height() < CLOSE + 6.0;
    let gap = if close { 6.0 } else { 16.0 };
    ui.label(text(
        text!("setup-title"),
        theme::serif(look.size.title),
        *look.ink.full,
    ));
    ui.add_space(8.0);
    head(ui, look, &text!("setup-conference"));
    for (n, s) in view.shelf.scenarios.iter().enumerate() {
        if choice(ui, view, &s.setup.title, n == view.choice.scenario).clicked() {
            out.ask(SetupChange::Scenario(n));
        }
    }
    ui.add_space(4.0);
    if !close || !card {
        summary_ui(ui, look, scenario);
    }
    let size = text!(
        "setup-size",
        states = scenario.states.len(),
        clauses = scenario.text.clauses.len(),
        days = scenario.setup.days,
        quarters = scenario.setup.quarters
    );
    small(ui, look, size);
    ui.add_space(gap);
    head(ui, look, &text!("setup-theory"));
    for (n, theory) in view.shelf.theories.iter().enumerate() {
        let r = choice(ui, view, &theory.titled(), n == view.choice.theory);
        if r.noted(&theory.summary).clicked() {
            out.ask(SetupChange::Theory(n));
        }
    }
    if let Some(theory) = view.shelf.theories.get(view.choice.theory) {
        ui.add_space(4.0);
        if !close {
            ui.label(text(
                &theory.summary,
                theme::serif(look.size.lede),
                *look.ink.soft,
            ));
            ui.add_space(4.0);
        }
        if act(ui, look, &text!("setup-assumptions"), Some(Key::A), false) {
            out.go(Screen::Assumptions);
        }
    }
    ui.add_space(gap);
    head(ui, look, &text!("setup-strength"));
    for strength in Strength::ALL {
        if choice(ui, view, &level(strength), strength == view.choice.strength).clicked() {
            out.ask(SetupChange::Strength(strength));
        }
    }
    small(ui, look, text!("setup-strength-note"));
}

/// Width of the button for another seed, with what lies around it, in points.
const ANOTHER: f32 = 128.0;

/// The seed, to be read and typed, and another one.
fn seed_ui(ui: &mut Ui, view: &View, out: &mut Out) {
    let look = view.look;
    let row = ui.horizontal(|ui| {
        head(ui, look, &text!("setup-seed"));
        // An empty field stands for 0.
        let seed = view.choice.seed;
        let mut typed = if seed == 0 {
            String::new()
        } else {
            seed.to_string()
        };
        let field = egui::TextEdit::singleline(&mut typed)
            .font(theme::sans(look.size.body))
            .char_limit(18)
            .desired_width((ui.available_width() - ANOTHER).clamp(60.0, 110.0));
        let r = ui.add(field);
        if r.changed() {
            let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
            out.ask(SetupChange::Seed(digits.parse().unwrap_or(0)));
        }
        let name = text!("setup-seed-name");
        r.widget_info(|| {
            let mut info = WidgetInfo::labeled(WidgetType::TextEdit, true, &name);
            info.current_text_value = Some(seed.to_string());
            info
        });
        if act(ui, look, &text!("setup-seed-another"), Some(Key::N), false) {
            out.ask(SetupChange::AnotherSeed);
        }
    });
    row.response.on_hover_text(text!("setup-seed-note"));
}

/// Name of a level.
fn level(strength: Strength) -> String {
    match strength {
        Strength::Attache => text!("setup-strength-attaches"),
        Strength::Counsellor => text!("setup-strength-counsellors"),
        Strength::Ambassador => text!("setup-strength-ambassadors"),
    }
}

fn go_ui(ui: &mut Ui, view: &View, out: &mut Out) {
    let look = view.look;
    ui.horizontal(|ui| {
        if act(ui, look, &text!("setup-go"), Some(Key::Enter), true) {
            out.command(Command::Start(view.choice.clone()));
        }
        if act(ui, look, &text!("setup-back"), Some(Key::Escape), false) {
            out.go(Screen::Title);
        }
    });
}
