//! What the parts of the room read.

use crate::conference::room::VoteHeld;
use crate::desktop::left_out::LeftOut;
use crate::desktop::screens::conference::screen::ConferenceScreen;
use crate::desktop::sight::Sight;
use crate::desktop::theme::Look;
use crate::desktop::whatif::WhatIf;

/// What the parts of the room read.
#[derive(Clone, Copy)]
pub(super) struct View<'a> {
    /// The theme.
    pub look: &'a Look,
    /// Text size.
    pub scale: f32,
    /// What the seat knows.
    pub sight: &'a Sight,
    /// What the screen remembers.
    pub screen: &'a ConferenceScreen,
    /// What follows, as far as it is worked out.
    pub whatif: &'a WhatIf,
    /// Whether one person looks, and no other's turn is ended with one's own.
    pub alone: bool,
    /// What a scene of the tutorial leaves out.
    pub left_out: &'a LeftOut,
    /// Whether what changes is led from how it was to how it is.
    pub moves: bool,
}

impl<'a> View<'a> {
    /// The vote that is to be shown in the hall.
    pub(super) fn vote(&self) -> Option<&'a VoteHeld> {
        let first = self.screen.votes.first()?;
        self.sight.room.ballots.votes.get(*first)
    }
}
