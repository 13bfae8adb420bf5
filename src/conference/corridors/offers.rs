//! The corridors: packages and what was overheard, each seen by those it concerns.

use crate::model::ids::{BracketId, OfferId, StateId, WordingId};
use crate::model::motive::Motive;
use bevy_ecs::resource::Resource;
use serde::{Deserialize, Serialize};

use crate::model::Scenario;
use crate::model::action::{Favour, Package, Payment};

/// State of a package.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Answer {
    /// Not answered by all.
    Waiting,
    /// Taken by all.
    Agreed,
    /// Turned down by one.
    Declined,
}

/// How an agreed package ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Fate {
    /// Its terms stand in the adopted text; payments were made.
    Kept,
    /// The room took another text; payments went back.
    Lapsed,
    /// This seat broke it.
    Broken(StateId),
}

/// A side payment, in escrow until the text is adopted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Pay {
    /// Giver.
    pub from: StateId,
    /// Receiver.
    pub to: StateId,
    /// What is given.
    pub favour: Favour,
}

/// A package by names, as an act has it.
#[must_use]
pub fn named(
    scenario: &Scenario,
    (give, want): (&[(BracketId, WordingId)], &[(BracketId, WordingId)]),
    pays: &[Pay],
) -> Package {
    let terms = |all: &[(BracketId, WordingId)]| {
        let all = all.iter();
        all.map(|&(b, w)| scenario.proposal(b, w)).collect()
    };
    let pay = |p: &Pay| Payment {
        from: scenario.iso(p.from).to_owned(),
        to: scenario.iso(p.to).to_owned(),
        favour: p.favour,
    };
    Package {
        give: terms(give),
        want: terms(want),
        pays: pays.iter().map(pay).collect(),
    }
}

/// A package between delegations.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offer {
    /// Number.
    pub id: OfferId,
    /// Day it was made.
    pub day: u32,
    /// Last day on which it can be taken.
    pub until: u32,
    /// From.
    pub from: StateId,
    /// To whom, and what each has answered.
    pub to: Vec<(StateId, Answer)>,
    /// What the sender concedes.
    pub give: Vec<(BracketId, WordingId)>,
    /// What the sender asks for.
    pub want: Vec<(BracketId, WordingId)>,
    /// Side payments.
    pub pays: Vec<Pay>,
    /// Who else was told.
    pub witnesses: Vec<StateId>,
    /// The offer it answers.
    pub counters: Option<OfferId>,
    /// How it stands.
    pub answer: Answer,
    /// How it ended, if it was agreed.
    pub fate: Option<Fate>,
}

impl Offer {
    /// Whether it still waits for an answer on a day.
    #[must_use]
    pub fn waits(&self, day: u32) -> bool {
        self.answer == Answer::Waiting && day <= self.until
    }

    /// Whether it waits for this seat's answer.
    #[must_use]
    pub fn waits_for(&self, seat: StateId, day: u32) -> bool {
        self.waits(day) && self.to.contains(&(seat, Answer::Waiting))
    }

    /// Whether a seat is one of its parties.
    #[must_use]
    pub fn party(&self, seat: StateId) -> bool {
        self.from == seat || self.to.iter().any(|(s, _)| *s == seat)
    }

    /// Its parties, sender first.
    #[must_use]
    pub fn parties(&self) -> Vec<StateId> {
        std::iter::once(self.from)
            .chain(self.to.iter().map(|(s, _)| *s))
            .collect()
    }

    /// Its parties besides a seat, sender first.
    #[must_use]
    pub fn others(&self, seat: StateId) -> Vec<StateId> {
        let parties = self.parties().into_iter();
        parties.filter(|&s| s != seat).collect()
    }

    /// All its terms.
    #[must_use]
    pub fn terms(&self) -> Vec<(BracketId, WordingId)> {
        self.give.iter().chain(&self.want).copied().collect()
    }

    /// Whether it binds: agreed, and not ended.
    #[must_use]
    pub fn binds(&self) -> bool {
        self.answer == Answer::Agreed && self.fate.is_none()
    }
}

/// What a delegation learnt by listening: which wording another truly prefers in a bracket.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Overheard {
    /// Day.
    pub day: u32,
    /// Who listened.
    pub by: StateId,
    /// To whom.
    pub on: StateId,
    /// Where.
    pub bracket: BracketId,
    /// The wording it truly prefers.
    pub wording: WordingId,
    /// Why it is truly against the wording in the draft; none if that is the one it prefers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub truly: Option<Motive>,
}

/// Packages and what was overheard.
#[derive(Debug, Clone, Default, PartialEq, Eq, Resource, Serialize)]
pub struct Corridors {
    /// Every offer made.
    pub offers: Vec<Offer>,
    /// Everything overheard.
    pub overheard: Vec<Overheard>,
}

impl Corridors {
    /// Offers made at a conference, by the number of its first.
    pub fn since(&self, first: OfferId) -> impl Iterator<Item = &Offer> {
        self.offers.iter().filter(move |o| o.id >= first)
    }

    /// What a seat has bound itself to at a bracket, by its latest package.
    #[must_use]
    pub fn bound(&self, seat: StateId, bracket: BracketId) -> Option<WordingId> {
        binding(self.offers.iter(), seat, bracket).map(|(_, wording)| wording)
    }
}

/// The latest of some packages, in their order, that binds a seat at a bracket, by its number, and to
/// which wording (rule 4.4).
pub fn binding<'o>(
    offers: impl DoubleEndedIterator<Item = &'o Offer>,
    seat: StateId,
    bracket: BracketId,
) -> Option<(OfferId, WordingId)> {
    let mut own = offers.rev().filter(|o| o.binds() && o.party(seat));
    own.find_map(|o| {
        let mut terms = o.terms().into_iter();
        let term = terms.find(|(b, _)| *b == bracket)?;
        Some((o.id, term.1))
    })
}
