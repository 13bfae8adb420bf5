//! Rules by number (docs/RULES.md).
#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod beliefs;
mod beside;
mod capital;
mod chair;
mod cut_offs;
mod drivers;
mod escalation;
mod floor;
mod goals;
mod harm;
mod listed;
mod numbers;
mod operations;
mod quarters;
mod raids;
mod regime;
mod reproduction;
mod score;
mod signatures;
mod watched;
mod words;
mod years;

#[path = "../common/mod.rs"]
mod common;
use bevy_ecs::schedule::{ScheduleLabel as _, Schedules};
use common::regime::Tied;
use common::{aftermath, opened, played, proposal, scenario, session, theory, until};
use plenary::aftermath::attribution::rules::{Grievance, Suspect, gives_way, posterior, rung};
use plenary::aftermath::indices::endings::{Ending, Years};
use plenary::aftermath::operations::rules::{
    Threat, Weighing, expected_utility, frailty, poisson, race, severity,
};
use plenary::aftermath::regime::compliance::{Temptation, compliance};
use plenary::aftermath::regime::ratification::{enters, hazard};
use plenary::aftermath::rivals::Rivals;
use plenary::aftermath::rivals::rules::{Quarrel, growth, heat, rivalry};
use plenary::conference::corridors::offers::{Corridors, Offer};
use plenary::conference::plates::rules::{Plate, leading, objectors, tolerance, vote};
use plenary::conference::signing::rules::{decide, expectations};
use plenary::model::calendar::Phase;
use plenary::model::clause::{FORCES, PLACES};
use plenary::model::ids::{ClauseId, OfferId, StateId, WordingId};
use plenary::model::pairs::Pairs;
use plenary::model::years::Kind;
use plenary::model::{Action, Decision, Interest};
use plenary::negotiation::mediation::{Grading, grade};
use plenary::negotiation::reading::Reading;
use plenary::negotiation::worth::{depth, share};
use plenary::seat::view;
use plenary::world::journal::Happening;
use plenary::world::random::stream;
use plenary::world::regime::Regime;
use plenary::world::relations::Relations;
use plenary::world::states::{Adherence, Seat};

/// What two neighbours of one class, one free and one not, may quarrel over.
const NEIGHBOURS: Quarrel = Quarrel {
    ideals: 2.0,
    reach: 1.0,
    parity: 1.0,
    contiguous: true,
    dispute: 0.0,
    alliance: 0.0,
    liberties: (0.9, 0.1),
};

#[test]
fn rule_2_1_place_and_force_scale_a_position() {
    let scenario = scenario("dubai-2012");
    let text = scenario.text.status_quo();
    for (place, wording) in WordingId::each(&PLACES) {
        let clause = &scenario.text.clauses[0];
        let (frame, shall) = (clause.frame, WordingId::new(FORCES.len() - 1));
        let moved = text.with(frame.place, place).with(frame.force, shall);
        assert!((scenario.text.weight(&moved, ClauseId::new(0)) - wording.weight).abs() < 1e-12);
    }
}

#[test]
fn rule_2_3_a_dimension_is_worth_most_at_the_ideal() {
    let i = Interest {
        ideal: 3.0,
        salience: 0.5,
    };
    assert!((share(i, 3.0) - 0.5).abs() < 1e-12);
    assert!((share(i, 1.0) - 0.25).abs() < 1e-12);
}

#[test]
fn rule_2_6_shallow_text_has_no_depth() {
    let reading = |x| Reading {
        position: vec![x],
        link: vec![],
        feared: vec![],
        safeguard: 0.0,
    };
    let own = [Interest {
        ideal: 2.0,
        salience: 1.0,
    }];
    assert!(depth(&own, &reading(1.0)).abs() < 1e-12);
    assert!((depth(&own, &reading(4.0)) - 0.5).abs() < 1e-12);
}

#[test]
fn rule_5_4_groups_move_together() {
    let trust = Pairs::filled(3, 1.0);
    let groups = [[1, 2], [0, 2], [0, 1]].map(|g| g.map(StateId::new).to_vec());
    let theory = theory("restraint");
    let n = &theory.signatures.signing;
    let alone = expectations(n, &[0.0, 0.0, 0.0], &groups, &trust);
    let pulled = expectations(n, &[0.0, 0.1, 0.1], &groups, &trust);
    assert!((alone[0] - 0.5).abs() < 1e-9);
    assert!(pulled[0] > 0.8);
}

#[test]
fn rule_5_6_the_answer_follows_the_sign_of_the_sum() {
    let theory = theory("restraint");
    let n = &theory.signatures.signing;
    assert_eq!(decide(n, 0.0, 0.0, 0.0), Decision::Sign);
    assert_eq!(decide(n, 0.01, 0.1, 0.0), Decision::SignWithDeclaration);
    assert_eq!(decide(n, -0.01, 0.0, 0.02), Decision::NotNow);
    assert_eq!(decide(n, -0.03, 0.0, 0.02), Decision::Refuse);
}

#[test]
fn rule_6_3_shallow_text_is_kept_and_deep_text_needs_follow_up() {
    let theory = theory("restraint");
    let keep = |depth, follow_up| {
        compliance(
            &theory,
            Temptation {
                depth,
                force: 0.0,
                follow_up,
                review: 0.0,
                fortune: 0.0,
                reputation: 0.5,
                liberty: 0.5,
            },
        )
    };
    assert!(keep(0.0, 0.0) > 0.9);
    assert!(keep(0.4, 0.0) < 0.3);
    assert!(keep(0.4, 1.0) > 0.8);
}

#[test]
fn schedules_are_free_of_ambiguity() {
    use plenary::world::schedule::{Act, Day, Quarter, Signing};
    let mut s = session("first-steps", "restraint", 1, None);
    let world = s.world();
    let mut free = |label: bevy_ecs::schedule::InternedScheduleLabel| {
        let schedules = &mut world.resource_mut::<Schedules>();
        let mut schedule = schedules.remove(label).unwrap();
        schedule.initialize(world).unwrap();
        assert!(schedule.systems().unwrap().count() > 0);
        assert!(schedule.graph().conflicting_systems().is_empty());
    };
    free(Act.intern());
    free(Day.intern());
    free(Signing.intern());
    free(Quarter.intern());
}

/// Rule 2.7.
/// Another capital's mandate is not in the view: only published positions are. Nor is a package that
/// a seat is no party of and was not told of.
#[test]
fn a_view_does_not_show_what_others_were_told() {
    let mut s = session("dubai-twelve", "restraint", 1, Some("BRA"));
    let seat = s.seat().unwrap();
    let published = s.scenario().states.clone();
    let view = view::of(s.world(), seat);
    assert_eq!(view.scenario.states, published);
    assert_ne!(view.own.interests, published[seat].interests);
    until(&mut s, Phase::Conference(6));
    let all = s.world().resource::<Corridors>().offers.clone();
    let view = view::of(s.world(), seat);
    let knows = |o: &Offer| o.party(seat) || o.witnesses.contains(&seat);
    let shown: Vec<OfferId> = view.offers.iter().map(|o| o.id).collect();
    let own = all.iter().filter(|o| knows(o)).map(|o| o.id);
    assert_eq!(shown, own.collect::<Vec<_>>());
    assert!(!shown.is_empty() && shown.len() < all.len());
}
