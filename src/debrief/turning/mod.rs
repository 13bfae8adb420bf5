//! After the fact: the moments at which a session turned, by the rule of `docs/SCREENS.md`, and the lines
//! that they lie on.
//!
//! All of it follows from a [`Snapshot`] taken after the end and from the scenario. A moment is told with what
//! the session's own records say of it, and with what the line did on that day or in that quarter; that the
//! one brought the other about is not said.

mod brought;
mod quarters;
mod room;

use crate::debrief::truth::Truth;
use crate::locale::Sentence;
use crate::model::calendar::Phase;
use crate::model::indices::PerIndex;
use crate::model::{Scenario, Theory};
use crate::seat::Snapshot;
use crate::seat::common_knowledge::CommonKnowledge;

/// Moments of a session at most. Judgement: what is read at a glance.
pub const MOST: usize = 7;

/// When a session turned.
#[derive(Debug, Clone, PartialEq)]
pub struct Moment {
    /// Turn: days, then the signing, then quarters.
    pub turn: u32,
    /// A day of the first conference, its signing, or a quarter.
    pub phase: Phase,
    /// Whether the reader decided what is told.
    pub own: bool,
    /// What happened, in plain words.
    pub what: Sentence,
    /// What came of it, and what the line did then.
    pub did: Sentence,
}

/// What the days of a conference are measured by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// What the draft is worth against the text before it by the seat's mandate, in hundredths of all that it
    /// wants.
    Worth,
    /// How many brackets are settled: from the chair, which wants nothing of the words.
    Settled,
}

/// The days of the first conference.
#[derive(Debug, Clone, PartialEq)]
pub struct Days {
    /// By what they are measured.
    pub measure: Measure,
    /// Before the first day, and as each day ended.
    pub evenings: Vec<f64>,
}

/// What weighed most in a year.
#[derive(Debug, Clone, PartialEq)]
pub struct Heaviest {
    /// Its quarter, from 1.
    pub quarter: u32,
    /// What happened, in plain words.
    pub what: Sentence,
    /// What is known to have come of it.
    pub came: Option<Sentence>,
}

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
