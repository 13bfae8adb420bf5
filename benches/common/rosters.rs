//! The record's scenario with another number of states.

use plenary::model::ids::StateId;
use plenary::model::pairs::Pairs;
use plenary::model::{Record, Scenario, State};

/// Every state of the shipped roster.
pub const ALL: usize = 144;

/// `whole` with `n` states: every so many of its own, or all of them and some again under other
/// codes. Pairs keep what the whole has for them; a state and its double agree wholly.
pub fn of(whole: &Scenario, n: usize) -> Scenario {
    let all = whole.states.len();
    let mut picked: Vec<(State, usize)> = (0..n)
        .map(|k| {
            let from = if n <= all { k * all / n } else { k % all };
            let mut state = whole.states[from].clone();
            if k >= all {
                state.profile.iso = format!("Z{:02}", k - all);
                state.profile.name = format!("{} again", state.profile.name);
            }
            (state, from)
        })
        .collect();
    picked.sort_by(|a, b| a.0.profile.iso.cmp(&b.0.profile.iso));
    let from: Vec<StateId> = picked.iter().map(|p| StateId::new(p.1)).collect();
    let mut scenario = Scenario {
        agreement: Pairs::from_fn(n, |a, b| whole.agreement[(from[a], from[b])]),
        contiguous: Pairs::from_fn(n, |a, b| whole.contiguous[(from[a], from[b])]),
        states: picked.into_iter().map(|p| p.0).collect(),
        events: vec![],
        steps: vec![],
        record: Record::default(),
        ..whole.clone()
    };
    scenario.setup.suggested_seat = StateId::default();
    scenario
}
