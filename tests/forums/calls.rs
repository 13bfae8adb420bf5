//! Calls by computers, agendas of forums, several conferences at once, and who joins and leaves
//! (rules 14.11 to 14.14).

use super::common::{played, proposal, scenario, seated, session, theory, until};
use super::{TABLE, called, convene};
use plenary::conference::forums::rules::agenda;
use plenary::conference::room::Standing;
use plenary::delegates::years::convene::{Occasion, chance, eagerness, may, pressure};
use plenary::model::calendar::Phase;
use plenary::model::ids::{BracketId, ClauseId};
use plenary::model::{Action, DelegateKind, Forum, Scenario};
use plenary::session::Session;
use plenary::session::admissible::Sender;
use plenary::session::setup::Seating;
use plenary::world::journal::Happening;
use std::sync::Arc;

/// Quarters for which computers called, with whether the reason is there.
fn calls(s: &Session) -> Vec<(Phase, bool)> {
    let place = |turn| s.room().sittings.place(turn);
    let calls = s.journal().iter().filter_map(|e| match &e.what {
        Happening::Act {
            action: Action::Convene { .. },
            ..
        } => Some((place(e.turn), !e.why.to_string().is_empty())),
        _ => None,
    });
    calls.collect()
}

fn adherences(s: &Session) -> usize {
    let all = s.journal().iter();
    all.filter(|e| matches!(e.what, Happening::Adherence { .. }))
        .count()
}

#[test]
fn rule_14_11_a_shock_presses_most_and_hardliners_hardly_call() {
    let theory = theory("restraint");
    let n = &theory.signatures.calls;
    let calm = Occasion {
        quarter: 30,
        shock: None,
        waited: 20,
        distrust: 0.0,
    };
    let shock = Occasion {
        shock: Some(29),
        ..calm
    };
    let soon = Occasion { waited: 2, ..shock };
    let of = |now, harm| pressure(n, now, harm);
    assert!(of(&shock, 0.0) > of(&calm, 1.0) && of(&calm, 1.0) > of(&calm, 0.0));
    assert!(of(&soon, 0.0) < of(&shock, 0.0) && of(&shock, 1.0) <= 1.0);
    let eager = |kind| eagerness(n, kind);
    assert!(eager(DelegateKind::Broker) > eager(DelegateKind::Reciprocator));
    assert!(eager(DelegateKind::Reciprocator) > eager(DelegateKind::Hardliner));
    assert!(chance(n, 0.0, 12) == 0.0 && chance(n, 1.0, 12) > chance(n, 1.0, 144));
}

#[test]
fn rule_14_11_computers_call_conferences_and_say_why() {
    let mut held = 0;
    for seed in 1..7 {
        let s = played(TABLE, "restraint", seed);
        for (phase, reason) in calls(&s) {
            assert!(phase.quarter() >= 9 && reason);
            held += 1;
        }
        assert_eq!(s.history().quarters.len(), 80);
    }
    assert!(held > 0);
}

/// A forecast is of a given text among given parties.
#[test]
fn rules_14_11_and_14_14_without_a_conference_nobody_calls_joins_or_leaves() {
    let mut alone: Scenario = (*scenario(TABLE)).clone();
    alone.setup.days = 0;
    let mut s = seated(Arc::new(alone), theory("restraint"), 1, Seating::default());
    assert!(!may(&s.room().sittings, s.scenario(), 20));
    s.play(&[], |_| {});
    assert!(calls(&s).is_empty() && adherences(&s) == 0);
}

#[test]
fn rule_14_12_a_forum_takes_its_own_clauses() {
    let s = scenario(TABLE);
    let takes = |forum, id: &str| {
        let clauses = agenda(&s, forum, &[]);
        clauses.iter().any(|&c| s.text.clauses[c].id == id)
    };
    assert!(takes(Forum::HumanRights, "rights") && !takes(Forum::Itu, "rights"));
    assert!(takes(Forum::Itu, "numbering") && !takes(Forum::HumanRights, "numbering"));
    assert!(takes(Forum::Willing, "rights") && takes(Forum::Regional, "numbering"));
    let only = [ClauseId::new(2)];
    assert_eq!(agenda(&s, Forum::Willing, &only), only);
}

