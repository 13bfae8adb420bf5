//! What the seat is to reach: its goals with how far it has come, and from the signing on how it did.

use bevy_egui::egui::{self, Sense, Ui, Vec2, WidgetInfo, WidgetType};

use crate::desktop::frame::stand::{line, part};
use crate::desktop::sight::Sight;
use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::desktop::widgets::{small, text};
use crate::model::goals::{Placed, Reached};
use crate::session::score::Score;
use crate::text;

/// Public goal, secret goal and red line; then the verdict.
pub(super) fn goals_ui(ui: &mut Ui, look: &Look, sight: &Sight) {
    let Some(own) = &sight.goals.own else {
        return;
    };
    part(ui, look, &text!("stand-goals"));
    goal(ui, look, &text!("stand-goal-public"), &own.public);
    goal(ui, look, &text!("stand-goal-secret"), &own.secret);
    if let Some(line) = &own.red_line {
        goal(ui, look, &text!("stand-goal-line"), line);
    }
    if let Some(score) = &own.score {
        score_ui(ui, look, score);
    }
}

/// One goal: what it is, a bar of how far it is reached, and where it stands.
fn goal(ui: &mut Ui, look: &Look, which: &str, placed: &Placed) {
    let reached = match placed.standing.reached {
        Reached::TooEarly => text!("stand-goal-open"),
        Reached::Met => text!("stand-goal-met"),
        Reached::NotMet => text!("stand-goal-not-met"),
    };
    let title = text!(
        "stand-goal",
        which = which,
        title = placed.goal.title.clone(),
        reached = reached
    );
    let words = text(&title, theme::bold(look.body), *look.ink);
    ui.add(egui::Label::new(words).wrap());
    let wide = ui.available_width().min(520.0);
    let (rect, r) = ui.allocate_exact_size(Vec2::new(wide, 8.0), Sense::hover());
    r.widget_info(|| WidgetInfo::labeled(WidgetType::ProgressIndicator, true, &title));
    let share = placed.standing.progress.clamp(0.0, 1.0) as f32;
    let p = ui.painter();
    p.rect_filled(rect, look.radius, *look.wash);
    let full = rect.with_max_x(rect.left() + rect.width() * share);
    p.rect_filled(full, look.radius, *look.ink2);
    line(ui, look, placed.goal.text.clone());
    let now = placed.standing.now.to_string();
    ui.add(egui::Label::new(text(now, theme::sans(look.small), *look.ink2)).wrap());
}

/// How the seat did, item by item.
fn score_ui(ui: &mut Ui, look: &Look, score: &Score) {
    part(ui, look, &text!("stand-verdict"));
    let total = text!(
        "stand-verdict-total",
        points = format!("{:.0}", score.total),
        grade = score.grade.name()
    );
    line(ui, look, total);
    for item in &score.lines {
        let words = text!(
            "stand-verdict-line",
            item = item.item.name(),
            points = format!("{:.0}", item.points),
            most = format!("{:.0}", item.most)
        );
        small(ui, look, words);
        let why = text(item.why.to_string(), theme::sans(look.small), *look.ink2);
        ui.add(egui::Label::new(why).wrap());
    }
}
