//! What is pressed on a card of the years: a course that is shut, what asks again, what an answer brings.

use super::threads::years;
use super::*;

/// The first quarter in which a question waits.
fn asked(size: Vec2) -> Harness<'static, Window> {
    let mut h = years(4, size);
    for _ in 0..40 {
        if h.state().sight().open_questions() > 0 {
            break;
        }
        h.state_mut().end_turn();
        h.run_ok();
    }
    assert!(h.state().sight().open_questions() > 0, "a question comes");
    h
}

#[test]
fn what_asks_to_be_pressed_again_is_answered_by_enter() {
    let mut h = asked(WIDE);
    let phase = h.state().phase();
    press(&mut h, Key::Enter);
    assert_eq!(h.state().phase(), phase, "nothing was asked yet");
    press(&mut h, Key::Space);
    assert_eq!(h.state().phase(), phase);
    assert!(
        h.state()
            .notice()
            .is_some_and(|w| w.contains("Press again"))
    );
    press(&mut h, Key::Enter);
    assert_ne!(h.state().phase(), phase, "the quarter is over");
}

#[test]
fn what_was_done_is_told_beside_the_cards_and_covers_no_course() {
    let mut h = asked(WIDE);
    let card = h.get_by_label_contains("You are asked").rect();
    h.hover_at(card.center() + Vec2::new(0.0, 120.0));
    press(&mut h, Key::F5);
    h.run_steps(2);
    let done = h.query_all_by_label_contains("Done: ").next();
    let done = done.unwrap().rect();
    assert!(done.right() <= card.left(), "{done} {card}");
}

#[test]
fn a_course_that_is_shut_says_why_when_it_is_pressed() {
    use plenary::aftermath::decisions::Questions;
    use plenary::say;
    let mut h = asked(WIDE);
    h.state_mut().tamper(|world| {
        let mut all = world.resource_mut::<Questions>();
        for question in &mut all.open {
            for course in &mut question.courses {
                course.shut = Some(say!("decisions-shut-no-aid"));
            }
        }
    });
    h.run_ok();
    let open = h.state().sight().open_questions();
    press(&mut h, Key::F6);
    assert_eq!(
        h.state().sight().open_questions(),
        open,
        "nothing is chosen"
    );
    let said = h.state().notice().unwrap_or_default();
    assert!(said.contains("no share for aid"), "{said}");
}

#[test]
fn an_answer_to_a_gang_or_a_company_says_that_it_brings_no_more_than_silence() {
    use plenary::aftermath::actors::Actor;
    use plenary::model::question::Matter;
    let mut front = Window::new(None);
    front.start_suggested("dubai-twelve");
    let by_no_state = |front: &Window| {
        let sight = front.sight();
        let mut open = sight.years.questions.iter().filter(|q| sight.waits(q));
        let Some(Matter::Blow { incident }) = open.next().map(|q| q.matter) else {
            return false;
        };
        let mut all = sight.years.incidents.iter();
        let believed = all.find(|i| i.id == incident).and_then(|i| i.believed);
        believed.is_some_and(|(who, _)| !matches!(who, Actor::State(_)))
    };
    while !by_no_state(&front) {
        assert_ne!(front.phase(), Some(Phase::Over), "no gang ever struck");
        front.end_turn();
    }
    front.go(Screen::Aftermath);
    let h = open(front, WIDE);
    let told = h.query_all_by_label_contains("Ask the police").next();
    let told = told.unwrap().accesskit_node();
    let beside = told.description().unwrap_or_default();
    assert!(beside.contains("no more than silence"), "{beside}");
}
