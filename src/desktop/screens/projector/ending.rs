//! The debrief on the room's screen: how it ended, everybody's goals, what the words did.

use std::collections::BTreeMap;

use bevy_egui::egui::{self, FontId, Rect, Sense, Stroke, Ui, pos2};

use crate::aftermath::indices::endings;
use crate::debrief::verdicts;
use crate::debrief::verdicts::SeatVerdicts;
use crate::desktop::screens::projector::changes::Out;
use crate::desktop::screens::projector::sheets::{heading_ui, sheets, tall};
use crate::desktop::screens::projector::view::View;
use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::desktop::widgets::{plate, text};
use crate::desktop::words;
use crate::model::deeds::Deeds;
use crate::model::goals::Reached;
use crate::model::ids::StateId;
use crate::model::indices::IndexName;
use crate::text;
use crate::world::control::Control;
use crate::world::journal::Happening;

/// Width of the words about an index, in heights of their type.
const WORDS: f32 = 12.0;
/// Points of an index that are as high as their row. Judgement: most of what a session moves.
const REACH: f32 = 30.0;
/// Columns of tables.
const COLUMNS: usize = 3;

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
    ui.add_space(12.0);
    let signed = sight.verdicts.iter().filter(|v| v.decision.signs()).count();
    let all = sight.scenario.states.len();
    let words = if sight.room.adopted == Some(true) {
        text!("projector-ended-agreed", n = signed, all = all)
    } else {
        text!("projector-ended-none")
    };
    ui.label(text(words, theme::serif(look.size.treaty), *look.ink.full));
    ui.add_space(16.0);
    let quarters = &sight.history.quarters;
    for index in IndexName::ALL {
        let Some((first, last)) = quarters.first().zip(quarters.last()) else {
            continue;
        };
        let words = text!(
            "projector-ended-index",
            index = words::upper(&index.title().to_string()),
            from = format!("{:.0}", first.0[index]),
            to = format!("{:.0}", last.0[index])
        );
        ui.horizontal(|ui| {
            let size = egui::vec2(look.size.lede * WORDS, look.size.lede * 1.3);
            let left = egui::Layout::left_to_right(egui::Align::Center);
            ui.allocate_ui_with_layout(size, left, |ui| {
                ui.set_min_size(size);
                ui.label(text(words, theme::serif(look.size.lede), *look.ink.full));
            });
            let values: Vec<f64> = quarters.iter().map(|q| q.0[index]).collect();
            let size = egui::vec2(ui.available_width(), look.size.lede * 1.3);
            let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
            line_of(ui, look, rect, &values);
        });
    }
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

