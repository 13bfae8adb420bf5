//! What a person's seat can do in the years after.

use super::common::aftermath;
use plenary::aftermath::actors::Actor;
use plenary::aftermath::arrangements::Arrangements;
use plenary::aftermath::incidents::Incidents;
use plenary::debrief::truth;
use plenary::model::Action;
use plenary::model::calendar::Phase;
use plenary::model::ids::StateId;
use plenary::model::years::{Exposure, Kind, Pledge, Posture};
use plenary::seat::{Snapshot, Views as _};
use plenary::session::Session;
use plenary::world::journal::Happening;
use plenary::world::relations::Relations;

/// Brazil of `dubai-twelve` at the first quarter.
pub fn brazil(theory: &str) -> Session {
    aftermath("dubai-twelve", theory, 5, Some("BRA"))
}

pub fn order(s: &mut Session, target: &str, kind: Kind) {
    let target = target.to_owned();
    s.act(Action::Authorise { target, kind }).unwrap();
}

/// Rule 1.18.
#[test]
fn what_is_ordered_is_done_once_and_judged_in_the_debrief() {
    let mut s = brazil("restraint");
    let me = s.seat().unwrap();
    order(&mut s, "USA", Kind::Espionage);
    let rights = s.affairs(me).unwrap().rights;
    assert_eq!(rights.authorised, 1);
    for _ in rights.authorised..rights.operations {
        order(&mut s, "CHN", Kind::Denial);
    }
    let refused = s.act(Action::Authorise {
        target: "CHN".to_owned(),
        kind: Kind::Denial,
    });
    assert_eq!(refused.unwrap_err().rule, "1.18");
    s.advance();
    let usa = s.scenario().seat("USA").unwrap();
    let mine = |s: &mut Session| {
        let all = s.world().resource::<Incidents>().all.clone();
        let ordered = all.into_iter().filter(|i| i.origin.ordered.is_some());
        ordered.collect::<Vec<_>>()
    };
    let done = mine(&mut s);
    assert_eq!(done.len(), rights.operations);
    assert!(done.iter().all(|i| i.initiator == Actor::State(me)));
    assert_eq!(done.iter().filter(|i| i.target == usa).count(), 1);
    s.advance();
    assert_eq!(
        mine(&mut s).len(),
        rights.operations,
        "an order is for one quarter"
    );
    assert_eq!(s.affairs(me).unwrap().operations.len(), {
        let all = &s.world().resource::<Incidents>().all;
        all.iter()
            .filter(|i| i.initiator == Actor::State(me))
            .count()
    });
    s.play(&[], |_| ());
    let scenario = s.scenario().clone();
    let truths = truth::of(&scenario, &Snapshot::of(&s.view(me)));
    let ordered = truths.iter().filter(|t| t.decided.key == "debrief-ordered");
    assert_eq!(ordered.count(), rights.operations);
}

/// Rule 15.1a.
#[test]
fn nobody_else_reads_of_an_order() {
    let mut s = brazil("restraint");
    order(&mut s, "USA", Kind::Alteration);
    s.advance();
    let secret = |e: &&plenary::world::journal::Entry| match &e.what {
        Happening::Act { action, .. } => matches!(action, Action::Authorise { .. }),
        Happening::Incident { initiator, .. } => initiator == "BRA",
        _ => false,
    };
    let entries: Vec<_> = s.journal().iter().filter(secret).collect();
    assert!(entries.len() >= 2);
    for e in entries {
        assert!(e.known_to("BRA", false) && !e.known_to("USA", false));
        assert!(e.known_to("USA", true), "until the debrief");
    }
}

/// Rules 7.11 and 9.6.
#[test]
fn services_that_are_held_back_do_nothing_and_are_believed() {
    let one = |posture, seed| {
        let mut s = aftermath("dubai-twelve", "restraint", seed, Some("CHN"));
        let me = s.seat().unwrap();
        s.act(Action::Posture(posture)).unwrap();
        s.play(&[], |_| ());
        let all = s.world().resource::<Incidents>().all.clone();
        let mine = all
            .iter()
            .filter(|i| i.initiator == Actor::State(me))
            .count();
        let r = s.world().resource::<Relations>();
        let others = StateId::all(r.n).filter(|&w| w != me);
        let name: f64 = others.map(|w| r.reputation(w, me)).sum();
        (mine, name)
    };
    let run = |posture: Posture| {
        let all = (5..10).map(|seed| one(posture, seed));
        all.fold((0, 0.0), |(n, name), (more, by)| (n + more, name + by))
    };
    let (hold, usual, forward) = (
        run(Posture::Hold),
        run(Posture::Standard),
        run(Posture::Forward),
    );
    assert_eq!(hold.0, 0);
    assert!(forward.0 > usual.0 && usual.0 > 5, "{usual:?} {forward:?}");
    assert!(hold.1 > usual.1 && usual.1 > forward.1);
}

