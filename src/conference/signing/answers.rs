//! The answers at the signing.

use crate::conference::room::Room;
use crate::conference::signing::rules::Verdict;
use crate::model::action::Decision;
use crate::model::ids::StateId;
use bevy_ecs::resource::Resource;
use serde::Serialize;
use std::collections::BTreeMap;

/// The answers at the signing: those that persons have given, and all of them once it is over.
#[derive(Debug, Clone, Default, Resource, Serialize)]
pub struct SigningAnswers {
    /// Answers that persons have given, by seat.
    pub chosen: BTreeMap<StateId, Decision>,
    /// The conferences that are over, in order; the first is the scenario's own.
    pub held: Vec<ConferenceHeld>,
    /// What each state answered at the last conference that it sat in.
    pub latest: Vec<Verdict>,
}

/// How a conference ended.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ConferenceHeld {
    /// The turn in which it opened; 0 for the scenario's own.
    pub opens: u32,
    /// Whether its text was adopted.
    pub adopted: bool,
    /// Every state's answer, in the order of the states; who did not sit there has none to give.
    pub verdicts: Vec<Verdict>,
}

impl SigningAnswers {
    /// The answers at the last conference; none before the first signing.
    #[must_use]
    pub fn verdicts(&self) -> &[Verdict] {
        self.held.last().map_or(&[], |h| h.verdicts.as_slice())
    }

    /// The conference in this room ends with these answers.
    pub(crate) fn close(&mut self, room: &Room, verdicts: Vec<Verdict>) {
        if self.latest.is_empty() {
            self.latest.clone_from(&verdicts);
        }
        for (seat, verdict) in StateId::each(&verdicts).filter(|(seat, _)| room.sits(*seat)) {
            self.latest[seat].clone_from(verdict);
        }
        self.held.push(ConferenceHeld {
            opens: room.opens(),
            adopted: room.adopted == Some(true),
            verdicts,
        });
    }
}
