//! A person in the chair: it has a slip of the day, goals, points and par, and nothing of them is cut.

use super::clipped::whole;
use super::*;
use plenary::desktop::frame::{Frame, FrameChange};
use plenary::desktop::screens::signing::SigningChange;
use plenary::locale::Sentence;
use plenary::model::goals::Reached;
use plenary::seat::recap::MovedBy;

const SIZES: [(Vec2, f32); 3] = [
    (Vec2::new(1280.0, 720.0), 1.0),
    (WIDE, 1.0),
    (Vec2::new(1280.0, 720.0), 1.5),
];

fn presiding(name: &str) -> Choice {
    let front = Window::new(None);
    let scenario = front.place(name);
    let choice = front
        .get::<Choice>()
        .suggested(front.get::<Shelf>(), scenario);
    Choice {
        chair: true,
        ..choice
    }
}

fn shows(h: &Harness<Window>, words: &str) -> bool {
    h.query_all_by_label_contains(words).next().is_some()
}

#[test]
fn the_slip_of_a_day_tells_the_chair_what_moved_who_is_against_it_and_what_comes_next() {
    let mut front = Window::new(None);
    front.ask(Command::Start(presiding("dubai-twelve")));
    let (mut opened, mut against, mut objected, mut calls, mut own) = (0, 0, 0, 0, 0);
    while !matches!(front.phase(), Some(Phase::Signing)) {
        front.end_turn();
        front.see_the_votes();
        let recap = front.sight().telling.recap.clone();
        let Some(recap) = recap.filter(|r| matches!(r.phase, Phase::Conference(1..))) else {
            continue;
        };
        let chaired = recap.chaired.clone().unwrap();
        let said = |key: &str| recap.sentences.iter().filter(|s| s.key == key).count();
        assert_eq!(said("recap-against"), chaired.against.len());
        assert_eq!(said("recap-objected"), chaired.objected.len());
        assert_eq!(said("recap-called"), chaired.calls.len());
        assert_eq!(
            said("recap-agenda"),
            usize::from(!chaired.agenda.is_empty())
        );
        assert_eq!(
            said("recap-worth"),
            0,
            "the chair wants nothing of the words"
        );
        let by_hand = |s: &&Sentence| s.to_string().contains("by your text");
        let by_hand = recap.sentences.iter().filter(by_hand).count();
        let written = recap.moved.iter().filter(|m| m.by == MovedBy::Chair);
        assert_eq!(written.count(), by_hand);
        let open = front.get::<Frame>().recap;
        assert!(open || recap.sentences.is_empty(), "{:?}", recap.phase);
        opened += usize::from(open);
        own += by_hand;
        against += chaired.against.len();
        objected += chaired.objected.len();
        calls += chaired.calls.len();
        for a in &chaired.against {
            assert!(!a.states.is_empty());
        }
    }
    assert!(opened > 8, "the slip of {opened} days");
    for count in [against, objected, calls, own] {
        assert!(count > 0, "{against} {objected} {calls} {own}");
    }
}

#[test]
fn the_slip_and_the_goals_of_the_chair_are_read_whole_on_every_screen() {
    for (size, scale) in SIZES {
        let mut h = open(Window::scaled(scale), size);
        h.state_mut().go(Screen::Setup);
        h.state_mut().ask(SetupChange::Chair(true));
        h.run_ok();
        assert!(shows(&h, "Compare with a computer"));
        whole(&h, &format!("choice of the chair at {size:?}"));
        h.state_mut().ask(Command::Start(presiding("dubai-twelve")));
        h.run_ok();
        for words in [
            "A text that most can sign",
            "Signatures",
            "Substance",
            "Agreement",
        ] {
            assert!(shows(&h, words), "{words}");
        }
        whole(&h, &format!("briefing of the chair at {size:?}"));
        h.state_mut().go(Screen::Conference);
        for _ in 0..5 {
            h.state_mut().end_turn();
        }
        h.state_mut().see_the_votes();
        h.state_mut().ask(FrameChange::Recap(true));
        h.run_ok();
        h.run_ok();
        assert!(shows(&h, "What day"), "{size:?}");
        whole(&h, &format!("slip of the chair at {size:?}"));
        h.state_mut().ask(FrameChange::Stand);
        h.run_ok();
        assert!(shows(&h, "A room that is not divided"));
        whole(&h, &format!("where the chair stands at {size:?}"));
        h.state_mut().ask(FrameChange::Stand);
        while h.state().sight().sits() {
            h.state_mut().end_turn();
        }
        h.state_mut().end_turn();
        h.state_mut().ask(SigningChange::Plates(usize::MAX));
        h.run_ok();
        assert!(shows(&h, "How you did so far"));
        whole(&h, &format!("verdict of the chair at {size:?}"));
        h.state_mut().go(Screen::Aftermath);
        for _ in 0..3 {
            h.state_mut().end_turn();
        }
        h.run_ok();
        assert!(shows(&h, "Our goals"));
        whole(&h, &format!("years of the chair at {size:?}"));
        while h.state().phase() != Some(Phase::Over) {
            h.state_mut().end_turn();
        }
        h.run_ok();
        let office = h.state().sight().goals.office.clone().unwrap();
        let score = office.score.unwrap();
        assert!(shows(&h, &score.grade.name().to_string()));
        assert_ne!(office.breadth.standing.reached, Reached::TooEarly);
        whole(&h, &format!("debrief of the chair at {size:?}"));
    }
}
