//! The questions on the desk: what is asked, the courses with price and odds, and what came of those
//! chosen before.

use bevy_egui::egui::{self, Key, Ui};

use crate::desktop::screens::aftermath::brings::{brings, same_as_silence};
use crate::desktop::screens::aftermath::changes::Out;
use crate::desktop::screens::aftermath::clash;
use crate::desktop::screens::aftermath::parts::says;
use crate::desktop::screens::aftermath::view::View;
use crate::desktop::sight::Sight;
use crate::desktop::theme;
use crate::desktop::widgets::controls::course;
use crate::desktop::widgets::{hair, head, places, small, text};
use crate::desktop::words::{list, readable};
use crate::model::Action;
use crate::model::question::{Course, Matter, Question};
use crate::text;

/// Keys of the courses of the question on top.
const KEYS: [Key; 5] = [Key::F5, Key::F6, Key::F7, Key::F8, Key::F9];

/// The question to be answered next as a card, the heaviest first; below it what was decided. Pressed, a
/// course is chosen, and the next question takes the card's place.
pub fn questions_ui(ui: &mut Ui, view: &View, sight: &Sight, out: &mut Out) {
    let look = view.look;
    let mut open = sight.years.questions.iter().filter(|q| sight.waits(q));
    if let Some(question) = open.next() {
        place_ui(ui, view, 1);
        head(ui, look, &text!("aftermath-screen-asked"));
        card(ui, view, sight, question, out);
        small(ui, look, text!("aftermath-screen-asked-until"));
        // Where a blow lies below, what waits behind both is told there.
        if !sight.blow_apart() {
            more_ui(ui, view, 1);
        }
        hair(ui, look);
    }
    for course in sight.courses_chosen() {
        let course = readable(&sight.scenario, &course.says);
        let words = text!("years-decided", course = course);
        ui.label(text(words, theme::bold(look.size.small), *look.ink.full));
        hair(ui, look);
    }
}

/// Which of the decisions of the quarter the `n`th card is, over it: what was answered counts, too, so that all
/// of them stay as many.
pub(super) fn place_ui(ui: &mut Ui, view: &View, n: usize) {
    let (given, waits) = (view.sight.answered_so_far(), view.sight.waiting());
    let words = text!("years-decision", n = given + n, all = given + waits);
    small(ui, view.look, words);
}

/// How many more wait where `n` of them are shown.
pub(super) fn more_ui(ui: &mut Ui, view: &View, n: usize) {
    let more = view.sight.waiting().saturating_sub(n);
    if more > 0 {
        small(ui, view.look, text!("years-decision-more", n = more));
    }
}

fn card(ui: &mut Ui, view: &View, sight: &Sight, q: &Question, out: &mut Out) {
    let look = view.look;
    says(ui, look, readable(&sight.scenario, &q.says));
    if let Matter::Dispute { with } = q.matter {
        clash::notes_ui(ui, view, with, q.quarter);
    }
    let mut first: Vec<&Action> = vec![];
    for (n, it) in q.courses.iter().enumerate() {
        if same_as_silence(sight, it) {
            continue;
        }
        let words = readable(&sight.scenario, &it.says);
        let notes = notes(sight, it);
        let action = Action::Choose {
            question: q.id,
            course: n,
        };
        let shut = it.shut.as_ref().map(ToString::to_string);
        let key = KEYS.get(n).copied();
        let top = ui.cursor().min;
        let chosen = course(ui, look, key, &words, &notes, shut.as_deref());
        let foot = egui::pos2(top.x + ui.available_width(), ui.cursor().top());
        // Of two courses that order the same, the first is the one to point at.
        for order in it.orders.iter().filter(|o| !first.contains(o)) {
            let rect = egui::Rect::from_min_max(top, foot);
            places::stands(ui, || places::of_act(order), rect);
        }
        first.extend(&it.orders);
        if chosen {
            out.act_or_say(shut, action);
        }
        ui.add_space(2.0);
    }
}

/// What it brings, its price, its odds, and what it breaks.
fn notes(sight: &Sight, it: &Course) -> Vec<String> {
    let price = it.price.iter();
    let price = price.map(|p| {
        let (points, of) = (p.points, p.of.name());
        text!("aftermath-screen-course-part", points = points, of = of)
    });
    let price: Vec<String> = price.collect();
    let mut notes = brings(sight, it);
    if !price.is_empty() {
        let price = list(&price, price.len());
        notes.push(text!("aftermath-screen-course-price", price = price));
    }
    notes.extend(it.odds.iter().map(|odds| {
        let of = readable(&sight.scenario, &odds.of);
        let chance = odds.in_hundred;
        text!("aftermath-screen-course-odds", of = of, chance = chance)
    }));
    notes.extend(it.breaks.iter().map(|s| readable(&sight.scenario, s)));
    notes
}

/// Reports that are told at most where many quarters ran by themselves, the newest. Judgement: what leaves the
/// card below in sight.
const REPORTS: usize = 4;

/// What came of what was ordered and chosen, reported at the end of the last quarter, or of those that ran by
/// themselves.
pub fn reports_ui(ui: &mut Ui, view: &View, sight: &Sight, quarter: u32) {
    let look = view.look;
    let from = view
        .screen
        .ran
        .map_or(quarter.saturating_sub(1), |ran| ran.from);
    let fresh = |r: &&crate::model::question::OrderReport| (from..quarter).contains(&r.quarter);
    let mut reports: Vec<_> = sight.years.reports.iter().filter(fresh).collect();
    reports.drain(..reports.len().saturating_sub(REPORTS));
    if reports.is_empty() {
        return;
    }
    head(ui, look, &text!("aftermath-screen-reports"));
    for report in reports {
        let ordered = readable(&sight.scenario, &report.ordered);
        ui.label(text(ordered, theme::sans(look.size.small), *look.ink.soft));
        says(ui, look, readable(&sight.scenario, &report.came));
        ui.add_space(2.0);
    }
    hair(ui, look);
}
