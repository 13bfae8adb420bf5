//! Rule 2.8: what a seat may believe of another: its published position, moved by what it says.
//!
//! A frequency model over plates, speeches, tabled wordings and red lines (after HardHeaded, van
//! Krimpen 2011, and Baarslag's finding that such models do as well as Bayesian ones), with the
//! published position as its prior. It reads public things only, and what the seat overheard.

use crate::model::ids::{BracketId, WordingId};
use crate::model::state::Interest;
use crate::model::{Interests, Text, TreatyText};
use serde::{Deserialize, Serialize};

/// Standard deviation of a mandate around the published position, in steps of 0–4: rule 2.7 draws
/// 0.22 times a standard logistic, whose deviation is π/√3.
pub const DOUBT: f64 = 0.4;

/// Something a delegation said: it prefers a wording, with a weight (1 for a plate or a speech).
pub type Said = (BracketId, WordingId, f64);

/// A belief about another's interests.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Guess {
    /// Ideal and salience per dimension.
    pub interests: Interests,
    /// Standard deviation of each ideal.
    pub doubt: Vec<f64>,
}

impl Guess {
    /// Standard deviation of the worth of a text in this belief, in units of utility.
    #[must_use]
    pub fn spread(&self) -> f64 {
        let own = self.interests.0.iter().zip(&self.doubt);
        let sum: f64 = own
            .map(|(i, d)| (i.salience * d / 4.0) * (i.salience * d / 4.0))
            .sum();
        sum.sqrt()
    }
}

/// The belief. What a delegation says as its published position would have it only lessens the
/// doubt; what it says otherwise moves the ideal half of the way (judgement).
#[must_use]
pub fn guess(treaty: &TreatyText, text: &Text, published: &[Interest], said: &[Said]) -> Guess {
    let dims = published.len();
    let (mut heard, mut moved) = (vec![0.0; dims], vec![0.0; dims]);
    for &(bracket, wording, weight) in said {
        let wordings = &treaty.brackets[bracket].wordings;
        let (Some(chosen), Some(likely)) = (
            wordings.get(wording.index()),
            wordings.get(expected(treaty, text, published, bracket).index()),
        ) else {
            continue;
        };
        let clause = treaty.weight(text, treaty.brackets[bracket].clause);
        for (&d, &x) in &chosen.positions {
            let other = likely.positions.get(&d).copied().unwrap_or(0.0);
            heard[d] += weight;
            moved[d] += weight * (x - other) * clause;
        }
    }
    let interests = (published.iter().zip(heard.iter().zip(&moved)))
        .map(|(i, (&n, &m))| Interest {
            ideal: (i.ideal + if n > 0.0 { 0.5 * m / n } else { 0.0 }).clamp(0.0, 4.0),
            ..*i
        })
        .collect();
    Guess {
        interests: Interests(interests),
        doubt: heard.iter().map(|&n| DOUBT / libm::sqrt(1.0 + n)).collect(),
    }
}

/// The wording a published position would prefer: nearest to its ideals, by salience.
#[must_use]
pub fn expected(
    treaty: &TreatyText,
    text: &Text,
    own: &[Interest],
    bracket: BracketId,
) -> WordingId {
    let b = &treaty.brackets[bracket];
    let weight = treaty.weight(text, b.clause);
    let miss = |w: &WordingId| -> f64 {
        let positions = b.wordings[*w].positions.iter();
        positions
            .map(|(&d, &x)| own[d].salience * (x * weight - own[d].ideal).abs())
            .sum()
    };
    WordingId::all(b.wordings.len())
        .min_by(|a, b| miss(a).total_cmp(&miss(b)))
        .unwrap_or_default()
}
