//! The plan of the hour, and a clock that warns and never forces.

use std::time::Duration;

use bevy_egui::egui::{self, Key, Ui};

use crate::classroom::class::{Class, Step, StepKind};
use crate::desktop::later::draw_after;
use crate::desktop::screens::projector::view::View;
use crate::desktop::shortcuts::Part;
use crate::desktop::theme;
use crate::desktop::widgets::{keys, name_at, text};
use crate::model::calendar::Phase;
use crate::text;

/// How often a clock that runs is drawn. Judgement: it shows minutes.
const TICK: Duration = Duration::from_secs(10);

/// The step of a plan at which a minute lies, with the minute at which it ends; the last one after the
/// hour.
#[must_use]
pub fn step_at(class: &Class, minute: u32) -> Option<(usize, u32)> {
    let mut ends = 0;
    for (n, step) in class.plan.iter().enumerate() {
        ends += step.minutes;
        if minute < ends {
            return Some((n, ends));
        }
    }
    class.plan.len().checked_sub(1).map(|n| (n, ends))
}

/// Where the session is, and under it, in type of at least such a size, the clock.
pub(super) fn head_ui(ui: &mut Ui, view: &View, size: f32) {
    let look = view.look;
    let setup = &view.sight.scenario.setup;
    let words = match view.sight.phase {
        Phase::Conference(0) => text!("projector-before"),
        Phase::Conference(day) => text!("projector-day", day = day, days = setup.days),
        Phase::Signing => text!("projector-signing"),
        Phase::Aftermath(q) => {
            let year = setup.first_year + (q.saturating_sub(1) / 4) as i32;
            let quarter = (q.saturating_sub(1)) % 4 + 1;
            text!(
                "projector-quarter",
                year = year.to_string(),
                quarter = quarter
            )
        }
        Phase::Over => text!("projector-over"),
    };
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.horizontal(|ui| {
            ui.label(text(words, theme::serif(look.size.head), *look.ink.full));
            if matches!(view.sight.phase, Phase::Conference(_)) {
                goodwill_ui(ui, view, size);
            }
        });
        let (words, late) = clock_words(ui, view);
        let ink = if late {
            *look.accent.full
        } else {
            *look.ink.soft
        };
        ui.label(text(words, theme::sans(look.size.body.max(size)), ink));
    });
}

/// Length of the bar of the room's goodwill, in heights of its type.
const BAR: f32 = 5.0;
/// What a full bar stands for.
const FULL: f64 = 100.0;

/// The room's goodwill, as a number and as a bar.
fn goodwill_ui(ui: &mut Ui, view: &View, size: f32) {
    let look = view.look;
    let goodwill = view.sight.room.goodwill;
    let size = look.size.body.max(size);
    ui.add_space(size.round());
    let words = text!("projector-goodwill", n = format!("{goodwill:.0}"));
    ui.label(text(words, theme::sans(size), *look.ink.soft));
    ui.add_space((size * 0.4).round());
    let place = egui::vec2(size * BAR, look.size.head).round();
    let (rect, _) = ui.allocate_exact_size(place, egui::Sense::hover());
    let bar = egui::Rect::from_center_size(rect.center(), egui::vec2(place.x, size * 0.4));
    let share = (goodwill / FULL).clamp(0.0, 1.0) as f32;
    let p = ui.painter();
    p.rect_filled(bar, look.radius, *look.edge.faint);
    let filled = bar.with_max_x(bar.left() + bar.width() * share);
    p.rect_filled(filled, look.radius, *look.side.first);
}

/// What the clock says, and whether it warns.
fn clock_words(ui: &Ui, view: &View) -> (String, bool) {
    let clock = view.screen.clock;
    let now = ui.input(|i| i.time);
    let minute = clock.minutes(now);
    if clock.runs() {
        draw_after(ui.ctx(), TICK);
    }
    let title = view.sight.scenario.setup.title.clone();
    let Some(class) = &view.screen.class else {
        return (title, false);
    };
    if !clock.runs() && clock.seconds(now) <= 0.0 {
        return (
            text!(
                "projector-clock-start",
                title = title,
                key = keys::name_in(ui, Part::Room, Key::C)
            ),
            false,
        );
    }
    let Some((n, ends)) = step_at(class, minute) else {
        return (title, false);
    };
    let step = class.plan[n].what.name().to_string();
    let behind = behind(&class.plan[n], view);
    let words = if minute >= class.minutes {
        text!(
            "projector-clock-over",
            minute = minute,
            minutes = class.minutes
        )
    } else if behind {
        text!(
            "projector-clock-late",
            minute = minute,
            minutes = class.minutes,
            step = step
        )
    } else {
        text!(
            "projector-clock",
            minute = minute,
            minutes = class.minutes,
            step = step,
            ends = ends
        )
    };
    let words = if clock.runs() {
        words
    } else {
        text!("projector-clock-held", words = words)
    };
    (words, behind || minute >= class.minutes)
}

