//! Who strikes, trusts and fights in the years after, and what the indices are made of (rules 7.3, 9.3,
//! 9.5, 10.10 and 11.2).

use super::*;
use plenary::aftermath::indices::moves::{Surroundings, moves, start};
use plenary::aftermath::operations::rules::take;
use plenary::aftermath::shields::rules::{Push, next};
use plenary::model::indices::{IndexName, Moves};
use plenary::model::{Capabilities, Society, Theory};
use plenary::session::Session;
use plenary::world::states::Condition;

use super::years::years;

#[test]
fn rule_7_3_an_occasion_is_taken_the_more_often_the_more_it_brings() {
    let mut theory = theory("restraint");
    assert!((take(&theory, 0.0) - 0.5).abs() < 1e-12, "as good as none");
    let noise = theory.operations.choice.choice_noise;
    let odds = |theory: &Theory, eu: f64| take(theory, eu) / (1.0 - take(theory, eu));
    for eu in [-0.4, -0.1, 0.1, 0.4] {
        assert!((libm::log(odds(&theory, eu)) - eu / noise).abs() < 1e-9);
    }
    let before = take(&theory, 0.1);
    theory.operations.choice.choice_noise = noise / 2.0;
    assert!(take(&theory, 0.1) > before, "less noise, surer choices");
}

#[test]
fn rule_9_3_trust_moves_toward_reputation() {
    let mut s = years("dubai-twelve", theory("restraint"), 1, 2);
    let by = s.theory().answers.reputation;
    let (good, bad) = (
        (StateId::new(0), StateId::new(1)),
        (StateId::new(1), StateId::new(0)),
    );
    let mut relations = s.world().resource_mut::<Relations>();
    for (pair, reports) in [(good, (4000.0, 100.0)), (bad, (100.0, 4000.0))] {
        relations.trust[pair] = 0.5;
        (relations.alpha[pair], relations.beta[pair]) = reports;
    }
    s.advance();
    let relations = s.world().resource::<Relations>();
    for pair in [good, bad] {
        let reputation = relations.alpha[pair] / (relations.alpha[pair] + relations.beta[pair]);
        let moved = 0.5 + by.trust_pace * (reputation - 0.5);
        assert!((relations.trust[pair] - moved).abs() < 1e-3, "{pair:?}");
    }
    assert!(relations.trust[good] > 0.5 && relations.trust[bad] < 0.5);
}

/// The sums over its rows are taken over its columns.
#[test]
fn rule_10_10_what_joins_two_networks_is_one_number_from_both_sides() {
    let mut s = years("dubai-twelve", theory("spiral"), 1, 25);
    until(&mut s, Phase::Aftermath(25));
    let joined = &s.world().resource::<Relations>().interconnection;
    let moved = joined.iter().filter(|(pair, net)| {
        assert_eq!(
            net.to_bits(),
            joined[(pair.1, pair.0)].to_bits(),
            "{pair:?}"
        );
        **net < 1.0
    });
    assert!(moved.count() > 100);
}

/// Disputes of some quarters, each by its attacker and the one attacked.
fn disputes(hazard: f64) -> (Vec<(StateId, StateId)>, Session) {
    let mut theory = theory("restraint");
    theory.answers.tension.dispute_hazard = hazard;
    let mut s = years("dubai-twelve", theory, 1, 9);
    until(&mut s, Phase::Aftermath(9));
    let found = s.journal().iter().filter_map(|entry| match &entry.what {
        Happening::Dispute { a, b } => {
            assert_eq!(entry.rule, "9.5");
            Some([a, b].map(|iso| s.scenario().seat(iso).unwrap()).into())
        }
        _ => None,
    });
    (found.collect(), s)
}

#[test]
fn rule_9_5_disputes_come_by_their_hazard_between_those_who_watch_each_other() {
    let (none, _) = disputes(0.0);
    assert!(none.is_empty());
    let (mut found, mut s) = disputes(80.0);
    // At eighty a year every pair of a tenth of the heat fights in each quarter, by either direction.
    let rivals = s.world().resource::<Rivals>().0.clone();
    let hot: Vec<_> = (rivals.iter().filter(|r| r.mutual && r.heat >= 0.1))
        .map(|r| (r.by, r.on))
        .collect();
    assert!(!hot.is_empty() && !found.is_empty());
    for pair in &hot {
        let times = found.iter().filter(|f| *f == pair).count();
        assert_eq!(times, 8, "{pair:?} over eight quarters");
    }
    found.sort_unstable();
    found.dedup();
    let mutual = |f: &(StateId, StateId)| {
        let watched = rivals.iter().filter(|r| r.mutual);
        watched.map(|r| (r.by, r.on)).any(|pair| pair == *f)
    };
    assert!(found.iter().all(mutual), "it takes two");
}

