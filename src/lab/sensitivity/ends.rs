//! One number at a time: at the low and at the high end of its range, all others at their presets.
//! It says how far a single number decides what comes out; what numbers do together it does not see
//! ([`super::morris`]).

use serde::Serialize;

use crate::model::statistics::{mean, sd};

/// What an output gains from the low end to the high one.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Gain {
    /// Mean over the seeds, in units of the output.
    pub mean: f64,
    /// Standard error of the paired difference; 0 with a single seed.
    pub error: f64,
}

impl Gain {
    /// Of what each seed gains.
    #[must_use]
    pub fn of(by_seed: &[f64]) -> Self {
        Self {
            mean: mean(by_seed),
            error: sd(by_seed) / (by_seed.len().max(1) as f64).sqrt(),
        }
    }

    /// Whether it is surely more than the dice: three standard errors.
    #[must_use]
    pub fn stands_out(&self) -> bool {
        self.mean.abs() > 3.0 * self.error
    }
}

/// The points: for each number its low end and then its high end, with the presets of all others.
/// `presets` are shares of the numbers' ranges.
#[must_use]
pub fn points(presets: &[f64]) -> Vec<Vec<f64>> {
    let at = |k: usize, end: f64| {
        let mut point = presets.to_vec();
        point[k] = end;
        point
    };
    let numbers = 0..presets.len();
    numbers.flat_map(|k| [at(k, 0.0), at(k, 1.0)]).collect()
}

/// What each number gains, of an output at [`points`], by seed there.
#[must_use]
pub fn gains(outputs: &[Vec<f64>]) -> Vec<Gain> {
    let gain = |pair: &[Vec<f64>]| {
        let by_seed: Vec<f64> = pair[0].iter().zip(&pair[1]).map(|(a, b)| b - a).collect();
        Gain::of(&by_seed)
    };
    outputs.chunks_exact(2).map(gain).collect()
}
