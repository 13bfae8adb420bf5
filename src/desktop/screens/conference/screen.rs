//! What the conference screen remembers.

use bevy::prelude::*;

use crate::conference::plates::rules::best;
use crate::desktop::draft::Draft;
use crate::desktop::play::Play;
use crate::desktop::screens::conference::listing::{Listing, Selected};
use crate::model::ids::{BracketId, OfferId, StateId, WordingId};

/// The column that is shown when there is room for one only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Column {
    /// Corridors and journal.
    #[default]
    Corridors,
    /// Adviser and who stands where.
    People,
}

/// What the right of the strip under the text shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Strip {
    /// What follows in the years after.
    #[default]
    Years,
    /// How far it is from the seat's mandate; from the chair, who would sign, by group.
    Mandate,
}

/// A number of the room that answers why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RoomWhy {
    /// Goodwill.
    Goodwill,
    /// One's trust in a delegation.
    Trust(StateId),
}

/// How the page shows what is on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Shows {
    /// Whether the rarer motions are unfolded.
    pub motions: bool,
    /// Whether all brackets are shown with their wordings.
    pub wordings: bool,
    /// Whether bars show what is believed to be preferred though plates have gone up.
    pub preferences: bool,
    /// Whether the room is left out and only listed.
    pub list: bool,
}

/// What the conference screen remembers.
#[derive(Resource, Debug, Clone, Default, PartialEq)]
pub struct ConferenceScreen {
    /// Selected bracket.
    pub bracket: BracketId,
    /// Selected wording.
    pub wording: WordingId,
    /// Wording under the pointer: bracket and wording.
    pub pointed: Option<(BracketId, WordingId)>,
    /// Whose dossier lies open.
    pub dossier: Option<StateId>,
    /// Which delegations are listed, and how.
    pub list: Listing,
    /// The column that is shown when there is room for one only.
    pub column: Column,
    /// How the page shows what is on it.
    pub shows: Shows,
    /// Package in hand.
    pub draft: Draft,
    /// What the right of the strip shows.
    pub strip: Strip,
    /// Whether the frontier lies in place of the text.
    pub frontier: bool,
    /// Whether the outline lies in place of the text.
    pub outline: bool,
    /// The number that answers why, in place of the text.
    pub why: Option<RoomWhy>,
    /// Votes of the last evening that are still to be shown in the hall, by their place in the room's list.
    pub votes: Vec<usize>,
    /// Agreed package that was asked to be broken, until that is said again.
    pub breaking: Option<OfferId>,
}

impl ConferenceScreen {
    /// The bracket and the wording that are selected.
    #[must_use]
    pub fn selected(&self) -> Selected {
        (self.bracket, self.wording)
    }

    /// Nothing of the list or of a dossier goes from one session into another.
    pub(super) fn forget_the_list(&mut self) {
        (self.pointed, self.dossier, self.shows.motions) = (None, None, false);
        (self.frontier, self.outline, self.shows.preferences) = (false, false, false);
        self.why = None;
        self.votes = vec![];
        self.list = Listing::default();
    }

    /// Opens the page at the bracket that matters most.
    pub(super) fn turn_to_most_at_stake(&mut self, play: &Play) {
        if let Some(sight) = &play.sight {
            self.turn_to(sight.most_at_stake(), play);
        }
    }

    /// Selects a bracket with the wording in it that brings most.
    pub(super) fn turn_to(&mut self, bracket: BracketId, play: &Play) {
        self.bracket = bracket;
        let worth = play.sight.as_ref();
        let worth = worth.and_then(|sight| sight.own.worth.get(bracket.index()));
        self.wording = worth.map(|w| best(w)).unwrap_or_default();
    }
}
