//! Rule 2.8: what a seat may believe of another: its published position, moved by what it says.
//!
//! A frequency model over plates, speeches, tabled wordings and red lines (after HardHeaded, van
//! Krimpen 2011, and Baarslag's finding that such models do as well as Bayesian ones), with the
//! published position as its prior. It reads public things only, and what the seat overheard.

use crate::model::clause::{BracketKind, SPAN};
use crate::model::ids::{BracketId, ClauseId, WordingId};
use crate::model::state::Interest;
use crate::model::theory::stakes::BeliefNumbers;
use crate::model::{Interests, Text, TreatyText, Wording};
use crate::negotiation::reading::Reading;
use crate::negotiation::worth::{Scale, utility};
use serde::{Deserialize, Serialize};

/// Something a delegation said: it prefers a wording, with a weight (in plates).
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
        self.deviation(self.doubt.iter().copied())
    }

    /// What a text is thought to bring over another, in units of utility, and its standard
    /// deviation: a doubt about an ideal matters no further than the text moves. `now` is the other
    /// text and what it is thought to be worth; `scale` weighs by this guess.
    #[must_use]
    pub fn gain(
        &self,
        treaty: &TreatyText,
        scale: Scale,
        (now, worth): (&Reading, f64),
        then: &Reading,
    ) -> (f64, f64) {
        let moved = (then.position.iter().zip(&now.position)).map(|(new, old)| (new - old).abs());
        let doubted = moved.zip(&self.doubt).map(|(x, &d)| x.min(d));
        let gain = utility(treaty, then, scale).total() - worth;
        (gain, self.deviation(doubted))
    }

    /// Standard deviation of worth, in units of utility, if each position may be off by so much of 4.
    fn deviation(&self, off: impl Iterator<Item = f64>) -> f64 {
        let each = (self.interests.0.iter().zip(off)).map(|(i, x)| i.salience * x / SPAN);
        each.map(|s| s * s).sum::<f64>().sqrt()
    }
}

/// The belief. What a delegation says as its published position would have it only lessens the
/// doubt; what it says otherwise moves the ideal by `belief_moves` of the way.
#[must_use]
pub fn guess(
    n: &BeliefNumbers,
    treaty: &TreatyText,
    text: &Text,
    published: &[Interest],
    said: &[Said],
) -> Guess {
    let moves = |m: f64, count: f64| {
        if count > 0.0 {
            n.belief_moves * m / count
        } else {
            0.0
        }
    };
    let dims = published.len();
    let (mut weights, mut moved) = (vec![0.0; dims], vec![0.0; dims]);
    for &(bracket, wording, weight) in said {
        let wordings = &treaty.brackets[bracket].wordings;
        let (Some(chosen), Some(likely)) = (
            wordings.get(wording.index()),
            wordings.get(expected(treaty, text, published, bracket).index()),
        ) else {
            continue;
        };
        let part = part(treaty, text, bracket);
        for &d in &treaty.brackets[bracket].speaks {
            let at = |w: &Wording| w.positions.get(&d).copied().unwrap_or(0.0);
            let (x, other) = (at(chosen), at(likely));
            weights[d] += weight;
            moved[d] += weight * (x - other) * part;
        }
    }
    let interests = (published.iter().zip(weights.iter().zip(&moved)))
        .map(|(i, (&count, &m))| Interest {
            ideal: (i.ideal + moves(m, count)).clamp(0.0, SPAN),
            ..*i
        })
        .collect();
    Guess {
        interests: Interests(interests),
        doubt: (weights.iter())
            .map(|&count| n.belief_doubt / libm::sqrt(1.0 + count))
            .collect(),
    }
}

/// How much of what a bracket says counts, 0–1: place × force of its clause, and for a follow-up the
/// share of its clause in all that binds (rules 2.1 and 2.11).
fn part(treaty: &TreatyText, text: &Text, bracket: BracketId) -> f64 {
    let b = &treaty.brackets[bracket];
    let own = treaty.weight(text, b.clause);
    if b.kind != BracketKind::FollowUp {
        return own;
    }
    let all = ClauseId::all(treaty.clauses.len());
    let binding: f64 = all.map(|c| treaty.weight(text, c)).sum();
    if binding > 0.0 { own / binding } else { 0.0 }
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
    let part = part(treaty, text, bracket);
    let miss = |w: &WordingId| -> f64 {
        let positions = &b.wordings[*w].positions;
        let at = |d| positions.get(&d).copied().unwrap_or(0.0);
        (b.speaks.iter())
            .map(|&d| own[d].salience * (at(d) * part - own[d].ideal).abs())
            .sum()
    };
    WordingId::all(b.wordings.len())
        .min_by(|a, b| miss(a).total_cmp(&miss(b)))
        .unwrap_or_default()
}
