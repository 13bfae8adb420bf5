//! Rules by number (docs/RULES.md).
#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod common;

use bevy_ecs::schedule::{ScheduleLabel as _, Schedules};
use common::{opened, session};
use plenary::aftermath::attribution::rules::{Grievance, gives_way, posterior, rung};
use plenary::aftermath::indices::endings::{Ending, Years};
use plenary::aftermath::operations::rules::{
    Threat, Weighing, expected_utility, frailty, poisson, race, severity,
};
use plenary::aftermath::regime::compliance::{Temptation, compliance};
use plenary::aftermath::regime::ratification::{enters, hazard};
use plenary::aftermath::rivals::Rivals;
use plenary::aftermath::rivals::rules::{growth, heat, rivalry};
use plenary::model::ids::{ClauseId, StateId, WordingId};
use plenary::model::indices::{IndexName, Indices};
use plenary::model::pairs::Pairs;
use plenary::model::rung::Rung;

use plenary::conference::plates::rules::{Plate, leading, objectors, tolerance, vote};
use plenary::conference::room::Room;
use plenary::conference::signing::rules::{decide, expectations};
use plenary::model::calendar::Phase;
use plenary::model::clause::{FORCES, PLACES};
use plenary::model::years::Kind;
use plenary::model::{Action, Decision, Interest, Proposal};
use plenary::negotiation::mediation::grade;
use plenary::negotiation::worth::{Reading, depth, share};
use plenary::scenario::Library;
use plenary::seat::view;
use plenary::world::journal::{Entry, Happening};
use plenary::world::random::stream;
use plenary::world::regime::Regime;
use plenary::world::relations::Relations;
use plenary::world::states::{Adherence, Seat};

fn proposal(bracket: &str, wording: &str) -> Proposal {
    Proposal {
        bracket: bracket.into(),
        wording: wording.into(),
    }
}

/// Two wordings of a bracket.
const FIRST: WordingId = WordingId::new(0);
const SECOND: WordingId = WordingId::new(1);

fn plate(wording: u8, objects: bool) -> Plate {
    Plate { wording, objects }
}

#[test]
fn rule_1_2_signing_is_refused_while_the_conference_sits() {
    let mut s = opened("first-steps", "restraint", 1, Some("ARD"));
    let refusal = s.act(Action::Decide(Decision::Sign)).unwrap_err();
    assert_eq!(refusal.rule, "1.2");
}

#[test]
fn rule_1_3_actions_run_out_and_plates_stay_free() {
    let mut s = opened("dubai-twelve", "restraint", 1, Some("PRY"));
    let bracket = s.scenario().text.brackets[s.room().agenda.open[0]].clone();
    let p = proposal(&bracket.key, &bracket.wordings[0].id);
    while s.act(Action::Press(p.clone())).is_ok() {}
    let refusal = s.act(Action::Press(p.clone())).unwrap_err();
    assert_eq!(refusal.rule, "1.3");
    s.act(Action::Plate {
        choice: p,
        objects: false,
    })
    .unwrap();
}

#[test]
fn rule_1_5_a_shut_bracket_must_be_opened_first() {
    let mut s = opened("dubai-twelve", "restraint", 1, Some("BRA"));
    let p = proposal("security.force", "shall");
    assert_eq!(s.act(Action::Support(p.clone())).unwrap_err().rule, "1.5");
    s.act(Action::Open {
        bracket: "security.force".into(),
    })
    .unwrap();
    s.act(Action::Support(p)).unwrap();
}

#[test]
fn rule_1_8_a_budget_sums_to_one() {
    let mut s = session("first-steps", "restraint", 1, Some("ARD"));
    while !matches!(s.phase(), Phase::Aftermath(_)) {
        s.advance();
    }
    assert_eq!(
        s.act(Action::SetBudget { shares: [0.3; 5] })
            .unwrap_err()
            .rule,
        "1.8"
    );
    s.act(Action::SetBudget { shares: [0.2; 5] }).unwrap();
}

