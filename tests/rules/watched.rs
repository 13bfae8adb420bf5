//! What a state promises its own people, whom programmes read, and what keeping a text costs (rules 6.6,
//! 10.4 and 11.2).

use super::*;
use plenary::aftermath::indices::moves::{Surroundings, moves};
use plenary::model::Theory;
use plenary::model::indices::{IndexName, Moves, PerIndex};
use plenary::model::lever::Lever;
use plenary::model::{Capabilities, Society};
use plenary::session::Session;
use plenary::world::states::Condition;

use super::years::{instrument, years};

/// A text in force that one state keeps in full: one clause with such levers and follow-up.
fn kept(levers: &[Lever], follow_up: f64) -> Tied {
    let mut text = instrument(levers);
    text.follow_up = follow_up;
    text.by_clause[0].1.add(Lever::Verification, follow_up);
    text.asked = vec![0.0];
    Tied::new(vec![text], &[1.0])
}

#[test]
fn rule_6_6_what_a_state_promises_its_own_people_is_kept_where_somebody_can_hold_it_to_that() {
    let held = |liberty: f64, follow_up: f64| {
        let lever = Lever::RightsSafeguard;
        kept(&[lever], follow_up)
            .regime()
            .kept_at_home(lever, StateId::new(0), liberty)
    };
    assert!(held(0.0, 0.0).abs() < 1e-12, "an empty promise");
    assert!((held(1.0, 0.0) - 1.0).abs() < 1e-12);
    assert!((held(0.3, 0.0) - 0.3).abs() < 1e-12);
    assert!((held(0.3, 1.0) - 1.0).abs() < 1e-12, "others look");
    assert!(held(0.3, 0.5) > held(0.3, 0.2) && held(0.3, 0.2) > held(0.3, 0.0));
    let checked = kept(&[Lever::RightsSafeguard, Lever::Verification], 0.0);
    let full = checked
        .regime()
        .kept_at_home(Lever::RightsSafeguard, StateId::new(0), 0.0);
    assert!((full - 1.0).abs() < 1e-12, "verification looks, too");
}

#[test]
fn rule_6_6_who_looks_at_one_clause_does_not_look_at_another() {
    let rights = Lever::RightsSafeguard;
    let held = |clauses: &[&[Lever]]| {
        let mut text = instrument(&[rights, Lever::Verification]);
        text.by_clause.clear();
        for (n, levers) in clauses.iter().enumerate() {
            let pulled = instrument(levers).levers;
            text.by_clause.push((format!("clause {n}"), pulled));
        }
        text.asked = vec![0.0];
        let tied = Tied::new(vec![text], &[1.0]);
        tied.regime().kept_at_home(rights, StateId::new(0), 0.0)
    };
    let (checks, review) = (Lever::Verification, Lever::ReviewConference);
    assert!(held(&[&[rights], &[Lever::SuppressSpam, checks]]).abs() < 1e-12);
    assert!((held(&[&[rights, checks], &[Lever::SuppressSpam]]) - 1.0).abs() < 1e-12);
    assert!(
        (held(&[&[rights, review]]) - 1.0).abs() < 1e-12,
        "so does a review"
    );
    assert!(
        (held(&[&[rights, checks], &[rights]]) - 0.5).abs() < 1e-12,
        "each by its part"
    );
}

/// What moves the indices of one state under a text that it keeps.
fn moved(
    theory: &Theory,
    regime: &Regime,
    liberty: f64,
    offence: f64,
    watched: f64,
) -> PerIndex<Moves> {
    let scenario = scenario("first-steps");
    let positions = vec![0.0; scenario.text.dimensions.len()];
    let around = Surroundings {
        treaty: &scenario.text,
        before: &positions,
        after: &positions,
        trade: theory.indices.prosperity.prosperity_usual_trade,
        trust: theory.indices.shared.usual_trust,
        watched,
    };
    let skill = Capabilities {
        offence,
        defence: 1.0,
        surveillance: 0.0,
        attribution: 0.0,
    };
    let society = Society {
        liberty,
        industry_voice: 0.0,
        public_concern: 0.0,
    };
    let condition = Condition::default();
    moves(
        theory,
        regime,
        StateId::new(0),
        (&skill, &society),
        &condition,
        &around,
    )
}

