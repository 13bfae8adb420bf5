//! What one seat may know, as plain data that is drawn from or sent elsewhere.
//!
//! A snapshot is made from a [`SeatView`] and from nothing else, and it refers to the scenario, which
//! whoever reads it has as a file. What follows from the two is worked out by the reader: what it
//! believes of the others ([`Snapshot::beliefs`]) and what its adviser would see
//! ([`Snapshot::view`]).

mod parts;
mod reference;

use serde::{Deserialize, Serialize};
use std::borrow::Cow;

use crate::conference::beliefs::Beliefs;
use crate::conference::delegation::Delegation;
use crate::conference::room::Room;
use crate::conference::signing::rules::Verdict;
use crate::model::calendar::Phase;
use crate::model::ids::StateId;
use crate::model::question::Question;
use crate::model::{Interest, Interests, Scenario, Strength, Text, Theory, TreatyText};
use crate::seat::beliefs;
use crate::seat::capital::CapitalView;
use crate::seat::common_knowledge::CommonKnowledge;
use crate::seat::goals::GoalsView;
use crate::seat::motives;
use crate::seat::record::{KnownJournal, Record, Told};
use crate::seat::redlines;
use crate::seat::view::{self, Common, OwnSeat, SeatView, Table};
use crate::session::admissible::CapitalLimits;
use crate::session::goals::GoalsTold;
use crate::world::control::Control;
use crate::world::history::History;

pub use parts::{Estimates, OwnPosition, Packages, Telling, Years};
pub use reference::{Later, Reference};

/// What a seat knows. States, brackets and wordings are numbered as in the scenario.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Snapshot {
    /// Which scenario it refers to.
    pub scenario: Reference,
    /// Whose it is; nobody's from the chair.
    pub seat: Option<StateId>,
    /// Whether a person sits in the chair.
    pub chair: bool,
    /// Who plays each seat.
    pub controls: Vec<Control>,
    /// Where the session stands.
    pub phase: Phase,
    /// The room, without what other seats bring to the meetings of their groups and without the plates
    /// that they raised today.
    pub room: Room,
    /// What each delegation has at the conference and everybody sees, by state; acts left are the
    /// seat's own, 0 of all others.
    pub delegations: Vec<Delegation>,
    /// Indices of the world and of every state, by quarter.
    pub history: History,
    /// The journal as far as the seat knows of it, oldest first.
    pub journal: Vec<Told>,
    /// Answers given at the signing, by state; none while a conference sits or signs.
    pub verdicts: Vec<Verdict>,
    /// What is the seat's own.
    pub own: OwnPosition,
    /// Packages it knows of.
    pub packages: Packages,
    /// What it believes of others.
    pub estimates: Estimates,
    /// What it knows of the years after.
    pub years: Years,
    /// What it is told before it acts, and when a turn is over.
    pub telling: Telling,
    /// What it may know of goals, with where they stand: its own, and the public ones of all.
    #[serde(default)]
    pub goals: GoalsTold,
}

impl Snapshot {
    /// What a view shows.
    #[must_use]
    pub fn of(view: &SeatView) -> Self {
        let seated = view.seat.index() < view.scenario.states.len();
        let mut room = view.room.clone();
        room.regional.caucus.retain(|m| m.seat == view.seat);
        room.floor.raised.retain(|s| s.seat == view.seat);
        let others = beliefs::guesses(view);
        let believed = beliefs::with(view, others.clone());
        let telling = Telling::of(view, &others);
        Self {
            scenario: Reference::of(view),
            seat: seated.then_some(view.seat),
            chair: view.table.chair,
            controls: view.table.controls.to_vec(),
            phase: view.phase,
            room,
            delegations: view.delegations.iter().map(|d| d.cloned()).collect(),
            history: view.record.history.clone(),
            journal: view.record.journal.told(),
            verdicts: view.record.verdicts.to_vec(),
            own: OwnPosition::of(view),
            packages: Packages {
                offers: view.offers.iter().map(|o| (*o).clone()).collect(),
                overheard: view.overheard.iter().map(|h| (*h).clone()).collect(),
            },
            estimates: Estimates {
                motives: motives::latest(view, &believed),
                rewrites: redlines::latest(view, &believed),
                interests: others,
            },
            telling,
            years: Years {
                incidents: view.years.incidents.clone(),
                affairs: view.years.affairs.clone(),
                truths: view.years.truths.iter().map(|i| (*i).clone()).collect(),
                questions: view.years.questions.iter().map(|q| sent(q)).collect(),
                reports: view.years.reports.iter().map(|r| (*r).clone()).collect(),
                text_before: view.years.text_before.clone(),
                drafted: view.years.drafted.to_vec(),
            },
            goals: view.goals.told().into_owned(),
        }
    }

