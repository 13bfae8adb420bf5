//! Section 2: what a text is worth to a state.
//!
//! `U_i(x) = Σ_d w_id (1 − |x_d − ideal_id| / 4) + links_i(x) − feared_i(x)` (rules 2.3 to 2.5).

use crate::model::clause::{HALF, Link, SPAN};
use crate::model::ids::BracketId;
use crate::model::state::Interest;
use crate::model::{Theory, TreatyText};
use crate::negotiation::reading::{Moved, ReadText, Reading};

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
    let positions = scale.interests.iter().zip(&reading.position);
    Utility {
        positions: positions.map(|(&i, &x)| share(i, x)).sum(),
        links: links(treaty, reading, scale),
        feared: feared(reading, scale),
    }
}

fn links(treaty: &TreatyText, reading: &Reading, scale: Scale) -> f64 {
    let links = treaty.links.iter().zip(&reading.link);
    links.map(|(l, &s)| linked(l, s, scale)).sum()
}

/// What one link of such strength brings.
fn linked(link: &Link, strength: f64, scale: Scale) -> f64 {
    link.bonus * strength * (scale.interests[link.stake].ideal / HALF - 1.0)
}

/// Rule 2.5: feared weight = (1 − trust in the sponsor) × (1 − safeguards).
fn feared(reading: &Reading, scale: Scale) -> f64 {
    let feared: f64 = reading
        .feared
        .iter()
        .zip(scale.sponsor_trust)
        .map(|(&f, &trust)| f * (1.0 - trust))
        .sum();
    -scale.fear * feared * (1.0 - reading.safeguard) * scale.liberty
}

/// What a text is worth to one state, kept so that single changes of it are weighed by what they move
/// alone. The sums are those of [`utility`], added up in the same order.
#[derive(Debug, Clone, Default)]
pub struct Weighed {
    /// Share of utility that the first dimensions bring together, by their number.
    positions: Vec<f64>,
    /// The same of the first links.
    links: Vec<f64>,
    now: Utility,
}

impl Weighed {
    /// Of a text as it stands.
    #[must_use]
    pub fn new(draft: &ReadText, scale: Scale) -> Self {
        let (treaty, now) = (draft.treaty(), draft.now());
        let shares = scale.interests.iter().zip(&now.position);
        let links = treaty.links.iter().zip(&now.link);
        Self {
            positions: sums(shares.map(|(&i, &x)| share(i, x))),
            links: sums(links.map(|(l, &s)| linked(l, s, scale))),
            now: utility(treaty, now, scale),
        }
    }

    /// What the text is worth as it stands.
    #[must_use]
    pub fn now(&self) -> f64 {
        self.now.total()
    }

    /// What it would be worth with each wording of a bracket; `draft` and `scale` are those that this
    /// was made of.
    #[must_use]
    pub fn singles(&self, draft: &ReadText, scale: Scale, bracket: BracketId) -> Vec<f64> {
        let readings = draft.singles(bracket).iter().zip(draft.moved(bracket));
        readings
            .map(|(r, m)| self.single(draft, scale, (r, *m)))
            .collect()
    }

    fn single(&self, draft: &ReadText, scale: Scale, (reading, moved): (&Reading, Moved)) -> f64 {
        let first = moved.first.min(self.positions.len() - 1);
        let shares = scale.interests.iter().zip(&reading.position).skip(first);
        let links = draft.treaty().links.iter().zip(&reading.link);
        let links = links.skip(moved.links);
        let it = Utility {
            positions: shares.fold(self.positions[first], |sum, (&i, &x)| sum + share(i, x)),
            links: links.fold(self.links[moved.links], |sum, (l, &s)| {
                sum + linked(l, s, scale)
            }),
            feared: match moved.fears {
                true => feared(reading, scale),
                false => self.now.feared,
            },
        };
        it.total()
    }
}

/// Sums of none, of the first, of the first two, and so on.
fn sums(of: impl Iterator<Item = f64>) -> Vec<f64> {
    let mut sum = START;
    let more = of.map(|x| {
        sum += x;
        sum
    });
    std::iter::once(START).chain(more).collect()
}

/// What a sum of floats begins with: the number that changes no other. Source: IEEE 754.
const START: f64 = -0.0;

/// Rule 2.6: depth, how far a text asks a state to leave what it would do anyway, 0–1.
#[must_use]
pub fn depth(interests: &[Interest], reading: &Reading) -> f64 {
    interests
        .iter()
        .zip(&reading.position)
        .map(|(i, &x)| i.salience * (x - i.ideal).max(0.0) / SPAN)
        .sum()
}
