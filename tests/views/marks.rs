//! The map of the years and the tabs beside it: no mark lies on a name, every ground has its entry in the key, and
//! what is counted is what waits.

use super::clipped::written;
use super::looked::{place, shapes};
use super::*;
use bevy_egui::egui::{Rect, Shape};
use plenary::desktop::frame::FrameChange;
use plenary::desktop::screens::aftermath::Page;
use plenary::desktop::screens::aftermath::changes::AftermathChange;

fn shows(h: &Harness<Window>, words: &str) -> bool {
    h.query_all_by_label_contains(words).next().is_some()
}

/// The years after a scenario that its delegate signed.
fn years(name: &str) -> Window {
    let mut front = Window::new(None);
    front.start_suggested(name);
    while !matches!(front.phase(), Some(Phase::Aftermath(_))) {
        front.end_turn();
    }
    front.go(Screen::Aftermath);
    front.ask(FrameChange::Recap(false));
    front
}

/// In the scene in which Ardenia is struck, and Boreland believed to have done it.
#[test]
fn no_mark_of_an_incident_lies_on_the_name_of_a_land() {
    let mut front = Window::new(None);
    front.ask(Command::Scene(3));
    let mut h = open(front, WIDE);
    for _ in 0..4 {
        h.run_ok();
    }
    assert_eq!(h.state().screen(), Screen::Aftermath);
    assert!(!h.state().sight().years.incidents.is_empty());
    let lands = ["Ardenia", "Boreland", "Calvera"].map(|land| place(&h, land));
    let mut marks = 0;
    for shape in shapes(&h) {
        let around = shape.visual_bounding_rect();
        let drawn = matches!(shape, Shape::Circle(_) | Shape::Path(_));
        if drawn && around.width() < 20.0 && around.height() < 20.0 {
            let near = |land: &Rect| land.expand(40.0).contains(around.center());
            marks += usize::from(lands.iter().any(near));
            let over = lands.iter().any(|land| land.intersects(around));
            assert!(!over, "{shape:?}");
        }
    }
    assert!(marks > 0);
}

#[test]
fn the_tab_of_the_desk_counts_what_waits_for_a_decision() {
    let mut h = open(years("dubai-twelve"), WIDE);
    let mut some = 0;
    for _ in 0..24 {
        h.state_mut().end_turn();
        if h.state().screen() != Screen::Aftermath {
            continue;
        }
        h.state_mut().ask(AftermathChange::Page(Page::Desk));
        h.run_ok();
        let sight = h.state().sight();
        let name = match sight.waiting() {
            0 => "Desk".to_owned(),
            n => format!("Desk {n}"),
        };
        let drawn = written(&h);
        let mut drawn = drawn.iter().map(|(_, it)| &it.galley.job.text);
        assert!(drawn.any(|words| *words == name), "{name}");
        some += sight.waiting();
    }
    assert!(some > 0);
    // A blow that a question asks about is one decision.
    let mut front = Window::new(None);
    front.ask(Command::Scene(3));
    let sight = front.sight();
    assert!(sight.open_incidents() > 0);
    assert_eq!(sight.waiting(), sight.open_questions());
}

#[test]
fn the_key_of_a_map_says_which_lands_take_no_part() {
    for (name, others) in [
        ("dubai-2012", true),
        ("dubai-twelve", true),
        ("first-steps", false),
    ] {
        let mut front = Window::new(None);
        front.go(Screen::Setup);
        let n = front.place(name);
        front.ask(SetupChange::Scenario(n));
        let h = open(front, WIDE);
        assert_eq!(shows(&h, "takes no part"), others, "{name}, before");
        let mut h = open(years(name), WIDE);
        h.state_mut().end_turn();
        h.run_ok();
        assert_eq!(shows(&h, "takes no part"), others, "{name}, the years");
    }
}
