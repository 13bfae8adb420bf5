//! What a minimum of security for networks and hosts does.

use super::{SEEDS, everybody, in_force, last, mean, theory, years};
use plenary::aftermath::actors::{Actor, Syndicate};
use plenary::aftermath::incidents::Incidents;
use plenary::aftermath::operations::rules::{gang_skill, hindered, open_hosts};
use plenary::model::ids::StateId;
use plenary::model::lever::Lever;
use plenary::session::Session;
use plenary::world::states::{Condition, Seat};

/// Quarters that are counted: ten years.
const QUARTERS: usize = 40;

/// A world in which the hosts of gangs, all states, or nobody keeps a minimum of security.
fn played(seed: u64, parties: impl Fn(&mut Session) -> Vec<StateId>) -> Session {
    let mut s = years(&theory("restraint"), seed);
    let parties = parties(&mut s);
    in_force(&mut s, &[(Lever::MinimumSecurity, 1.0)], 0.0, &parties);
    for _ in 0..QUARTERS {
        s.advance();
    }
    s
}

fn hosts(s: &mut Session) -> Vec<StateId> {
    let mut gangs = s.world().query::<&Syndicate>();
    gangs.iter(s.world()).map(|gang| gang.host).collect()
}

/// Rule 7.8.
#[test]
fn a_minimum_of_security_closes_hosts_that_gangs_work_from() {
    let theory = theory("restraint");
    let by = &theory.capabilities.first;
    let first = by.gang_skill + by.gang_exposure * 0.8;
    assert!((gang_skill(&theory, first, 0.8, 0.0) - first).abs() < 1e-12);
    let secured = gang_skill(&theory, first, 0.8, 1.0);
    assert!(by.gang_skill < secured && secured < first);
    assert!(open_hosts(&theory, 0.8, 1.0) < open_hosts(&theory, 0.8, 0.5));
    // It adds to a haven denied, and hinders nobody where nothing lies open.
    assert!((hindered(&theory, 0.4, 0.8, 0.0) - 0.4).abs() < 1e-12);
    assert!((hindered(&theory, 0.4, 0.0, 1.0) - 0.4).abs() < 1e-12);
    assert!(hindered(&theory, 0.4, 0.8, 1.0) > 0.4 && hindered(&theory, 1.0, 0.8, 1.0) <= 1.0);
}

/// Rule 7.8: the externality. Where only the hosts of gangs are bound, all others are struck less.
#[test]
fn others_are_struck_less_where_the_hosts_of_gangs_keep_a_minimum_of_security() {
    let raids = |bound: bool| {
        mean((0..6 * SEEDS).map(|seed| {
            let mut s = played(seed, |s| if bound { hosts(s) } else { vec![] });
            let hosts = hosts(&mut s);
            let all = &s.world().resource::<Incidents>().all;
            let raids = all.iter().filter(|i| {
                matches!(i.initiator, Actor::Criminal(_)) && !hosts.contains(&i.target)
            });
            raids.count() as f64
        }))
    };
    let (free, bound) = (raids(false), raids(true));
    assert!(bound < 0.9 * free, "{free} {bound}");
}

/// Rule 11.1, beyond three standard errors of the paired difference: crime falls and security
/// rises, and the state with least defence pays most.
#[test]
fn a_minimum_of_security_lowers_crime_and_costs_the_weak_most() {
    let differences = |of: &dyn Fn(&mut Session) -> f64| {
        let pairs = (0..SEEDS).map(|seed| {
            let with = of(&mut played(seed, |s| everybody(s)));
            with - of(&mut played(seed, |_| vec![]))
        });
        let all: Vec<f64> = pairs.collect();
        let (n, mean) = (all.len() as f64, mean(all.iter().copied()));
        let square = all.iter().map(|d| (d - mean) * (d - mean)).sum::<f64>();
        mean / (square / (n - 1.0) / n).sqrt()
    };
    let crime = |s: &mut Session| {
        let mut all = s.world().query::<(&Seat, &Condition)>();
        all.iter(s.world()).map(|(_, c)| c.crime).sum::<f64>()
    };
    assert!(differences(&crime) < -3.0);
    assert!(differences(&|s| last(s).security) > 3.0);
    // In the first quarter nothing but the cost has come yet.
    let first = |bound: bool| {
        let mut s = years(&theory("restraint"), 1);
        let all = if bound { everybody(&s) } else { vec![] };
        in_force(&mut s, &[(Lever::MinimumSecurity, 1.0)], 0.0, &all);
        s.advance();
        let states = s.history().quarters[0].1.clone();
        states.iter().map(|i| i.prosperity).collect::<Vec<f64>>()
    };
    let (free, bound) = (first(false), first(true));
    let s = years(&theory("restraint"), 1);
    let defence: Vec<f64> = (s.scenario().states.iter())
        .map(|state| state.capabilities.defence)
        .collect();
    let cost: Vec<f64> = free.iter().zip(&bound).map(|(f, b)| f - b).collect();
    let by = |pick: fn(&f64, &f64) -> std::cmp::Ordering| {
        let at = (0..defence.len()).min_by(|&a, &b| pick(&defence[a], &defence[b]));
        cost[at.unwrap()]
    };
    let (weak, strong) = (by(f64::total_cmp), by(|a, b| b.total_cmp(a)));
    assert!(weak > strong && strong > 0.0, "{weak} {strong}");
}
