//! Who gained by a rewrite of the draft and who lost, by a seat's own estimate.

use crate::conference::beliefs::Beliefs;
use crate::conference::redlines::{Redline, WordingSource};
use crate::model::Text;
use crate::model::ids::StateId;
use crate::negotiation::reading::read;
use crate::seat::view::SeatView;
use serde::{Deserialize, Serialize};

/// How many are named on either side.
const NAMED: usize = 3;

/// A rewrite of the draft, as a seat reads it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Rewrite {
    /// Day.
    pub day: u32,
    /// Whether it is the chair's text; else it is what the room did that day.
    pub chair: bool,
    /// The brackets, in the order in which they changed.
    pub changes: Vec<Redline>,
    /// What it brings the seat itself, in units of utility; 0 from the chair.
    pub own: f64,
    /// The states believed to gain most by it, and what, most first; at most three.
    pub gain: Vec<(StateId, f64)>,
    /// The states believed to lose most by it, and what (below 0), most first; at most three.
    pub lose: Vec<(StateId, f64)>,
}

/// The rewrites of the latest day on which the draft changed, oldest first.
#[must_use]
pub fn latest(view: &SeatView, beliefs: &Beliefs) -> Vec<Rewrite> {
    let all = &view.room.redlines;
    let Some(day) = all.last().map(|r| r.day) else {
        return vec![];
    };
    let first = all.iter().position(|r| r.day == day).unwrap_or(0);
    let mut text = view.room.draft.text.clone();
    let mut rewrites = vec![];
    let by_chair = |r: &Redline| r.by == WordingSource::Chair;
    let parts = all[first..].chunk_by(|a, b| by_chair(a) == by_chair(b));
    for part in parts.collect::<Vec<_>>().into_iter().rev() {
        let after = text.clone();
        for line in part.iter().rev() {
            text.set(line.bracket, line.from);
        }
        rewrites.push(rewrite(view, beliefs, part, (&text, &after)));
    }
    rewrites.reverse();
    rewrites
}

/// One rewrite, read with what the seat believes.
fn rewrite(
    view: &SeatView,
    beliefs: &Beliefs,
    part: &[Redline],
    (before, after): (&Text, &Text),
) -> Rewrite {
    let treaty = &view.scenario.text;
    let (then, now) = (read(treaty, before), read(treaty, after));
    let brings = |s: StateId| {
        let worth = |reading| beliefs.worth(view.scenario, s, reading).total();
        worth(&now) - worth(&then)
    };
    let others = StateId::all(view.scenario.states.len());
    let mut all: Vec<(StateId, f64)> = others
        .filter(|&s| s != view.seat && view.room.sits(s))
        .map(|s| (s, brings(s)))
        .collect();
    all.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    let seated = view.seat.index() < view.scenario.states.len();
    let lose = all.iter().rev().filter(|(_, by)| *by < 0.0);
    Rewrite {
        day: part.first().map_or(0, |r| r.day),
        chair: part.iter().any(|r| r.by == WordingSource::Chair),
        changes: part.to_vec(),
        own: if seated { brings(view.seat) } else { 0.0 },
        lose: lose.take(NAMED).copied().collect(),
        gain: (all.iter().filter(|(_, by)| *by > 0.0))
            .take(NAMED)
            .copied()
            .collect(),
    }
}

impl SeatView<'_> {
    /// The rewrites of the latest day on which the draft changed, oldest first, with who gains and who
    /// loses by the seat's own estimate.
    #[must_use]
    pub fn rewrites(&self) -> Vec<Rewrite> {
        latest(self, &crate::seat::beliefs::of(self))
    }
}
