//! Eight persons at one machine: seats given with a click each and in sight wherever the list is, and a day
//! of a conference with nothing of one seat on another's page.

use bevy_egui::egui::accesskit::Role;
use bevy_egui::egui::{Key, Rect, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use plenary::desktop::choice::{Choice, MOST_AT_A_MACHINE};
use plenary::desktop::commands::Command;
use plenary::desktop::screen::Screen;
use plenary::desktop::screens::setup::SetupChange;
use plenary::desktop::shelf::Shelf;
use plenary::model::calendar::Phase;
use plenary::model::ids::StateId;

use super::common::window::{WIDE, Window, open, press};
use super::shared::only;

/// Who sits at the machine, beside whoever the scenario suggests.
const SEATS: [&str; 7] = [
    "China", "Egypt", "India", "Japan", "Kenya", "Nigeria", "Paraguay",
];

/// The setup of a scenario, at a size in points and a text size.
fn setup(name: &str, size: Vec2, scale: f32) -> Harness<'static, Window> {
    let mut h = open(Window::scaled(scale), size);
    h.state_mut().go(Screen::Setup);
    let n = h.state().place(name);
    h.state_mut().ask(SetupChange::Scenario(n));
    h.run_ok();
    h
}

fn sits(seat: &str) -> String {
    format!("A person at this machine speaks for {seat}")
}

/// Clicks on what has a name. A note on it may say the same.
fn push(h: &mut Harness<Window>, role: Role, label: &str) {
    h.get_by_role_and_label(role, label).click();
    h.run_ok();
}

/// Seven seats given: what is looked for is typed, and the sign at the end of its row clicked.
fn share(h: &mut Harness<Window>) {
    for seat in SEATS {
        h.state_mut().ask(SetupChange::Find(seat.to_owned()));
        h.run_ok();
        push(h, Role::CheckBox, &sits(seat));
    }
    h.state_mut().ask(SetupChange::Find(String::new()));
    h.run_ok();
}

fn people(h: &Harness<Window>) -> usize {
    h.state().get::<Choice>().people().len()
}

#[test]
fn eight_seats_are_given_with_a_click_each_and_stay_in_sight() {
    for name in ["dubai-twelve", "dubai-2012"] {
        let sizes = [
            (WIDE, 1.0),
            (Vec2::new(1280.0, 720.0), 1.0),
            (Vec2::new(1280.0, 720.0), 1.5),
        ];
        for (size, scale) in sizes {
            let mut h = setup(name, size, scale);
            assert_eq!(people(&h), 1);
            share(&mut h);
            let what = format!("{name} at {size:?}, {scale}");
            assert_eq!(people(&h), MOST_AT_A_MACHINE, "{what}");
            let all = h.state().get::<Shelf>().scenarios[h.state().place(name)]
                .states
                .len();
            let count = format!("8 persons, {} computers", all - 8);
            assert!(h.query_by_label(&count).is_some(), "{what}");
            // Every one of them is on the page, though the list shows others.
            let page = Rect::from_min_size(Default::default(), size);
            let mut places: Vec<Rect> = vec![];
            for seat in SEATS.iter().chain(&["Brazil"]) {
                let chip = h.get_by_label(&format!("{seat}, at this machine")).rect();
                assert!(page.contains_rect(chip), "{what}: {seat} at {chip:?}");
                let apart = places
                    .iter()
                    .all(|p| !p.shrink(1.0).intersects(chip.shrink(1.0)));
                assert!(apart, "{what}: {seat} lies on another one");
                places.push(chip);
            }
            // A ninth is not given, nor asked for.
            h.state_mut()
                .ask(SetupChange::Find("Philippines".to_owned()));
            h.run_ok();
            assert!(
                h.query_all_by_role_and_label(Role::CheckBox, &sits("the Philippines"))
                    .next()
                    .is_none()
            );
            push(&mut h, Role::Button, "Leave Kenya to the computer");
            assert_eq!(people(&h), MOST_AT_A_MACHINE - 1, "{what}");
        }
    }
}

#[test]
fn a_seat_that_is_only_looked_at_is_no_person_s() {
    let mut h = setup("dubai-twelve", WIDE, 1.0);
    push(&mut h, Role::CheckBox, &sits("China"));
    assert_eq!(people(&h), 2);
    push(&mut h, Role::RadioButton, "Japan");
    assert_eq!(people(&h), 2);
    assert!(h.query_by_label("A computer speaks for").is_some());
    press(&mut h, Key::B);
    assert_eq!(people(&h), 3);
    assert!(h.query_by_label("A person’s seat:").is_some());
    for seat in ["China", "Brazil"] {
        push(
            &mut h,
            Role::Button,
            &format!("Leave {seat} to the computer"),
        );
    }
    // Whoever is left plays alone, whatever is looked at.
    push(&mut h, Role::RadioButton, "India");
    press(&mut h, Key::Enter);
    assert_eq!(h.state().screen(), Screen::Briefing);
    let sight = h.state().sight();
    assert_eq!(sight.scenario.iso(sight.seat), "JPN");
}

#[test]
fn eight_persons_play_a_day_and_none_sees_what_another_hides() {
    let mut h = setup("dubai-twelve", WIDE, 1.0);
    share(&mut h);
    press(&mut h, Key::Enter);
    let seats: Vec<StateId> = h.state().session().people().collect();
    assert_eq!(seats.len(), MOST_AT_A_MACHINE);
    // The briefing, and the first day.
    for phase in [Phase::Conference(0), Phase::Conference(1)] {
        for &seat in &seats {
            assert_eq!(h.state().phase(), Some(phase));
            assert_eq!(h.state().screen(), Screen::Curtain);
            assert_eq!(h.state().play().desk.at(), Some(seat));
            only(&h, None);
            press(&mut h, Key::Enter);
            assert_eq!(h.state().sight().seat, seat);
            only(&h, Some(seat));
            if phase == Phase::Conference(1) {
                assert_eq!(h.state().screen(), Screen::Conference);
                press(&mut h, Key::S);
                only(&h, Some(seat));
            }
            h.state_mut().ask(Command::EndTurn);
            h.run_ok();
            // What would be lost is told once; asked again, the turn ends.
            if h.state().screen() != Screen::Curtain {
                h.state_mut().ask(Command::EndTurn);
                h.run_ok();
            }
        }
    }
    assert_eq!(h.state().phase(), Some(Phase::Conference(2)));
}
