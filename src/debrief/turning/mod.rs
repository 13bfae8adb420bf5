//! After the fact: the moments at which a session turned, by the rule that is told with the pictures of
//! the debrief, and the lines that they lie on.
//!
//! All of it follows from a [`Snapshot`] taken after the end and from the scenario. A moment is told with what
//! the session's own records say of it, and with what the line did on that day or in that quarter; that the
//! one brought the other about is not said.

mod brought;
mod moment;
mod quarters;
mod room;

pub use moment::{Days, Heaviest, Measure, Moment};

use crate::debrief::truth::Truth;
use crate::model::calendar::Phase;
use crate::model::indices::PerIndex;
use crate::model::{Scenario, Theory};
use crate::seat::Snapshot;
use crate::seat::common_knowledge::CommonKnowledge;

/// Moments of a session at most. Judgement: what is read at a glance.
pub const MOST: usize = 7;

/// When a session turned, and the days of its first conference.
#[derive(Debug, Clone, PartialEq)]
pub struct Turning {
    /// The days; none where there was no conference.
    pub days: Option<Days>,
    /// The moments, in order, with those of the years by the line of each index of the world.
    pub moments: PerIndex<Vec<Moment>>,
    /// What weighed most in each year, in order.
    pub years: Vec<Heaviest>,
}

/// When a session turned, once all is over; nothing before. The snapshot must be of this scenario.
#[must_use]
pub fn of(
    rules: (&Scenario, &Theory),
    common: &CommonKnowledge,
    (known, truths): (&Snapshot, &[Truth]),
) -> Option<Turning> {
    if known.phase != Phase::Over {
        return None;
    }
    let room = room::of(rules, common, known);
    let (days, first) = room.unzip();
    let first = first.unwrap_or_default();
    let events = quarters::events(rules.0, known, truths);
    let moments = PerIndex::from_fn(|index| {
        let mut all = first.clone();
        let left = MOST.saturating_sub(all.len());
        all.extend(quarters::of(known, &events, index, left));
        all.sort_by_key(|m| m.turn);
        all
    });
    Some(Turning {
        days,
        moments,
        years: quarters::heaviest(&events),
    })
}
