//! The teacher's strip where it must be quick and must not slip: a roll of plates with one key for each table,
//! letters that come at once after the key of the list, and the way to the debrief, which asks first.

use bevy_egui::egui::{Event, Key, Modifiers, Vec2};
use egui_kittest::Harness;
use plenary::desktop::screens::projector::{Private, ProjectorChange, ProjectorScreen};
use plenary::model::Action;
use plenary::model::calendar::Phase;

use super::common::window::{Window, open, press};

/// The first day of twelve tables, with the strip open.
fn strip() -> Harness<'static, Window> {
    let mut h = open(Window::new(None), Vec2::new(1280.0, 720.0));
    press(&mut h, Key::K);
    press(&mut h, Key::Enter);
    press(&mut h, Key::Space);
    h.state_mut().private(true);
    h.run_ok();
    assert_eq!(h.state().phase(), Some(Phase::Conference(1)));
    h
}

fn screen<'a>(h: &'a Harness<Window>) -> &'a ProjectorScreen {
    h.state().get()
}

/// Plates in the log: whether each objects.
fn plates(h: &Harness<Window>) -> Vec<bool> {
    let sent = h.state().sent().into_iter();
    let plate = |action| match action {
        Action::Plate { objects, .. } => Some(objects),
        _ => None,
    };
    sent.filter_map(plate).collect()
}

#[test]
fn a_roll_enters_the_plate_of_every_table_by_one_key_each() {
    let mut h = strip();
    // It begins with the first table by name, whoever was entered for before.
    press(&mut h, Key::Period);
    press(&mut h, Key::M);
    let order = h.state().session().scenario().by_name();
    assert_eq!(screen(&h).teacher.roll, Some(false));
    for (n, seat) in order.iter().enumerate() {
        assert_eq!(screen(&h).teacher.seat, *seat);
        match n {
            3 => press(&mut h, Key::P),
            5 => {
                press(&mut h, Key::O);
                press(&mut h, Key::Num2);
            }
            _ => press(&mut h, Key::Num1),
        }
    }
    assert_eq!(screen(&h).teacher.roll, None, "the roll is over");
    let plates = plates(&h);
    assert_eq!(plates.len(), 11, "one raised none");
    assert_eq!(plates.iter().filter(|objects| **objects).count(), 1);
    assert!(plates[4], "the one that said so");
}

#[test]
fn what_is_typed_at_once_after_the_key_of_the_list_goes_into_it() {
    let mut h = strip();
    let before = h.state().sent().len();
    let key = |key| Event::Key {
        key,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: Modifiers::NONE,
    };
    // A fast hand, or a slow machine: all of it in one frame, and two of its letters are shortcuts.
    h.input_mut().events.extend([
        key(Key::Slash),
        Event::Text("/".to_owned()),
        key(Key::P),
        Event::Text("p".to_owned()),
        key(Key::S),
        Event::Text("s".to_owned()),
    ]);
    h.step();
    h.event(key(Key::T));
    h.event(Event::Text("t".to_owned()));
    h.run_ok();
    assert_eq!(screen(&h).teacher.asked.as_deref(), Some("pst"));
    assert_eq!(screen(&h).strip, Private::Window, "T is a letter here");
    assert_eq!(h.state().sent().len(), before, "and P and S, too");
}

#[test]
fn the_way_to_the_debrief_asks_first() {
    let mut h = strip();
    press(&mut h, Key::F10);
    assert_eq!(h.state().phase(), Some(Phase::Conference(1)));
    assert!(h.state().notice().is_some());
    // Anything else takes it back.
    h.state_mut().ask(ProjectorChange::Step(1));
    press(&mut h, Key::F10);
    assert_eq!(h.state().phase(), Some(Phase::Conference(1)));
    press(&mut h, Key::F10);
    assert_eq!(h.state().phase(), Some(Phase::Over));
}
