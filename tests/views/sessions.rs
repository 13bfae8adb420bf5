//! Sessions kept, gone on with, and looked back at.

use super::*;

/// A front of first steps that was left for the title after some days.
fn left_after(log: &std::path::Path, days: u32) -> (Window, String) {
    let mut front = Window::new(Some(log.to_owned()));
    front.start_suggested("first-steps");
    for _ in 0..days {
        front.end_turn();
    }
    let digest = digest(&front);
    front.go(Screen::Title);
    (front, digest)
}

fn digest(front: &Window) -> String {
    front.session().digest()
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
        assert_eq!(digest(h.state()), before);
        press(&mut h, Key::Escape);
    }
    // What is done after it was taken up lies in its log, too.
    press(&mut h, Key::Enter);
    press(&mut h, Key::Space);
    press(&mut h, Key::Space);
    let after = digest(h.state());
    assert_ne!(after, before);
    let (back, _) = resume(&log).unwrap();
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
    let second = digest(h.state());
    press(&mut h, Key::Escape);
    h.state_mut().start_suggested("first-steps");
    h.run_ok();
    press(&mut h, Key::Escape);
    press(&mut h, Key::C);
    press(&mut h, Key::Enter);
    assert_eq!(h.state().screen(), Screen::Briefing);
    let digests = [("session.log", &first), ("session-2.log", &second)];
    for (name, digest) in digests {
        let path = dir.path().join(name);
        let (back, refused) = resume(&path).unwrap();
        assert!(refused.is_empty());
        assert_eq!(back.digest(), *digest);
    }
    for name in ["session-3.log", "session-4.log"] {
        assert!(resume(&dir.path().join(name)).is_ok());
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
    assert_eq!(digest(h.state()), first);
    press(&mut h, Key::Space);
    press(&mut h, Key::Space);
    let (back, _) = resume(&log).unwrap();
    assert_eq!(back.digest(), digest(h.state()));
    // What the day brought is put away first.
    press(&mut h, Key::Enter);
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
    let end = digest(&front);
    front.go(Screen::Title);
    let mut h = open(front, WIDE);
    assert!(h.query_by_label_contains("Go on: ").is_none());
    press(&mut h, Key::E);
    assert!(h.query_by_label_contains("Look back: First").is_some());
    press(&mut h, Key::Num1);
    assert_eq!(h.state().screen(), Screen::Debrief);
    assert_eq!(digest(h.state()), end);
    assert_eq!(h.state().notice(), None);
}
