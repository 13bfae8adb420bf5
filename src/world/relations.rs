//! What lies between two states: trust, reputation, tension, the rung stood on, interconnection.
use crate::model::scenario::Scenario;
use bevy_ecs::resource::Resource;

/// Dense pair matrices, row-major N×N: row = who holds it, column = about whom.
#[derive(Debug, Clone, PartialEq, Resource)]
pub struct Relations {
    /// Number of states.
    pub n: usize,
    /// Private belief that the other prefers restraint, 0–1.
    pub trust: Vec<f64>,
    /// Good reports.
    pub alpha: Vec<f64>,
    /// Bad reports.
    pub beta: Vec<f64>,
    /// Tension, 0–1; decays in months.
    pub tension: Vec<f64>,
    /// Highest rung stood on this quarter.
    pub rung: Vec<u8>,
    /// Interconnection, 0–1.
    pub interconnection: Vec<f64>,
}

impl Relations {
    /// Index of an ordered pair.
    #[must_use]
    pub fn at(&self, a: usize, b: usize) -> usize {
        a * self.n + b
    }

    /// Public reputation, α/(α+β).
    #[must_use]
    pub fn reputation(&self, a: usize, b: usize) -> f64 {
        let i = self.at(a, b);
        self.alpha[i] / (self.alpha[i] + self.beta[i])
    }
}

/// Rule 9.1: trust starts from recorded agreement, rescaled by rank within a state's row to
/// 0.15–0.85, since agreement in the General Assembly is high everywhere. Ties share a rank.
pub(crate) fn first_relations(scenario: &Scenario) -> Relations {
    let n = scenario.states.len();
    let mut trust = vec![1.0; n * n];
    for i in 0..n {
        let row = &scenario.agreement[i * n..(i + 1) * n];
        for j in (0..n).filter(|&j| j != i) {
            let others = || row.iter().enumerate().filter(|&(k, _)| k != i && k != j);
            let count = |f: &dyn Fn(f64) -> bool| {
                f64::from(u32::try_from(others().filter(|(_, v)| f(**v)).count()).unwrap_or(0))
            };
            let below = count(&|v| v < row[j]) + 0.5 * count(&|v| (v - row[j]).abs() < 1e-12);
            let all = f64::from(u32::try_from(n.saturating_sub(2)).unwrap_or(0)).max(1.0);
            let rank = if n > 2 { below / all } else { 0.5 };
            trust[i * n + j] = 0.15 + 0.7 * rank;
        }
    }
    let interconnection = (0..n * n)
        .map(|k| {
            let (a, b) = (
                &scenario.states[k / n].digital,
                &scenario.states[k % n].digital,
            );
            0.5 + 0.5 * libm::sqrt(a.dependence * b.dependence)
        })
        .collect();
    Relations {
        n,
        alpha: trust.iter().map(|t| 1.0 + 3.0 * t).collect(),
        beta: trust.iter().map(|t| 1.0 + 3.0 * (1.0 - t)).collect(),
        trust,
        tension: vec![0.0; n * n],
        rung: vec![0; n * n],
        interconnection,
    }
}
