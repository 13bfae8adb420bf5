//! What the screen of the years after remembers.

use std::collections::BTreeSet;

use bevy::prelude::*;

use crate::model::Forum;
use crate::model::ids::{ClauseId, StateId};
use crate::model::indices::{IndexName, Moves, PerIndex};
use crate::model::years::{Kind, Pledge};
use crate::seat::threads::Subject;
use crate::text;

/// A page of the right column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Page {
    /// What waits for an answer, and the budget.
    #[default]
    Desk,
    /// What the words did; beside the map where there is room.
    Words,
    /// Orders to the services, and what came of them.
    Services,
    /// Aid, arrangements, the text.
    Diplomacy,
    /// The state picked on the map, or one's own, with causes.
    State,
    /// What happened.
    Journal,
}

impl Page {
    /// Every page.
    pub const ALL: [Self; 6] = [
        Self::Desk,
        Self::Words,
        Self::Services,
        Self::Diplomacy,
        Self::State,
        Self::Journal,
    ];

    /// Its name.
    #[must_use]
    pub fn name(self) -> String {
        match self {
            Self::Desk => text!("aftermath-screen-page-desk"),
            Self::Words => text!("years-page-words"),
            Self::Services => text!("aftermath-screen-page-services"),
            Self::Diplomacy => text!("aftermath-screen-page-diplomacy"),
            Self::State => text!("aftermath-screen-page-state"),
            Self::Journal => text!("aftermath-screen-page-journal"),
        }
    }
}

/// What an index is compared with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Basis {
    /// The same years without a text, as worked out.
    #[default]
    NoText,
    /// The first account.
    Start,
    /// Nothing.
    Level,
}

impl Basis {
    /// The next one.
    #[must_use]
    pub fn next(self) -> Self {
        match self {
            Self::NoText => Self::Start,
            Self::Start => Self::Level,
            Self::Level => Self::NoText,
        }
    }
}

/// A number that answers why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// An index.
    Index(IndexName),
    /// R, and what raises and lowers it.
    Reproduction,
    /// Trust and tension between us and another state.
    Between(StateId),
    /// One's own skills.
    Skills,
}

/// Quarters that ran by themselves: from the first of them to the one that is met now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ran {
    /// The first that passed, from 1.
    pub from: u32,
    /// The one that has begun, which has not passed yet.
    pub to: u32,
}

/// What the screen of the years after remembers.
#[derive(Resource, Debug, Clone, PartialEq)]
pub struct AftermathScreen {
    /// What colours the map: an index 0–4, or 5 for signatures.
    pub index: usize,
    /// Quarters per second; 0 is paused.
    pub speed: f32,
    /// Budget on the card: offence, defence, surveillance, diplomacy, aid.
    pub budget: [f64; 5],
    /// Which page lies open.
    pub page: Page,
    /// Operation thought of.
    pub kind: Kind,
    /// Partners of the arrangement thought of.
    pub partners: BTreeSet<StateId>,
    /// Its pledges.
    pub pledges: BTreeSet<Pledge>,
    /// Forum thought of.
    pub forum: Forum,
    /// Clauses that the conference is to be about; all if none.
    pub about: BTreeSet<ClauseId>,
    /// What the map compares an index with.
    pub basis: Basis,
    /// Whether the map is shown as a list.
    pub list: bool,
    /// The clause that is followed to its events.
    pub clause: Option<ClauseId>,
    /// The event that is followed to its clauses.
    pub event: Option<Subject>,
    /// The number that answers why, in place of a page.
    pub why: Option<Why>,
    /// Whether breaches that we alone know of are told one by one.
    pub known: bool,
    /// What had moved the indices of our own when the years were let run last.
    pub began: Option<PerIndex<Moves>>,
    /// The quarters that ran by themselves last; none where the last one was ended by hand.
    pub ran: Option<Ran>,
}

impl Default for AftermathScreen {
    fn default() -> Self {
        Self {
            index: 0,
            speed: 0.0,
            budget: [0.2; 5],
            page: Page::default(),
            kind: Kind::Espionage,
            partners: BTreeSet::new(),
            pledges: [Pledge::ShareWarnings].into(),
            forum: Forum::default(),
            about: BTreeSet::new(),
            basis: Basis::default(),
            list: false,
            clause: None,
            event: None,
            why: None,
            known: false,
            began: None,
            ran: None,
        }
    }
}
