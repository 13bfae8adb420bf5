//! Generated agendas: parties, clauses, wishes and links by lot.

use rand::{Rng, RngExt as _};

use crate::scenario::domain::{Domain, Link, Reservation};
use crate::world::random::stream;

/// Options of every clause.
const OPTIONS: usize = 3;
/// Share of pairs of clauses that are linked.
const LINKED: f64 = 0.35;
/// Spread of a bonus.
const BONUS: f64 = 0.12;
/// Reservation of every party.
const RESERVATION: f64 = 0.35;

/// A generated conference; `reference` is the cell of `protocol_quality.py`, part B.
#[must_use]
pub fn conference(seed: u64, k: usize, reference: bool, linked: bool) -> Domain {
    let kind = if linked { "linked" } else { "separable" };
    let cell = if reference { "reference" } else { "mixed" };
    let mut dice = stream(seed, "lab conference", 0, cell, kind, k as u32);
    let (parties, clauses) = if reference {
        (5, 8)
    } else {
        (dice.random_range(3..=20), dice.random_range(4..=16))
    };
    generate(&mut dice, parties, clauses, linked)
}

fn generate(dice: &mut impl Rng, parties: usize, clauses: usize, linked: bool) -> Domain {
    let pairs = (0..clauses).flat_map(|a| (a + 1..clauses).map(move |b| (a, b)));
    let links: Vec<_> = pairs
        .filter(|_| linked && dice.random::<f64>() < LINKED)
        .collect();
    Domain {
        parties,
        clauses: vec![OPTIONS; clauses],
        weights: (0..parties).map(|_| weights(dice, clauses)).collect(),
        values: (0..parties)
            .map(|_| (0..clauses).map(|_| peaked(dice)).collect())
            .collect(),
        links: (links.into_iter())
            .map(|(a, b)| Link {
                a,
                b,
                bonus: (0..parties).map(|_| bonus(dice)).collect(),
            })
            .collect(),
        reservation: Reservation::Same(RESERVATION),
    }
}

/// Dirichlet with 1.5 everywhere: gamma(1.5) is an exponential and half a squared normal.
fn weights(dice: &mut impl Rng, clauses: usize) -> Vec<f64> {
    let gamma = |dice: &mut _| {
        let z = normal(dice);
        -libm::log(open(dice)) + z * z / 2.0
    };
    let all: Vec<f64> = (0..clauses).map(|_| gamma(dice)).collect();
    let sum: f64 = all.iter().sum();
    all.iter().map(|w| w / sum).collect()
}

/// The values of a clause's options: they fall off linearly from a random peak, stretched to 0–1.
fn peaked(dice: &mut impl Rng) -> Vec<f64> {
    let last = (OPTIONS - 1) as f64;
    let peak = dice.random::<f64>() * last;
    let raw = (0..OPTIONS).map(|o| 1.0 - (o as f64 - peak).abs() / last);
    let low = raw.clone().fold(f64::INFINITY, f64::min);
    let high = raw.clone().fold(f64::NEG_INFINITY, f64::max);
    raw.map(|v| (v - low) / (high - low)).collect()
}

fn bonus(dice: &mut impl Rng) -> Vec<Vec<f64>> {
    (0..OPTIONS)
        .map(|_| (0..OPTIONS).map(|_| BONUS * normal(dice)).collect())
        .collect()
}

fn open(dice: &mut impl Rng) -> f64 {
    dice.random::<f64>().max(1e-300)
}

/// A draw from the standard normal distribution (Box and Muller 1958).
fn normal(dice: &mut impl Rng) -> f64 {
    let radius = (-2.0 * libm::log(open(dice))).sqrt();
    radius * libm::cos(std::f64::consts::TAU * dice.random::<f64>())
}
