//! What lies between two states: trust, reputation, tension, the rung stood on, interconnection.
use crate::model::Theory;
use crate::model::ids::StateId;
use crate::model::lanes::wide;
use crate::model::pairs::Pairs;
use crate::model::rung::Rung;
use crate::model::scenario::Scenario;
use crate::model::theory::answers::FirstTrustNumbers;
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
    /// Grievance: what was borne of the other, 0 or more; fades in years.
    pub grievance: Pairs<f64>,
    /// How much firmer the first has found the second to answer than is usual, in rungs over 7 (rule
    /// 8.11); fades in years.
    pub firmness: Pairs<f64>,
    /// What the first expects of the second in a quarter: believed incidents, severity over 10.
    pub expected: Pairs<f64>,
    /// What it has seen of the second this quarter, in the same unit.
    pub seen: Pairs<f64>,
    /// How much more a drive to strike counts than in 2012, by the dependence and the tools of the
    /// world (rule 12.6).
    pub pressure: f64,
    /// Highest rung stood on this quarter.
    pub rung: Pairs<Rung>,
    /// Interconnection, 0–1.
    pub interconnection: Pairs<f64>,
}

impl Relations {
    /// Everybody trusts everybody so much more than the record has it, and thinks as much better of
    /// them (rule 9.1); for trying what more trust would have changed.
    pub fn trust_more(&mut self, by: &FirstTrustNumbers, more: f64) {
        let n = self.n;
        for a in StateId::all(n) {
            for b in StateId::all(n).filter(|&b| b != a) {
                let pair = (a, b);
                let trust = (self.trust[pair] + more).clamp(0.0, 1.0);
                self.trust[pair] = trust;
                (self.alpha[pair], self.beta[pair]) = first_reports(by, trust);
            }
        }
    }

    /// Public reputation, α/(α+β).
    #[must_use]
    pub fn reputation(&self, a: StateId, b: StateId) -> f64 {
        let (good, bad) = (self.alpha[(a, b)], self.beta[(a, b)]);
        good / (good + bad)
    }

    /// What states learn of others by their deeds: reports, trust, and how firmly they answer.
    pub(crate) fn learned(&mut self) -> [&mut Pairs<f64>; 4] {
        [
            &mut self.firmness,
            &mut self.alpha,
            &mut self.beta,
            &mut self.trust,
        ]
    }

    /// The two states of the worst reputation with one, the worst first; of equals the lower seat.
    #[must_use]
    pub fn least_trusted(&self, with: StateId) -> [Option<StateId>; 2] {
        let mut of: Vec<f64> = self.alpha.row(with).to_vec();
        wide(
            #[inline(always)]
            || {
                for (good, bad) in of.iter_mut().zip(self.beta.row(with)) {
                    *good /= *good + bad;
                }
            },
        );
        let mut least: [(f64, Option<StateId>); 2] = [(f64::INFINITY, None); 2];
        for (s, of) in StateId::each(&of) {
            // Most are better than both.
            if *of < least[1].0 && s != with {
                least = match *of < least[0].0 {
                    true => [(*of, Some(s)), least[0]],
                    false => [least[0], (*of, Some(s))],
                };
            }
        }
        least.map(|l| l.1)
    }
}

/// Rule 9.1: trust starts from recorded agreement, rescaled by rank within a state's row, since
/// agreement in the General Assembly is high everywhere. Ties share a rank.
pub(crate) fn first_relations(scenario: &Scenario, theory: &Theory) -> Relations {
    let n = scenario.states.len();
    let by = &theory.answers.first_trust;
    let joined = &theory.capabilities.networks;
    let rows: Vec<Vec<f64>> = StateId::all(n)
        .map(|a| first_trust(by, scenario, a))
        .collect();
    let trust = Pairs::from_fn(n, |a, b| rows[a][b]);
    let digital = |s: StateId| scenario.published(s).digital.dependence;
    Relations {
        n,
        alpha: Pairs::from_fn(n, |a, b| first_reports(by, trust[(a, b)]).0),
        beta: Pairs::from_fn(n, |a, b| first_reports(by, trust[(a, b)]).1),
        trust,
        tension: Pairs::filled(n, 0.0),
        grievance: Pairs::filled(n, 0.0),
        firmness: Pairs::filled(n, 0.0),
        expected: Pairs::filled(n, 0.0),
        seen: Pairs::filled(n, 0.0),
        pressure: 1.0,
        rung: Pairs::filled(n, Rung::Silence),
        interconnection: Pairs::from_fn(n, |a, b| {
            joined.joined_independent
                + joined.joined_dependence * libm::sqrt(digital(a) * digital(b))
        }),
    }
}

/// Good and bad reports that a first trust stands for.
fn first_reports(by: &FirstTrustNumbers, trust: f64) -> (f64, f64) {
    let (least, more) = (by.first_reports, by.first_reports_trust);
    (least + more * trust, least + more * (1.0 - trust))
}

/// Trust of one state in every other by the rank of their agreement within its row. Source: the
/// middle rank of ties.
fn first_trust(by: &FirstTrustNumbers, scenario: &Scenario, i: StateId) -> Vec<f64> {
    let row = scenario.agreement.row(i);
    let mut sorted: Vec<f64> = StateId::each(row)
        .filter(|&(k, _)| k != i)
        .map(|(_, v)| *v)
        .collect();
    sorted.sort_by(f64::total_cmp);
    let count = |n: usize| f64::from(u32::try_from(n).unwrap_or(0));
    let all = count(row.len().saturating_sub(2)).max(1.0);
    let trust = |(j, &own): (StateId, &f64)| {
        if j == i {
            return 1.0;
        }
        let tied = |v: f64| (v - own).abs() < TIE;
        let first = sorted.partition_point(|&v| v < own && !tied(v));
        let past = sorted.partition_point(|&v| v < own || tied(v));
        let less = sorted.partition_point(|&v| v < own);
        // It ties with itself, which is no rank.
        let ties = (past - first).saturating_sub(1);
        let below = count(less) + 0.5 * count(ties);
        let rank = if row.len() > 2 { below / all } else { 0.5 };
        by.trust_least + by.trust_rank * rank
    };
    StateId::each(row).map(trust).collect()
}

/// Agreements that differ by less are one. Source: rounding.
const TIE: f64 = 1e-12;
