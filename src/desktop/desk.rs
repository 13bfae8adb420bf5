//! Who looks at the session: one person, several who share the machine, or the whole room.

use crate::model::ids::StateId;

/// Who looks at the session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Desk {
    /// One person, in a seat or in the chair.
    #[default]
    Alone,
    /// Several persons, one after the other.
    Shared {
        /// The seat whose turn it is at the machine.
        at: StateId,
        /// Whether the curtain hangs before it: nothing of any seat is shown.
        curtain: bool,
    },
    /// A whole room, on its screen: nobody's eyes, and a teacher who enters what tables hand in.
    Room,
}

impl Desk {
    /// Whether nothing of any seat may be shown.
    #[must_use]
    pub fn covered(self) -> bool {
        matches!(self, Self::Shared { curtain: true, .. })
    }

    /// The seat at a shared machine.
    #[must_use]
    pub fn at(self) -> Option<StateId> {
        match self {
            Self::Shared { at, .. } => Some(at),
            Self::Alone | Self::Room => None,
        }
    }
}
