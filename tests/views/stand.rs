//! The page “Where you stand”, and the questions on the desk.

use super::*;
use common::window::click;
use plenary::model::Action;
use plenary::world::capital::{Capital, CapitalStage};
use plenary::world::states::Seats;

/// In the room of the first scenario, on its first day.
fn in_the_room(size: Vec2) -> Harness<'static, Window> {
    let mut front = Window::new(None);
    front.start_suggested("first-steps");
    while front.phase() != Some(Phase::Conference(1)) {
        front.end_turn();
    }
    front.go(Screen::Conference);
    open(front, size)
}

#[test]
fn where_you_stand_opens_by_key_and_says_how_patient_the_capital_is() {
    let mut h = in_the_room(WIDE);
    assert!(h.query_by_label("where you stand, F4").is_some());
    press(&mut h, Key::F4);
    for words in ["Where you stand", "Your capital", "Your adviser proposes"] {
        assert!(h.query_by_label(words).is_some(), "{words}");
    }
    let patience = h.state().sight().own.capital.as_ref().unwrap().patience();
    let words = format!("Patience {patience:.0} of 100");
    assert!(h.query_all_by_label_contains(&words).next().is_some());
    let before = h.state().digest();
    press(&mut h, Key::S);
    press(&mut h, Key::Space);
    assert_eq!(h.state().digest(), before, "keys of the screen rest");
    press(&mut h, Key::Escape);
    assert!(h.query_by_label("Your adviser proposes").is_none());
    assert_eq!(h.state().screen(), Screen::Conference);
}

#[test]
fn the_capital_is_talked_to_by_key() {
    let mut h = in_the_room(WIDE);
    let seat = h.state().sight().seat;
    h.state_mut().tamper(|world| {
        let state = world.resource::<Seats>()[seat];
        let mut capital = world.get_mut::<Capital>(state).unwrap();
        (capital.patience, capital.stage) = (50.0, CapitalStage::Cable);
    });
    press(&mut h, Key::F4);
    press(&mut h, Key::C);
    assert_eq!(h.state().sent(), [Action::Consult]);
    let patience = h.state().sight().own.capital.as_ref().unwrap().patience();
    assert!(patience > 50.0, "{patience}");
}

#[test]
fn an_act_of_the_day_is_taken_back_and_the_advisers_first_proposal_is_done() {
    let mut h = in_the_room(WIDE);
    let first = h.state().digest();
    let left = h.state().sight().actions_left();
    press(&mut h, Key::S);
    assert_eq!(h.state().sight().actions_left(), left - 1);
    press(&mut h, Key::F4);
    click(&mut h, "Take back");
    assert_eq!(h.state().sight().actions_left(), left);
    assert!(h.query_by_label("Nothing yet.").is_some());
    assert_ne!(h.state().digest(), first, "the journal says so");
    let sight = h.state().sight();
    let counsel = sight.counsel.clone().unwrap_or_default();
    if let Some(action) = counsel.first().and_then(|c| c.action.clone()) {
        press(&mut h, Key::Num1);
        assert_eq!(h.state().sent().last(), Some(&action));
        // What is still proposed keeps its key.
        let now = h.state().sight().counsel.clone().unwrap_or_default();
        for (k, before) in counsel.iter().enumerate() {
            let still = now.iter().position(|c| c.action == before.action);
            assert!(still.is_none_or(|at| at == k || k >= now.len()), "{k}");
        }
    }
}

/// The points of the adviser, which count goals and what is expected by the end, are told beside what the words
/// bring by the mandate alone, by which all other numbers of the page go.
#[test]
fn the_advisers_points_are_told_apart() {
    let mut front = Window::new(None);
    front.start_suggested("dubai-twelve");
    while front.phase() != Some(Phase::Conference(1)) {
        front.end_turn();
    }
    front.go(Screen::Conference);
    let mut h = open(front, WIDE);
    press(&mut h, Key::F4);
    let counsel = h.state().sight().counsel.clone().unwrap_or_default();
    assert!(counsel.iter().any(|c| c.apart.is_some()));
    let says = "Points are what we expect of the end of the conference";
    assert!(h.query_by_label_contains(says).is_some());
}

#[test]
fn a_question_on_the_desk_is_answered_by_key() {
    let mut front = Window::new(None);
    front.start_suggested("dubai-twelve");
    for _ in 0..60 {
        front.end_turn();
        if front.phase() == Some(Phase::Over) || !front.sight().years.questions.is_empty() {
            break;
        }
    }
    front.go(Screen::Aftermath);
    let mut h = open(front, WIDE);
    let question = h.state().sight().years.questions[0].clone();
    let says = question.says.to_string();
    assert!(h.query_by_label_contains(&says).is_some(), "{says}");
    let mut courses = question.courses.iter();
    let course = courses.position(|c| c.shut.is_none()).unwrap();
    press(
        &mut h,
        [Key::F5, Key::F6, Key::F7, Key::F8, Key::F9][course],
    );
    let question = question.id;
    assert_eq!(
        h.state().sent().last(),
        Some(&Action::Choose { question, course })
    );
}

#[test]
fn where_you_stand_draws_in_every_phase_and_at_every_size() {
    for size in [WIDE, Vec2::new(1280.0, 720.0), Vec2::new(853.0, 480.0)] {
        let mut front = Window::new(None);
        front.start_suggested("first-steps");
        let mut h = open(front, size);
        while h.state().phase() != Some(Phase::Over) {
            click(&mut h, "where you stand, F4");
            assert!(h.query_by_label("Where you stand").is_some());
            for node in h.query_all_by_role(egui::accesskit::Role::Button) {
                let label = node.accesskit_node().label().unwrap_or_default();
                assert!(!label.trim().is_empty(), "a button without a name");
            }
            h.state_mut().end_turn();
            h.run_ok();
            assert!(h.query_by_label("Where you stand").is_none(), "put away");
        }
    }
}
