//! Whether beliefs say what they are: how often the one believed was the culprit, by what was shown.

use std::sync::Arc;

use serde::Serialize;

use crate::aftermath::actors::Actor;
use crate::aftermath::incidents::{Incident, Incidents};
use crate::forecast::Spread;
use crate::forecast::threads::each;
use crate::model::calendar::day_of;
use crate::model::{Scenario, Theory};
use crate::session::Session;

/// Bins of ten points.
const BINS: usize = 10;
/// Suspects that a card shows by name.
const SHOWN: usize = 4;
/// Belief between which there is doubt: more than a guess, less than near certainty.
const DOUBT: (f64, f64) = (0.3, 0.8);

/// Beliefs of one bin.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Bin {
    /// Lowest belief in it, 0–1; it is a tenth wide.
    pub from: f64,
    /// Beliefs.
    pub count: usize,
    /// Mean of what was shown, 0–1.
    pub shown: f64,
    /// Share that was right, 0–1.
    pub right: f64,
    /// Standard error of the difference between the two, clustered by session.
    pub se: f64,
}

impl Bin {
    /// Whether what was right lies within five points or two standard errors of what was shown.
    #[must_use]
    pub fn holds(&self) -> bool {
        let most = f64::max(0.05, 2.0 * self.se);
        (self.right - self.shown).abs() <= most
    }
}

/// What sessions under one theory showed.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct BeliefCalibration {
    /// Name of the theory.
    pub theory: String,
    /// Sessions.
    pub seeds: u64,
    /// Findings: the belief in the one believed most.
    pub findings: Vec<Bin>,
    /// The same for findings of operations that states carried out.
    pub of_states: Vec<Bin>,
    /// Every line of a card: the belief in each of the suspects that it names.
    pub lines: Vec<Bin>,
    /// Share of findings that were right, 0–1.
    pub right: f64,
    /// Share of findings of operations of states that were right, 0–1.
    pub right_of_states: f64,
    /// What was shown when an answer was decided.
    pub decided: Spread,
    /// Answers decided by bin of ten points, as shares.
    pub decided_by_bin: Vec<f64>,
    /// Share of them in doubt: between 30 and 80 points.
    pub in_doubt: f64,
    /// Share of findings by who did it: states, criminals, companies.
    pub culprits: [f64; 3],
    /// Mean belief, at a finding, in the three of them.
    pub believed: [f64; 3],
}

/// A belief and whether it was right.
type Told = (f64, bool);

/// What one session showed.
#[derive(Debug, Clone, Default)]
struct Seen {
    findings: Vec<Told>,
    of_states: Vec<Told>,
    lines: Vec<Told>,
    decided: Vec<f64>,
    culprits: [f64; 3],
    believed: [f64; 3],
}

fn kind(who: Actor) -> usize {
    match who {
        Actor::State(_) => 0,
        Actor::Criminal(_) => 1,
        Actor::Company(_) => 2,
    }
}

impl Seen {
    fn add(&mut self, i: &Incident) {
        let Some((who, belief)) = i.finding.believed else {
            return;
        };
        let told = (belief, who == i.initiator);
        self.findings.push(told);
        if let Actor::State(_) = i.initiator {
            self.of_states.push(told);
        }
        let lines = i.finding.suspects.iter().take(SHOWN);
        self.lines
            .extend(lines.map(|&(who, belief)| (belief, who == i.initiator)));
        if i.answer.rung.is_some() {
            self.decided.push(belief);
        }
        self.culprits[kind(i.initiator)] += 1.0;
        for &(who, belief) in &i.finding.suspects {
            self.believed[kind(who)] += belief;
        }
    }
}

/// Plays sessions of a scenario under a theory, computers only, once for each seed below `seeds`,
/// on every core there is; what is found does not depend on their number.
///
/// # Panics
/// If a session does.
#[must_use]
pub fn beliefs(
    scenario: &Arc<Scenario>,
    theory: &Theory,
    seeds: u64,
    on_run: &(dyn Fn() + Sync),
) -> BeliefCalibration {
    let all: Vec<u64> = (0..seeds).collect();
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let sessions = each(&all, threads, |&seed| {
        let seen = one(scenario, theory, seed);
        on_run();
        seen
    });
    sum_up(&theory.name, &sessions)
}

fn one(scenario: &Arc<Scenario>, theory: &Theory, seed: u64) -> Seen {
    let plugin = crate::delegates::plugin;
    let mut session = Session::new(scenario.clone(), theory.clone(), seed, None, plugin);
    session.play(&[], |_| ());
    let end = day_of(scenario.setup.quarters + 1);
    let mut seen = Seen::default();
    let incidents = &session.state().resource::<Incidents>().all;
    for i in incidents.iter().filter(|i| i.finding.attributed < end) {
        seen.add(i);
    }
    seen
}

