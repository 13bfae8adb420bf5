//! Plain data: what a scenario holds once checked, and what a session says about it.

pub mod action;
pub mod clause;
pub mod lever;
pub mod room;
pub mod scenario;
pub mod state;
pub mod theory;

pub use action::{Action, Decision, Move, Proposal};
pub use clause::{Bracket, BracketRef, Clause, Dimension, Link, Text, TreatyText, Wording};
pub use lever::Lever;
pub use room::{Corridors, Phase, Room};
pub use scenario::{Event, Scenario, Setup, Step};
pub use state::{
    Budget, Capabilities, Digital, Doctrine, Economy, Interest, Interests, Profile, Society, State,
};
pub use theory::Theory;
