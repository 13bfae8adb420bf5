//! How the years after behave: each test runs the same worlds twice, with one thing changed, on the
//! same dice.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may stop")]

mod answers;
#[path = "../common/mod.rs"]
mod common;
mod instructions;
mod random;
mod seats;
mod security;
mod simultaneous;
mod texts;

use common::regime::Tied;
use common::{scenario, seated, session, theory};
use plenary::aftermath::actors::Actor;
use plenary::aftermath::incidents::Incidents;
use plenary::model::calendar::Phase;
use plenary::model::ids::{InstrumentId, StateId};
use plenary::model::indices::Indices;
use plenary::model::lever::{Lever, Levers};
use plenary::model::{Capabilities, Theory};
use plenary::session::Session;
use plenary::session::setup::Seating;
use plenary::world::regime::Instrument;
use plenary::world::states::{Adherence, Condition, Seat};

/// The twelve of `dubai-twelve` at the start of the years after, without a conference before.
fn years(theory: &Theory, seed: u64) -> Session {
    let mut scenario = (*scenario("dubai-twelve")).clone();
    scenario.setup.days = 0;
    let mut s = seated(scenario.into(), theory.clone(), seed, Seating::default());
    s.advance();
    assert_eq!(s.phase(), Phase::Aftermath(1));
    s
}

/// Puts an instrument in force, with every state a party unless `parties` says otherwise.
fn in_force(s: &mut Session, levers: &[(Lever, f64)], follow_up: f64, parties: &[StateId]) {
    let n = s.scenario().states.len();
    let mut all = Levers::default();
    for &(lever, strength) in levers {
        all.add(lever, strength);
    }
    let text = Instrument {
        text: s.scenario().text.status_quo(),
        by_clause: vec![("clause".to_owned(), all)],
        levers: all,
        follow_up,
        depth: vec![0.1; n],
        asked: vec![0.1; n],
        force: 1.0,
        delegations: n,
        opened: 1,
        since: Some(1),
        reviewed: false,
        fortune: 0.0,
        review: None,
    };
    let mut tied = Tied::new(vec![], &vec![0.0; n]);
    tied.instruments.push(text);
    for &p in parties {
        tied.states[p].under = Some(InstrumentId::new(0));
    }
    let world = s.world();
    tied.put(world);
    let mut query = world.query::<(&Seat, &mut Adherence)>();
    for (seat, mut tie) in query.iter_mut(world) {
        if parties.contains(&seat.0) {
            tie.signed = true;
            tie.party_since = Some(1);
        }
    }
}

fn everybody(s: &Session) -> Vec<StateId> {
    StateId::all(s.scenario().states.len()).collect()
}

/// Incidents of states, how many were laid at somebody's door, and how many at the culprit's.
fn tally(s: &mut Session) -> (f64, f64, f64) {
    let all = &s.world().resource::<Incidents>().all;
    let states = all
        .iter()
        .filter(|i| matches!(i.initiator, Actor::State(_)));
    let (mut count, mut found, mut right) = (0.0, 0.0, 0.0);
    for i in states {
        count += 1.0;
        if let Some((who, _)) = i.finding.believed {
            found += 1.0;
            right += f64::from(u8::from(who == i.initiator));
        }
    }
    (count, found, right)
}

fn last(s: &Session) -> Indices {
    s.history().quarters.last().unwrap().0
}

fn mean(all: impl Iterator<Item = f64>) -> f64 {
    let all: Vec<f64> = all.collect();
    all.iter().sum::<f64>() / all.len() as f64
}

const SEEDS: u64 = 10;

/// Rule 8.1.
#[test]
fn more_sharing_never_worsens_attribution() {
    // Findings are seldom wrong here, so their share needs many worlds; what is believed of the culprit
    // tells more.
    let mut wrong = 0;
    let mut belief = |share: f64| {
        let (mut count, mut sum) = (0.0, 0.0);
        for seed in 0..6 * SEEDS {
            let mut s = years(&theory("restraint"), seed);
            let all = everybody(&s);
            in_force(&mut s, &[(Lever::ShareThreats, share)], 0.0, &all);
            s.play(&[], |_| ());
            for i in &s.world().resource::<Incidents>().all {
                let (Actor::State(_), Some((who, _))) = (i.initiator, i.finding.believed) else {
                    continue;
                };
                wrong += u32::from(who != i.initiator);
                let culprit = i
                    .finding
                    .suspects
                    .iter()
                    .find(|(who, _)| *who == i.initiator);
                count += 1.0;
                sum += culprit.map_or(0.0, |(_, belief)| *belief);
            }
        }
        sum / count
    };
    let (none, half, full) = (belief(0.0), belief(0.5), belief(1.0));
    assert!(none < half && half < full, "{none} {half} {full}");
    assert!(wrong > 0, "findings can be wrong");
}

