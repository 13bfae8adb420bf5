//! Sensitivity: how far each number of a theory moves the five indices of the world at the end, and
//! which ending the years come to.
//!
//! | module | what it is |
//! |---|---|
//! | [`design`] | over what range each number is varied |
//! | [`ends`] | one number at a time |
//! | [`morris`] | elementary effects |
//! | [`sobol`] | shares of variance |
//! | [`page`] | the table of docs/MODEL_CARD.md |
//!
//! Every point is a forecast ([`crate::forecast`]): the years after one text, with computers in every
//! seat and the same seeds at every point (common random numbers). What is left of the dice is
//! measured, see [`morris::Effect::noise`].

pub mod design;
pub mod ends;
pub mod morris;
pub mod page;
pub mod sobol;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::AtomicBool;

use serde::Serialize;

use crate::conference::signing::NotConcluded;
use crate::forecast::threads::each;
use crate::forecast::{ForecastQuestion, Run, ask};
use crate::lab::sensitivity::design::{Span, theory_at};
use crate::lab::sensitivity::ends::Gain;
use crate::lab::sensitivity::morris::{Effect, Trajectories};
use crate::lab::sensitivity::sobol::{Share, Tables};
use crate::model::statistics::{mean, sd};
use crate::model::theory::AssumptionError;

/// How to find out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Method {
    /// One number at a time, from the low end of its range to the high one.
    Ends,
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
            Self::Ends => 2 * numbers,
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
    /// Seed of the points.
    pub seed: u64,
    /// Threads; they change nothing but the time.
    #[serde(skip)]
    pub threads: usize,
}

/// Why a study cannot be made.
#[derive(Debug, thiserror::Error)]
pub enum StudyError {
    /// A number was put at a value that it may not have.
    #[error(transparent)]
    Assumption(#[from] AssumptionError),
    /// The text of the question cannot be concluded.
    #[error(transparent)]
    NotConcluded(#[from] NotConcluded),
}

/// What was found of a number, for each of the five indices in their order.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Found {
    /// By [`Method::Ends`]: in points of the index, and by how much the share of each ending grows.
    Ends {
        /// By index.
        indices: Vec<Gain>,
        /// By name of the ending, from −1 to 1.
        endings: BTreeMap<String, f64>,
    },
    /// By [`Method::Morris`]: in points of the index; and by how much the share of each ending grows
    /// when the number goes up by the length of a step, over all trajectories and seeds.
    Morris {
        /// By index.
        indices: Vec<Effect>,
        /// By name of the ending, from −1 to 1.
        endings: BTreeMap<String, f64>,
    },
    /// By [`Method::Sobol`].
    Sobol(Vec<Share>),
}

impl Found {
    /// The largest over the indices: of gains up or down, of `mu*`, or of the total shares.
    #[must_use]
    pub fn largest(&self) -> f64 {
        let most = |all: &mut dyn Iterator<Item = f64>| all.fold(0.0, f64::max);
        match self {
            Self::Ends { indices, .. } => most(&mut indices.iter().map(|g| g.mean.abs())),
            Self::Morris { indices, .. } => most(&mut indices.iter().map(|e| e.mu_star)),
            Self::Sobol(all) => most(&mut all.iter().map(|s| s.total)),
        }
    }

    /// By how much the share of each ending grows, where the method says it.
    #[must_use]
    pub fn endings(&self) -> Option<&BTreeMap<String, f64>> {
        match self {
            Self::Ends { endings, .. } | Self::Morris { endings, .. } => Some(endings),
            Self::Sobol(_) => None,
        }
    }

