//! Folds and scores.

use crate::model::ids::StateId;
use rand::RngExt as _;
use serde::{Deserialize, Serialize};

use crate::lab::backtest::rule::{Facts, Feature, Fitted};
use crate::model::statistics::mean;
use crate::world::random::stream;

/// Folds of one round of cross-validation.
pub const FOLDS: usize = 10;
/// Probabilities are kept this far from certainty before a logarithm is taken.
const SURE: f64 = 1e-6;

/// A forecast of a state that was held out.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Forecast {
    /// Its place in the scenario.
    pub state: StateId,
    /// Which round of cross-validation.
    pub repeat: usize,
    /// Which fold of it.
    pub fold: usize,
    /// Chance that it signs.
    pub p: f64,
}

/// How good forecasts are.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Score {
    /// Share on the right side of one half.
    pub accuracy: f64,
    /// Mean of that share among signers and among the others.
    pub balanced: f64,
    /// Mean of −ln of the probability of what happened.
    pub log_loss: f64,
    /// Mean squared error of the probability.
    pub brier: f64,
}

/// Fold of each state in a round: signers and others are dealt out in turn, in a random order.
#[must_use]
pub fn deal(signed: &[bool], seed: u64, repeat: usize) -> Vec<usize> {
    let mut fold = vec![0; signed.len()];
    let mut dealt = 0;
    for side in [true, false] {
        let mut all: Vec<usize> = (0..signed.len()).filter(|&i| signed[i] == side).collect();
        let turn = u32::try_from(repeat).unwrap_or(u32::MAX);
        let mut rng = stream(seed, "folds", turn, if side { "yes" } else { "no" }, "", 0);
        for k in (1..all.len()).rev() {
            all.swap(k, rng.random_range(0..=k));
        }
        for i in all {
            fold[i] = dealt % FOLDS;
            dealt += 1;
        }
    }
    fold
}

/// Repeated stratified 10-fold cross-validation.
#[must_use]
pub fn cross_validate(
    features: &[Feature],
    facts: &Facts,
    signed: &[bool],
    repeats: usize,
    seed: u64,
) -> Vec<Forecast> {
    let mut all = vec![];
    for repeat in 0..repeats {
        let folds = deal(signed, seed, repeat);
        for fold in 0..FOLDS {
            let held = |&i: &StateId| folds[i] == fold;
            all.extend(
                hold_out(features, facts, signed, &held)
                    .into_iter()
                    .map(|(state, p)| Forecast {
                        state,
                        repeat,
                        fold,
                        p,
                    }),
            );
        }
    }
    all
}

/// Chances of the states held out, learned from the rest.
#[must_use]
pub fn hold_out(
    features: &[Feature],
    facts: &Facts,
    signed: &[bool],
    held: &dyn Fn(&StateId) -> bool,
) -> Vec<(StateId, f64)> {
    let (out, on): (Vec<StateId>, Vec<StateId>) = StateId::all(signed.len()).partition(|i| held(i));
    let chances = Fitted::new(features, facts, signed, &on).chances(facts);
    out.into_iter().map(|i| (i, chances[i])).collect()
}

/// Scores forecasts of what is known by now.
#[must_use]
pub fn score(forecasts: &[(StateId, f64)], signed: &[bool]) -> Score {
    let n = forecasts.len().max(1) as f64;
    let (mut right, mut loss, mut brier) = ([0.0; 2], 0.0, 0.0);
    let mut all = [0.0_f64; 2];
    for &(i, p) in forecasts {
        let p = p.clamp(SURE, 1.0 - SURE);
        let (side, truth) = (usize::from(signed[i]), f64::from(u8::from(signed[i])));
        all[side] += 1.0;
        right[side] += f64::from(u8::from((p > 0.5) == signed[i]));
        loss -= libm::log(if signed[i] { p } else { 1.0 - p });
        brier += (p - truth) * (p - truth);
    }
    // A side nobody is on says nothing.
    let sides = (0..2).filter(|&s| all[s] > 0.0);
    let shares: Vec<f64> = sides.map(|s| right[s] / all[s]).collect();
    Score {
        accuracy: (right[0] + right[1]) / n,
        balanced: mean(&shares),
        log_loss: loss / n,
        brier: brier / n,
    }
}

