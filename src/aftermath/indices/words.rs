//! Why the indices of the world moved, in words.

use crate::locale::Sentence;
use crate::model::Scenario;
use crate::model::ids::StateId;
use crate::model::indices::{Cause, IndexName, Indices, Moves, PerIndex};
use crate::say;
use crate::world::journal::Mark;

/// What moved the world most since the last quarter, in words, and where to look for its cause.
/// `moves` is how each state's indices moved, by cause.
pub fn what_moved_most(
    scenario: &Scenario,
    before: Option<Indices>,
    world: Indices,
    moves: &[PerIndex<Moves>],
) -> (Option<Mark>, Sentence) {
    let Some(before) = before else {
        return (None, say!("aftermath-accounts-first"));
    };
    let change = Indices::from_fn(|k| world[k] - before[k]);
    let index = IndexName::ALL[largest(change.iter().map(|c| c.abs()))];
    let sign = if change[index] < 0.0 { -1.0 } else { 1.0 };
    let by = |cause: Cause| sign * moves.iter().map(|m| m[index].by(cause)).sum::<f64>();
    let cause = Cause::ALL[largest(Cause::ALL.into_iter().map(by))];
    let of = moves.iter().map(|m| sign * m[index].by(cause));
    let state = StateId::new(largest(of));
    let fell = sign < 0.0;
    let mark = match cause {
        Cause::Text => Some(Mark::InForce),
        Cause::Incidents if fell => Some(Mark::Hit(state)),
        Cause::Surveillance => Some(Mark::Leaked),
        Cause::Shields if fell => Some(Mark::Shielded),
        Cause::Trust if fell => Some(Mark::AnyConfrontation),
        _ => None,
    };
    let state = &scenario.states[state].profile.name;
    let moved = say!(
        "aftermath-moved",
        index = index.name(),
        way = if fell { "fell" } else { "rose" },
        points = format!("{:.1}", change[index].abs())
    );
    let by = match cause {
        Cause::Text => say!("aftermath-moved-text", state = state),
        Cause::Incidents if fell => say!("aftermath-moved-incidents", state = state),
        Cause::Incidents => say!("aftermath-moved-fewer-incidents", state = state),
        Cause::Crime if fell => say!("aftermath-moved-crime", state = state),
        Cause::Crime => say!("aftermath-moved-less-crime", state = state),
        Cause::Surveillance => say!("aftermath-moved-surveillance", state = state),
        Cause::Shields => say!("aftermath-moved-shields", state = state),
        Cause::Trust if index == IndexName::Liberty => {
            say!("aftermath-moved-encryption", state = state)
        }
        Cause::Trust => say!("aftermath-moved-trust", state = state),
    };
    (mark, say!("general-sentences", all = vec![moved, by]))
}

/// Place of the largest value; the first of equals.
fn largest(values: impl Iterator<Item = f64>) -> usize {
    let values: Vec<f64> = values.collect();
    (0..values.len()).fold(0, |b, k| if values[k] > values[b] { k } else { b })
}
