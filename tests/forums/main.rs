//! Forums, and the conferences that follow the first (section 14 of the rules).
#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod calls;
#[path = "../common/mod.rs"]
mod common;
mod regime;
mod rules;

use common::{played, replay, resume, session, until};
use plenary::conference::forums::rules::{SOFT, gathers};
use plenary::model::calendar::Phase;
use plenary::model::ids::{InstrumentId, StateId};
use plenary::model::{Action, Decision, Forum, Proposal};
use plenary::seat::Views as _;
use plenary::session::Session;
use plenary::session::{files::save, log::Log};
use plenary::world::journal::Happening;
use plenary::world::regime::Regime;
use proptest::prelude::*;

const TABLE: &str = "dubai-twelve";

fn convene(forum: Forum, members: &[&str]) -> Action {
    Action::Convene {
        forum,
        members: members.iter().map(|m| (*m).to_owned()).collect(),
        about: vec![],
    }
}

/// Whether the last call brought enough.
fn met(s: &Session) -> (usize, usize) {
    let calls = s.journal().iter().rev();
    let mut calls = calls.filter_map(|e| match &e.what {
        Happening::Convened { members, came, .. } => Some((came.len(), members.len())),
        _ => None,
    });
    calls.next().unwrap()
}

/// A session in which Brazil calls a conference in quarter 9, at its day 0. To a summit it invites
/// the four it trusts most.
fn called(forum: Forum, seed: u64) -> Session {
    let mut s = session(TABLE, "restraint", seed, Some("BRA"));
    until(&mut s, Phase::Aftermath(9));
    let me = s.seat().unwrap();
    let trust = s.view(me).own.trust.to_vec();
    let mut friends: Vec<StateId> = StateId::all(trust.len()).filter(|&o| o != me).collect();
    friends.sort_by(|a, b| trust[*b].total_cmp(&trust[*a]));
    friends.truncate(if forum == Forum::Willing { 4 } else { 0 });
    let friends: Vec<&str> = friends.iter().map(|&o| s.scenario().iso(o)).collect();
    let call = convene(forum, &friends);
    s.act(call).unwrap();
    let (came, members) = met(&s);
    s.advance();
    assert!(gathers(came, members) && s.phase() == Phase::Conference(0));
    s
}

#[test]
fn rule_1_17_a_call_that_cannot_be_made_is_refused_with_the_way_out() {
    let mut s = session(TABLE, "restraint", 1, Some("BRA"));
    let refused = |s: &mut Session, forum, list: &[&str]| {
        let refusal = s.act(convene(forum, list)).unwrap_err();
        (refusal.rule, refusal.instead.to_string())
    };
    assert_eq!(refused(&mut s, Forum::Itu, &[]).0, "1.2");
    until(&mut s, Phase::Aftermath(8));
    let (rule, way_out) = refused(&mut s, Forum::Itu, &[]);
    assert_eq!((rule, way_out.contains("quarter 9")), ("1.17", true));
    s.advance();
    for list in [&["XXX"][..], &["IND", "IND"], &["BRA"], &[]] {
        assert_eq!(refused(&mut s, Forum::Willing, list).0, "1.17");
    }
    assert_eq!(refused(&mut s, Forum::Itu, &["IND"]).0, "1.17");
    assert_eq!(refused(&mut s, Forum::HumanRights, &["IND"]).0, "1.17");
    s.act(convene(Forum::Itu, &[])).unwrap();
    // Whether or not enough come, there is one call a year.
    assert_eq!(refused(&mut s, Forum::Regional, &[]).0, "1.17");
    let mut short = session("first-steps", "restraint", 1, Some("ARD"));
    until(&mut short, Phase::Aftermath(8));
    assert_eq!(refused(&mut short, Forum::Itu, &[]).0, "1.17");
}

