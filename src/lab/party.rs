//! The agent: it knows its own utility and reservation, and what is said in the room.

use std::collections::BTreeSet;

use super::Text;
use super::book::Book;
use super::domain::Domain;
use super::utility::Utility;

/// A change of utility above this is a strong yes or a strong no.
const STRONG: f64 = 0.08;
/// Pairs a party builds its three-clause packages from.
const BEAM: usize = 30;
/// Packages a party weighs against the book before it gives up.
const WEIGHED: usize = 400;

/// The highest mark.
pub const TOP_MARK: u8 = 20;

/// What a party says before the first text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opening {
    /// The text it would write alone.
    pub ideal: Text,
    /// Pairs of clauses it treats as one question.
    pub linked: Vec<(usize, usize)>,
    /// The lowest mark it would sign, about.
    pub line: u8,
}

/// What a party says of a text the chair puts to the room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answer {
    /// Against the text on the table: -2 strong no, -1 no, 0, 1 yes, 2 strong yes.
    pub vote: i8,
    /// From 0, its own worst text, to 20, its own best.
    pub mark: u8,
    /// Whether it could sign.
    pub signs: bool,
}

/// All the room ever learns of a party.
pub trait Voice {
    /// Said before the first text.
    fn opening(&self) -> Opening;
    /// Of a text, compared with the table.
    fn answer(&self, table: &[usize], text: &[usize]) -> Answer;
    /// A change of up to three clauses it proposes, none already said.
    fn package(&self, table: &[usize], book: &Book, said: &BTreeSet<Text>) -> Option<Text>;
    /// Whether it adopts the final text.
    fn adopts(&self, text: &[usize]) -> bool;
}

/// An honest party. Its wishes are private: there is no way to read them but its words.
#[derive(Debug, Clone)]
pub struct Party {
    utility: Utility,
    reservation: f64,
}

impl Party {
    /// One party of a checked domain.
    #[must_use]
    pub fn new(domain: &Domain, party: usize) -> Self {
        Self {
            utility: Utility::new(domain, party),
            reservation: domain.reservation.of(party),
        }
    }

    /// Every change of one clause, of two, and of three built on its best pairs, best first.
    fn changes(&self, table: &[usize], book: &Book) -> Vec<(f64, Text)> {
        let here = self.utility.of(table);
        let mut all = self.extend(&[(here, table.to_vec())], book);
        let singles = top(all.clone(), 4 * BEAM);
        let pairs = self.extend(&singles, book);
        all.extend(pairs.iter().cloned());
        all.extend(self.extend(&top(pairs, BEAM), book));
        all.retain(|(u, _)| *u > here + 1e-9);
        top(all, usize::MAX)
    }

    fn extend(&self, from: &[(f64, Text)], book: &Book) -> Vec<(f64, Text)> {
        let mut made = vec![];
        for (_, text) in from {
            for (c, &options) in book.clauses().iter().enumerate() {
                for o in (0..options).filter(|&o| o != text[c]) {
                    let mut next = text.clone();
                    next[c] = o;
                    made.push((self.utility.of(&next), next));
                }
            }
        }
        made
    }
}

fn top(mut all: Vec<(f64, Text)>, n: usize) -> Vec<(f64, Text)> {
    all.sort_by(|x, y| y.0.total_cmp(&x.0).then_with(|| x.1.cmp(&y.1)));
    all.dedup();
    all.truncate(n);
    all
}

fn mark(u: f64) -> u8 {
    // 0–1 to 0–20: the cast cannot lose.
    (u.clamp(0.0, 1.0) * f64::from(TOP_MARK)).round() as u8
}

fn vote(change: f64) -> i8 {
    match change {
        d if d > STRONG => 2,
        d if d > 1e-9 => 1,
        d if d < -STRONG => -2,
        d if d < -1e-9 => -1,
        _ => 0,
    }
}

impl Voice for Party {
    fn opening(&self) -> Opening {
        Opening {
            ideal: self.utility.best().to_vec(),
            linked: self.utility.linked(),
            line: mark(self.reservation),
        }
    }

    fn answer(&self, table: &[usize], text: &[usize]) -> Answer {
        let u = self.utility.of(text);
        Answer {
            vote: vote(u - self.utility.of(table)),
            mark: mark(u),
            signs: u >= self.reservation,
        }
    }

    fn package(&self, table: &[usize], book: &Book, said: &BTreeSet<Text>) -> Option<Text> {
        let here = book.outlook(table);
        (self.changes(table, book).into_iter())
            .filter(|(_, text)| !said.contains(text))
            .take(WEIGHED)
            .find(|(_, text)| book.outlook(text) > here)
            .map(|(_, text)| text)
    }

    fn adopts(&self, text: &[usize]) -> bool {
        self.utility.of(text) >= self.reservation
    }
}
