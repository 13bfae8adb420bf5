//! The questions that lie on desks, and what is remembered of earlier ones.

use std::collections::{BTreeMap, BTreeSet};

use bevy_ecs::resource::Resource;

use crate::aftermath::actors::Actor;
use crate::model::ids::{ArrangementId, QuestionId, StateId};
use crate::model::question::{Course, Matter, OrderReport, Outcome, Question, Topic};
use crate::model::years::Kind;
use crate::world::digest::bytes::Bytes;

/// A course that a person chose this turn.
#[derive(Debug, Clone, PartialEq)]
pub struct Chosen {
    /// Whose.
    pub seat: StateId,
    /// What the question was about.
    pub matter: Matter,
    /// Which course, from 0.
    pub course: usize,
    /// What it brought about.
    pub outcomes: Vec<Outcome>,
}

/// What is kept of the question that a seat was last asked about a subject, so that the next one may
/// speak of it. Only words hang on it.
#[derive(Debug, Clone, PartialEq)]
pub struct Before {
    /// What it was about.
    pub matter: Matter,
    /// Quarter at whose end it was put.
    pub quarter: u32,
    /// How often the seat was asked about the subject by then.
    pub times: u32,
    /// Where that stood which it was about, in hundredths, if it has a number.
    pub stood: Option<usize>,
    /// Whom it was about, as the seat believed.
    pub concerned: Option<Actor>,
    /// Whether an operation was proposed that a text or a promise stood against.
    pub forbidden: bool,
    /// The course that was chosen; none if it lapsed.
    pub course: Option<Course>,
}

/// The questions that lie on desks, and what is remembered of earlier ones.
#[derive(Debug, Clone, Default, PartialEq, Resource)]
pub struct Questions {
    /// Those that wait for an answer, in the order in which they were put.
    pub open: Vec<Question>,
    /// How many each seat has been asked.
    pub asked: BTreeMap<StateId, u32>,
    /// Quarter in which each seat was last asked about a subject.
    pub last: BTreeMap<(StateId, Topic), u32>,
    /// What each seat was last asked about a subject, for the words of the next question.
    pub before: BTreeMap<(StateId, Topic), Before>,
    /// Arrangements that each seat was asked about; an invitation stays open without a question.
    pub offered: BTreeSet<(StateId, ArrangementId)>,
    /// What persons chose this turn.
    pub chosen: Vec<Chosen>,
    /// What came of what persons ordered, oldest first.
    pub reports: Vec<OrderReport>,
    /// Operations that services of persons' seats would have carried out this quarter, had no text
    /// and no promise stood against them: who, against whom, what (rule 16.7).
    pub proposals: Vec<(StateId, StateId, Kind)>,
    /// Persons' seats whose services ask to be let off the text (rule 16.7).
    pub ask_off: BTreeSet<StateId>,
    /// Those that let them off this turn.
    pub let_off: BTreeSet<StateId>,
}

impl Questions {
    /// Those that lie on a seat's desk.
    pub fn of(&self, seat: StateId) -> impl Iterator<Item = &Question> {
        self.open.iter().filter(move |q| q.seat == seat)
    }

    /// A question by its number, if it waits on a seat's desk.
    #[must_use]
    pub fn find(&self, seat: StateId, id: QuestionId) -> Option<&Question> {
        self.of(seat).find(|q| q.id == id)
    }

    /// What the digest takes of it: all but the words.
    pub(super) fn write_down(&self, bytes: &mut Bytes) {
        for q in &self.open {
            bytes.add(&(q.id, q.seat, q.quarter, q.matter, q.cause));
            for c in &q.courses {
                let odds: Vec<u32> = c.odds.iter().map(|o| o.in_hundred).collect();
                let (broken, open) = (c.breaks.is_some(), c.shut.is_none());
                bytes.add(&(c.stance, &c.price, odds, broken, open));
                bytes.add(&(&c.orders, &c.outcomes));
            }
        }
        bytes.add(&(&self.asked, &self.last, &self.offered));
        for c in &self.chosen {
            bytes.add(&(c.seat, c.matter, c.course, &c.outcomes));
        }
        for r in &self.reports {
            bytes.add(&(r.seat, r.quarter));
        }
        bytes.add(&(&self.proposals, &self.ask_off, &self.let_off));
    }
}