/// Rule 9.7.
#[test]
fn verification_helps_trust() {
    let trust = |watch: f64| {
        mean((0..SEEDS).map(|seed| {
            let mut s = years(&theory("restraint"), seed);
            let all = everybody(&s);
            in_force(&mut s, &[(Lever::Verification, watch)], 0.0, &all);
            s.play(&[], |_| ());
            last(&s).trust
        }))
    };
    let (blind, half, full) = (trust(0.0), trust(0.5), trust(1.0));
    assert!(blind < half && half < full, "{blind} {half} {full}");
}

/// Rule 10.9.
#[test]
fn leaks_lower_trust_and_spread_encryption() {
    let after = |rate: f64| {
        let mut theory = theory("restraint");
        theory.set("leak_rate", rate).unwrap();
        let runs = (0..SEEDS).map(|seed| {
            let mut s = years(&theory, seed);
            s.play(&[], |_| ());
            let world = s.world();
            let mut query = world.query::<&plenary::world::states::Condition>();
            let encrypted = mean(query.iter(world).map(|c| c.encryption));
            (last(&s).trust, encrypted)
        });
        let runs: Vec<(f64, f64)> = runs.collect();
        (
            mean(runs.iter().map(|r| r.0)),
            mean(runs.iter().map(|r| r.1)),
        )
    };
    let (tight, loose) = (after(0.0), after(0.5));
    assert!(loose.0 < tight.0, "trust {tight:?} {loose:?}");
    assert!(loose.1 > tight.1, "encryption {tight:?} {loose:?}");
}

#[test]
fn the_weak_are_probed_more() {
    let hits = |shift: f64| {
        let (mut all, mut weak) = (0.0, 0.0);
        for seed in 0..SEEDS {
            let mut s = years(&theory("restraint"), seed);
            let target = s.scenario().seat("USA").unwrap();
            let world = s.world();
            let mut query = world.query::<(&Seat, &mut Capabilities)>();
            for (seat, mut skill) in query.iter_mut(world) {
                if seat.0 == target {
                    skill.defence = (skill.defence + shift).clamp(0.0, 1.0);
                }
            }
            s.play(&[], |_| ());
            let incidents = &s.world().resource::<Incidents>().all;
            all += incidents.len() as f64;
            weak += incidents.iter().filter(|i| i.target == target).count() as f64;
        }
        weak / all
    };
    assert!(hits(-0.6) > hits(0.0), "{} {}", hits(-0.6), hits(0.0));
}

/// Rule 10.10.
/// Shields of all together in `record-2000`, over a few seeds, since great shocks hurry them: how
/// fast they grew in its last four years.
#[test]
fn fragmentation_grows_as_the_measures_did_from_2017_to_2021() {
    let scenario = scenario("record-2000");
    for name in ["restraint", "spiral"] {
        let (mut before, mut after) = (0.0, 0.0);
        for seed in 0..4 {
            let mut s = seated(scenario.clone(), theory(name), seed, Seating::default());
            let mut shields = |quarters: u32| {
                for _ in 0..quarters {
                    s.advance();
                }
                let world = s.world();
                let mut all = world.query::<&Condition>();
                all.iter(world).map(|c| c.shield).sum::<f64>()
            };
            before += shields(68);
            after += shields(16);
        }
        // The measures grew by 21 % a year; within 18 and 25.
        let grown = after / before;
        assert!((1.94..2.44).contains(&grown), "{name}: {grown}");
    }
}

/// Rules 7.14 and 10.10.
#[test]
fn isolation_lowers_both_incidents_and_prosperity() {
    let after = |rate: f64| {
        let mut theory = theory("restraint");
        theory.set("shield_rate", rate).unwrap();
        let runs = (0..SEEDS).map(|seed| {
            let mut s = years(&theory, seed);
            s.play(&[], |_| ());
            (
                tally(&mut s).0,
                last(&s).prosperity,
                last(&s).interconnection,
            )
        });
        let runs: Vec<(f64, f64, f64)> = runs.collect();
        let of = |f: fn(&(f64, f64, f64)) -> f64| mean(runs.iter().map(f));
        (of(|r| r.0), of(|r| r.1), of(|r| r.2))
    };
    let (open, walled) = (after(0.0), after(2.0));
    assert!(walled.0 < open.0, "incidents {open:?} {walled:?}");
    assert!(walled.1 < open.1, "prosperity {open:?} {walled:?}");
    assert!(walled.2 < open.2, "interconnection {open:?} {walled:?}");
}

/// Rule 7.2.
#[test]
fn the_theories_part_only_where_tension_boils() {
    // The same quiet world: what differs is how fast tension moves, not who strikes.
    let count = |name: &str| {
        let all = (0..SEEDS).map(|seed| {
            let mut s = session("first-steps", name, seed, None);
            s.play(&[], |_| ());
            s.world().resource::<Incidents>().all.len() as f64
        });
        mean(all)
    };
    let (restraint, spiral) = (count("restraint"), count("spiral"));
    assert!(
        (spiral / restraint - 1.0).abs() < 0.1,
        "{restraint} {spiral}"
    );
}
