//! Instruments side by side: which binds whom, what it costs, and when it is reviewed.

use plenary::conference::room::Room;
use plenary::conference::room::Standing;
use plenary::model::calendar::Phase;
use plenary::model::ids::{InstrumentId, StateId};
use plenary::model::{Action, Decision, Forum, Lever};
use plenary::session::Session;
use plenary::world::journal::Happening;
use plenary::world::regime::REVIEW;
use plenary::world::regime::{Instrument, Instruments};
use plenary::world::relations::Relations;
use plenary::world::states::{Adherence, Seat};

use super::common::regime::{Tied, participation};
use super::common::{session, until};
use super::{TABLE, called};

/// A session whose adopted text asks for a review, at the review's day 0.
fn review(seed: u64) -> Session {
    let mut s = session(TABLE, "restraint", seed, Some("BRA"));
    until(&mut s, Phase::Aftermath(1));
    s.world().resource_mut::<Instruments>().0[0].reviewed = true;
    until(&mut s, Phase::Conference(0));
    s
}

#[test]
fn rule_14_9_a_text_that_asks_for_it_is_reviewed_after_four_years_in_force() {
    let mut s = review(3);
    let text = s.world().resource::<Instruments>().0[0].clone();
    let since = text.since.unwrap();
    let sitting = s.room().sittings.last.clone();
    assert_eq!(sitting.resumes, since + REVIEW + 1);
    assert_eq!(
        (sitting.by, sitting.forum, sitting.days),
        (None, Forum::Itu, 4)
    );
    assert_eq!(
        (sitting.revises, sitting.members.len()),
        (Some(InstrumentId::new(0)), 12)
    );
    assert_eq!(text.review, Some(since + 2 * REVIEW + 1));
    // What stands, and the draft, is the text in force.
    assert_eq!(s.room().draft.text, text.text);
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
fn rule_14_6_a_text_nobody_changed_stands_as_it_is() {
    let mut s = review(3);
    let text = s.room().draft.text.clone();
    s.world()
        .resource_mut::<Room>()
        .draft
        .standing
        .fill(Standing::Clear);
    let opens = s.turn();
    until(&mut s, Phase::Signing);
    let outcome = s.journal().iter().rev();
    let mut outcome = outcome.filter(|e| matches!(e.what, Happening::Outcome { .. }));
    let outcome = outcome.next().unwrap();
    assert_eq!(outcome.what, Happening::Outcome { adopted: false });
    assert!(outcome.turn >= opens && outcome.why.to_string().contains("Not a word"));
    let called = &s.journal()[outcome.cause.unwrap()].what;
    assert!(matches!(called, Happening::Convened { .. }));
    s.advance();
    let all = s.world().resource::<Instruments>().0.clone();
    assert_eq!((all.len(), &s.room().draft.text), (1, &text));
    assert!(all[0].since.is_some());
}

/// An instrument with one lever at full strength.
fn instrument(s: &mut Session, lever: Lever, since: Option<u32>) -> Instrument {
    let text = s.scenario().text.status_quo();
    let mut levers = plenary::model::lever::Levers::default();
    levers.add(lever, 1.0);
    Instrument {
        asked: vec![0.0; s.scenario().states.len()],
        force: 1.0,
        text,
        by_clause: vec![("clause".to_owned(), levers)],
        levers,
        follow_up: 0.0,
        depth: vec![0.0; s.scenario().states.len()],
        delegations: s.scenario().states.len(),
        opened: 1,
        since,
        reviewed: false,
        fortune: 0.0,
        review: None,
    }
}

#[test]
fn rule_14_7_the_earlier_text_binds_until_the_later_one_takes_over() {
    let mut s = session(TABLE, "restraint", 1, None);
    let texts = vec![
        instrument(&mut s, Lever::Hotline, Some(3)),
        instrument(&mut s, Lever::SuppressSpam, None),
    ];
    let mut tied = Tied::new(texts, &[1.0; 3]);
    let (first, later) = (InstrumentId::new(0), InstrumentId::new(1));
    let [a, b, c] = [0, 1, 2].map(StateId::new);
    let signs = Adherence {
        signed: true,
        ..Adherence::default()
    };
    let mut party = Adherence {
        party_since: Some(2),
        ..signs
    };
    let mut outside = Adherence::default();
    tied.states[a].tie(&tied.instruments, later, signs, &mut party);
    tied.states[b].tie(&tied.instruments, later, signs, &mut outside);
    // What bound it goes on; who was bound by nothing moves at once.
    let regime = tied.regime();
    assert_eq!(
        (regime.under(a), regime.under(b)),
        (Some(first), Some(later))
    );
    assert_eq!(
        (
            regime.kept(Lever::Hotline, a),
            regime.kept(Lever::SuppressSpam, b)
        ),
        (1.0, 0.0)
    );
    tied.states[a].take_over(&tied.instruments, 9, &mut party);
    assert_eq!(tied.states[a].under, Some(first));
    tied.instruments[later].since = Some(9);
    tied.states[a].take_over(&tied.instruments, 9, &mut party);
    assert_eq!(tied.states[a].under, Some(first), "it has not ratified yet");
    tied.states[a].next.as_mut().unwrap().1.party_since = Some(10);
    tied.states[a].take_over(&tied.instruments, 9, &mut party);
    assert_eq!(
        tied.states[a].under,
        Some(first),
        "it is a party from the next quarter"
    );
    tied.states[a].take_over(&tied.instruments, 10, &mut party);
    let regime = tied.regime();
    assert_eq!(
        (regime.under(a), party.party_since),
        (Some(later), Some(10))
    );
    assert_eq!(
        (
            regime.pull(Lever::Hotline, a),
            regime.pull(Lever::SuppressSpam, a)
        ),
        (0.0, 1.0)
    );
    assert!(regime.together(a, b) && !regime.together(a, c));
}

#[test]
fn rule_10_10_two_instruments_side_by_side_cost_what_connects_their_parties() {
    let after = |split: bool| {
        let mut s = session(TABLE, "restraint", 1, None);
        until(&mut s, Phase::Aftermath(1));
        let text = instrument(&mut s, Lever::Hotline, Some(0));
        let n = s.scenario().states.len();
        let mut tied = Tied::new(vec![text.clone(), text], &vec![0.0; n]);
        for (i, own) in tied.states.iter_mut().enumerate() {
            own.under = Some(InstrumentId::new(usize::from(split && i % 2 == 1)));
        }
        tied.put(s.world());
        let mut query = s.world().query::<(&Seat, &mut Adherence)>();
        for (_, mut tie) in query.iter_mut(s.world()) {
            tie.signed = true;
            tie.party_since = Some(1);
        }
        s.advance();
        s.world().resource::<Relations>().interconnection.clone()
    };
    let (one, two) = (after(false), after(true));
    for (pair, connected) in one.iter() {
        if pair.0.index() % 2 == pair.1.index() % 2 {
            assert!((connected - two[pair]).abs() < 1e-12);
        } else {
            assert!(two[pair] < *connected);
        }
    }
    assert_eq!(one.states(), 12);
}

/// Rule 1.10, too: who is bound already cannot join again.
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
    let of = |s: &mut Session| {
        let own = participation(s.world(), me);
        (own.under, own.next.map(|(k, _)| k))
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
