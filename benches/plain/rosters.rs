//! The record's scenario with another number of states.

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
    let from: Vec<usize> = picked.iter().map(|p| p.1).collect();
    let pairs = || {
        from.iter()
            .flat_map(|&a| from.iter().map(move |&b| a * all + b))
    };
    let mut scenario = Scenario {
        agreement: pairs().map(|k| whole.agreement[k]).collect(),
        contiguous: pairs().map(|k| whole.contiguous[k]).collect(),
        states: picked.into_iter().map(|p| p.0).collect(),
        events: vec![],
        steps: vec![],
        record: Record::default(),
        ..whole.clone()
    };
    scenario.setup.suggested_seat = 0;
    scenario
}
