//! The story of a session after its end, as data.

pub mod brought_in;
pub mod incidents;
pub mod motives;
pub mod truth;
pub mod turning;
pub mod verdicts;
