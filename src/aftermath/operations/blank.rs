//! An operation before its outcome is drawn.

use crate::aftermath::actors::Actor;
use crate::aftermath::incidents::{Incident, Incidents};
use crate::model::ids::{IncidentId, StateId};
use crate::model::years::Kind;

/// An operation whose outcome is still to be drawn.
pub(super) fn blank(
    initiator: Actor,
    target: StateId,
    kind: Kind,
    day: u32,
    occasion: u32,
) -> Incident {
    Incident {
        id: IncidentId::default(),
        day,
        initiator,
        apparent_culprit: None,
        turned: None,
        ordered: None,
        occasion,
        brought_about: None,
        target,
        kind,
        severity: 0,
        success: false,
        detected: u32::MAX,
        attributed: u32::MAX,
        believed: None,
        suspects: vec![],
        investigated: false,
        public: false,
        named: vec![],
        answer: None,
        answer_brought_about: None,
        reply: None,
        conceded: false,
        entry: 0,
    }
}

/// Puts it behind the incidents there are, with the next number.
pub(super) fn push(incidents: &mut Incidents, mut it: Incident) {
    it.id = IncidentId::new(incidents.all.len());
    incidents.all.push(it);
}
