//! The same of what lies over a page, of votes, and of pages for several persons.

use plenary::desktop::screens::projector::{ProjectorChange, Shown};

use super::access::{ROOM, check, nothing_is_missing, sitting};
use super::*;

/// Written on the room's screen and not in the tree: what two lines are, and the heads of the table of goals.
const WALL: [&str; 4] = ["this text", "no text", "points", "table"];

#[test]
fn a_window_says_its_name() {
    let h = open(sitting(), WIDE);
    let root = h.root().accesskit_node();
    assert_eq!(root.label().as_deref(), Some("Plenary"));
}

#[test]
fn what_lies_over_a_page_is_heard() {
    let mut h = open(sitting(), WIDE);
    for key in [Key::F4, Key::Questionmark, Key::F1, Key::End] {
        press(&mut h, key);
        check(&h, &format!("{key:?}"), &ROOM);
        press(&mut h, Key::Escape);
    }
    let mut front = Window::new(None);
    front.start_suggested("dubai-twelve");
    front.go(Screen::Conference);
    while front.conference().votes.is_empty() {
        front.end_turn();
    }
    let h = open(front, WIDE);
    check(&h, "a vote", &ROOM);
    nothing_is_missing();
}

#[test]
fn pages_for_several_persons_are_heard() {
    let mut h = open(Window::new(None), WIDE);
    for screen in [Screen::Sessions, Screen::Class] {
        h.state_mut().go(screen);
        h.run_ok();
        check(&h, &format!("{screen:?}"), &[]);
    }
    press(&mut h, Key::Enter);
    assert_eq!(h.state().screen(), Screen::Projector);
    loop {
        let phase = h.state().phase().unwrap();
        for page in Shown::of(phase) {
            h.state_mut().ask(ProjectorChange::Page(page));
            h.run_ok();
            check(&h, &format!("{page:?} in {phase:?}"), &WALL);
        }
        if phase == Phase::Over {
            break;
        }
        for _ in 0..4 {
            h.state_mut().end_turn();
        }
    }
    let mut h = open(Window::new(None), WIDE);
    h.state_mut().go(Screen::Setup);
    for seat in 0..2 {
        h.state_mut().ask(SetupChange::Seat(StateId::new(seat)));
        h.run_ok();
        press(&mut h, Key::B);
    }
    press(&mut h, Key::Enter);
    assert_eq!(h.state().screen(), Screen::Curtain);
    check(&h, "Curtain", &[]);
    nothing_is_missing();
}
