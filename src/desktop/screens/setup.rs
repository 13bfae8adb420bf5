//! Choose a scenario, a seat and a theory.

use bevy_egui::egui::{self, Key, Rect, Sense, Ui, Vec2, WidgetInfo, WidgetType};

use crate::desktop::commands::Command;
use crate::desktop::desk::{Screen, View};
use crate::desktop::map::{Plate, geo};
use crate::desktop::theme;
use crate::desktop::views::map::map_ui;
use crate::desktop::views::{act, at, hair, head, one_line, plate, ring, small, span, text};
use crate::model::ids::StateId;
use crate::model::{Scenario, Strength};

/// Draws the setup.
pub fn setup_ui(
    ui: &mut Ui,
    view: &View,
    shapes: &[geo::Shape],
    out: &mut Vec<Command>,
) -> Option<Plate> {
    let look = view.look();
    let full = ui.max_rect().shrink2(Vec2::new(32.0, 24.0));
    let scenario = view.desk.shelf.get(view.desk.scenario)?.clone();
    let column = full.left() + (full.width() * 0.30).clamp(280.0, 440.0);
    let left = span(full.left(), full.top(), column, full.bottom());
    let foot = left.with_min_y(left.bottom() - 40.0);
    at(ui, left.with_max_y(foot.top() - 8.0), |ui| {
        egui::ScrollArea::vertical()
            .id_salt("choices")
            .show(ui, |ui| choices_ui(ui, view, &scenario, out));
    });
    at(ui, foot, |ui| go_ui(ui, view, out));
    let list = if full.width() < 960.0 {
        column + 40.0
    } else {
        full.right() - 250.0
    };
    let right = span(list, full.top() + 44.0, full.right(), full.bottom());
    at(ui, right, |ui| seats_ui(ui, view, &scenario, out));
    let mid = span(column + 40.0, full.top() + 44.0, list - 32.0, full.bottom());
    if mid.width() < 200.0 {
        return None;
    }
    let tall = (mid.width() * geo::HALF[1] / geo::HALF[0]).min(mid.height() - 150.0);
    let top = mid.top() + ((mid.height() - tall - 150.0) * 0.4).max(0.0);
    let map = Rect::from_min_size(egui::pos2(mid.left(), top), Vec2::new(mid.width(), tall));
    let groups = scenario.groups();
    let colour = |group: Option<&String>| {
        let n = groups.iter().position(|g| Some(g) == group).unwrap_or(0);
        look.c[n % look.c.len()].lerp_to_gamma(*look.leaf, 0.42)
    };
    let fill = |s: StateId| {
        if s == view.desk.seat && !view.desk.chair {
            return *look.accent;
        }
        colour(scenario.states[s].profile.groups.first())
    };
    let under = span(mid.left(), map.bottom() + 12.0, mid.right(), mid.bottom());
    at(ui, under, |ui| {
        ui.horizontal_wrapped(|ui| {
            for g in &groups {
                let (r, _) = ui.allocate_exact_size(Vec2::splat(12.0), Sense::hover());
                ui.painter().rect_filled(r, look.radius, colour(Some(g)));
                small(ui, look, g);
                ui.add_space(8.0);
            }
        });
        ui.add_space(12.0);
        card_ui(ui, view, &scenario);
    });
    Some(map_ui(
        ui,
        view,
        shapes,
        &scenario,
        map,
        &fill,
        Command::Seat,
        out,
    ))
}

fn choices_ui(ui: &mut Ui, view: &View, scenario: &Scenario, out: &mut Vec<Command>) {
    let look = view.look();
    ui.label(text("Take a seat", theme::serif(look.title), *look.ink));
    ui.add_space(8.0);
    head(ui, look, "Which conference");
    for (n, s) in view.desk.shelf.iter().enumerate() {
        if choice(ui, view, &s.setup.title, n == view.desk.scenario).clicked() {
            out.push(Command::Scenario(n));
        }
    }
    ui.add_space(4.0);
    ui.label(text(
        &scenario.setup.summary,
        theme::serif(look.lede),
        *look.ink2,
    ));
    let size = format!(
        "{} states, {} clauses, {} days, then {} quarters",
        scenario.states.len(),
        scenario.text.clauses.len(),
        scenario.setup.days,
        scenario.setup.quarters
    );
    small(ui, look, size);
    ui.add_space(16.0);
    head(ui, look, "Which theory of what follows");
    for (n, theory) in view.desk.theories.iter().enumerate() {
        if choice(ui, view, &theory.titled(), n == view.desk.theory).clicked() {
            out.push(Command::Theory(n));
        }
    }
    if let Some(theory) = view.desk.theories.get(view.desk.theory) {
        ui.add_space(4.0);
        ui.label(text(&theory.summary, theme::serif(look.lede), *look.ink2));
        ui.add_space(4.0);
        if act(ui, look, "Assumptions", Some(Key::A), false) {
            out.push(Command::Assumptions);
        }
    }
    ui.add_space(16.0);
    head(ui, look, "How hard the others think");
    for (name, strength) in STRENGTHS.iter().zip(Strength::ALL) {
        if choice(ui, view, name, strength == view.desk.strength).clicked() {
            out.push(Command::Strength(strength));
        }
    }
    small(ui, look, "They search further, and know no more than you.");
}

