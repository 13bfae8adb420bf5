//! What the window shows of a session: a snapshot of what the seat may know, taken after every act,
//! and what follows from it and from what is selected; views read nothing else.

mod adviser;
mod against;
mod brackets;
mod consider;
pub mod in_view;
mod open;
pub mod outline;
pub mod parts;
pub mod questions;
pub mod reasons;
pub mod redlines;
mod take;
mod ties;
pub mod toward;
mod waiting;
mod weigh;

pub use open::OpenSight;

use std::ops::Deref;
use std::sync::Arc;

use crate::conference::beliefs::Beliefs;
use crate::conference::plates::rules::tolerance;
use crate::debrief::truth::Truth;
use crate::debrief::turning::Turning;
use crate::desktop::journal::Line;
use crate::model::calendar::Phase;
use crate::model::ids::StateId;
use crate::model::question::Question;
use crate::model::{Action, Scenario, Theory};
use crate::seat::Snapshot;
use crate::seat::adviser::Counsel;
use crate::seat::common_knowledge::CommonKnowledge;
use crate::seat::threads::Threads;
use crate::seat::view::SeatView;
use crate::session::admissible::Refusal;
use crate::text;
use crate::world::control::Control;
use crate::world::journal::Happening;
use parts::{Against, Expectations, Weighed};

/// What the seat knows, and what the window works out from it. Fields of the [`Snapshot`] are read
/// as if they were its own.
#[derive(Debug, Clone)]
pub struct Sight {
    /// The scenario; while a later conference sits, that conference as a scenario of its own.
    pub scenario: Arc<Scenario>,
    /// Theory in use.
    pub theory: Theory,
    /// What the seat knows.
    pub known: Snapshot,
    /// The seat; [`NOBODY`](crate::seat::view::NOBODY) from the chair.
    pub seat: StateId,
    /// The journal in sentences, oldest first.
    pub journal: Vec<Line>,
    /// What it expects of the others.
    pub outlook: Expectations,
    /// What each package changes, if it waits for an answer, in the order of the packages.
    pub weighed: Vec<Option<Weighed>>,
    /// What the package in hand would change.
    pub hand: Option<Weighed>,
    /// From words to events in the years, and back.
    pub threads: Threads,
    /// What it decided and what was true, once all is over.
    pub truths: Vec<Truth>,
    /// When the session turned, once all is over.
    pub turning: Option<Turning>,
    /// What its adviser proposes, once it has been asked.
    pub counsel: Option<Vec<Counsel>>,
    /// What it proposed before the last act of this turn, in the order of the keys.
    proposed: Vec<Option<Action>>,
    /// The plates of this evening that follow the mandate against a goal of one's own.
    against: Vec<Against>,
    /// Questions of this turn that were answered, and lie on the desk no more.
    off_the_desk: Vec<Question>,
    /// What everybody may suppose from the scenario.
    common: CommonKnowledge,
}

impl Deref for Sight {
    type Target = Snapshot;

    fn deref(&self) -> &Snapshot {
        &self.known
    }
}

impl Sight {
    /// What everybody may suppose from the scenario.
    #[must_use]
    pub fn common(&self) -> &CommonKnowledge {
        &self.common
    }

    /// The refusal that an act would get now, if it would get one.
    pub(super) fn refusal(&self, action: &Action) -> Option<Refusal> {
        self.as_view(|view, _, _| view.admissible(action).err())
    }

    /// How many seats persons hold.
    #[must_use]
    pub fn people(&self) -> usize {
        let held = self.controls.iter();
        held.filter(|c| **c == Control::Human).count()
    }

    /// Whether the conference sits.
    #[must_use]
    pub fn sits(&self) -> bool {
        matches!(self.phase, Phase::Conference(_))
    }

    /// Whether a conference or its signing goes on at which the seat does not sit.
    #[must_use]
    pub fn looks_on(&self) -> bool {
        let meets = matches!(self.phase, Phase::Conference(_) | Phase::Signing);
        meets && !self.chair && !self.takes_part()
    }

    /// Whether the seat is a delegation of this conference: the chair is none, and to a later conference
    /// it may not have come.
    #[must_use]
    pub fn takes_part(&self) -> bool {
        !self.chair && self.room.sits(self.seat)
    }

    /// What the adviser reads, with the loss a delegation lives with today.
    fn as_view<T>(&self, read: impl FnOnce(&SeatView, &Beliefs, f64) -> T) -> T {
        let view = self
            .known
            .view((&self.scenario, &self.theory), &self.common);
        let days = f64::from(self.scenario.setup.days.max(1));
        let plates = &self.theory.conference.plates;
        let bends = tolerance(
            plates,
            f64::from(self.day()) / days,
            1.0,
            self.room.goodwill,
        );
        read(&view, &self.outlook.beliefs, bends)
    }

    /// Actions the seat has left today.
    #[must_use]
    pub fn actions_left(&self) -> u32 {
        let own = self.delegations.get(self.seat.index());
        let left = own.map_or(0, |own| own.actions_left.0);
        let a_day = self.scenario.setup.actions_per_day;
        self.own
            .capital
            .as_ref()
            .map_or(left, |own| own.capital.acts(left, a_day))
    }

    /// R of the world over the last year, once there are accounts: how many further incidents one
    /// incident brings about.
    #[must_use]
    pub fn r(&self) -> Option<f64> {
        self.known
            .journal
            .iter()
            .rev()
            .find_map(|told| match told.what {
                Happening::Indices { r, .. } => Some(r),
                _ => None,
            })
    }

    /// A turn in words: the day, the signing, or the quarter of a year.
    #[must_use]
    pub fn when(&self, turn: u32) -> String {
        match self.room.sittings.place(turn) {
            Phase::Conference(day) => day.to_string(),
            Phase::Aftermath(q) => self.quarter(q),
            Phase::Signing | Phase::Over => text!("sight-when-signing"),
        }
    }

    /// A quarter from 1 in words.
    #[must_use]
    pub fn quarter(&self, quarter: u32) -> String {
        let past = quarter.saturating_sub(1);
        let year = self.scenario.setup.first_year + (past / 4) as i32;
        format!("{year} Q{}", past % 4 + 1)
    }

    /// The day of the conference, or the last one.
    #[must_use]
    pub fn day(&self) -> u32 {
        if let Phase::Conference(day) = self.phase {
            day
        } else {
            self.scenario.setup.days
        }
    }
}
