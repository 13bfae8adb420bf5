//! The years that follow: the map, five indices, incidents, and the cards that ask for an answer.

use bevy_egui::egui::{self, Key, Ui, Vec2};

use crate::desktop::commands::Command;
use crate::desktop::desk::View;
use crate::desktop::map::{Plate, geo};
use crate::desktop::sight::Sight;
use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::desktop::views::{act, at, charts, map, pressed, small, span, text, years};
use crate::model::Decision;
use crate::model::calendar::Phase;
use crate::model::ids::StateId;
use crate::model::indices::INDICES;

/// Draws the aftermath.
pub fn aftermath_ui(
    ui: &mut Ui,
    view: &View,
    shapes: &[geo::Shape],
    out: &mut Vec<Command>,
) -> Option<Plate> {
    let look = view.look();
    let sight = view.sight?;
    let full = ui.max_rect().shrink2(Vec2::new(24.0, 16.0));
    let quarter = if let Phase::Aftermath(q) = sight.phase {
        q
    } else {
        sight.scenario.setup.quarters
    };
    let narrow = full.width() < 1200.0;
    let right = full.right() - (full.width() * 0.27).clamp(260.0, 400.0);
    let low = full.bottom() - if narrow { 130.0 } else { 168.0 };
    at(
        ui,
        span(full.left(), full.top(), right - 16.0, full.top() + 84.0),
        |ui| {
            let year = sight.scenario.setup.first_year + (quarter.saturating_sub(1) / 4) as i32;
            ui.horizontal(|ui| {
                ui.label(text(year.to_string(), theme::serif(look.title), *look.ink));
                let line = format!(
                    "quarter {quarter} of {}, {}",
                    sight.scenario.setup.quarters,
                    sight.theory.titled()
                );
                ui.label(text(line, theme::italic(look.lede), *look.ink2));
            });
            ui.horizontal(|ui| {
                if act(ui, look, "Next quarter", Some(Key::Space), true) {
                    out.push(Command::Advance);
                }
                let running = view.desk.speed > 0.0;
                if act(
                    ui,
                    look,
                    if running { "Pause" } else { "Let it run" },
                    Some(Key::G),
                    false,
                ) {
                    out.push(Command::Speed(if running { 0.0 } else { 2.0 }));
                }
                let shown = INDICES.get(view.desk.index).unwrap_or(&"signatures");
                if act(ui, look, &format!("Map: {shown}"), Some(Key::M), false) {
                    out.push(Command::Index((view.desk.index + 1) % 6));
                }
                if act(ui, look, "Assumptions", Some(Key::A), false) {
                    out.push(Command::Assumptions);
                }
                if full.width() > 980.0 {
                    legend(ui, view);
                }
                if full.width() > 1540.0 {
                    ui.add_space(16.0);
                    charts::legend_ui(ui, view);
                }
            });
        },
    );
    let rect = span(full.left(), full.top() + 92.0, right - 20.0, low - 10.0);
    let now = sight.history.quarters.last();
    let fill = |s: StateId| {
        if view.desk.index == 5 {
            return signature(look, sight, s);
        }
        let value = now
            .and_then(|q| q.1.get(s.index()))
            .map(|i| i.values()[view.desk.index]);
        value.map_or(*look.qna, |v| {
            *look.q[((v - 30.0) / 6.0).clamp(0.0, 6.0) as usize]
        })
    };
    let pick = |s: StateId| Command::Pick(Some(s));
    step_keys(ui, view, sight, out);
    let plate = map::map_ui(ui, view, shapes, &sight.scenario, rect, &fill, pick, out);
    arcs(ui, view, sight, rect, quarter);
    let step = (full.width() + 32.0) / 5.0;
    for k in 0..5 {
        let x = full.left() + step * k as f32;
        at(ui, span(x, low, x + step - 32.0, full.bottom()), |ui| {
            charts::chart_ui(ui, view, k, full.bottom() - low - 40.0)
        });
    }
    at(
        ui,
        span(right, full.top() + 44.0, full.right(), low - 10.0),
        |ui| {
            years::years_ui(ui, view, quarter, out);
        },
    );
    Some(plate)
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
    let look = view.look();
    if view.desk.index == 5 {
        let kinds = [
            (look.a, "signed"),
            (look.a_soft, "with a declaration"),
            (look.b_soft, "not now"),
            (look.b, "refused"),
        ];
        for (colour, word) in kinds {
            let (r, _) = ui.allocate_exact_size(Vec2::splat(12.0), egui::Sense::hover());
            ui.painter().rect_filled(r, look.radius, *colour);
            small(ui, look, word);
        }
        return;
    }
    small(ui, look, "under 36");
    let (rect, _) = ui.allocate_exact_size(Vec2::new(98.0, 12.0), egui::Sense::hover());
    for (k, q) in look.q.iter().enumerate() {
        let r = egui::Rect::from_min_size(
            rect.min + Vec2::new(14.0 * k as f32, 0.0),
            Vec2::new(14.0, 12.0),
        );
        ui.painter().rect_filled(r, 0.0, **q);
    }
    small(ui, look, "over 66");
}

fn arcs(ui: &Ui, view: &View, sight: &Sight, rect: egui::Rect, quarter: u32) {
    let now = quarter * 91;
    let fresh = sight
        .incidents
        .iter()
        .rev()
        .filter(|i| i.day + 182 >= now)
        .take(24);
    for i in fresh {
        let to = sight.scenario.states[i.target].profile.anchor;
        let from = i.believed.map_or(to, |(who, _)| {
            sight.scenario.states[who.host()].profile.anchor
        });
        map::arc(ui, view, rect, from, to, i.severity);
    }
}

/// Comma and full stop walk the states of the map by name.
fn step_keys(ui: &Ui, view: &View, sight: &Sight, out: &mut Vec<Command>) {
    let step = match (pressed(ui, Key::Period), pressed(ui, Key::Comma)) {
        (true, _) => 1,
        (_, true) => -1,
        _ => return,
    };
    let order = sight.scenario.by_name();
    let from = view.desk.picked.unwrap_or(sight.seat);
    let at = order.iter().position(|&s| s == from).unwrap_or(0) as isize;
    let next = (at + step).rem_euclid(order.len() as isize) as usize;
    out.push(Command::Pick(Some(order[next])));
}
