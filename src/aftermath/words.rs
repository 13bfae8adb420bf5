//! How the reasons of the years after give their numbers.

/// Source: hundredths in one.
const HUNDRED: f64 = 100.0;

/// A share of 0 to 1 in hundredths, without decimals: 0.614 is `61`.
#[must_use]
pub(crate) fn hundredths(share: f64) -> String {
    format!("{:.0}", HUNDRED * share)
}
