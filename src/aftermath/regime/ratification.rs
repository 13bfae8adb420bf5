//! Rules 10.6 and 10.7: who ratifies, and when the text enters into force.

use crate::model::theory::fixed::fixed;
use crate::model::theory::regime::RatificationNumbers;

fixed! {
    in_force:

    /// Quarter in which the text of the record entered into force. Source: 1 January 2015, from the
    /// record.
    const DATE: u32 = 9;
}

/// Rule 10.6: chance to ratify in a quarter. A text that asks little goes faster through a
/// parliament, one that asks much slower (disarmament treaties: obligation slows); the half-life is
/// read as that of a depth at which the pace is 1. A club smaller than the one it was measured on
/// waits less for the others.
#[must_use]
pub fn hazard(by: &RatificationNumbers, depth: f64, delegations: usize) -> f64 {
    let delegations = f64::from(u32::try_from(delegations).unwrap_or(u32::MAX));
    let club = (delegations / by.ratify_club).min(1.0);
    let asks = (by.ratify_shallow - by.ratify_depth * depth).max(by.ratify_deep);
    (core::f64::consts::LN_2 / (by.ratify_half_life * club).max(1.0) * asks).min(1.0)
}

/// Rule 10.7: in force on the date of the record with one party; before it once more than half of
/// the delegations are parties (judgement: treaties name a number, and a majority is one any club
/// has).
#[must_use]
pub fn enters(quarter: u32, parties: usize, delegations: usize) -> bool {
    parties * 2 > delegations || (quarter >= DATE && parties > 0)
}
