//! A checked scenario: the only thing a session can be built from.

use super::pairs::Pairs;
use super::trends::Online;
use crate::model::action::Proposal;
use crate::model::goals::AuthoredGoals;
use crate::model::ids::BracketId;
use crate::model::ids::DimensionId;
use crate::model::ids::StateId;
use crate::model::ids::WordingId;
use serde::Serialize;

use crate::model::action::Action;
use crate::model::clause::{Text, TreatyText};
use crate::model::sheet::ScenarioMap;
use crate::model::state::State;

/// How a session runs.
#[derive(Debug, Clone, Serialize)]
pub struct Setup {
    /// Folder name.
    pub name: String,
    /// Name on screen.
    pub title: String,
    /// One paragraph.
    pub summary: String,
    /// Suggested seat, as an index into [`Scenario::states`].
    pub suggested_seat: StateId,
    /// First day, e.g. `3 December 2012`.
    pub opens: String,
    /// Days of the conference.
    pub days: u32,
    /// Brackets the chair opens a day.
    pub brackets_per_day: usize,
    /// Actions a seat has a day, before its influence.
    pub actions_per_day: u32,
    /// Goodwill of the room on the first day, 0–100.
    pub goodwill: f64,
    /// Quarters of the aftermath.
    pub quarters: u32,
    /// Year of the first quarter.
    pub first_year: i32,
}

/// Something the record says happened on a day.
#[derive(Debug, Clone, Serialize)]
pub struct Event {
    /// Day, from 1.
    pub day: u32,
    /// Headline.
    pub title: String,
    /// What happened.
    pub text: String,
    /// Change of goodwill.
    pub goodwill: f64,
    /// What else it does, in order.
    pub effects: Vec<Effect>,
}

/// What an event does to the room (rule 3.12).
#[derive(Debug, Clone, PartialEq, Serialize)]
pub enum Effect {
    /// A wording comes before the room under these names, mover first.
    Tables {
        /// Seats.
        by: Vec<StateId>,
        /// Where.
        bracket: BracketId,
        /// Which wording.
        wording: WordingId,
    },
    /// A wording is taken back: the bracket returns to the first draft and its sponsors.
    Withdraws {
        /// Where.
        bracket: BracketId,
    },
    /// The day runs past midnight: so many brackets more, and what is settled counts as late.
    Midnight {
        /// Brackets more.
        brackets: usize,
    },
    /// A delegation asks for a vote on a point of order, unless a person sits there.
    Motion {
        /// Seat.
        by: StateId,
        /// Where.
        bracket: BracketId,
        /// On which wording.
        wording: WordingId,
    },
    /// Others trust these seats less, −1 to 0 (or more, to 1).
    Trust {
        /// Seats.
        of: Vec<StateId>,
        /// Change.
        change: f64,
    },
    /// Ministry, operators, civil society and security services everywhere move, −1 to 1.
    Mood([f64; 4]),
    /// Publics look at a dimension: attention changes in open societies, −1 to 1.
    Attention {
        /// Dimension.
        dimension: DimensionId,
        /// Change.
        change: f64,
    },
}

/// What the record says, for delegates that play it and for comparison.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Record {
    /// The adopted text, as far as the scenario can say it; none if the record has none.
    pub text: Option<Text>,
    /// Days on which the chair put that text to the room, for sessions that play the record.
    pub packages: Vec<u32>,
    /// Recorded moves: day, seat, action.
    pub moves: Vec<(u32, StateId, Action)>,
    /// States that signed on the spot.
    pub signed: Vec<StateId>,
}

impl Record {
    /// Whether a bracket was put to the vote by a recorded move: it was in no package of the chair.
    #[must_use]
    pub fn voted(&self, key: &str) -> bool {
        self.votes_after(0, key)
    }

