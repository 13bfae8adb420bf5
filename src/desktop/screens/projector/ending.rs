//! The debrief on the room's screen: how it ended, and what the words did.

use std::collections::BTreeMap;

use bevy_egui::egui::{self, Color32, Rect, Sense, Stroke, Ui, pos2};

use crate::aftermath::indices::endings;
use crate::desktop::screens::projector::changes::Out;
use crate::desktop::screens::projector::sheets::{heading_ui, sheets, tall};
use crate::desktop::screens::projector::view::View;
use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::desktop::widgets::text;
use crate::desktop::words;
use crate::model::deeds::Deeds;
use crate::model::indices::IndexName;
use crate::text;
use crate::world::journal::Happening;

/// Width of the words about an index, in heights of their type.
const WORDS: f32 = 12.0;
/// Points of an index that are as high as their row, at least. Judgement: less is noise.
const REACH: f64 = 12.0;
/// Height of a row at most, in heights of its type.
const ROW: f32 = 3.0;

/// Headline, signatures, five lines.
pub(super) fn ending_ui(ui: &mut Ui, view: &View) {
    let (look, sight) = (view.look, view.sight);
    let headline = sight.history.ending.as_deref().map(endings::title);
    let headline =
        headline.map_or_else(|| text!("projector-over"), |t| words::upper(&t.to_string()));
    ui.label(text(
        headline,
        theme::serif(look.size.title * 1.3),
        *look.accent.full,
    ));
    if let Some(why) = words::why_it_ended(&sight.known.journal) {
        ui.label(text(why, theme::serif(look.size.lede), *look.ink.soft));
    }
    ui.add_space(12.0);
    let (signed, all) = sight.signed();
    let words = if sight.room.adopted == Some(true) {
        text!("projector-ended-agreed", n = signed, all = all)
    } else if sight.text_stands() {
        text!("projector-ended-earlier")
    } else {
        text!("projector-ended-none")
    };
    ui.label(text(words, theme::serif(look.size.treaty), *look.ink.full));
    ui.add_space(16.0);
    indices_ui(ui, view);
    ui.add_space(16.0);
    let asked = sight.known.journal.iter();
    let brought = asked.filter(|e| matches!(e.what, Happening::Intervention { .. }));
    let n = brought.count();
    if n > 0 {
        let words = text!("projector-ended-brought-in", n = n);
        ui.label(text(words, theme::serif(look.size.body), *look.ink.soft));
        ui.add_space(8.0);
    }
    let words = text!("projector-ended-ask");
    ui.label(text(words, theme::italic(look.size.lede), *look.ink.soft));
}

/// Five lines, all in one window and in the room that the words below leave.
fn indices_ui(ui: &mut Ui, view: &View) {
    let look = view.look;
    let quarters = &view.sight.history.quarters;
    let Some((first, last)) = quarters.first().zip(quarters.last()) else {
        return;
    };
    let away = quarters.iter().flat_map(|q| {
        let index = IndexName::ALL.into_iter();
        index.map(|index| (q.0[index] - first.0[index]).abs())
    });
    let reach = away.fold(REACH / 2.0, f64::max) * 2.0;
    let below = look.size.lede * 3.0 + look.size.body * 2.0;
    let room = (ui.available_height() - below) / IndexName::ALL.len() as f32;
    let gap = ui.spacing().item_spacing.y;
    let row = (room - gap).clamp(look.size.lede * 1.3, look.size.lede * ROW);
    for index in IndexName::ALL {
        let words = text!(
            "projector-ended-index",
            index = words::upper(&index.title().to_string()),
            from = format!("{:.0}", first.0[index]),
            to = format!("{:.0}", last.0[index])
        );
        ui.horizontal(|ui| {
            let size = egui::vec2(look.size.lede * WORDS, row);
            let left = egui::Layout::left_to_right(egui::Align::Center);
            ui.allocate_ui_with_layout(size, left, |ui| {
                ui.set_min_size(size);
                ui.label(text(words, theme::serif(look.size.lede), *look.ink.full));
            });
            let values: Vec<f64> = quarters.iter().map(|q| q.0[index]).collect();
            let size = egui::vec2(ui.available_width(), row);
            let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
            line_of(ui, look, rect, (&values, reach));
        });
    }
}

/// A line through the quarters, over the line of the first one; so many points are as high as its row.
fn line_of(ui: &Ui, look: &Look, rect: Rect, (values, reach): (&[f64], f64)) {
    let Some(&first) = values.first() else { return };
    let step = rect.width() / values.len().saturating_sub(1).max(1) as f32;
    let y = |v: f64| rect.center().y - ((v - first) / reach) as f32 * rect.height();
    let points = (0_u16..).zip(values);
    let points = points.map(|(n, v)| pos2(rect.left() + step * f32::from(n), y(*v)));
    let p = ui.painter();
    let base = Stroke::new(look.width.hair, *look.edge.faint);
    p.hline(rect.x_range(), rect.center().y, base);
    p.line(
        points.collect(),
        Stroke::new(look.width.heavy, *look.accent.full),
    );
}

/// Between two clauses, points.
const GAP: f32 = 10.0;

/// How far to the right the bars of what clauses did begin, as a share of the page.
const BARS: f32 = 0.62;

