//! What the parts of the game share: states, relations, the instruments in force, journal, random streams, digest.

pub mod calendar;
pub mod control;
pub mod digest;
pub mod history;
pub mod journal;
pub mod orders;
pub mod random;
pub mod regime;
pub mod relations;
pub mod schedule;
pub mod setting;
pub mod states;
pub mod sums;
