//! The negotiation: one kernel for the conference, its delegates and its benchmarks.
//!
//! | module | what it is |
//! |---|---|
//! | [`reading`] | what a text says, worked out clause by clause |
//! | [`worth`] | what a reading is worth to a state |
//! | [`draft`] | what changes of a text bring many seats at once |
//! | [`estimate`] | what a seat may believe of another |
//! | [`levers`] | from words to levers |
//! | [`mediation`] | the chair's text |

pub mod draft;
pub mod estimate;
pub mod levers;
pub mod mediation;
pub mod reading;
pub mod worth;
