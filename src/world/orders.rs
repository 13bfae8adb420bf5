//! Orders: acts that were found admissible, their names resolved, on their way to the feature that
//! carries them out.

use bevy_ecs::message::Message;

use crate::locale::Sentence;
use crate::model::ids::StateId;
use crate::text;

/// What a seat does, or the chair. The schedule [`Act`](super::schedule::Act) carries it out at once.
#[derive(Debug, Clone, Message)]
pub struct Order<T: Send + Sync + 'static> {
    /// Whose; the chair's if none.
    pub by: Option<StateId>,
    /// What.
    pub act: T,
    /// Its reason, for the journal.
    pub why: Sentence,
}

/// What a system says of an order without a sender where only a delegation can send one.
pub const NO_SENDER: NoSender = NoSender;

/// An order that only a delegation can send, without its sender.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{}", text!("world-no-sender"))]
pub struct NoSender;