#[test]
fn rule_14_12_what_is_not_on_its_agenda_stays_as_it_is() {
    let mut s = called(Forum::HumanRights, 1);
    let about = s.room().sittings.last.about.clone();
    let text = s.scenario().text.clone();
    let outside = |b: BracketId| !about.contains(&text.brackets[b].clause);
    let stands = text.status_quo();
    s.advance();
    let bracket =
        BracketId::each(&text.brackets).find(|(b, x)| outside(*b) && x.wordings.len() > 1);
    let (b, bracket) = bracket.unwrap();
    assert_eq!(s.room().draft.standing[b], Standing::Clear);
    let other = bracket
        .wordings
        .iter()
        .find(|w| bracket.find(&w.id) != Some(stands.at(b)));
    let table = Action::Table(proposal(&bracket.key, &other.unwrap().id));
    assert_eq!(s.act(table).unwrap_err().rule, "14.12");
    while s.phase() != Phase::Signing {
        let draft = &s.room().draft.text;
        let all = BracketId::all(text.brackets.len());
        assert!(
            all.filter(|&b| outside(b))
                .all(|b| draft.at(b) == stands.at(b))
        );
        s.advance();
    }
}

#[test]
fn rule_14_12_a_caller_lists_clauses_of_the_forum() {
    let mut s = session(TABLE, "restraint", 1, Some("BRA"));
    until(&mut s, Phase::Aftermath(9));
    let call = |forum, about: &[&str]| Action::Convene {
        forum,
        members: vec![],
        about: about.iter().map(|c| (*c).to_owned()).collect(),
    };
    for list in [&["rights"][..], &["nothing"], &["security", "security"]] {
        assert_eq!(s.act(call(Forum::Itu, list)).unwrap_err().rule, "14.12");
    }
    s.act(call(Forum::Itu, &["security"])).unwrap();
}

#[test]
fn rule_14_13_conferences_in_two_forums_follow_each_other() {
    let table = scenario(TABLE);
    let people = ["BRA", "IND"].map(|iso| table.seat(iso).unwrap());
    let seating = Seating {
        people: people.to_vec(),
        ..Seating::default()
    };
    let mut s = seated(table, theory("restraint"), 1, seating);
    until(&mut s, Phase::Aftermath(9));
    s.act_as(Sender::Seat(people[0]), convene(Forum::Itu, &[]))
        .unwrap();
    s.act_as(Sender::Seat(people[1]), convene(Forum::HumanRights, &[]))
        .unwrap();
    s.advance();
    let forums = |s: &Session| {
        let all = s.room().sittings.all();
        all.map(|x| (x.forum, x.resumes)).collect::<Vec<_>>()
    };
    let waiting: Vec<Forum> = s.room().sittings.called.iter().map(|c| c.forum).collect();
    let sat = forums(&s);
    // Each meets if enough come; the second when the quarter after the first is over.
    if s.phase() == Phase::Conference(0) && waiting == [Forum::HumanRights] {
        until(&mut s, Phase::Aftermath(10));
        s.advance();
        assert_eq!(s.phase(), Phase::Conference(0));
        assert_eq!(
            forums(&s)[1..],
            [(Forum::Itu, 10), (Forum::HumanRights, 11)]
        );
    } else {
        panic!("{:?} {waiting:?} {sat:?}", s.phase());
    }
    s.play(&[], |_| {});
    assert_eq!(s.history().quarters.len(), 80);
}

#[test]
fn rule_14_14_computers_join_or_leave_and_say_why() {
    let mut all = 0;
    for seed in 1..9 {
        let s = played(TABLE, "restraint", seed);
        let own = s.journal().iter().filter(|e| {
            let act = |a: &Action| matches!(a, Action::Accede | Action::Withdraw);
            matches!(&e.what, Happening::Act { action, .. } if act(action))
        });
        let reasons: Vec<String> = own.map(|e| e.why.to_string()).collect();
        assert!(reasons.iter().all(|why| why.len() > 10));
        assert_eq!(reasons.len(), adherences(&s));
        all += reasons.len();
    }
    assert!(all > 0);
}
