//! How a delegate speaks in a room that marks texts ([`marks`](crate::negotiation::marks)); who seats
//! it there is in [`spokesperson`](crate::delegates::spokesperson).

use crate::model::Text;
use crate::model::ids::StateId;
use crate::negotiation::marks::{Announcement, Floor, Party, vote};

/// What a delegate knows when it speaks: its own party, its seat, and how far the talks are.
pub struct SpeakerKnowledge<'a> {
    /// The party it speaks for.
    pub(super) party: Party<'a>,
    /// Its seat.
    pub seat: StateId,
    /// How far the talks are, 0–1; 1 is the final text.
    pub time: f64,
}

impl SpeakerKnowledge<'_> {
    /// What a text is worth to its party, 0–1.
    #[must_use]
    pub fn of(&self, text: &Text) -> f64 {
        self.party.worth().of(text)
    }

    /// The text its party would write alone.
    #[must_use]
    pub fn best(&self) -> &Text {
        self.party.worth().best()
    }

    /// The least worth its party accepts, 0–1.
    #[must_use]
    pub fn reservation(&self) -> f64 {
        self.party.reservation()
    }

    /// The change its party likes best of those the room would take better, if it likes one better
    /// than the table and at least as much as `least`.
    #[must_use]
    pub fn favourite(&self, floor: &Floor, least: f64) -> Option<Text> {
        self.party.favourite(floor, least)
    }
}

/// How a delegate speaks of texts that are marked. Where a method is not its own, it speaks as an
/// honest party does.
pub trait Speaker {
    /// The least worth that it says it would sign now, 0–1.
    fn asks(&self, own: &SpeakerKnowledge) -> f64 {
        own.reservation()
    }

    /// Whether what it asks changes as time goes by, so that it states its line again.
    fn restates(&self) -> bool {
        false
    }

    /// What it shows a text to be worth to it; marks are from 0 to 1 of this.
    fn shows(&self, own: &SpeakerKnowledge, text: &Text) -> f64 {
        own.of(text)
    }

    /// The vote it gives for a change of what it shows, −2 to 2.
    fn votes(&self, change: f64) -> i8 {
        vote(change)
    }

    /// The package it offers, if it offers one.
    fn package(&mut self, own: &SpeakerKnowledge, floor: &Floor) -> Option<Text> {
        own.favourite(floor, 0.0)
    }

    /// Listens.
    fn hear(&mut self, _own: &SpeakerKnowledge, _word: Announcement) {}
}
