//! Generated conferences, and how good the protocol's texts are.

use rand::RngExt as _;
use serde::Serialize;

use super::domain::{Domain, Link, Reservation};
use super::negotiate::negotiate;
use super::optimum::{Judge, Quality};
use super::utility::Utility;
use crate::sim::streams::stream;

/// Options of every clause.
const OPTIONS: usize = 3;
/// Share of pairs of clauses that are linked.
const LINKED: f64 = 0.35;
/// Spread of a bonus.
const BONUS: f64 = 0.12;
/// Reservation of every party.
const RESERVATION: f64 = 0.35;

/// One row of the table of quality.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Row {
    /// Which conferences.
    pub cell: String,
    /// Whether clauses are linked.
    pub linked: bool,
    /// How many conferences.
    pub conferences: usize,
    /// Sum of utilities against the best found, mean of the adopted texts.
    pub welfare: f64,
    /// Root of the product of gains above reservation against the best found, likewise.
    pub nash_root: f64,
    /// Share of conferences whose text all accept.
    pub all_accept: f64,
    /// Share without a text.
    pub no_deal: f64,
    /// Share in which no text that all accept was found with every utility in view.
    pub impossible: f64,
    /// Mean gain still open to all with nobody losing.
    pub to_frontier: f64,
    /// Texts put to the room.
    pub rounds: f64,
    /// Milliseconds a conference took.
    pub ms: f64,
    /// Share whose best was found by looking at every text.
    pub exhaustive: f64,
}

/// Runs the whole table; `tick` is called after each conference.
#[must_use]
pub fn table(count: usize, seed: u64, mut tick: impl FnMut()) -> Vec<Row> {
    let mut rows = vec![];
    for (cell, reference) in [
        ("5 parties, 8 clauses", true),
        ("3-20 parties, 4-16 clauses", false),
    ] {
        for linked in [false, true] {
            let runs = (0..count.div_ceil(2))
                .map(|k| {
                    let domain = conference(seed, k, reference, linked);
                    let done = run(&domain, seed);
                    tick();
                    done
                })
                .collect::<Vec<_>>();
            rows.push(row(cell, linked, &runs));
        }
    }
    rows
}

/// How many conferences [`table`] runs.
#[must_use]
pub fn conferences(count: usize) -> usize {
    4 * count.div_ceil(2)
}

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

fn generate(dice: &mut impl rand::Rng, parties: usize, clauses: usize, linked: bool) -> Domain {
    let mut links = vec![];
    for a in 0..clauses {
        for b in a + 1..clauses {
            if linked && dice.random::<f64>() < LINKED {
                links.push((a, b));
            }
        }
    }
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
fn weights(dice: &mut impl rand::Rng, clauses: usize) -> Vec<f64> {
    let gamma = |dice: &mut _| {
        let z = normal(dice);
        -libm::log(open(dice)) + z * z / 2.0
    };
    let all: Vec<f64> = (0..clauses).map(|_| gamma(dice)).collect();
    let sum: f64 = all.iter().sum();
    all.iter().map(|w| w / sum).collect()
}

/// Falls off linearly from a random peak, stretched to 0–1.
fn peaked(dice: &mut impl rand::Rng) -> Vec<f64> {
    let last = (OPTIONS - 1) as f64;
    let peak = dice.random::<f64>() * last;
    let raw: Vec<f64> = (0..OPTIONS)
        .map(|o| 1.0 - (o as f64 - peak).abs() / last)
        .collect();
    let low = raw.iter().copied().fold(f64::INFINITY, f64::min);
    let high = raw.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    raw.iter().map(|v| (v - low) / (high - low)).collect()
}

fn bonus(dice: &mut impl rand::Rng) -> Vec<Vec<f64>> {
    (0..OPTIONS)
        .map(|_| (0..OPTIONS).map(|_| BONUS * normal(dice)).collect())
        .collect()
}

fn open(dice: &mut impl rand::Rng) -> f64 {
    dice.random::<f64>().max(1e-300)
}

fn normal(dice: &mut impl rand::Rng) -> f64 {
    let radius = (-2.0 * libm::log(open(dice))).sqrt();
    radius * libm::cos(std::f64::consts::TAU * dice.random::<f64>())
}

/// One conference: the quality of its text (of none: what was possible), accepted, rounds, ms.
struct Run {
    text: Option<Quality>,
    possible: bool,
    exhaustive: bool,
    accepted: bool,
    rounds: usize,
    ms: f64,
}

fn run(domain: &Domain, seed: u64) -> Run {
    let clock = std::time::Instant::now();
    let outcome = negotiate(domain, seed);
    let ms = clock.elapsed().as_secs_f64() * 1e3;
    let judge = Judge::new(domain);
    let nothing = vec![0; domain.clauses.len()];
    let quality = judge.quality(outcome.text.as_deref().unwrap_or(&nothing));
    let accepts = |text: &[usize]| {
        (0..domain.parties).all(|p| Utility::new(domain, p).of(text) >= domain.reservation.of(p))
    };
    Run {
        accepted: outcome.text.as_deref().is_some_and(accepts),
        text: outcome.text.map(|_| quality),
        possible: quality.possible,
        exhaustive: quality.exhaustive,
        rounds: outcome.rounds,
        ms,
    }
}

fn row(cell: &str, linked: bool, runs: &[Run]) -> Row {
    let texts: Vec<Quality> = runs.iter().filter_map(|r| r.text).collect();
    let mean = |of: &dyn Fn(&Quality) -> f64| average(texts.iter().map(of));
    let share =
        |of: &dyn Fn(&Run) -> bool| average(runs.iter().map(|r| f64::from(u8::from(of(r)))));
    Row {
        cell: cell.to_owned(),
        linked,
        conferences: runs.len(),
        welfare: mean(&|q| q.welfare),
        nash_root: mean(&|q| q.nash),
        all_accept: share(&|r| r.accepted),
        no_deal: share(&|r| r.text.is_none()),
        impossible: share(&|r| !r.possible),
        to_frontier: mean(&|q| q.to_frontier),
        rounds: average(runs.iter().map(|r| r.rounds as f64)),
        ms: average(runs.iter().map(|r| r.ms)),
        exhaustive: share(&|r| r.exhaustive),
    }
}

fn average(all: impl Iterator<Item = f64>) -> f64 {
    let (sum, n) = all.fold((0.0, 0_usize), |(s, n), x| (s + x, n + 1));
    sum / n.max(1) as f64
}

/// The table as text.
#[must_use]
pub fn as_text(rows: &[Row]) -> String {
    let mut out = format!(
        "{:27} {:9} {:>4} {:>7} {:>9} {:>10} {:>7} {:>10} {:>11} {:>6} {:>7} {:>10}\n",
        "conferences",
        "clauses",
        "n",
        "welfare",
        "Nash root",
        "all accept",
        "no deal",
        "impossible",
        "to frontier",
        "rounds",
        "ms",
        "exhaustive"
    );
    for r in rows {
        let kind = if r.linked { "linked" } else { "separable" };
        out += &format!(
            "{:27} {kind:9} {:>4} {:>7.3} {:>9.3} {:>10.3} {:>7.3} {:>10.3} {:>11.4} {:>6.0} {:>7.1} {:>10.2}\n",
            r.cell,
            r.conferences,
            r.welfare,
            r.nash_root,
            r.all_accept,
            r.no_deal,
            r.impossible,
            r.to_frontier,
            r.rounds,
            r.ms,
            r.exhaustive
        );
    }
    out + "Best found: every text where `exhaustive` says so (up to 100,000), else local search from many starts.\n"
}