/// Whether the session is still before what the plan has now.
fn behind(step: &Step, view: &View) -> bool {
    let rank = |what: StepKind| match what {
        StepKind::Roles | StepKind::Together | StepKind::Round => 0,
        StepKind::Signing => 1,
        StepKind::Years => 2,
        StepKind::Debrief | StepKind::Ticket => 3,
    };
    let now = match view.sight.phase {
        Phase::Conference(_) => 0,
        Phase::Signing => 1,
        Phase::Aftermath(_) => 2,
        Phase::Over => 3,
    };
    now < rank(step.what)
}

/// The minute that runs, very large, in the upper corner of the page.
fn minute_ui(ui: &Ui, view: &View, class: &Class) {
    let look = view.look;
    let minute = view.screen.clock.minutes(ui.input(|i| i.time));
    let p = ui.painter();
    let of = text!("projector-minute-of", minutes = class.minutes);
    let corner = ui.max_rect().right_top();
    let low = corner + egui::vec2(0.0, look.size.title * 1.2);
    let (side, font) = (egui::Align2::RIGHT_BOTTOM, theme::italic(look.size.lede));
    let drawn = p.text(low, side, &of, font, *look.ink.soft);
    let minute = text!("projector-minute", minute = minute);
    let at = egui::pos2(
        drawn.left() - look.size.lede * 0.5,
        low.y + look.size.title * 0.2,
    );
    let font = theme::serif(look.size.title * 1.6);
    let large = p.text(at, side, &minute, font, *look.ink.full);
    name_at(ui, large.union(drawn), "minute", &format!("{minute} {of}"));
}

/// The plan, line by line, with where the clock stands.
pub(super) fn hour_ui(ui: &mut Ui, view: &View) {
    let look = view.look;
    let scenario = &view.sight.scenario;
    ui.label(text(
        &scenario.setup.title,
        theme::serif(look.size.title),
        *look.ink.full,
    ));
    let Some(class) = &view.screen.class else {
        ui.label(text(
            &scenario.setup.summary,
            theme::serif(look.size.lede),
            *look.ink.soft,
        ));
        return;
    };
    let now = ui.input(|i| i.time);
    let clock = view.screen.clock;
    let here = step_at(class, clock.minutes(now)).map(|(n, _)| n);
    ui.add_space(10.0);
    let began = clock.seconds(now) > 0.0;
    let top = ui.cursor().top();
    let mut from = 0;
    let mut names = vec![];
    for (n, step) in class.plan.iter().enumerate() {
        let to = from + step.minutes;
        let name = step.what.name().to_string();
        let name = match step.to {
            0 => name,
            to if matches!(step.what, StepKind::Years) => {
                text!("projector-plan-quarter", step = name, to = to)
            }
            to => text!("projector-plan-day", step = name, to = to),
        };
        names.push((name, (from, to), here == Some(n) && began));
        from = to;
    }
    // A bar for each step, where it lies in the hour.
    let wide = names.iter().map(|(name, ..)| {
        let name = name.clone();
        let drawn =
            ui.painter()
                .layout_no_wrap(name, theme::serif_bold(look.size.lede), *look.ink.full);
        drawn.size().x
    });
    let left = ui.max_rect().left() + look.size.body * 4.6;
    let bars = left + wide.fold(0.0, f32::max) + look.size.lede;
    let bars = egui::Rangef::new(bars.min(ui.max_rect().right()), ui.max_rect().right());
    for (name, (from, to), on) in &names {
        let (font, ink) = if *on {
            (theme::serif_bold(look.size.lede), *look.accent.full)
        } else {
            (theme::serif(look.size.lede), *look.ink.full)
        };
        let row = ui.horizontal(|ui| {
            let minutes = text(
                format!("{from}–{to}"),
                theme::sans(look.size.body),
                *look.ink.soft,
            );
            let size = egui::vec2(look.size.body * 4.2, look.size.lede * 1.2);
            let right = egui::Layout::right_to_left(egui::Align::Center);
            ui.allocate_ui_with_layout(size, right, |ui| {
                ui.set_min_size(size);
                ui.label(minutes);
            });
            ui.add_space(look.size.body * 0.4);
            ui.label(text(name, font, ink));
        });
        let at = |minute: u32| bars.min + bars.span() * minute as f32 / class.minutes.max(1) as f32;
        let y = row.response.rect.center().y;
        let bar = egui::Rect::from_x_y_ranges(
            at(*from)..=at(*to) - 2.0,
            y - look.size.lede * 0.22..=y + look.size.lede * 0.22,
        );
        let fill = if *on {
            *look.accent.full
        } else {
            *look.edge.strong
        };
        ui.painter().rect_filled(bar, look.radius, fill);
    }
    if began {
        let minute = (clock.seconds(now) / 60.0) as f32;
        let x = bars.min + bars.span() * (minute / class.minutes.max(1) as f32).min(1.0);
        let y = egui::Rangef::new(top, ui.cursor().top());
        let line = egui::Stroke::new(look.width.line, *look.accent.full);
        ui.painter().vline(x, y, line);
        minute_ui(ui, view, class);
    }
    ui.add_space(12.0);
    let late = here.is_some_and(|n| behind(&class.plan[n], view));
    if late {
        let debrief = class.minutes_of(StepKind::Debrief);
        let words = text!("projector-warn", minutes = debrief);
        ui.label(text(
            words,
            theme::italic(look.size.body),
            *look.accent.full,
        ));
    }
}
