//! What a seat is asked in the years after, and what it may answer (section 16 of the rules).

use serde::{Deserialize, Serialize};

use crate::locale::Sentence;
use crate::model::action::Action;
use crate::model::deeds::Shock;
use crate::model::ids::{ArrangementId, IncidentId, QuestionId, StateId};
use crate::model::years::Kind;
use crate::say;

/// Who presses a government at home, and for what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Pressure {
    /// Companies want to ship encryption, the police wants a key.
    Encryption,
    /// Companies want a guarantee that networks and prices stay open.
    Access,
    /// The public is uneasy about surveillance.
    Surveillance,
    /// The public has had enough of crime.
    Crime,
}

impl Pressure {
    /// Every kind.
    pub const ALL: [Self; 4] = [
        Self::Encryption,
        Self::Access,
        Self::Surveillance,
        Self::Crime,
    ];
}

/// What a question is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Matter {
    /// A blow suffered: answer, and whom to blame.
    Blow {
        /// Number of the incident.
        incident: IncidentId,
    },
    /// A service proposes an operation.
    Proposal {
        /// Against whom.
        target: StateId,
        /// What kind.
        kind: Kind,
    },
    /// A service asks to be let off the text.
    LetOff,
    /// A surveillance programme at home has leaked.
    Leak,
    /// Its forces and another's have clashed.
    Dispute {
        /// The other state.
        with: StateId,
    },
    /// An ally was struck, and has named who did it.
    Ally {
        /// The ally.
        ally: StateId,
        /// Whom it has named.
        by: StateId,
        /// Number of the incident.
        incident: IncidentId,
    },
    /// An arrangement is offered.
    Offer {
        /// Number of the arrangement.
        arrangement: ArrangementId,
    },
    /// A weaker state asks for aid.
    Aid {
        /// Who asks.
        by: StateId,
    },
    /// Companies or the public press.
    Pressed {
        /// For what.
        on: Pressure,
    },
    /// The text is looked at again.
    Review,
    /// A great shock.
    Shock {
        /// What struck.
        kind: Shock,
    },
}

/// A matter without what it is about: what a seat is not asked again at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "they carry the names of Matter's")]
pub enum Topic {
    Blow,
    Proposal,
    LetOff,
    Leak,
    Dispute,
    Ally,
    Offer,
    Aid,
    Encryption,
    Access,
    Surveillance,
    Crime,
    Review,
    Shock,
}

impl Matter {
    /// Its topic.
    #[must_use]
    pub fn topic(self) -> Topic {
        match self {
            Self::Blow { .. } => Topic::Blow,
            Self::Proposal { .. } => Topic::Proposal,
            Self::LetOff => Topic::LetOff,
            Self::Leak => Topic::Leak,
            Self::Dispute { .. } => Topic::Dispute,
            Self::Ally { .. } => Topic::Ally,
            Self::Offer { .. } => Topic::Offer,
            Self::Aid { .. } => Topic::Aid,
            Self::Pressed { on } => match on {
                Pressure::Encryption => Topic::Encryption,
                Pressure::Access => Topic::Access,
                Pressure::Surveillance => Topic::Surveillance,
                Pressure::Crime => Topic::Crime,
            },
            Self::Review => Topic::Review,
            Self::Shock { .. } => Topic::Shock,
        }
    }
}

/// What a course of action is paid with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purse {
    /// Hundredths of the budget, taken from everything else.
    Budget,
    /// Reports of oneself with the states concerned, in hundredths of one.
    Reputation,
    /// Tension with another state, in hundredths.
    Tension,
    /// The surveillance programme, in hundredths of what it is.
    Programme,
    /// Encryption of the traffic at home, in hundredths.
    Encryption,
    /// Openness of the network at home, in hundredths.
    Openness,
}

impl Purse {
    /// What it is, in a few words.
    #[must_use]
    pub const fn name(self) -> Sentence {
        match self {
            Self::Budget => say!("decisions-purse-budget"),
            Self::Reputation => say!("decisions-purse-reputation"),
            Self::Tension => say!("decisions-purse-tension"),
            Self::Programme => say!("decisions-purse-programme"),
            Self::Encryption => say!("decisions-purse-encryption"),
            Self::Openness => say!("decisions-purse-openness"),
        }
    }
}

/// A part of the price of a course.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Price {
    /// What it is paid with.
    pub of: Purse,
    /// How many points, 1 or more.
    pub points: u32,
}

/// A chance, as far as the seat can tell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Odds {
    /// Of what.
    pub of: Sentence,
    /// How many times in a hundred, 0–100.
    pub in_hundred: u32,
}

/// How a course of action is meant, by which computers choose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stance {
    /// Nothing is done.
    Nothing,
    /// More is learned first.
    Wait,
    /// A quiet word.
    Quiet,
    /// Something is given.
    Give,
    /// It is done with others.
    Together,
    /// It is done alone.
    Alone,
    /// Another is pressed.
    Press,
    /// Something is taken.
    Gain,
}

