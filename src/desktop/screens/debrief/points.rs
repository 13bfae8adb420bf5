//! Why one has so many points: each part beside what the delegate and silence have of it in the mean.

use bevy_egui::egui::{self, Rect, Sense, Stroke, Ui, Vec2, WidgetInfo, WidgetType, pos2};
use bevy_egui::egui::{Key, Painter};

use crate::desktop::par::{ParChange, par_ui};
use crate::desktop::screens::debrief::view::View;
use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::desktop::widgets::goals::{Place, explained, others_ui, shares};
use crate::desktop::widgets::{dotted, ends, head, small, text};
use crate::desktop::words::list;
use crate::forecast::par::{Others, Par};
use crate::session::score::{Item, Line, Score};
use crate::text;

/// Points below which no difference is told. Source: what rounds to none.
const LEAST: f64 = 0.5;
/// Height of a bar, and of the ticks on it, in points.
const BAR: f32 = 7.0;
const TICK: f32 = 13.0;

/// The parts, with what others have of each where that is worked out; gives what was asked.
pub(super) fn points_ui(ui: &mut Ui, view: &View) -> Option<ParChange> {
    let (look, sight) = (view.look, view.sight);
    let aims = sight.goals.aims()?;
    let score = aims.score?;
    let place = Place::of(sight);
    head(ui, look, &text!("debrief-screen-points"));
    let others = view.background.others(sight.phase);
    if let Some(others) = &others {
        others_ui(ui, look, others, place);
        let mut told = vec![against(score, &others.delegate, "delegate", place)];
        let silence = others.silence.as_ref();
        told.extend(silence.map(|par| against(score, par, "silence", place)));
        for (words, fewer) in told {
            let ink = if fewer {
                *look.side.second
            } else {
                *look.ink.full
            };
            let words = text(words, theme::serif(look.size.lede), ink);
            ui.add(egui::Label::new(words).wrap());
        }
        legend(ui, look, (place, others.silence.is_some()));
    }
    ui.add_space(4.0);
    for (line, points) in score.lines.iter().zip(shares(score)) {
        part_ui(ui, view, (line, points), others.as_ref());
    }
    let asked = par_ui(ui, look, Some(view.background), (Key::P, place));
    ui.add_space(12.0);
    asked
}

/// How one's sum compares with another's in the mean, and which parts make the difference; whether one has
/// fewer.
fn against(score: &Score, par: &Par, whom: &str, place: Place) -> (String, bool) {
    let each: Vec<(Item, f64)> = score
        .lines
        .iter()
        .map(|l| {
            (
                l.item,
                l.points - par.means.get(&l.item).copied().unwrap_or_default(),
            )
        })
        .collect();
    let sum: f64 = each.iter().map(|(_, by)| by).sum();
    let parts = |fewer: bool| {
        let sign = if fewer { -1.0 } else { 1.0 };
        let mut all: Vec<(Item, f64)> = each
            .iter()
            .map(|(item, by)| (*item, by * sign))
            .filter(|(_, by)| *by >= LEAST)
            .collect();
        all.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        let named = all.iter().map(|(item, by)| {
            text!(
                "debrief-screen-part",
                item = item.name(),
                n = format!("{by:.0}")
            )
        });
        let named: Vec<String> = named.collect();
        list(&named, named.len())
    };
    let (lost, won) = (parts(true), parts(false));
    let how = match sum {
        s if s <= -LEAST => "fewer",
        s if s >= LEAST => "more",
        _ => "same",
    };
    let words = text!(
        "debrief-screen-against",
        whom = whom,
        place = place.key(),
        how = how,
        n = format!("{:.0}", sum.abs()),
        lost = if lost.is_empty() { "no" } else { "yes" },
        won = if won.is_empty() { "no" } else { "yes" },
        losses = lost,
        gains = won
    );
    (words, sum <= -LEAST)
}

