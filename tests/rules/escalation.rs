//! Rivalry, need, news, escalation, and what earlier incidents brought about (rules 7.1, 7.2, 9.2, 9.8
//! and 9.9).

use super::*;
use plenary::aftermath::actors::Actor;
use plenary::aftermath::escalation::{calm, calming, drive, escalation, news, novelty};
use plenary::aftermath::incidents::{Incident, Incidents};
use plenary::aftermath::operations::rules::need;
use plenary::aftermath::reproduction::{Counts, acts, counts, reproduction};
use plenary::model::Theory;
use plenary::model::lever::Lever;
use plenary::model::reproduction::Parts;

use super::years::{incident, instrument, years};

#[test]
fn rule_7_1_allies_are_no_rivals_unless_a_live_dispute_outranks_the_tie() {
    let theory = theory("restraint");
    let of = |alliance, dispute| {
        let quarrel = Quarrel {
            alliance,
            dispute,
            ..NEIGHBOURS
        };
        rivalry(&theory, &quarrel, 0.5)
    };
    let none = of(0.0, 0.0);
    assert!(of(1.0, 0.0).abs() < 1e-12);
    assert!((of(0.4, 0.0) - 0.6 * none).abs() < 1e-12);
    assert!(of(0.0, 1.0) > none);
    assert!((of(1.0, 0.5) - of(0.0, 0.5)).abs() < 1e-12);
}

#[test]
fn rule_7_1_what_states_of_one_class_quarrel_over_counts_more() {
    let theory = theory("restraint");
    let of = |parity| {
        let quarrel = Quarrel {
            parity,
            ..NEIGHBOURS
        };
        rivalry(&theory, &quarrel, 0.5)
    };
    assert!(of(1.0) > of(0.5) && of(0.5) > of(0.05));
}

#[test]
fn rule_7_2_need_falls_as_trust_grows() {
    let theory = theory("restraint");
    assert!((need(&theory, 0.5, 0.5) - 1.0).abs() < 1e-12);
    assert!(need(&theory, 0.5, 0.8) < 1.0 && need(&theory, 0.5, 0.2) > 1.0);
    let mut wary = theory;
    wary.set("need_trust", 3.0).unwrap();
    assert!(need(&wary, 0.1, 0.9).abs() < 1e-12, "need is never below 0");
}

#[test]
fn rule_9_2_only_what_was_not_expected_is_news() {
    assert!(news(0.1, 0.2, 0.0).abs() < 1e-12);
    assert!((news(0.3, 0.2, 0.0) - 0.1).abs() < 1e-12);
    // An unusual severity is news, however much is expected.
    assert!((news(0.3, 5.0, 0.4) - 0.4).abs() < 1e-12);
    let theory = theory("spiral");
    let usual = theory.answers.tension.expected_severity / 10.0;
    assert!((novelty(&theory, 0.0) - 1.0).abs() < 1e-12);
    assert!((novelty(&theory, usual / 2.0) - 0.5).abs() < 1e-12);
    assert!(novelty(&theory, usual).abs() < 1e-12 && novelty(&theory, 9.0).abs() < 1e-12);
}

#[test]
fn rule_9_2_tension_fades_and_what_is_seen_comes_to_be_expected() {
    let mut s = years("dubai-twelve", theory("restraint"), 1, 2);
    let by = s.theory().answers.tension;
    let pair = (StateId::new(0), StateId::new(1));
    let mut relations = s.world().resource_mut::<Relations>();
    relations.expected[pair] = 0.0;
    relations.seen[pair] = 0.5;
    relations.tension[pair] = 0.5;
    relations.grievance[pair] = 1.0;
    s.advance();
    let relations = s.world().resource::<Relations>();
    let near = |is: f64, least: f64| (least - 1e-9..least + 0.1).contains(&is);
    assert!(near(relations.expected[pair], 0.5 * by.expected_pace));
    assert!(near(relations.tension[pair], 0.5 * by.tension_keep));
    assert!(near(relations.grievance[pair], by.grievance_keep));
    assert!(relations.seen[pair].abs() < 1e-12);
}

#[test]
fn rule_9_8_little_drive_brings_little_escalation_about() {
    for name in ["restraint", "spiral"] {
        let theory = theory(name);
        let half = theory.answers.escalation.escalation_half;
        let of = |share: f64| escalation(&theory, share * half);
        assert!(of(0.0).abs() < 1e-12 && (of(1.0) - 0.5).abs() < 1e-12);
        // Convex where it is small: twice the drive is more than three times the escalation.
        assert!(of(0.2) > 3.0 * of(0.1) && of(0.1) < 0.01, "{name}");
        assert!(of(100.0) < 1.0 && of(100.0) > 0.99);
    }
}

/// Two states that live under a text with some levers at 1 and keep so much of it.
fn under_a_text(levers: &[Lever], bound: [f64; 2]) -> Tied {
    Tied::new(vec![instrument(levers)], &bound)
}

