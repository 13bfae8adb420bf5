//! Generated conferences, and how good the protocol's texts are.

use rand::RngExt as _;
use serde::Serialize;

use crate::lab::classics::METHODS;
use crate::lab::domain::{Domain, Link, Reservation};
use crate::lab::mixes::{MIXES, Mix, UnknownMix};
use crate::lab::negotiate::negotiate_as;
use crate::lab::optimum::{Judge, Quality};
use crate::model::Text;
use crate::world::random::stream;

/// Options of every clause.
const OPTIONS: usize = 3;
/// Share of pairs of clauses that are linked.
const LINKED: f64 = 0.35;
/// Spread of a bonus.
const BONUS: f64 = 0.12;
/// Reservation of every party.
const RESERVATION: f64 = 0.35;
/// Members of the larger of two blocs, and of both.
pub const LARGER: usize = 5;
const BOTH: usize = 9;
/// Clauses on which they stand at opposite ends.
pub const CONTESTED: usize = 3;

/// One row of the table of quality.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Row {
    /// Which conferences.
    pub cell: String,
    /// The mix of delegates, or the simple method.
    pub by: String,
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

/// The cells of the table, and whether each is the reference.
const CELLS: [(&str, bool); 2] = [
    ("5 parties, 8 clauses", true),
    ("3-20 parties, 4-16 clauses", false),
];

/// Runs the whole table: every mix in every cell, the simple methods in the reference cell;
/// `tick` is called after each conference.
///
/// # Errors
/// Never: every name in [`MIXES`] is a mix, and a test holds it.
pub fn table(count: usize, seed: u64, mut tick: impl FnMut()) -> Result<Vec<Row>, UnknownMix> {
    let mut rows = vec![];
    for (cell, reference) in CELLS {
        for linked in [false, true] {
            let all: Vec<Domain> = (0..count.div_ceil(2))
                .map(|k| conference(seed, k, reference, linked))
                .collect();
            for name in MIXES {
                let mix = Mix::parse(name)?;
                let play = |k: usize, domain: &Domain| {
                    let outcome = negotiate_as(domain, &mix.seats(domain.parties, seed, k), seed);
                    (outcome.text, outcome.rounds)
                };
                rows.push(row(cell, name, linked, &runs(&all, &play, &mut tick)));
            }
            for (name, method) in METHODS.iter().filter(|_| reference) {
                let play =
                    |k: usize, domain: &Domain| (method(domain, seed.wrapping_add(k as u64)), 0);
                rows.push(row(cell, name, linked, &runs(&all, &play, &mut tick)));
            }
        }
    }
    Ok(rows)
}

/// How many conferences [`table`] runs.
#[must_use]
pub fn conferences(count: usize) -> usize {
    (4 * MIXES.len() + 2 * METHODS.len()) * count.div_ceil(2)
}

fn runs(
    all: &[Domain],
    play: &dyn Fn(usize, &Domain) -> (Option<Text>, usize),
    tick: &mut impl FnMut(),
) -> Vec<Run> {
    let mut made = vec![];
    for (k, domain) in all.iter().enumerate() {
        made.push(run(k, domain, play));
        tick();
    }
    made
}

/// One simple method or mix over generated reference conferences.
#[must_use]
pub fn measure(
    by: &str,
    count: usize,
    seed: u64,
    linked: bool,
    play: &dyn Fn(usize, &Domain) -> (Option<Text>, usize),
) -> Row {
    let all: Vec<Domain> = (0..count)
        .map(|k| conference(seed, k, true, linked))
        .collect();
    row(CELLS[0].0, by, linked, &runs(&all, play, &mut || {}))
}

/// Nine parties and eight clauses without links; the blocs differ on the first three.
#[must_use]
pub fn two_blocs(seed: u64, k: usize) -> Domain {
    let mut dice = stream(seed, "lab two blocs", 0, "", "", k as u32);
    let mut domain = generate(&mut dice, BOTH, 8, false);
    let last = (OPTIONS - 1) as f64;
    for (p, values) in domain.values.iter_mut().enumerate() {
        for row in values.iter_mut().take(CONTESTED) {
            let end = if p < LARGER { 0.9 } else { 0.05 };
            *row = around(last * end + 0.15 * normal(&mut dice));
        }
    }
    domain
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
    around(dice.random::<f64>() * (OPTIONS - 1) as f64)
}

fn around(peak: f64) -> Vec<f64> {
    let last = (OPTIONS - 1) as f64;
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

fn run(k: usize, domain: &Domain, play: &dyn Fn(usize, &Domain) -> (Option<Text>, usize)) -> Run {
    let clock = std::time::Instant::now();
    let (text, rounds) = play(k, domain);
    let ms = clock.elapsed().as_secs_f64() * 1e3;
    let judge = Judge::new(domain);
    let quality = judge.quality(text.as_ref().unwrap_or(&domain.agenda().first()));
    let accepts = |text: &Text| {
        let all = judge.of(text);
        all.iter()
            .enumerate()
            .all(|(p, u)| *u >= domain.reservation.of(p))
    };
    Run {
        accepted: text.as_ref().is_some_and(accepts),
        text: text.map(|_| quality),
        possible: quality.possible,
        exhaustive: quality.exhaustive,
        rounds,
        ms,
    }
}

fn row(cell: &str, by: &str, linked: bool, runs: &[Run]) -> Row {
    let texts: Vec<Quality> = runs.iter().filter_map(|r| r.text).collect();
    let mean = |of: &dyn Fn(&Quality) -> f64| average(texts.iter().map(of));
    let share =
        |of: &dyn Fn(&Run) -> bool| average(runs.iter().map(|r| f64::from(u8::from(of(r)))));
    Row {
        cell: cell.to_owned(),
        by: by.to_owned(),
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
        "{:27} {:9} {:24} {:>4} {:>7} {:>9} {:>10} {:>7} {:>10} {:>11} {:>6} {:>7} {:>10}\n",
        "conferences",
        "clauses",
        "by",
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
            "{:27} {kind:9} {:24} {:>4} {:>7.3} {:>9.3} {:>10.3} {:>7.3} {:>10.3} {:>11.4} {:>6.0} {:>7.2} {:>10.2}\n",
            r.cell,
            r.by,
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
