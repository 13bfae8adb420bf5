//! Sections 7 to 9: operations, answers, relations.

use super::*;
use plenary::aftermath::operations::rules::{answer_expected, success};
use plenary::model::rung::Rung;
use plenary::model::years::Kind;
use rand::RngExt as _;

/// A draw from 0 to 1.
fn wish(n: u32) -> f64 {
    stream(1, "test", 0, "", "", n).random()
}

#[test]
fn rule_7_2_the_treaty_and_the_answer_hold_back() {
    let theory = theory("restraint");
    let w = |treaty, answer| Weighing {
        need: 0.8,
        escalation: 0.0,
        edge: 0.2,
        named: 0.5,
        answer,
        restraint: 0.3,
        treaty,
    };
    assert!(expected_utility(&theory, w(0.5, 0.5)) < expected_utility(&theory, w(0.0, 0.5)));
    assert!(expected_utility(&theory, w(0.0, 0.9)) < expected_utility(&theory, w(0.0, 0.1)));
}

#[test]
fn rule_7_5_nothing_passes_severity_six_without_escalation() {
    let above = |name: &str, escalation: f64| {
        let theory = theory(name);
        let severe = (0..2000).filter(|&n| {
            let mut rng = stream(1, "test", 0, "", "", n);
            let mean = Kind::ALL[n as usize % 5].2;
            let severity = severity(&theory, mean, escalation, &mut rng);
            assert!((1..=10).contains(&severity));
            severity > 6
        });
        severe.count()
    };
    for name in ["restraint", "spiral"] {
        assert_eq!(above(name, 0.0), 0, "{name}");
    }
    let (some, all) = (above("spiral", 0.3), above("spiral", 1.0));
    assert!(0 < some && some < all, "{some} {all}");
    assert_eq!(above("restraint", 1.0), 0);
}

#[test]
fn rule_7_6_rival_pairs_are_bursty() {
    let mut rng = stream(1, "test", 0, "", "", 0);
    let draws: Vec<f64> = (0..20_000).map(|_| frailty(0.42, &mut rng)).collect();
    let mean = draws.iter().sum::<f64>() / 20_000.0;
    let variance = draws.iter().map(|d| (d - mean) * (d - mean)).sum::<f64>() / 20_000.0;
    assert!((mean - 1.0).abs() < 0.05, "{mean}");
    assert!((variance * 0.42 - 1.0).abs() < 0.1, "{variance}");
    let mean = (0..20_000)
        .map(|_| f64::from(poisson(0.7, &mut rng)))
        .sum::<f64>()
        / 20_000.0;
    assert!((mean - 0.7).abs() < 0.03, "{mean}");
}

#[test]
fn rule_8_1_skill_sharpens_belief_in_the_culprit() {
    let theory = theory("restraint");
    let hit = |skill: f64| {
        let hits = (0..500_u32).filter(|&n| {
            let mut rng = stream(1, "test", 0, "", "", n);
            let suspects = [0.3, 0.3, 0.2, 0.2].map(Suspect::of);
            let q = posterior(&theory, &suspects, (Some(2), None), skill, &mut rng);
            assert!((q.iter().sum::<f64>() - 1.0).abs() < 1e-9);
            q[2] > 0.5
        });
        hits.count()
    };
    assert!(hit(1.0) > hit(0.3));
}

#[test]
fn rule_9_1_trust_starts_by_rank_within_a_row() {
    let mut s = session("dubai-2012", "restraint", 1, None);
    let relations = s.world().resource::<Relations>();
    assert_eq!(relations.trust.states(), 144);
    for ((i, j), trust) in relations.trust.iter() {
        assert!(i == j || (0.149..=0.851).contains(trust));
    }
}

#[test]
fn rule_7_9_opportunities_grow_with_skill() {
    let theory = theory("restraint");
    assert!((growth(&theory, 0.4, 0.4) - 1.0).abs() < 1e-12);
    assert!(growth(&theory, 0.6, 0.4) > 1.2);
}

