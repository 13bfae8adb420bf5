//! Changes of a text, weighed by the record's guesses: differences only, so that a change costs a
//! few additions per party.

use crate::model::Text;
use crate::model::functions::ROUNDING;
use crate::negotiation::marks::mark_record::MarkRecord;
use crate::negotiation::reading::Change;

/// Single changes that pairs are built on, and pairs that packages of three brackets are built on
/// (judgement).
const BEAM: [usize; 2] = [20, 4];
/// Most changes handed on (judgement).
const MOST: usize = 2_000;
/// A gain below this is none. Source: rounding.
const TINY: f64 = ROUNDING;

/// A text and what every change of one bracket would add to each guessed mark.
pub struct Around<'a> {
    record: &'a MarkRecord,
    table: Text,
    marks: Vec<f64>,
    now: f64,
    singles: Vec<Change>,
    /// By single change and party.
    adds: Vec<f64>,
    scratch: Vec<f64>,
}

impl<'a> Around<'a> {
    /// Of a text.
    #[must_use]
    pub fn new(record: &'a MarkRecord, table: &Text) -> Self {
        let mut made = Self {
            record,
            table: table.clone(),
            marks: vec![],
            now: 0.0,
            singles: vec![],
            adds: vec![],
            scratch: vec![],
        };
        made.look();
        made
    }

    fn look(&mut self) {
        let (record, fit) = (self.record, self.record.fit());
        record.guess_into(&self.table, &mut self.marks);
        self.scratch.clone_from(&self.marks);
        self.now = record.outlook_of(&mut self.scratch);
        self.singles.clear();
        self.adds.clear();
        for b in record.agenda().brackets() {
            let now = self.table.at(b);
            for w in record.agenda().wordings(b).filter(|&w| w != now) {
                self.singles.push((b, w));
                let pair = (fit.option(b, w).iter()).zip(fit.option(b, now));
                self.adds.extend(pair.map(|(new, old)| new - old));
            }
        }
        let parties = self.marks.len();
        for (k, &(a, b)) in fit.pairs().iter().enumerate() {
            let (x, y) = (self.table.at(a), self.table.at(b));
            let old = fit.pair(k, x, y);
            for (&(at, w), adds) in self.singles.iter().zip(self.adds.chunks_exact_mut(parties)) {
                let new = match at {
                    _ if at == a => fit.pair(k, w, y),
                    _ if at == b => fit.pair(k, x, w),
                    _ => continue,
                };
                for ((add, n), m) in adds.iter_mut().zip(new).zip(old) {
                    *add += n - m;
                }
            }
        }
    }

    /// How the room would take the text with some single changes, by their places.
    fn outlook(&mut self, changes: &[usize]) -> f64 {
        let (fit, parties) = (self.record.fit(), self.marks.len());
        self.scratch.clone_from(&self.marks);
        for (k, &i) in changes.iter().enumerate() {
            let adds = &self.adds[i * parties..(i + 1) * parties];
            (self.scratch.iter_mut().zip(adds)).for_each(|(s, a)| *s += a);
            for &j in &changes[..k] {
                let (mut one, mut other) = (self.singles[i], self.singles[j]);
                let Some(pair) = self.record.pair_of(one.0, other.0) else {
                    continue;
                };
                if one.0 > other.0 {
                    (one, other) = (other, one);
                }
                let (x, y) = (self.table.at(one.0), self.table.at(other.0));
                let corners = (fit.pair(pair, one.1, other.1).iter())
                    .zip(fit.pair(pair, one.1, y))
                    .zip(fit.pair(pair, x, other.1))
                    .zip(fit.pair(pair, x, y));
                for (s, (((both, a), b), none)) in self.scratch.iter_mut().zip(corners) {
                    *s += both - a - b + none;
                }
            }
        }
        self.record.outlook_of(&mut self.scratch)
    }

    /// The text that no single change makes better by the guesses, nor a change of a linked pair
    /// where no single one helps.
    #[must_use]
    pub fn best(mut self) -> Text {
        while self.step() {}
        self.table
    }

