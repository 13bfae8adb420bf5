//! How good the protocol's texts are on generated conferences, beside those of simple methods.

use serde::Serialize;

use crate::lab::classics::METHODS;
use crate::lab::columns::{Column, lines};
use crate::lab::generated::conference;
use crate::lab::mixes::{MIXES, Mix, UnknownMix};
use crate::lab::negotiate::negotiate_as;
use crate::lab::optimum::{Judge, Quality};
use crate::locale::Sentence;
use crate::model::statistics::mean;
use crate::negotiation::marks::Outcome;
use crate::say;
use crate::scenario::domain::Domain;

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
static CELLS: [(Sentence, bool); 2] = [
    (say!("lab-cell-reference"), true),
    (say!("lab-cell-mixed"), false),
];

/// Runs the whole table: every mix in every cell, the simple methods in the reference cell;
/// `tick` is called after each conference.
///
/// # Errors
/// Never: every name in [`MIXES`] is a mix, and a test holds it.
pub fn table(count: usize, seed: u64, mut tick: impl FnMut()) -> Result<Vec<Row>, UnknownMix> {
    let mut rows = vec![];
    for (cell, reference) in &CELLS {
        for linked in [false, true] {
            let all: Vec<Domain> = (0..count.div_ceil(2))
                .map(|k| conference(seed, k, *reference, linked))
                .collect();
            let mut row = |by: &str, play: &dyn Fn(usize, &Domain) -> Outcome| Row {
                cell: cell.to_string(),
                linked,
                ..measure(by, &all, play, &mut tick)
            };
            for name in MIXES {
                let mix = Mix::parse(name)?;
                rows.push(row(name, &|k, domain| {
                    negotiate_as(domain, &mix.seats(domain.parties, seed, k), seed)
                }));
            }
            for (name, method) in METHODS.iter().filter(|_| *reference) {
                rows.push(row(&name.to_string(), &|k, domain| Outcome {
                    text: method(domain, seed.wrapping_add(k as u64)),
                    rounds: 0,
                }));
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

/// One simple method or mix over some conferences, played by their places; what is said of the
/// conferences themselves is left open.
#[must_use]
pub fn measure(
    by: &str,
    all: &[Domain],
    play: &dyn Fn(usize, &Domain) -> Outcome,
    tick: &mut dyn FnMut(),
) -> Row {
    let run = |(k, domain)| {
        let clock = std::time::Instant::now();
        let outcome = play(k, domain);
        let ms = clock.elapsed().as_secs_f64() * 1e3;
        // Without a text: what was possible.
        let text = outcome.text.clone();
        let text = text.unwrap_or_else(|| domain.agenda().first());
        let quality = Judge::new(domain).quality(&text);
        tick();
        (outcome, quality, ms)
    };
    let runs: Vec<(Outcome, Quality, f64)> = all.iter().enumerate().map(run).collect();
    let texts = || runs.iter().filter(|r| r.0.text.is_some()).map(|r| r.1);
    let share = |of: &dyn Fn(&Outcome, Quality) -> bool| {
        mean(runs.iter().map(|r| f64::from(u8::from(of(&r.0, r.1)))))
    };
    Row {
        cell: String::new(),
        by: by.to_owned(),
        linked: false,
        conferences: runs.len(),
        welfare: mean(texts().map(|q| q.welfare)),
        nash_root: mean(texts().map(|q| q.nash)),
        all_accept: share(&|o, q| o.text.is_some() && q.accepted),
        no_deal: share(&|o, _| o.text.is_none()),
        impossible: share(&|_, q| !q.possible),
        to_frontier: mean(texts().map(|q| q.to_frontier)),
        rounds: mean(runs.iter().map(|r| r.0.rounds as f64)),
        ms: mean(runs.iter().map(|r| r.2)),
        exhaustive: share(&|_, q| q.exhaustive),
    }
}

static COLUMNS: [Column<Row>; 13] = [
    (say!("lab-conferences"), -27, |r| r.cell.clone()),
    (say!("lab-clauses"), -9, |r| {
        String::from(match r.linked {
            true => say!("lab-linked"),
            false => say!("lab-separable"),
        })
    }),
    (say!("lab-by"), -24, |r| r.by.clone()),
    (say!("lab-n"), 4, |r| r.conferences.to_string()),
    (say!("lab-welfare"), 7, |r| format!("{:.3}", r.welfare)),
    (say!("lab-nash"), 9, |r| format!("{:.3}", r.nash_root)),
    (say!("lab-all-accept"), 10, |r| {
        format!("{:.3}", r.all_accept)
    }),
    (say!("lab-no-deal"), 7, |r| format!("{:.3}", r.no_deal)),
    (say!("lab-impossible"), 10, |r| {
        format!("{:.3}", r.impossible)
    }),
    (say!("lab-to-frontier"), 11, |r| {
        format!("{:.4}", r.to_frontier)
    }),
    (say!("lab-rounds"), 6, |r| format!("{:.0}", r.rounds)),
    (say!("lab-ms"), 7, |r| format!("{:.2}", r.ms)),
    (say!("lab-exhaustive"), 10, |r| {
        format!("{:.2}", r.exhaustive)
    }),
];

/// The table as text.
#[must_use]
pub fn as_text(rows: &[Row]) -> String {
    format!("{}{}\n", lines(&COLUMNS, rows), say!("lab-best-found"))
}