/// What a budget is spent on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Line {
    /// Offence.
    Offence,
    /// Defence.
    Defence,
    /// Diplomacy.
    Diplomacy,
    /// Aid.
    Aid,
}

/// What a course brings about beside the actions that it orders. Every one moves something that a
/// rule moves elsewhere, too. Amounts are 0–1 unless said otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// The evidence on an incident is gathered anew (rule 16.4).
    Investigate(IncidentId),
    /// Another suspect, by its place among those kept in mind, is held to have done it (rule 16.4).
    Blame(IncidentId, usize),
    /// A share of every other line of the budget goes to this one (rule 16.5).
    Spend(Line, f64),
    /// Good reports of the seat with one state (rule 16.5).
    PleaseOne(StateId, f64),
    /// Good reports of the seat with its group (rule 16.5).
    PleaseGroup(f64),
    /// Good reports of the seat with every state (rule 16.5).
    PleaseAll(f64),
    /// Bad reports of the seat with every state (rule 16.5).
    DispleaseAll(f64),
    /// Tension that a state has with the seat (rule 16.5).
    Strain(StateId, f64),
    /// The seat joins in naming who struck an ally (rule 16.6).
    NameWith(IncidentId),
    /// The shield of the network moves, −1 to 1 (rule 16.5).
    Shield(f64),
    /// The share of encrypted traffic moves, −1 to 1 (rule 16.5).
    Encrypt(f64),
    /// Crime moves, −1 to 1 (rule 16.5).
    Crime(f64),
    /// The surveillance programme is cut by a share (rule 16.5).
    Cut(f64),
    /// The services are let off the text this quarter (rule 16.7).
    LetOff,
    /// The text is reviewed next quarter (rule 16.8).
    Review,
}

/// A course of action that a seat may choose.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Course {
    /// What it is and does, in plain words.
    pub says: Sentence,
    /// How it is meant.
    pub stance: Stance,
    /// What it costs.
    pub price: Vec<Price>,
    /// How likely what is, as far as the seat can tell.
    pub odds: Vec<Odds>,
    /// What it breaks: a promise or the text; nothing if it breaks neither.
    pub breaks: Option<Sentence>,
    /// Why it is shut; nothing if it is open.
    pub shut: Option<Sentence>,
    /// Actions that it orders, as if the seat had sent them.
    pub orders: Vec<Action>,
    /// What else it brings about.
    pub outcomes: Vec<Outcome>,
}

impl Course {
    /// A course that costs, breaks and brings about nothing yet.
    #[must_use]
    pub fn new(stance: Stance, says: Sentence) -> Self {
        Self {
            says,
            stance,
            price: vec![],
            odds: vec![],
            breaks: None,
            shut: None,
            orders: vec![],
            outcomes: vec![],
        }
    }

    /// With a part of its price, if it comes to a point or more.
    #[must_use]
    pub fn costs(mut self, of: Purse, points: u32) -> Self {
        if points > 0 {
            self.price.push(Price { of, points });
        }
        self
    }

    /// With a chance, 0–1.
    #[must_use]
    pub fn odds(mut self, of: Sentence, chance: f64) -> Self {
        let in_hundred = u32::from(super::functions::whole(libm::round(
            HUNDRED * chance.clamp(0.0, 1.0),
        )));
        self.odds.push(Odds { of, in_hundred });
        self
    }

    /// With an action that it orders.
    #[must_use]
    pub fn orders(mut self, action: Action) -> Self {
        self.orders.push(action);
        self
    }

    /// With something else that it brings about.
    #[must_use]
    pub fn brings(mut self, outcome: Outcome) -> Self {
        self.outcomes.push(outcome);
        self
    }

    /// Breaking a promise or the text, if there is one that it breaks.
    #[must_use]
    pub fn breaks(mut self, what: Option<Sentence>) -> Self {
        self.breaks = what;
        self
    }

    /// Shut, if there is a reason.
    #[must_use]
    pub fn shut(mut self, why: Option<Sentence>) -> Self {
        self.shut = why;
        self
    }
}

/// Hundredths in one. Source: arithmetic.
const HUNDRED: f64 = 100.0;

/// A question on a seat's desk. It was put at the end of a quarter, waits for the next turn, and
/// lapses after it; the first course, which is to do nothing, is then taken.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Question {
    /// Number among those of its seat, from 0.
    pub id: QuestionId,
    /// Whose desk it lies on.
    pub seat: StateId,
    /// Quarter at whose end it was put.
    pub quarter: u32,
    /// What it is about.
    pub matter: Matter,
    /// Number of the journal's entry that brought it about, if one did; a snapshot has none, since
    /// the numbers of entries tell how many others there are.
    pub cause: Option<usize>,
    /// The question in plain words.
    pub says: Sentence,
    /// Two to five courses; the first is to do nothing.
    pub courses: Vec<Course>,
}

/// What came of something a seat had ordered or chosen, as far as it knows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OrderReport {
    /// Whose.
    pub seat: StateId,
    /// Quarter at whose end it came.
    pub quarter: u32,
    /// What had been ordered or chosen.
    pub ordered: Sentence,
    /// What came of it.
    pub came: Sentence,
}
