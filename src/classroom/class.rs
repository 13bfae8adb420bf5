//! A class as data: its tables, who sits where, and the plan of its hour.

use serde::{Deserialize, Serialize};

use crate::locale::Sentence;
use crate::model::ids::StateId;
use crate::say;

/// Fewest students of a class.
pub const FEWEST: u32 = 2;
/// Most students of a class.
pub const MOST: u32 = 40;
/// Shortest hour, in minutes: below it, no round is left beside the debrief (judgement).
pub const SHORTEST: u32 = 40;
/// Longest hour, in minutes: a double lesson with a break (judgement).
pub const LONGEST: u32 = 180;
/// Most students of one delegation: of five, one has nothing to do (judgement).
pub const MOST_OF_A_DELEGATION: usize = 4;

/// A class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Class {
    /// Name of the scenario.
    pub scenario: String,
    /// Name of the theory of the years after.
    pub theory: String,
    /// Seed: it draws the mandates and which secret goals are in play, so that cards and session agree.
    pub seed: u64,
    /// Students, [`FEWEST`]–[`MOST`].
    pub students: u32,
    /// Minutes of the hour, [`SHORTEST`]–[`LONGEST`].
    pub minutes: u32,
    /// Tables; each plays the same scenario by itself.
    pub tables: Vec<Table>,
    /// What happens when.
    pub plan: Vec<Step>,
}

/// One table with its own session.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    /// Name, e.g. `A`.
    pub name: String,
    /// Delegations of students; computers play all other states.
    pub delegations: Vec<Delegation>,
    /// Students who report on it.
    pub press: Vec<String>,
    /// Students who watch it and tell afterwards what they saw.
    pub observers: Vec<String>,
}

/// A delegation of students.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delegation {
    /// The state that they speak for.
    pub state: StateId,
    /// Names or pseudonyms.
    pub people: Vec<String>,
}

/// One step of the hour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// What is done.
    pub what: StepKind,
    /// For how many minutes.
    pub minutes: u32,
    /// Last day of a round, last quarter of a stretch of years; 0 for what has neither.
    pub to: u32,
}

/// What is done in a step of the hour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StepKind {
    /// Cards are read and the quiz is done.
    Roles,
    /// The first bracket, all together.
    Together,
    /// A round of the conference: draft, talk, hand in.
    Round,
    /// Bets, then the answers one by one.
    Signing,
    /// A stretch of the years after.
    Years,
    /// The debrief.
    Debrief,
    /// The exit ticket.
    Ticket,
}

impl StepKind {
    /// Its name.
    #[must_use]
    pub const fn name(self) -> Sentence {
        match self {
            Self::Roles => say!("class-step-roles"),
            Self::Together => say!("class-step-together"),
            Self::Round => say!("class-step-round"),
            Self::Signing => say!("class-step-signing"),
            Self::Years => say!("class-step-years"),
            Self::Debrief => say!("class-step-debrief"),
            Self::Ticket => say!("class-step-ticket"),
        }
    }
}

impl Class {
    /// Every student, table by table.
    pub fn people(&self) -> impl Iterator<Item = &String> {
        self.tables.iter().flat_map(Table::people)
    }

    /// The same without places for which no name was written, and with as many students as have one.
    #[must_use]
    pub fn named(mut self) -> Self {
        for table in &mut self.tables {
            let sitting = table.delegations.iter_mut().map(|d| &mut d.people);
            for people in sitting.chain([&mut table.press, &mut table.observers]) {
                people.retain(|name| !name.is_empty());
            }
        }
        self.students = u32::try_from(self.people().count()).unwrap_or(self.students);
        self
    }

    /// The states that students speak for at any table, in order, each once.
    #[must_use]
    pub fn states(&self) -> Vec<StateId> {
        let tables = self.tables.iter();
        let mut all: Vec<StateId> = tables
            .flat_map(|t| t.delegations.iter().map(|d| d.state))
            .collect();
        all.sort_unstable();
        all.dedup();
        all
    }

    /// Minutes of one kind of step.
    #[must_use]
    pub fn minutes_of(&self, what: StepKind) -> u32 {
        let steps = self.plan.iter().filter(|s| s.what == what);
        steps.map(|s| s.minutes).sum()
    }
}

impl Table {
    /// Its students.
    pub fn people(&self) -> impl Iterator<Item = &String> {
        let sitting = self.delegations.iter().flat_map(|d| &d.people);
        sitting.chain(&self.press).chain(&self.observers)
    }
}
