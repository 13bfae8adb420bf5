//! The years that follow: the map, five indices, incidents, and the cards that ask for an answer.

use bevy_egui::egui::{self, Key, Ui, Vec2};

use crate::desktop::commands::Command;
use crate::desktop::desk::View;
use crate::desktop::map::{Plate, geo};
use crate::desktop::sight::Sight;
use crate::desktop::theme::{self, Look};
use crate::desktop::views::{
    act, at, charts, corridors, hair, head, map, pressed, small, span, text,
};
use crate::desktop::words;
use crate::model::room::Phase;
use crate::model::{Action, Decision};
use crate::sim::INDICES;

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
                    sight.scenario.setup.quarters, sight.theory
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
                legend(ui, view);
                if !narrow {
                    ui.add_space(16.0);
                    charts::legend_ui(ui, view);
                }
            });
        },
    );
    let rect = span(full.left(), full.top() + 92.0, right - 20.0, low - 10.0);
    let now = sight.history.quarters.last();
    let fill = |s: usize| {
        if view.desk.index == 5 {
            return signature(look, sight, s);
        }
        let value = now.and_then(|q| q.1.get(s)).map(|i| i[view.desk.index]);
        value.map_or(*look.qna, |v| {
            *look.q[((v - 30.0) / 6.0).clamp(0.0, 6.0) as usize]
        })
    };
    let pick = |s: usize| Command::Pick(Some(s));
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
            egui::ScrollArea::vertical()
                .auto_shrink(false)
                .show(ui, |ui| {
                    picked(ui, view, sight);
                    cards(ui, view, sight, quarter, out);
                    adherence(ui, view, sight, out);
                    head(ui, look, "What happened");
                    corridors::journal_ui(ui, view, 40);
                });
        },
    );
    Some(plate)
}

/// Colour of a state by how it left the hall.
fn signature(look: &Look, sight: &Sight, s: usize) -> egui::Color32 {
    match sight.verdicts.get(s).map(|v| v.decision) {
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

fn picked(ui: &mut Ui, view: &View, sight: &Sight) {
    let look = view.look();
    let Some(s) = view.desk.picked else { return };
    head(ui, look, &sight.scenario.states[s].profile.name);
    if let Some(all) = sight.history.quarters.last().and_then(|q| q.1.get(s)) {
        let line: Vec<String> = INDICES
            .iter()
            .zip(all)
            .map(|(n, v)| format!("{n} {v:.0}"))
            .collect();
        small(ui, look, line.join(" · "));
    }
    if let Some(v) = sight.verdicts.get(s) {
        let word = match v.decision {
            Decision::Sign => "Signed.",
            Decision::SignWithDeclaration => "Signed with a declaration.",
            Decision::NotNow => "Did not sign yet.",
            Decision::Refuse => "Refused to sign.",
        };
        small(ui, look, word);
    }
    hair(ui, look);
}

const RUNGS: [Key; 8] = [
    Key::Num0,
    Key::Num1,
    Key::Num2,
    Key::Num3,
    Key::Num4,
    Key::Num5,
    Key::Num6,
    Key::Num7,
];

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

/// Joining later, or leaving.
fn adherence(ui: &mut Ui, view: &View, sight: &Sight, out: &mut Vec<Command>) {
    if sight.room.sittings.open_to(sight.seat).is_none() || sight.chair {
        return;
    }
    let mine = sight.verdicts.get(sight.seat);
    let signed = mine.is_some_and(|v| v.decision.signs());
    let (label, key, action) = if signed {
        ("Leave the text", Key::X, Action::Withdraw)
    } else {
        ("Join the text", Key::J, Action::Accede)
    };
    if act(ui, view.look(), label, Some(key), false) {
        out.push(Command::Act(action));
    }
}

/// Cards: an incident against us, and the year's budget.
fn cards(ui: &mut Ui, view: &View, sight: &Sight, quarter: u32, out: &mut Vec<Command>) {
    let look = view.look();
    if sight.chair {
        return;
    }
    let hit = sight
        .incidents
        .iter()
        .rev()
        .find(|i| i.target == sight.seat && i.answer.is_none() && i.day + 182 >= quarter * 91);
    if let Some(i) = hit {
        head(ui, look, "We were hit");
        let who = i
            .believed
            .map_or("We do not know by whom.".to_owned(), |(a, sure)| {
                let name = &sight.scenario.states[a.host()].profile.name;
                format!("We believe {name}, {:.0} % sure.", sure * 100.0)
            });
        let line = format!("Severity {} of 10. {who}", i.severity);
        ui.label(text(line, theme::serif(look.lede), *look.ink));
        ui.horizontal_wrapped(|ui| {
            for (rung, key) in (0_u8..).zip(RUNGS) {
                if act(ui, look, words::rung_name(rung), Some(key), false) {
                    out.push(Command::Act(Action::Respond {
                        incident: i.id,
                        rung,
                    }));
                }
            }
        });
        hair(ui, look);
    }
    if quarter % 4 == 1 {
        head(ui, look, "The year’s budget");
        let mut shares = view.desk.budget;
        let mut changed = false;
        for (name, share) in ["offence", "defence", "surveillance", "diplomacy", "aid"]
            .into_iter()
            .zip(&mut shares)
        {
            ui.spacing_mut().slider_width = 130.0;
            changed |= ui
                .add(
                    egui::Slider::new(share, 0.0..=1.0)
                        .show_value(false)
                        .text(name),
                )
                .changed();
        }
        let sum: f64 = shares.iter().sum::<f64>().max(0.001);
        if changed {
            out.push(Command::Budget(shares));
        }
        if act(ui, look, "Set it", Some(Key::U), false) {
            let shares = shares.map(|s| s / sum);
            out.push(Command::Act(Action::SetBudget { shares }));
        }
        hair(ui, look);
    }
}
