//! Shares of variance (I. M. Sobol', 1993), by the standard estimators on pseudo-random points:
//! first order by A. Saltelli et al., "Variance based sensitivity analysis of model output",
//! *Computer Physics Communications* 181 (2010), table 2 (b); total by M. J. W. Jansen, "Analysis
//! of variance designs for model output", *Computer Physics Communications* 117 (1999), table 2 (f)
//! of the former.
//!
//! Two tables A and B of `samples` points each are drawn uniformly from the unit cube. For each
//! factor a third one is A with that factor's column from B. That makes
//! `samples * (factors + 2)` points. Errors are standard deviations over bootstrap samples of the
//! rows.

use rand::RngExt as _;
use serde::Serialize;

use crate::model::statistics::{mean, sd};
use crate::world::random::stream;

/// Bootstrap samples; enough for two digits of a standard error.
const RESAMPLES: u32 = 200;

/// The points.
#[derive(Debug, Clone, PartialEq)]
pub struct Tables {
    samples: usize,
    seed: u64,
    /// Column by factor: value in A and in B.
    columns: Vec<Vec<(f64, f64)>>,
}

/// A factor's share of the variance of an output.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Share {
    /// By itself.
    pub first: f64,
    /// Standard error of that.
    pub first_error: f64,
    /// With everything in which it takes part.
    pub total: f64,
    /// Standard error of that.
    pub total_error: f64,
}

impl Tables {
    /// Draws the tables. Dice are keyed by the names of the factors, row after row: more samples
    /// or another factor leave what was drawn as it is.
    #[must_use]
    pub fn draw(names: &[&str], samples: u32, seed: u64) -> Self {
        let column = |name: &&str| {
            let mut rng = stream(seed, "sobol", 0, *name, "", 0);
            (0..samples).map(|_| rng.random()).collect()
        };
        Self {
            samples: samples as usize,
            seed,
            columns: names.iter().map(column).collect(),
        }
    }

    /// The points: A, B, then A with each factor's column from B.
    #[must_use]
    pub fn points(&self) -> Vec<Vec<f64>> {
        let table = |from_b: &dyn Fn(usize) -> bool| -> Vec<Vec<f64>> {
            let row = |j: usize| {
                let columns = self.columns.iter().enumerate();
                columns
                    .map(|(k, c)| if from_b(k) { c[j].1 } else { c[j].0 })
                    .collect()
            };
            (0..self.samples).map(row).collect()
        };
        let mut all = table(&|_| false);
        all.extend(table(&|_| true));
        for i in 0..self.columns.len() {
            all.extend(table(&|k| k == i));
        }
        all
    }

    /// Each factor's share of the variance of the outputs at [`Self::points`]. Outputs that do
    /// not vary have no shares to give: zeros.
    #[must_use]
    pub fn shares(&self, outputs: &[f64]) -> Vec<Share> {
        let tables: Vec<&[f64]> = outputs.chunks(self.samples.max(1)).collect();
        let [a, b, mixed @ ..] = tables.as_slice() else {
            return vec![];
        };
        let rows: Vec<usize> = (0..self.samples).collect();
        let found = estimates(a, b, mixed, &rows);
        let again: Vec<Vec<(f64, f64)>> = (0..RESAMPLES)
            .map(|n| {
                let mut rng = stream(self.seed, "bootstrap", 0, "", "", n);
                let drawn = |_: &usize| rng.random_range(0..self.samples);
                let rows: Vec<usize> = rows.iter().map(drawn).collect();
                estimates(a, b, mixed, &rows)
            })
            .collect();
        let error = |of: &dyn Fn(&Vec<(f64, f64)>) -> f64| {
            let all: Vec<f64> = again.iter().map(of).collect();
            sd(&all)
        };
        let share = |(k, &(first, total)): (usize, &(f64, f64))| Share {
            first,
            first_error: error(&|e| e[k].0),
            total,
            total_error: error(&|e| e[k].1),
        };
        found.iter().enumerate().map(share).collect()
    }
}

/// First-order and total share of each factor, on some rows. The mean is taken off the outputs
/// first, which changes no expectation and makes the first-order estimates steadier.
fn estimates(a: &[f64], b: &[f64], mixed: &[&[f64]], rows: &[usize]) -> Vec<(f64, f64)> {
    let both: Vec<f64> = rows.iter().flat_map(|&j| [a[j], b[j]]).collect();
    let (middle, spread) = (mean(&both), sd(&both));
    let variance = spread * spread;
    let one = |m: &&[f64]| {
        if variance == 0.0 {
            return (0.0, 0.0);
        }
        let first = rows.iter().map(|&j| (b[j] - middle) * (m[j] - a[j]));
        let total = rows.iter().map(|&j| (a[j] - m[j]) * (a[j] - m[j]) / 2.0);
        let share = |sum: f64| sum / rows.len() as f64 / variance;
        (share(first.sum()), share(total.sum()))
    };
    mixed.iter().map(one).collect()
}
