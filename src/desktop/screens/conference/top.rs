//! The top line: name plate, title, timeline, actions, goodwill.

use bevy_egui::egui::{self, Key, Rect, Response, Sense, Stroke, Ui, Vec2, WidgetInfo, WidgetType};

use crate::desktop::commands::Command;
use crate::desktop::screens::conference::chair::{style, style_note};
use crate::desktop::screens::conference::changes::Out;
use crate::desktop::screens::conference::screen::RoomWhy;
use crate::desktop::screens::conference::view::View;
use crate::desktop::screens::conference::why;
use crate::desktop::sight::Sight;
use crate::desktop::theme;
use crate::desktop::widgets::called;
use crate::desktop::widgets::dotted;
use crate::desktop::widgets::notes::Noted as _;
use crate::desktop::widgets::word::Word;
use crate::desktop::widgets::{act, at, name_at, plate, ring, span, text};
use crate::desktop::words::upper;
use crate::model::calendar::Phase;
use crate::text;

/// Share of the width that the button to pass a conference over takes.
const PASS_OVER: f32 = 0.09;

/// Draws it into the top of the room.
pub fn top_ui(ui: &mut Ui, view: &View, rect: Rect, out: &mut Out) {
    let (look, sight) = (view.look, view.sight);
    ui.painter().hline(
        rect.x_range(),
        rect.bottom(),
        Stroke::new(look.width.hair, *look.edge.faint),
    );
    let wide = rect.width();
    // On the right stand the figures, the step and the corner of the frame.
    let (from, to, corner) = match wide {
        w if w < 1000.0 => (0.22, 0.38, 206.0),
        w if w < 1100.0 => (0.25, 0.41, 206.0),
        w if w < 1500.0 => (0.32, 0.485, 276.0),
        _ => (0.33, 0.60, 276.0),
    };
    // Who looks on has one button more.
    let to = if sight.looks_on() && view.alone {
        to - PASS_OVER
    } else {
        to
    };
    let mid = span(
        rect.left() + wide * from,
        rect.top(),
        rect.left() + wide * to,
        rect.bottom(),
    );
    at(
        ui,
        span(
            rect.left() + 24.0,
            rect.top() + 8.0,
            mid.left() - 16.0,
            rect.bottom(),
        ),
        |ui| {
            ui.horizontal(|ui| {
                let name = if sight.chair {
                    text!("chair-name")
                } else {
                    sight.scenario.states[sight.seat].profile.name.clone()
                };
                plate(ui, look, &name, look.size.body);
                ui.add_space(8.0);
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = 0.0;
                    let title = text(
                        called::name(sight),
                        theme::serif(look.size.head),
                        *look.ink.full,
                    );
                    ui.add(egui::Label::new(title).truncate());
                    let style = style(sight);
                    let place = where_and_when(sight);
                    let line = text!("chair-line", place = &place, style = style);
                    // How the chair writes is left out before where one is gets cut.
                    let font = theme::sans(look.size.small);
                    let set = |words: &String| {
                        let p = ui.painter();
                        p.layout_no_wrap(words.clone(), font.clone(), *look.ink.soft)
                    };
                    let fits = set(&line).size().x <= ui.available_width();
                    let shown = if fits { &line } else { &place };
                    let words = text(shown, font.clone(), *look.ink.soft);
                    ui.add(egui::Label::new(words).truncate())
                        .on_hover_text(format!("{line} {}", style_note(sight)));
                });
            });
        },
    );
    timeline(ui, view, sight, mid);
    let right = span(
        mid.right() + 16.0,
        rect.top() + 12.0,
        rect.right() - corner,
        rect.bottom(),
    );
    at(ui, right, |ui| {
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Min), |ui| {
            let label = match sight.phase {
                Phase::Signing => text!("chair-to-the-hall"),
                Phase::Conference(0) => text!("chair-to-the-first-day"),
                _ => text!("chair-plates-up"),
            };
            // While a vote of the last day is shown it is what goes on.
            let key = view.vote().is_none().then_some(Key::Space);
            if act(ui, look, &label, key, false) {
                out.ask_end_turn();
            }
            if sight.looks_on() && view.alone {
                let words = text!("chair-pass-over");
                let key = view.vote().is_none().then_some(Key::Enter);
                if act(ui, look, &words, key, true) {
                    out.command(Command::PassOver);
                }
            }
            ui.add_space(8.0);
            let goodwill = figure(
                ui,
                view,
                &format!("{:.0}", sight.room.goodwill),
                &text!("chair-goodwill"),
                (None, Word::Goodwill),
            );
            if goodwill.clicked() {
                why::ask(view, RoomWhy::Goodwill, out);
            }
            // Influence is of those who sit.
            if sight.chair || sight.looks_on() {
                return;
            }
            let left = sight.actions_left();
            let all = sight.scenario.setup.actions_per_day.max(left);
            figure(
                ui,
                view,
                "",
                &text!("chair-influence", left = left),
                (Some((left, all)), Word::Influence),
            );
        });
    });
}

