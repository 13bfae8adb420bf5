//! The page *Assumptions* in a session: cards of the theories, and a copy of the session to try numbers on.

use egui_kittest::kittest::Queryable as _;
use plenary::desktop::screens::assumptions::AssumptionsChange;

use super::*;

#[test]
fn numbers_are_tried_on_a_copy_and_the_session_stays_in_its_log() {
    let folder = tempfile::tempdir().unwrap();
    let mut front = Window::new(Some(folder.path().join("session.log")));
    front.start_suggested("first-steps");
    front.end_turn();
    let (before, turn) = (front.digest(), front.session().turn());
    front.go(Screen::Assumptions);
    let mut h = open(front, WIDE);
    // Both cards are there; those of a session that runs are not to be chosen.
    for words in ["Restraint: Wargames", "Spiral: The paper"] {
        assert!(h.query_by_label_contains(words).is_some(), "{words}");
    }
    press(&mut h, Key::N);
    h.state_mut().ask(AssumptionsChange::Set(0, 0.9));
    h.run_ok();
    press(&mut h, Key::C);
    let front = h.state();
    assert_eq!(front.session().turn(), turn);
    assert_eq!(front.session().theory().assumed.len(), 1);
    assert_ne!(front.digest(), before);
    assert_eq!(front.screen(), Screen::Conference);
    assert!(front.notice().is_some_and(|n| n.contains("copy")));
    let (first, refused) = resume(&folder.path().join("session.log")).unwrap();
    assert!(refused.is_empty(), "{refused:?}");
    assert_eq!(first.digest(), before);
    let (second, _) = resume(&folder.path().join("session-2.log")).unwrap();
    assert_eq!(second.digest(), h.state().digest());
}

#[test]
fn a_card_that_is_pressed_is_the_theory_of_the_next_session() {
    let mut front = Window::new(None);
    front.go(Screen::Assumptions);
    let mut h = open(front, WIDE);
    let chosen = |h: &Harness<Window>| h.state().get::<Choice>().theory;
    let before = chosen(&h);
    for words in ["Spiral: The paper", "Restraint: Wargames"] {
        h.get_by_label_contains(words).click();
        h.run_ok();
    }
    let last = chosen(&h);
    h.get_by_label_contains("Spiral: The paper").click();
    h.run_ok();
    assert!(chosen(&h) != last && (before == last || before == chosen(&h)));
}
