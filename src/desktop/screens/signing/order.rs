//! The order in which plates are called: group by group, the doubtful last.

use crate::model::Scenario;
use crate::model::ids::StateId;

/// Chances between which an answer is in doubt. Judgement: what an adviser would call open.
const DOUBT: (f64, f64) = (0.2, 0.8);
/// At most one state in so many is kept for the end. Judgement: so that groups stay together.
const ONE_IN: usize = 6;
/// Deviations to either end of a 90 % range are scaled by the share that is still to come.
const EVEN: f64 = 0.5;

/// What was expected before the first plate went up.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Expected {
    /// Chance that each state signs, by state.
    pub chance: Vec<f64>,
    /// Low and high end of a 90 % range of the signatures.
    pub range: (f64, f64),
}

/// The roll of those who sit (rule 14.2).
#[must_use]
pub fn calls((scenario, sitting): (&Scenario, &[StateId]), expected: &Expected) -> Vec<StateId> {
    let mut all = sitting.to_vec();
    let group = |s: StateId| scenario.states[s].profile.groups.first();
    all.sort_by_key(|&s| (group(s), &scenario.states[s].profile.name));
    let mut doubtful = doubtful(&all, expected);
    all.retain(|s| !doubtful.contains(s));
    // The most open of all is called last.
    doubtful.reverse();
    all.extend(doubtful);
    all
}

/// Who is in doubt, the most open first.
#[must_use]
pub fn doubtful(sitting: &[StateId], expected: &Expected) -> Vec<StateId> {
    let chance = |s: &StateId| expected.chance.get(s.index()).copied().unwrap_or(0.0);
    let open = |s: &StateId| (DOUBT.0..=DOUBT.1).contains(&chance(s));
    let mut all: Vec<StateId> = sitting.iter().copied().filter(open).collect();
    all.sort_by(|a, b| {
        let far = |s| (chance(s) - EVEN).abs();
        far(a).total_cmp(&far(b))
    });
    all.truncate(sitting.len().div_ceil(ONE_IN));
    all
}

/// Signatures to expect in the end with a range, when so many are up and these are still to come.
#[must_use]
pub fn ahead(expected: &Expected, up: usize, to_come: &[StateId], n: usize) -> (f64, f64, f64) {
    let up = up as f64;
    let more: f64 = (to_come.iter())
        .filter_map(|s| expected.chance.get(s.index()))
        .sum();
    let half = (expected.range.1 - expected.range.0) / 2.0;
    let half = half * (to_come.len() as f64 / n.max(1) as f64).sqrt();
    let most = up + to_come.len() as f64;
    let mean = up + more;
    (mean, (mean - half).max(up), (mean + half).min(most))
}

#[cfg(test)]
mod tests {
    use super::{Expected, ahead, calls};
    use crate::model::ids::StateId;
    use crate::scenario::Library;

    #[test]
    fn groups_are_called_together_and_the_doubtful_last() -> Result<(), String> {
        let load = Library::embedded().load("dubai-2012");
        let scenario = load.map_err(|e| e.to_string())?;
        let n = scenario.states.len();
        let mut expected = Expected {
            chance: vec![0.9; n],
            range: (100.0, 120.0),
        };
        expected.chance[7] = 0.4;
        expected.chance[90] = 0.5;
        let all: Vec<StateId> = StateId::all(n).collect();
        let order = calls((&scenario, &all), &expected);
        assert_eq!(order.len(), n);
        assert_eq!(order[n - 2..], [StateId::new(7), StateId::new(90)]);
        let mut groups: Vec<&str> = order[..n - 2].iter().map(|&s| scenario.region(s)).collect();
        groups.dedup();
        assert_eq!(groups.len(), scenario.groups().len());
        let (mean, low, high) = ahead(&expected, n, &[], n);
        assert!((mean - low).abs() < 1e-9 && (mean - high).abs() < 1e-9);
        // Who does not sit is not called, not even in doubt.
        let came = &all[8..];
        let order = calls((&scenario, came), &expected);
        assert_eq!(order.len(), came.len());
        assert!(order.iter().all(|s| came.contains(s)));
        Ok(())
    }
}