/// Rule 7.11.
#[test]
fn a_forbidden_target_is_left_alone() {
    let targets = |forbid: bool| {
        let mut s = aftermath("dubai-twelve", "restraint", 5, Some("CHN"));
        let me = s.seat().unwrap();
        let all = ["USA", "RUS", "IND", "JPN"].map(|iso| s.scenario().seat(iso).unwrap());
        for target in all.map(|t| s.scenario().iso(t).to_owned()) {
            let order = Action::Forbid { target, on: true };
            if forbid {
                s.act(order).unwrap();
            }
        }
        let forbidden = s.affairs(me).unwrap().orders.forbidden;
        assert_eq!(forbidden.len(), if forbid { 4 } else { 0 });
        s.play(&[], |_| ());
        let incidents = &s.world().resource::<Incidents>().all;
        let mine = incidents.iter();
        let mine = mine.filter(|i| i.initiator == Actor::State(me));
        let (held, others): (Vec<_>, Vec<_>) = mine.partition(|i| all.contains(&i.target));
        (held.len(), others.len())
    };
    let (free, forbidden) = (targets(false), targets(true));
    assert!(free.0 > 5, "they are its targets: {free:?}");
    assert!(forbidden.0 == 0 && forbidden.1 > 0, "{forbidden:?}");
}

/// Rules 1.19, 8.10 and 9.4.
#[test]
fn a_finding_laid_open_is_heard_and_costs_the_accused() {
    for seed in 0..20 {
        let mut s = aftermath("dubai-twelve", "restraint", seed, Some("USA"));
        let me = s.seat().unwrap();
        while s.phase() != Phase::Over {
            let open = s.affairs(me).unwrap().rights.unnamed;
            if let Some(&id) = open.first() {
                let i = s.world().resource::<Incidents>().all[id].clone();
                let (Actor::State(on), _) = i.finding.believed.unwrap() else {
                    panic!("only states are named");
                };
                let r = s.world().resource::<Relations>().clone();
                s.act(Action::Expose(Exposure::Incident(id))).unwrap();
                let now = s.world().resource::<Relations>();
                let others = StateId::all(r.n).filter(|&w| w != me && w != on);
                let mut fell = others.map(|w| now.reputation(w, on) < r.reputation(w, on));
                assert!(fell.any(|f| f));
                assert!(now.tension[(on, me)] > r.tension[(on, me)]);
                let again = s.act(Action::Expose(Exposure::Incident(id)));
                assert_eq!(again.unwrap_err().rule, "1.19");
                return;
            }
            s.advance();
        }
    }
    panic!("nobody ever struck the United States");
}

/// Rules 1.20 and 10.13.
#[test]
fn aid_is_given_once_a_year_out_of_the_budget() {
    let mut s = brazil("restraint");
    let to = || "USA".to_owned();
    let none = [0.4, 0.4, 0.1, 0.1, 0.0].into();
    s.act(Action::SetBudget { shares: none }).unwrap();
    assert_eq!(s.act(Action::Aid { to: to() }).unwrap_err().rule, "1.20");
    let shares = [0.1, 0.3, 0.1, 0.1, 0.4].into();
    s.act(Action::SetBudget { shares }).unwrap();
    let us = s.scenario().seat("USA").unwrap();
    let me = s.seat().unwrap();
    let before = s.world().resource::<Relations>().reputation(us, me);
    s.act(Action::Aid { to: to() }).unwrap();
    assert!(s.world().resource::<Relations>().reputation(us, me) > before);
    assert_eq!(s.act(Action::Aid { to: to() }).unwrap_err().rule, "1.20");
    for _ in 0..4 {
        s.advance();
    }
    s.act(Action::Aid { to: to() }).unwrap();
}

/// Rules 1.21, 10.12 and 10.14.
#[test]
fn an_arrangement_is_made_of_those_who_trust_and_others_mind() {
    let mut s = brazil("restraint");
    let with: Vec<String> = ["USA", "CHN", "RUS"].map(str::to_owned).into();
    let empty = Action::Arrange {
        with: with.clone(),
        pledges: vec![],
    };
    assert_eq!(s.act(empty).unwrap_err().rule, "1.21");
    let before = s.world().resource::<Relations>().clone();
    let pledges = vec![Pledge::ShareWarnings, Pledge::Hotline];
    s.act(Action::Arrange { with, pledges }).unwrap();
    let me = s.seat().unwrap();
    let made = s
        .world()
        .resource::<Arrangements>()
        .0
        .last()
        .unwrap()
        .clone();
    assert!(made.members.contains(&me) && made.members.len() >= 2);
    let now = s.world().resource::<Relations>();
    let neighbours = StateId::all(now.n)
        .filter(|w| !made.members.contains(w))
        .any(|w| {
            made.members
                .iter()
                .any(|&m| now.reputation(w, m) < before.reputation(w, m))
        });
    assert!(neighbours, "somebody next door was left outside");
    let arrangement = made.id;
    let leave = Action::Join {
        arrangement,
        join: false,
    };
    s.act(leave.clone()).unwrap();
    assert_eq!(s.act(leave).unwrap_err().rule, "1.21");
}
