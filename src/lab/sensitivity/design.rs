//! Over what range each number is varied, and a theory at a point of those ranges.

use serde::Serialize;

use crate::model::Theory;
use crate::model::theory::{AssumptionError, numbers::Number};

/// Share of its preset by which a number is varied to either side. Judgement: the declared ranges
/// say what makes sense at all, and most are far wider than anybody's doubt about the preset.
const EITHER_SIDE: f64 = 0.5;
/// Share of the declared range over which a number that is 0 in the preset is varied. Judgement.
const FROM_ZERO: f64 = 0.1;

/// The range over which a number is varied.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Span {
    /// Name of the number.
    pub name: &'static str,
    /// Its value in the preset.
    pub preset: f64,
    /// Least value tried.
    pub low: f64,
    /// Greatest.
    pub high: f64,
}

impl Span {
    /// Where the preset lies in it, 0–1.
    #[must_use]
    pub fn share_of_preset(&self) -> f64 {
        let width = self.high - self.low;
        if width > 0.0 {
            (self.preset - self.low) / width
        } else {
            0.0
        }
    }
}

/// The range of a number: half to one and a half times its preset, cut to `declared`; a preset of 0
/// from 0 to a tenth of `declared`. That is its range in the theory's file, in which
/// the preset lies.
#[must_use]
pub fn span(name: &'static str, preset: f64, declared: (f64, f64)) -> Span {
    let (a, b) = if preset == 0.0 {
        (0.0, FROM_ZERO * (declared.1 - declared.0))
    } else {
        let side = (EITHER_SIDE * preset).abs();
        (preset - side, preset + side)
    };
    Span {
        name,
        preset,
        low: a.clamp(declared.0, declared.1),
        high: b.clamp(declared.0, declared.1),
    }
}

/// The range of every number of a theory, in the order of the rules.
#[must_use]
pub fn spans(theory: &Theory) -> Vec<Span> {
    let one = |number: Number| {
        let name = number.name;
        let about = theory.about.get(name)?;
        Some(span(name, theory.get(name)?, (about.low, about.high)))
    };
    Theory::numbers().filter_map(one).collect()
}

/// The theory at a point: one share of its span (0–1) for each number, the rest as in the preset.
///
/// # Errors
/// If a span leaves the declared range, which those of [`spans`] do not, or names no number.
pub fn theory_at(
    theory: &Theory,
    spans: &[Span],
    point: &[f64],
) -> Result<Theory, AssumptionError> {
    let mut at = theory.clone();
    for (span, share) in spans.iter().zip(point) {
        let value = span.low + share * (span.high - span.low);
        at.set(span.name, value.clamp(span.low, span.high))?;
    }
    Ok(at)
}
