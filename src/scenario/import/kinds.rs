//! Which computer delegate sits for a state (thresholds: judgement, `docs/DATA.md`).

use crate::model::statistics::mean;
use crate::scenario::import::facts::{Facts, rank};

/// Numbers of one seat that decide its delegate, 0 to 1 each but the population.
pub(super) struct Traits {
    size: f64,
    wealth: f64,
    liberty: f64,
    risk: f64,
    population_m: f64,
    /// Rank of its size in its main group.
    in_group: f64,
    /// Rank of how far its wishes lie from the middle.
    edge: f64,
}

/// How far the wishes of a state lie from the middle of the scale, by salience, 0 to 1.
fn edge(points: &[(f64, f64)]) -> f64 {
    let weight: f64 = points.iter().map(|p| p.1).sum();
    let away = points.iter().map(|p| p.1 * (p.0 - 2.0).abs() / 2.0);
    away.sum::<f64>() / weight.max(f64::EPSILON)
}

/// Traits per seat: its facts, its group and its wishes (ideal point and salience per dimension).
pub(super) fn traits(facts: &[Facts], groups: &[&str], points: &[Vec<(f64, f64)>]) -> Vec<Traits> {
    let edges: Vec<f64> = points.iter().map(|p| edge(p)).collect();
    let rows = facts.iter().zip(groups).zip(&edges);
    rows.map(|((own, group), own_edge)| {
        let peers = facts.iter().zip(groups).filter(|p| p.1 == group);
        let sizes: Vec<f64> = peers.map(|p| p.0.gdp_bn).collect();
        Traits {
            size: own.size,
            wealth: own.wealth,
            liberty: own.liberty,
            risk: own.risk(),
            population_m: own.population_m,
            in_group: rank(&sizes, own.gdp_bn),
            edge: rank(&edges, *own_edge),
        }
    })
    .collect()
}

/// Mean alignment of the main group of each seat.
pub(super) fn lines(facts: &[Facts], groups: &[&str]) -> Vec<f64> {
    let line = |group: &&str| {
        let peers = facts.iter().zip(groups).filter(|p| p.1 == group);
        mean(peers.map(|p| p.0.alignment))
    };
    groups.iter().map(line).collect()
}

/// The first kind that fits.
pub(super) fn delegate(own: &Traits) -> &'static str {
    if own.size >= 0.7 && own.edge >= 0.5 {
        "hardliner"
    } else if own.size >= 0.5 && own.in_group >= 0.7 {
        "broker"
    } else if own.wealth >= 0.7 && own.population_m < 10.0 {
        "free_rider"
    } else if own.wealth <= 0.25 && own.size <= 0.4 {
        "conceder"
    } else if own.risk >= 0.6 && own.size >= 0.5 {
        "opportunist"
    } else if own.liberty >= 0.6 && own.size >= 0.5 {
        "reciprocator"
    } else {
        "group_loyal"
    }
}
