//! What is told of when a session turned.

use crate::locale::Sentence;
use crate::model::calendar::Phase;

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
