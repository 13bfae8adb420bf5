//! The screens as a person meets them, without a window: keys pressed, names read.
#![cfg(feature = "desktop")]
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test may stop, and tell"
)]

mod access;
mod answers;
mod asked;
mod away;
mod cells;
mod clipped;
mod codex;
mod copies;
mod courses;
mod covered;
mod dotted;
mod eight;
mod favours;
mod groups;
mod heard;
mod held;
mod instructed;
mod lapsing;
mod large;
mod later;
mod lesson;
mod looked;
mod marks;
mod meets;
mod moving;
mod named;
mod options;
mod plain;
mod presides;
mod promises;
mod quarters;
mod remembered;
mod requested;
mod roll;
mod room;
mod sessions;
mod shared;
mod shortcut_pages;
mod shortcuts;
mod signing;
mod slip;
mod stand;
mod table;
mod threads;
mod told;
mod turned;
mod whatif;
mod why;
mod worth;
mod years;

#[path = "../common/mod.rs"]
mod common;
use bevy_egui::egui::{self, Key, Vec2};
use common::resume;
use common::window::{WIDE, Window, open, press};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use plenary::desktop::choice::Choice;
use plenary::desktop::commands::Command;
use plenary::desktop::page::Band;
use plenary::desktop::screen::Screen;
use plenary::desktop::screens::conference::changes::{ConferenceChange, PackageChange};
use plenary::desktop::screens::setup::SetupChange;
use plenary::desktop::shelf::Shelf;
use plenary::model::Action;
use plenary::model::calendar::Phase;
use plenary::model::ids::{BracketId, OfferId, StateId, WordingId};
use plenary::session::kept::Kept;

#[test]
fn a_session_is_played_from_title_to_debrief_by_keyboard_alone() {
    let mut h = open(Window::new(None), WIDE);
    h.state_mut().start_suggested("first-steps");
    h.run_ok();
    assert_eq!(h.state().screen(), Screen::Briefing);
    press(&mut h, Key::Enter);
    assert_eq!(h.state().screen(), Screen::Conference);
    let left = |h: &Harness<Window>| h.state().sight().actions_left();
    let before = left(&h);
    press(&mut h, Key::S);
    assert_eq!(left(&h), before - 1, "speaking costs an action");
    // The first press says what would be lost.
    press(&mut h, Key::Space);
    assert!(h.state().notice().is_some_and(|w| w.contains("unspent")));
    // So it does on the second day, on which more is left than the day before, and on no day after it.
    for phase in [
        Phase::Conference(2),
        Phase::Conference(2),
        Phase::Conference(3),
        Phase::Signing,
    ] {
        press(&mut h, Key::Space);
        h.state_mut().see_the_votes();
        assert_eq!(h.state().phase(), Some(phase));
    }
    press(&mut h, Key::S);
    // To the end of the roll, and only then to the years.
    press(&mut h, Key::Enter);
    assert_eq!(h.state().screen(), Screen::Signing);
    press(&mut h, Key::Enter);
    assert_eq!(h.state().screen(), Screen::Aftermath);
    // What waits for an answer is told of before it is passed over.
    for _ in 0..16 {
        if h.state().screen() == Screen::Aftermath {
            press(&mut h, Key::Space);
        }
    }
    assert_eq!(h.state().screen(), Screen::Debrief);
    assert!(h.query_by_label_contains("states signed").is_some());
}

#[test]
fn every_screen_of_every_scenario_draws_at_every_size_and_names_its_buttons() {
    for size in [WIDE, Vec2::new(1280.0, 720.0), Vec2::new(1067.0, 600.0)] {
        for n in 0..3 {
            let mut h = open(Window::new(None), size);
            h.state_mut().go(Screen::Setup);
            h.state_mut().ask(SetupChange::Scenario(n));
            h.run_ok();
            h.state_mut().start();
            for step in 0..4 {
                h.run_ok();
                for node in h.query_all_by_role(egui::accesskit::Role::Button) {
                    let label = node.accesskit_node().label().unwrap_or_default();
                    assert!(!label.trim().is_empty(), "a button without a name");
                }
                let days = h.state().get::<Shelf>().scenarios[n].setup.days;
                match step {
                    0 => h.state_mut().end_turn(),
                    1 => (0..days).for_each(|_| h.state_mut().end_turn()),
                    2 => (0..8).for_each(|_| h.state_mut().end_turn()),
                    // Computers call conferences, so the end may be long in coming.
                    _ => {
                        while h.state().phase() != Some(Phase::Over) {
                            h.state_mut().end_turn();
                        }
                    }
                }
            }
            h.run_ok();
            assert_eq!(h.state().screen(), Screen::Debrief);
        }
    }
}

