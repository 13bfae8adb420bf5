//! Numeric functions that several rules use.

/// A value within 0–255 as a whole number.
pub(crate) fn whole(value: f64) -> u8 {
    u8::try_from(floor(value.clamp(0.0, 255.0))).unwrap_or(u8::MAX)
}

/// What the rounding of floating-point sums may come to: no number of the model, but less than any
/// gain that means something, in units of utility or shares.
pub const ROUNDING: f64 = 1e-9;

/// Deviation of a standard logistic draw. Source: π / √3.
pub const LOGISTIC_DEVIATION: f64 = 1.814;

/// Deviations from the mean to either end of a 90 % range. Source: the normal distribution.
pub const NINETY_PERCENT: f64 = 1.645;

/// The logistic function, by `libm` so that every platform agrees.
#[must_use]
pub fn logistic(x: f64) -> f64 {
    1.0 / (1.0 + libm::exp(-x))
}

/// Bytes as lower-case hex.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// A number of 0 or more without its decimals.
#[must_use]
pub(crate) fn floor(value: f64) -> usize {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "clamped"
    )]
    let value = value.clamp(0.0, 1e9) as usize;
    value
}

/// A draw from a Pareto distribution of such a tail, 1 or more, cut at the greatest.
pub(crate) fn pareto(tail: f64, greatest: f64, rng: &mut impl rand::Rng) -> f64 {
    use rand::RngExt as _;
    let cut = libm::pow(greatest, -tail);
    libm::pow(1.0 - rng.random::<f64>() * (1.0 - cut), -1.0 / tail)
}
