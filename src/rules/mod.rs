//! Pure functions over the model. Each cites its number in `docs/RULES.md`.

pub mod admissible;
pub mod attribution;
pub mod drafting;
pub mod endings;
pub mod estimate;
pub mod favours;
pub mod forums;
pub mod groups;
pub mod home;
pub mod levers;
pub mod mediation;
pub mod operations;
pub mod plates;
pub mod pledges;
pub mod ratifying;
pub mod rivalry;
pub mod shields;
pub mod signing;
pub mod sum;
pub mod utility;

/// A value within 0–255 as a whole number.
fn whole(value: f64) -> u8 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "clamped"
    )]
    let value = value.clamp(0.0, 255.0) as u8;
    value
}

/// The logistic function, by `libm` so that every platform agrees.
#[must_use]
pub fn logistic(x: f64) -> f64 {
    1.0 / (1.0 + libm::exp(-x))
}
