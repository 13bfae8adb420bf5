//! What clauses did, in words and as marks.

use bevy_egui::egui::{self, Painter, Rect, Sense, Stroke, Ui, Vec2, pos2};

use crate::desktop::screens::aftermath::view::View;
use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::desktop::words::{done, list, upper, wording};
use crate::model::deeds::{Deed, Deeds};
use crate::model::ids::ClauseId;
use crate::seat::threads::{Bearing, ClauseDone};
use crate::text;

/// Marks that are drawn one by one; more are told by their number.
const MARKS: usize = 16;

/// Where it stands and by which verb.
pub(super) fn frame_words(view: &View, clause: ClauseId) -> String {
    let scenario = &view.sight.scenario;
    let text = view.sight.text_of_the_years(&scenario.text);
    let frame = scenario.text.clauses[clause].frame;
    let words = |b| wording(scenario, b, text.at(b));
    text!(
        "years-ledger-frame",
        place = words(frame.place),
        force = words(frame.force)
    )
}

/// What was done most, in a few words. They stand where little room is: what else is kept on one line would be
/// broken within its words there.
pub(super) fn did_most(deeds: &Deeds) -> String {
    let mut most = Deeds::default();
    let all = [
        (Deed::HeldBack, deeds.held_back),
        (Deed::Turned, deeds.turned),
        (Deed::Warned, deeds.warned),
        (Deed::Found, deeds.found),
        (Deed::CutShort, deeds.cut_short),
    ];
    if let Some((deed, n)) = all.into_iter().max_by(|a, b| a.1.total_cmp(&b.1)) {
        most.add(deed, n);
    }
    did(&most, true).replace('\u{a0}', " ")
}

/// What was done, in a sentence.
pub(super) fn did(deeds: &Deeds, in_force: bool) -> String {
    let all = done(deeds);
    match (all.is_empty(), in_force) {
        (true, true) if deeds.sum() > 0.0 => text!("years-did-little"),
        (true, true) => text!("years-did-nothing"),
        (true, false) => text!("years-did-waits"),
        _ => upper(&text!("years-did", what = list(&all, all.len()))),
    }
}

/// What a clause did, in a sentence: one that only bore on events, by too little to count, says so, as its
/// thread does.
pub(super) fn done_by(view: &View, clause: &ClauseDone) -> String {
    let threads = &view.sight.threads;
    let bore = bore_on(view, clause);
    if clause.sum.sum() <= 0.0 && threads.in_force.is_some() && bore > 0 {
        return text!("years-did-bore", n = bore);
    }
    did(&clause.sum, threads.in_force.is_some())
}

/// On how many events that the seat knows of a clause bore by more than that the text became law.
fn bore_on(view: &View, clause: &ClauseDone) -> usize {
    let events = &view.sight.threads.events;
    let bore = |n: &&usize| {
        let mut its = events[**n].bears.iter();
        its.any(|b| b.clause == clause.clause && b.how != Bearing::Stands)
    };
    clause.events.iter().filter(bore).count()
}

/// A disc for each operation held back, an arrow for each turned, a ring for each incident noticed sooner, a
/// tick for each breach found, a bar for each answer spared.
pub(super) fn marks(p: &Painter, look: &Look, rect: Rect, deeds: &Deeds) {
    let kinds = [
        deeds.held_back,
        deeds.turned,
        deeds.warned,
        deeds.found,
        deeds.cut_short,
    ];
    let step = 11.0;
    let most = ((rect.width() / step) as usize).clamp(1, MARKS);
    let all: f64 = kinds.iter().sum();
    // Where there are too many, a mark stands for several.
    let each = (all / most as f64).max(1.0);
    let mut x = rect.left() + 5.0;
    let y = rect.center().y;
    for (n, many) in kinds.into_iter().enumerate() {
        for _ in 0..(many / each).round() as usize {
            if x + 4.0 > rect.right() {
                return;
            }
            mark(p, look, n, pos2(x, y));
            x += step;
        }
    }
}

