//! What an order or an answer is likely to cost, from what is published; told before it is given.

pub use crate::aftermath::operations::chances::{Forecast, operation};
use crate::aftermath::operations::rules::take;
use crate::aftermath::reputation;
use crate::model::{Rung, Theory};

/// A share below which there are none. Source: rounding.
const NONE: f64 = 1e-300;

/// What an answer on a rung adds to the tension of the one answered, and whether it names the
/// culprit before everybody.
#[must_use]
pub fn answer(theory: &Theory, rung: Rung, surprise: f64) -> (f64, bool) {
    let added = reputation::tension_of_answer(theory, rung, surprise);
    (added, rung.is_public())
}

/// Of the occasions to strike over which whoever struck wavers, the share that it takes after an answer on a rung
/// (rules 7.2, 7.3 and 8.11), where it had learned nothing before, 0–1: half of them if the answer teaches it
/// nothing. `named` is the chance of being named after an operation against the target, 0–1.
#[must_use]
pub fn taken_after(theory: &Theory, rung: Rung, named: f64) -> f64 {
    let by = &theory.answers.lessons;
    let given = f64::from(rung.number()) / f64::from(Rung::ArmedCrisis.number());
    let learned = by.answer_learned * (given - by.answer_usual);
    take(
        theory,
        -theory.operations.choice.deterrence * named * learned,
    )
}

/// Rudmin's arithmetic: of all that a surveillance programme flags, the share that is a target.
/// `base` is targets per person, `hit` the share of targets flagged, `false_alarm` the share of
/// others flagged.
#[must_use]
pub fn flagged_rightly(base: f64, hit: f64, false_alarm: f64) -> f64 {
    let right = base * hit;
    right / (right + (1.0 - base) * false_alarm).max(NONE)
}
