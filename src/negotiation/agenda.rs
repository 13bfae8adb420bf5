//! What a text chooses from: brackets, each with its options. An agenda from a file and the text of
//! a scenario are the same to the kernel; so is what their texts are worth, behind [`Worth`].

use rand::RngExt as _;

use crate::model::ids::{BracketId, WordingId};
use crate::model::{Text, TreatyText};

/// A difference of worth below this is none. Source: rounding of sums of floats.
const ROUNDING: f64 = 1e-12;

/// Brackets, each with how many wordings it has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agenda {
    options: Vec<usize>,
}

impl Agenda {
    /// Of brackets with so many wordings each, 1–255.
    #[must_use]
    pub fn new(options: &[usize]) -> Self {
        Self {
            options: options.to_vec(),
        }
    }

    /// Of the text of a scenario.
    #[must_use]
    pub fn of(treaty: &TreatyText) -> Self {
        Self {
            options: treaty.brackets.iter().map(|b| b.wordings.len()).collect(),
        }
    }

    /// How many brackets there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.options.len()
    }

    /// Whether there is no bracket.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.options.is_empty()
    }

    /// The brackets, in order.
    pub fn brackets(
        &self,
    ) -> impl DoubleEndedIterator<Item = BracketId> + ExactSizeIterator + Clone + use<> {
        BracketId::all(self.options.len())
    }

    /// How many wordings a bracket has.
    #[must_use]
    pub fn options(&self, bracket: BracketId) -> usize {
        self.options[bracket]
    }

    /// The wordings of a bracket, in order.
    pub fn wordings(
        &self,
        bracket: BracketId,
    ) -> impl DoubleEndedIterator<Item = WordingId> + ExactSizeIterator + Clone + use<> {
        WordingId::all(self.options[bracket])
    }

    /// How many texts there are.
    #[must_use]
    pub fn texts(&self) -> f64 {
        self.options.iter().map(|&o| o as f64).product()
    }

    /// The text with the first wording everywhere.
    #[must_use]
    pub fn first(&self) -> Text {
        Text(vec![0; self.options.len()])
    }

    /// The text at a place in the order in which the last bracket changes first.
    #[must_use]
    pub fn nth(&self, mut place: usize) -> Text {
        let mut text = self.first();
        for b in self.brackets().rev() {
            text.set(b, WordingId::new(place % self.options(b)));
            place /= self.options(b);
        }
        text
    }

    /// A text drawn by lot.
    pub fn draw(&self, rng: &mut impl rand::Rng) -> Text {
        self.text(|b| WordingId::new(rng.random_range(0..self.options[b])))
    }

    /// Another wording of a bracket by lot, and no draw where it has only this one.
    pub fn another(
        &self,
        bracket: BracketId,
        than: WordingId,
        rng: &mut impl rand::Rng,
    ) -> Option<WordingId> {
        let options = self.options[bracket];
        (options > 1).then(|| {
            let further = rng.random_range(1..options);
            WordingId::new((than.index() + further) % options)
        })
    }

    /// The text with the wordings chosen bracket by bracket.
    pub fn text(&self, mut choose: impl FnMut(BracketId) -> WordingId) -> Text {
        let mut text = self.first();
        for b in self.brackets() {
            text.set(b, choose(b));
        }
        text
    }
}

/// What the texts of an agenda are worth to one party, on its own scale: 0 is its worst text, 1 its
/// best. A party to whom all texts are alike has 1 everywhere.
pub trait Worth {
    /// Of a whole text, 0–1.
    fn of(&self, text: &Text) -> f64;

    /// The text it would write alone.
    fn best(&self) -> &Text;

    /// Pairs of brackets that it treats as one question: the lower bracket first, sorted, once each.
    fn linked(&self) -> Vec<(BracketId, BracketId)>;
}

/// A place between two ends as a share, 0–1; 1 where the ends are one.
#[must_use]
pub fn share(raw: f64, low: f64, high: f64) -> f64 {
    let span = high - low;
    if span <= ROUNDING {
        return 1.0; // Every text is its best.
    }
    ((raw - low) / span).clamp(0.0, 1.0)
}
