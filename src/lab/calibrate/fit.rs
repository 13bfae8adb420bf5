//! Fits the numbers that make the record to its `emergent` rows: pattern search (Hooke and Jeeves
//! 1961) on common random numbers. `check` rows are never looked at.

use std::sync::Arc;

use crate::lab::calibrate::targets::{Target, Use};
use crate::lab::calibrate::{row, watch};
use crate::model::{Scenario, Theory};

/// What is fitted: how many rivalries are hot, how often an occasion comes, and in what bursts.
pub const FITTED: [&str; 4] = ["opportunity_rate", "rivals", "concentration", "burstiness"];

/// First and last step of the search, as a share of a number.
const STEPS: (f64, f64) = (0.2, 0.04);

/// Part of the limits that is as good as any other.
const INNER: f64 = 0.8;

/// A fit.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
pub struct Fit {
    /// Number, before, after.
    pub numbers: Vec<(String, f64, f64)>,
    /// Distance from the record before and after: over the emergent rows, the mean square of what
    /// lies outside the inner four fifths of the limits, in half-widths, each at most 3. Inside, the
    /// record cannot tell one value from another.
    pub distance: (f64, f64),
    /// Sets of runs it took.
    pub tried: usize,
}

/// Mean squared miss of the emergent rows, outside the inner part of their limits.
#[must_use]
pub fn distance(scenario: &Arc<Scenario>, theory: &Theory, targets: &[Target], seeds: u64) -> f64 {
    let found = watch::run(scenario, theory, seeds, &|| ()).rows();
    let rows = targets.iter().filter(|t| t.kind == Use::Emergent);
    let (mut sum, mut count) = (0.0, 0.0);
    for target in rows {
        let (Some(x), Some((low, high))) = (row(target, &found).simulated, target.limits()) else {
            continue;
        };
        let off = (x - f64::midpoint(low, high)).abs() / ((high - low) / 2.0);
        let miss = (off - INNER).clamp(0.0, 3.0);
        sum += miss * miss;
        count += 1.0;
    }
    sum / f64::max(count, 1.0)
}

/// Moves one number at a time, up or down by a share of itself, and keeps what comes nearer to the
/// record; the share halves when nothing does.
#[must_use]
pub fn fit(
    scenario: &Arc<Scenario>,
    start: &Theory,
    targets: &[Target],
    seeds: u64,
    on_try: &dyn Fn(f64),
) -> Fit {
    let mut best = start.clone();
    let first = distance(scenario, &best, targets, seeds);
    let (mut least, mut tried, mut step) = (first, 1, STEPS.0);
    while step >= STEPS.1 {
        let mut better = false;
        for name in FITTED {
            for factor in [1.0 + step, 1.0 / (1.0 + step)] {
                let mut next = best.clone();
                let now = best.get(name).unwrap_or(0.0);
                if next.set(name, (now * factor * 1e3).round() / 1e3).is_err() {
                    continue;
                }
                let far = distance(scenario, &next, targets, seeds);
                tried += 1;
                on_try(far.min(least));
                if far < least {
                    (best, least, better) = (next, far, true);
                    break;
                }
            }
        }
        if !better {
            step /= 2.0;
        }
    }
    let value = |t: &Theory, n: &str| t.get(n).unwrap_or(0.0);
    let numbers = FITTED
        .iter()
        .map(|n| ((*n).to_owned(), value(start, n), value(&best, n)));
    Fit {
        numbers: numbers.collect(),
        distance: (first, least),
        tried,
    }
}
