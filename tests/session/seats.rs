//! Several persons at one table: who plays a seat, when a turn ends, and what the log keeps of it.

use super::common::{proposal, replay, resume, scenario, seated, theory};
use plenary::model::calendar::Phase;
use plenary::model::{Action, Decision};
use plenary::session::Session;
use plenary::session::admissible::Sender;
use plenary::session::files::save;
use plenary::session::line::LogLine;
use plenary::session::log::Log;
use plenary::session::setup::Seating;
use plenary::world::control::Control;

/// Ardenia and Costa Verde are persons', the third seat is a computer's.
fn two() -> (Session, Sender, Sender) {
    let scenario = scenario("first-steps");
    let people: Vec<_> = ["ARD", "CVA"]
        .iter()
        .map(|iso| scenario.seat(iso).unwrap())
        .collect();
    let (a, b) = (Sender::Seat(people[0]), Sender::Seat(people[1]));
    let seating = Seating {
        people,
        ..Seating::default()
    };
    (seated(scenario, theory("restraint"), 1, seating), a, b)
}

/// A plate on the first bracket that is open today.
fn plate(session: &Session, wording: usize) -> Action {
    let bracket = session.room().agenda.open[0];
    let it = &session.scenario().text.brackets[bracket];
    Action::Plate {
        choice: proposal(&it.key, &it.wordings[wording].id),
        objects: false,
    }
}

#[test]
fn a_turn_ends_when_every_person_is_ready() {
    let (mut session, a, b) = two();
    assert!(!session.ready(a).unwrap());
    assert!(!session.ready(a).unwrap(), "twice ready is once ready");
    assert_eq!(session.phase(), Phase::Conference(0));
    assert!(session.ready(b).unwrap());
    assert_eq!(session.phase(), Phase::Conference(1));
    assert!(!session.ready(b).unwrap(), "each turn asks anew");
}

#[test]
fn only_the_person_in_a_seat_acts_for_it() {
    let (mut session, a, _) = two();
    session.advance();
    let third = session.named("BOR").unwrap();
    let refusal = session.act_as(third, plate(&session, 0)).unwrap_err();
    assert_eq!(refusal.rule, "1.1");
    assert!(session.ready(third).is_err());
    session.act_as(a, plate(&session, 0)).unwrap();
    let seat = third.seat().unwrap();
    session.control(seat, Control::Human);
    session.act_as(third, plate(&session, 0)).unwrap();
    session.control(seat, Control::Away);
    assert!(session.act_as(third, plate(&session, 0)).is_err());
}

#[test]
fn who_leaves_does_not_hold_up_the_rest() {
    let (mut session, a, b) = two();
    assert!(!session.ready(a).unwrap());
    assert!(session.control(b.seat().unwrap(), Control::Computer));
    assert_eq!(session.phase(), Phase::Conference(1));
}

#[test]
fn the_order_of_plates_and_of_answers_in_the_hall_changes_nothing_that_follows() {
    let play = |swap: bool| {
        let (mut session, a, b) = two();
        session.advance();
        let acts = [(a, plate(&session, 0)), (b, plate(&session, 1))];
        let order = if swap { [1, 0] } else { [0, 1] };
        for k in order {
            session.act_as(acts[k].0, acts[k].1.clone()).unwrap();
        }
        while session.phase() != Phase::Signing {
            session.advance();
        }
        let answers = [(a, Decision::Sign), (b, Decision::Refuse)];
        for k in order {
            let answer = Action::Decide(answers[k].1);
            session.act_as(answers[k].0, answer).unwrap();
        }
        session.advance();
        let of = |sender: Sender| {
            let seat = sender.seat().unwrap();
            session.verdicts()[seat.index()].decision
        };
        assert_eq!((of(a), of(b)), (Decision::Sign, Decision::Refuse));
        (session.room().clone(), session.verdicts().to_vec())
    };
    assert_eq!(play(false), play(true));
}

#[test]
fn a_log_of_several_seats_comes_back_where_it_stopped() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("session.log");
    let (mut session, a, b) = two();
    let mut log = Log::create(&path, &session).unwrap();
    for day in 0..3 {
        if day > 0 {
            session.act_as(a, plate(&session, 0)).unwrap();
            log.add(session.lines().last().unwrap()).unwrap();
        }
        if day == 2 {
            session.control(b.seat().unwrap(), Control::Computer);
            log.add(session.lines().last().unwrap()).unwrap();
        }
        for sender in [b, a] {
            if session.ready(sender).is_ok() {
                let name = session.scenario().iso(sender.seat().unwrap()).to_owned();
                log.ready(day, &name).unwrap();
            }
        }
    }
    drop(log);
    let (back, refused) = resume(&path).unwrap();
    assert!(refused.is_empty());
    assert_eq!(back.phase(), Phase::Conference(3));
    assert_eq!(back.digest(), session.digest());
    assert_eq!(back.lines(), session.lines());
    let people: Vec<_> = back.people().collect();
    assert_eq!(people, [a.seat().unwrap()]);
}

/// A name that no seat has ends nobody's turn: a letter is soon wrong in a file that a person edits.
#[test]
fn a_log_says_which_ready_seat_it_does_not_know() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("session.log");
    let (mut session, a, _) = two();
    let mut log = Log::create(&path, &session).unwrap();
    session.ready(a).unwrap();
    log.ready(0, "ARD").unwrap();
    log.ready(0, "CVX").unwrap();
    drop(log);
    let (back, refused) = resume(&path).unwrap();
    assert_eq!(back.phase(), Phase::Conference(0));
    let [refusal] = refused.as_slice() else {
        panic!("{refused:?}");
    };
    assert_eq!(refusal.rule, "1.1");
    assert_eq!(refusal.what.to_string(), "there is no such seat");
}

/// Where nobody holds a seat, the line names none, and the turn ends.
#[test]
fn a_log_without_persons_comes_back_where_it_stopped() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("session.log");
    let scenario = scenario("first-steps");
    let mut session = seated(scenario, theory("restraint"), 1, Seating::default());
    let mut log = Log::create(&path, &session).unwrap();
    session.advance();
    log.ready(0, session.holder()).unwrap();
    drop(log);
    let (back, refused) = resume(&path).unwrap();
    assert!(refused.is_empty());
    assert_eq!(back.phase(), Phase::Conference(1));
    assert_eq!(back.digest(), session.digest());
}

#[test]
fn a_saved_session_of_several_seats_replays() {
    let dir = tempfile::tempdir().unwrap();
    let (mut session, a, b) = two();
    session.advance();
    session.act_as(a, plate(&session, 0)).unwrap();
    session.act_as(b, plate(&session, 1)).unwrap();
    session.control(a.seat().unwrap(), Control::Computer);
    session.play(&[], |_| {});
    save(&session, dir.path()).unwrap();
    let again = replay(dir.path()).unwrap();
    assert_eq!(again.differs, None);
    assert_eq!(again.digest, session.digest());
}

#[test]
fn lines_of_earlier_versions_are_read() {
    let act = r#"{"turn":1,"seat":"ARD","action":"chair_text"}"#;
    assert!(matches!(LogLine::read(act), Ok(LogLine::Act(a)) if a.turn == 1));
    assert!(matches!(
        LogLine::read(r#"{"ended":4}"#),
        Ok(LogLine::Ready { turn: 4, .. })
    ));
    let new = r#"{"control":{"turn":2,"seat":"ARD","to":"away"}}"#;
    let line = LogLine::read(new).unwrap();
    assert_eq!(serde_json::to_string(&line).unwrap(), new);
    assert!(LogLine::read(r#"{"act":{"turn":1}}"#).is_err());
}