#[test]
fn rule_9_8_each_lever_takes_its_share_of_the_drive_as_far_as_both_keep_it() {
    let theory = theory("spiral");
    let pair = (StateId::new(0), StateId::new(1));
    let of = |levers: &[Lever], bound| calm(&theory, &under_a_text(levers, bound).regime(), pair);
    let full = calming(&theory, |_| 1.0, 0.0);
    for (lever, share) in full {
        assert!(share > 0.0 && share < 1.0, "{lever:?}");
        assert!(
            (of(&[lever], [1.0, 1.0]) - share).abs() < 1e-12,
            "{lever:?}"
        );
        assert!((of(&[lever], [1.0, 0.5]) - 0.5 * share).abs() < 1e-12);
        assert!(of(&[lever], [1.0, 0.0]).abs() < 1e-12);
    }
    let [(one, a), (two, b), ..] = full;
    let both = 1.0 - (1.0 - a) * (1.0 - b);
    assert!((of(&[one, two], [1.0, 1.0]) - both).abs() < 1e-12);
    assert!(of(&[Lever::SuppressSpam], [1.0, 1.0]).abs() < 1e-12);
    assert!(calm(&theory, &Tied::new(vec![], &[0.0; 2]).regime(), pair).abs() < 1e-12);
}

#[test]
fn rule_9_8_the_drive_comes_of_tension_grievance_and_pressure() {
    let mut s = years("dubai-twelve", theory("spiral"), 1, 1);
    let theory = s.theory().clone();
    let pair = (StateId::new(0), StateId::new(1));
    let tied = Tied::new(vec![], &[0.0; 12]);
    let regime = tied.regime();
    let mut relations = s.world().resource_mut::<Relations>();
    relations.tension[pair] = 0.0;
    relations.grievance[pair] = 0.0;
    assert!(drive(&theory, &relations, &regime, pair).abs() < 1e-12);
    relations.tension[pair] = 0.4;
    let tense = drive(&theory, &relations, &regime, pair);
    relations.grievance[pair] = 1.0;
    let sore = drive(&theory, &relations, &regime, pair);
    assert!(0.0 < tense && tense < sore);
    relations.pressure *= 2.0;
    let pressed = drive(&theory, &relations, &regime, pair);
    assert!((pressed - 2.0 * sore).abs() < 1e-12);
}

#[test]
fn rule_9_9_r_is_what_was_brought_about_over_what_happened_before() {
    let counts = |all: &[Incident], quarters| counts(&acts(all, &(1..=quarters)), quarters);
    let state = |day, brought_about: bool| {
        let mut it = incident(0, 1, day, 4);
        it.origin.brought_about = brought_about.then(Parts::default);
        it
    };
    let mut gang = state(100, true);
    gang.initiator = Actor::Criminal(StateId::new(0));
    let alone = counts(&[state(10, false), state(95, false), gang.clone()], 4);
    assert!(alone.iter().all(|c| c.brought_about == 0.0));
    assert!(
        reproduction(&alone).abs() < 1e-12,
        "what comes anyway is no part of R"
    );
    let found = counts(&[state(10, false), state(95, true), gang], 60);
    assert!(
        found[0].earlier.abs() < 1e-12,
        "nothing happened before the first quarter"
    );
    assert!((found[1].brought_about - 1.0).abs() < 1e-12);
    assert!(found[2].earlier > 0.0);
    let all: f64 = found.iter().map(|c| c.earlier).sum();
    assert!(
        (all - 2.0).abs() < 1e-9,
        "an incident counts once in all: {all}"
    );
    assert!((reproduction(&found) - 0.5).abs() < 1e-9);
    assert!(reproduction(&[Counts::default()]).abs() < 1e-12);
}

/// Incidents that others brought about, and all, over some quarters from high tension.
fn brought_about(theory: Theory) -> (usize, usize) {
    let mut s = years("dubai-twelve", theory, 3, 12);
    let rivals = s.world().resource::<Rivals>().0.clone();
    let mut relations = s.world().resource_mut::<Relations>();
    for r in rivals {
        relations.tension[(r.by, r.on)] = 1.0;
    }
    s.play(&[], |_| {});
    let all = &s.world().resource::<Incidents>().all;
    let caused = all.iter().filter(|i| i.origin.brought_about.is_some());
    (caused.count(), all.len())
}

#[test]
fn rule_9_9_nothing_is_brought_about_where_nothing_is_left_behind() {
    let mut deaf = theory("restraint");
    for name in ["need_trust", "tension_gain", "spiral_opportunities"] {
        deaf.set(name, 0.0).unwrap();
    }
    let (caused, all) = brought_about(deaf);
    assert!(caused == 0 && all > 0, "{caused} of {all}");
    let mut hot = theory("spiral");
    hot.set("escalation_half", 0.3).unwrap();
    let (caused, all) = brought_about(hot);
    assert!(0 < caused && caused < all, "{caused} of {all}");
}
