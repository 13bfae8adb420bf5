//! What lies between two states: trust, reputation, tension, the rung stood on, interconnection.
use crate::model::ids::StateId;
use crate::model::pairs::Pairs;
use crate::model::rung::Rung;
use crate::model::scenario::Scenario;
use bevy_ecs::resource::Resource;
use serde::Serialize;

/// Tables over ordered pairs: first who holds it, then about whom.
#[derive(Debug, Clone, PartialEq, Resource, Serialize)]
pub struct Relations {
    /// Number of states.
    pub n: usize,
    /// Private belief that the other prefers restraint, 0–1.
    pub trust: Pairs<f64>,
    /// Good reports.
    pub alpha: Pairs<f64>,
    /// Bad reports.
    pub beta: Pairs<f64>,
    /// Tension, 0–1; decays in months.
    pub tension: Pairs<f64>,
    /// Highest rung stood on this quarter.
    pub rung: Pairs<Rung>,
    /// Interconnection, 0–1.
    pub interconnection: Pairs<f64>,
}

impl Relations {
    /// Public reputation, α/(α+β).
    #[must_use]
    pub fn reputation(&self, a: StateId, b: StateId) -> f64 {
        let (good, bad) = (self.alpha[(a, b)], self.beta[(a, b)]);
        good / (good + bad)
    }
}

/// Rule 9.1: trust starts from recorded agreement, rescaled by rank within a state's row to
/// 0.15–0.85, since agreement in the General Assembly is high everywhere. Ties share a rank.
pub(crate) fn first_relations(scenario: &Scenario) -> Relations {
    let n = scenario.states.len();
    let trust = Pairs::from_fn(n, |a, b| {
        if a == b {
            1.0
        } else {
            first_trust(scenario, a, b)
        }
    });
    let digital = |s: StateId| scenario.states[s].digital.dependence;
    Relations {
        n,
        alpha: Pairs::from_fn(n, |a, b| 1.0 + 3.0 * trust[(a, b)]),
        beta: Pairs::from_fn(n, |a, b| 1.0 + 3.0 * (1.0 - trust[(a, b)])),
        trust,
        tension: Pairs::filled(n, 0.0),
        rung: Pairs::filled(n, Rung::Silence),
        interconnection: Pairs::from_fn(n, |a, b| 0.5 + 0.5 * libm::sqrt(digital(a) * digital(b))),
    }
}

fn first_trust(scenario: &Scenario, i: StateId, j: StateId) -> f64 {
    let row = scenario.agreement.row(i);
    let others = || StateId::each(row).filter(|&(k, _)| k != i && k != j);
    let count = |f: &dyn Fn(f64) -> bool| {
        f64::from(u32::try_from(others().filter(|(_, v)| f(**v)).count()).unwrap_or(0))
    };
    let below = count(&|v| v < row[j]) + 0.5 * count(&|v| (v - row[j]).abs() < 1e-12);
    let all = f64::from(u32::try_from(row.len().saturating_sub(2)).unwrap_or(0)).max(1.0);
    let rank = if row.len() > 2 { below / all } else { 0.5 };
    0.15 + 0.7 * rank
}