fn sum_up(theory: &str, sessions: &[Seen]) -> BeliefCalibration {
    let told = |of: fn(&Seen) -> &[Told]| -> Vec<&[Told]> { sessions.iter().map(of).collect() };
    let share = |of: fn(&Seen) -> &[Told]| {
        let all = told(of).concat();
        let right = all.iter().filter(|t| t.1).count();
        right as f64 / all.len().max(1) as f64
    };
    let decided: Vec<f64> = sessions.iter().flat_map(|s| s.decided.clone()).collect();
    let of_decided = |from: f64, to: f64| {
        let inside = decided.iter().filter(|b| (from..to).contains(*b)).count();
        inside as f64 / decided.len().max(1) as f64
    };
    let step = |k: usize| k as f64 / BINS as f64;
    let findings: usize = sessions.iter().map(|s| s.findings.len()).sum();
    let by_kind = |of: fn(&Seen) -> [f64; 3]| -> [f64; 3] {
        std::array::from_fn(|k| {
            let sum: f64 = sessions.iter().map(|s| of(s)[k]).sum();
            sum / findings.max(1) as f64
        })
    };
    BeliefCalibration {
        theory: theory.to_owned(),
        seeds: sessions.len() as u64,
        findings: bins(&told(|s| &s.findings)),
        of_states: bins(&told(|s| &s.of_states)),
        lines: bins(&told(|s| &s.lines)),
        right: share(|s| &s.findings),
        right_of_states: share(|s| &s.of_states),
        decided: Spread::of(decided.iter().copied()),
        decided_by_bin: (0..BINS)
            .map(|k| {
                let top = if k + 1 == BINS { 2.0 } else { step(k + 1) };
                of_decided(step(k), top)
            })
            .collect(),
        in_doubt: of_decided(DOUBT.0, DOUBT.1),
        culprits: by_kind(|s| s.culprits),
        believed: by_kind(|s| s.believed),
    }
}

/// Bins of ten points over sessions, those with anything in them, lowest first.
fn bins(sessions: &[&[Told]]) -> Vec<Bin> {
    (0..BINS).filter_map(|k| bin(sessions, k)).collect()
}

fn bin(sessions: &[&[Told]], k: usize) -> Option<Bin> {
    let inside = |belief: f64| ((belief * BINS as f64) as usize).min(BINS - 1) == k;
    // Count, sum shown and number right of each session that has any.
    let clusters: Vec<(f64, f64, f64)> = (sessions.iter())
        .map(|told| {
            let told = told.iter().filter(|t| inside(t.0));
            told.fold((0.0, 0.0, 0.0), |(n, shown, right), t| {
                (n + 1.0, shown + t.0, right + f64::from(u8::from(t.1)))
            })
        })
        .filter(|c| c.0 > 0.0)
        .collect();
    let sum = |of: fn(&(f64, f64, f64)) -> f64| clusters.iter().map(of).sum::<f64>();
    let (count, shown, right) = (sum(|c| c.0), sum(|c| c.1), sum(|c| c.2));
    if count <= 0.0 {
        return None;
    }
    let off = (right - shown) / count;
    let squares = clusters.iter().map(|(n, shown, right)| {
        let rest = right - shown - off * n;
        rest * rest
    });
    let g = clusters.len() as f64;
    let few = if g > 1.0 { g / (g - 1.0) } else { 1.0 };
    Some(Bin {
        from: k as f64 / BINS as f64,
        count: count as usize,
        shown: shown / count,
        right: right / count,
        se: (few * squares.sum::<f64>()).sqrt() / count,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bin_holds_what_is_as_often_right_as_shown() {
        let fair: Vec<Told> = (0..100).map(|n| (0.35, n < 35)).collect();
        let sure: Vec<Told> = vec![(0.95, true); 50];
        let found = bins(&[&fair, &sure, &fair]);
        assert_eq!(found.len(), 2);
        assert_eq!((found[0].count, found[1].count), (200, 50));
        assert!((found[0].from - 0.3).abs() < 1e-12);
        assert!((found[0].right - 0.35).abs() < 1e-12 && found[0].se < 1e-9);
        assert!(found.iter().all(Bin::holds));
    }

    #[test]
    fn sessions_that_err_together_widen_the_error() {
        let (up, down) = (vec![(0.55, true); 40], vec![(0.55, false); 40]);
        let together = bins(&[&up, &down, &up, &down])[0];
        let mixed: Vec<Told> = (0..40).map(|n| (0.55, n % 2 == 0)).collect();
        let apart = bins(&[mixed.as_slice(); 4])[0];
        assert!(together.se > 0.2 && apart.se < 1e-9);
    }
}