    /// Takes the best single change, or the best change of a linked pair; whether there was one.
    fn step(&mut self) -> bool {
        let mut top = (self.now + TINY, vec![]);
        for i in 0..self.singles.len() {
            let s = self.outlook(&[i]);
            if s > top.0 {
                top = (s, vec![i]);
            }
        }
        if top.1.is_empty() {
            for i in 0..self.singles.len() {
                for j in 0..i {
                    let linked = self.record.pair_of(self.singles[i].0, self.singles[j].0);
                    if self.singles[i].0 == self.singles[j].0 || linked.is_none() {
                        continue;
                    }
                    let s = self.outlook(&[j, i]);
                    if s > top.0 {
                        top = (s, vec![j, i]);
                    }
                }
            }
        }
        for &i in &top.1 {
            let (b, w) = self.singles[i];
            self.table.set(b, w);
        }
        if !top.1.is_empty() {
            self.look();
        }
        !top.1.is_empty()
    }

    /// Changes of up to three brackets that the room would take better, best first.
    #[must_use]
    pub fn better(&mut self) -> Vec<Text> {
        let mut singles: Vec<Package> = (0..self.singles.len())
            .map(|i| self.weigh(i as u64 + 1))
            .collect();
        let mut found = vec![];
        self.keep(&mut found, &singles);
        keep_best(&mut singles, BEAM[0]);
        let mut pairs = self.extend(&singles);
        self.keep(&mut found, &pairs);
        keep_best(&mut pairs, BEAM[1]);
        let triples = self.extend(&pairs);
        self.keep(&mut found, &triples);
        keep_best(&mut found, MOST);
        found.sort_unstable_by(order);
        found.iter().map(|p| self.with(p.changes)).collect()
    }

    fn keep(&self, found: &mut Vec<Package>, made: &[Package]) {
        found.extend(made.iter().filter(|p| p.outlook > self.now + TINY));
    }

    /// Every package with one bracket more, once.
    fn extend(&mut self, from: &[Package]) -> Vec<Package> {
        let mut made = Vec::with_capacity(from.len() * self.singles.len());
        for package in from {
            for i in 0..self.singles.len() {
                if places(package.changes).all(|j| self.singles[j].0 != self.singles[i].0) {
                    made.push(join(package.changes, i as u64 + 1));
                }
            }
        }
        made.sort_unstable();
        made.dedup();
        made.into_iter()
            .map(|changes| self.weigh(changes))
            .collect()
    }

    fn weigh(&mut self, changes: u64) -> Package {
        let (mut all, mut n) = ([0; 3], 0);
        for i in places(changes) {
            all[n] = i;
            n += 1;
        }
        Package {
            outlook: self.outlook(&all[..n]),
            changes,
        }
    }

    fn with(&self, changes: u64) -> Text {
        let mut text = self.table.clone();
        for i in places(changes) {
            let (b, w) = self.singles[i];
            text.set(b, w);
        }
        text
    }
}

/// Up to three single changes; their places plus 1 in 16 bits each, the greatest highest.
#[derive(Clone, Copy)]
struct Package {
    outlook: f64,
    changes: u64,
}

fn places(changes: u64) -> impl Iterator<Item = usize> {
    (0..3)
        .map(move |k| (changes >> (16 * k) & 0xffff) as usize)
        .take_while(|&i| i > 0)
        .map(|i| i - 1)
}

/// The changes with one more, in order.
fn join(changes: u64, one: u64) -> u64 {
    let below = (0..3).take_while(|k| {
        let part = changes >> (16 * k) & 0xffff;
        part > 0 && part < one
    });
    let shift = 16 * below.count();
    let low = changes & ((1 << shift) - 1);
    (changes >> shift << (shift + 16)) | one << shift | low
}

fn order(x: &Package, y: &Package) -> std::cmp::Ordering {
    let by_outlook = y.outlook.total_cmp(&x.outlook);
    by_outlook.then_with(|| x.changes.cmp(&y.changes))
}

/// Keeps the best, in no order.
fn keep_best(all: &mut Vec<Package>, n: usize) {
    if all.len() > n {
        all.select_nth_unstable_by(n, order);
        all.truncate(n);
    }
}
