//! Numbers answer why, by click and by key: goodwill and trust in the room, trust, tension and skills in the
//! years, by what the seat knows.

use super::*;
use bevy_egui::egui::accesskit::Role;
use plenary::conference::room::Room;
use plenary::desktop::frame::FrameChange;
use plenary::desktop::picked::Pick;
use plenary::desktop::screens::aftermath::changes::AftermathChange;
use plenary::desktop::screens::aftermath::{AftermathScreen, Page, Why};
use plenary::desktop::screens::conference::RoomWhy;

fn shows(h: &Harness<Window>, words: &str) -> bool {
    h.query_all_by_label_contains(words).next().is_some()
}

/// Presses what has a role and a name that holds some words.
fn push(h: &mut Harness<Window>, words: &str) {
    h.get_by(|n| n.role() == Role::Button && n.label().is_some_and(|l| l.contains(words)))
        .click();
    h.run_ok();
}

/// A day of the room with nothing over it.
fn room(day: u32) -> Window {
    let mut front = Window::new(None);
    front.start_suggested("dubai-twelve");
    while front.phase() != Some(Phase::Conference(day)) {
        front.end_turn();
    }
    front.go(Screen::Conference);
    front.see_the_votes();
    front.ask(FrameChange::Recap(false));
    front
}

/// What is told adds up to what there is, on every day, in every scenario.
#[test]
fn goodwill_is_told_by_what_moved_it_and_adds_up() {
    for name in ["first-steps", "dubai-twelve", "dubai-2012"] {
        let mut front = Window::new(None);
        front.start_suggested(name);
        while front.sight().sits() {
            let sight = front.sight();
            let (first, moves) = sight.goodwill_moves();
            let sum: f64 = moves.iter().map(|m| m.1).sum();
            let off = (first + sum - sight.room.goodwill).abs();
            assert!(off < 0.5, "{name}, day {}: {off} of {moves:?}", sight.day());
            front.end_turn();
        }
    }
    let mut h = open(room(3), WIDE);
    press(&mut h, Key::Period);
    assert_eq!(h.state().conference().why, Some(RoomWhy::Goodwill));
    assert!(shows(&h, "Why goodwill is what it is"));
    assert!(shows(&h, "the conference began with"));
    press(&mut h, Key::Escape);
    assert_eq!(h.state().conference().why, None);
    assert_eq!(h.state().screen(), Screen::Conference);
    push(&mut h, "goodwill: why");
    assert!(shows(&h, "Why goodwill is what it is"));
}

/// What nobody told it is left over, and said to be so.
#[test]
fn what_goodwill_was_moved_by_unseen_is_said_to_be_unknown() {
    let mut front = room(2);
    front.tamper(|world| world.resource_mut::<Room>().goodwill -= 7.0);
    let (_, moves) = front.sight().goodwill_moves();
    let (what, by) = moves.last().unwrap();
    assert!(what.contains("not told"), "{moves:?}");
    assert!((by + 7.0).abs() < 0.5, "{by}");
}

#[test]
fn trust_in_a_delegation_answers_why_in_its_dossier() {
    let mut front = room(2);
    let other = StateId::new(usize::from(front.sight().seat.index() == 0));
    front.ask(ConferenceChange::OpenDossier(Some(other)));
    let name = front.sight().name(other).to_owned();
    let title = format!("Why you trust {name} as you do");
    let mut h = open(front, WIDE);
    press(&mut h, Key::Period);
    assert!(shows(&h, &title));
    assert!(shows(&h, "before the first day it was"));
    press(&mut h, Key::Escape);
    assert_eq!(h.state().conference().dossier, Some(other), "it lies there");
    push(&mut h, " of 4: why");
    assert!(shows(&h, &title));
}

#[test]
fn trust_tension_and_skills_answer_why_in_the_years() {
    let mut front = Window::new(None);
    front.start_suggested("dubai-twelve");
    while !matches!(front.phase(), Some(Phase::Aftermath(3..))) {
        front.end_turn();
    }
    front.go(Screen::Aftermath);
    front.ask(AftermathChange::Page(Page::State));
    let other = StateId::new(usize::from(front.sight().seat.index() == 0));
    let why = |h: &Harness<Window>| h.state().get::<AftermathScreen>().why;
    let mut h = open(front, WIDE);
    press(&mut h, Key::Slash);
    assert_eq!(why(&h), Some(Why::Skills));
    assert!(shows(&h, "of your budget goes to it"));
    press(&mut h, Key::Escape);
    push(&mut h, "skill to attack");
    assert_eq!(why(&h), Some(Why::Skills));
    press(&mut h, Key::Escape);
    h.state_mut().ask(Pick(Some(other)));
    h.run_ok();
    press(&mut h, Key::Slash);
    assert_eq!(why(&h), Some(Why::Between(other)));
    assert!(shows(&h, "Why there is tension with"));
    press(&mut h, Key::Escape);
    for words in ["our trust in it", "our tension with it"] {
        push(&mut h, words);
        assert_eq!(why(&h), Some(Why::Between(other)), "{words}");
        press(&mut h, Key::Escape);
    }
    assert_eq!(h.state().screen(), Screen::Aftermath);
}

/// Whatever is told as a cause is a sentence of the journal that moved the one or the other.
#[test]
fn causes_between_two_states_are_sentences_that_moved_something() {
    let mut front = Window::new(None);
    front.start_suggested("dubai-twelve");
    while front.phase() != Some(Phase::Aftermath(20)) {
        front.end_turn();
    }
    let sight = front.sight();
    let others = StateId::all(12).filter(|s| *s != sight.seat);
    let ties: Vec<_> = others.flat_map(|s| sight.ties(s)).collect();
    assert!(!ties.is_empty(), "nothing moved anything in five years");
    for tie in ties {
        assert!(tie.trust.is_some() || tie.tension.is_some(), "{tie:?}");
        assert!(tie.what.ends_with(['.', '!', '”']), "{tie:?}");
    }
}