/// Rule 14.10.
#[test]
fn every_forum_can_be_called_and_plays_to_the_end() {
    for forum in Forum::ALL {
        let mut s = called(forum, 1);
        let room = s.room().clone();
        let sitting = room.sittings.last.clone();
        assert_eq!((sitting.forum, sitting.resumes), (forum, 10));
        assert_eq!(sitting.by, s.seat());
        // Votes, packages and red lines of the first conference are gone.
        assert!(room.ballots.votes.is_empty() && room.floor.red_lines.is_empty());
        assert_eq!(room.adopted, None);
        let me = s.seat().unwrap();
        assert!(s.view(me).offers.is_empty());
        let turn = s.turn();
        s.advance();
        assert_eq!((s.phase(), s.turn()), (Phase::Conference(1), turn + 1));
        assert_eq!(s.room().sittings.place(turn + 1), Phase::Conference(1));
        until(&mut s, Phase::Signing);
        assert_eq!(s.turn(), turn + sitting.days + 1);
        s.act(Action::Decide(Decision::Sign)).unwrap();
        s.advance();
        assert_eq!(s.phase(), Phase::Aftermath(10));
        assert_eq!(s.scenario().setup.days, 12);
        s.play(&[], |s| {
            if s.phase() != Phase::Over {
                assert_eq!(s.room().sittings.place(s.turn()), s.phase());
            }
        });
        assert!(s.history().ending.is_some());
        assert_eq!(s.history().quarters.len(), 80);
        assert_eq!(s.turn() + 1, s.turns());
    }
}

#[test]
fn rule_14_2_who_does_not_sit_neither_speaks_nor_signs() {
    let mut s = called(Forum::HumanRights, 1);
    let n = s.scenario().states.len();
    let sits: Vec<bool> = StateId::all(n).map(|i| s.room().sits(i)).collect();
    let outside = StateId::each(&sits).find(|(_, x)| !**x).unwrap().0;
    let iso = |s: &Session, i: StateId| s.scenario().iso(i).to_owned();
    let stranger = iso(&s, outside);
    let refusal = s.act(Action::Eavesdrop { on: stranger }).unwrap_err();
    assert_eq!(refusal.rule, "14.2");
    let from = s.journal().len();
    until(&mut s, Phase::Signing);
    s.advance();
    for entry in &s.journal()[from..] {
        if let Happening::Act { seat, .. } | Happening::Signing { state: seat, .. } = &entry.what {
            let who = s.scenario().seat(seat).unwrap();
            assert!(sits[who], "{entry:?}");
        }
        if let Happening::Plates { counts, .. } = &entry.what {
            assert!(counts.iter().sum::<usize>() <= s.room().delegations());
        }
    }
    for (seat, v) in s.verdicts().iter().enumerate() {
        assert!(sits[seat] || !v.decision.signs());
    }
    // Nor is it tied to what the others adopted.
    let newest = s.room().sittings.last.adopted;
    let regime = Regime::of_session(s.state());
    let tied = |i: StateId| {
        newest.is_some_and(|k| {
            regime.under(i) == Some(k) || regime.next(i).is_some_and(|(next, _)| next == k)
        })
    };
    assert!(StateId::all(n).all(|i| sits[i] || !tied(i)));
}

#[test]
fn rule_14_4_the_council_writes_soft_law() {
    for seed in 1..4 {
        let mut s = called(Forum::HumanRights, seed);
        let text = &s.scenario().text;
        let about = s.room().sittings.last.about.clone();
        let force = text.clauses[about[0]].frame.force;
        let p = Proposal {
            bracket: text.brackets[force].key.clone(),
            wording: "shall".to_owned(),
        };
        s.advance();
        let instead = s.act(Action::Press(p)).unwrap_err().instead.to_string();
        assert!(instead.contains("should") && !instead.contains("shall"));
        let soft = |s: &Session| {
            let treaty = &s.scenario().text;
            let frames = about.iter().map(|&c| treaty.clauses[c].frame);
            let mut forces = frames.map(|f| s.room().draft.text.at(f.force));
            assert!(forces.all(|f| f.index() <= SOFT));
        };
        while s.phase() != Phase::Signing {
            soft(&s);
            s.advance();
        }
        soft(&s);
    }
}

