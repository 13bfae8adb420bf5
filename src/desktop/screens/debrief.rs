//! The debrief: a chapter with margin notes of causes.

use bevy::prelude::*;
use bevy_egui::egui::{self, Key, Ui, Vec2};

use crate::aftermath::indices::endings;
use crate::desktop::commands::Command;
use crate::desktop::page::{Desk, Page};
use crate::desktop::par;
use crate::desktop::par::{Background, ParChange};
use crate::desktop::requests::ScreenRequests;
use crate::desktop::schedules::{Draw, DrawSystems};
use crate::desktop::screen::Screen;
use crate::desktop::sight::Sight;
use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::desktop::widgets::agreed::agreed_ui;
use crate::desktop::widgets::dotted;
use crate::desktop::widgets::fade::fades;
use crate::desktop::widgets::journal::journal_ui;
use crate::desktop::widgets::word::Word;
use crate::desktop::widgets::{act, at, charts, head, paper, small, span, text};
use crate::desktop::words;
use crate::text;

type Out<'w> = ScreenRequests<'w, ParChange>;

pub(super) fn plugin(app: &mut App) {
    let shown = in_state(Screen::Debrief);
    app.add_systems(Draw, draw.in_set(DrawSystems::Screen).run_if(shown));
}

/// Draws the chapter.
fn draw(mut page: Page, background: Res<Background>, mut out: Out) {
    let Some(Desk {
        ui, look, sight, ..
    }) = page.desk()
    else {
        return;
    };
    let full = ui.max_rect().shrink2(Vec2::new(24.0, 20.0));
    let mid = full.left() + full.width() * 0.42;
    let right = full.left() + full.width() * 0.68;
    let leaf = span(full.left(), full.top(), mid - 12.0, full.bottom());
    paper(ui, look, leaf);
    at(ui, leaf.shrink(28.0), |ui| {
        headline_ui(ui, look, sight);
        let shown = egui::ScrollArea::vertical()
            .id_salt("agreed")
            .auto_shrink(false)
            .max_height(ui.available_height() - foot_height(ui))
            .show(ui, |ui| {
                let heading = text!("stand-verdict");
                let asked = par::reached_ui(ui, look, &heading, sight, &background);
                asked.into_iter().for_each(|change| out.ask(change));
                words_ui(ui, look, sight);
                head(ui, look, &text!("debrief-screen-text"));
                let agreed = sight.text_of_the_years(&sight.scenario.text);
                agreed_ui(ui, look, sight, &agreed);
            });
        fades(ui, *look.ground.sheet, &shown);
        foot_ui(ui, look, sight, &mut out);
    });
    at(
        ui,
        span(mid + 12.0, full.top() + 8.0, right - 28.0, full.bottom()),
        |ui| {
            head(ui, look, &text!("debrief-screen-lines"));
            let each = ((full.height() - 90.0) / 5.0 - 36.0).max(40.0);
            for k in 0..5 {
                charts::chart_ui(ui, look, sight, k, each);
            }
            charts::legend_ui(ui, look);
        },
    );
    at(
        ui,
        span(right, full.top() + 48.0, full.right(), full.bottom()),
        |ui| {
            let shown = egui::ScrollArea::vertical()
                .id_salt("causes")
                .auto_shrink(false)
                .show(ui, |ui| {
                    truths_ui(ui, look, sight);
                    answers_ui(ui, look, sight);
                    head(ui, look, &text!("debrief-screen-causes"));
                    small(ui, look, text!("debrief-screen-causes-note"));
                    journal_ui(ui, look, sight, 200);
                });
            fades(ui, *look.ground.window, &shown);
        },
    );
}

/// Where the height of the buttons is kept from frame to frame.
const FOOT: &str = "debrief-foot";
/// The same before they were drawn, points: one line of them.
const LINE: f32 = 44.0;

/// How tall the buttons are, in as many lines as they take.
fn foot_height(ui: &Ui) -> f32 {
    ui.data(|d| d.get_temp(FOOT.into())).unwrap_or(LINE)
}

/// What can be done with the session now.
fn foot_ui(ui: &mut Ui, look: &Look, sight: &Sight, out: &mut Out) {
    let from = ui.cursor().top();
    ui.add_space(8.0);
    ui.horizontal_wrapped(|ui| {
        if act(
            ui,
            look,
            &text!("debrief-screen-another"),
            Some(Key::Enter),
            true,
        ) {
            out.go(Screen::Setup);
        }
        let several = sight.people() > 1;
        if several && act(ui, look, &text!("curtain-next-eyes"), Some(Key::N), false) {
            out.command(Command::LookBackFromNext);
        }
        if act(ui, look, &text!("debrief-screen-save"), Some(Key::S), false) {
            out.command(Command::Save);
        }
        if act(
            ui,
            look,
            &text!("debrief-screen-record"),
            Some(Key::R),
            false,
        ) {
            out.go(Screen::Record);
        }
        if act(
            ui,
            look,
            &text!("debrief-screen-assumptions"),
            Some(Key::A),
            false,
        ) {
            out.go(Screen::Assumptions);
        }
    });
    let tall = ui.min_rect().bottom() - from + ui.spacing().item_spacing.y;
    if (tall - foot_height(ui)).abs() > 0.5 {
        ui.data_mut(|d| d.insert_temp(FOOT.into(), tall));
        ui.ctx().request_repaint();
    }
}

