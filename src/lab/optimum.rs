//! The best that could be found with every utility in view: for the table of quality only.

use crate::model::Text;
use crate::model::ids::BracketId;
use crate::negotiation::additive::Additive;
use crate::negotiation::agenda::{Agenda, Worth as _};
use crate::negotiation::climb::climb;
use crate::negotiation::reading::Change;
use crate::scenario::domain::Domain;
use crate::world::random::stream;

/// Up to this many texts every one is looked at.
const EXHAUSTIVE: f64 = 100_000.0;
/// Starts of each local search above that.
const STARTS: u32 = 16;
/// A party at its line or below counts as if it had this much above it.
const LEAST: f64 = 0.001;
/// A rise below this is none. Source: rounding of sums of floats.
const ROUNDING: f64 = 1e-12;

/// What a text is worth, against the best.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Quality {
    /// Sum of utilities, share of the best found.
    pub welfare: f64,
    /// Root of the product of gains above the reservation, share of the best found.
    pub nash: f64,
    /// The most everybody could gain, on average, with nobody losing; 0 is efficient.
    pub to_frontier: f64,
    /// Whether the text is accepted by all.
    pub accepted: bool,
    /// Whether some text is accepted by all.
    pub possible: bool,
    /// Whether every text was looked at.
    pub exhaustive: bool,
}

/// The utilities of all parties of a conference.
pub struct Judge {
    utilities: Vec<Additive>,
    reservations: Vec<f64>,
    agenda: Agenda,
    linked: Vec<(BracketId, BracketId)>,
}

impl Judge {
    /// Of a checked domain.
    #[must_use]
    pub fn new(domain: &Domain) -> Self {
        Self {
            utilities: domain.wishes(),
            reservations: domain.reservations(),
            agenda: domain.agenda(),
            linked: domain.pairs(),
        }
    }

    /// Utility of every party.
    #[must_use]
    pub fn of(&self, text: &Text) -> Vec<f64> {
        self.utilities.iter().map(|u| u.of(text)).collect()
    }

    /// How good a text is.
    #[must_use]
    pub fn quality(&self, text: &Text) -> Quality {
        let mine = self.of(text);
        let welfare: f64 = mine.iter().sum();
        let mut best = Quality {
            welfare: f64::MIN_POSITIVE,
            nash: 0.0,
            to_frontier: 0.0,
            accepted: self.accepts(&mine),
            possible: false,
            exhaustive: self.agenda.texts() <= EXHAUSTIVE,
        };
        let mut see = |all: &[f64]| {
            let sum = all.iter().sum::<f64>();
            best.welfare = best.welfare.max(sum);
            if self.accepts(all) {
                best.possible = true;
                best.nash = best.nash.max(self.nash(all));
            }
            let gain = (sum - welfare) / all.len() as f64;
            if gain > best.to_frontier && all.iter().zip(&mine).all(|(u, m)| *u >= m - 1e-12) {
                best.to_frontier = gain;
            }
        };
        see(&mine);
        if self.agenda.texts() <= EXHAUSTIVE {
            self.look_at_all(see);
        } else {
            self.search(text, see);
        }
        best.welfare = welfare / best.welfare;
        if best.nash > 0.0 {
            best.nash = self.nash(&mine) / best.nash;
        }
        best
    }

    fn accepts(&self, all: &[f64]) -> bool {
        all.iter().zip(&self.reservations).all(|(u, r)| u >= r)
    }

    fn nash(&self, all: &[f64]) -> f64 {
        let gains = all.iter().zip(&self.reservations);
        let gains = gains.map(|(u, r)| (u - r).max(0.0));
        libm::pow(gains.product(), 1.0 / all.len() as f64)
    }

    fn look_at_all(&self, mut see: impl FnMut(&[f64])) {
        let columns: Vec<Vec<f64>> = self.utilities.iter().map(Additive::of_all).collect();
        let mut all = vec![0.0; columns.len()];
        for t in 0..columns.first().map_or(0, Vec::len) {
            for (x, column) in all.iter_mut().zip(&columns) {
                *x = column[t];
            }
            see(&all);
        }
    }

    /// Climbs from the text itself and from random ones, for welfare and for the Nash root.
    fn search(&self, text: &Text, mut see: impl FnMut(&[f64])) {
        let welfare = |all: &[f64]| all.iter().sum::<f64>();
        let nash = |all: &[f64]| log_gains(all, &self.reservations);
        for start in 0..STARTS {
            let mut dice = stream(1, "lab best", 0, "", "", start);
            let from = match start {
                0 => text.clone(),
                _ => self.agenda.draw(&mut dice),
            };
            let top = self.climb(&from, &welfare, &mut see);
            self.climb(&from, &nash, &mut see);
            self.climb(&top, &nash, &mut see);
        }
    }

    /// The best change of a clause or of a linked pair, again and again until none helps.
    fn climb(
        &self,
        from: &Text,
        worth: &impl Fn(&[f64]) -> f64,
        see: &mut impl FnMut(&[f64]),
    ) -> Text {
        let singles = self.agenda.brackets().map(|b| (b, b));
        let places = singles.chain(self.linked.iter().copied());
        let changes: Vec<[Change; 2]> = places
            .flat_map(|(a, b)| {
                let second = if a == b { 1 } else { usize::MAX };
                let of_b = self.agenda.wordings(b).take(second);
                let pairs = self.agenda.wordings(a).map(move |x| (x, of_b.clone()));
                pairs.flat_map(move |(x, of_b)| of_b.map(move |y| [(b, y), (a, x)]))
            })
            .collect();
        let mut found = (from.clone(), see);
        let now = worth(&self.of(from));
        climb(
            &mut found,
            &[changes],
            (now, ROUNDING),
            |(text, see), change| {
                let all = self.of(&text.with_all(change));
                (**see)(&all);
                worth(&all)
            },
            |(text, _), change| *text = text.with_all(change),
        );
        found.0
    }
}

/// Sum of the logarithms of what each has above its line, which is at least [`LEAST`].
pub(super) fn log_gains(worth: &[f64], lines: &[f64]) -> f64 {
    let above = worth.iter().zip(lines);
    above.map(|(u, l)| libm::log((u - l).max(LEAST))).sum()
}
