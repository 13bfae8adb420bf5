//! Rules 7.14 and 10.10: networks shielded from those of others, and what that keeps out.

use crate::model::{Society, Theory};

/// The year of the theory's `shielded`. Source: the record of the scenario of 2012.
const YEAR: f64 = 2012.0;

/// How far a state shields its network when a session opens in `year`: the theory's mean of 2012,
/// run on or back by the recorded growth, and more of it where there is less liberty. 0–1.
#[must_use]
pub fn first(theory: &Theory, society: &Society, year: i32) -> f64 {
    let by = &theory.capabilities.shields;
    let mean = by.shielded * libm::pow(by.shield_growth, f64::from(year) - YEAR);
    (mean * wish(theory, society) / by.shield_mean).min(by.shield_first_most)
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
/// it, guaranteed access takes a part of the distrust away.
#[must_use]
pub fn next(theory: &Theory, society: &Society, shield: f64, push: Push) -> f64 {
    let by = &theory.capabilities.shields;
    let drive = push.harm + distrust(theory, push) + by.shield_control * push.control;
    let wish = wish(theory, society);
    // What can be cut off is cut off in the end; the rest is worth more than the fear.
    let most = by.shield_most * wish * (1.0 + drive);
    let room = (1.0 - shield / most.max(1e-9)).max(0.0);
    let new = by.shield_rate * wish * drive * push.example * room;
    (shield + new).clamp(0.0, 1.0)
}

/// The drive that comes of distrust. Guaranteed access answers the part of it that is fear of being
/// cut off; no promise between states answers the other reasons for a wall.
#[must_use]
pub fn distrust(theory: &Theory, push: Push) -> f64 {
    let by = &theory.capabilities.shields;
    by.shield_distrust * push.distrust * (1.0 - by.shield_access * push.access)
}

/// Share of the occasions that a shield leaves.
#[must_use]
pub fn open(theory: &Theory, shield: f64) -> f64 {
    1.0 - theory.operations.occasions.shield_keeps_out * shield
}

/// Free countries shield less.
fn wish(theory: &Theory, society: &Society) -> f64 {
    theory.capabilities.shields.shield_wish - society.liberty
}