/// What kind of world it came to, why, and how many signed.
fn headline_ui(ui: &mut Ui, look: &Look, sight: &Sight) {
    let agreed = if sight.room.adopted == Some(true) {
        text!("debrief-screen-agreed")
    } else if sight.text_stands() {
        text!("debrief-screen-earlier-holds")
    } else {
        text!("debrief-screen-not-agreed")
    };
    let (up, all) = sight.signed();
    let signed = if sight.room.sittings.number() > 1 {
        text!(
            "debrief-screen-signed-last",
            agreed = agreed,
            n = up,
            all = all
        )
    } else {
        text!("debrief-screen-signed", agreed = agreed, n = up, all = all)
    };
    let Some(end) = &sight.history.ending else {
        ui.label(text(signed, theme::serif(look.size.title), *look.ink.full));
        return;
    };
    let title = words::upper(&endings::title(end).to_string());
    let r = ui.label(text(title, theme::serif(look.size.title), *look.ink.full));
    dotted::mark(ui, look, r.rect, Word::Ending);
    if let Some(why) = words::why_it_ended(&sight.known.journal) {
        let why = text(why, theme::serif(look.size.lede), *look.ink.soft);
        ui.add(egui::Label::new(why).wrap());
    }
    ui.label(text(
        signed,
        theme::italic(look.size.lede),
        *look.accent.full,
    ));
    ui.add_space(6.0);
}

/// What each clause did in the years, most first.
fn words_ui(ui: &mut Ui, look: &Look, sight: &Sight) {
    dotted::head(ui, look, &text!("debrief-screen-words"), Word::Lever);
    let told = sight.threads.clauses.iter().filter_map(|done| {
        let all = words::done(&done.sum);
        let clause = &sight.scenario.text.clauses[done.clause];
        let name = format!("{}  {}", clause.number, clause.title);
        (!all.is_empty()).then(|| (name, words::upper(&words::list(&all, all.len()))))
    });
    let told: Vec<(String, String)> = told.collect();
    if told.is_empty() {
        small(ui, look, text!("debrief-screen-words-none"));
    }
    for (name, did) in told {
        ui.label(text(name, theme::serif(look.size.lede), *look.ink.full));
        let did = text(did, theme::sans(look.size.small), *look.ink.soft);
        ui.add(egui::Label::new(did).wrap());
    }
    ui.add_space(8.0);
}

/// What the seat decided in the years after, and what was true.
fn truths_ui(ui: &mut Ui, look: &Look, sight: &Sight) {
    if sight.truths.is_empty() {
        return;
    }
    head(ui, look, &text!("debrief-screen-truths"));
    let judged = sight.truths.iter().filter_map(|t| t.right);
    let (right, all) = judged.fold((0, 0), |(r, n), right| (r + u32::from(right), n + 1));
    small(
        ui,
        look,
        text!("debrief-screen-right", n = right, all = all),
    );
    for t in &sight.truths {
        ui.horizontal_top(|ui| {
            let when = text(
                sight.when(t.turn),
                theme::sans(look.size.small),
                *look.ink.faint,
            );
            ui.add_sized([58.0, 16.0], egui::Label::new(when));
            ui.vertical(|ui| {
                ui.label(text(
                    t.decided.to_string(),
                    theme::sans(look.size.small),
                    *look.ink.full,
                ));
                let ink = if t.right == Some(false) {
                    *look.accent.full
                } else {
                    *look.ink.soft
                };
                ui.label(text(t.was.clone(), theme::italic(look.size.small), ink));
            });
        });
    }
    ui.add_space(8.0);
}

/// What else the seat answered or ordered in the years, and what came of it.
fn answers_ui(ui: &mut Ui, look: &Look, sight: &Sight) {
    if sight.chair || sight.history.quarters.is_empty() {
        return;
    }
    head(ui, look, &text!("debrief-screen-answers"));
    if sight.years.reports.is_empty() {
        small(ui, look, text!("debrief-screen-answers-none"));
    }
    for report in &sight.years.reports {
        ui.horizontal_top(|ui| {
            let when = text(
                sight.quarter(report.quarter),
                theme::sans(look.size.small),
                *look.ink.faint,
            );
            ui.add_sized([58.0, 16.0], egui::Label::new(when));
            ui.vertical(|ui| {
                let told = [
                    (
                        &report.ordered,
                        theme::sans(look.size.small),
                        *look.ink.full,
                    ),
                    (&report.came, theme::italic(look.size.small), *look.ink.soft),
                ];
                for (said, font, ink) in told {
                    let words = words::readable(&sight.scenario, said);
                    ui.add(egui::Label::new(text(words, font, ink)).wrap());
                }
            });
        });
    }
    ui.add_space(8.0);
}
