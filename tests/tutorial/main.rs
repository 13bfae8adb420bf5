//! The tutorial's scenes, without a window: each is reached by its own scripted solution, and by ending
//! turns alone none is; faults of a file of scenes are told with their lines.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test may stop, and tell"
)]

#[path = "../common/mod.rs"]
mod common;
mod faults;

use common::{scenario, theory};
use plenary::aftermath::decisions::Questions;
use plenary::classroom::scenes::{Scene, Scenes, Step};
use plenary::conference::room::Standing;
use plenary::delegates::plugin as computers;
use plenary::model::calendar::Phase;
use plenary::model::goals::Reached;
use plenary::model::{Action, Decision};
use plenary::scenario::Library;
use plenary::session::Session;
use plenary::session::goals::own;

fn scenes() -> Vec<Scene> {
    let library = Library::embedded();
    Scenes::of(&library, &scenario("first-steps"))
        .unwrap()
        .scenes
}

fn open(scene: &Scene) -> Session {
    let theory = theory(&scene.theory);
    scene.open(scenario("first-steps"), theory, computers)
}

fn take(scene: &Scene, session: &mut Session, step: &Step) {
    match step {
        Step::Act(action) => session.act(action.clone()).unwrap(),
        Step::EndTurn => session.advance(),
        Step::GoBack => *session = scene.back(session, computers).unwrap(),
    }
}

#[test]
fn there_are_five_scenes_each_with_something_to_do() {
    let scenes = scenes();
    assert_eq!(scenes.len(), 5);
    for scene in &scenes {
        let session = open(scene);
        assert_eq!(scene.at(&session), Some(0), "{}", scene.id.value);
        assert!(!scene.too_late(&session), "{}", scene.id.value);
        for part in &scene.parts {
            let shown = part.does.iter().any(|s| matches!(s, Step::Act(_)));
            assert!(shown || !part.points.is_empty(), "{}", part.task.value);
        }
    }
}

#[test]
fn nothing_of_a_script_is_refused() {
    for scene in scenes() {
        let mut session = Session::new(
            scenario("first-steps"),
            theory(&scene.theory),
            scene.seed,
            Some(scene.sits(&scenario("first-steps"))),
            computers,
        );
        let refused = session.play(&scene.before, |_| {});
        assert!(refused.is_empty(), "{}: {refused:?}", scene.id.value);
    }
}

#[test]
fn a_scene_is_reached_by_its_own_solution_part_by_part() {
    for scene in scenes() {
        let mut session = open(&scene);
        for (n, part) in scene.parts.iter().enumerate() {
            assert_eq!(scene.at(&session), Some(n), "{}", scene.id.value);
            for step in &part.does {
                take(&scene, &mut session, step);
            }
        }
        assert_eq!(scene.at(&session), None, "{}", scene.id.value);
        assert!(!scene.too_late(&session), "{}", scene.id.value);
    }
}

/// What the third scene says came of the vote is what came of it.
#[test]
fn who_was_outvoted_signs_with_a_declaration() {
    let scene = scenes().into_iter().find(|s| s.id.value == "vote").unwrap();
    let mut session = open(&scene);
    let steps = scene.parts.iter().flat_map(|p| &p.does);
    steps.for_each(|step| take(&scene, &mut session, step));
    let answer = |iso: &str| {
        let seat = session.scenario().seat(iso).unwrap();
        session.verdicts()[seat].decision
    };
    assert_eq!(answer("ARD"), Decision::Sign);
    assert_eq!(
        [answer("BOR"), answer("CVA")],
        [Decision::SignWithDeclaration; 2]
    );
    let places = session.scenario().text.find("hospitals.places").unwrap();
    let mut votes = session.room().ballots.votes.iter();
    let vote = votes.find(|v| v.bracket == places).unwrap();
    let came = (vote.tally, vote.carried);
    assert_eq!(came, ((2, 1, 0), true), "two plates against one");
    // Whoever does as the scenes say reaches what it was sent for.
    let own = own(session.state(), scene.sits(session.scenario()));
    let total = own.score.unwrap().total;
    assert!(total > 75.0, "{total}");
    assert_eq!(own.public.standing.reached, Reached::Met);
}

