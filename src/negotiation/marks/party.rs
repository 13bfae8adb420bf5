//! A party: it knows what texts are worth to itself and the least that it accepts.

use crate::model::Text;
use crate::model::functions::ROUNDING;
use crate::negotiation::agenda::Worth;
use crate::negotiation::marks::negotiator::{Answer, Floor, Negotiator, Opening, mark, vote};

/// A party that says what it thinks. Its wishes are private: the room reads nothing but its words.
pub struct Party<'a> {
    worth: Box<dyn Worth + 'a>,
    reservation: f64,
}

impl<'a> Party<'a> {
    /// A party with its wishes and the least worth that it accepts, 0–1.
    #[must_use]
    pub fn new(worth: impl Worth + 'a, reservation: f64) -> Self {
        Self {
            worth: Box::new(worth),
            reservation,
        }
    }

    /// What texts are worth to it, for its own delegate.
    pub(crate) fn worth(&self) -> &dyn Worth {
        self.worth.as_ref()
    }

    /// The least that it accepts, 0–1, for its own delegate.
    pub(crate) fn reservation(&self) -> f64 {
        self.reservation
    }

    /// The change it likes best of those the room would take better, if it likes one better
    /// than the table and at least as much as `least`.
    pub(crate) fn favourite(&self, floor: &Floor, least: f64) -> Option<Text> {
        let mut top = (self.worth.of(floor.table) + ROUNDING, None);
        for text in floor.better {
            let worth = self.worth.of(text);
            if worth > top.0 && worth >= least {
                top = (worth, Some(text));
            }
        }
        top.1.cloned()
    }
}

impl Negotiator for Party<'_> {
    fn opening(&self) -> Opening {
        Opening {
            ideal: self.worth.best().clone(),
            linked: self.worth.linked(),
            line: mark(self.reservation),
        }
    }

    fn answer(&self, table: &Text, text: &Text) -> Answer {
        let worth = self.worth.of(text);
        Answer {
            vote: vote(worth - self.worth.of(table)),
            mark: mark(worth),
            signs: worth >= self.reservation,
        }
    }

    fn package(&mut self, floor: &Floor) -> Option<Text> {
        self.favourite(floor, 0.0)
    }

    fn adopts(&self, text: &Text) -> bool {
        self.worth.of(text) >= self.reservation
    }
}
