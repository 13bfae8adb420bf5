//! Sensitivity: how far each number of a theory moves the five indices of the world at the end.
//!
//! | module | what it is |
//! |---|---|
//! | [`design`] | over what range each number is varied |
//! | [`morris`] | elementary effects |
//! | [`sobol`] | shares of variance |
//! | [`page`] | the table of docs/MODEL_CARD.md |
//!
//! Every point is run with the same seeds (common random numbers): computers hold every seat,
//! and the conference of a seed is the same at every point as long as nothing in it asks the
//! theory. What is left of the dice is measured, see [`morris::Effect::noise`].

pub mod design;
pub mod morris;
pub mod page;
pub mod sobol;

use serde::Serialize;
use std::sync::Arc;

use crate::forecast::threads::each;
use crate::lab::sensitivity::design::{Span, theory_at};
use crate::lab::sensitivity::morris::{Effect, Trajectories};
use crate::lab::sensitivity::sobol::{Share, Tables};
use crate::model::statistics::{mean, sd};
use crate::model::theory::AssumptionError;
use crate::model::{Scenario, Theory};
use crate::session::Session;

/// How to find out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Method {
    /// Elementary effects.
    Morris {
        /// Trajectories, each a point more than there are numbers.
        trajectories: u32,
    },
    /// Shares of variance.
    Sobol {
        /// Rows of each table; a table for each number and two more.
        samples: u32,
    },
}

impl Method {
    /// Points it tries.
    #[must_use]
    pub fn points(self, numbers: usize) -> u64 {
        let numbers = numbers as u64;
        match self {
            Self::Morris { trajectories } => u64::from(trajectories) * (numbers + 1),
            Self::Sobol { samples } => u64::from(samples) * (numbers + 2),
        }
    }
}

/// How much to run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Effort {
    /// How to find out.
    pub method: Method,
    /// Sessions at each point, with seeds from 0.
    pub seeds: u64,
    /// Seed of the points.
    pub seed: u64,
    /// Threads; they change nothing but the time.
    #[serde(skip)]
    pub threads: usize,
}

/// What was found of a number, for each of the five indices in their order.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Found {
    /// By [`Method::Morris`], in points of the index.
    Morris(Vec<Effect>),
    /// By [`Method::Sobol`].
    Sobol(Vec<Share>),
}

impl Found {
    /// The largest over the indices: of `mu*`, or of the total shares.
    #[must_use]
    pub fn largest(&self) -> f64 {
        let most = |all: &mut dyn Iterator<Item = f64>| all.fold(0.0, f64::max);
        match self {
            Self::Morris(all) => most(&mut all.iter().map(|e| e.mu_star)),
            Self::Sobol(all) => most(&mut all.iter().map(|s| s.total)),
        }
    }
}

/// A number and what was found.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Row {
    /// The number, and where it was varied.
    #[serde(flatten)]
    pub span: Span,
    /// What it moves.
    #[serde(flatten)]
    pub found: Found,
}

/// A theory's numbers, the one that moves most first.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Study {
    /// Name of the theory.
    pub theory: String,
    /// Sessions run.
    pub runs: u64,
    /// Mean of each index over the points, and its standard deviation.
    pub indices: Vec<(f64, f64)>,
    /// By number.
    pub numbers: Vec<Row>,
}

/// Varies the numbers of a theory over their spans. `on_run` is called after each session.
///
/// # Errors
/// If a span leaves a number's declared range.
pub fn study(
    scenario: &Arc<Scenario>,
    theory: &Theory,
    spans: Vec<Span>,
    effort: Effort,
    on_run: &(dyn Fn() + Sync),
) -> Result<Study, AssumptionError> {
    let names: Vec<&str> = spans.iter().map(|s| s.name).collect();
    let run = |points: &[Vec<f64>]| run(scenario, theory, &spans, points, effort, on_run);
    let (outputs, found) = match effort.method {
        Method::Morris { trajectories } => {
            let design = Trajectories::draw(&names, trajectories, effort.seed);
            let outputs = run(&design.points())?;
            let found = effects(&design, names.len(), &outputs);
            (outputs, found)
        }
        Method::Sobol { samples } => {
            let design = Tables::draw(&names, samples, effort.seed);
            let outputs = run(&design.points())?;
            let found = shares(&design, names.len(), &outputs);
            (outputs, found)
        }
    };
    let over_points = |k: usize| {
        let all = averaged(&outputs, k);
        (mean(&all), sd(&all))
    };
    let rows = spans.into_iter().zip(found);
    let mut numbers: Vec<Row> = rows.map(|(span, found)| Row { span, found }).collect();
    numbers.sort_by(|a, b| f64::total_cmp(&b.found.largest(), &a.found.largest()));
    Ok(Study {
        theory: theory.name.clone(),
        runs: outputs.iter().map(|o| o.len() as u64).sum(),
        indices: (0..5).map(over_points).collect(),
        numbers,
    })
}

/// The five indices of the world at the end, by point and then by seed.
fn run(
    scenario: &Arc<Scenario>,
    theory: &Theory,
    spans: &[Span],
    points: &[Vec<f64>],
    effort: Effort,
    on_run: &(dyn Fn() + Sync),
) -> Result<Vec<Vec<[f64; 5]>>, AssumptionError> {
    let at: Result<Vec<Theory>, _> = points.iter().map(|p| theory_at(theory, spans, p)).collect();
    let all = each(&at?, effort.threads, |theory| {
        let end = |seed| {
            let mut session = Session::new(
                scenario.clone(),
                theory.clone(),
                seed,
                None,
                crate::delegates::plugin,
            );
            session.play(&[], |_| ());
            on_run();
            let last = session.history().quarters.last();
            last.map_or([0.0; 5], |(world, _)| world.values())
        };
        (0..effort.seeds).map(end).collect()
    });
    Ok(all)
}

fn effects(design: &Trajectories, numbers: usize, outputs: &[Vec<[f64; 5]>]) -> Vec<Found> {
    let seeds = outputs.first().map_or(0, Vec::len);
    // By index, seed, number and trajectory.
    let by_index: Vec<Vec<Vec<Vec<f64>>>> = (0..5)
        .map(|k| {
            let of = |seed: usize| outputs.iter().map(|o| o[seed][k]).collect::<Vec<_>>();
            (0..seeds).map(|seed| design.effects(&of(seed))).collect()
        })
        .collect();
    let effect = |by_seed: &Vec<Vec<Vec<f64>>>, number: usize| {
        let of: Vec<Vec<f64>> = by_seed.iter().map(|e| e[number].clone()).collect();
        Effect::of(&of)
    };
    (0..numbers)
        .map(|number| Found::Morris(by_index.iter().map(|e| effect(e, number)).collect()))
        .collect()
}

fn shares(design: &Tables, numbers: usize, outputs: &[Vec<[f64; 5]>]) -> Vec<Found> {
    let by_index: Vec<Vec<Share>> = (0..5)
        .map(|k| design.shares(&averaged(outputs, k)))
        .collect();
    (0..numbers)
        .map(|number| Found::Sobol(by_index.iter().map(|s| s[number]).collect()))
        .collect()
}

/// An index at each point, averaged over the seeds.
fn averaged(outputs: &[Vec<[f64; 5]>], index: usize) -> Vec<f64> {
    let one = |seeds: &Vec<[f64; 5]>| mean(seeds.iter().map(|w| w[index]));
    outputs.iter().map(one).collect()
}