#[test]
fn rule_8_3_blows_pile_up_under_spiral_only() {
    let worst = |theory: &str, escalation| {
        let theory = common::theory(theory);
        let g = Grievance {
            state: true,
            severity: 6.0,
            belief: 1.0,
            escalation,
            retaliation: 1.0,
            temper: 1.0,
            proportion: 0.0,
            hotline: 0.0,
        };
        let draws = (0..3000).map(|n| rung(&theory, g, wish(n)));
        draws.max().unwrap()
    };
    assert!(worst("spiral", 0.0) <= Rung::CyberInKind);
    assert!(worst("spiral", 0.9) > Rung::CyberInKind);
    assert!(worst("restraint", 0.9) <= Rung::CyberInKind);
}

#[test]
fn rule_7_6_rivalries_are_few_and_hot() {
    let theory = theory("restraint");
    let half = theory.operations.rivalry.rivals;
    assert!(heat(&theory, 0.6 * half) < 0.05 && heat(&theory, 1.8 * half) > 0.95);
    assert!((heat(&theory, theory.operations.rivalry.rivals) - 0.5).abs() < 1e-9);
    let of = |liberties| Quarrel {
        liberties,
        ..NEIGHBOURS
    };
    let (free, mixed) = (of((0.9, 0.9)), of((0.9, 0.0)));
    assert!(rivalry(&theory, &free, 0.5) < 0.3 * rivalry(&theory, &mixed, 0.5));
}

#[test]
fn rule_8_5_gangs_are_met_with_law_and_off_ramps_calm_states() {
    let theory = theory("spiral");
    let mean = |state, proportion| {
        let g = Grievance {
            state,
            severity: 6.0,
            belief: 1.0,
            escalation: 0.8,
            retaliation: 1.0,
            temper: 1.0,
            proportion,
            hotline: 0.0,
        };
        let all: Vec<u8> = (0..2000)
            .map(|n| rung(&theory, g, wish(n)).number())
            .collect();
        let sum: f64 = all.iter().map(|r| f64::from(*r)).sum();
        (all.into_iter().max().unwrap(), sum / 2000.0)
    };
    assert!(mean(false, 0.0).0 <= 3);
    assert!(mean(true, 1.0).1 < mean(true, 0.0).1);
}

#[test]
fn rule_8_7_destruction_makes_targets_give_way_and_pin_pricks_do_not() {
    let theory = theory("restraint");
    assert!(gives_way(&theory, 2, 0.0) < 0.01);
    assert!((0.05..0.3).contains(&gives_way(&theory, 4, 0.0)));
}

/// Rule 7.4: kinds differ in odds, and the mean over the kinds stays as the record has it.
#[test]
fn rule_7_4_kinds_differ_in_odds() {
    let theory = theory("restraint");
    let odds = |kind| success(&theory, kind, 0.0);
    assert!(odds(Kind::Denial) > odds(Kind::Espionage));
    assert!(odds(Kind::Espionage) > odds(Kind::Spoofing));
    assert!(odds(Kind::Interdiction) > odds(Kind::Alteration));
    let mean: f64 = Kind::ALL.iter().map(|&(k, share, _)| share * odds(k)).sum();
    assert!((0.82..0.91).contains(&mean), "{mean}");
}

/// Rule 8.11: an answer expected holds back.
#[test]
fn rule_8_11_who_expects_an_answer_holds_back() {
    let theory = theory("restraint");
    let weighed = |firmness| {
        let answer = answer_expected(0.5, firmness);
        let w = Weighing {
            need: 0.5,
            escalation: 0.0,
            edge: 0.0,
            named: 0.6,
            answer,
            restraint: 0.3,
            treaty: 0.0,
        };
        expected_utility(&theory, w)
    };
    assert!(weighed(0.3) < weighed(0.0) && weighed(0.0) < weighed(-0.2));
    assert_eq!(answer_expected(0.1, -0.2), 0.0);
}