/// Names of the levels, weakest first.
const STRENGTHS: [&str; 3] = [
    "Attachés: one bracket at a time",
    "Counsellors: pairs of brackets",
    "Ambassadors: linked clauses together",
];

fn go_ui(ui: &mut Ui, view: &View, out: &mut Vec<Command>) {
    let look = view.look();
    ui.horizontal(|ui| {
        if act(ui, look, "Read the briefing", Some(Key::Enter), true) {
            out.push(Command::Start);
        }
        if act(ui, look, "Back", Some(Key::Escape), false) {
            out.push(Command::Go(Screen::Title));
        }
    });
}

/// A row to choose: a mark, a name, a wash when chosen.
fn choice(ui: &mut Ui, view: &View, name: &str, chosen: bool) -> egui::Response {
    let look = view.look();
    let (rect, r) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 30.0), Sense::click());
    r.widget_info(|| WidgetInfo::selected(WidgetType::RadioButton, true, chosen, name));
    let p = ui.painter();
    if chosen || r.hovered() {
        p.rect_filled(rect, look.radius, *look.wash);
    }
    if chosen {
        let mark = rect.with_max_x(rect.left() + 3.0);
        p.rect_filled(mark, 0.0, *look.accent);
    }
    let font = theme::serif(look.lede);
    let g = one_line(p, name, font, *look.ink, rect.width() - 20.0);
    let y = rect.center().y - g.size().y / 2.0;
    p.galley(egui::pos2(rect.left() + 12.0, y), g, *look.ink);
    ring(ui, look, rect, r.has_focus());
    r
}

fn seats_ui(ui: &mut Ui, view: &View, scenario: &Scenario, out: &mut Vec<Command>) {
    head(ui, view.look(), "Seats");
    if choice(ui, view, "The chair of the conference", view.desk.chair).clicked() {
        out.push(Command::Chair(true));
    }
    hair(ui, view.look());
    egui::ScrollArea::vertical()
        .auto_shrink(false)
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for s in scenario.by_name() {
                let name = &scenario.states[s].profile.name;
                let mine = s == view.desk.seat && !view.desk.chair;
                let r = choice(ui, view, name, mine);
                if r.clicked() {
                    out.push(Command::Seat(s));
                }
                // A seat picked on the map comes into sight.
                let id = egui::Id::new("seat-at");
                let at = (view.desk.scenario, s);
                if s == view.desk.seat && ui.data(|d| d.get_temp(id)) != Some(at) {
                    r.scroll_to_me(Some(egui::Align::Center));
                    ui.data_mut(|d| d.insert_temp(id, at));
                }
            }
        });
}

/// Who one would speak for.
fn card_ui(ui: &mut Ui, view: &View, scenario: &Scenario) {
    let look = view.look();
    let Some(state) = scenario.states.get(view.desk.seat.index()) else {
        return;
    };
    if view.desk.chair {
        ui.label(text(
            "You sit in the chair",
            theme::italic(look.head),
            *look.ink2,
        ));
        small(
            ui,
            look,
            "You have no country and no plate. You set the agenda, the deadlines and the way the text is written, and you see what everybody sees.",
        );
        return;
    }
    ui.horizontal(|ui| {
        ui.label(text("You speak for", theme::italic(look.head), *look.ink2));
        plate(ui, look, &state.profile.name, look.lede);
    });
    let line = format!(
        "{}. {:.0} million people, {:.0} billion dollars a year.",
        state.profile.groups.join(", "),
        state.economy.population_m,
        state.economy.gdp_bn
    );
    small(ui, look, line);
    let c = &state.capabilities;
    let line = format!(
        "Offence {:.2}, defence {:.2}, surveillance {:.2}, attribution {:.2}; civil liberty {:.2}.",
        c.offence, c.defence, c.surveillance, c.attribution, state.society.liberty
    );
    small(ui, look, line);
}
