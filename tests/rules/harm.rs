//! What a text and blows do to the indices, what the years come to, and what is booked to clauses
//! (rules 6.4, 11.1 and 11.3 to 11.5).

use super::*;
use plenary::aftermath::incidents::Incidents;
use plenary::aftermath::indices::moves::{crime, felt, text_effect};
use plenary::aftermath::indices::signs::great;
use plenary::aftermath::ledger::{Deed, Ledger};
use plenary::model::clause::{FORCES, PLACES};
use plenary::model::ids::WordingId;
use plenary::model::indices::IndexName;
use plenary::model::lever::{Lever, Levers};
use plenary::model::rung::Rung;
use plenary::model::{Capabilities, Economy};
use plenary::negotiation::reading::beside_levers;
use plenary::world::states::Condition;

use super::years::{incident, instrument, years};

#[test]
fn rule_6_4_what_a_text_does_is_signed_and_no_matter_of_taste() {
    let scenario = scenario("dubai-2012");
    let treaty = &scenario.text;
    let before = beside_levers(treaty, &treaty.status_quo());
    for (d, dimension) in treaty.dimensions.iter().enumerate() {
        let mut after = before.clone();
        after[d] += 2.0;
        for index in IndexName::ALL {
            let there = text_effect(treaty, &before, &after, index);
            let back = text_effect(treaty, &after, &before, index);
            assert!((there - 0.5 * dimension.effects[index]).abs() < 1e-9);
            assert!((there + back).abs() < 1e-12);
            assert!(text_effect(treaty, &before, &before, index).abs() < 1e-12);
        }
    }
    let all = treaty.dimensions.iter();
    let effects: Vec<f64> = all
        .flat_map(|d| d.effects.iter().copied().collect::<Vec<_>>())
        .collect();
    assert!(effects.iter().any(|e| *e > 0.0) && effects.iter().any(|e| *e < 0.0));
}

#[test]
fn rule_6_4_a_wording_that_pulls_a_lever_is_not_counted_twice() {
    let scenario = scenario("dubai-2012");
    let treaty = &scenario.text;
    let clause = treaty.clauses.iter().find(|c| c.id == "security").unwrap();
    let binding = |text: &plenary::model::Text| {
        let article = text.with(clause.frame.place, WordingId::new(PLACES.len() - 1));
        article.with(clause.frame.force, WordingId::new(FORCES.len() - 1))
    };
    let text = binding(&treaty.status_quo());
    let before = beside_levers(treaty, &text);
    let counted = |wording: &plenary::model::Wording| -> Vec<f64> {
        let says = wording.positions.values().copied();
        let plain = wording.levers.is_empty();
        says.filter(|x| plain && *x > 0.0).collect()
    };
    let mut plain = 0;
    for &b in &clause.words {
        let wordings = &treaty.brackets[b].wordings;
        let stood = counted(&wordings[text.at(b)]);
        for (w, wording) in WordingId::each(wordings) {
            let after = beside_levers(treaty, &text.with(b, w));
            let moved = after
                .iter()
                .zip(&before)
                .any(|(a, b)| (a - b).abs() > 1e-12);
            assert_eq!(moved, counted(wording) != stood, "{}", wording.id);
            plain += usize::from(moved);
        }
    }
    assert!(plain > 0, "some words without levers move something");
}

#[test]
fn rule_11_1_harm_has_no_cap_and_what_is_felt_of_it_saturates() {
    let theory = theory("restraint");
    let half = theory.indices.shared.harm_half;
    assert!(felt(&theory, 0.0).abs() < 1e-12 && (felt(&theory, half) - 0.5).abs() < 1e-12);
    assert!(felt(&theory, 10.0) > felt(&theory, 5.0) && felt(&theory, 1e6) < 1.0);
    let gain = |from: f64| felt(&theory, from + 0.1) - felt(&theory, from);
    assert!(gain(0.0) > gain(0.5) && gain(0.5) > gain(2.0));
}

/// Harm of every state after a quarter in which one state was struck so hard, less that of the same
/// quarter without the blow.
fn struck(severity: u8, times: usize) -> Vec<f64> {
    let harm = |blows: usize| {
        let mut s = years("first-steps", theory("restraint"), 1, 2);
        let mut incidents = s.world().resource_mut::<Incidents>();
        for _ in 0..blows {
            let mut it = incident(0, 1, 5, severity);
            it.id = plenary::model::ids::IncidentId::new(incidents.all.len());
            incidents.all.push(it);
        }
        s.advance();
        let mut query = s.world().query::<(&Seat, &Condition)>();
        let mut all: Vec<_> = query.iter(s.world()).map(|(s, c)| (*s, c.harm)).collect();
        all.sort_by_key(|(seat, _)| *seat);
        all.into_iter().map(|(_, harm)| harm).collect::<Vec<f64>>()
    };
    let pairs = harm(times).into_iter().zip(harm(0));
    pairs.map(|(with, without)| with - without).collect()
}

#[test]
fn rule_11_1_the_worst_blows_spill_over() {
    let (usual, great) = (struck(5, 1), struck(9, 1));
    assert!(usual[1] > 0.0 && usual[0].abs() < 1e-12 && usual[2].abs() < 1e-12);
    assert!(great[1] > usual[1] && great[0] > 0.0 && great[2] > 0.0);
    assert!(great[1] > great[0] && great[1] > great[2]);
    let many = struck(5, 1000);
    assert!((many[1] - 1000.0 * usual[1]).abs() < 1e-6 && many[1] > 1.0);
}

