//! What else is told at the end, each list in a part until it is asked for whole.

use bevy_egui::egui::{self, Key, Ui, WidgetInfo, WidgetType};

use crate::desktop::screens::debrief::changes::{DebriefChange, List, Out};
use crate::desktop::screens::debrief::view::View;
use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::desktop::widgets::agreed::agreed_ui;
use crate::desktop::widgets::journal::journal_ui;
use crate::desktop::widgets::word::Word;
use crate::desktop::widgets::{dotted, head, link_ui, ring, small, text};
use crate::desktop::words;
use crate::text;

/// Entries of a list before it is asked for whole.
const FIRST: usize = 4;
/// Lines of the journal at most.
const LINES: usize = 200;
/// Width of when something was, in sizes of small type.
const WHEN: f32 = 4.8;

/// Words, beliefs and answers, what happened, and the text.
pub(super) fn lists_ui(ui: &mut Ui, view: &View, out: &mut Out) {
    words_ui(ui, view, out);
    truths_ui(ui, view, out);
    answers_ui(ui, view, out);
    causes_ui(ui, view, out);
    text_ui(ui, view, out);
}

/// Small underlined words that can be pressed.
pub(super) fn more_ui(ui: &mut Ui, look: &Look, words: &str) -> bool {
    let shown = text(words, theme::sans(look.size.small), *look.ink.soft).underline();
    let link = ui.add(egui::Button::new(shown).frame(false));
    link.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, words));
    ring(ui, look, link.rect, link.has_focus());
    link.clicked()
}

/// How many entries of a list are shown, and beneath them the words that ask for all of them, or for a part
/// again; nothing where all are shown anyway.
fn folded(view: &View, list: List, all: usize) -> (usize, Option<String>) {
    let whole = view.whole(list);
    let more = match whole {
        true => text!("debrief-screen-fewer"),
        false => text!("debrief-screen-all", n = all),
    };
    let shown = if whole { all } else { FIRST.min(all) };
    (shown, (all > FIRST).then_some(more))
}

/// The words beneath a list, and the space after it.
fn fold_ui(ui: &mut Ui, view: &View, (list, more): (List, Option<String>), out: &mut Out) {
    if let Some(words) = more
        && more_ui(ui, view.look, &words)
    {
        out.ask(DebriefChange::Whole(list));
    }
    ui.add_space(10.0);
}

/// When something was, and beside it what is told of it.
fn dated_ui(ui: &mut Ui, look: &Look, when: String, told: impl FnOnce(&mut Ui)) {
    ui.horizontal_top(|ui| {
        let when = text(when, theme::sans(look.size.small), *look.ink.faint);
        let wide = WHEN * look.size.small;
        ui.add_sized([wide, look.size.small + 3.0], egui::Label::new(when));
        ui.vertical(told);
    });
}

/// A sentence in a font, in as many lines as it takes.
fn said_ui(ui: &mut Ui, words: String, font: egui::FontId, ink: egui::Color32) {
    ui.add(egui::Label::new(text(words, font, ink)).wrap());
}

/// What each clause did in the years, most first.
fn words_ui(ui: &mut Ui, view: &View, out: &mut Out) {
    let (look, sight) = (view.look, view.sight);
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
    let (shown, more) = folded(view, List::Words, told.len());
    for (name, did) in told.into_iter().take(shown) {
        ui.label(text(name, theme::serif(look.size.lede), *look.ink.full));
        said_ui(ui, did, theme::sans(look.size.small), *look.ink.soft);
    }
    fold_ui(ui, view, (List::Words, more), out);
}

/// What the seat decided in the years after, and what was true.
fn truths_ui(ui: &mut Ui, view: &View, out: &mut Out) {
    let (look, sight) = (view.look, view.sight);
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
    let (shown, more) = folded(view, List::Truths, sight.truths.len());
    // What went wrong is told first.
    let mut told: Vec<_> = sight.truths.iter().collect();
    told.sort_by_key(|t| t.right != Some(false));
    for t in told.into_iter().take(shown) {
        dated_ui(ui, look, sight.when(t.turn), |ui| {
            let decided = t.decided.to_string();
            said_ui(ui, decided, theme::sans(look.size.small), *look.ink.full);
            let ink = if t.right == Some(false) {
                *look.accent.full
            } else {
                *look.ink.soft
            };
            said_ui(ui, t.was.to_string(), theme::italic(look.size.small), ink);
        });
    }
    fold_ui(ui, view, (List::Truths, more), out);
}

/// What else the seat answered or ordered in the years, and what came of it.
fn answers_ui(ui: &mut Ui, view: &View, out: &mut Out) {
    let (look, sight) = (view.look, view.sight);
    if sight.chair || sight.history.quarters.is_empty() {
        return;
    }
    head(ui, look, &text!("debrief-screen-answers"));
    if sight.years.reports.is_empty() {
        small(ui, look, text!("debrief-screen-answers-none"));
    }
    let (shown, more) = folded(view, List::Answers, sight.years.reports.len());
    for report in sight.years.reports.iter().take(shown) {
        dated_ui(ui, look, sight.quarter(report.quarter), |ui| {
            let ordered = words::readable(&sight.scenario, &report.ordered);
            said_ui(ui, ordered, theme::sans(look.size.small), *look.ink.full);
            let came = words::readable(&sight.scenario, &report.came);
            said_ui(ui, came, theme::italic(look.size.small), *look.ink.soft);
        });
    }
    fold_ui(ui, view, (List::Answers, more), out);
}

/// What weighed most in each year, or all that happened.
fn causes_ui(ui: &mut Ui, view: &View, out: &mut Out) {
    let (look, sight) = (view.look, view.sight);
    head(ui, look, &text!("debrief-screen-causes"));
    let whole = view.whole(List::Causes);
    let note = match whole {
        true => text!("debrief-screen-causes-note"),
        false => text!("debrief-screen-causes-years"),
    };
    small(ui, look, note);
    let more = match whole {
        true => text!("debrief-screen-years-alone"),
        false => text!("debrief-screen-all-of-it"),
    };
    if link_ui(ui, look, &more, Key::T) {
        out.ask(DebriefChange::Whole(List::Causes));
    }
    if whole {
        journal_ui(ui, look, sight, LINES);
    } else {
        let years = sight.turning.iter().flat_map(|t| &t.years);
        for told in years {
            dated_ui(ui, look, sight.quarter(told.quarter), |ui| {
                let what = words::readable(&sight.scenario, &told.what);
                said_ui(ui, what, theme::sans(look.size.small), *look.ink.full);
                if let Some(came) = &told.came {
                    let came = words::readable(&sight.scenario, came);
                    said_ui(ui, came, theme::italic(look.size.small), *look.ink.faint);
                }
            });
        }
    }
    ui.add_space(10.0);
}

/// The agreed text, once it is asked for.
fn text_ui(ui: &mut Ui, view: &View, out: &mut Out) {
    let (look, sight) = (view.look, view.sight);
    head(ui, look, &text!("debrief-screen-text"));
    let whole = view.whole(List::Text);
    let more = match whole {
        true => text!("debrief-screen-text-away"),
        false => text!("debrief-screen-text-read"),
    };
    fold_ui(ui, view, (List::Text, Some(more)), out);
    if whole {
        let agreed = sight.text_of_the_years(&sight.scenario.text);
        agreed_ui(ui, look, sight, &agreed);
    }
}