#[test]
fn rule_11_2_every_index_has_a_start_and_six_causes_of_which_each_moves_it_by_its_weight() {
    let s = years("dubai-twelve", theory("restraint"), 1, 2);
    let theory = s.theory().clone();
    let scenario = scenario("dubai-twelve");
    let society = *scenario.published(StateId::new(0)).society;
    let from = start(&theory, &society);
    for index in IndexName::ALL {
        assert!((0.0..=100.0).contains(&from[index]));
    }
    let free = Society {
        liberty: society.liberty + 0.1,
        ..society
    };
    let more = start(&theory, &free)[IndexName::Liberty] - from[IndexName::Liberty];
    assert!((more - 0.1 * theory.indices.liberty.liberty_society).abs() < 1e-9);
    let skill = Capabilities {
        defence: 0.5,
        ..*scenario.published(StateId::new(0)).capabilities
    };
    let n = &theory.indices;
    let positions = vec![0.0; scenario.text.dimensions.len()];
    let around = Surroundings {
        treaty: &scenario.text,
        before: &positions,
        after: &positions,
        trade: n.prosperity.prosperity_usual_trade,
        trust: n.shared.usual_trust,
        watched: 0.0,
    };
    let regime = Regime::of_session(s.state());
    let of = |condition: &Condition, around: &Surroundings| {
        let own = (&skill, &society);
        moves(&theory, &regime, StateId::new(0), own, condition, around)
    };
    let none = Condition::default();
    let security = |condition: Condition| -> Moves { of(&condition, &around)[IndexName::Security] };
    let still = security(none);
    assert!(still.values().iter().all(|m| m.abs() < 1e-12), "{still:?}");
    let near = |is: f64, should: f64| assert!((is - should).abs() < 1e-9, "{is} {should}");
    let crime = Condition { crime: 0.5, ..none };
    near(security(crime).crime, -0.5 * n.security.security_crime);
    let shield = Condition {
        shield: 0.5,
        ..none
    };
    near(
        of(&shield, &around)[IndexName::Interconnection].shields,
        -0.5 * n.interconnection.interconnection_shields,
    );
    let programme = Condition {
        programme: 0.5,
        encryption: 0.2,
        ..none
    };
    let watched = of(&programme, &around);
    near(
        watched[IndexName::Security].surveillance,
        0.5 * 0.8 * n.security.security_surveillance,
    );
    near(
        watched[IndexName::Liberty].surveillance,
        -0.5 * n.liberty.liberty_surveillance,
    );
    let harm = Condition {
        harm: n.shared.harm_half,
        ..none
    };
    near(
        security(harm).incidents,
        -0.5 * n.security.security_incidents,
    );
    let trusted = Surroundings {
        trust: n.shared.usual_trust + 0.1,
        ..around
    };
    near(
        of(&none, &trusted)[IndexName::Trust].trust,
        0.1 * n.trust.trust_others,
    );
}

#[test]
fn rule_10_10_guaranteed_access_answers_a_part_of_distrust_and_nothing_else() {
    let theory = theory("spiral");
    let closed = Society {
        liberty: 0.2,
        ..*scenario("dubai-twelve").published(StateId::new(0)).society
    };
    let quiet = Push {
        harm: 0.0,
        distrust: 0.0,
        control: 0.0,
        access: 0.0,
        example: 0.2,
    };
    let grown = |push: Push| next(&theory, &closed, 0.1, push) - 0.1;
    let answered = |push: Push| {
        let access = Push {
            access: 1.0,
            ..push
        };
        1.0 - grown(access) / grown(push)
    };
    let (harm, control) = (
        Push { harm: 0.3, ..quiet },
        Push {
            control: 1.0,
            ..quiet
        },
    );
    assert_eq!((answered(harm), answered(control)), (0.0, 0.0));
    let distrust = Push {
        distrust: 0.6,
        ..quiet
    };
    let share = theory.capabilities.shields.shield_access;
    // A weaker drive also leaves less room.
    assert!(answered(distrust) >= share && answered(distrust) < 1.5 * share);
    // What stands is not taken down.
    assert_eq!(
        grown(Push {
            access: 1.0,
            ..quiet
        }),
        0.0
    );
}
