//! How one did: each goal with how far it was reached, and all together, with the delegate's mean as a tick.

use bevy_egui::egui::{self, Stroke, Ui};

use crate::desktop::screens::debrief::view::View;
use crate::desktop::theme;
use crate::desktop::widgets::goals::{bar, reached};
use crate::desktop::widgets::word::Word;
use crate::desktop::widgets::{dotted, ends, small, text};
use crate::forecast::par::{Others, Quartiles};
use crate::model::goals::{Placed, Reached};
use crate::session::score::{Item, Line, Score};
use crate::text;

/// Least width of a card, in sizes of body type.
const CARD: f32 = 12.0;
/// The greatest total of a score, in points.
const MOST: f64 = 100.0;

/// A card for each goal, and one for all together.
pub(super) fn aims_ui(ui: &mut Ui, view: &View) {
    let Some(aims) = view.sight.goals.aims() else {
        return;
    };
    let Some(score) = aims.score else {
        return;
    };
    let others = view.background.others(view.sight.phase);
    let cards = aims.goals.len() + 1;
    let fit = (ui.available_width() / (CARD * view.look.size.body)) as usize;
    let columns = match fit {
        0 | 1 => 1,
        n if n >= cards => cards,
        _ => 2,
    };
    let mut all: Vec<Option<(Item, &Placed)>> = aims.goals.iter().copied().map(Some).collect();
    all.push(None);
    for row in all.chunks(columns) {
        ui.columns(columns, |uis| {
            for (ui, goal) in uis.iter_mut().zip(row) {
                match goal {
                    Some(goal) => goal_ui(ui, view, *goal, (score, others.as_ref())),
                    None => together_ui(ui, view, (score, others.as_ref())),
                }
            }
        });
    }
    ui.add_space(6.0);
}

/// The line over a card.
fn over(ui: &Ui, stroke: Stroke) {
    let top = ui.cursor().top();
    ui.painter().hline(ui.max_rect().x_range(), top, stroke);
}

/// A goal: what it is, a bar of its points with the delegate's as a tick, and where it stands.
fn goal_ui(
    ui: &mut Ui,
    view: &View,
    (which, placed): (Item, &Placed),
    (score, others): (&Score, Option<&Others>),
) {
    let look = view.look;
    over(ui, Stroke::new(look.width.hair, *look.ink.full));
    ui.add_space(3.0);
    let kept = placed.standing.reached != Reached::NotMet;
    let ink = if kept {
        *look.side.first
    } else {
        *look.side.second
    };
    ends(
        ui,
        |ui| {
            let name = which.name().to_string();
            let r = ui.label(text(&name, theme::italic(look.size.body), *look.ink.soft));
            let word = match which {
                Item::RedLine => Word::RedLine,
                _ => Word::Goal,
            };
            dotted::mark(ui, look, r.rect, word);
        },
        |ui| {
            let word = reached(which, placed);
            ui.label(text(word, theme::bold(look.size.small), ink));
        },
    );
    let title = placed.goal.title.to_string();
    let words = text(&title, theme::bold(look.size.small), *look.ink.full);
    ui.add(egui::Label::new(words).wrap());
    if let Some(line) = score.lines.iter().find(|line| line.item == which) {
        let share = |points: f64| points / line.most.max(f64::EPSILON);
        let par = others.and_then(|o| o.delegate.lines.get(&which));
        let par = par.map(|q| of(q, line.most));
        let filled = bar(ui, look, &title, share(line.points), par);
        ui.painter().rect_filled(filled, look.radius, ink);
        let shown = text!(
            "debrief-screen-goal",
            now = placed.standing.now.to_string(),
            points = whole(line.points),
            most = whole(line.most)
        );
        let shown = text(shown, theme::sans(look.size.small), *look.ink.soft);
        ui.add(egui::Label::new(shown).wrap());
    }
}

/// All together: points, what they are called, and what others reach.
fn together_ui(ui: &mut Ui, view: &View, (score, others): (&Score, Option<&Others>)) {
    let look = view.look;
    over(ui, Stroke::new(look.width.hair, *look.accent.full));
    ui.add_space(3.0);
    let heading = text!("stand-verdict");
    let r = ui.label(text(
        &heading,
        theme::italic(look.size.body),
        *look.ink.soft,
    ));
    dotted::mark(ui, look, r.rect, Word::Verdict);
    let total = text!(
        "stand-verdict-total",
        points = whole(score.total),
        grade = score.grade.name()
    );
    let words = text(&total, theme::serif(look.size.head), *look.accent.full);
    ui.add(egui::Label::new(words).wrap());
    let par = others.and_then(|o| o.delegate.total.as_ref());
    let par = par.map(|q| of(q, MOST));
    let filled = bar(ui, look, &total, score.total / MOST, par);
    ui.painter()
        .rect_filled(filled, look.radius, *look.ink.soft);
    let sum = |of: fn(&Line) -> f64| whole(score.lines.iter().map(of).sum::<f64>());
    let words = text!(
        "stand-verdict-sum",
        had = sum(|line| line.points),
        could = sum(|line| line.most)
    );
    small(ui, look, words);
}

/// A range of points as shares of what could be had.
fn of(q: &Quartiles, most: f64) -> (f64, f64, f64) {
    let share = |points: f64| points / most.max(f64::EPSILON);
    (share(q.lower), share(q.median), share(q.upper))
}

/// Points without digits.
fn whole(points: f64) -> String {
    format!("{points:.0}")
}
