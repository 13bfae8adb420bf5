//! Plain data: what a scenario holds once checked, and what a session says about it.

pub mod action;
pub mod atlas;
pub mod calendar;
pub mod clause;
pub mod companies;
pub mod deeds;
pub mod forum;
pub mod functions;
pub mod goals;
pub mod ids;
pub mod indices;
pub mod instruction;
pub mod intervention;
pub mod lanes;
pub mod lever;
pub mod motive;
pub mod pairs;
pub mod published;
pub mod question;
pub mod reproduction;
pub mod rung;
pub mod scenario;
pub mod sheet;
pub mod sheets;
pub mod state;
pub mod statistics;
pub mod theory;
pub mod trends;
pub mod years;

use crate::model::theory::fixed::Part;
use crate::say;

pub use action::{Action, Decision, Favour, Gavel, Move, Package, Payment, Proposal};
pub use clause::{Clause, Text, TreatyText, Wording};
pub use forum::{Forum, Sitting, Sittings, Summons};
pub use indices::Indices;
pub use intervention::Intervention;
pub use lever::Lever;
pub use motive::{Ground, Motive};
pub use pairs::Pairs;
pub use published::PublishedState;
pub use rung::Rung;
pub use scenario::{Effect, Event, Record, Scenario};
pub use state::{
    Budget, Capabilities, DelegateKind, Digital, Doctrine, Economy, Interest, Interests, Profile,
    Society, State, Strength,
};
pub use theory::{AssumptionError, Theory};
pub use years::{Exposure, Kind, Pledge, Posture};

/// Numbers that stand beside the data they belong to, by title.
pub const NUMBERS: &[Part] = &[
    (say!("fixed-rules-clauses"), clause::FIXED),
    (say!("fixed-rules-kinds"), years::FIXED),
    (say!("fixed-rules-companies"), companies::FIXED),
    (say!("fixed-rules-small-blows"), instruction::FIXED),
    (say!("fixed-rules-standing"), goals::standing::FIXED),
];
