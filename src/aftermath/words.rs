//! How the reasons of the years after give their numbers.

use crate::model::functions::floor;

/// Source: hundredths in one.
const HUNDRED: f64 = 100.0;

/// A share of 0 to 1 in whole hundredths: 0.614 is 61; what is below 0 is 0.
#[must_use]
pub(crate) fn hundredths(share: f64) -> usize {
    floor(libm::round(HUNDRED * share))
}