#[test]
fn the_record_is_read_from_the_title_and_names_every_miss() {
    let mut h = open(Window::new(None), WIDE);
    press(&mut h, Key::R);
    assert_eq!(h.state().screen(), Screen::Record);
    for words in ["Against the record", "Turkey", "as recorded"] {
        assert!(h.query_by_label(words).is_some(), "{words}");
    }
    press(&mut h, Key::Escape);
    assert_eq!(h.state().screen(), Screen::Title);
}

#[test]
fn the_tutorial_shows_a_step_when_it_is_needed_and_only_until_it_is_read() {
    let mut h = open(Window::new(None), WIDE);
    h.state_mut().start_suggested("first-steps");
    h.run_ok();
    assert!(h.query_by_label_contains("You speak for Ardenia").is_some());
    press(&mut h, Key::H);
    assert!(h.query_by_label_contains("You speak for Ardenia").is_none());
    press(&mut h, Key::Enter);
    assert!(h.query_by_label_contains("This is the draft").is_some());
    assert!(h.query_by_label_contains("Offer a package: you").is_none());
    // It stands over the page, which gives it the room and takes it back.
    let band = h.state().get::<Band>().0;
    let words = h.get_by_label_contains("This is the draft").rect();
    let page = h.query_all_by_label_contains("Plates up").next().unwrap();
    let page = page.rect();
    assert!(
        words.bottom() <= band && page.top() >= band,
        "{words} {page} {band}"
    );
    press(&mut h, Key::F4);
    assert_eq!(h.state().get::<Band>().0, 0.0, "another page lies there");
    press(&mut h, Key::F4);
    while h.query_by_label("Next").is_some() {
        press(&mut h, Key::H);
    }
    press(&mut h, Key::H);
    assert_eq!(h.state().get::<Band>().0, 0.0, "all of them are read");
}

#[test]
fn a_package_is_put_together_and_offered() {
    let mut h = open(Window::new(None), WIDE);
    h.state_mut().start_suggested("first-steps");
    h.run_ok();
    press(&mut h, Key::Enter);
    press(&mut h, Key::G);
    press(&mut h, Key::N);
    press(&mut h, Key::K);
    h.state_mut()
        .package(PackageChange::Partner(StateId::new(1)));
    h.run_ok();
    press(&mut h, Key::E);
    let sight = h.state().sight();
    let offers = sight.packages.offers.iter();
    let own = offers.filter(|o| o.from == sight.seat).count();
    assert_eq!(own, 1, "{:?}", h.state().notice());
    assert!(h.state().conference().draft.give.is_empty());
}

#[test]
fn a_refused_action_says_why_and_changes_nothing() {
    let mut h = open(Window::new(None), WIDE);
    h.state_mut().start_suggested("first-steps");
    h.run_ok();
    press(&mut h, Key::Enter);
    let digest = |h: &Harness<Window>| h.state().session().digest();
    let before = digest(&h);
    h.state_mut().ask(Command::Act(Action::Answer {
        offer: OfferId::new(99),
        accept: true,
    }));
    h.run_ok();
    assert_eq!(digest(&h), before);
    assert!(
        h.query_by_label_contains("Offer 99 is not waiting")
            .is_some()
    );
    // With no action left the keys do nothing.
    for _ in 0..3 {
        press(&mut h, Key::S);
    }
    let spent = digest(&h);
    press(&mut h, Key::S);
    assert_eq!(digest(&h), spent);
}
