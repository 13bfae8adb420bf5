//! A room that marks texts: openings, a single text that the chair anneals, packages, adoption.
//!
//! Every text put to the room is marked aloud from 0 to 20 by every party. From the marks anybody can
//! work out how texts not yet put would be taken; packages and the final text are chosen so. This is
//! the other mediation of the kernel beside the chair of the game
//! ([`mediation`](crate::negotiation::mediation)), whose room only grades changes.
//!
//! | module | what it is |
//! |---|---|
//! | [`negotiator`] | what is said, and the trait of who says it |
//! | [`party`] | a party that says what it thinks |
//! | [`mark_record`] | what the room can work out from the marks said aloud |
//! | [`fit`] | the regression behind it |
//! | [`around`] | changes of a text, weighed by the record |
//! | [`room`] | texts put to the room, lots, packages, adoption |
//! | [`chair`] | the single text of its chair |
//!
//! `docs/NEGOTIATION.md` tells it in plain words.

pub mod around;
pub mod chair;
pub mod fit;
pub mod mark_record;
pub mod negotiator;
pub mod party;
pub mod room;

pub use negotiator::{Announcement, Answer, Floor, Negotiator, Opening, TOP_MARK, mark, vote};
pub use party::Party;
pub use room::{Outcome, confer};

use crate::model::theory::fixed::Part;
use crate::say;

/// How a room that marks texts is led: numbers of the protocol, not of the world, by title.
pub const PROTOCOL: &[Part] = &[
    (say!("negotiation-marks-record"), mark_record::FIXED),
    (say!("negotiation-marks-chair"), chair::FIXED),
    (say!("negotiation-marks-guesses"), fit::FIXED),
    (say!("negotiation-marks-packages"), room::FIXED),
    (say!("negotiation-marks-votes"), negotiator::FIXED),
];