#[test]
fn rule_2_1_place_and_force_scale_a_position() {
    let scenario = Library::embedded().load("dubai-2012").unwrap();
    let text = scenario.text.status_quo();
    for (place, (.., weight)) in WordingId::each(&PLACES) {
        let clause = &scenario.text.clauses[0];
        let (last, shall) = (clause.frame, WordingId::new(FORCES.len() - 1));
        let moved = text.with(last[0], place).with(last[1], shall);
        assert!((scenario.text.weight(&moved, ClauseId::new(0)) - weight).abs() < 1e-12);
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
fn rule_3_1_a_tie_goes_to_the_wording_in_the_text() {
    assert_eq!(
        leading(&[plate(0, false), plate(1, false)], 2, SECOND),
        SECOND
    );
    assert_eq!(
        leading(
            &[plate(0, false), plate(1, false), plate(0, false)],
            2,
            SECOND
        ),
        FIRST
    );
}

#[test]
fn rule_3_2_one_objection_keeps_a_bracket() {
    assert_eq!(objectors(&[plate(0, false), plate(0, false)], FIRST), 0);
    assert_eq!(objectors(&[plate(0, true), plate(1, false)], FIRST), 0);
    assert_eq!(objectors(&[plate(0, false), plate(1, true)], FIRST), 1);
}

#[test]
fn rule_3_4_patience_grows_and_a_hardliner_grows_it_late() {
    assert!(tolerance(0.5, 4.0, 50.0) < tolerance(0.5, 1.0, 50.0));
    assert!((tolerance(1.0, 4.0, 50.0) - tolerance(1.0, 1.0, 50.0)).abs() < 1e-12);
}

#[test]
fn rule_3_6_a_tie_is_a_rejection_and_too_many_abstentions_put_it_off() {
    assert!(!vote(&[plate(1, false), plate(0, true)], SECOND).carried());
    assert!(vote(&[plate(1, false), plate(1, false), plate(0, true)], SECOND).carried());
    let silent = vote(&[plate(1, false), plate(0, false), plate(0, false)], SECOND);
    assert!(silent.put_off() && silent.carried());
}

#[test]
fn rule_4_1_votes_are_graded_by_what_a_change_brings() {
    assert_eq!((grade(0.02), grade(0.005), grade(0.0)), (2, 1, 0));
    assert_eq!((grade(-0.005), grade(-0.02)), (-1, -2));
}

#[test]
fn rule_5_4_groups_move_together() {
    let trust = Pairs::filled(3, 1.0);
    let groups = [[1, 2], [0, 2], [0, 1]].map(|g| g.map(StateId::new).to_vec());
    let alone = expectations(&[0.0, 0.0, 0.0], &groups, &trust);
    let pulled = expectations(&[0.0, 0.1, 0.1], &groups, &trust);
    assert!((alone[0] - 0.5).abs() < 1e-9);
    assert!(pulled[0] > 0.8);
}

#[test]
fn rule_5_6_the_answer_follows_the_sign_of_the_sum() {
    assert_eq!(decide(0.0, 0.0, 0.0), Decision::Sign);
    assert_eq!(decide(0.01, 0.1, 0.0), Decision::SignWithDeclaration);
    assert_eq!(decide(-0.01, 0.0, 0.02), Decision::NotNow);
    assert_eq!(decide(-0.03, 0.0, 0.02), Decision::Refuse);
}

#[test]
fn rule_6_3_shallow_text_is_kept_and_deep_text_needs_follow_up() {
    let theory = Library::embedded().theory("restraint").unwrap();
    let keep = |depth, follow_up| {
        compliance(
            &theory,
            Temptation {
                depth,
                force: 0.0,
                follow_up,
                review: 0.0,
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
fn rule_7_2_the_treaty_and_the_answer_hold_back() {
    let theory = Library::embedded().theory("restraint").unwrap();
    let w = |treaty, answer| Weighing {
        rivalry: 0.8,
        tension: 0.0,
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
fn rule_7_5_nothing_passes_severity_six_in_quiet_times() {
    let theory = Library::embedded().theory("spiral").unwrap();
    for n in 0..2000 {
        let mut rng = stream(1, "test", 0, "", "", n);
        let mean = Kind::ALL[n as usize % 5].2;
        assert!((1..=6).contains(&severity(&theory, mean, 0.5, &mut rng)));
    }
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
    let theory = Library::embedded().theory("restraint").unwrap();
    let hit = |skill: f64| {
        let hits = (0..500_u32).filter(|&n| {
            let mut rng = stream(1, "test", 0, "", "", n);
            let q = posterior(&theory, &[0.3, 0.3, 0.2, 0.2], (2, None), skill, &mut rng);
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

#[test]
fn a_view_does_not_show_what_others_were_told() {
    // Another capital's mandate is not in the view: only published positions are.
    let mut s = session("dubai-twelve", "restraint", 1, Some("BRA"));
    let seat = s.seat().unwrap();
    let published = s.scenario().states.clone();
    let view = view::of(s.world(), seat);
    assert_eq!(view.scenario.states, published);
    assert_ne!(view.interests, published[seat].interests);
    assert!(view.offers.iter().all(|o| o.party(seat)));
}

#[test]
fn rule_11_4_endings_follow_what_the_years_changed() {
    let theory = Library::embedded().theory("restraint").unwrap();
    let first = Indices::from([55.0, 55.0, 48.0, 47.0, 75.0]);
    let quiet = Years {
        first,
        last: first,
        upper_rung: false,
        shield: 0.1,
        crime: 0.3,
        programme: 0.6,
        kept: None,
    };
    let name = |y: Years| Ending::of(&theory, &y).name();
    let lost = |index: IndexName, share: f64| {
        let mut last = first;
        last[index] *= 1.0 - share;
        last
    };
    assert_eq!(name(quiet), "armed truce");
    let kept = Years {
        kept: Some(0.6),
        ..quiet
    };
    assert_eq!(name(kept), "working regime");
    for (index, then) in [
        (IndexName::Liberty, "surveillance order"),
        (IndexName::Trust, "armed truce"),
        (IndexName::Interconnection, "federated Internet"),
    ] {
        let last = lost(index, 0.11);
        assert_eq!(name(Years { last, ..kept }), then);
        let last = lost(index, 0.09);
        assert_eq!(name(Years { last, ..kept }), "working regime");
    }
    let few = Years {
        kept: Some(0.4),
        ..quiet
    };
    assert_eq!(name(few), "armed truce");
    let upper_rung = true;
    assert_eq!(name(Years { upper_rung, ..kept }), "escalation crisis");
}

#[test]
fn rule_7_9_opportunities_grow_with_skill() {
    assert!((growth(0.4, 0.4) - 1.0).abs() < 1e-12);
    assert!(growth(0.6, 0.4) > 1.2);
}

#[test]
fn rule_8_3_blows_pile_up_under_spiral_only() {
    let worst = |theory: &str, tension| {
        let theory = Library::embedded().theory(theory).unwrap();
        let g = Grievance {
            state: true,
            severity: 4.0,
            belief: 1.0,
            tension,
            retaliation: 1.0,
            temper: 1.0,
            proportion: 0.0,
            hotline: 0.0,
        };
        let draws = (0..3000).map(|n| rung(&theory, g, &mut stream(1, "test", 0, "", "", n)));
        draws.max().unwrap()
    };
    assert!(worst("spiral", 0.0) <= Rung::CyberInKind);
    assert!(worst("spiral", 0.9) > Rung::CyberInKind);
    assert!(worst("restraint", 0.9) <= Rung::CyberInKind);
}

#[test]
fn rule_7_6_rivalries_are_few_and_hot() {
    let theory = Library::embedded().theory("restraint").unwrap();
    assert!(heat(&theory, 0.15) < 0.01 && heat(&theory, 0.45) > 0.95);
    assert!((heat(&theory, theory.rivals) - 0.5).abs() < 1e-9);
    assert!(
        rivalry(2.0, 1.0, true, 0.5, (0.9, 0.9)) < 0.3 * rivalry(2.0, 1.0, true, 0.5, (0.9, 0.0))
    );
}

#[test]
fn rule_8_5_gangs_are_met_with_law_and_off_ramps_calm_states() {
    let theory = Library::embedded().theory("spiral").unwrap();
    let mean = |state, proportion| {
        let g = Grievance {
            state,
            severity: 6.0,
            belief: 1.0,
            tension: 0.8,
            retaliation: 1.0,
            temper: 1.0,
            proportion,
            hotline: 0.0,
        };
        let all: Vec<u8> = (0..2000)
            .map(|n| rung(&theory, g, &mut stream(1, "test", 0, "", "", n)).number())
            .collect();
        let sum: f64 = all.iter().map(|r| f64::from(*r)).sum();
        (all.into_iter().max().unwrap(), sum / 2000.0)
    };
    assert!(mean(false, 0.0).0 <= 3);
    assert!(mean(true, 1.0).1 < mean(true, 0.0).1);
}

#[test]
fn rule_8_7_destruction_makes_targets_give_way_and_pin_pricks_do_not() {
    assert!(gives_way(2, 0.0) < 0.01);
    assert!((0.05..0.3).contains(&gives_way(4, 0.0)));
}

#[test]
fn rule_10_5_what_was_signed_stays_on_record() {
    let mut s = session("first-steps", "restraint", 1, Some("ARD"));
    while !matches!(s.phase(), Phase::Aftermath(_)) {
        s.advance();
    }
    let seat = s.seat().unwrap();
    fn own(s: &mut plenary::session::Session, seat: StateId) -> Adherence {
        let mut query = s.world().query::<(&Seat, &Adherence)>();
        let mut all = query.iter(s.world());
        *all.find(|(at, _)| at.0 == seat).unwrap().1
    }
    let before = own(&mut s, seat);
    assert!(before.signed);
    s.act(Action::Withdraw).unwrap();
    s.advance();
    let left = own(&mut s, seat);
    assert!(left.withdrawn && left.signed && left.party_since.is_none());
    assert!(s.world().resource::<Regime>().bound[seat].abs() < 1e-12);
    s.act(Action::Accede).unwrap();
    let back = own(&mut s, seat);
    assert!(!back.withdrawn && back.party_since.is_some());
    assert_eq!((back.signed, back.declared), (true, before.declared));
}

#[test]
fn rule_10_6_small_clubs_and_shallow_texts_ratify_sooner() {
    assert!((hazard(17.0, 0.1, 144) * 17.0 - std::f64::consts::LN_2).abs() < 1e-12);
    assert!(hazard(17.0, 0.1, 3) > hazard(17.0, 0.1, 12));
    assert!(hazard(17.0, 0.0, 144) > hazard(17.0, 0.3, 144));
}

#[test]
fn rule_10_7_a_majority_need_not_wait_for_the_date() {
    assert!(enters(2, 2, 3) && !enters(2, 1, 3) && !enters(8, 72, 144));
    assert!(enters(9, 1, 144) && !enters(9, 0, 144));
}

#[test]
fn rule_10_7_the_first_steps_can_end_in_a_working_regime() {
    for theory in ["restraint", "spiral"] {
        let worked = (0..8).filter(|&seed| {
            let s = common::played("first-steps", theory, seed);
            s.history().ending.as_deref() == Some("working regime")
        });
        assert!(worked.count() >= 6, "{theory}");
    }
}

#[test]
fn rule_10_11_threat_builds_and_a_text_holds_back() {
    let theory = Library::embedded().theory("spiral").unwrap();
    let threat = |level, above_threshold| Threat {
        level,
        above_threshold,
    };
    let gain = |seen, held| race(&theory, seen, held, 0.2, 0.3);
    assert!(gain(threat(0.8, 0.0), 0.0) > gain(threat(0.4, 0.0), 0.0));
    assert!(gain(threat(0.8, 0.5), 0.0) > 2.0 * gain(threat(0.8, 0.0), 0.0));
    assert!(gain(threat(0.8, 0.5), 0.6) < gain(threat(0.8, 0.5), 0.0));
    assert!(race(&theory, threat(0.8, 0.5), 0.0, 0.2, 1.0).abs() < 1e-12);
    assert!(race(&theory, threat(0.8, 0.5), 0.0, 0.0, 0.3).abs() < 1e-12);
}

/// Incidents of ten years without a text, over some seeds, from a start in quiet or with all rivals
/// at full tension.
fn operations(theory: &str, crisis: bool) -> usize {
    let mut all = 0;
    for seed in 0..6 {
        let mut s = session("dubai-twelve", theory, seed, None);
        while s.phase() != Phase::Signing {
            s.advance();
        }
        s.world().resource_mut::<Room>().adopted = Some(false);
        s.advance();
        if crisis {
            let rivals = s.world().resource::<Rivals>().0.clone();
            let mut relations = s.world().resource_mut::<Relations>();
            for plenary::aftermath::rivals::Rival { by: a, on: b, .. } in rivals {
                relations.tension[(a, b)] = 1.0;
            }
        }
        s.play(&[], |_| {});
        let incident = |e: &&Entry| matches!(e.what, Happening::Incident { .. });
        all += s.journal().iter().filter(incident).count();
    }
    all
}

#[test]
fn rule_10_11_the_theories_agree_in_quiet_and_part_in_a_crisis() {
    let (quiet, crisis) = (
        operations("restraint", false),
        operations("restraint", true),
    );
    assert!(crisis * 10 < quiet * 13, "restraint: {quiet} {crisis}");
    let (calm, storm) = (operations("spiral", false), operations("spiral", true));
    assert!(
        calm * 10 < quiet * 13 && calm * 13 > quiet * 10,
        "{quiet} {calm}"
    );
    assert!(storm * 10 > calm * 12, "spiral: {calm} {storm}");
}
