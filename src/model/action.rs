//! What a seat can do. Ids are names, so that a journal can be read by people.

use crate::locale::Sentence;
use crate::model::ids::{ArrangementId, IncidentId, OfferId, QuestionId};
use serde::{Deserialize, Serialize};

use crate::model::forum::Forum;
use crate::model::instruction::Instruction;
use crate::model::state::Budget;
use crate::model::years::{Exposure, Kind, Pledge, Posture};

/// How a state answers at the signing.
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

/// A favour that pays for a vote, held back until the text is adopted (rule 4.8).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Favour {
    /// Money and training for the other's networks.
    CapacityAid,
    /// Cheaper roaming between the two.
    Roaming,
    /// Support for a candidate of the other's.
    SeatSupport,
}

impl Favour {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::CapacityAid, Self::Roaming, Self::SeatSupport];
}

/// A side payment by names.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Payment {
    /// ISO code of the giver.
    pub from: String,
    /// ISO code of the receiver.
    pub to: String,
    /// What is given.
    pub favour: Favour,
}

/// What is in a package. Every party binds itself to all the terms.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Package {
    /// What the sender concedes.
    pub give: Vec<Proposal>,
    /// What the sender asks for.
    pub want: Vec<Proposal>,
    /// Side payments between its parties.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pays: Vec<Payment>,
}

/// What the chair does, if a person sits there (rule 1.16).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Gavel {
    /// Puts these brackets on tomorrow's agenda, in place of the lot.
    Agenda {
        /// `clause.bracket`s.
        brackets: Vec<String>,
    },
    /// How the next chair's text is written.
    Style {
        /// Willingness to try what the room dislikes, 0–2 mean graded votes.
        temperature: f64,
        /// Brackets changed at once, 1–4.
        package: u32,
        /// Edits without success after which the chair stops, 10–5000.
        patience: u32,
    },
    /// Closes debate on a bracket on that day, if it is still open then.
    Deadline {
        /// `clause.bracket`.
        bracket: String,
        /// Day.
        day: u32,
    },
}

