//! Standing instructions on small blows (rules 1.29 and 8.13).

use super::common::{aftermath, replay};
use plenary::aftermath::incidents::{Incident, Incidents};
use plenary::model::calendar::Phase;
use plenary::model::instruction::{INSTRUCTED, INSTRUCTED_BELIEF, Instruction};
use plenary::model::question::Matter;
use plenary::model::{Action, Rung};
use plenary::seat::Views as _;
use plenary::session::Session;
use plenary::session::files::save;
use plenary::world::journal::Happening;

/// The United States, who leaves such instructions and says nothing else; at the end.
fn told(blows: Option<Instruction>) -> (Session, usize, usize) {
    let mut s = aftermath("dubai-twelve", "spiral", 5, Some("USA"));
    let me = s.seat().unwrap();
    s.act(Action::Instruct { blows }).unwrap();
    let (mut waits, mut asked) = (0, 0);
    while s.phase() != Phase::Over {
        s.advance();
        let known = s.affairs(me).map(|a| a.rights.answerable);
        let all = &s.world().resource::<Incidents>().all;
        let small = |i: &&Incident| blows.is_none_or(|it| i.severity <= it.up_to);
        let known = known.unwrap_or_default();
        let open = all.iter().filter(|i| known.contains(&i.id)).filter(small);
        waits += open.count();
        let small: Vec<_> = all.iter().filter(small).map(|i| i.id).collect();
        let questions = s.view(me).years.questions;
        let about = questions.iter().filter(|q| match q.matter {
            Matter::Blow { incident } => small.contains(&incident),
            _ => false,
        });
        asked += about.count();
    }
    (s, waits, asked)
}

#[test]
fn rule_8_13_what_instructions_cover_is_answered_and_not_asked() {
    let blows = Some(Instruction {
        up_to: INSTRUCTED,
        rung: Rung::PrivateProtest,
    });
    let (mut s, waits, asked) = told(blows);
    assert_eq!((waits, asked), (0, 0), "nothing small waits for an answer");
    let me = s.seat().unwrap();
    let all = s.world().resource::<Incidents>().all.clone();
    let mine = |i: &&Incident| i.target == me && i.answer.rung.is_some();
    let mut protests = 0;
    for i in all.iter().filter(mine) {
        let Some((_, belief)) = i.finding.believed else {
            continue;
        };
        let expected = if i.severity <= INSTRUCTED && belief >= INSTRUCTED_BELIEF {
            protests += 1;
            Rung::PrivateProtest
        } else {
            Rung::Silence
        };
        let rung = i.answer.rung.unwrap();
        assert_eq!(rung, expected, "severity {}, belief {belief}", i.severity);
    }
    assert!(protests > 0, "some were small, and laid on somebody");
    let dir = tempfile::tempdir().unwrap();
    save(&s, dir.path()).unwrap();
    let again = replay(dir.path()).unwrap();
    assert_eq!((again.differs, again.digest), (None, s.digest()));
}

#[test]
fn rule_8_13_who_is_hardly_believed_in_is_told_nothing() {
    let it = Instruction {
        up_to: 3,
        rung: Rung::PublicAttribution,
    };
    assert_eq!(it.answer(3, INSTRUCTED_BELIEF), Some(it.rung));
    assert_eq!(it.answer(3, INSTRUCTED_BELIEF - 0.01), Some(Rung::Silence));
    assert_eq!(it.answer(4, 1.0), None, "what is not small is asked about");
}

#[test]
fn without_instructions_small_blows_wait() {
    let (_, waits, asked) = told(None);
    assert!(waits > 0 && asked > 0, "{waits} {asked}");
}

/// Rule 16.9: what they did is reported, and only to the seat that left them.
#[test]
fn rule_16_9_what_instructions_answered_is_reported() {
    let mut s = aftermath("dubai-twelve", "spiral", 5, Some("USA"));
    let me = s.seat().unwrap();
    let blows = Some(Instruction {
        up_to: INSTRUCTED,
        rung: Rung::Silence,
    });
    s.act(Action::Instruct { blows }).unwrap();
    let other = s.scenario().seat("CHN").unwrap();
    let mut told = 0;
    while s.phase() != Phase::Over {
        s.advance();
        let Phase::Aftermath(quarter) = s.phase() else {
            continue;
        };
        let place = |turn| s.room().sittings.place(turn);
        let answered = s.journal().iter().filter(|e| {
            let of_quarter = place(e.turn) == Phase::Aftermath(quarter - 1);
            of_quarter && matches!(e.what, Happening::Answered { .. })
        });
        let answered: Vec<_> = answered.map(|e| e.why.to_string()).collect();
        let by_them = answered
            .iter()
            .any(|why| why.contains("Standing instructions"));
        let of = |s: &mut Session, seat| {
            let view = s.view(seat);
            let fresh = view
                .years
                .reports
                .iter()
                .filter(|r| r.quarter + 1 == quarter);
            fresh
                .filter(|r| r.ordered.to_string().contains("standing instructions"))
                .count()
        };
        assert_eq!(
            of(&mut s, me),
            usize::from(by_them),
            "once, if they answered anything"
        );
        assert_eq!(of(&mut s, other), 0, "nobody else is told");
        told += usize::from(by_them);
    }
    assert!(told > 0, "some small blow came");
}

/// Rule 1.29: nothing harder than law enforcement, and no great blow.
#[test]
fn rule_1_29_instructions_are_for_small_blows_and_mild_answers() {
    let mut s = aftermath("dubai-twelve", "spiral", 5, Some("USA"));
    for (up_to, rung) in [
        (0, Rung::Silence),
        (INSTRUCTED + 1, Rung::Silence),
        (1, Rung::Sanctions),
        (1, Rung::CyberInKind),
    ] {
        let blows = Some(Instruction { up_to, rung });
        let refused = s.act(Action::Instruct { blows }).unwrap_err();
        assert!(refused.to_string().contains("1.29"), "{refused}");
    }
    let me = s.seat().unwrap();
    let blows = Some(Instruction {
        up_to: 2,
        rung: Instruction::HIGHEST,
    });
    s.act(Action::Instruct { blows }).unwrap();
    assert_eq!(s.affairs(me).unwrap().orders.instruction, blows);
    s.act(Action::Instruct { blows: None }).unwrap();
    assert_eq!(s.affairs(me).unwrap().orders.instruction, None);
}
