//! The treaty text as a leaf with live brackets.

use bevy_egui::egui::{self, Key, Rect, Ui, Vec2};

use super::clause::clause_ui;
use super::{paper, text};
use crate::desktop::commands::Command;
use crate::desktop::desk::View;
use crate::desktop::sight::Sight;
use crate::desktop::theme;

/// The leaf: every clause, the selected bracket's panel under its clause.
pub fn leaf_ui(ui: &mut Ui, view: &View, rect: Rect, out: &mut Vec<Command>) {
    let (look, Some(sight)) = (view.look(), view.sight) else {
        return;
    };
    paper(ui, look, rect);
    keys(ui, view, sight, out);
    let inner = rect.shrink2(Vec2::new(24.0, 10.0));
    super::at(ui, inner, |ui| {
        super::ends(
            ui,
            |ui| super::small(ui, look, format!("DT/{}", sight.day())),
            |ui| {
                super::small(
                    ui,
                    look,
                    format!("{} clauses", sight.scenario.text.clauses.len()),
                )
            },
        );
        let title = text(
            &sight.scenario.text.title,
            theme::italic(look.lede),
            *look.ink2,
        );
        ui.vertical_centered(|ui| ui.add(egui::Label::new(title).truncate()));
        super::hair(ui, look);
        let chosen = sight
            .scenario
            .text
            .brackets
            .get(view.desk.bracket)
            .map(|b| b.clause);
        egui::ScrollArea::vertical()
            .id_salt("leaf")
            .auto_shrink(false)
            .show(ui, |ui| {
                let mut line = 1;
                for c in 0..sight.scenario.text.clauses.len() {
                    let here = clause_ui(ui, view, sight, c, &mut line, out);
                    if chosen == Some(c) {
                        super::panel::panel_ui(ui, view, sight, out);
                        if ui
                            .ctx()
                            .memory(|m| m.data.get_temp::<usize>("leaf-at".into()))
                            != Some(view.desk.bracket)
                        {
                            here.scroll_to_me(Some(egui::Align::TOP));
                            ui.ctx().memory_mut(|m| {
                                m.data.insert_temp("leaf-at".into(), view.desk.bracket)
                            });
                        }
                    }
                    ui.add_space(14.0);
                }
                ui.add_space(40.0);
            });
    });
}

/// Up and down walk the brackets on the table.
fn keys(ui: &Ui, view: &View, sight: &Sight, out: &mut Vec<Command>) {
    let live: Vec<usize> = shown(sight);
    let here = live.iter().position(|&b| b == view.desk.bracket);
    let step = |d: isize| {
        let n = live.len() as isize;
        let next = (here.map_or(0, |h| h as isize) + d).rem_euclid(n.max(1));
        live.get(next as usize).copied()
    };
    let go = if super::pressed(ui, Key::N) {
        step(1)
    } else if super::pressed(ui, Key::P) {
        step(-1)
    } else {
        None
    };
    out.extend(go.map(Command::Bracket));
}

/// Brackets that the page shows, in reading order.
fn shown(sight: &Sight) -> Vec<usize> {
    let t = &sight.scenario.text;
    t.clauses
        .iter()
        .flat_map(|c| c.frame.iter().chain(&c.words).copied())
        .collect()
}
