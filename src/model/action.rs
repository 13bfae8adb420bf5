//! What a seat can do. Ids are names, so that a journal can be read by people.

use serde::{Deserialize, Serialize};

/// How a state leaves the signing hall.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Decision {
    /// Signs.
    Sign,
    /// Signs, with a declaration.
    SignWithDeclaration,
    /// Not now.
    NotNow,
    /// Refuses.
    Refuse,
}

impl Decision {
    /// Whether the plate goes up.
    #[must_use]
    pub fn signs(self) -> bool {
        matches!(self, Self::Sign | Self::SignWithDeclaration)
    }
}

/// A wording at a bracket, by name: `security.object` and `robustness`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proposal {
    /// `clause.bracket`.
    pub bracket: String,
    /// Wording id.
    pub wording: String,
}

/// Everything a seat may send. Admissibility is checked in `rules::admissible`, whoever sends it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Action {
    /// Puts a wording forward and stands behind it.
    Table(Proposal),
    /// Speaks for a wording.
    Support(Proposal),
    /// Speaks against a wording.
    Oppose(Proposal),
    /// Raises a plate on an open bracket; costs nothing.
    Plate {
        /// What the seat prefers.
        choice: Proposal,
        /// Whether it objects to the leading wording.
        objects: bool,
    },
    /// Opens a shut bracket (place, force or follow-up).
    Open {
        /// `clause.bracket`.
        bracket: String,
    },
    /// Offers a package: I take these, you take those.
    Offer {
        /// ISO code of the other delegation.
        to: String,
        /// What the sender will accept.
        give: Vec<Proposal>,
        /// What the other should accept.
        want: Vec<Proposal>,
    },
    /// Answers an offer.
    Answer {
        /// Number of the offer.
        offer: u32,
        /// Yes or no.
        accept: bool,
    },
    /// Declares a wording unacceptable; costly to break.
    RedLine(Proposal),
    /// Asks the chair for a mediated text.
    ChairText,
    /// Asks for a show of plates.
    ShowOfPlates(Proposal),
    /// Calls a vote.
    CallVote(Proposal),
    /// Forces a vote on a point of order, though the bracket is not open.
    PointOfOrder(Proposal),
    /// The answer in the signing hall.
    Decide(Decision),
    /// Sets the year's budget: offence, defence, surveillance, diplomacy, aid.
    SetBudget {
        /// Shares that sum to 1.
        shares: [f64; 5],
    },
    /// Answers an incident on the ladder, 0–7.
    Respond {
        /// Number of the incident.
        incident: u32,
        /// Rung.
        rung: u8,
    },
    /// Joins the 2012 text later.
    Accede,
    /// Leaves it.
    Withdraw,
}

/// An action with the reason it was chosen for, as the journal gives it. Plates, which no journal
/// names one by one, may go without.
#[derive(Debug, Clone, PartialEq)]
pub struct Move {
    /// The action.
    pub action: Action,
    /// A few plain words.
    pub why: String,
}

impl Move {
    /// An action and its reason.
    pub fn new(action: Action, why: impl Into<String>) -> Self {
        Self {
            action,
            why: why.into(),
        }
    }
}
