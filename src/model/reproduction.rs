//! R as it is told: what part of it each cause has, and for which pairs (rule 9.9).

use serde::{Deserialize, Serialize};

/// Causes by which an earlier incident brings about a later one, each with what is its own. In the
/// unit of what they are parts of; they add up to the whole.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
pub struct Parts {
    /// Tension, which fades in months.
    pub tension: f64,
    /// Grievance: what was borne without an answer.
    pub grievance: f64,
    /// That drives count for more than in 2012, by the dependence and the tools of the world.
    pub pressure: f64,
    /// Trust lost since the first day.
    pub trust: f64,
}

impl Parts {
    /// All of it together.
    #[must_use]
    pub fn sum(&self) -> f64 {
        self.tension + self.grievance + self.pressure + self.trust
    }

    /// Each times a factor.
    #[must_use]
    pub fn times(&self, factor: f64) -> Self {
        Self {
            tension: factor * self.tension,
            grievance: factor * self.grievance,
            pressure: factor * self.pressure,
            trust: factor * self.trust,
        }
    }

    /// Adds others.
    pub fn add(&mut self, other: &Self) {
        self.tension += other.tension;
        self.grievance += other.grievance;
        self.pressure += other.pressure;
        self.trust += other.trust;
    }
}

/// R of a pair over a year.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PairR {
    /// The two states by their codes, in the order of seats.
    pub pair: (String, String),
    /// How many further incidents between them one incident brought about.
    pub r: f64,
    /// Operations and answers that were brought about in the year.
    pub brought_about: f64,
}
