//! What a text is worth by weights, values and bonuses of pairs: Σ weight × value + Σ bonus, scaled
//! to 0–1 over all texts of the agenda.

use crate::model::Text;
use crate::model::ids::{BracketId, WordingId};
use crate::negotiation::agenda::{Agenda, Worth, share};
use crate::negotiation::extremes::Elimination;

/// A difference of worth below this is none. Source: rounding of sums of floats.
const ROUNDING: f64 = 1e-12;

/// Starts of the local search for the ends of the scale, where they cannot be worked out (judgement).
const STARTS: u32 = 24;

/// An agenda with the pairs of brackets whose wordings matter together, the same for every party.
#[derive(Debug, Clone)]
pub struct PairedAgenda {
    agenda: Agenda,
    pairs: Vec<(BracketId, BracketId)>,
    elimination: Option<Elimination>,
}

impl PairedAgenda {
    /// Of an agenda and its pairs.
    #[must_use]
    pub fn new(agenda: Agenda, pairs: Vec<(BracketId, BracketId)>) -> Self {
        Self {
            elimination: Elimination::new(&agenda, &pairs),
            agenda,
            pairs,
        }
    }
}

/// What texts are worth to one party, bracket by bracket and pair by pair.
#[derive(Debug, Clone)]
pub struct Additive {
    agenda: Agenda,
    /// Where each bracket begins in `worth`.
    first: Vec<usize>,
    worth: Vec<f64>,
    ties: Vec<Tie>,
    bonus: Vec<f64>,
    /// Ties by bracket.
    touching: Vec<Vec<usize>>,
    low: f64,
    high: f64,
    best: Text,
}

/// A pair of brackets with a table of bonuses.
#[derive(Debug, Clone, Copy)]
struct Tie {
    a: BracketId,
    b: BracketId,
    /// Where its table begins in `bonus`, and how long a row is.
    start: usize,
    row: usize,
}

impl Additive {
    /// Of one party: `worth` by bracket and wording, `bonus` by pair, wording of its first bracket
    /// and wording of its second, each in one row. `dice` gives the generators of the local search
    /// for the ends of the scale, for agendas that are too large to work them out.
    #[must_use]
    pub fn new<R: rand::Rng>(
        on: &PairedAgenda,
        worth: Vec<f64>,
        bonus: Vec<f64>,
        dice: impl Fn(u32) -> R,
    ) -> Self {
        let agenda = &on.agenda;
        let mut filled = 0;
        let mut take = |n: usize| {
            filled += n;
            filled - n
        };
        let first = agenda.brackets().map(|b| take(agenda.options(b))).collect();
        let (mut ties, mut start) = (vec![], 0);
        let mut touching = vec![vec![]; agenda.len()];
        for (k, &(a, b)) in on.pairs.iter().enumerate() {
            let row = agenda.options(b);
            ties.push(Tie { a, b, start, row });
            start += agenda.options(a) * row;
            touching[a].push(k);
            touching[b].push(k);
        }
        let mut made = Self {
            agenda: agenda.clone(),
            first,
            worth,
            ties,
            bonus,
            touching,
            low: 0.0,
            high: 0.0,
            best: agenda.first(),
        };
        if let Some(elimination) = &on.elimination {
            let rows = agenda
                .brackets()
                .map(|b| (made.first[b], agenda.options(b)));
            let worth: Vec<&[f64]> = rows.map(|(f, o)| &made.worth[f..f + o]).collect();
            let pairs: Vec<&[f64]> = made.ties.iter().map(|t| made.table(t)).collect();
            (made.low, made.high, made.best) = elimination.ends(&worth, &pairs);
        } else {
            (made.high, made.best) = made.climb(1.0, &dice);
            made.low = made.climb(-1.0, &dice).0;
        }
        made
    }

    fn table(&self, tie: &Tie) -> &[f64] {
        &self.bonus[tie.start..tie.start + tie.row * self.agenda.options(tie.a)]
    }

    fn raw(&self, text: &Text) -> f64 {
        let plain: f64 = (self.first.iter().zip(&text.0))
            .map(|(f, &o)| self.worth[f + usize::from(o)])
            .sum();
        let linked: f64 = self.ties.iter().map(|t| self.tied(t, text)).sum();
        plain + linked
    }

