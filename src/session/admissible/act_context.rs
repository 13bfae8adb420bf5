//! What a check of an action sees, and what it gives back.

use crate::aftermath::decisions::Choose;
use crate::aftermath::orders::YearsAct;
use crate::conference::capital::consult::Consult;
use crate::conference::chair::ChairAct;
use crate::conference::corridors::CorridorAct;
use crate::conference::corridors::offers::Corridors;
use crate::conference::floor::FloorAct;
use crate::conference::forums::ForumAct;
use crate::conference::plates::RaisePlate;
use crate::conference::room::Room;
use crate::conference::signing::Decide;
use crate::model::Scenario;
use crate::model::calendar::Phase;
use crate::model::ids::{BracketId, StateId};
use crate::model::question::Question;
use crate::session::admissible::years_rights::YearsRights;
use crate::world::capital::Capital;

/// Who sends an action.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sender {
    /// A delegation.
    Seat(StateId),
    /// The chair.
    Chair,
}

impl Sender {
    /// The seat; none for the chair.
    #[must_use]
    pub fn seat(self) -> Option<StateId> {
        match self {
            Self::Seat(seat) => Some(seat),
            Self::Chair => None,
        }
    }
}

/// An admissible action, its names resolved, for the feature that carries it out.
#[derive(Debug, Clone, PartialEq)]
pub enum Admitted {
    /// On the floor.
    Floor(FloorAct),
    /// A raised plate.
    Plate(RaisePlate),
    /// In the corridors.
    Corridor(CorridorAct),
    /// From the chair.
    Chair(ChairAct),
    /// At the signing.
    Decide(Decide),
    /// Of a forum or an instrument.
    Forum(ForumAct),
    /// In the years after.
    Years(YearsAct),
    /// With one's own capital.
    Consult(Consult),
    /// About a question that was put.
    Choice(Choose),
}

/// What the check needs to see.
#[derive(Debug, Clone, Copy)]
pub struct ActContext<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// Where the session stands.
    pub phase: Phase,
    /// The room.
    pub room: &'a Room,
    /// The acts that the sender has left today; 0 for the chair.
    pub actions_left: u32,
    /// Whether the sender has little credit left (rule 3.20).
    pub little_credit: bool,
    /// The corridors.
    pub corridors: &'a Corridors,
    /// What this seat holds in the years after.
    pub rights: &'a YearsRights,
    /// What the sender's capital allows.
    pub limits: CapitalLimits<'a>,
    /// The questions that lie on desks, its own and those of others.
    pub questions: &'a [Question],
}

/// What the check sees of the sender's capital.
#[derive(Debug, Clone, Copy, Default)]
pub struct CapitalLimits<'a> {
    /// The capital; none from the chair, and where only the room is asked.
    pub capital: Option<&'a Capital>,
    /// Brackets on which the capital raises the plates today.
    pub instructed: &'a [BracketId],
    /// Whether the computer's delegate speaks in place of the sender.
    pub recalled: bool,
}
