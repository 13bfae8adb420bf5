//! The conference's page: the outline, what the bars show, acts that are folded, answers always in sight,
//! and what the page of assumptions offers.

use bevy_egui::egui::{Key, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use plenary::desktop::screen::Screen;
use plenary::desktop::screens::assumptions::AssumptionsChange;
use plenary::desktop::screens::conference::changes::ConferenceChange;
use plenary::desktop::screens::setup::SetupChange;
use plenary::desktop::shelf::Shelf;

use crate::common::window::{WIDE, Window, click, open, press};

const SMALL: Vec2 = Vec2::new(1280.0, 720.0);

fn dubai(day: u32) -> Window {
    let mut front = Window::new(None);
    front.start_suggested("dubai-2012");
    front.go(Screen::Conference);
    for _ in 0..day {
        front.end_turn();
    }
    while !front.conference().votes.is_empty() {
        front.ask(ConferenceChange::Voted);
    }
    front
}

fn clause(h: &Harness<Window>) -> usize {
    let bracket = h.state().conference().bracket;
    h.state().sight().scenario.text.brackets[bracket]
        .clause
        .index()
}

#[test]
fn the_outline_names_every_clause_and_goes_to_it() {
    for size in [WIDE, SMALL] {
        let mut h = open(dubai(1), size);
        let treaty = h.state().sight().scenario.text.clone();
        let told = |n: usize| {
            format!(
                "{}: ",
                treaty.clauses[plenary::model::ids::ClauseId::new(n)].title
            )
        };
        for n in 0..treaty.clauses.len() {
            assert!(h.query_by_label_contains(&told(n)).is_some(), "{}", told(n));
        }
        h.get_by_label_contains(&told(2)).click();
        h.run_ok();
        assert_eq!(clause(&h), 2);
        press(&mut h, Key::PageDown);
        assert_eq!(clause(&h), 3);
        press(&mut h, Key::PageUp);
        press(&mut h, Key::PageUp);
        assert_eq!(clause(&h), 1);
        press(&mut h, Key::F7);
        assert!(h.state().conference().outline);
        h.get_by_label_contains(&told(5)).click();
        h.run_ok();
        assert_eq!((clause(&h), h.state().conference().outline), (5, false));
        // Escape leaves the list, not the conference.
        press(&mut h, Key::F7);
        press(&mut h, Key::Escape);
        assert!(!h.state().conference().outline);
        assert_eq!(h.state().screen(), Screen::Conference);
    }
}

#[test]
fn bars_say_which_of_the_two_they_show() {
    let mut front = dubai(3);
    let raised = {
        let sight = front.sight();
        let mut all = sight.room.ballots.plates.iter();
        all.position(|p| !p.is_empty())
    };
    let raised = plenary::model::ids::BracketId::new(raised.unwrap());
    front.ask(ConferenceChange::SelectBracket(raised));
    let mut h = open(front, SMALL);
    let plates = h.state().sight().counts(raised);
    assert!(
        h.query_by_label_contains("plates as they went up")
            .is_some()
    );
    press(&mut h, Key::F8);
    assert!(
        h.query_by_label_contains("who would prefer which")
            .is_some()
    );
    let wished = h.state().sight().counts(raised);
    let n = h.state().sight().scenario.states.len();
    assert_eq!(
        wished.iter().sum::<usize>(),
        n,
        "everybody prefers something"
    );
    press(&mut h, Key::F8);
    assert_eq!(h.state().sight().counts(raised), plates);
}

#[test]
fn five_acts_are_in_view_and_the_rest_is_unfolded() {
    let mut h = open(dubai(1), SMALL);
    for gone in ["Red line", "Call a vote", "Walk out"] {
        assert!(h.query_by_label(gone).is_none(), "{gone} is folded");
    }
    press(&mut h, Key::Num0);
    for there in ["Red line", "Call a vote", "Walk out"] {
        assert!(h.query_by_label(there).is_some(), "{there} is unfolded");
    }
}

#[test]
fn the_answers_at_the_signing_are_in_sight_at_every_size() {
    for size in [WIDE, SMALL] {
        for name in ["first-steps", "dubai-twelve"] {
            let mut front = Window::new(None);
            front.start_suggested(name);
            while front.sight().sits() {
                front.end_turn();
            }
            let h = open(front, size);
            for words in ["Sign", "Sign with a declaration", "Not now", "Refuse"] {
                let place = h.get_by_label(words).rect();
                assert!(
                    place.bottom() < size.y - 4.0,
                    "{words} of {name} at {place:?}"
                );
            }
        }
    }
}

#[test]
fn a_running_session_keeps_its_numbers_and_another_is_offered() {
    let mut front = Window::new(None);
    front.start_suggested("first-steps");
    front.go(Screen::Assumptions);
    let mut h = open(front, WIDE);
    let before = h.state().session().theory().clone();
    assert!(h.query_by_label_contains("keeps its numbers").is_some());
    press(&mut h, Key::N);
    h.state_mut().ask(AssumptionsChange::Set(0, 0.1));
    h.run_ok();
    assert_eq!(
        *h.state().session().theory(),
        before,
        "the session is as it was"
    );
    assert!(h.query_by_label_contains("for a new session").is_some());
    click(&mut h, "Start it now");
    assert_ne!(*h.state().session().theory(), before);
    assert_eq!(h.state().screen(), Screen::Briefing);
}

#[test]
fn a_seat_is_found_by_name_and_told_how_hard_it_is() {
    let mut h = open(Window::new(None), WIDE);
    h.state_mut().go(Screen::Setup);
    let all = h.state().place("dubai-2012");
    h.state_mut().ask(SetupChange::Scenario(all));
    h.state_mut().ask(SetupChange::Find("keny".to_owned()));
    h.run_ok();
    assert!(h.query_by_label("Kenya").is_some());
    assert!(h.query_by_label("Angola").is_none());
    let scenario = h.state().get::<Shelf>().scenarios[all].clone();
    let kenya = scenario.seat("KEN").unwrap();
    h.state_mut().ask(SetupChange::Seat(kenya));
    h.run_ok();
    assert!(
        h.query_by_label_contains("lie nearer to the middle")
            .is_some()
    );
}

#[test]
fn an_event_of_the_record_is_a_card_with_its_scene_on_its_day_alone() {
    for size in [WIDE, SMALL] {
        let mut h = open(dubai(2), size);
        assert_eq!(h.state().sight().day(), 2);
        let event = h.state().sight().scenario.events[0].clone();
        let shows = |h: &Harness<Window>, words: &str| h.query_by_label_contains(words).is_some();
        for words in [
            "What happened on the morning of day 2",
            "Goodwill of the room: 1 less",
        ] {
            assert!(shows(&h, words), "{words}");
        }
        // Once as a title; the journal has it as a sentence.
        assert!(h.query_by_label(&event.title).is_some());
        h.state_mut().end_turn();
        h.run_ok();
        assert!(!shows(&h, "What happened on the morning of day"));
        assert!(h.query_by_label(&event.title).is_none());
    }
}
