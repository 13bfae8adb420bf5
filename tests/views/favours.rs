//! The favours of a package in hand: they come into sight when they are unfolded, and none moves when one is
//! ticked, so that the next press is not on another.

use super::*;
use bevy_egui::egui::accesskit::Role;
use common::window::click;
use plenary::desktop::frame::FrameChange;

/// Every favour that can be ticked: its name and where it stands.
fn boxes(h: &Harness<Window>) -> Vec<(String, egui::Rect)> {
    let all = h.query_all_by_role(Role::CheckBox);
    all.filter_map(|n| Some((n.accesskit_node().label()?, n.rect())))
        .filter(|(name, _)| name.contains("and is worth"))
        .collect()
}

#[test]
fn favours_come_into_sight_and_stay_in_their_places() {
    let size = Vec2::new(1280.0, 720.0);
    let mut front = Window::new(None);
    front.start_suggested("dubai-twelve");
    while front.phase() != Some(Phase::Conference(1)) {
        front.end_turn();
    }
    front.go(Screen::Conference);
    front.see_the_votes();
    front.ask(FrameChange::Recap(false));
    let bracket = front.sight().room.agenda.open[0];
    front.ask(ConferenceChange::SelectBracket(bracket));
    front.package(PackageChange::Term(false));
    let seat = front.sight().seat;
    for other in StateId::all(12).filter(|s| *s != seat).take(2) {
        front.package(PackageChange::Partner(other));
    }
    let mut h = open(front, size);
    assert!(boxes(&h).is_empty());
    click(&mut h, "choose favours");
    h.run_ok();
    let before = boxes(&h);
    assert!(before.len() > 1, "{before:?}");
    for (name, place) in &before {
        assert!(place.top() > 0.0 && place.bottom() < size.y, "{name}");
    }
    click(&mut h, &before[0].0);
    h.run_ok();
    assert_eq!(h.state().conference().draft.pays.len(), 1);
    assert_eq!(boxes(&h), before);
}
