//! What is said in a room that marks texts, and by whom.

use crate::model::Text;
use crate::model::functions::ROUNDING;
use crate::model::ids::{BracketId, StateId};
use crate::model::theory::fixed::fixed;
use crate::negotiation::agenda::Agenda;

fixed! {
    voice:

    /// A change of worth, 0–1, above this is a strong yes or a strong no. Judgement: no source gives
    /// it.
    const STRONG: f64 = 0.08;
}

/// The highest mark: marks go from 0 to it (judgement).
pub const TOP_MARK: u8 = 20;

/// What a party says before the first text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opening {
    /// The text it would write alone.
    pub ideal: Text,
    /// Pairs of brackets it treats as one question, the lower bracket first.
    pub linked: Vec<(BracketId, BracketId)>,
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
pub enum Announcement<'a> {
    /// All openings, and which of them is one's own.
    Openings(&'a [Opening], StateId),
    /// How far the talks are, from 0 to 1; 1 is the final text.
    Time(f64),
    /// What each party proposed in a round of packages.
    Offers(&'a [Option<Text>]),
    /// What each party said of a package.
    Said(&'a Text, &'a [Answer]),
}

/// What a party sees when it is asked for a package.
#[derive(Clone, Copy)]
pub struct Floor<'a> {
    /// The text on the table.
    pub table: &'a Text,
    /// What a text chooses from.
    pub agenda: &'a Agenda,
    /// Changes of up to three brackets, not yet put, that the room would take better by the
    /// public marks, best first.
    pub better: &'a [Text],
    /// Whether a text was put before.
    pub was_put: &'a dyn Fn(&Text) -> bool,
}

/// All the room ever learns of a party.
pub trait Negotiator {
    /// Said before the first text.
    fn opening(&self) -> Opening;
    /// Of a text, compared with the table.
    fn answer(&self, table: &Text, text: &Text) -> Answer;
    /// A text it proposes, not put before.
    fn package(&mut self, floor: &Floor) -> Option<Text>;
    /// Whether it adopts the final text.
    fn adopts(&self, text: &Text) -> bool;
    /// Listens.
    fn hear(&mut self, _word: Announcement) {}
    /// Its line, where that is no longer the one it opened with.
    fn line(&self) -> Option<u8> {
        None
    }
}

/// A worth from 0 to 1 as a mark from 0 to 20.
#[must_use]
pub fn mark(worth: f64) -> u8 {
    // The cast cannot lose.
    (worth.clamp(0.0, 1.0) * f64::from(TOP_MARK)).round() as u8
}

/// A change of worth as a vote.
#[must_use]
pub fn vote(change: f64) -> i8 {
    match change {
        d if d > STRONG => 2,
        d if d > ROUNDING => 1,
        d if d < -STRONG => -2,
        d if d < -ROUNDING => -1,
        _ => 0,
    }
}