/// What the ticks on the bars are.
fn legend(ui: &mut Ui, look: &Look, (place, silent): (Place, bool)) {
    ui.horizontal_wrapped(|ui| {
        let place = place.key();
        let mut all = vec![(true, text!("debrief-screen-tick-delegate", place = place))];
        if silent {
            all.push((false, text!("debrief-screen-tick-silence")));
        }
        for (delegate, words) in all {
            let (rect, _) = ui.allocate_exact_size(Vec2::new(10.0, TICK), Sense::hover());
            tick(ui.painter(), look, rect.center().x, rect, delegate);
            small(ui, look, words);
            ui.add_space(8.0);
        }
    });
}

/// A tick on a bar: the delegate's is a stroke, that of silence a ring.
fn tick(p: &Painter, look: &Look, x: f32, bar: Rect, delegate: bool) {
    let y = bar.center().y;
    if delegate {
        let stroke = Stroke::new(look.width.heavy, *look.accent.full);
        p.vline(x, y - TICK / 2.0..=y + TICK / 2.0, stroke);
    } else {
        let stroke = Stroke::new(look.width.line, *look.ink.full);
        p.circle(pos2(x, y), BAR / 2.0, *look.ground.window, stroke);
    }
}

/// One part: its name, points, a bar with the others' on it, and why.
fn part_ui(ui: &mut Ui, view: &View, (line, points): (&Line, u32), others: Option<&Others>) {
    let look = view.look;
    let name = line.item.name().to_string();
    let most = format!("{:.0}", line.most);
    let mean = |par: &Par| par.means.get(&line.item).copied();
    let delegate = others.and_then(|o| mean(&o.delegate));
    let silence = others.and_then(|o| mean(o.silence.as_ref()?));
    ends(
        ui,
        |ui| {
            let font = theme::bold(look.size.small);
            let r = ui.label(text(&name, font.clone(), *look.ink.full));
            if let Some(word) = explained(line.item) {
                dotted::mark_in(ui, look, (r.rect, &name, font), &[word]);
            }
        },
        |ui| {
            let had = text!("stand-verdict-points", points = points, most = most);
            ui.label(text(had, theme::bold(look.size.small), *look.ink.full));
        },
    );
    let (rect, r) = ui.allocate_exact_size(Vec2::new(ui.available_width(), TICK), Sense::hover());
    let number = |v: Option<f64>| v.map_or_else(String::new, |v| format!("{v:.0}"));
    let known = match (delegate, silence) {
        (Some(_), Some(_)) => "both",
        (Some(_), None) => "one",
        _ => "none",
    };
    let place = Place::of(view.sight);
    let heard = text!(
        "debrief-screen-part-heard",
        item = &name,
        points = points,
        known = known,
        place = place.key(),
        delegate = number(delegate),
        silence = number(silence)
    );
    r.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &heard));
    let bar = Rect::from_center_size(rect.center(), Vec2::new(rect.width(), BAR));
    let x = |points: f64| {
        let share = (points / line.most.max(f64::EPSILON)).clamp(0.0, 1.0) as f32;
        bar.left() + bar.width() * share
    };
    let p = ui.painter();
    p.rect_filled(bar, look.radius, *look.accent.wash);
    let less = delegate.is_some_and(|mean| line.points <= mean - LEAST);
    let ink = if less {
        *look.side.second
    } else {
        *look.side.first
    };
    p.rect_filled(bar.with_max_x(x(line.points)), look.radius, ink);
    if let Some(mean) = silence {
        tick(p, look, x(mean), bar, false);
    }
    if let Some(mean) = delegate {
        tick(p, look, x(mean), bar, true);
    }
    r.on_hover_text(heard);
    let why = line.why.to_string().replace(" -", " −");
    let why = text(why, theme::sans(look.size.small), *look.ink.soft);
    ui.add(egui::Label::new(why).wrap());
    ui.add_space(3.0);
}
