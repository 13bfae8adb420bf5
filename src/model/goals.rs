//! What a seat wants to reach: goals as formulas over the text, the signatures, who is bound, and the
//! years (section 18 of the rules).

pub mod standing;
mod words;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::locale::Sentence;
use crate::model::ids::{BracketId, DimensionId, StateId, WordingId};
use crate::model::indices::IndexName;

/// A number that is to be reached, or not to be passed.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Bound {
    /// At least this.
    Least(f64),
    /// At most this.
    Most(f64),
}

impl Bound {
    /// What is forgiven in sums of fractions. Judgement: far below anything that a screen shows.
    const CLOSE: f64 = 1e-9;

    /// Whether a value keeps to it.
    #[must_use]
    pub fn met(self, value: f64) -> bool {
        match self {
            Self::Least(least) => value >= least - Self::CLOSE,
            Self::Most(most) => value <= most + Self::CLOSE,
        }
    }

    /// How near a value is, 0–1: 0 where it is as far off as `span`, 1 where it keeps to the bound.
    #[must_use]
    pub fn progress(self, value: f64, span: f64) -> f64 {
        let missing = match self {
            Self::Least(least) => least - value,
            Self::Most(most) => value - most,
        };
        (1.0 - missing / span.max(Self::CLOSE)).clamp(0.0, 1.0)
    }
}

/// Whose index is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Whose {
    /// The seat's own.
    Own,
    /// That of the world, plain.
    World,
    /// That of another state.
    State(StateId),
}

/// What a goal is measured by.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// The text has one of these wordings at a bracket; without a text, that of the status quo.
    Wording {
        /// Where.
        bracket: BracketId,
        /// Any of these.
        any_of: Vec<WordingId>,
    },
    /// Where the text stands on a dimension, 0–4 (rule 2.1).
    Dimension {
        /// Which.
        dimension: DimensionId,
        /// How far.
        bound: Bound,
    },
    /// A state has signed or joined a text, or has not. Without a text nobody has.
    Signs {
        /// Which; the seat itself if none.
        state: Option<StateId>,
        /// Whether it is to have signed.
        yes: bool,
    },
    /// Share of the states that have signed or joined a text, 0–1.
    Signatures(Bound),
    /// The seat is a party to a text when the session ends.
    Party,
    /// An index when the session ends, in points; or how far it has moved since the first quarter.
    Index {
        /// Which.
        index: IndexName,
        /// Whose.
        of: Whose,
        /// How high.
        bound: Bound,
        /// Whether the change since the first quarter is meant.
        change: bool,
    },
    /// The seat's trust in another when the session ends, 0–1.
    Trust {
        /// Whom.
        state: StateId,
        /// How high.
        least: f64,
    },
    /// Incidents against the seat that it noticed, a quarter, in the last quarters.
    Suffered {
        /// How many a quarter.
        most: f64,
        /// Over how many quarters.
        quarters: u32,
    },
    /// At least this share of the states has signed or joined a text, 0–1, and some of every group.
    Breadth(f64),
    /// The text pulls at least this share of what the strongest words on the table would, 0–1.
    Depth(f64),
    /// At most this many wordings a day were decided by a vote at the scenario's own conference.
    Votes(f64),
    /// All of these.
    All(Vec<Self>),
    /// One of these.
    Any(Vec<Self>),
}

impl Measure {
    /// Whether everybody can see how it stands: nothing in it is known to the seat alone.
    #[must_use]
    pub fn is_public(&self) -> bool {
        match self {
            Self::Trust { .. } | Self::Suffered { .. } => false,
            Self::All(parts) | Self::Any(parts) => parts.iter().all(Self::is_public),
            _ => true,
        }
    }
}

/// A goal.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Goal {
    /// A few words.
    pub title: Sentence,
    /// What is to be reached, in a sentence.
    pub text: Sentence,
    /// How it is measured.
    pub measure: Measure,
}

/// What a scenario says of the goals of one seat; a rule gives what it leaves out (rules 18.2 to
/// 18.4).
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Authored {
    /// What everybody knows that it wants.
    pub public: Option<Goal>,
    /// What it may want in secret: the seed draws one of these, so that who reads the file does not
    /// know which.
    pub secrets: Vec<Goal>,
    /// What it must not let pass.
    pub red_line: Option<Goal>,
}

/// The goals of the seats that a scenario gives any.
pub type AuthoredGoals = BTreeMap<StateId, Authored>;

/// The goals of one seat.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SeatGoals {
    /// What everybody knows that it wants.
    pub public: Goal,
    /// What it wants in secret.
    pub secret: Goal,
    /// What it must not let pass: met as long as the text does not say it. None where no wording
    /// costs it anything.
    pub red_line: Option<Goal>,
}

/// Whether a goal is reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reached {
    /// It can still be reached or lost.
    TooEarly,
    /// It is reached.
    Met,
    /// It is not.
    NotMet,
}

/// Where a goal stands.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Standing {
    /// How far it is reached, 0–1.
    pub progress: f64,
    /// Whether it is.
    pub reached: Reached,
    /// Where it stands, in a sentence.
    pub now: Sentence,
}

/// A goal with where it stands.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Placed {
    /// The goal.
    pub goal: Goal,
    /// Where it stands.
    pub standing: Standing,
}
