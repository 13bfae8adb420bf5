//! The names under which later entries of the journal find what brought them about (rule 15.2).

use serde::Serialize;

use crate::model::ids::{ArrangementId, BracketId, IncidentId, OfferId, StateId, ViolationId};

/// A name under which a later entry finds its cause.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum Mark {
    /// A bracket was put on the day's agenda or opened from the floor.
    Opened(BracketId),
    /// A day began.
    Day,
    /// An event of the record happened.
    Event,
    /// Somebody asked for a chair's text.
    ChairAsked,
    /// A vote on a bracket was called.
    Called(BracketId),
    /// Plates last went up on a bracket.
    Plates(BracketId),
    /// The draft was last moved, or shown to stand.
    Draft,
    /// A seat brought a wording to its group.
    Brought(StateId),
    /// A seat asked for a drafting group.
    Drafting(StateId),
    /// A wording was tabled.
    Tabled(usize),
    /// A package was offered.
    Offered(OfferId),
    /// A package was agreed.
    Agreed(OfferId),
    /// A seat drew a red line on a bracket.
    RedLine(StateId, BracketId),
    /// The package was taken or not.
    Outcome,
    /// A seat answered at the signing.
    Signed(StateId),
    /// A state asked to join or leave.
    Adhered,
    /// A seat called a conference.
    Convened,
    /// A state proposed an arrangement.
    Proposed,
    /// An arrangement was made.
    Arranged(ArrangementId),
    /// The text was broken.
    Breach(ViolationId),
    /// A state ratified or joined.
    Joined,
    /// The text entered into force.
    InForce,
    /// A seat was last hit.
    Hit(StateId),
    /// An incident was attributed.
    Attributed(IncidentId),
    /// A public attribution or an answer last set a pair against each other; lower seat first.
    Confrontation(StateId, StateId),
    /// The same of any pair.
    AnyConfrontation,
    /// An answer on an upper rung.
    UpperRung,
    /// A programme last leaked.
    Leaked,
    /// A state last shielded its network.
    Shielded,
}

impl Mark {
    /// The confrontation of a pair, whichever is named first.
    #[must_use]
    pub fn confrontation(a: StateId, b: StateId) -> Self {
        Self::Confrontation(a.min(b), a.max(b))
    }

    /// Whether entries under it come by the hundred in the years.
    #[must_use]
    pub fn comes_often(&self) -> bool {
        matches!(
            self,
            Self::Hit(_)
                | Self::Attributed(_)
                | Self::Confrontation(..)
                | Self::AnyConfrontation
                | Self::UpperRung
        )
    }

    /// Whether it belongs to one conference: the next begins without it.
    #[must_use]
    pub fn of_the_room(&self) -> bool {
        matches!(
            self,
            Self::Opened(_)
                | Self::Day
                | Self::Event
                | Self::ChairAsked
                | Self::Called(_)
                | Self::Plates(_)
                | Self::Draft
                | Self::Brought(_)
                | Self::Drafting(_)
                | Self::Tabled(_)
                | Self::Offered(_)
                | Self::Agreed(_)
                | Self::RedLine(..)
                | Self::Outcome
        )
    }
}