/// What each clause did in the years, most first; as many as fit.
pub(super) fn words_ui(ui: &mut Ui, view: &View, out: &mut Out) {
    let (look, sight) = (view.look, view.sight);
    let mut all: BTreeMap<&str, Deeds> = BTreeMap::new();
    for told in &sight.known.journal {
        if let Happening::Deeds { by_clause } = &told.what {
            for (clause, deeds) in by_clause {
                all.entry(clause).or_default().add_all(deeds);
            }
        }
    }
    let mut all: Vec<(&str, Deeds)> = all.into_iter().collect();
    all.sort_by(|a, b| b.1.sum().total_cmp(&a.1.sum()));
    let most = all.first().map_or(1.0, |(_, deeds)| deeds.sum().max(1.0));
    let told: Vec<(String, [Option<String>; 5], Deeds)> = all
        .into_iter()
        .map(|(clause, deeds)| {
            let found = sight.scenario.text.clauses.iter().find(|c| c.id == clause);
            let name = found.map_or_else(
                || clause.to_owned(),
                |c| format!("{}  {}", c.number, c.title),
            );
            (name, words::done_by_kind(&deeds), deeds)
        })
        .collect();
    let (full, note) = (ui.available_width(), text!("projector-words-note"));
    let wide = full * BARS - look.size.body;
    let heights: Vec<f32> = told
        .iter()
        .map(|(name, did, _)| {
            let name = tall(ui, name, theme::serif_bold(look.size.lede), wide);
            name + deeds_tall(ui, look, did, wide)
        })
        .collect();
    let above = look.size.treaty * 1.9 + tall(ui, &note, theme::sans(look.size.small), full) + 8.0;
    let sheets = sheets(&heights, GAP, ui.available_height() - above);
    let now = heading_ui(ui, view, text!("projector-words"), sheets.len(), out);
    ui.label(text(note, theme::sans(look.size.small), *look.ink.soft));
    ui.add_space(8.0);
    if told.is_empty() {
        ui.label(text(
            text!("projector-words-none"),
            theme::serif(look.size.lede),
            *look.ink.full,
        ));
    }
    let Some(shown) = sheets.get(now).cloned() else {
        return;
    };
    for (name, did, deeds) in &told[shown] {
        let row = ui.scope(|ui| {
            ui.set_max_width(wide);
            ui.label(text(
                name,
                theme::serif_bold(look.size.lede),
                *look.ink.full,
            ));
            deeds_ui(ui, look, did);
        });
        let row = row.response.rect;
        let left = ui.max_rect().left();
        let place = egui::Rangef::new(left + full * BARS, left + full);
        let high = egui::Rangef::new(row.top() + GAP / 2.0, row.bottom() - GAP / 2.0);
        bar_of(ui, look, Rect::from_x_y_ranges(place, high), (deeds, most));
        ui.add_space(GAP);
    }
}

/// Colours of what a clause did, in the order of [`Deeds`].
fn inks(look: &Look) -> [Color32; 5] {
    [
        *look.side.first,
        *look.side.second,
        *look.side.first_wash,
        *look.ink.faint,
        *look.edge.strong,
    ]
}

/// Side of the swatch before each kind of deed, in heights of the type.
const SWATCH: f32 = 0.6;
/// Between two kinds, in heights of the type.
const APART: f32 = 0.9;

/// What a clause did in words, each kind after a swatch in the colour of its part of the bar.
fn deeds_ui(ui: &mut Ui, look: &Look, did: &[Option<String>; 5]) {
    let size = look.size.body;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = (size * 0.35).round();
        let kinds = inks(look).into_iter().zip(did);
        let kinds = kinds.filter_map(|(ink, words)| Some((ink, words.as_ref()?)));
        for (n, (ink, words)) in kinds.enumerate() {
            if n > 0 {
                ui.add_space((size * (APART - 0.35)).round());
            }
            let place = egui::vec2(size * SWATCH, size * 1.2).round();
            let (rect, _) = ui.allocate_exact_size(place, Sense::hover());
            let swatch = Rect::from_center_size(rect.center(), egui::Vec2::splat(size * SWATCH));
            ui.painter().rect_filled(swatch, look.radius, ink);
            ui.label(text(words, theme::sans(size), *look.ink.soft));
        }
    });
}

/// About how high these words are, at most: swatches take a little of the line.
fn deeds_tall(ui: &Ui, look: &Look, did: &[Option<String>; 5], wide: f32) -> f32 {
    let words: Vec<&str> = did.iter().flatten().map(String::as_str).collect();
    let beside = look.size.body * (SWATCH + APART) * words.len() as f32;
    let all = words.join(" ");
    tall(
        ui,
        &all,
        theme::sans(look.size.body),
        (wide - beside).max(1.0),
    )
}

/// What a clause did as a bar, kind by kind; `most` is as long as its place.
fn bar_of(ui: &Ui, look: &Look, rect: Rect, (deeds, most): (&Deeds, f64)) {
    let all = [
        deeds.held_back,
        deeds.turned,
        deeds.warned,
        deeds.found,
        deeds.cut_short,
    ];
    let p = ui.painter();
    let mut x = rect.left();
    for (n, ink) in all.into_iter().zip(inks(look)) {
        let wide = rect.width() * (n / most) as f32;
        let part = Rect::from_min_size(pos2(x, rect.top()), egui::vec2(wide, rect.height()));
        p.rect_filled(part, 0.0, ink);
        x += wide;
    }
}