/// A scene that goes on does so in the session of the scene before, done as a player does it: all three days are
/// one session.
#[test]
fn scenes_that_go_on_are_reached_in_one_session() {
    let scenes = scenes();
    let mut session = open(&scenes[0]);
    let mut before: Option<&Scene> = None;
    let mut joined = 0;
    for scene in &scenes {
        if let Some(before) = before {
            if !scene.goes_on {
                assert!(!scene.follows(before, &session), "{}", scene.id.value);
                break;
            }
            assert!(scene.follows(before, &session), "{}", scene.id.value);
            assert_eq!(
                session.digest(),
                open(scene).digest(),
                "as it lies prepared"
            );
            joined += 1;
        }
        for (n, part) in scene.parts.iter().enumerate() {
            assert_eq!(scene.at(&session), Some(n), "{}", scene.id.value);
            part.does
                .iter()
                .for_each(|step| take(scene, &mut session, step));
        }
        before = Some(scene);
    }
    assert_eq!(joined, 2);
}

/// What the first scene says of the plate that is not raised is so.
#[test]
fn without_the_plate_the_first_bracket_still_stands() {
    let scene = scenes().remove(0);
    let mut session = open(&scene);
    (0..2).for_each(|_| session.advance());
    let treaty = session.scenario().text.clone();
    let bracket = treaty.find("warnings.what").unwrap();
    let standing = session.room().draft.standing[bracket.index()];
    assert_ne!(standing, Standing::Clear);
    // Nor with one for less: somebody would have objected.
    let mut session = open(&scene);
    session.advance();
    let plate = Action::Plate {
        choice: common::proposal("warnings.what", "warnings"),
        objects: false,
    };
    session.act(plate).unwrap();
    session.advance();
    let standing = session.room().draft.standing[bracket.index()];
    assert_ne!(standing, Standing::Clear);
}

/// To say nothing on purpose is another answer, too, and the scene ends with it.
#[test]
fn the_last_scene_is_done_by_silence_on_purpose_and_by_waiting_for_evidence() {
    let scene = scenes().pop().unwrap();
    let silence = Action::Respond {
        incident: plenary::model::ids::IncidentId::new(0),
        rung: 0,
    };
    let waits = |session: &Session| {
        let asked = session.state().get_resource::<Questions>().unwrap();
        let question = asked.open.first().unwrap();
        let mut courses = question.courses.iter();
        let course = courses.position(|c| c.orders.is_empty()).unwrap();
        let question = question.id;
        Action::Choose { question, course }
    };
    for wait in [false, true] {
        let mut session = scene.back(&open(&scene), computers).unwrap();
        let act = if wait {
            waits(&session)
        } else {
            silence.clone()
        };
        session.act(act).unwrap();
        assert_eq!(scene.at(&session), Some(1));
        while session.phase() != Phase::Over {
            session.advance();
        }
        assert_eq!(scene.at(&session), None);
    }
}

/// Space ends turns and does nothing else.
#[test]
fn no_scene_is_passed_by_space_alone() {
    for scene in scenes() {
        let id = &scene.id.value;
        let mut starts = vec![open(&scene)];
        let begun = scene.back(&starts[0], computers);
        starts.extend(begun);
        for mut session in starts {
            assert_eq!(scene.at(&session), Some(0), "{id}");
            while session.phase() != Phase::Over {
                session.advance();
                assert!(
                    scene.at(&session).is_some(),
                    "{id} at turn {}",
                    session.turn()
                );
            }
        }
    }
}

/// One who did something else is told that the moment has passed, and is not left waiting.
#[test]
fn a_scene_that_was_missed_says_so() {
    for scene in scenes().iter().filter(|s| s.back.is_none()) {
        let mut session = open(scene);
        // The first day follows the briefing.
        let ends = if session.turn() == 0 { 2 } else { 1 };
        (0..ends).for_each(|_| session.advance());
        assert!(scene.too_late(&session), "{}", scene.id.value);
    }
}

#[test]
fn the_same_scene_begins_the_same_every_time() {
    for scene in scenes() {
        assert_eq!(open(&scene).digest(), open(&scene).digest());
    }
}
