//! Rules 7.14 and 10.10: networks shielded from those of others, and what that keeps out.

use crate::model::{Society, Theory};

/// Growth of measures that keep data at home, a year: 67 in 2017, 144 in 2021 (Cory and Dascoli
/// 2021).
const GROWTH: f64 = 1.21;
/// The year of [`Theory::shielded`].
const YEAR: f64 = 2012.0;
/// What a full shield takes off the occasions against it (judgement).
const WALL: f64 = 0.5;

/// How far a state shields its network when a session opens in `year`: the theory's mean of 2012,
/// run on or back by the recorded growth, and more of it where there is less liberty. 0–1.
#[must_use]
pub fn first(theory: &Theory, society: &Society, year: i32) -> f64 {
    let mean = theory.capabilities.shields.shielded * libm::pow(GROWTH, f64::from(year) - YEAR);
    (mean * wish(society) / 0.7).min(0.5)
}

/// What moves a state to shield its network.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Push {
    /// Harm of recent incidents, 0–1.
    pub harm: f64,
    /// Mean distrust of the others, 0–1.
    pub distrust: f64,
    /// Sovereign control the text gives it, as kept, 0–1.
    pub control: f64,
    /// Access the text guarantees, as kept, 0–1.
    pub access: f64,
    /// How far those it trusts shield theirs: a mean by trust, 0–1.
    pub example: f64,
}

/// The shield a quarter later. States do what they see done (policy diffusion: Simmons and Elkins
/// 2004), so that measures grow in proportion to those there are; harm, distrust and control hurry
/// it, guaranteed access slows it and takes a little down.
#[must_use]
pub fn next(theory: &Theory, society: &Society, shield: f64, push: Push) -> f64 {
    let drive = push.harm + 0.4 * push.distrust + 0.25 * push.control - 0.2 * push.access;
    let new = theory.capabilities.shields.shield_rate
        * wish(society)
        * drive.max(0.0)
        * push.example
        * (1.0 - shield);
    (shield + new - 0.004 * push.access).clamp(0.0, 1.0)
}

/// Share of the occasions that a shield leaves.
#[must_use]
pub fn open(shield: f64) -> f64 {
    1.0 - WALL * shield
}

/// Free countries shield less (judgement).
fn wish(society: &Society) -> f64 {
    1.2 - society.liberty
}