    /// Whether a bracket is put to the vote on a later day than this.
    #[must_use]
    pub fn votes_after(&self, day: u32, key: &str) -> bool {
        self.moves.iter().any(|(on, _, action)| match action {
            Action::CallVote(p) | Action::PointOfOrder(p) => *on > day && p.bracket == key,
            _ => false,
        })
    }
}

/// A tutorial step.
#[derive(Debug, Clone, Serialize)]
pub struct Step {
    /// Screen it belongs to: `briefing`, `conference`, `signing`, `aftermath`, `debrief`.
    pub screen: String,
    /// Day or quarter it appears on; 0 for always.
    pub turn: u32,
    /// What to say.
    pub text: String,
}

/// A checked scenario. States are sorted by ISO code.
#[derive(Debug, Clone, Serialize)]
pub struct Scenario {
    /// How it runs.
    pub setup: Setup,
    /// What is on the table.
    pub text: TreatyText,
    /// Who is in the room.
    pub states: Vec<State>,
    /// Recorded agreement per ordered pair, 0–1; 1 of a state with itself.
    #[serde(skip)]
    pub agreement: Pairs<f64>,
    /// Whether two states share a border.
    #[serde(skip)]
    pub contiguous: Pairs<bool>,
    /// How far two states are allied, 0–1: a defence pact 1, consultation 0.4, partnership 0.1.
    #[serde(skip)]
    pub alliance: Pairs<f64>,
    /// Live dispute between two states, sanctions and broken relations among them, 0–1 by thirds.
    #[serde(skip)]
    pub dispute: Pairs<f64>,
    /// How the states go online, year by year.
    #[serde(skip)]
    pub online: Online,
    /// Events of the record.
    pub events: Vec<Event>,
    /// Tutorial steps.
    pub steps: Vec<Step>,
    /// What the record says.
    pub record: Record,
    /// What the scenario says of the goals of its seats; which secret goal is in play is drawn.
    pub goals: AuthoredGoals,
    /// A map of its own, for fronts; no rule reads it.
    #[serde(skip)]
    pub map: Option<ScenarioMap>,
    /// SHA-256 of the files it came from but the map, hex.
    pub hash: String,
}

impl Scenario {
    /// Index of a state by ISO code.
    #[must_use]
    pub fn seat(&self, iso: &str) -> Option<StateId> {
        let found = (self.states).binary_search_by(|s| s.profile.iso.as_str().cmp(iso));
        found.ok().map(StateId::new)
    }

    /// ISO code of a state.
    #[must_use]
    pub fn iso(&self, state: StateId) -> &str {
        &self.states[state].profile.iso
    }

    /// States in the order of their names.
    #[must_use]
    pub fn by_name(&self) -> Vec<StateId> {
        let mut order: Vec<StateId> = StateId::all(self.states.len()).collect();
        order.sort_by_key(|&s| self.states[s].profile.name.as_str());
        order
    }

    /// The region of a state: its main group, `other` if it is in none.
    ///
    /// # Panics
    /// For a state that the scenario lacks, as every list by state does.
    #[must_use]
    pub fn region(&self, state: StateId) -> &str {
        let groups = &self.states[state].profile.groups;
        groups.first().map_or("other", String::as_str)
    }

    /// Main groups present, sorted.
    #[must_use]
    pub fn groups(&self) -> Vec<String> {
        let mut all: Vec<String> = self
            .states
            .iter()
            .filter_map(|s| s.profile.groups.first().cloned())
            .collect();
        all.sort();
        all.dedup();
        all
    }
}

impl crate::model::scenario::Scenario {
    /// A proposal by names, for messages and journals.
    #[must_use]
    pub fn proposal(&self, bracket: BracketId, wording: WordingId) -> Proposal {
        let b = &self.text.brackets[bracket];
        let wording = b
            .wordings
            .get(wording.index())
            .map_or_else(String::new, |w| w.id.clone());
        Proposal {
            bracket: b.key.clone(),
            wording,
        }
    }
}
