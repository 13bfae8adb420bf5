//! Means, spreads and quantiles of what was measured.

use std::borrow::Borrow;

/// Mean; 0 of nothing.
#[must_use]
pub fn mean(all: impl IntoIterator<Item = impl Borrow<f64>>) -> f64 {
    let add = |(sum, n), x: f64| (sum + x, n + 1);
    let all = all.into_iter().map(|x| *x.borrow());
    let (sum, n) = all.fold((0.0, 0_usize), add);
    sum / n.max(1) as f64
}

/// Standard deviation of a sample; 0 of fewer than two.
#[must_use]
pub fn sd(all: &[f64]) -> f64 {
    let middle = mean(all);
    let squares: f64 = all.iter().map(|x| (x - middle) * (x - middle)).sum();
    (squares / (all.len().max(2) - 1) as f64).sqrt()
}

/// The value below which a share (0–1) of some values lies, which stand in order; between two of them
/// in proportion. None of none.
#[must_use]
pub fn quantile(sorted: &[f64], share: f64) -> Option<f64> {
    let last = sorted.len().checked_sub(1)?;
    let at = share * last as f64;
    let before = (at.floor() as usize).min(last);
    let (low, high) = (sorted[before], sorted[(before + 1).min(last)]);
    Some(low + (at - before as f64) * (high - low))
}

/// The value in the middle, or between the two that lie there. None of none.
#[must_use]
pub fn median(values: impl IntoIterator<Item = f64>) -> Option<f64> {
    let mut sorted: Vec<f64> = values.into_iter().collect();
    sorted.sort_by(f64::total_cmp);
    let upper = sorted.get(sorted.len() / 2)?;
    let lower = sorted.get((sorted.len() - 1) / 2)?;
    Some(f64::midpoint(*lower, *upper))
}
