//! The years after: the map, five numbers, and what was said in public in the last quarter.

use bevy_egui::egui::{self, Rect, Stroke, StrokeKind, Ui};

use crate::desktop::map::pattern::Shade;
use crate::desktop::map::view::map_ui;
use crate::desktop::map::{Atlas, MapContent};
use crate::desktop::screens::projector::sheets::tall;
use crate::desktop::screens::projector::view::View;
use crate::desktop::theme;
use crate::desktop::widgets::forms::{ANSWERS, answer_shade, answer_words};
use crate::desktop::widgets::{at, span, text};
use crate::desktop::words;
use crate::model::calendar::Phase;
use crate::model::ids::StateId;
use crate::model::indices::IndexName;
use crate::text;

/// Lines of the journal, at most.
const LINES: usize = 9;

/// Draws the page.
pub(super) fn years_ui(ui: &mut Ui, view: &View, rect: Rect, atlas: &Atlas) -> MapContent {
    let (look, sight) = (view.look, view.sight);
    let numbers = span(
        rect.left(),
        rect.top(),
        rect.right(),
        rect.top() + look.size.treaty * 2.1,
    );
    numbers_ui(ui, view, numbers);
    let split = rect.left() + rect.width() * 0.56;
    let below = rect.with_min_y(numbers.bottom() + 8.0);
    let sheet = atlas.0.for_scenario(&sight.scenario);
    let fill = |s: StateId| -> Shade { answer_shade(look, sight.answer(s).map(|v| v.decision)) };
    let map = below
        .with_max_x(split - 20.0)
        .with_max_y(below.bottom() - look.size.body * 1.6);
    let heard = text!("projector-map-heard");
    let (content, _) = map_ui(ui, look, sheet, (&sight.scenario, &heard), None, map, &fill);
    let key = span(map.left(), map.bottom() + 4.0, map.right(), below.bottom());
    at(ui, key, |ui| {
        ui.horizontal(|ui| {
            let others = sheet.shows_others(&sight.scenario);
            let others = others.then(|| (None, text!("map-no-party")));
            let answers = ANSWERS.map(|answer| (Some(answer), answer_words(answer)));
            for (answer, words) in answers.into_iter().chain(others) {
                let high = look.size.body;
                let size = egui::vec2(high * 0.7, high * 1.4);
                let (r, _) = ui.allocate_exact_size(size, egui::Sense::hover());
                let swatch = Rect::from_center_size(r.center(), egui::Vec2::splat(high * 0.7));
                answer_shade(look, answer).fill(ui.painter(), look, swatch);
                let edge = Stroke::new(look.width.hair, *look.edge.strong);
                let p = ui.painter();
                p.rect_stroke(swatch, 0.0, edge, StrokeKind::Inside);
                ui.label(text(words, theme::sans(high * 0.8), *look.ink.soft));
                ui.add_space(high * 0.5);
            }
        });
    });
    at(ui, below.with_min_x(split), |ui| lines_ui(ui, view));
    content
}

/// The five indices of the world with what has become of them.
fn numbers_ui(ui: &mut Ui, view: &View, rect: Rect) {
    let (look, sight) = (view.look, view.sight);
    let quarters = &sight.history.quarters;
    // The last sixth says what stands in brackets.
    let wide = rect.width() / 6.0;
    for (n, index) in IndexName::ALL.into_iter().enumerate() {
        let x = rect.left() + wide * n as f32;
        let cell = span(x, rect.top(), x + wide - 12.0, rect.bottom());
        at(ui, cell, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let name = words::upper(&index.title().to_string());
            ui.label(text(name, theme::italic(look.size.body), *look.ink.soft));
            let ends = quarters.first().zip(quarters.last());
            let words = ends.map_or_else(
                || "–".to_owned(),
                |(first, last)| {
                    let by = last.0[index] - first.0[index];
                    let by = match by.round() as i64 {
                        0 => "±0".to_owned(),
                        by => format!("{by:+}").replace('-', "−"),
                    };
                    text!(
                        "projector-index",
                        value = format!("{:.0}", last.0[index]),
                        by = by
                    )
                },
            );
            ui.label(text(words, theme::serif(look.size.lede), *look.ink.full));
        });
    }
    let note = rect.with_min_x(rect.right() - wide);
    at(ui, note, |ui| {
        let words = text!("projector-index-since");
        ui.label(text(words, theme::sans(look.size.small), *look.ink.soft));
    });
}

/// What was said in public, the last quarter first.
fn lines_ui(ui: &mut Ui, view: &View) {
    let (look, sight) = (view.look, view.sight);
    let last = sight.journal.last().map_or(0, |l| l.turn);
    ui.label(text(
        text!("projector-years-lines"),
        theme::italic(look.size.head),
        *look.ink.full,
    ));
    for line in sight.journal.iter().rev().take(LINES) {
        let ink = if line.turn == last {
            *look.ink.full
        } else {
            *look.ink.soft
        };
        let when = match sight.room.sittings.place(line.turn) {
            Phase::Conference(day) => text!("projector-line-day", day = day),
            _ => sight.when(line.turn),
        };
        let words = format!("{when}  {}", line.text);
        // A line that would be cut is left out; all of them stand in the journal.
        let font = theme::serif(look.size.body);
        if tall(ui, &words, font.clone(), ui.available_width()) > ui.available_height() {
            break;
        }
        ui.label(text(words, font, ink));
        ui.add_space(4.0);
    }
}
