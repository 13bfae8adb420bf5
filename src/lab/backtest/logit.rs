//! Ridge logistic regression by Newton's method: few unknowns, a hundred rows.

use crate::model::functions::logistic;
use crate::model::ids::StateId;

/// A fitted regression: weights are per standard deviation of the rows it was fitted on.
#[derive(Debug, Clone, PartialEq)]
pub struct Logit {
    /// Log odds where every feature is at its mean.
    pub start: f64,
    /// Weight per standardised feature.
    pub weights: Vec<f64>,
    /// Means of the features.
    pub means: Vec<f64>,
    /// Standard deviations of the features.
    pub spreads: Vec<f64>,
}

impl Logit {
    /// Maximum of the likelihood with a standard normal prior on each standardised weight, none on
    /// the start: the same as `C = 1` in scikit-learn, which the published baseline uses. `rows` are
    /// features by row; `on` chooses the rows it learns from.
    #[must_use]
    pub fn fit(rows: &[Vec<f64>], labels: &[bool], on: &[StateId]) -> Self {
        let width = rows.first().map_or(0, Vec::len);
        let n = on.len().max(1) as f64;
        let mean = |k: usize| on.iter().map(|&i| rows[i][k]).sum::<f64>() / n;
        let means: Vec<f64> = (0..width).map(mean).collect();
        let spread = |k: usize| {
            let off = on.iter().map(|&i| rows[i][k] - means[k]);
            let sum: f64 = off.map(|x| x * x).sum();
            let s = (sum / n).sqrt();
            if s > 1e-12 { s } else { 1.0 }
        };
        let spreads: Vec<f64> = (0..width).map(spread).collect();
        let mut fit = Self {
            start: 0.0,
            weights: vec![0.0; width],
            means,
            spreads,
        };
        for _ in 0..100 {
            if fit.step(rows, labels, on) < 1e-10 {
                break;
            }
        }
        fit
    }

    /// One step; gives the longest change.
    fn step(&mut self, rows: &[Vec<f64>], labels: &[bool], on: &[StateId]) -> f64 {
        let n = self.weights.len() + 1;
        let (mut slope, mut bend) = (vec![0.0; n], vec![0.0; n * n]);
        for (k, &w) in self.weights.iter().enumerate() {
            slope[k + 1] = -w;
            bend[(k + 1) * n + k + 1] = 1.0;
        }
        for &i in on {
            let mut x = vec![1.0];
            x.extend(self.standard(&rows[i]));
            let p = self.chance(&rows[i]);
            let miss = f64::from(u8::from(labels[i])) - p;
            for a in 0..n {
                slope[a] += miss * x[a];
                for b in 0..n {
                    bend[a * n + b] += p * (1.0 - p) * x[a] * x[b];
                }
            }
        }
        // The start has no prior: keep the matrix regular where all labels are alike.
        bend[0] += 1e-6;
        let change = solve(bend, slope);
        self.start += change[0];
        for (w, c) in self.weights.iter_mut().zip(&change[1..]) {
            *w += c;
        }
        change.iter().fold(0.0, |a, c| a.max(c.abs()))
    }

    fn standard<'a>(&'a self, row: &'a [f64]) -> impl Iterator<Item = f64> + 'a {
        let scaled = row.iter().zip(&self.means).zip(&self.spreads);
        scaled.map(|((x, m), s)| (x - m) / s)
    }

    /// What each feature adds to the log odds.
    #[must_use]
    pub fn parts(&self, row: &[f64]) -> Vec<f64> {
        let both = self.standard(row).zip(&self.weights);
        both.map(|(x, w)| x * w).collect()
    }

    /// Probability of a yes.
    #[must_use]
    pub fn chance(&self, row: &[f64]) -> f64 {
        logistic(self.start + self.parts(row).iter().sum::<f64>())
    }
}

/// Solves a small symmetric positive system by elimination.
fn solve(mut a: Vec<f64>, mut b: Vec<f64>) -> Vec<f64> {
    let n = b.len();
    for k in 0..n {
        for i in k + 1..n {
            let by = a[i * n + k] / a[k * n + k];
            for j in k..n {
                a[i * n + j] -= by * a[k * n + j];
            }
            b[i] -= by * b[k];
        }
    }
    for k in (0..n).rev() {
        let rest: f64 = (k + 1..n).map(|j| a[k * n + j] * b[j]).sum();
        b[k] = (b[k] - rest) / a[k * n + k];
    }
    b
}
