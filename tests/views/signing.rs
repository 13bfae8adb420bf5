//! The signing: plates are called group by group, held and hurried on by key, and named in hall and list.

use super::common::window::click;
use super::*;
use plenary::conference::room::Room;
use plenary::desktop::hall::{HallContent, Shown};
use plenary::desktop::motion::{Motion, Move};
use plenary::desktop::screens::signing::{Below, SigningChange, SigningScreen, order};
use plenary::model::Decision;

/// A window on the signing of a scenario, which waits for the seat's answer.
fn answering(scenario: &str) -> Window {
    let mut front = Window::new(None);
    front.start_suggested(scenario);
    while front.phase() != Some(Phase::Signing) {
        front.end_turn();
    }
    front
}

fn in_the_hall(scenario: &str) -> Harness<'static, Window> {
    open(answering(scenario), WIDE)
}

fn shows(h: &Harness<Window>, words: &str) -> bool {
    h.query_all_by_label_contains(words).next().is_some()
}

#[test]
fn the_bet_is_moved_by_key_and_the_race_says_it() {
    let mut h = in_the_hall("dubai-twelve");
    let bet = h.state().get::<SigningScreen>().bet;
    press(&mut h, Key::ArrowDown);
    assert_eq!(h.state().get::<SigningScreen>().bet, bet - 1);
    assert!(shows(&h, &format!("your bet, {}", bet - 1)));
    press(&mut h, Key::ArrowUp);
    assert_eq!(h.state().get::<SigningScreen>().bet, bet);
}

/// The sum knows nothing of goals: what the text does to them stands over it, before anything is answered.
#[test]
fn what_the_text_does_to_ones_goals_is_said_before_it_is_signed() {
    for scenario in ["dubai-twelve", "dubai-2012"] {
        let h = in_the_hall(scenario);
        assert!(
            shows(&h, "What this text does for you: Public goal"),
            "{scenario}"
        );
        let own = h.state().sight().goals.own.clone().unwrap();
        let line = own.red_line.unwrap();
        let crossed = line.standing.progress < 1.0;
        assert_eq!(shows(&h, "This text crosses your red line"), crossed);
        assert_eq!(shows(&h, "Red line crossed"), crossed);
    }
}

/// However many plates there are and however short a frame is.
#[test]
fn plates_go_up_by_themselves() {
    for (scenario, plates) in [
        ("first-steps", 3),
        ("dubai-twelve", 12),
        ("dubai-2012", 144),
    ] {
        let mut h = in_the_hall(scenario);
        h.state_mut().act(Action::Decide(Decision::NotNow));
        h.state_mut().end_turn();
        let shown = |h: &Harness<Window>| h.state().get::<SigningScreen>().shown;
        assert_eq!(shown(&h), 0, "{scenario}");
        h.state_mut().wait(2.0);
        assert!(shown(&h) > 0, "{scenario}: nobody in two seconds");
        assert!(shown(&h) < plates, "{scenario}: all in two seconds");
        h.state_mut().wait(60.0);
        assert_eq!(shown(&h), plates, "{scenario}");
    }
}

#[test]
fn plates_are_called_in_the_order_of_the_roll_and_go_up_in_the_hall() {
    let mut h = in_the_hall("dubai-twelve");
    let up = |h: &Harness<Window>| {
        let desks = &h.state().get::<HallContent>().desks;
        let up = desks.iter().filter(|d| d.shown != Shown::Down).count();
        (desks.len(), up)
    };
    assert_eq!(up(&h), (12, 0));
    let expected = h.state().get::<SigningScreen>().expected.clone();
    assert_eq!(expected.chance.len(), 12);
    press(&mut h, Key::S);
    h.state_mut().ask(SigningChange::Plates(5));
    h.run_ok();
    assert_eq!(up(&h), (12, 5));
    assert!(shows(&h, "5 of 12") && shows(&h, "Next on the roll"));
    assert!(!shows(&h, "The years that follow"));
    let scenario = h.state().sight().scenario.clone();
    let all: Vec<StateId> = StateId::all(12).collect();
    let last = order::calls((&scenario, &all), &expected)[4];
    assert!(h.state().get::<HallContent>().desks[last.index()].called);
    // Held and gone on by key; the list names the same plates.
    press(&mut h, Key::P);
    assert!(h.state().get::<SigningScreen>().held);
    press(&mut h, Key::P);
    press(&mut h, Key::L);
    assert_eq!(h.state().get::<SigningScreen>().below, Below::Roll);
    assert!(h.state().get::<HallContent>().rect.is_none());
    let waiting = scenario.states.iter().filter(|s| {
        let label = format!("{}: waits", s.profile.name);
        h.query_by_label(&label).is_some()
    });
    assert_eq!(waiting.count(), 7);
    press(&mut h, Key::Enter);
    assert!(shows(&h, "The years that follow"));
    assert_eq!(h.state().screen(), Screen::Signing);
}

#[test]
fn nothing_rises_under_reduced_motion() {
    let mut h = in_the_hall("dubai-twelve");
    press(&mut h, Key::F12);
    assert!(h.state().get::<Motion>().reduced);
    h.state_mut().ask(Move(false));
    press(&mut h, Key::S);
    h.state_mut().ask(SigningChange::Plates(12));
    h.step();
    let desks = h.state().get::<HallContent>().desks.clone();
    assert_eq!(desks.len(), 12);
    assert!(desks.iter().all(|d| d.height == d.shown.height()));
}