#[test]
fn rule_11_1_crime_grows_where_nobody_acts() {
    let theory = theory("restraint");
    let after = |levers: &[Lever], defence: f64, encryption: f64, prey: f64| {
        let tied = Tied::new(vec![instrument(levers)], &[1.0]);
        let skill = Capabilities {
            offence: 0.0,
            defence,
            surveillance: 0.0,
            attribution: 0.0,
        };
        let condition = Condition {
            crime: 0.3,
            encryption,
            ..Condition::default()
        };
        crime(
            &theory,
            &tied.regime(),
            StateId::new(0),
            (&skill, prey, 1.0),
            &condition,
        )
    };
    let neglect = after(&[], 0.0, 0.0, 1.0);
    assert!(neglect > 0.3 && after(&[], 0.0, 0.0, 1.5) > neglect);
    assert!(after(&[], 0.8, 0.0, 1.0) < neglect && after(&[], 0.0, 0.8, 1.0) < neglect);
    for lever in [Lever::SuppressSpam, Lever::DenySafeHaven] {
        assert!(after(&[lever], 0.0, 0.0, 1.0) < neglect, "{lever:?}");
    }
    // Encryption shelters gangs from the police: what denying them a haven takes off is less.
    let police = |encryption| {
        after(&[], 0.0, encryption, 1.0) - after(&[Lever::DenySafeHaven], 0.0, encryption, 1.0)
    };
    assert!(police(1.0) < police(0.0));
}

#[test]
fn rule_11_3_the_world_is_counted_by_people_too() {
    let mut s = years("dubai-twelve", theory("restraint"), 1, 4);
    s.play(&[], |_| {});
    let mut query = s.world().query::<(&Seat, &Economy)>();
    let mut people: Vec<_> = (query.iter(s.world()))
        .map(|(seat, economy)| (*seat, economy.population_m))
        .collect();
    people.sort_by_key(|(seat, _)| *seat);
    let all: f64 = people.iter().map(|p| p.1).sum();
    let history = s.history();
    assert_eq!(history.by_people.len(), history.quarters.len());
    for (by_people, (_, states)) in history.by_people.iter().zip(&history.quarters) {
        for index in IndexName::ALL {
            let weighed = states.iter().zip(&people).map(|(own, p)| own[index] * p.1);
            assert!((by_people[index] - weighed.sum::<f64>() / all).abs() < 1e-9);
        }
    }
}

#[test]
fn rule_11_4_great_blows_are_counted_by_state_and_year() {
    let theory = theory("spiral");
    let least = theory.indices.endings.ending_great_severity;
    let severe = least as u8;
    let of = |all: Vec<_>, states| {
        let incidents = Incidents {
            all,
            ..Incidents::default()
        };
        great(&theory, &incidents, 40, states)
    };
    let late = 39 * 90;
    let one = of(vec![incident(0, 1, late, severe)], 12);
    assert!(
        (one - 1.0 / 2.0 / 12.0).abs() < 1e-12,
        "one in two years: {one}"
    );
    let many = vec![incident(0, 1, late, severe); 12];
    assert!(
        (of(many, 144) - one).abs() < 1e-12,
        "twelve times the blows, twelve times the states"
    );
    assert!(of(vec![incident(0, 1, late, severe - 1)], 12).abs() < 1e-12);
    assert!(
        of(vec![incident(0, 1, 20 * 90, severe)], 12).abs() < 1e-12,
        "too long ago"
    );
    let mut answered = incident(0, 1, late, 2);
    answered.finding.attributed = late + 1;
    answered.answer.rung = Some(Rung::Disruption);
    assert!((of(vec![answered.clone()], 12) - one).abs() < 1e-12);
    answered.answer.rung = Some(Rung::CyberInKind);
    assert!(of(vec![answered], 12).abs() < 1e-12);
}

#[test]
fn rule_11_5_what_is_booked_adds_up_to_what_was_done() {
    let pulled = |levers: &[(Lever, f64)]| {
        let mut all = Levers::default();
        for &(lever, strength) in levers {
            all.set(lever, strength);
        }
        all
    };
    let mut text = instrument(&[]);
    text.by_clause = vec![
        ("one".to_owned(), pulled(&[(Lever::Hotline, 0.6)])),
        (
            "two".to_owned(),
            pulled(&[(Lever::Hotline, 0.2), (Lever::ShareThreats, 0.5)]),
        ),
        ("three".to_owned(), pulled(&[(Lever::SuppressSpam, 1.0)])),
    ];
    let mut ledger = Ledger::default();
    let levers = [(Lever::Hotline, 0.3), (Lever::ShareThreats, 0.1)];
    ledger.book(&text, Deed::HeldBack, &levers, 2.0);
    let of = |ledger: &Ledger, clause: &str| {
        let deeds = ledger.all.get(clause).or(ledger.quarter.get(clause));
        deeds.map_or(0.0, |d| d.held_back)
    };
    // Three quarters of it are the hotline's, and three quarters of those are the first clause's.
    assert!((of(&ledger, "one") - 2.0 * 0.75 * 0.75).abs() < 1e-12);
    assert!((of(&ledger, "two") - 2.0 * (0.75 * 0.25 + 0.25)).abs() < 1e-12);
    assert!(!ledger.quarter.contains_key("three"));
    let before = ledger.clone();
    // A lever that no clause pulls has no part, and without any nothing is booked.
    ledger.book(&text, Deed::Found, &[(Lever::Verification, 1.0)], 1.0);
    assert_eq!(ledger, before);
    let quarter = ledger.close();
    assert!(ledger.quarter.is_empty());
    let sum: f64 = quarter.values().map(|d| d.sum()).sum();
    assert!((sum - 2.0).abs() < 1e-12);
    assert_eq!(ledger.all, quarter);
    ledger.book(&text, Deed::HeldBack, &levers, 1.0);
    ledger.close();
    let sum: f64 = ledger.all.values().map(|d| d.sum()).sum();
    assert!((sum - 3.0).abs() < 1e-12);
}