    /// What a state answered at the last signing; nothing of who did not sit there (rule 14.2), whose
    /// answer of an earlier one stands in [`Self::verdicts`].
    #[must_use]
    pub fn answer(&self, state: StateId) -> Option<&Verdict> {
        let answer = self.verdicts.get(state.index());
        answer.filter(|_| self.room.sits(state))
    }

    /// The text of which the years tell: the draft as the last conference left it, or, where it adopted none,
    /// the text that still holds; before the first day of a later one the text that it opens, which its forum
    /// may draft in a weaker force.
    #[must_use]
    pub fn text_of_the_years(&self, treaty: &TreatyText) -> Text {
        if let Some(text) = &self.years.text_before {
            return text.clone();
        }
        let waits = matches!(self.phase, Phase::Conference(0));
        match waits && self.room.sittings.last.revises.is_some() {
            true => treaty.status_quo(),
            false => self.room.draft.text.clone(),
        }
    }

    /// Whether a text was adopted that the years tell of: by the last conference, or by an earlier one where
    /// that adopted none.
    #[must_use]
    pub fn text_stands(&self) -> bool {
        self.room.adopted == Some(true) || self.years.text_before.is_some()
    }

    /// Whether plates have gone up at a signing that is this seat's to see.
    #[must_use]
    pub fn was_signed(&self) -> bool {
        !self.verdicts.is_empty()
    }

    /// How many signed at the last signing, and how many sat there.
    #[must_use]
    pub fn signed(&self) -> (usize, usize) {
        let members = &self.room.sittings.last.members;
        let answers = members.iter().filter_map(|&s| self.answer(s));
        let signed = answers.filter(|v| v.decision.signs()).count();
        (signed, members.len())
    }

    /// What the check of acts sees of the seat's capital.
    #[must_use]
    pub fn limits(&self) -> CapitalLimits<'_> {
        let own = self.own.capital.as_ref();
        own.map_or_else(CapitalLimits::default, CapitalView::limits)
    }

    /// What the seat believes of the others. The scenario is that of [`Self::scenario`].
    #[must_use]
    pub fn beliefs(&self, rules: (&Scenario, &Theory), common: &CommonKnowledge) -> Beliefs {
        beliefs::with(&self.view(rules, common), self.estimates.interests.clone())
    }

    /// A view again, for the adviser and for previews: without the journal, the incidents and the
    /// turns before, of which neither asks. The scenario is that of [`Self::scenario`].
    #[must_use]
    pub fn view<'a>(
        &'a self,
        (scenario, theory): (&'a Scenario, &'a Theory),
        common: &'a CommonKnowledge,
    ) -> SeatView<'a> {
        let interests = self.own.wants.iter();
        let interests = interests.map(|&(ideal, salience)| Interest { ideal, salience });
        let seat = self.seat.unwrap_or(view::NOBODY);
        SeatView {
            seat,
            scenario,
            theory,
            common: Common {
                sponsors: &common.sponsors,
                first_trust: &common.first_trust,
            },
            phase: self.phase,
            room: &self.room,
            delegations: self.delegations.iter().map(Delegation::by_ref).collect(),
            offers: self.packages.offers.iter().collect(),
            overheard: self.packages.overheard.iter().collect(),
            own: OwnSeat {
                strength: Strength::default(),
                interests: Interests(interests.collect()),
                liberty: self.own.liberty,
                capital: self.own.capital.clone(),
                trust: &self.own.trust,
            },
            record: Record {
                journal: KnownJournal::new(&[], "", false),
                verdicts: Cow::Borrowed(&self.verdicts),
                own: self.own.sum.clone(),
                history: &self.history,
            },
            years: view::Years {
                incidents: vec![],
                affairs: self.years.affairs.clone(),
                truths: vec![],
                questions: self.years.questions.iter().collect(),
                reports: self.years.reports.iter().collect(),
                text_before: self.years.text_before.clone(),
                drafted: &self.years.drafted,
            },
            table: Table {
                controls: &self.controls,
                chair: self.chair,
                whole: scenario,
            },
            turns: view::Turns::default(),
            goals: GoalsView::of(&self.goals),
        }
    }
}

/// A question as it is sent: without the number of a journal's entry.
fn sent(question: &Question) -> Question {
    Question {
        cause: None,
        ..question.clone()
    }
}