/// By key, by mouse, and where something else is chosen after all; what is said covers no answer.
#[test]
fn a_refusal_is_asked_twice_and_stands_the_second_time() {
    let ways: [fn(&mut Harness<Window>); 2] = [|h| press(h, Key::R), |h| click(h, "Refuse")];
    let sizes = [WIDE, Vec2::new(1280.0, 720.0), Vec2::new(853.0, 480.0)];
    for (refuse, size) in ways.into_iter().flat_map(|w| sizes.map(|size| (w, size))) {
        let mut h = open(answering("first-steps"), size);
        // In a small window the step of the tutorial lies over the answers until it is read.
        press(&mut h, Key::H);
        refuse(&mut h);
        assert_eq!(h.state().phase(), Some(Phase::Signing), "{size}");
        assert!(h.state().sent().is_empty(), "{:?}", h.state().sent());
        let told = h.state().notice();
        assert!(
            shows(&h, "Press again to refuse all the same"),
            "{size}: {told:?}"
        );
        refuse(&mut h);
        assert_ne!(h.state().phase(), Some(Phase::Signing), "{size}");
        assert_eq!(h.state().sent(), [Action::Decide(Decision::Refuse)]);
    }
    let mut h = in_the_hall("first-steps");
    press(&mut h, Key::R);
    press(&mut h, Key::W);
    assert_eq!(h.state().sent(), [Action::Decide(Decision::NotNow)]);
}

/// A later conference may sit without one's own seat.
#[test]
fn who_does_not_sit_opens_the_hall_and_sees_the_others_answer() {
    let mut front = Window::new(None);
    front.start_suggested("dubai-twelve");
    while front.phase() != Some(Phase::Signing) {
        front.end_turn();
    }
    let seat = front.sight().seat;
    front.tamper(|world| {
        let members = &mut world.resource_mut::<Room>().sittings.last.members;
        members.retain(|s| *s != seat);
    });
    front.ask(plenary::desktop::frame::FrameChange::Recap(false));
    let mut h = open(front, WIDE);
    assert!(shows(&h, "You do not sit in this conference"));
    assert!(!shows(&h, "Sign with a declaration"));
    press(&mut h, Key::Enter);
    assert!(matches!(h.state().phase(), Some(Phase::Aftermath(_))));
}

/// Rules 14.2 and 14.5: states that stayed away from a later conference keep an answer from an earlier one.
#[test]
fn only_who_sits_is_called_and_counted() {
    let mut h = in_the_hall("dubai-twelve");
    press(&mut h, Key::S);
    let away = {
        let sight = h.state().sight();
        let signs = |s: &StateId| sight.verdicts[s.index()].decision.signs();
        let others = StateId::all(12).filter(|s| *s != sight.seat);
        let away: Vec<StateId> = others.filter(signs).take(3).collect();
        away
    };
    assert_eq!(away.len(), 3);
    let before = h.state().sight().signed();
    h.state_mut().tamper(|world| {
        let members = &mut world.resource_mut::<Room>().sittings.last.members;
        members.retain(|s| !away.contains(s));
    });
    h.state_mut().ask(SigningChange::Plates(usize::MAX));
    h.run_ok();
    let (up, all) = h.state().sight().signed();
    assert_eq!((up, all), (before.0 - 3, 9));
    assert!(shows(&h, &format!("{up} of 9 signed.")));
    let desks = h.state().get::<HallContent>().desks.clone();
    assert!(away.iter().all(|s| desks[s.index()].shown == Shown::Away));
    let names: Vec<String> = (away.iter().copied())
        .map(|s| h.state().sight().name(s).to_owned())
        .collect();
    assert!(
        names
            .iter()
            .all(|name| shows(&h, &format!("{name}: stayed away")))
    );
    // The list has those who sit.
    press(&mut h, Key::L);
    let listed = |name: &str| h.query_all_by_label_contains(&format!("{name}: ")).count();
    assert!(names.iter().all(|name| listed(name) == 0));
}

/// The name of a group stands clear of every plate, raised or not, however large the plates are.
#[test]
fn names_of_groups_touch_no_plate() {
    for name in ["first-steps", "dubai-twelve", "dubai-2012"] {
        for size in [WIDE, Vec2::new(1280.0, 720.0)] {
            let mut front = Window::new(None);
            front.start_suggested(name);
            while front.phase() != Some(Phase::Signing) {
                front.end_turn();
            }
            front.end_turn();
            let mut h = open(front, size);
            h.state_mut().ask(SigningChange::Plates(usize::MAX));
            h.run_ok();
            h.run_steps(30);
            let groups = h.query_all_by_label_contains(" desk");
            let groups: Vec<(String, egui::Rect)> = groups
                .filter_map(|g| Some((g.accesskit_node().label()?, g.rect())))
                .filter(|(label, _)| label.ends_with(" desk") || label.ends_with(" desks"))
                .collect();
            let scenario = h.state().sight().scenario.clone();
            for state in StateId::all(scenario.states.len()) {
                let label = format!("{}: ", scenario.states[state].profile.name);
                let desks = h.query_all_by_label_contains(&label);
                for desk in desks.filter(|d| {
                    d.accesskit_node()
                        .label()
                        .is_some_and(|l| l.starts_with(&label))
                }) {
                    for (group, place) in &groups {
                        let plate = desk.rect();
                        assert!(
                            !place.intersects(plate),
                            "{name} at {size}: {group} on {label}{plate}"
                        );
                    }
                }
            }
        }
    }
}