/// A line through the quarters, over the line of the first one.
fn line_of(ui: &Ui, look: &Look, rect: Rect, values: &[f64]) {
    let Some(&first) = values.first() else { return };
    let step = rect.width() / values.len().saturating_sub(1).max(1) as f32;
    let y = |v: f64| rect.center().y - (v - first) as f32 / REACH * rect.height();
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

/// The seats of the room's tables; all, if there are none.
fn tables(view: &View) -> Vec<StateId> {
    let held = StateId::each(&view.sight.controls).filter(|(_, c)| **c == Control::Human);
    let held: Vec<StateId> = held.map(|(s, _)| s).collect();
    if held.is_empty() {
        StateId::all(view.sight.scenario.states.len()).collect()
    } else {
        held
    }
}

/// What each table was to reach, its secret goal too, and how it did; as many rows as fit.
pub(super) fn goals_ui(ui: &mut Ui, view: &View, out: &mut Out) {
    let verdicts = verdicts::of(view.sight);
    let tables = tables(view);
    let columns = tables.len().clamp(1, COLUMNS);
    let told: Vec<Vec<Said>> = tables.iter().map(|s| said(view, *s, &verdicts)).collect();
    let spacing = ui.spacing().item_spacing;
    let wide = (ui.available_width() + spacing.x) / columns as f32 - spacing.x;
    let plate_tall = view.look.size.body * 1.9 + spacing.y;
    let height = |table: &Vec<Said>| {
        let lines = table.iter();
        let lines = lines.map(|said| tall(ui, &said.words, said.font(view.look), wide));
        plate_tall + lines.sum::<f32>()
    };
    let rows: Vec<f32> = told
        .chunks(columns)
        .map(|row| row.iter().map(height).fold(0.0, f32::max))
        .collect();
    let left = ui.available_height() - view.look.size.treaty * 1.9;
    let sheets = sheets(&rows, ROW_GAP, left);
    let now = heading_ui(ui, view, text!("projector-goals"), sheets.len(), out);
    let Some(shown) = sheets.get(now).cloned() else {
        return;
    };
    let rows = tables.chunks(columns).zip(told.chunks(columns));
    for (row, told) in rows.skip(shown.start).take(shown.len()) {
        ui.columns(columns, |cells| {
            for ((ui, &seat), told) in cells.iter_mut().zip(row).zip(told) {
                ui.vertical(|ui| table_ui(ui, view, seat, told));
            }
        });
        ui.add_space(ROW_GAP);
    }
}

/// Between two rows of tables, points.
const ROW_GAP: f32 = 10.0;

/// A line about a table.
struct Said {
    words: String,
    /// Whether it is the sum of all.
    total: bool,
}

impl Said {
    fn font(&self, look: &Look) -> FontId {
        if self.total {
            theme::bold(look.size.body)
        } else {
            theme::serif(look.size.body)
        }
    }
}

/// What one table was to reach, and how it did, in words.
fn said(view: &View, seat: StateId, verdicts: &[SeatVerdicts]) -> Vec<Said> {
    let sight = view.sight;
    let mut all = vec![];
    let Some(goals) = sight.goals.all.get(seat.index()) else {
        return all;
    };
    let total = verdicts.iter().find(|v| v.seat == seat);
    if let Some(total) = total.and_then(|v| v.end) {
        let points = format!("{:.0}", total.points);
        let grade = total.grade.name();
        let words = text!("projector-verdict", points = points, grade = grade);
        all.push(Said { words, total: true });
    }
    let line = goals.red_line.iter();
    let line = line.map(|g| (text!("projector-goal-line"), g));
    let both = [
        (text!("projector-goal-public"), &goals.public),
        (text!("projector-goal-secret"), &goals.secret),
    ];
    for (which, goal) in both.into_iter().chain(line) {
        let reached = match goal.standing.reached {
            Reached::Met => text!("projector-goal-met"),
            Reached::NotMet => text!("projector-goal-not-met"),
            Reached::TooEarly => text!("projector-goal-open"),
        };
        let title = goal.goal.title.to_string();
        let words = text!(
            "projector-goal",
            which = which,
            title = title,
            reached = reached
        );
        let total = false;
        all.push(Said { words, total });
    }
    all
}

fn table_ui(ui: &mut Ui, view: &View, seat: StateId, told: &[Said]) {
    let look = view.look;
    plate(ui, look, view.sight.name(seat), look.size.body);
    for said in told {
        let ink = if said.total {
            *look.accent.full
        } else {
            *look.ink.full
        };
        ui.label(text(&said.words, said.font(look), ink));
    }
}

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
    let told: Vec<(String, String)> = all
        .into_iter()
        .map(|(clause, deeds)| {
            let found = sight.scenario.text.clauses.iter().find(|c| c.id == clause);
            let name = found.map_or_else(
                || clause.to_owned(),
                |c| format!("{}  {}", c.number, c.title),
            );
            (name, words::done(&deeds).join(" · "))
        })
        .collect();
    let (wide, note) = (ui.available_width(), text!("projector-words-note"));
    let heights: Vec<f32> = told
        .iter()
        .map(|(name, did)| {
            let name = tall(ui, name, theme::serif_bold(look.size.lede), wide);
            name + tall(ui, did, theme::sans(look.size.body), wide)
        })
        .collect();
    let above = look.size.treaty * 1.9 + tall(ui, &note, theme::sans(look.size.small), wide) + 8.0;
    let sheets = sheets(&heights, ROW_GAP, ui.available_height() - above);
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
    for (name, did) in &told[shown] {
        ui.label(text(
            name,
            theme::serif_bold(look.size.lede),
            *look.ink.full,
        ));
        ui.label(text(did, theme::sans(look.size.body), *look.ink.soft));
        ui.add_space(ROW_GAP);
    }
}
