//! The negotiation: one kernel for the conference, its delegates and its benchmarks.
//!
//! | module | what it is |
//! |---|---|
//! | [`agenda`] | what a text chooses from, and the trait of what it is worth to a party |
//! | [`additive`] | worth by weights, values and bonuses of pairs |
//! | [`extremes`] | the ends of such a worth, exactly |
//! | [`reading`] | what a text says, worked out clause by clause |
//! | [`worth`] | what a reading is worth to a state |
//! | [`seat_worth`] | the same on the seat's own scale, for a room that marks texts |
//! | [`draft`] | what changes of a text bring many seats at once |
//! | [`estimate`] | what a seat may believe of another |
//! | [`grading`] | graded votes |
//! | [`hearing`] | what a room says to the chair of a conference |
//! | [`levers`] | from words to levers |
//! | [`single_text`] | what mediators share: a text, edited on graded votes |
//! | [`mediation`] | the chair's text, on graded votes |
//! | [`marks`] | a room that marks texts from 0 to 20 |

pub mod additive;
pub mod agenda;
pub mod climb;
pub mod draft;
pub mod estimate;
pub mod extremes;
pub mod goals;
pub mod grading;
pub mod hearing;
pub mod levers;
pub mod marks;
pub mod mediation;
pub mod reading;
pub mod seat_worth;
pub mod single_text;
pub mod worth;

use crate::model::theory::fixed::Part;
use crate::say;

/// Numbers that stand beside the rules of the negotiation, beside those of the room that marks texts, by title.
pub const NUMBERS: &[Part] = &[(say!("fixed-rules-goals"), goals::FIXED)];