/// Everything a seat may send. Admissibility is checked in `session::admissible`, whoever sends it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Action {
    /// Puts a wording forward under one's own name; it needs a co-sponsor to enter the text.
    Table(Proposal),
    /// Puts one's name beside the mover's.
    Cosponsor(Proposal),
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
    /// Moves a clause to another place: opens its place bracket and tables the place.
    MoveClause {
        /// Clause id.
        clause: String,
        /// `preamble`, `article`, `resolution` or `dropped`.
        place: String,
    },
    /// Declares a wording unacceptable; costly to break.
    RedLine(Proposal),
    /// Speaks to the press about a wording: publics look at its subject.
    Press(Proposal),
    /// Asks one's own group to take a wording as its common proposal this evening.
    Caucus(Proposal),
    /// Offers a package.
    Offer {
        /// ISO codes of the other delegations, one to four.
        to: Vec<String>,
        /// What is in it.
        package: Package,
        /// Last day on which it can be taken; two days if left out.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<u32>,
        /// ISO codes of delegations who are told of it.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        witnesses: Vec<String>,
    },
    /// Answers an offer; costs nothing.
    Answer {
        /// Number of the offer.
        offer: OfferId,
        /// Yes or no.
        accept: bool,
    },
    /// Declines an offer and sends another to all its parties instead.
    Counter {
        /// Number of the offer.
        offer: OfferId,
        /// What is in the new one.
        package: Package,
    },
    /// Leaves an agreed package; costs nothing but trust.
    Break {
        /// Number of the offer.
        offer: OfferId,
    },
    /// Listens at another delegation's door.
    Eavesdrop {
        /// ISO code.
        on: String,
    },
    /// Asks the chair for a mediated text.
    ChairText,
    /// Asks for a show of plates.
    ShowOfPlates(Proposal),
    /// Calls a vote.
    CallVote(Proposal),
    /// Forces a vote on a point of order, though the bracket is not open.
    PointOfOrder(Proposal),
    /// Moves to close the debate on a bracket with its leading wording.
    CloseDebate {
        /// `clause.bracket`.
        bracket: String,
    },
    /// Moves to put a bracket off until the day after tomorrow.
    Adjourn {
        /// `clause.bracket`.
        bracket: String,
    },
    /// Talks with the own capital: it regains some of its patience.
    Consult,
    /// Asks others into a drafting group that holds the pen of a clause for two days.
    Draft {
        /// Id of the clause.
        clause: String,
        /// ISO codes of those asked, two to six.
        with: Vec<String>,
    },
    /// Leaves the room for the day.
    WalkOut,
    /// What only the chair does.
    Gavel(Gavel),
    /// The answer at the signing.
    Decide(Decision),
    /// Sets the year's budget: offence, defence, surveillance, diplomacy, aid.
    SetBudget {
        /// Shares that sum to 1; five numbers in that order in a log.
        #[serde(with = "crate::model::state::as_list")]
        shares: Budget,
    },
    /// Answers an incident on the ladder, 0–7.
    Respond {
        /// Number of the incident.
        incident: IncidentId,
        /// Rung.
        rung: u8,
    },
    /// Leaves standing instructions on small blows, or takes them back.
    Instruct {
        /// What they say; nothing if every blow is to be asked about again.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        blows: Option<Instruction>,
    },
    /// Joins the 2012 text later.
    Accede,
    /// Leaves it.
    Withdraw,
    /// Calls a new conference.
    Convene {
        /// Where.
        forum: Forum,
        /// ISO codes of those invited to a summit; the other forums have members of their own.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        members: Vec<String>,
        /// Clauses that it is to be about; all that its forum takes if empty (rule 14.12).
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        about: Vec<String>,
    },
    /// Sets what the services may do on their own.
    Posture(Posture),
    /// Orders an operation this quarter.
    Authorise {
        /// ISO code.
        target: String,
        /// What kind.
        kind: Kind,
    },
    /// Forbids the services to operate against a state, or lifts that.
    Forbid {
        /// ISO code.
        target: String,
        /// Forbidden from now on.
        on: bool,
    },
    /// Cuts a state off from the services of one's own, or opens them to it again.
    CutOff {
        /// ISO code.
        target: String,
        /// Cut off from now on.
        on: bool,
    },
    /// Lays open what the seat knows.
    Expose(Exposure),
    /// Gives to one state from the year's aid.
    Aid {
        /// ISO code.
        to: String,
    },
    /// Proposes an arrangement beside any text.
    Arrange {
        /// ISO codes.
        with: Vec<String>,
        /// What all promise each other.
        pledges: Vec<Pledge>,
    },
    /// Enters an arrangement one was asked into, or leaves it.
    Join {
        /// Number of the arrangement.
        arrangement: ArrangementId,
        /// In or out.
        join: bool,
    },
    /// Answers a question on its desk with one of its courses.
    Choose {
        /// Number of the question.
        question: QuestionId,
        /// The course, from 0, which is to do nothing.
        course: usize,
    },
}

impl Action {
    /// Rule 1.3: whether it costs no influence at a conference.
    #[must_use]
    pub const fn is_free(&self) -> bool {
        matches!(
            self,
            Self::Plate { .. } | Self::Answer { .. } | Self::Break { .. }
        )
    }
}

/// An action with the reason it was chosen for, as the journal gives it. Plates, which no journal
/// names one by one, may go without.
#[derive(Debug, Clone, PartialEq)]
pub struct Move {
    /// The action.
    pub action: Action,
    /// Why.
    pub why: Sentence,
}

impl Move {
    /// An action and its reason.
    pub fn new(action: Action, why: impl Into<Sentence>) -> Self {
        Self {
            action,
            why: why.into(),
        }
    }
}

/// What was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CallKind {
    /// A vote forced out of turn.
    PointOfOrder,
    /// Put the bracket off.
    Adjourn,
    /// Close the debate.
    Close,
    /// A show of plates.
    Show,
    /// A vote.
    Vote,
}

/// The chair's name in journals and logs.
pub const CHAIR: &str = "CHAIR";
