//! The debrief on the room's screen: how it ended, everybody's goals, what the words did.

use std::collections::BTreeMap;

use bevy_egui::egui::{self, Ui};

use crate::aftermath::indices::endings;
use crate::debrief::verdicts;
use crate::debrief::verdicts::SeatVerdicts;
use crate::desktop::screens::projector::View;
use crate::desktop::theme;
use crate::desktop::widgets::{plate, text};
use crate::desktop::words;
use crate::model::deeds::Deeds;
use crate::model::goals::Reached;
use crate::model::ids::StateId;
use crate::model::indices::IndexName;
use crate::text;
use crate::world::control::Control;
use crate::world::journal::Happening;

/// Columns of tables.
const COLUMNS: usize = 3;

/// Headline, signatures, five lines.
pub(super) fn ending_ui(ui: &mut Ui, view: &View) {
    let (look, sight) = (view.look, view.sight);
    let headline = sight.history.ending.as_deref().map(endings::title);
    let headline =
        headline.map_or_else(|| text!("projector-over"), |t| words::upper(&t.to_string()));
    ui.label(text(headline, theme::serif(look.title * 1.3), *look.accent));
    ui.add_space(12.0);
    let signed = sight.verdicts.iter().filter(|v| v.decision.signs()).count();
    let all = sight.scenario.states.len();
    let words = if sight.room.adopted == Some(true) {
        text!("projector-ended-agreed", n = signed, all = all)
    } else {
        text!("projector-ended-none")
    };
    ui.label(text(words, theme::serif(look.treaty), *look.ink));
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
        ui.label(text(words, theme::serif(look.lede), *look.ink));
    }
    ui.add_space(16.0);
    let words = text!("projector-ended-ask");
    ui.label(text(words, theme::italic(look.lede), *look.ink2));
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

/// What each table was to reach, its secret goal too, and how it did.
pub(super) fn goals_ui(ui: &mut Ui, view: &View) {
    let (look, sight) = (view.look, view.sight);
    let verdicts = verdicts::of(sight);
    ui.label(text(
        text!("projector-goals"),
        theme::serif(look.treaty),
        *look.ink,
    ));
    let tables = tables(view);
    let few = tables.len() <= COLUMNS;
    egui::ScrollArea::vertical()
        .id_salt("goals")
        .auto_shrink(false)
        .show(ui, |ui| {
            for row in tables.chunks(COLUMNS) {
                ui.columns(if few { row.len() } else { COLUMNS }, |columns| {
                    for (ui, &seat) in columns.iter_mut().zip(row) {
                        ui.vertical(|ui| table_ui(ui, view, seat, &verdicts));
                    }
                });
                ui.add_space(10.0);
            }
        });
}

/// What one table was to reach, and how it did.
fn table_ui(ui: &mut Ui, view: &View, seat: StateId, verdicts: &[SeatVerdicts]) {
    let (look, sight) = (view.look, view.sight);
    let Some(goals) = sight.goals.all.get(seat.index()) else {
        return;
    };
    plate(ui, look, sight.name(seat), look.small);
    let total = verdicts.iter().find(|v| v.seat == seat);
    if let Some(total) = total.and_then(|v| v.end) {
        let points = format!("{:.0}", total.points);
        let words = text!(
            "projector-verdict",
            points = points,
            grade = total.grade.name()
        );
        ui.label(text(words, theme::bold(look.small), *look.accent));
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
        ui.label(text(words, theme::serif(look.small), *look.ink));
    }
}

/// What each clause did in the years, most first.
pub(super) fn words_ui(ui: &mut Ui, view: &View) {
    let (look, sight) = (view.look, view.sight);
    let mut all: BTreeMap<&str, Deeds> = BTreeMap::new();
    for told in &sight.known.journal {
        if let Happening::Deeds { by_clause } = &told.what {
            for (clause, deeds) in by_clause {
                all.entry(clause).or_default().add_all(deeds);
            }
        }
    }
    let sum = |d: &Deeds| d.held_back + d.turned + d.warned + d.found + d.cut_short;
    let mut all: Vec<(&str, Deeds)> = all.into_iter().collect();
    all.sort_by(|a, b| sum(&b.1).total_cmp(&sum(&a.1)));
    ui.label(text(
        text!("projector-words"),
        theme::serif(look.treaty),
        *look.ink,
    ));
    ui.label(text(
        text!("projector-words-note"),
        theme::sans(look.small),
        *look.ink2,
    ));
    ui.add_space(8.0);
    if all.is_empty() {
        ui.label(text(
            text!("projector-words-none"),
            theme::serif(look.lede),
            *look.ink,
        ));
    }
    egui::ScrollArea::vertical()
        .id_salt("words")
        .auto_shrink(false)
        .show(ui, |ui| {
            for (clause, deeds) in all {
                let found = sight.scenario.text.clauses.iter().find(|c| c.id == clause);
                let name = found.map_or_else(
                    || clause.to_owned(),
                    |c| format!("{}  {}", c.number, c.title),
                );
                ui.label(text(name, theme::serif_bold(look.lede), *look.ink));
                let words = words::done(&deeds).join(" · ");
                ui.label(text(words, theme::sans(look.body), *look.ink2));
                ui.add_space(6.0);
            }
        });
}