    /// Whether the number surely moves an index by so many `points` at least, or the share of an ending
    /// by so much of the worlds; of [`Method::Sobol`] always.
    #[must_use]
    pub fn stands_out(&self, points: f64, share: f64) -> bool {
        let gain = |g: &Gain| g.stands_out() && g.mean.abs() >= points;
        let effect = |e: &Effect| e.stands_out() && e.mu_star >= points;
        let index = match self {
            Self::Ends { indices, .. } => indices.iter().any(gain),
            Self::Morris { indices, .. } => indices.iter().any(effect),
            Self::Sobol(_) => true,
        };
        let mut shifts = self.endings().into_iter().flat_map(BTreeMap::values);
        index || shifts.any(|shift| shift.abs() >= share)
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
    /// Worlds run.
    pub runs: u64,
    /// Mean of each index over the points, and its standard deviation.
    pub indices: Vec<(f64, f64)>,
    /// Share of the worlds that came to each ending.
    pub endings: BTreeMap<String, f64>,
    /// By number.
    pub numbers: Vec<Row>,
}

/// What a world came to in the end.
struct End {
    /// The five indices of the world.
    indices: [f64; 5],
    /// Name of the ending.
    ending: String,
}

/// Varies the numbers of the question's theory over their spans. `on_run` is called after each world.
///
/// # Errors
/// If a span leaves a number's declared range, or the question's text cannot be concluded.
pub fn study(
    question: &ForecastQuestion,
    spans: Vec<Span>,
    effort: Effort,
    on_run: &(dyn Fn() + Sync),
) -> Result<Study, StudyError> {
    let names: Vec<&str> = spans.iter().map(|s| s.name).collect();
    let run = |points: &[Vec<f64>]| run(question, &spans, points, effort.threads, on_run);
    let (worlds, found) = match effort.method {
        Method::Ends => {
            let presets: Vec<f64> = spans.iter().map(Span::share_of_preset).collect();
            let worlds = run(&ends::points(&presets))?;
            let found = gains(names.len(), &worlds);
            (worlds, found)
        }
        Method::Morris { trajectories } => {
            let design = Trajectories::draw(&names, trajectories, effort.seed);
            let worlds = run(&design.points())?;
            let found = effects(&design, names.len(), &worlds);
            (worlds, found)
        }
        Method::Sobol { samples } => {
            let design = Tables::draw(&names, samples, effort.seed);
            let worlds = run(&design.points())?;
            let found = shares(&design, names.len(), &worlds);
            (worlds, found)
        }
    };
    let over_points = |k: usize| {
        let all = averaged(&worlds, k);
        (mean(&all), sd(&all))
    };
    let rows = spans.into_iter().zip(found);
    let mut numbers: Vec<Row> = rows.map(|(span, found)| Row { span, found }).collect();
    numbers.sort_by(|a, b| f64::total_cmp(&b.found.largest(), &a.found.largest()));
    let all: Vec<&End> = worlds.iter().flatten().collect();
    let share = |name: &String| mean(all.iter().map(|w| is(w, name)));
    Ok(Study {
        theory: question.theory.name.clone(),
        runs: all.len() as u64,
        indices: (0..5).map(over_points).collect(),
        endings: names_of_endings(&worlds)
            .into_iter()
            .map(|n| (n.clone(), share(&n)))
            .collect(),
        numbers,
    })
}

/// What the worlds of each point came to, by point and then by seed.
fn run(
    question: &ForecastQuestion,
    spans: &[Span],
    points: &[Vec<f64>],
    threads: usize,
    on_run: &(dyn Fn() + Sync),
) -> Result<Vec<Vec<End>>, StudyError> {
    let at_point = |point: &Vec<f64>| {
        let question = ForecastQuestion {
            theory: theory_at(&question.theory, spans, point)?,
            ..question.clone()
        };
        let runs = ask(&question, 1, &AtomicBool::new(false), &|_| on_run())?;
        let end = |run: Run| End {
            indices: run.world.last().map_or([0.0; 5], |world| world.values()),
            ending: run.ending,
        };
        Ok(runs.into_iter().map(end).collect())
    };
    each(points, threads, at_point).into_iter().collect()
}

fn gains(numbers: usize, worlds: &[Vec<End>]) -> Vec<Found> {
    let of = |value: &dyn Fn(&End) -> f64| -> Vec<Gain> {
        let at_point = |seeds: &Vec<End>| seeds.iter().map(value).collect();
        ends::gains(&worlds.iter().map(at_point).collect::<Vec<_>>())
    };
    let by_index: Vec<_> = (0..5).map(|k| of(&|world| world.indices[k])).collect();
    let names = names_of_endings(worlds).into_iter();
    let by_ending: BTreeMap<String, _> = names
        .map(|name| (name.clone(), of(&|world| is(world, &name))))
        .collect();
    let found = |number: usize| Found::Ends {
        indices: by_index.iter().map(|gains| gains[number]).collect(),
        endings: (by_ending.iter())
            .map(|(name, gains)| (name.clone(), gains[number].mean))
            .collect(),
    };
    (0..numbers).map(found).collect()
}

fn effects(design: &Trajectories, numbers: usize, worlds: &[Vec<End>]) -> Vec<Found> {
    let seeds = worlds.first().map_or(0, Vec::len);
    // By seed, number and trajectory.
    let of = |value: &dyn Fn(&End) -> f64| -> Vec<Vec<Vec<f64>>> {
        let one = |seed: usize| worlds.iter().map(|w| value(&w[seed])).collect::<Vec<_>>();
        (0..seeds).map(|seed| design.effects(&one(seed))).collect()
    };
    let by_index: Vec<_> = (0..5).map(|k| of(&|world| world.indices[k])).collect();
    let endings = names_of_endings(worlds);
    let by_ending: Vec<_> = endings
        .iter()
        .map(|name| of(&|world| is(world, name)))
        .collect();
    let effect = |by_seed: &Vec<Vec<Vec<f64>>>, number: usize| {
        let of: Vec<Vec<f64>> = by_seed.iter().map(|e| e[number].clone()).collect();
        Effect::of(&of)
    };
    let found = |number: usize| Found::Morris {
        indices: by_index.iter().map(|e| effect(e, number)).collect(),
        endings: (endings.iter().zip(&by_ending))
            .map(|(name, e)| (name.clone(), Trajectories::LENGTH * effect(e, number).mu))
            .collect(),
    };
    (0..numbers).map(found).collect()
}

fn shares(design: &Tables, numbers: usize, worlds: &[Vec<End>]) -> Vec<Found> {
    let by_index: Vec<Vec<Share>> = (0..5)
        .map(|k| design.shares(&averaged(worlds, k)))
        .collect();
    (0..numbers)
        .map(|number| Found::Sobol(by_index.iter().map(|s| s[number]).collect()))
        .collect()
}

/// An index at each point, averaged over the seeds.
fn averaged(worlds: &[Vec<End>], index: usize) -> Vec<f64> {
    let one = |seeds: &Vec<End>| mean(seeds.iter().map(|w| w.indices[index]));
    worlds.iter().map(one).collect()
}

/// 1 if a world came to this ending.
fn is(world: &End, ending: &str) -> f64 {
    if world.ending == ending { 1.0 } else { 0.0 }
}

/// The endings that some world came to, by name.
fn names_of_endings(worlds: &[Vec<End>]) -> BTreeSet<String> {
    let all = worlds.iter().flatten();
    all.map(|world| world.ending.clone()).collect()
}
