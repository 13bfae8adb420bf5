//! What the texts of a treaty are worth to a state on its own scale from 0 to 1, so that a room that
//! marks texts can treat of a scenario as of an agenda from a file.

use crate::model::clause::Frame;
use crate::model::clause::{FORCES, PLACES};
use crate::model::ids::{BracketId, WordingId};
use crate::model::{Text, TreatyText};
use crate::negotiation::agenda::{Worth, share};
use crate::negotiation::climb::climb;
use crate::negotiation::reading::{Change, ReadText, Reading, read};
use crate::negotiation::worth::{Scale, utility};

/// A difference of worth below this is none. Source: rounding of sums of floats.
const ROUNDING: f64 = 1e-12;

/// A state's utility of readings (rule 2.4), scaled between the worst and the best text that single
/// changes lead to from the text in force, from the first draft, and from that draft with every
/// clause a binding article.
#[derive(Debug, Clone)]
pub struct SeatWorth<'a> {
    treaty: &'a TreatyText,
    scale: Scale<'a>,
    low: f64,
    high: f64,
    best: Text,
}

impl<'a> SeatWorth<'a> {
    /// Of a state that weighs texts so.
    #[must_use]
    pub fn new(treaty: &'a TreatyText, scale: Scale<'a>) -> Self {
        let mut made = Self {
            treaty,
            scale,
            low: 0.0,
            high: 0.0,
            best: treaty.opening(),
        };
        (made.high, made.best) = made.climb(1.0);
        made.low = made.climb(-1.0).0;
        made
    }

    fn utility(&self, reading: &Reading) -> f64 {
        utility(self.treaty, reading, self.scale).total()
    }

    /// The highest (`sign` 1) or lowest (`sign` -1) utility that climbs find, with its text.
    fn climb(&self, sign: f64) -> (f64, Text) {
        let treaty = self.treaty;
        let last = |all: usize| WordingId::new(all - 1);
        let clauses = treaty.clauses.iter();
        let binding = clauses.fold(treaty.opening(), |text, clause| {
            let Frame { place, force, .. } = clause.frame;
            text.with(place, last(PLACES.len()))
                .with(force, last(FORCES.len()))
        });
        // The best wording of each bracket in turn.
        let brackets = BracketId::each(&treaty.brackets);
        let wordings: Vec<Vec<Change>> = brackets
            .map(|(b, it)| WordingId::all(it.wordings.len()).map(|w| (b, w)).collect())
            .collect();
        let mut top = (f64::NEG_INFINITY, treaty.opening());
        for start in [treaty.status_quo(), treaty.opening(), binding] {
            let mut text = ReadText::new(treaty, &start);
            let now = sign * self.utility(text.now());
            let worth = climb(
                &mut text,
                &wordings,
                (now, ROUNDING),
                |text, &(b, w)| sign * self.utility(&text.singles(b)[w.index()]),
                |text, &change| {
                    text.take(&[change]);
                },
            );
            if worth > top.0 {
                top = (worth, text.text().clone());
            }
        }
        (sign * top.0, top.1)
    }
}

impl Worth for SeatWorth<'_> {
    fn of(&self, text: &Text) -> f64 {
        let worth = self.utility(&read(self.treaty, text));
        share(worth, self.low, self.high)
    }

    fn best(&self) -> &Text {
        &self.best
    }

    /// The place and the force of a clause with each bracket of its words and its follow-up, and the
    /// places of two clauses that help or hurt each other.
    fn linked(&self) -> Vec<(BracketId, BracketId)> {
        let order = |a: BracketId, b: BracketId| (a.min(b), a.max(b));
        let clauses = &self.treaty.clauses;
        let mut pairs: Vec<_> = (self.treaty.links.iter())
            .map(|l| order(clauses[l.a].frame.place, clauses[l.b].frame.place))
            .collect();
        for clause in clauses {
            let Frame {
                place,
                force,
                follow_up,
            } = clause.frame;
            let words = clause.words.iter().chain([&follow_up]);
            pairs.extend(words.flat_map(|&b| [order(place, b), order(force, b)]));
        }
        pairs.sort_unstable();
        pairs.dedup();
        pairs
    }
}
