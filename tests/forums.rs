//! Forums, and the conferences that follow the first (section 14 of the rules).
#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod common;

use common::{played, session};
use plenary::model::{Action, Decision, Forum, Lever, Phase, Proposal, Room};
use plenary::record::Session;
use plenary::record::files::{Log, replay, resume, save};
use plenary::rules::forums::{
    Comes, REVIEW, SOFT, adopts, comes, council_seats, days, forces, gathers, members, reviewed,
};
use plenary::rules::plates::Standing;
use plenary::scenario::Library;
use plenary::sim::{Adherence, Happening, Instrument, Regime, Relations, Seat};
use proptest::prelude::*;

const TABLE: &str = "dubai-twelve";

fn until(s: &mut Session, phase: Phase) {
    while s.phase() != phase {
        assert_ne!(s.phase(), Phase::Over, "{phase:?} never came");
        s.advance();
    }
}

fn convene(forum: Forum, members: &[&str]) -> Action {
    Action::Convene {
        forum,
        members: members.iter().map(|m| (*m).to_owned()).collect(),
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

/// A session in which the caller's conference opens in quarter 9 and is at day 0.
fn called(forum: Forum, seed: u64) -> Session {
    for iso in [
        "BRA", "IND", "KEN", "EGY", "RUS", "USA", "CHN", "GBR", "JPN", "MEX",
    ] {
        if Library::embedded().load(TABLE).unwrap().seat(iso).is_none() {
            continue;
        }
        let mut s = session(TABLE, "restraint", seed, Some(iso));
        until(&mut s, Phase::Aftermath(9));
        let friends: Vec<String> = {
            let me = s.seat().unwrap();
            let trust = s.view(me).trust.to_vec();
            let mut all: Vec<usize> = (0..trust.len()).filter(|&o| o != me).collect();
            all.sort_by(|a, b| trust[*b].total_cmp(&trust[*a]));
            all.truncate(4);
            all.iter()
                .map(|&o| s.scenario().iso(o).to_owned())
                .collect()
        };
        let friends: Vec<&str> = friends.iter().map(String::as_str).collect();
        let list = if forum == Forum::Willing {
            &friends[..]
        } else {
            &[]
        };
        if s.act(convene(forum, list)).is_err() {
            continue;
        }
        let (came, members) = met(&s);
        s.advance();
        assert_eq!(s.phase() == Phase::Conference(0), gathers(came, members));
        if s.phase() == Phase::Conference(0) {
            return s;
        }
    }
    unreachable!("nobody could call {forum:?}")
}

#[test]
fn rule_14_1_each_forum_has_its_members() {
    assert_eq!([3, 12, 144, 193].map(council_seats), [2, 3, 35, 47]);
    let s = Library::embedded().load(TABLE).unwrap();
    let n = s.states.len();
    let of = |forum, invited: &[usize], lots: &[u64]| members(&s, forum, 4, invited, lots);
    assert_eq!(of(Forum::Itu, &[], &[]), (0..n).collect::<Vec<_>>());
    assert_eq!(of(Forum::Willing, &[7, 2, 7], &[]), [2, 4, 7]);
    let group = |i: usize| s.states[i].profile.groups.first();
    let regional = of(Forum::Regional, &[], &[]);
    assert!(regional.contains(&4));
    assert!((0..n).all(|i| regional.contains(&i) == (group(i) == group(4))));
    for seed in 0..20_u64 {
        let lots: Vec<u64> = (0..n as u64)
            .map(|i| (i * 7919 + seed * 104_729) % 1009)
            .collect();
        let council = of(Forum::HumanRights, &[], &lots);
        assert_eq!(council.len(), council_seats(n));
        assert!(council.contains(&4));
    }
}

#[test]
fn rule_14_1_the_council_is_spread_over_the_groups_by_their_size() {
    let s = Library::embedded().load("dubai-2012").unwrap();
    let lots: Vec<u64> = (0..s.states.len() as u64)
        .map(|i| i * 7919 % 1009)
        .collect();
    let council = members(&s, Forum::HumanRights, 0, &[], &lots);
    for name in s.groups() {
        let has = |i: usize| s.states[i].profile.groups.first() == Some(&name);
        let all = (0..s.states.len()).filter(|&i| has(i)).count();
        let seats = council.iter().filter(|&&i| has(i)).count();
        assert!(
            seats.abs_diff(all * 47 / 193) <= 1,
            "{name}: {seats} of {all}"
        );
    }
}

#[test]
fn rules_14_2_to_14_5_by_their_numbers() {
    assert_eq!(days(Forum::Itu, false, 12), 12);
    assert_eq!(days(Forum::Itu, true, 12), 4);
    assert_eq!(days(Forum::Willing, false, 3), 2);
    assert!(adopts(Forum::Itu, 7, 12) && !adopts(Forum::Itu, 6, 12));
    assert!(adopts(Forum::HumanRights, 2, 3) && !adopts(Forum::HumanRights, 1, 3));
    assert!(adopts(Forum::Willing, 9, 10) && !adopts(Forum::Willing, 8, 10));
    assert!(adopts(Forum::Regional, 4, 4) && !adopts(Forum::Regional, 3, 4));
    assert_eq!((forces(Forum::HumanRights), forces(Forum::Itu)), (3, 5));
    assert_eq!(comes(0.5, 50.0, 60.0), Some(Comes::Trusts));
    assert_eq!(comes(0.4, 50.0, 49.0), Some(Comes::Worse));
    assert_eq!(comes(0.4, 50.0, 50.0), None);
    assert!(gathers(7, 12) && !gathers(6, 12));
}

#[test]
fn rule_1_17_a_call_that_cannot_be_made_is_refused_with_the_way_out() {
    let mut s = session(TABLE, "restraint", 1, Some("BRA"));
    let refused = |s: &mut Session, forum, list: &[&str]| {
        let refusal = s.act(convene(forum, list)).unwrap_err();
        (refusal.rule, refusal.instead)
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

#[test]
fn every_forum_can_be_called_and_plays_to_the_end() {
    for forum in Forum::ALL {
        let mut s = called(forum, 1);
        let room = s.room().clone();
        let sitting = room.sittings.last.clone();
        assert_eq!((sitting.forum, sitting.resumes), (forum, 10));
        assert_eq!(sitting.by, s.seat());
        // Votes, packages and red lines of the first conference are gone.
        assert!(room.votes.is_empty() && room.red_lines.is_empty());
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
        assert_eq!(s.room().sittings.turn_of(10), s.turn());
        assert_eq!(s.scenario().setup.days, 12);
        s.play(&[], |s| {
            if s.phase() != Phase::Over {
                assert_eq!(s.room().sittings.place(s.turn()), s.phase());
            }
        });
        assert!(s.history().ending.is_some());
        assert_eq!(s.history().quarters.len(), 40);
        assert_eq!(s.turn() + 1, s.turns());
    }
}

#[test]
fn rule_14_2_who_does_not_sit_neither_speaks_nor_signs() {
    let mut s = called(Forum::HumanRights, 1);
    let n = s.scenario().states.len();
    let sits: Vec<bool> = (0..n).map(|i| s.room().sits(i)).collect();
    let outside = sits.iter().position(|x| !x).unwrap();
    let iso = |s: &Session, i: usize| s.scenario().iso(i).to_owned();
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
    }
    for (seat, v) in s.verdicts().iter().enumerate() {
        assert!(sits[seat] || !v.decision.signs());
    }
    // Nor is it tied to what the others adopted.
    let newest = s.room().sittings.last.adopted;
    let regime = s.world().resource::<Regime>().clone();
    let tied = |i: usize| {
        newest.is_some_and(|k| {
            regime.under[i] == Some(k) || regime.next[i].is_some_and(|(next, _)| next == k)
        })
    };
    assert!((0..n).all(|i| sits[i] || !tied(i)));
}

#[test]
fn rule_14_4_the_council_writes_soft_law() {
    for seed in 1..4 {
        let mut s = called(Forum::HumanRights, seed);
        let text = &s.scenario().text;
        let force = text.clauses[0].frame[1];
        let p = Proposal {
            bracket: text.brackets[force].key.clone(),
            wording: "shall".to_owned(),
        };
        s.advance();
        let refusal = s.act(Action::Press(p)).unwrap_err();
        assert!(refusal.instead.contains("should") && !refusal.instead.contains("shall"));
        let soft = |s: &Session| {
            let treaty = &s.scenario().text;
            let mut forces = treaty.clauses.iter().map(|c| s.room().text.at(c.frame[1]));
            assert!(forces.all(|f| f <= SOFT));
        };
        while s.phase() != Phase::Signing {
            soft(&s);
            s.advance();
        }
        soft(&s);
    }
}

/// A session whose adopted text asks for a review, at the review's day 0.
fn review(seed: u64) -> Session {
    let mut s = session(TABLE, "restraint", seed, Some("BRA"));
    until(&mut s, Phase::Aftermath(1));
    s.world().resource_mut::<Regime>().instruments[0].reviewed = true;
    until(&mut s, Phase::Conference(0));
    s
}

#[test]
fn rule_14_9_a_text_that_asks_for_it_is_reviewed_after_four_years_in_force() {
    let mut s = review(3);
    let text = s.world().resource::<Regime>().instruments[0].clone();
    let since = text.since.unwrap();
    let sitting = s.room().sittings.last.clone();
    assert_eq!(sitting.resumes, since + REVIEW + 1);
    assert_eq!(
        (sitting.by, sitting.forum, sitting.days),
        (None, Forum::Itu, 4)
    );
    assert_eq!((sitting.revises, sitting.members.len()), (Some(0), 12));
    assert_eq!(text.review, Some(since + 2 * REVIEW + 1));
    // What stands, and the draft, is the text in force.
    assert_eq!(s.room().text, text.text);
    assert_eq!(s.scenario().text.status_quo(), text.text);
    let call = s.journal().iter().rev();
    let mut call = call.filter(|e| matches!(e.what, Happening::Convened { .. }));
    let call = call.next().unwrap().clone();
    let cause = &s.journal()[call.cause.unwrap()].what;
    assert!(matches!(cause, Happening::InForce { .. }));
    // The record belongs to the first conference.
    until(&mut s, Phase::Signing);
    let mut later = s.journal().iter().filter(|e| e.turn >= sitting.opens);
    assert!(!later.any(|e| matches!(e.what, Happening::Event { .. })));
}

#[test]
fn rule_14_9_a_review_lever_or_an_article_with_a_review_asks_for_one() {
    let s = Library::embedded().load("dubai-2012").unwrap();
    let treaty = &s.text;
    let mut text = treaty.status_quo();
    assert!(!reviewed(treaty, &text));
    let [place, force, follow_up] = treaty.clauses[0].frame;
    let find = |b: usize, id: &str| treaty.brackets[b].find(id).unwrap();
    text.set(place, find(place, "article"));
    text.set(follow_up, find(follow_up, "review"));
    text.set(force, find(force, "should"));
    assert!(reviewed(treaty, &text));
    text.set(place, find(place, "preamble"));
    assert!(!reviewed(treaty, &text));
}

#[test]
fn rule_14_6_a_text_nobody_changed_stands_as_it_is() {
    let mut s = review(3);
    let text = s.room().text.clone();
    s.world()
        .resource_mut::<Room>()
        .standing
        .fill(Standing::Clear);
    let opens = s.turn();
    until(&mut s, Phase::Signing);
    let outcome = s.journal().iter().rev();
    let mut outcome = outcome.filter(|e| matches!(e.what, Happening::Outcome { .. }));
    let outcome = outcome.next().unwrap();
    assert_eq!(outcome.what, Happening::Outcome { adopted: false });
    assert!(outcome.turn >= opens && outcome.why.contains("no word"));
    let called = &s.journal()[outcome.cause.unwrap()].what;
    assert!(matches!(called, Happening::Convened { .. }));
    s.advance();
    let regime = s.world().resource::<Regime>().clone();
    assert_eq!((regime.instruments.len(), &s.room().text), (1, &text));
    assert!(regime.instruments[0].since.is_some());
}

/// An instrument with one lever at full strength.
fn instrument(s: &mut Session, lever: Lever, since: Option<u32>) -> Instrument {
    let text = s.scenario().text.status_quo();
    let mut levers = plenary::model::lever::Levers::default();
    levers.add(lever, 1.0);
    Instrument {
        text,
        levers,
        follow_up: 0.0,
        depth: vec![0.0; s.scenario().states.len()],
        delegations: s.scenario().states.len(),
        opened: 1,
        since,
        reviewed: false,
        review: None,
    }
}

#[test]
fn rule_14_7_the_earlier_text_binds_until_the_later_one_takes_over() {
    let mut s = session(TABLE, "restraint", 1, None);
    let mut regime = Regime::new(3);
    regime.instruments = vec![
        instrument(&mut s, Lever::Hotline, Some(3)),
        instrument(&mut s, Lever::SuppressSpam, None),
    ];
    regime.under = vec![Some(0), Some(0), Some(0)];
    regime.bound = vec![1.0; 3];
    let signs = Adherence {
        signed: true,
        ..Adherence::default()
    };
    let mut party = Adherence {
        party_since: Some(2),
        ..signs
    };
    let mut outside = Adherence::default();
    regime.tie(0, 1, signs, &mut party);
    regime.tie(1, 1, signs, &mut outside);
    // What bound it goes on; who was bound by nothing moves at once.
    assert_eq!((regime.under[0], regime.under[1]), (Some(0), Some(1)));
    assert_eq!(
        (
            regime.kept(Lever::Hotline, 0),
            regime.kept(Lever::SuppressSpam, 1)
        ),
        (1.0, 0.0)
    );
    regime.take_over(0, 9, &mut party);
    assert_eq!(regime.under[0], Some(0));
    regime.instruments[1].since = Some(9);
    regime.take_over(0, 9, &mut party);
    assert_eq!(regime.under[0], Some(0), "it has not ratified yet");
    regime.next[0].as_mut().unwrap().1.party_since = Some(10);
    regime.take_over(0, 9, &mut party);
    assert_eq!(
        regime.under[0],
        Some(0),
        "it is a party from the next quarter"
    );
    regime.take_over(0, 10, &mut party);
    assert_eq!((regime.under[0], party.party_since), (Some(1), Some(10)));
    assert_eq!(
        (
            regime.pull(Lever::Hotline, 0),
            regime.pull(Lever::SuppressSpam, 0)
        ),
        (0.0, 1.0)
    );
    assert!(regime.together(0, 1) && !regime.together(0, 2));
}

#[test]
fn rule_10_10_two_instruments_side_by_side_cost_what_connects_their_parties() {
    let after = |split: bool| {
        let mut s = session(TABLE, "restraint", 1, None);
        until(&mut s, Phase::Aftermath(1));
        let text = instrument(&mut s, Lever::Hotline, Some(0));
        let n = s.scenario().states.len();
        let mut regime = Regime::new(n);
        regime.instruments = vec![text.clone(), text];
        regime.under = (0..n)
            .map(|i| Some(usize::from(split && i % 2 == 1)))
            .collect();
        s.world().insert_resource(regime);
        let mut query = s.world().query::<(&Seat, &mut Adherence)>();
        for (_, mut tie) in query.iter_mut(s.world()) {
            tie.signed = true;
            tie.party_since = Some(1);
        }
        s.advance();
        s.world().resource::<Relations>().interconnection.clone()
    };
    let (one, two) = (after(false), after(true));
    let n = 12;
    for k in 0..n * n {
        let (i, j) = (k / n, k % n);
        if i % 2 == j % 2 {
            assert!((one[k] - two[k]).abs() < 1e-12);
        } else {
            assert!(two[k] < one[k]);
        }
    }
}

#[test]
fn rule_14_8_a_state_that_refused_can_join_the_newest_text_later() {
    let mut s = (1..9)
        .map(|seed| called(Forum::Itu, seed))
        .find_map(|mut s| {
            until(&mut s, Phase::Signing);
            (s.room().adopted == Some(true)).then_some(s)
        })
        .unwrap();
    let me = s.seat().unwrap();
    s.act(Action::Decide(Decision::Refuse)).unwrap();
    s.advance();
    let newest = s.room().sittings.last.adopted.unwrap();
    let mut of = |s: &mut Session| {
        let regime = s.world().resource::<Regime>();
        (regime.under[me], regime.next[me].map(|(k, _)| k))
    };
    let (under, next) = of(&mut s);
    assert!(under != Some(newest) && next.is_none());
    s.act(Action::Accede).unwrap();
    let (under, next) = of(&mut s);
    assert!(under == Some(newest) || next == Some(newest));
    assert_eq!(s.act(Action::Accede).unwrap_err().rule, "1.10");
    s.act(Action::Withdraw).unwrap();
    assert_eq!(of(&mut s).1, None);
}

#[test]
fn a_called_conference_comes_back_from_its_log_and_its_folder() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("session.log");
    let mut s = called(Forum::Itu, 2);
    s.advance();
    s.act(Action::ChairText).unwrap();
    s.advance();
    let library = Library::embedded();
    let fresh = {
        let iso = s.scenario().iso(s.seat().unwrap()).to_owned();
        session(TABLE, "restraint", 2, Some(&iso))
    };
    let mut log = Log::create(&path, &fresh).unwrap();
    for turn in 0..s.turn() {
        for act in s.actions().iter().filter(|a| a.turn == turn) {
            log.action(act).unwrap();
        }
        log.end_turn(turn).unwrap();
    }
    let (mut back, refused) = resume(&path, &library).unwrap();
    assert!(refused.is_empty());
    assert_eq!(back.phase(), Phase::Conference(2));
    assert_eq!(back.digest(), s.digest());
    s.play(&[], |_| {});
    back.play(&[], |_| {});
    assert_eq!(back.digest(), s.digest());
    let folder = dir.path().join("saved");
    save(&s, &folder).unwrap();
    let again = replay(&folder, &library).unwrap();
    assert_eq!((again.differs, again.digest), (None, s.digest()));
}

#[test]
fn without_a_call_there_is_one_conference_unless_the_text_asks_for_a_review() {
    for seed in 0..3 {
        let s = played(TABLE, "restraint", seed);
        let sittings = &s.room().sittings;
        assert!(sittings.all().skip(1).all(|x| x.by.is_none()));
    }
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
                prop_assert!(!refusal.instead.is_empty());
                prop_assert_eq!(&before, &s.digest());
            }
            for _ in 0..=wait {
                s.advance();
            }
        }
        s.play(&[], |_| {});
        prop_assert_eq!(s.history().quarters.len(), 40);
        for (world, states) in &s.history().quarters {
            for value in world.iter().chain(states.iter().flatten()) {
                prop_assert!((0.0..=100.0).contains(value));
            }
        }
        let mut turn = 0;
        for (n, entry) in s.journal().iter().enumerate() {
            prop_assert_eq!(entry.n, n);
            prop_assert!(entry.turn >= turn && !entry.why.trim().is_empty());
            turn = entry.turn;
        }
        let regime = s.world().resource::<Regime>().clone();
        prop_assert!(regime.bound.iter().all(|b| (0.0..=1.0).contains(b)));
        let known = |k: &usize| *k < regime.instruments.len();
        prop_assert!(regime.under.iter().flatten().all(known));
        prop_assert!(regime.next.iter().flatten().all(|(k, _)| known(k)));
    }
}
