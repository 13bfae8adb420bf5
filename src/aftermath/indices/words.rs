//! Why the indices of the world moved, in words.

use crate::model::Scenario;
use crate::model::ids::StateId;
use crate::model::indices::{Cause, IndexName, Indices, Moves, PerIndex};
use crate::world::journal::Mark;

/// What moved the world most since the last quarter, in words, and where to look for its cause.
/// `moves` is how each state's indices moved, by cause.
pub fn what_moved_most(
    scenario: &Scenario,
    before: Option<Indices>,
    world: Indices,
    moves: &[PerIndex<Moves>],
) -> (Option<Mark>, String) {
    let Some(before) = before else {
        return (None, "the first accounts of the years after".to_owned());
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
    let (verb, iso) = (if fell { "fell" } else { "rose" }, scenario.iso(state));
    let words = match cause {
        Cause::Incidents if fell => format!("incidents, most of all against {iso}"),
        Cause::Incidents => format!("fewer incidents, most of all against {iso}"),
        Cause::Crime if !fell => format!("less crime, most of all in {iso}"),
        _ => format!("{}, most of all in {iso}", cause.name()),
    };
    let why = format!(
        "{} {verb} most ({:+.1}): {words}",
        index.title(),
        change[index]
    );
    (mark, why)
}

/// Place of the largest value; the first of equals.
fn largest(values: impl Iterator<Item = f64>) -> usize {
    let values: Vec<f64> = values.collect();
    (0..values.len()).fold(0, |b, k| if values[k] > values[b] { k } else { b })
}
