//! Section 2: what a text is worth to a state.
//!
//! `U_i(x) = Σ_d w_id (1 − |x_d − ideal_id| / 4) + links_i(x) − feared_i(x)` (rules 2.3 to 2.5).

use crate::model::clause::{HALF, SPAN};
use crate::model::state::Interest;
use crate::model::{Theory, TreatyText};
use crate::negotiation::reading::Reading;

/// What a state needs to know of itself to weigh a text.
#[derive(Debug, Clone, Copy)]
pub struct Scale<'a> {
    /// Ideal point and salience per dimension.
    pub interests: &'a [Interest],
    /// Trust in whoever brought each clause, 0–1.
    pub sponsor_trust: &'a [f64],
    /// Civil liberty: how much a feared reading matters at home, 0–1.
    pub liberty: f64,
    /// Loss that the whole of a feared reading brings, in units of utility (`fear_weight`).
    pub fear: f64,
}

impl<'a> Scale<'a> {
    /// What a state weighs by that has these interests, trusts sponsors so far (0–1, by clause) and
    /// has so much civil liberty (0–1).
    #[must_use]
    pub fn of(
        theory: &Theory,
        interests: &'a [Interest],
        sponsor_trust: &'a [f64],
        liberty: f64,
    ) -> Self {
        Self {
            interests,
            sponsor_trust,
            liberty,
            fear: theory.stakes.worth.fear_weight,
        }
    }

    /// Interests alone, without feared readings.
    #[must_use]
    pub const fn without_fears(interests: &'a [Interest]) -> Self {
        Self {
            interests,
            sponsor_trust: &[],
            liberty: 0.0,
            fear: 0.0,
        }
    }
}

/// A utility with its parts.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Utility {
    /// Positions against ideals.
    pub positions: f64,
    /// Links between clauses.
    pub links: f64,
    /// Feared readings, as a loss (zero or less).
    pub feared: f64,
}

impl Utility {
    /// The sum of the parts.
    #[must_use]
    pub fn total(&self) -> f64 {
        self.positions + self.links + self.feared
    }
}

/// Rule 2.3: the share of utility one dimension brings.
#[must_use]
pub fn share(interest: Interest, position: f64) -> f64 {
    interest.salience * (1.0 - (position - interest.ideal).abs() / SPAN)
}

/// Rule 2.4: utility of a reading.
#[must_use]
pub fn utility(treaty: &TreatyText, reading: &Reading, scale: Scale) -> Utility {
    let positions = scale
        .interests
        .iter()
        .zip(&reading.position)
        .map(|(&i, &x)| share(i, x))
        .sum();
    let links = treaty
        .links
        .iter()
        .zip(&reading.link)
        .map(|(l, &s)| l.bonus * s * (scale.interests[l.stake].ideal / HALF - 1.0))
        .sum();
    // Rule 2.5: feared weight = (1 − trust in the sponsor) × (1 − safeguards).
    let feared: f64 = reading
        .feared
        .iter()
        .zip(scale.sponsor_trust)
        .map(|(&f, &trust)| f * (1.0 - trust))
        .sum();
    let feared = -scale.fear * feared * (1.0 - reading.safeguard) * scale.liberty;
    Utility {
        positions,
        links,
        feared,
    }
}

/// Rule 2.6: depth, how far a text asks a state to leave what it would do anyway, 0–1.
#[must_use]
pub fn depth(interests: &[Interest], reading: &Reading) -> f64 {
    interests
        .iter()
        .zip(&reading.position)
        .map(|(i, &x)| i.salience * (x - i.ideal).max(0.0) / SPAN)
        .sum()
}