/// Mean chance of each state over the rounds.
#[must_use]
pub fn means(forecasts: &[Forecast], states: usize) -> Vec<f64> {
    let (mut sum, mut n) = (vec![0.0; states], vec![0.0_f64; states]);
    for f in forecasts {
        sum[f.state] += f.p;
        n[f.state] += 1.0;
    }
    sum.iter().zip(&n).map(|(s, n)| s / n.max(1.0)).collect()
}

/// One bar of the calibration plot.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Bin {
    /// Forecasts in it.
    pub n: usize,
    /// Their mean.
    pub said: f64,
    /// Share that signed.
    pub happened: f64,
}

/// Forecasts by tenths.
#[must_use]
pub fn calibration(forecasts: &[Forecast], signed: &[bool]) -> Vec<Bin> {
    let bin = |k: usize| {
        let inside = |f: &&Forecast| ((f.p * 10.0) as usize).min(9) == k;
        let all: Vec<&Forecast> = forecasts.iter().filter(inside).collect();
        let n = all.len().max(1) as f64;
        let yes = all.iter().filter(|f| signed[f.state]).count();
        Bin {
            n: all.len(),
            said: mean(all.iter().map(|f| f.p)),
            happened: yes as f64 / n,
        }
    };
    (0..10).map(bin).filter(|b| b.n > 0).collect()
}

/// How much better one set of forecasts is than another: the mean difference, and the middle 95 %
/// of it when the states are drawn anew (paired bootstrap).
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Gain {
    /// Difference of accuracy: mean, low, high.
    pub accuracy: [f64; 3],
    /// Difference of log loss: mean, low, high; less is better.
    pub log_loss: [f64; 3],
}

/// Draws of the bootstrap.
const DRAWS: u32 = 4000;

/// Compares two sets of forecasts of the same states, state by state.
#[must_use]
pub fn gain(ours: &[Forecast], theirs: &[Forecast], signed: &[bool], seed: u64) -> Gain {
    let by_state = |all: &[Forecast]| -> Vec<(f64, f64)> {
        let mut sums = vec![(0.0, 0.0, 0.0_f64); signed.len()];
        for f in all {
            let one = score(&[(f.state, f.p)], signed);
            let s = &mut sums[f.state];
            *s = (s.0 + one.accuracy, s.1 + one.log_loss, s.2 + 1.0);
        }
        let each = sums.into_iter();
        each.map(|(a, l, n)| (a / n.max(1.0), l / n.max(1.0)))
            .collect()
    };
    let (ours, theirs) = (by_state(ours), by_state(theirs));
    let pairs = ours.iter().zip(&theirs);
    let more: Vec<(f64, f64)> = pairs.map(|(o, t)| (o.0 - t.0, o.1 - t.1)).collect();
    let n = more.len().max(1);
    let mut rng = stream(seed, "bootstrap", 0, "", "", 0);
    let mut draws: Vec<(f64, f64)> = (0..DRAWS)
        .map(|_| {
            let picked = (0..n).map(|_| more[rng.random_range(0..n)]);
            let sum = picked.fold((0.0, 0.0), |s, d| (s.0 + d.0, s.1 + d.1));
            (sum.0 / n as f64, sum.1 / n as f64)
        })
        .collect();
    let mean = |of: fn(&(f64, f64)) -> f64| more.iter().map(of).sum::<f64>() / n as f64;
    let mut middle = |of: fn(&(f64, f64)) -> f64| {
        draws.sort_by(|a, b| of(a).total_cmp(&of(b)));
        let at = |share: f64| of(&draws[(share * (draws.len() - 1) as f64).round() as usize]);
        [mean(of), at(0.025), at(0.975)]
    };
    Gain {
        accuracy: middle(|d| d.0),
        log_loss: middle(|d| d.1),
    }
}
