//! The agent: it knows its own utility and reservation, and what is said in the room.

use crate::lab::Text;
use crate::lab::domain::Domain;
use crate::lab::utility::Utility;

/// A change of utility above this is a strong yes or a strong no.
const STRONG: f64 = 0.08;

/// The highest mark.
pub const TOP_MARK: u8 = 20;

/// What a party says before the first text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opening {
    /// The text it would write alone.
    pub ideal: Text,
    /// Pairs of clauses it treats as one question, the lower clause first.
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

/// What everybody hears.
#[derive(Debug, Clone, Copy)]
pub enum Word<'a> {
    /// All openings, and which of them is one's own.
    Openings(&'a [Opening], usize),
    /// How far the talks are, from 0 to 1; 1 is the final text.
    Time(f64),
    /// What each party proposed in a round of packages.
    Offers(&'a [Option<Text>]),
    /// What each party said of a package.
    Said(&'a [usize], &'a [Answer]),
}

/// What a party sees when it is asked for a package.
#[derive(Clone, Copy)]
pub struct Floor<'a> {
    /// The text on the table.
    pub table: &'a [usize],
    /// Options of each clause.
    pub options: &'a [usize],
    /// Changes of up to three clauses, not yet put, that the room would take better by the
    /// public marks, best first.
    pub better: &'a [Text],
    /// Whether a text was put before.
    pub heard: &'a dyn Fn(&[usize]) -> bool,
}

/// All the room ever learns of a party.
pub trait Voice {
    /// Said before the first text.
    fn opening(&self) -> Opening;
    /// Of a text, compared with the table.
    fn answer(&self, table: &[usize], text: &[usize]) -> Answer;
    /// A text it proposes, not put before.
    fn package(&mut self, floor: &Floor) -> Option<Text>;
    /// Whether it adopts the final text.
    fn adopts(&self, text: &[usize]) -> bool;
    /// Listens.
    fn hear(&mut self, _word: Word) {}
    /// Its line, where that is no longer the one it opened with.
    fn line(&self) -> Option<u8> {
        None
    }
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

    /// All parties of a checked domain.
    #[must_use]
    pub fn all(domain: &Domain) -> Vec<Self> {
        (Utility::all(domain).into_iter().enumerate())
            .map(|(p, utility)| Self {
                utility,
                reservation: domain.reservation.of(p),
            })
            .collect()
    }

    /// Its wishes, for its own delegate.
    pub(super) fn utility(&self) -> &Utility {
        &self.utility
    }

    /// The least it accepts, for its own delegate.
    pub(super) fn reservation(&self) -> f64 {
        self.reservation
    }

    /// The change it likes best of those the room would take better, if it likes one better
    /// than the table and at least as much as `floor`.
    pub(super) fn favourite(&self, see: &Floor, floor: f64) -> Option<Text> {
        let mut top = (self.utility.of(see.table) + 1e-9, None);
        for text in see.better {
            let u = self.utility.of(text);
            if u > top.0 && u >= floor {
                top = (u, Some(text));
            }
        }
        top.1.cloned()
    }
}

/// 0–1 to 0–20.
pub(super) fn mark(u: f64) -> u8 {
    // The cast cannot lose.
    (u.clamp(0.0, 1.0) * f64::from(TOP_MARK)).round() as u8
}

/// A change of utility as a vote.
pub(super) fn vote(change: f64) -> i8 {
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

    fn package(&mut self, floor: &Floor) -> Option<Text> {
        self.favourite(floor, 0.0)
    }

    fn adopts(&self, text: &[usize]) -> bool {
        self.utility.of(text) >= self.reservation
    }
}
