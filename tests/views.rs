//! The screens as a person meets them, without a window: keys pressed, names read.
#![cfg(feature = "desktop")]
#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod window;

use bevy_egui::egui::{self, Key, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use plenary::desktop::choice::Choice;
use plenary::desktop::commands::Command;
use plenary::desktop::screen::Screen;
use plenary::desktop::screens::conference::changes::PackageChange;
use plenary::desktop::screens::setup::SetupChange;
use plenary::desktop::shelf::Shelf;
use plenary::model::Action;
use plenary::model::calendar::Phase;
use plenary::model::ids::StateId;
use plenary::scenario::Library;
use plenary::session::kept::Kept;
use plenary::session::log::resume;
use window::{WIDE, Window, open, press};

#[test]
fn a_session_is_played_from_title_to_debrief_by_keyboard_alone() {
    let mut h = open(Window::new(None), WIDE);
    press(&mut h, Key::F);
    assert_eq!(h.state().screen(), Screen::Briefing);
    press(&mut h, Key::Enter);
    assert_eq!(h.state().screen(), Screen::Conference);
    let left = |h: &Harness<Window>| {
        let sight = h.state().sight();
        sight.room.floor.actions_left[sight.seat]
    };
    let before = left(&h);
    press(&mut h, Key::S);
    assert_eq!(left(&h), before - 1, "speaking costs an action");
    for _ in 0..3 {
        press(&mut h, Key::Space);
    }
    assert_eq!(h.state().phase(), Some(Phase::Signing));
    press(&mut h, Key::S);
    press(&mut h, Key::Enter);
    assert_eq!(h.state().screen(), Screen::Aftermath);
    for _ in 0..8 {
        press(&mut h, Key::Space);
    }
    assert_eq!(h.state().screen(), Screen::Debrief);
    assert!(h.query_by_label_contains("How it ended").is_some());
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
                    _ => (0..40).for_each(|_| h.state_mut().end_turn()),
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

/// A front of first steps that was left for the title after some days.
fn left_after(log: &std::path::Path, days: u32) -> (Window, String) {
    let mut front = Window::new(Some(log.to_owned()));
    front.start_suggested("first-steps");
    for _ in 0..days {
        front.end_turn();
    }
    let digest = front.digest();
    front.go(Screen::Title);
    (front, digest)
}

#[test]
fn enter_on_the_title_goes_on_with_the_unfinished_session() {
    let dir = tempfile::tempdir().unwrap();
    let log = dir.path().join("session.log");
    let (front, before) = left_after(&log, 1);
    // From another run of the program, and from the title of this one.
    drop(front);
    let mut h = open(Window::new(Some(log.clone())), WIDE);
    for _ in 0..2 {
        let words = "Go on: First steps, as Ardenia, day 1";
        assert!(h.query_by_label(words).is_some());
        press(&mut h, Key::Enter);
        assert_eq!(h.state().screen(), Screen::Conference);
        assert_eq!(h.state().digest(), before);
        press(&mut h, Key::Escape);
    }
    // What is done after it was taken up lies in its log, too.
    press(&mut h, Key::Enter);
    press(&mut h, Key::Space);
    let after = h.state().digest();
    assert_ne!(after, before);
    let (back, _) = resume(&log, &Library::embedded(), plenary::delegates::plugin).unwrap();
    assert_eq!(back.digest(), after);
}

#[test]
fn new_sessions_in_a_row_keep_every_earlier_one() {
    let dir = tempfile::tempdir().unwrap();
    let log = dir.path().join("session.log");
    let (front, first) = left_after(&log, 1);
    let mut h = open(front, WIDE);
    // A new one has a key of its own, on the title and on the way over the seats.
    press(&mut h, Key::N);
    assert_eq!(h.state().screen(), Screen::Briefing);
    let second = h.state().digest();
    press(&mut h, Key::Escape);
    press(&mut h, Key::F);
    press(&mut h, Key::Escape);
    press(&mut h, Key::C);
    press(&mut h, Key::Enter);
    assert_eq!(h.state().screen(), Screen::Briefing);
    let digests = [("session.log", &first), ("session-2.log", &second)];
    for (name, digest) in digests {
        let path = dir.path().join(name);
        let (back, refused) =
            resume(&path, &Library::embedded(), plenary::delegates::plugin).unwrap();
        assert!(refused.is_empty());
        assert_eq!(back.digest(), *digest);
    }
    for name in ["session-3.log", "session-4.log"] {
        assert!(
            resume(
                &dir.path().join(name),
                &Library::embedded(),
                plenary::delegates::plugin
            )
            .is_ok()
        );
    }
    // Each can be opened again.
    press(&mut h, Key::Escape);
    assert!(h.query_by_label("Earlier sessions: 3").is_some());
    press(&mut h, Key::E);
    assert_eq!(h.state().screen(), Screen::Sessions);
    let words = "Go on: First steps, as Ardenia, day 1";
    assert!(h.query_by_label(words).is_some());
    let at = |k: &Kept| k.path == log;
    let row = h.state().play().earlier.iter().position(at).unwrap();
    press(&mut h, [Key::Num1, Key::Num2, Key::Num3][row]);
    assert_eq!(h.state().screen(), Screen::Conference);
    assert_eq!(h.state().digest(), first);
    press(&mut h, Key::Space);
    let (back, _) = resume(&log, &Library::embedded(), plenary::delegates::plugin).unwrap();
    assert_eq!(back.digest(), h.state().digest());
    press(&mut h, Key::Escape);
    assert_eq!(h.state().play().earlier.len(), 3);
}

#[test]
fn a_damaged_log_is_told_of_and_no_start_touches_it() {
    let dir = tempfile::tempdir().unwrap();
    let log = dir.path().join("session.log");
    drop(left_after(&log, 1));
    let damaged = std::fs::read_to_string(&log).unwrap() + "nonsense\n";
    std::fs::write(&log, &damaged).unwrap();
    let mut h = open(Window::new(Some(log.clone())), WIDE);
    let name = format!("{}:3: ", log.display());
    assert!(h.query_by_label_contains(&name).is_some());
    assert!(h.query_by_label_contains("Go on: ").is_none());
    press(&mut h, Key::Enter);
    assert_eq!(h.state().screen(), Screen::Briefing);
    assert_eq!(std::fs::read_to_string(&log).unwrap(), damaged);
    press(&mut h, Key::Escape);
    press(&mut h, Key::E);
    let words = "This session cannot be read.";
    assert!(h.query_by_label_contains(words).is_some());
    press(&mut h, Key::Num1);
    assert_eq!(h.state().screen(), Screen::Sessions);
    press(&mut h, Key::Escape);
    assert!(h.query_by_label_contains("Go on: Dubai").is_some());
}

#[test]
fn what_one_window_plays_another_does_not_offer() {
    let dir = tempfile::tempdir().unwrap();
    let log = dir.path().join("session.log");
    let (_one, _) = left_after(&log, 1);
    let mut h = open(Window::new(Some(log.clone())), WIDE);
    assert!(h.query_by_label_contains("Go on: ").is_none());
    let before = std::fs::read_to_string(&log).unwrap();
    press(&mut h, Key::Enter);
    press(&mut h, Key::Enter);
    press(&mut h, Key::Escape);
    assert_eq!(std::fs::read_to_string(&log).unwrap(), before);
    press(&mut h, Key::E);
    let words = "another window has it open";
    assert!(h.query_by_label_contains(words).is_some());
}

#[test]
fn a_finished_session_is_looked_back_at_and_no_longer_offered_to_go_on_with() {
    let dir = tempfile::tempdir().unwrap();
    let log = dir.path().join("session.log");
    let (mut front, _) = left_after(&log, 1);
    front.ask(Command::Resume);
    while front.phase() != Some(Phase::Over) {
        front.end_turn();
    }
    front.end_turn();
    let end = front.digest();
    front.go(Screen::Title);
    let mut h = open(front, WIDE);
    assert!(h.query_by_label_contains("Go on: ").is_none());
    press(&mut h, Key::E);
    assert!(h.query_by_label_contains("Look back: First").is_some());
    press(&mut h, Key::Num1);
    assert_eq!(h.state().screen(), Screen::Debrief);
    assert_eq!(h.state().digest(), end);
    assert_eq!(h.state().notice(), None);
}

#[test]
fn the_tutorial_shows_a_step_when_it_is_needed_and_only_until_it_is_read() {
    let mut h = open(Window::new(None), WIDE);
    press(&mut h, Key::F);
    assert!(h.query_by_label_contains("You speak for Ardenia").is_some());
    press(&mut h, Key::H);
    assert!(h.query_by_label_contains("You speak for Ardenia").is_none());
    press(&mut h, Key::Enter);
    assert!(h.query_by_label_contains("This is the draft").is_some());
    assert!(h.query_by_label_contains("Offer a package: you").is_none());
}

#[test]
fn a_package_is_put_together_and_offered() {
    let mut h = open(Window::new(None), WIDE);
    press(&mut h, Key::F);
    press(&mut h, Key::Enter);
    press(&mut h, Key::G);
    press(&mut h, Key::N);
    press(&mut h, Key::K);
    h.state_mut()
        .package(PackageChange::Partner(StateId::new(1)));
    h.run_ok();
    press(&mut h, Key::E);
    let offers = &h.state().sight().packages.offers;
    assert_eq!(offers.len(), 1, "{:?}", h.state().notice());
    assert!(h.state().conference().draft.give.is_empty());
}

#[test]
fn a_refused_action_says_why_and_changes_nothing() {
    let mut h = open(Window::new(None), WIDE);
    press(&mut h, Key::F);
    press(&mut h, Key::Enter);
    let digest = |h: &Harness<Window>| h.state().session().digest();
    let before = digest(&h);
    h.state_mut().ask(Command::Act(Action::Answer {
        offer: 99,
        accept: true,
    }));
    h.run_ok();
    assert_eq!(digest(&h), before);
    assert!(
        h.query_by_label_contains("offer 99 is not waiting")
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

#[test]
fn numbers_are_changed_by_keys_before_a_session_and_kept_by_it() {
    let mut front = Window::new(None);
    front.go(Screen::Setup);
    let mut h = open(front, WIDE);
    h.key_press(Key::A);
    h.run_ok();
    assert_eq!(h.state().screen(), Screen::Assumptions);
    assert!(
        h.query_all_by_label_contains("Opportunities of a hot rival pair")
            .next()
            .is_some()
    );
    h.key_press(Key::ArrowDown);
    h.key_press(Key::ArrowRight);
    h.run_ok();
    let changed = |h: &Harness<Window>| {
        h.state().get::<Shelf>().theories[h.state().get::<Choice>().theory]
            .assumed
            .clone()
    };
    assert_eq!(changed(&h).keys().collect::<Vec<_>>(), ["rivals"]);
    h.key_press(Key::R);
    h.run_ok();
    assert!(changed(&h).is_empty());
    h.key_press(Key::ArrowRight);
    h.key_press(Key::Escape);
    h.run_ok();
    assert_eq!(h.state().screen(), Screen::Setup);
    assert!(
        h.query_all_by_label_contains("one number changed")
            .next()
            .is_some()
    );
    h.state_mut().start();
    let session = h.state().session();
    assert_eq!(session.theory().assumed.len(), 1);
    h.state_mut().go(Screen::Assumptions);
    h.run_ok();
    h.key_press(Key::ArrowRight);
    h.run_ok();
    assert_eq!(changed(&h).len(), 1, "a running session keeps its numbers");
}

#[test]
fn orders_are_given_with_keys_and_say_their_chances_first() {
    let mut front = Window::new(None);
    front.start();
    while !matches!(front.phase(), Some(Phase::Aftermath(_))) {
        front.end_turn();
    }
    front.go(Screen::Aftermath);
    let mut h = open(front, WIDE);
    h.key_press(Key::O);
    h.run_ok();
    h.key_press(Key::Period);
    h.run_ok();
    assert!(
        h.query_by_label_contains("they come to believe it was us")
            .is_some()
    );
    h.key_press(Key::E);
    h.run_ok();
    let office = |h: &Harness<Window>| {
        let sight = h.state().sight();
        sight.years.affairs.clone().unwrap()
    };
    assert_eq!(office(&h).orders.authorised.len(), 1);
    h.key_press(Key::H);
    h.run_ok();
    assert_eq!(office(&h).orders.posture, plenary::model::Posture::Forward);
    h.key_press(Key::T);
    h.run_ok();
    h.key_press(Key::W);
    h.run_ok();
    h.key_press(Key::E);
    h.run_ok();
    assert_eq!(office(&h).arrangements.len(), 1);
    h.key_press(Key::I);
    h.run_ok();
    assert!(h.query_by_label_contains("Between us").is_some());
}

#[test]
fn a_later_conference_is_called_and_signed_by_keys() {
    let mut front = Window::new(None);
    front.start();
    while !matches!(front.phase(), Some(Phase::Aftermath(_))) {
        front.end_turn();
    }
    while front.phase() != Some(Phase::Aftermath(12)) {
        front.end_turn();
    }
    front.go(Screen::Aftermath);
    let mut h = open(front, WIDE);
    press(&mut h, Key::T);
    press(&mut h, Key::C);
    assert!(h.query_by_label_contains("It meets when").is_some());
    press(&mut h, Key::Space);
    assert!(matches!(h.state().phase(), Some(Phase::Conference(0))));
    while h.state().phase() != Some(Phase::Signing) {
        press(&mut h, Key::Space);
    }
    assert!(h.query_by_label_contains("How many will sign?").is_some());
    press(&mut h, Key::S);
    assert_eq!(h.state().phase(), Some(Phase::Aftermath(13)));
    assert_eq!(h.state().screen(), Screen::Signing, "plates go up first");
    press(&mut h, Key::Enter);
    assert_eq!(h.state().screen(), Screen::Aftermath);
}
