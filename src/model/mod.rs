//! Plain data: what a scenario holds once checked, and what a session says about it.

pub mod action;
pub mod clause;
pub mod corridor;
pub mod forum;
pub mod lever;
pub mod room;
pub mod scenario;
pub mod state;
pub mod theory;
pub mod years;

pub use action::{Action, Decision, Favour, Gavel, Move, Package, Payment, Proposal};
pub use clause::{Bracket, BracketRef, Clause, Dimension, Link, Text, TreatyText, Wording};
pub use corridor::{Answer, Corridors, Fate, Heard, Offer, Pay};
pub use forum::{Forum, Sitting, Sittings, Summons};
pub use lever::Lever;
pub use room::{Phase, Room};
pub use scenario::{Effect, Event, Record, Scenario, Setup, Step};
pub use state::{
    Budget, Capabilities, DelegateKind, Digital, Doctrine, Economy, Interest, Interests, Profile,
    Society, State, Strength,
};
pub use theory::{AssumptionError, Theory};
pub use years::{Arrangement, Exposure, Kind, Pledge, Posture};
