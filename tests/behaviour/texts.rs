//! What a text does: nothing without parties, little if shallow, much if deep and watched.

use super::common::until;
use super::{SEEDS, everybody, in_force, mean, session, tally, theory, years};
use plenary::aftermath::incidents::Incidents;
use plenary::aftermath::regime::compliance::{Temptation, compliance};
use plenary::model::calendar::Phase;
use plenary::model::ids::StateId;
use plenary::model::lever::Lever;
use plenary::world::journal::Happening;
use plenary::world::relations::Relations;
use proptest::prelude::*;

const ALL_KINDS: [(Lever, f64); 5] = [
    (Lever::RestrainDenial, 1.0),
    (Lever::RestrainAlteration, 1.0),
    (Lever::RestrainSpoofing, 1.0),
    (Lever::RestrainEspionage, 1.0),
    (Lever::SupplyChain, 1.0),
];

/// Rule 6.1: a lever acts on parties.
#[test]
fn a_text_with_nobody_in_it_changes_nothing() {
    let run = |text: bool| {
        let mut s = years(&theory("restraint"), 3);
        if text {
            in_force(&mut s, &ALL_KINDS, 1.0, &[]);
        }
        s.play(&[], |_| ());
        let incidents = s.world().resource::<Incidents>().all.clone();
        let relations = s.world().resource::<Relations>().clone();
        (incidents.len(), relations, s.history().quarters.clone())
    };
    let (without, with) = (run(false), run(true));
    assert!(without.0 > 20);
    assert_eq!(without, with);
}

/// Rules 6.5 and 7.10.
#[test]
fn what_binds_all_is_struck_less_and_those_left_outside_more() {
    let outside = |seed| {
        let s = years(&theory("restraint"), seed);
        s.scenario().seat("CHN").unwrap()
    };
    let shares = |bound: bool| {
        let (mut inside, mut out) = (0.0, 0.0);
        for seed in 0..SEEDS {
            let mut s = years(&theory("restraint"), seed);
            let left = outside(seed);
            let parties: Vec<StateId> = everybody(&s).into_iter().filter(|&p| p != left).collect();
            if bound {
                in_force(&mut s, &ALL_KINDS, 1.0, &parties);
            }
            s.play(&[], |_| ());
            for i in &s.world().resource::<Incidents>().all {
                if i.initiator == plenary::aftermath::actors::Actor::State(left) {
                    continue;
                }
                if i.target == left {
                    out += 1.0;
                } else {
                    inside += 1.0;
                }
            }
        }
        (inside, out)
    };
    let (free, bound) = (shares(false), shares(true));
    assert!(bound.0 < free.0, "among parties {free:?} {bound:?}");
    let share = |s: (f64, f64)| s.1 / (s.0 + s.1);
    assert!(
        share(bound) > share(free),
        "on the one outside {free:?} {bound:?}"
    );
}

/// Rule 6.3.
/// A shallow text is kept and does nothing; a deep one nobody checks is broken, as the Biological
/// Weapons Convention was; a deep and checked one is mostly kept, as the Chemical Weapons Convention
/// is.
#[test]
fn shallow_text_is_respected_and_deep_text_needs_verification() {
    let theory = theory("restraint");
    let keep = |depth, follow_up| {
        compliance(
            &theory,
            Temptation {
                depth,
                force: 1.0,
                follow_up,
                review: 0.0,
                fortune: 0.0,
                reputation: 0.5,
                liberty: 0.4,
            },
        )
    };
    assert!(keep(0.05, 0.0) > 0.9, "shallow: {}", keep(0.05, 0.0));
    assert!(keep(0.45, 0.0) < 0.5, "BWC: {}", keep(0.45, 0.0));
    assert!(keep(0.45, 1.0) > 0.85, "CWC: {}", keep(0.45, 1.0));

    let incidents = |levers: &[(Lever, f64)]| {
        mean((0..SEEDS).map(|seed| {
            let mut s = years(&theory, seed);
            let all = everybody(&s);
            in_force(&mut s, levers, 0.0, &all);
            s.play(&[], |_| ());
            tally(&mut s).0
        }))
    };
    let weak = ALL_KINDS.map(|(lever, _)| (lever, 0.02));
    let (none, shallow, deep) = (incidents(&[]), incidents(&weak), incidents(&ALL_KINDS));
    assert!((shallow / none - 1.0).abs() < 0.08, "{none} {shallow}");
    assert!(deep < 0.6 * none, "{none} {deep}");
}

proptest! {
    /// Rule 6.3.
    #[test]
    fn stricter_force_never_lowers_compliance(
        depth in 0.0..1.0_f64,
        follow_up in 0.0..1.0_f64,
        reputation in 0.0..1.0_f64,
        liberty in 0.0..1.0_f64,
        force in 0.0..1.0_f64,
        more in 0.0..1.0_f64,
    ) {
        let theory = theory("restraint");
        let keep = |force: f64| {
            let t = Temptation { depth, force, follow_up, review: 0.0, fortune: 0.0, reputation, liberty };
            compliance(&theory, t)
        };
        prop_assert!(keep((force + more).min(1.0)) >= keep(force));
    }
}

/// Rule 10.6.
/// Half of those who sign have ratified after three and a half to five years (Convention 108+ 3.5,
/// Budapest 4.9).
#[test]
fn half_have_ratified_after_three_and_a_half_to_five_years() {
    let mut waits = vec![];
    for seed in 0..3 {
        let mut s = session("dubai-2012", "restraint", seed, None);
        let days = s.scenario().setup.days;
        until(&mut s, Phase::Aftermath(1));
        let signed = s.verdicts().iter().filter(|v| v.decision.signs()).count();
        let first = days + 2;
        s.play(&[], |_| ());
        let mut quarters: Vec<u32> = s
            .journal()
            .iter()
            .filter(|e| matches!(e.what, Happening::Ratified { .. }))
            .map(|e| e.turn - first + 1)
            .collect();
        quarters.sort_unstable();
        let half = quarters.get(signed / 2).copied().unwrap_or(u32::MAX);
        waits.push(f64::from(half) / 4.0);
    }
    let mean = mean(waits.iter().copied());
    assert!((3.5..=5.0).contains(&mean), "{waits:?}");
}
