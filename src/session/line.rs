//! The lines of a log: what was done, by whom and when. Logs, saved sessions and files of actions
//! have this one form, as JSON Lines.

use serde::{Deserialize, Serialize};

use crate::model::{Action, Intervention};
use crate::world::control::Control;

/// An act, as it was sent.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Logged {
    /// Turn it was sent in: days, then the signing, then quarters.
    pub turn: u32,
    /// ISO code of the seat, or `CHAIR`.
    pub seat: String,
    /// What was sent.
    pub action: Action,
}

/// What whoever leads the session does, outside the acts of the seats.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum TeacherAct {
    /// Writes a note into the journal, for all to read.
    Note {
        /// The note; not empty.
        text: String,
    },
    /// Ends the turn for all, whoever is ready.
    EndTurn,
    /// Brings something in that the dice did not, with the next step (rule 1.28).
    Intervene(Intervention),
}

/// One line: `{"act": {"turn": 1, "seat": "BRA", "action": …}}` and so on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum LogLine {
    /// A seat, or the chair, did something.
    Act(Logged),
    /// A seat, or the chair, took an act of this turn back (rule 1.24).
    TakeBack {
        /// Turn.
        turn: u32,
        /// ISO code of the seat, or `CHAIR`.
        seat: String,
        /// Which of its acts of this turn that stand, from 1; plates are not counted.
        act: usize,
    },
    /// A seat, or the chair, is ready for the end of the turn.
    Ready {
        /// Turn.
        turn: u32,
        /// ISO code of the seat, or `CHAIR`.
        seat: String,
    },
    /// A seat changes hands.
    Control {
        /// Turn.
        turn: u32,
        /// ISO code of the seat.
        seat: String,
        /// Who plays it from now on.
        to: Control,
    },
    /// Whoever leads the session did something.
    Teacher {
        /// Turn.
        turn: u32,
        /// What.
        what: TeacherAct,
    },
    /// What everything so far comes to.
    Digest {
        /// Turn.
        turn: u32,
        /// SHA-256, hex.
        digest: String,
    },
}

/// The forms that lines had in earlier versions.
#[derive(Deserialize)]
#[serde(untagged)]
enum Earlier {
    Act(Logged),
    Ended(Ended),
    Over(Over),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Ended {
    ended: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Over {
    digest: String,
}

impl LogLine {
    /// Reads a line, in today's form or an earlier one.
    ///
    /// # Errors
    /// What is wrong with it, by today's form.
    pub fn read(line: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(line).or_else(|wrong| match serde_json::from_str(line) {
            Ok(Earlier::Act(act)) => Ok(Self::Act(act)),
            Ok(Earlier::Ended(Ended { ended: turn })) => Ok(Self::Ready {
                turn,
                seat: String::new(),
            }),
            Ok(Earlier::Over(Over { digest })) => Ok(Self::Digest {
                turn: u32::MAX,
                digest,
            }),
            Err(_) => Err(wrong),
        })
    }

    /// The turn it belongs to.
    #[must_use]
    pub fn turn(&self) -> u32 {
        match self {
            Self::Act(act) => act.turn,
            Self::Ready { turn, .. }
            | Self::TakeBack { turn, .. }
            | Self::Control { turn, .. }
            | Self::Teacher { turn, .. }
            | Self::Digest { turn, .. } => *turn,
        }
    }
}
