//! The signing hall: a roll of plates going up one by one, with the bet beside it.

use bevy_egui::egui::{self, Key, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo};

use crate::desktop::commands::Command;
use crate::desktop::desk::{Screen, View};
use crate::desktop::sight::Sight;
use crate::desktop::theme;
use crate::desktop::views::{act, at, ends, hair, head, signed, small, span, text};
use crate::model::{Action, Decision};

/// Draws the hall.
pub fn signing_ui(ui: &mut Ui, view: &View, out: &mut Vec<Command>) {
    let (look, Some(sight)) = (view.look(), view.sight) else {
        return;
    };
    let full = ui.max_rect().shrink2(Vec2::new(32.0, 24.0));
    let right = full.right() - (full.width() * 0.27).clamp(280.0, 420.0);
    at(
        ui,
        span(full.left(), full.top(), right - 32.0, full.bottom()),
        |ui| {
            ui.label(text("The signing", theme::serif(look.title), *look.ink));
            small(ui, look, &sight.scenario.text.title);
            ui.add_space(10.0);
            egui::ScrollArea::vertical()
                .auto_shrink(false)
                .show(ui, |ui| roll_ui(ui, view, sight));
        },
    );
    at(
        ui,
        span(right, full.top() + 48.0, full.right(), full.bottom()),
        |ui| {
            egui::ScrollArea::vertical()
                .auto_shrink(false)
                .show(ui, |ui| bet_ui(ui, view, sight, out));
        },
    );
}

fn roll_ui(ui: &mut Ui, view: &View, sight: &Sight) {
    let look = view.look();
    let wide = 158.0;
    let across = ((ui.available_width() / wide) as usize).max(1);
    let n = sight.scenario.states.len();
    let rows = n.div_ceil(across);
    let (rect, _) = ui.allocate_exact_size(
        Vec2::new(ui.available_width(), rows as f32 * 36.0 + 8.0),
        Sense::hover(),
    );
    let p = ui.painter();
    for s in 0..n {
        let corner = rect.min + Vec2::new((s / rows) as f32 * wide, (s % rows) as f32 * 36.0 + 6.0);
        let verdict = sight.verdicts.get(s).filter(|_| s < view.desk.shown);
        let up = verdict.is_some_and(|v| v.decision.signs());
        let lift = if up { 0.0 } else { 5.0 };
        let r =
            egui::Rect::from_min_size(corner + Vec2::new(0.0, lift), Vec2::new(wide - 10.0, 25.0));
        let fill = if up { look.leaf } else { look.sunk };
        let edge = if s == sight.seat {
            look.accent
        } else {
            look.edge
        };
        p.rect_filled(r, look.radius, *fill);
        p.rect_stroke(
            r,
            look.radius,
            Stroke::new(look.hair, *edge),
            StrokeKind::Inside,
        );
        if up {
            p.hline(
                r.x_range(),
                r.bottom() - 1.0,
                Stroke::new(look.heavy, *look.a),
            );
        }
        let name = &sight.scenario.states[s].profile.name;
        let ink = if verdict.is_some() && !up {
            look.ink3
        } else {
            look.ink
        };
        let font = if up {
            theme::bold(look.micro)
        } else {
            theme::sans(look.micro)
        };
        let mut job = egui::text::LayoutJob::simple_singleline(name.clone(), font, *ink);
        job.wrap = egui::text::TextWrapping::truncate_at_width(wide - 40.0);
        p.galley(r.min + Vec2::new(7.0, 5.0), p.layout_job(job), *ink);
        let word = verdict.map_or("", |v| mark(v.decision));
        p.text(
            r.right_center() - Vec2::new(6.0, 1.0),
            egui::Align2::RIGHT_CENTER,
            word,
            theme::bold(look.small),
            *ink,
        );
    }
}

fn mark(decision: Decision) -> &'static str {
    match decision {
        Decision::Sign => "+",
        Decision::SignWithDeclaration => "+ d",
        Decision::NotNow => "…",
        Decision::Refuse => "×",
    }
}

fn bet_ui(ui: &mut Ui, view: &View, sight: &Sight, out: &mut Vec<Command>) {
    let look = view.look();
    let n = sight.scenario.states.len();
    let done = !sight.verdicts.is_empty();
    head(
        ui,
        look,
        if done {
            "Your bet"
        } else {
            "How many will sign?"
        },
    );
    ends(
        ui,
        |ui| {
            ui.label(text(
                view.desk.bet.to_string(),
                theme::serif(look.title * 1.5),
                *look.accent,
            ));
            small(ui, look, format!("of {n}"));
        },
        |_| {},
    );
    if done {
        let up = sight
            .verdicts
            .iter()
            .take(view.desk.shown)
            .filter(|v| v.decision.signs())
            .count();
        head(ui, look, "Plates up");
        ui.label(text(
            up.to_string(),
            theme::serif(look.title * 1.5),
            *look.ink,
        ));
        let all = view.desk.shown >= n;
        small(
            ui,
            look,
            "+ signs   + d with a declaration   … not now   × refuses",
        );
        if all {
            let off = up.abs_diff(view.desk.bet);
            small(ui, look, format!("You were {off} away."));
        }
        ui.add_space(8.0);
        if act(ui, look, "The years that follow", Some(Key::Enter), true) {
            out.push(Command::Go(Screen::Aftermath));
        }
        return;
    }
    let mut bet = view.desk.bet;
    ui.spacing_mut().slider_width = ui.available_width() - 24.0;
    let slider = ui.add(egui::Slider::new(&mut bet, 0..=n).show_value(false));
    slider.widget_info(|| WidgetInfo::slider(true, bet as f64, "bet on signatures"));
    if slider.changed() {
        out.push(Command::Bet(bet));
    }
    ui.add_space(10.0);
    head(ui, look, "Your own sum");
    if let Some(own) = &sight.own {
        for r in &own.reasons {
            ends(
                ui,
                |ui| small(ui, look, r.term.replace(':', ": ").replace('_', " ")),
                |ui| {
                    let ink = if r.value < 0.0 { look.b } else { look.a };
                    ui.label(text(signed(r.value), theme::bold(look.small), *ink));
                },
            );
        }
        hair(ui, look);
        ends(
            ui,
            |ui| small(ui, look, "together"),
            |ui| {
                ui.label(text(signed(own.total), theme::bold(look.body), *look.ink));
            },
        );
    }
    ui.add_space(10.0);
    let answers = [
        ("Sign", Key::S, Decision::Sign),
        (
            "Sign with a declaration",
            Key::D,
            Decision::SignWithDeclaration,
        ),
        ("Not now", Key::W, Decision::NotNow),
        ("Refuse", Key::R, Decision::Refuse),
    ];
    for (k, (label, key, decision)) in answers.into_iter().enumerate() {
        if act(ui, look, label, Some(key), k == 0) {
            out.push(Command::Act(Action::Decide(decision)));
            out.push(Command::Advance);
        }
    }
}