#[test]
fn rule_11_2_rights_joint_policing_checks_and_forgone_espionage_have_their_price() {
    let theory = theory("restraint");
    let n = &theory.indices;
    let text = |levers: &[Lever], follow_up: f64, liberty: f64, offence: f64, index: IndexName| {
        moved(
            &theory,
            &kept(levers, follow_up).regime(),
            liberty,
            offence,
            0.0,
        )[index]
            .text
    };
    let near = |is: f64, should: f64| assert!((is - should).abs() < 1e-9, "{is} {should}");
    let rights = |liberty| {
        text(
            &[Lever::RightsSafeguard],
            0.0,
            liberty,
            0.0,
            IndexName::Liberty,
        )
    };
    near(rights(0.4), 0.4 * n.liberty.liberty_rights);
    let policing = |liberty| {
        text(
            &[Lever::DenySafeHaven],
            0.0,
            liberty,
            0.0,
            IndexName::Liberty,
        )
    };
    near(policing(0.2), -0.8 * n.liberty.liberty_policing);
    near(policing(1.0), 0.0);
    let checked = |skill| text(&[Lever::Verification], 0.0, 0.5, skill, IndexName::Security);
    near(checked(0.5), -0.5 * n.security.security_shown);
    near(checked(0.0), 0.0);
    let spared = |skill| {
        text(
            &[Lever::RestrainEspionage],
            0.0,
            0.5,
            skill,
            IndexName::Prosperity,
        )
    };
    near(spared(0.5), -0.5 * n.prosperity.prosperity_forgone);
    near(spared(0.0), 0.0);
}

#[test]
fn rule_11_2_programmes_of_others_cost_the_liberty_of_those_they_read() {
    let theory = theory("restraint");
    let tied = kept(&[], 0.0);
    let regime = tied.regime();
    let lost =
        |watched| moved(&theory, &regime, 0.5, 0.0, watched)[IndexName::Liberty].surveillance;
    let by = theory.indices.liberty.liberty_watched;
    assert!(lost(0.0).abs() < 1e-12 && (lost(0.5) + 0.5 * by).abs() < 1e-9);
}

/// Changes one state in the first quarter of a world without a conference and goes through it; what
/// changed that quarter in the liberty of every state through surveillance.
fn liberty_through_surveillance(change: impl Fn(usize, &mut Condition)) -> Vec<f64> {
    let mut s = years("dubai-twelve", theory("restraint"), 1, 2);
    let world = s.world();
    let mut query = world.query::<(&Seat, &mut Condition)>();
    for (seat, mut condition) in query.iter_mut(world) {
        change(seat.0.index(), &mut condition);
    }
    s.advance();
    conditions(&mut s, |c| c.causes[IndexName::Liberty].surveillance)
}

fn conditions(s: &mut Session, of: impl Fn(&Condition) -> f64) -> Vec<f64> {
    let mut query = s.world().query::<(&Seat, &Condition)>();
    let mut all: Vec<_> = query
        .iter(s.world())
        .map(|(seat, c)| (*seat, of(c)))
        .collect();
    all.sort_by_key(|(seat, _)| *seat);
    all.into_iter().map(|(_, value)| value).collect()
}

#[test]
fn rule_11_2_a_large_programme_abroad_is_felt_by_all_others_and_less_where_all_is_encrypted() {
    let usa = scenario("dubai-twelve").seat("USA").unwrap().index();
    let none = liberty_through_surveillance(|k, c| {
        if k == usa {
            c.programme = 0.0;
        }
    });
    let full = liberty_through_surveillance(|k, c| {
        if k == usa {
            c.programme = 1.0;
        }
    });
    for (k, (none, full)) in none.iter().zip(&full).enumerate() {
        assert!(full < none, "seat {k}: {full} against {none}");
    }
    let sealed = liberty_through_surveillance(|k, c| {
        if k == usa {
            c.programme = 1.0;
        } else {
            c.encryption = 1.0;
        }
    });
    for (k, (full, sealed)) in full.iter().zip(&sealed).enumerate() {
        assert!(
            k == usa || sealed > full,
            "seat {k}: {sealed} against {full}"
        );
    }
}

/// Mean encryption after a year in which all programmes began at such a size.
fn encrypted(theory: Theory, programme: f64) -> f64 {
    let mut s = years("dubai-twelve", theory, 1, 5);
    let world = s.world();
    let mut query = world.query::<&mut Condition>();
    for mut condition in query.iter_mut(world) {
        condition.programme = programme;
    }
    until(&mut s, Phase::Aftermath(5));
    let all = conditions(&mut s, |c| c.encryption);
    all.iter().sum::<f64>() / all.len() as f64
}

#[test]
fn rule_10_4_whoever_watches_keeps_encryption_back() {
    let watching = encrypted(theory("restraint"), 1.0);
    assert!(encrypted(theory("restraint"), 0.0) > watching + 0.01);
    let mut open = theory("restraint");
    open.capabilities.encryption.encryption_resisted = 0.0;
    assert!((encrypted(open.clone(), 1.0) - encrypted(open, 0.0)).abs() < 0.01);
}
