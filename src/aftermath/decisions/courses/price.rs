//! What a course costs, in points.

use crate::model::functions::floor;

/// Hundredths in one. Source: arithmetic.
const HUNDRED: f64 = 100.0;

/// Points of a price: hundredths of an amount of 0 or more, rounded.
pub(super) fn points(amount: f64) -> u32 {
    u32::try_from(floor(libm::round(HUNDRED * amount))).unwrap_or(u32::MAX)
}
