//! The best that could be found with every utility in view: for the table of quality only.

use crate::lab::domain::Domain;
use crate::model::Text;
use crate::model::ids::BracketId;
use crate::negotiation::additive::Additive;
use crate::negotiation::agenda::{Agenda, Worth as _};
use crate::world::random::stream;

/// Up to this many texts every one is looked at.
pub const EXHAUSTIVE: f64 = 100_000.0;
/// Starts of each local search above that.
const STARTS: u32 = 16;

/// What a text is worth, against the best.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Quality {
    /// Sum of utilities, share of the best found.
    pub welfare: f64,
    /// Root of the product of gains above the reservation, share of the best found.
    pub nash: f64,
    /// The most everybody could gain, on average, with nobody losing; 0 is efficient.
    pub to_frontier: f64,
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
            reservations: (0..domain.parties)
                .map(|p| domain.reservation.of(p))
                .collect(),
            agenda: domain.agenda(),
            linked: (domain.links.iter())
                .map(|l| (BracketId::new(l.a), BracketId::new(l.b)))
                .collect(),
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
        let mut best = Best::new(self, &mine);
        let exhaustive = self.agenda.texts() <= EXHAUSTIVE;
        if exhaustive {
            self.look_at_all(&mut best);
        } else {
            self.search(text, &mut best);
        }
        Quality {
            welfare: mine.iter().sum::<f64>() / best.welfare,
            nash: if best.nash > 0.0 {
                self.nash(&mine) / best.nash
            } else {
                0.0
            },
            to_frontier: best.gain,
            possible: best.possible,
            exhaustive,
        }
    }

    fn nash(&self, all: &[f64]) -> f64 {
        let gains = all
            .iter()
            .zip(&self.reservations)
            .map(|(u, r)| (u - r).max(0.0));
        libm::pow(gains.product(), 1.0 / all.len() as f64)
    }

    fn look_at_all(&self, best: &mut Best) {
        let columns: Vec<Vec<f64>> = (self.utilities.iter())
            .map(|u| {
                let mut column = vec![];
                u.each_text(|x| column.push(x));
                column
            })
            .collect();
        let texts = columns.first().map_or(0, Vec::len);
        let mut all = vec![0.0; columns.len()];
        for t in 0..texts {
            for (x, column) in all.iter_mut().zip(&columns) {
                *x = column[t];
            }
            best.see(&all);
        }
    }

    /// Climbs from the text itself and from random ones, for welfare and for the Nash root.
    fn search(&self, text: &Text, best: &mut Best) {
        let welfare = |all: &[f64]| all.iter().sum::<f64>();
        let nash = |all: &[f64]| {
            let logs = all.iter().zip(&self.reservations);
            logs.map(|(u, r)| libm::log((u - r).max(1e-3))).sum::<f64>()
        };
        for start in 0..STARTS {
            let mut dice = stream(1, "lab best", 0, "", "", start);
            let from = if start == 0 {
                text.clone()
            } else {
                self.agenda.draw(&mut dice)
            };
            let top = self.climb(&from, &welfare, best);
            self.climb(&from, &nash, best);
            self.climb(&top, &nash, best);
        }
    }

    fn climb(&self, from: &Text, worth: &impl Fn(&[f64]) -> f64, best: &mut Best) -> Text {
        let mut text = from.clone();
        let mut now = worth(&self.of(&text));
        loop {
            let mut top: Option<(f64, Text)> = None;
            for next in self.neighbours(&text) {
                let all = self.of(&next);
                best.see(&all);
                let w = worth(&all);
                if w > top.as_ref().map_or(now, |t| t.0) + 1e-12 {
                    top = Some((w, next));
                }
            }
            match top {
                Some((w, next)) => (now, text) = (w, next),
                None => return text,
            }
        }
    }

    fn neighbours(&self, text: &Text) -> Vec<Text> {
        let mut all = vec![];
        let singles = self.agenda.brackets().map(|b| (b, b));
        for (a, b) in singles.chain(self.linked.iter().copied()) {
            for x in self.agenda.wordings(a) {
                let of_b = self.agenda.wordings(b);
                for y in of_b.take(if a == b { 1 } else { usize::MAX }) {
                    all.push(text.with_all(&[(b, y), (a, x)]));
                }
            }
        }
        all
    }
}

struct Best<'a> {
    judge: &'a Judge,
    mine: &'a [f64],
    welfare: f64,
    nash: f64,
    gain: f64,
    possible: bool,
}

impl<'a> Best<'a> {
    fn new(judge: &'a Judge, mine: &'a [f64]) -> Self {
        let mut best = Self {
            judge,
            mine,
            welfare: f64::MIN_POSITIVE,
            nash: 0.0,
            gain: 0.0,
            possible: false,
        };
        best.see(mine);
        best
    }

    fn see(&mut self, all: &[f64]) {
        let sum = all.iter().sum::<f64>();
        self.welfare = self.welfare.max(sum);
        if all
            .iter()
            .zip(&self.judge.reservations)
            .all(|(u, r)| u >= r)
        {
            self.possible = true;
            self.nash = self.nash.max(self.judge.nash(all));
        }
        let gain = (sum - self.mine.iter().sum::<f64>()) / all.len() as f64;
        if gain > self.gain && all.iter().zip(self.mine).all(|(u, m)| *u >= m - 1e-12) {
            self.gain = gain;
        }
    }
}
