//! Elementary effects: M. D. Morris, "Factorial sampling plans for preliminary computational
//! experiments", *Technometrics* 33 (1991); the mean of their sizes, `mu*`, is of F. Campolongo,
//! J. Cariboni and A. Saltelli, "An effective screening design for sensitivity analysis of large
//! models", *Environmental Modelling & Software* 22 (2007).
//!
//! A trajectory starts at a point of a grid of four levels and moves each factor once, in random
//! order, by two thirds of its range. What the output changes by, over the length of the step, is
//! the factor's elementary effect there: the change over the whole range, if it were straight.

use rand::RngExt as _;
use serde::Serialize;

use crate::model::statistics::{mean, sd};
use crate::world::random::stream;

/// Levels of the grid: 0, 1/3, 2/3, 1.
const LEVELS: u8 = 4;
/// Levels a step moves: `p / 2`, with which every level is as likely (Morris 1991).
const STEP: u8 = LEVELS / 2;

/// Trajectories through the unit cube.
#[derive(Debug, Clone, PartialEq)]
pub struct Trajectories {
    factors: usize,
    /// For each: levels at the start, and factors in the order in which they move.
    paths: Vec<(Vec<u8>, Vec<usize>)>,
}

/// What the elementary effects of a factor come to, in units of the output over the whole range.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Effect {
    /// Mean size.
    pub mu_star: f64,
    /// Mean, signed.
    pub mu: f64,
    /// Standard deviation between trajectories: bends, and what other factors change of it.
    pub sigma: f64,
    /// Standard error of `mu_star` over the trajectories.
    pub error: f64,
    /// Standard deviation that the seeds alone give one effect; none with a single seed.
    pub noise: Option<f64>,
}

impl Effect {
    /// Whether it is surely more than the dice alone: two standard errors above their noise.
    #[must_use]
    pub fn stands_out(&self) -> bool {
        self.mu_star - 2.0 * self.error > self.noise.unwrap_or(0.0)
    }

    /// Of a factor's elementary effects, by seed and then by trajectory. Seeds are averaged first.
    #[must_use]
    pub fn of(by_seed: &[Vec<f64>]) -> Self {
        let count = by_seed.iter().map(Vec::len).min().unwrap_or(0);
        let at = |t: usize| by_seed.iter().map(|e| e[t]).collect::<Vec<_>>();
        let effects: Vec<f64> = (0..count).map(|t| mean(at(t))).collect();
        let sizes: Vec<f64> = effects.iter().map(|e| e.abs()).collect();
        let noise = (by_seed.len() > 1).then(|| {
            let squares = (0..count).map(|t| sd(&at(t)) * sd(&at(t)) / by_seed.len() as f64);
            mean(squares).sqrt()
        });
        Self {
            mu_star: mean(&sizes),
            mu: mean(&effects),
            sigma: sd(&effects),
            error: sd(&sizes) / (count.max(1) as f64).sqrt(),
            noise,
        }
    }
}

impl Trajectories {
    /// Length of a step, as a share of a factor's range.
    pub const LENGTH: f64 = STEP as f64 / (LEVELS - 1) as f64;

    /// Draws trajectories. Dice are keyed by the names of the factors: another factor more
    /// leaves the starts of the others as they are.
    #[must_use]
    pub fn draw(names: &[&str], count: u32, seed: u64) -> Self {
        let path = |t: u32| {
            let mut start = vec![];
            let mut order = vec![];
            for (k, name) in names.iter().enumerate() {
                let mut rng = stream(seed, "morris", t, *name, "", 0);
                start.push(rng.random_range(0..LEVELS));
                order.push((rng.random::<u64>(), k));
            }
            order.sort_unstable();
            (start, order.into_iter().map(|(_, k)| k).collect())
        };
        Self {
            factors: names.len(),
            paths: (0..count).map(path).collect(),
        }
    }

    /// The points, trajectory by trajectory: `factors + 1` of each.
    #[must_use]
    pub fn points(&self) -> Vec<Vec<f64>> {
        let mut all = vec![];
        for (start, order) in &self.paths {
            let mut levels = start.clone();
            let share = |l: &u8| f64::from(*l) / f64::from(LEVELS - 1);
            all.push(levels.iter().map(share).collect());
            for &k in order {
                levels[k] = if upwards(levels[k]) {
                    levels[k] + STEP
                } else {
                    levels[k] - STEP
                };
                all.push(levels.iter().map(share).collect());
            }
        }
        all
    }

    /// Elementary effects, by factor and then by trajectory, of the outputs at [`Self::points`].
    #[must_use]
    pub fn effects(&self, outputs: &[f64]) -> Vec<Vec<f64>> {
        let mut all = vec![vec![]; self.factors];
        for ((start, order), y) in self.paths.iter().zip(outputs.chunks(self.factors + 1)) {
            for (&k, step) in order.iter().zip(y.windows(2)) {
                let change = (step[1] - step[0]) / Self::LENGTH;
                all[k].push(if upwards(start[k]) { change } else { -change });
            }
        }
        all
    }
}

/// Only one of the two directions stays on the grid.
fn upwards(level: u8) -> bool {
    level < STEP
}