/// Where one is, and on which day; a later conference has its year in its name.
fn where_and_when(sight: &Sight) -> String {
    let (setup, day) = (&sight.scenario.setup, sight.day());
    let forum = upper(&sight.room.sittings.last.forum.title().to_string());
    match (day, sight.room.sittings.past.is_empty()) {
        (0, true) => text!("chair-before", place = &setup.opens),
        (0, false) => text!("chair-before-later", forum = forum, days = setup.days),
        (_, true) => text!("chair-day", day = day, days = setup.days),
        (_, false) => {
            text!(
                "chair-day-later",
                forum = forum,
                day = day,
                days = setup.days
            )
        }
    }
}

/// A figure over its label, which answers why when it is pressed, or dots for what is left of all.
fn figure(
    ui: &mut Ui,
    view: &View,
    value: &str,
    label: &str,
    (dots, word): (Option<(u32, u32)>, Word),
) -> Response {
    let look = view.look;
    let said = format!("{value} {label}").trim().to_owned();
    let label = ui.painter().layout_no_wrap(
        label.to_owned(),
        theme::sans(look.size.small),
        *look.ink.soft,
    );
    let words = label.size();
    let dots_width = dots.map_or(0.0, |(_, all)| 18.0 * all as f32);
    let size = Vec2::new(label.size().x.max(dots_width) + 10.0, 40.0);
    let (rect, whole) = ui.allocate_exact_size(size, Sense::hover());
    whole.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &said));
    // The words below the figure open the codex.
    let r = if dots.is_some() {
        whole
    } else {
        let over = rect.with_max_y(rect.top() + 19.0);
        let r = ui.interact(over, ui.id().with("why-figure"), Sense::click());
        let said = text!("why-asked", what = said);
        r.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &said));
        r.noted(text!("why-note"))
    };
    let p = ui.painter();
    if dots.is_none() && r.hovered() {
        p.rect_filled(r.rect, look.radius, *look.accent.wash);
    }
    p.galley(rect.min + Vec2::new(0.0, 20.0), label, *look.ink.soft);
    p.text(
        rect.min,
        egui::Align2::LEFT_TOP,
        value,
        theme::bold(look.size.body),
        *look.ink.full,
    );
    let (left, all) = dots.unwrap_or_default();
    for k in 0..all {
        let c = rect.min + Vec2::new(6.0 + 18.0 * k as f32, 9.0);
        if k < left {
            p.circle_filled(c, 5.5, *look.accent.full);
        } else {
            p.circle_stroke(c, 5.0, Stroke::new(look.width.hair, *look.edge.strong));
        }
    }
    let under = Rect::from_min_size(rect.min + Vec2::new(0.0, 20.0), words);
    dotted::mark(ui, look, under, word);
    ring(ui, look, r.rect, dots.is_none() && r.has_focus());
    r
}

fn timeline(ui: &mut Ui, view: &View, sight: &Sight, rect: Rect) {
    let look = view.look;
    let days = sight.scenario.setup.days.max(1);
    let y = rect.top() + 26.0;
    let x = |d: f32| rect.left() + rect.width() * d / days as f32;
    let p = ui.painter();
    let today = sight.day();
    let heard = text!("page-days", day = today, days = days);
    name_at(ui, rect, "days", &heard);
    p.hline(
        rect.x_range(),
        y,
        Stroke::new(look.width.hair, *look.edge.strong),
    );
    p.hline(
        x(0.0)..=x((today as f32 - 0.3).max(0.0)),
        y,
        Stroke::new(look.width.heavy, *look.ink.full),
    );
    for d in 0..=days {
        p.vline(
            x(d as f32),
            y - 5.0..=y + 5.0,
            Stroke::new(look.width.hair, *look.ink.soft),
        );
    }
    let step = rect.width() / days as f32;
    // Beside the number of today no other stands that it would touch.
    let beside = |d: u32| d != today && d.abs_diff(today) as f32 * step < 18.0;
    let room = |d: u32| step >= 18.0 || d == today || (d == 1 || d == days) && !beside(d);
    for d in (1..=days).filter(|&d| room(d)) {
        let at = egui::pos2(x(d as f32 - 0.5), y + 18.0);
        let (font, ink) = if d == today {
            (theme::bold(look.size.body), look.accent.full)
        } else {
            (theme::sans(look.size.small), look.ink.soft)
        };
        p.text(at, egui::Align2::CENTER_CENTER, d, font, *ink);
    }
    for e in sight.scenario.events.iter().filter(|e| e.day <= today) {
        let c = egui::pos2(x(e.day as f32 - 0.5), y - 10.0);
        let points = vec![
            c + Vec2::new(-4.0, -3.0),
            c + Vec2::new(4.0, -3.0),
            c + Vec2::new(0.0, 3.0),
        ];
        p.add(egui::Shape::convex_polygon(
            points,
            *look.ink.full,
            Stroke::NONE,
        ));
    }
    let now = (today as f32 - 0.3).max(0.0);
    p.circle_filled(egui::pos2(x(now), y), 5.5, *look.accent.full);
}
