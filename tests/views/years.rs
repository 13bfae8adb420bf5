//! Numbers before a session, and the years after.

use super::*;
use plenary::desktop::words;
use plenary::model::deeds::Deeds;

#[test]
fn numbers_are_changed_by_keys_before_a_session_and_kept_by_it() {
    let mut front = Window::new(None);
    front.go(Screen::Setup);
    let mut h = open(front, WIDE);
    h.key_press(Key::A);
    h.run_ok();
    assert_eq!(h.state().screen(), Screen::Assumptions);
    assert!(
        h.query_all_by_label_contains("Loss that the whole of a feared reading brings")
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
    assert_eq!(changed(&h).keys().collect::<Vec<_>>(), ["mandate_spread"]);
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
    assert!(h.query_by_label_contains("they blame us").is_some());
    h.key_press(Key::E);
    h.run_ok();
    let affairs = |h: &Harness<Window>| {
        let sight = h.state().sight();
        sight.years.affairs.clone().unwrap()
    };
    assert_eq!(affairs(&h).orders.authorised.len(), 1);
    h.key_press(Key::H);
    h.run_ok();
    assert_eq!(affairs(&h).orders.posture, plenary::model::Posture::Forward);
    h.key_press(Key::T);
    h.run_ok();
    h.key_press(Key::W);
    h.run_ok();
    h.key_press(Key::E);
    h.run_ok();
    assert_eq!(affairs(&h).arrangements.len(), 1);
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
    h.state_mut().end_turn();
    h.run_ok();
    assert!(matches!(h.state().phase(), Some(Phase::Conference(0))));
    while h.state().phase() != Some(Phase::Signing) {
        press(&mut h, Key::Space);
    }
    assert!(h.query_by_label_contains("How many will sign?").is_some());
    press(&mut h, Key::S);
    assert_eq!(h.state().phase(), Some(Phase::Aftermath(13)));
    assert_eq!(h.state().screen(), Screen::Signing, "plates go up first");
    press(&mut h, Key::Enter);
    press(&mut h, Key::Enter);
    assert_eq!(h.state().screen(), Screen::Aftermath);
}

#[test]
fn a_number_of_deeds_stays_on_the_line_of_its_words() {
    let deeds = Deeds {
        held_back: 17.8,
        warned: 16.9,
        ..Deeds::default()
    };
    let all = words::done(&deeds);
    assert_eq!(all.len(), 2);
    for done in &all {
        assert!(!done.contains(' '), "a line may end within {done:?}");
    }
    // Clauses that did it together share it: what is not whole is about so many.
    assert!(all[1].starts_with("about\u{a0}17"), "{all:?}");
    let shared = Deeds {
        held_back: 0.3,
        cut_short: 1.4,
        ..Deeds::default()
    };
    let read: Vec<String> = words::done(&shared)
        .iter()
        .map(|w| w.replace('\u{a0}', " "))
        .collect();
    assert_eq!(read, ["a part of one held back", "about one blow spared"]);
    let one = Deeds {
        cut_short: 1.0,
        ..Deeds::default()
    };
    assert_eq!(words::done(&one), ["one\u{a0}blow\u{a0}spared"]);
}
