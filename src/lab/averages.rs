//! Means and spreads of what the laboratory measures.

use std::borrow::Borrow;

/// Mean; 0 of nothing.
pub(super) fn mean(all: impl IntoIterator<Item = impl Borrow<f64>>) -> f64 {
    let add = |(sum, n), x: f64| (sum + x, n + 1);
    let all = all.into_iter().map(|x| *x.borrow());
    let (sum, n) = all.fold((0.0, 0_usize), add);
    sum / n.max(1) as f64
}

/// Standard deviation of a sample; 0 of fewer than two.
pub(super) fn sd(all: &[f64]) -> f64 {
    let middle = mean(all);
    let squares: f64 = all.iter().map(|x| (x - middle) * (x - middle)).sum();
    (squares / (all.len().max(2) - 1) as f64).sqrt()
}
