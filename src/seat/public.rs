//! What everybody in the room may see of a session, for a screen that all look at.

use serde::Serialize;

use crate::seat::snapshot::Snapshot;
use crate::seat::view;
use crate::session::Session;

/// What everybody in the room may see: made from a view that is no seat's, and from nothing else. No
/// mandate, secret goal, package, question or belief of any seat is in it, nor who is behind an incident
/// that nobody named. At the end, when every seat is told everything, it has everything, too.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Public(Snapshot);

impl Public {
    /// That of a session as it stands.
    #[must_use]
    pub fn of(session: &Session) -> Self {
        let mut known = Snapshot::of(&view::in_public(session.state()));
        // Whoever draws it has no seat, as from the chair.
        known.chair = true;
        Self(known)
    }

    /// The snapshot that it is, of nobody's seat.
    #[must_use]
    pub fn into_snapshot(self) -> Snapshot {
        self.0
    }
}