#[test]
fn a_called_conference_comes_back_from_its_log_and_its_folder() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("session.log");
    let mut s = called(Forum::Itu, 2);
    s.advance();
    s.act(Action::ChairText).unwrap();
    s.advance();
    let fresh = {
        let iso = s.scenario().iso(s.seat().unwrap()).to_owned();
        session(TABLE, "restraint", 2, Some(&iso))
    };
    let mut log = Log::create(&path, &fresh).unwrap();
    for turn in 0..s.turn() {
        for line in s.lines().iter().filter(|line| line.turn() == turn) {
            log.add(line).unwrap();
        }
        log.ready(turn, s.holder()).unwrap();
    }
    let (mut back, refused) = resume(&path).unwrap();
    assert!(refused.is_empty());
    assert_eq!(back.phase(), Phase::Conference(2));
    assert_eq!(back.digest(), s.digest());
    s.play(&[], |_| {});
    back.play(&[], |_| {});
    assert_eq!(back.digest(), s.digest());
    let folder = dir.path().join("saved");
    save(&s, &folder).unwrap();
    let again = replay(&folder).unwrap();
    assert_eq!((again.differs, again.digest), (None, s.digest()));
}

#[test]
fn a_conference_is_the_first_or_a_review_or_somebody_called_it() {
    let mut met = 0;
    for seed in 0..3 {
        let s = played(TABLE, "restraint", seed);
        let regime = Regime::of_session(s.state());
        let asked = regime.instruments.iter().any(|i| i.reviewed);
        let sittings = &s.room().sittings;
        let called = |seat| sittings.calls.iter().any(|(by, _)| *by == seat);
        met += sittings.all().skip(1).count();
        let mut later = sittings.all().skip(1);
        assert!(later.all(|x| x.by.map_or(asked, called)), "seed {seed}");
    }
    assert!(met > 0, "no later conference in three sessions");
    let s = played("record-2000", "restraint", 1);
    assert_eq!(s.room().sittings.number(), 1);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]
    #[test]
    fn random_calls_keep_every_invariant(
        seed in 0_u64..1000,
        calls in prop::collection::vec((0_usize..4, 0_u32..6), 1..12),
    ) {
        let mut s = session(TABLE, "spiral", seed, Some("BRA"));
        until(&mut s, Phase::Aftermath(9));
        for (forum, wait) in calls {
            let list: &[&str] = if forum == 2 { &["IND", "EGY", "RUS"] } else { &[] };
            let before = s.digest();
            if let Err(refusal) = s.act(convene(Forum::ALL[forum], list)) {
                prop_assert!(!refusal.instead.to_string().is_empty());
                prop_assert_eq!(&before, &s.digest());
            }
            for _ in 0..=wait {
                s.advance();
            }
        }
        s.play(&[], |_| {});
        prop_assert_eq!(s.history().quarters.len(), 80);
        for (world, states) in &s.history().quarters {
            for value in world.iter().chain(states.iter().flatten()) {
                prop_assert!((0.0..=100.0).contains(value));
            }
        }
        let mut turn = 0;
        for (n, entry) in s.journal().iter().enumerate() {
            prop_assert_eq!(entry.n, n);
            prop_assert!(entry.turn >= turn && !entry.why.to_string().trim().is_empty());
            turn = entry.turn;
        }
        let regime = Regime::of_session(s.state());
        let known = |k: InstrumentId| k.index() < regime.instruments.len();
        for state in StateId::all(s.scenario().states.len()) {
            prop_assert!((0.0..=1.0).contains(&regime.bound(state)));
            prop_assert!(regime.under(state).is_none_or(known));
            prop_assert!(regime.next(state).is_none_or(|(k, _)| known(k)));
        }
    }
}

#[test]
fn a_large_table_sits_again() {
    let mut s = session("dubai-2012", "restraint", 7, Some("BRA"));
    until(&mut s, Phase::Aftermath(9));
    s.act(convene(Forum::HumanRights, &[])).unwrap();
    let (came, members) = met(&s);
    assert_eq!(members, 35);
    s.advance();
    assert_eq!(s.phase() == Phase::Conference(0), gathers(came, members));
    until(&mut s, Phase::Aftermath(10));
    assert!(s.verdicts().iter().filter(|v| v.decision.signs()).count() <= came);
}
