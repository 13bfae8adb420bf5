//! The years after a text as fans: each index of the world, quarter by quarter, over some worlds, and
//! how far it ends from where it would end without the text, world by world.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::forecast::report::{Spread, r_at_the_end};
use crate::forecast::worlds::Run;
use crate::model::indices::{IndexName, Indices, PerIndex};
use crate::model::statistics::{mean, sd};
use crate::world::history::History;

/// One world in a few numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct Course {
    /// The indices of the world by quarter, 0–100.
    pub world: Vec<Indices>,
    /// R of the last sixteen quarters.
    pub r: f64,
    /// The indices of every state by quarter, 0–100, where they were asked for.
    pub states: Vec<Vec<[f32; 5]>>,
}

impl Course {
    /// That of a run.
    #[must_use]
    pub fn of(run: &Run) -> Self {
        Self {
            world: run.world.clone(),
            r: r_at_the_end(run),
            states: vec![],
        }
    }

    /// With the accounts of every state.
    #[must_use]
    pub fn with_states(mut self, history: &History) -> Self {
        let short = |i: &Indices| i.values().map(|v| v as f32);
        let quarters = history.quarters.iter();
        self.states = quarters.map(|q| q.1.iter().map(short).collect()).collect();
        self
    }
}

/// Worlds of one text, by seed.
pub type Courses = BTreeMap<u64, Arc<Course>>;

/// The years after a text, as far as some worlds tell.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Fans {
    /// Worlds.
    pub worlds: usize,
    /// Each index of the world by quarter, 0–100.
    pub indices: PerIndex<Vec<Spread>>,
    /// R of the last sixteen quarters.
    pub r: Spread,
}

impl Fans {
    /// Sums worlds up.
    #[must_use]
    pub fn of(courses: &Courses) -> Self {
        let quarters = courses.values().map(|c| c.world.len()).min().unwrap_or(0);
        let fan = |index: IndexName| -> Vec<Spread> {
            let at = |q: usize| Spread::of(courses.values().map(|c| c.world[q][index]));
            (0..quarters).map(at).collect()
        };
        Self {
            worlds: courses.len(),
            indices: PerIndex::from_fn(fan),
            r: Spread::of(courses.values().map(|c| c.r)),
        }
    }

    /// Where an index ends, 0–100; none without a quarter.
    #[must_use]
    pub fn end(&self, index: IndexName) -> Option<Spread> {
        self.indices[index].last().copied()
    }
}

/// How far an index ends from where it would end without the text.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Difference {
    /// Worlds that were compared, each with the same random numbers.
    pub worlds: usize,
    /// In the mean, in points.
    pub mean: f64,
    /// Standard error of the mean, in points; none of fewer than two worlds.
    pub error: Option<f64>,
}

/// Standard errors within which a difference may be chance. Source: the normal distribution at 95 %.
const SEEN: f64 = 1.96;

impl Difference {
    /// Whether it may as well be chance.
    #[must_use]
    pub fn may_be_chance(&self) -> bool {
        self.error
            .is_none_or(|error| self.mean.abs() <= SEEN * error)
    }
}

/// Compares worlds of two texts seed by seed, at their ends.
#[must_use]
pub fn against(own: &Courses, other: &Courses) -> PerIndex<Difference> {
    let pairs: Vec<(&Course, &Course)> = (own.iter())
        .filter_map(|(seed, own)| Some((&**own, &**other.get(seed)?)))
        .collect();
    PerIndex::from_fn(|index| {
        let end = |course: &Course| course.world.last().map_or(0.0, |last| last[index]);
        let apart: Vec<f64> = pairs.iter().map(|(a, b)| end(a) - end(b)).collect();
        difference(&apart)
    })
}

fn difference(apart: &[f64]) -> Difference {
    let n = apart.len() as f64;
    Difference {
        worlds: apart.len(),
        mean: mean(apart),
        error: (apart.len() > 1).then(|| sd(apart) / n.sqrt()),
    }
}