    fn tied(&self, tie: &Tie, text: &Text) -> f64 {
        self.bonus[tie.start + text.at(tie.a).index() * tie.row + text.at(tie.b).index()]
    }

    fn worth(&self, bracket: BracketId, wording: WordingId) -> f64 {
        self.worth[self.first[bracket] + wording.index()]
    }

    /// What every text is worth, in the order of [`Agenda::nth`].
    #[must_use]
    pub fn of_all(&self) -> Vec<f64> {
        let mut all = vec![];
        let mut brackets: Vec<BracketId> = self.agenda.brackets().rev().collect();
        self.walk(&mut self.agenda.first(), &mut brackets, 0.0, &mut |raw| {
            all.push(share(raw, self.low, self.high));
        });
        all
    }

    fn walk(
        &self,
        text: &mut Text,
        rest: &mut Vec<BracketId>,
        sum: f64,
        see: &mut impl FnMut(f64),
    ) {
        let Some(bracket) = rest.pop() else {
            see(sum);
            return;
        };
        for wording in self.agenda.wordings(bracket) {
            text.set(bracket, wording);
            let ties: f64 = (self.touching[bracket].iter().map(|&t| &self.ties[t]))
                .filter(|t| t.a.max(t.b) == bracket)
                .map(|t| self.tied(t, text))
                .sum();
            let worth = self.worth(bracket, wording);
            self.walk(text, rest, sum + worth + ties, see);
        }
        rest.push(bracket);
    }

    /// The highest (`sign` 1) or lowest (`sign` -1) sum of many climbs.
    fn climb<R: rand::Rng>(&self, sign: f64, dice: &impl Fn(u32) -> R) -> (f64, Text) {
        let mut top = (f64::NEG_INFINITY, self.agenda.first());
        for start in 0..STARTS {
            let mut text = self.agenda.draw(&mut dice(start));
            while self.step(&mut text, sign) {}
            let u = sign * self.raw(&text);
            if u > top.0 {
                top = (u, text);
            }
        }
        (sign * top.0, top.1)
    }

    /// One pass of best single and linked-pair changes; whether anything rose.
    fn step(&self, text: &mut Text, sign: f64) -> bool {
        let mut rose = false;
        for b in self.agenda.brackets() {
            rose |= self.set_best(text, b, b, sign);
        }
        for t in &self.ties {
            rose |= self.set_best(text, t.a, t.b, sign);
        }
        rose
    }

    fn set_best(&self, text: &mut Text, a: BracketId, b: BracketId, sign: f64) -> bool {
        let held = (text.at(a), text.at(b));
        let now = sign * self.near(text, a, b);
        let mut top = (now + ROUNDING, held);
        let put = |text: &mut Text, (x, y): (WordingId, WordingId)| {
            text.set(a, x);
            text.set(b, y);
        };
        for x in self.agenda.wordings(a) {
            for y in self.agenda.wordings(b) {
                put(text, (x, y));
                let u = sign * self.near(text, a, b);
                if u > top.0 {
                    top = (u, (text.at(a), text.at(b)));
                }
            }
        }
        put(text, top.1);
        top.1 != held
    }

    /// The part of the sum that two brackets touch.
    fn near(&self, text: &Text, a: BracketId, b: BracketId) -> f64 {
        let tie = |t: &usize| self.tied(&self.ties[*t], text);
        let of_a: f64 = self.worth(a, text.at(a)) + self.touching[a].iter().map(tie).sum::<f64>();
        if a == b {
            return of_a;
        }
        let both = |t: &&usize| self.ties[**t].a != a && self.ties[**t].b != a;
        let of_b: f64 = self.touching[b].iter().filter(both).map(tie).sum();
        of_a + self.worth(b, text.at(b)) + of_b
    }
}

impl Worth for Additive {
    fn of(&self, text: &Text) -> f64 {
        share(self.raw(text), self.low, self.high)
    }

    fn best(&self) -> &Text {
        &self.best
    }

    fn linked(&self) -> Vec<(BracketId, BracketId)> {
        let matters = |t: &&Tie| self.table(t).iter().any(|&b| b != 0.0);
        let mut pairs: Vec<_> = (self.ties.iter().filter(matters))
            .map(|t| (t.a.min(t.b), t.a.max(t.b)))
            .collect();
        pairs.sort_unstable();
        pairs.dedup();
        pairs
    }
}