/// The sign of a kind of deed.
fn mark(p: &Painter, look: &Look, kind: usize, at: egui::Pos2) {
    let line = Stroke::new(look.width.line + 0.25, *look.side.first);
    match kind {
        0 => {
            p.circle_filled(at, 4.3, *look.side.first);
        }
        1 => {
            let ink = Stroke::new(look.width.line + 0.25, *look.side.second);
            let (a, b) = (at + Vec2::new(-3.0, 4.5), at + Vec2::new(-3.0, -2.5));
            p.line_segment([a, b], ink);
            p.line_segment([b, at + Vec2::new(4.0, -2.5)], ink);
            p.line_segment([at + Vec2::new(4.0, -2.5), at + Vec2::new(1.0, -5.0)], ink);
            p.line_segment([at + Vec2::new(4.0, -2.5), at + Vec2::new(1.0, 0.0)], ink);
        }
        2 => {
            p.circle_stroke(at, 3.6, line);
        }
        3 => {
            p.line_segment([at + Vec2::new(-4.0, 0.0), at + Vec2::new(-1.0, 3.5)], line);
            p.line_segment([at + Vec2::new(-1.0, 3.5), at + Vec2::new(4.0, -4.0)], line);
        }
        _ => {
            p.line_segment(
                [at + Vec2::new(-3.0, -4.0), at + Vec2::new(-3.0, 4.0)],
                line,
            );
            p.line_segment([at + Vec2::new(-3.0, 0.0), at + Vec2::new(4.0, 0.0)], line);
        }
    }
}

/// What the marks mean.
pub(super) fn marks_legend(ui: &mut Ui, look: &Look) {
    let words = [
        text!("years-mark-held"),
        text!("years-mark-turned"),
        text!("years-mark-warned"),
        text!("years-mark-found"),
        text!("years-mark-spared"),
    ];
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::new(10.0, 2.0);
        for (n, words) in words.into_iter().enumerate() {
            let said = words.clone();
            let g =
                ui.painter()
                    .layout_no_wrap(words, theme::sans(look.size.micro), *look.ink.soft);
            let size = Vec2::new(g.size().x + 16.0, 16.0);
            let (rect, r) = ui.allocate_exact_size(size, Sense::hover());
            r.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Label, true, &said));
            mark(
                ui.painter(),
                look,
                n,
                pos2(rect.left() + 6.0, rect.center().y),
            );
            let at = pos2(rect.left() + 15.0, rect.center().y - g.size().y / 2.0);
            ui.painter().galley(at, g, *look.ink.soft);
        }
    });
}

/// What was done by quarter, as bars from the first quarter to the last.
pub(super) fn over_quarters(p: &Painter, view: &View, rect: Rect, done: &ClauseDone) {
    let look = view.look;
    let quarters = view.sight.scenario.setup.quarters.max(1) as f32;
    p.hline(
        rect.x_range(),
        rect.bottom() - 1.0,
        Stroke::new(look.width.hair, *look.edge.faint),
    );
    let most = done.quarters.values().map(Deeds::sum).fold(1.0, f64::max);
    let step = rect.width() / quarters;
    for (q, deeds) in &done.quarters {
        let x = rect.left() + (*q as f32 - 0.5) * step;
        let tall = (rect.height() - 3.0) * (deeds.sum() / most) as f32;
        let stroke = Stroke::new((step - 0.6).max(1.0), *look.side.first);
        p.vline(x, rect.bottom() - 1.0 - tall..=rect.bottom() - 1.0, stroke);
    }
    if let Some(q) = view.sight.threads.in_force {
        let x = rect.left() + (q as f32 - 0.5) * step;
        p.vline(
            x,
            rect.y_range(),
            Stroke::new(look.width.hair, *look.side.first),
        );
    }
}
