//! What whoever leads a session does, outside the acts of the seats.

use super::*;
use plenary::session::admissible::Sender;
use plenary::session::line::{LogLine, TeacherAct};
use plenary::world::journal::Happening;

fn note(text: &str) -> TeacherAct {
    TeacherAct::Note { text: text.into() }
}

/// Rule 1.23.
#[test]
fn a_note_is_for_all_and_an_empty_one_is_refused() {
    let mut s = session("first-steps", "restraint", 1, Some("ARD"));
    let (before, digest) = (s.journal().len(), s.digest());
    assert_eq!(s.teach(note("  ")).unwrap_err().rule, "1.23");
    assert_eq!((s.digest(), s.lines().len()), (digest.clone(), 0));
    s.teach(note("Look at the hospitals.")).unwrap();
    let entry = &s.journal()[before];
    let text = "Look at the hospitals.".to_owned();
    assert_eq!(entry.what, Happening::Note { text });
    assert!(
        ["ARD", "BOR", "CVA"]
            .iter()
            .all(|seat| entry.known_to(seat, false))
    );
    assert_ne!(s.digest(), digest);
}

/// Rule 1.23: it does not matter who is ready.
#[test]
fn a_turn_is_ended_for_all_and_the_log_keeps_it() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("session.log");
    let scenario = common::scenario("first-steps");
    let seating = Seating {
        people: ["ARD", "CVA"]
            .iter()
            .map(|iso| scenario.seat(iso).unwrap())
            .collect(),
        ..Seating::default()
    };
    let mut s = seated(scenario, theory("restraint"), 1, seating);
    let mut log = Log::create(&path, &s).unwrap();
    for what in [TeacherAct::EndTurn, note("Day one."), TeacherAct::EndTurn] {
        s.teach(what).unwrap();
        log.add(s.lines().last().unwrap()).unwrap();
    }
    assert_eq!(s.phase(), Phase::Conference(2));
    drop(log);
    let (back, refused) = resume(&path).unwrap();
    assert!(refused.is_empty());
    assert_eq!(back.phase(), Phase::Conference(2));
    assert_eq!((back.digest(), back.lines()), (s.digest(), s.lines()));
    s.play(&[], |_| {});
    assert_eq!(s.teach(TeacherAct::EndTurn).unwrap_err().rule, "1.23");
    save(&s, dir.path()).unwrap();
    let again = replay(dir.path()).unwrap();
    assert_eq!((again.differs, again.digest), (None, s.digest()));
}

/// Rule 1.23: in a file of actions, too, what follows the end of a turn comes too late.
#[test]
fn a_turn_that_was_ended_takes_no_more_acts() {
    let text = r#"{"teacher":{"turn":0,"what":"end_turn"}}
{"act":{"turn":0,"seat":"ARD","action":"chair_text"}}
{"teacher":{"turn":1,"what":{"note":{"text":"Now."}}}}"#;
    let lines: Vec<LogLine> = text.lines().map(|l| LogLine::read(l).unwrap()).collect();
    let again: Vec<String> = lines
        .iter()
        .map(|l| serde_json::to_string(l).unwrap())
        .collect();
    assert_eq!(again.join("\n"), text);
    let mut s = session("first-steps", "restraint", 1, Some("ARD"));
    let mut turns = 0;
    let refused = s.play(&lines, |_| turns += 1);
    let rules: Vec<(&LogLine, &str)> = refused.iter().map(|(l, r)| (l, r.rule)).collect();
    assert_eq!(rules, [(&lines[1], "1.23")]);
    assert_eq!(turns, s.turns());
    let notes = s
        .journal()
        .iter()
        .filter(|e| matches!(e.what, Happening::Note { .. }));
    assert_eq!(notes.map(|e| e.turn).collect::<Vec<_>>(), [1]);
    assert!(LogLine::read(r#"{"teacher":{"turn":1,"what":"sing"}}"#).is_err());
}

/// A session is brought back to the beginning of an earlier turn, as it was then.
#[test]
fn a_step_back_is_the_session_as_it_stood() {
    let scenario = common::scenario("first-steps");
    let people: Vec<_> = ["ARD", "CVA"].map(|iso| scenario.seat(iso).unwrap()).into();
    let seating = Seating {
        people: people.clone(),
        ..Seating::default()
    };
    let mut s = seated(scenario, theory("restraint"), 1, seating);
    let mut digests = vec![];
    while s.phase() != Phase::Over {
        digests.push(s.digest());
        if s.turn() == 1 {
            let bracket = s.room().agenda.open[0];
            let choice = s.scenario().proposal(bracket, Default::default());
            let act = Action::Support(choice);
            s.act_as(Sender::Seat(people[1]), act).unwrap();
        }
        s.teach(TeacherAct::EndTurn).unwrap();
    }
    for (turn, digest) in digests.iter().enumerate() {
        let then = s.at_turn(turn as u32, plenary::delegates::plugin);
        assert_eq!(
            (then.turn() as usize, then.digest()),
            (turn, digest.clone())
        );
    }
}
