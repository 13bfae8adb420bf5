//! Choose a scenario, a seat and a theory.

use bevy_egui::egui::{self, Key, Ui, Vec2};

use crate::desktop::commands::Command;
use crate::desktop::desk::{Screen, View};
use crate::desktop::map::{Plate, geo};
use crate::desktop::theme;
use crate::desktop::views::{act, at, head, map::map_ui, small, span, text};

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
    let column = full.left() + (full.width() * 0.32).clamp(280.0, 480.0);
    at(
        ui,
        span(full.left(), full.top(), column, full.bottom()),
        |ui| {
            ui.label(text("Take a seat", theme::serif(look.title), *look.ink));
            head(ui, look, "Which conference");
            for (n, s) in view.desk.shelf.iter().enumerate() {
                let name = text(&s.setup.title, theme::serif(look.lede), *look.ink);
                if ui
                    .add(egui::Button::selectable(n == view.desk.scenario, name))
                    .clicked()
                {
                    out.push(Command::Scenario(n));
                }
            }
            small(ui, look, &scenario.setup.summary);
            small(
                ui,
                look,
                format!(
                    "{} states, {} days, {} quarters",
                    scenario.states.len(),
                    scenario.setup.days,
                    scenario.setup.quarters
                ),
            );
            ui.add_space(12.0);
            head(ui, look, "Which theory of what follows");
            ui.horizontal(|ui| {
                for (n, name) in ["Spiral", "Restraint"].into_iter().enumerate() {
                    let label = text(name, theme::sans(look.body), *look.ink);
                    if ui
                        .add(egui::Button::selectable(n == view.desk.theory, label))
                        .clicked()
                    {
                        out.push(Command::Theory(n));
                    }
                }
            });
            ui.add_space(12.0);
            if let Some(seat) = scenario.states.get(view.desk.seat) {
                let line = format!("You speak for {}.", seat.profile.name);
                ui.label(text(line, theme::italic(look.head), *look.accent));
                small(ui, look, seat.profile.groups.join(", "));
            }
            ui.add_space(8.0);
            ui.horizontal(|ui| {
                if act(ui, look, "Read the briefing", Some(Key::Enter), true) {
                    out.push(Command::Start);
                }
                if act(ui, look, "Back", Some(Key::Escape), false) {
                    out.push(Command::Go(Screen::Title));
                }
            });
        },
    );
    let list = (full.right() - 250.0).max(column + 40.0);
    at(
        ui,
        span(list, full.top() + 44.0, full.right(), full.bottom()),
        |ui| {
            head(ui, look, "Seats");
            egui::ScrollArea::vertical()
                .auto_shrink(false)
                .show(ui, |ui| {
                    for (n, s) in scenario.states.iter().enumerate() {
                        let name = text(&s.profile.name, theme::sans(look.body), *look.ink);
                        if ui
                            .add(egui::Button::selectable(n == view.desk.seat, name).truncate())
                            .clicked()
                        {
                            out.push(Command::Seat(n));
                        }
                    }
                });
        },
    );
    let map = span(
        column + 32.0,
        full.top() + 60.0,
        list - 24.0,
        full.bottom() - 40.0,
    );
    if map.width() < 200.0 {
        return None;
    }
    let groups = scenario.groups();
    let fill = |s: usize| {
        if s == view.desk.seat {
            return *look.accent;
        }
        let group = scenario.states[s].profile.groups.first();
        let n = groups.iter().position(|g| Some(g) == group).unwrap_or(0);
        *look.q[1 + n % 6]
    };
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
