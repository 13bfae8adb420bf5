//! What a seat knows at the end of a quarter, for the questions that are put to it: its own, what is
//! published, and what has come to its notice. Nothing else of the world may be read here.

use bevy_ecs::component::Component;

use crate::aftermath::actors::Actor;
use crate::aftermath::escalation::novelty;
use crate::aftermath::incidents::Incident;
use crate::aftermath::operations::forbidden;
use crate::aftermath::state::AftermathState;
use crate::locale::Sentence;
use crate::model::ids::{ArrangementId, IncidentId, StateId};
use crate::model::published::PublishedState;
use crate::model::years::{Arrangement, Kind, Pledge};
use crate::model::{Scenario, Theory};
use crate::say;
use crate::world::random::{Dice, stream};
use crate::world::regime::Instrument;
use crate::world::states::Adherence;

/// What one seat knows at the end of a quarter.
#[derive(Debug, Clone, Copy)]
pub(super) struct SeatKnowledge<'w> {
    /// What the reports of what came of its own orders read; a question reads by the functions below.
    pub(super) state: AftermathState<'w>,
    /// Whose.
    pub seat: StateId,
    /// The quarter that ends.
    pub quarter: u32,
}

impl<'w> SeatKnowledge<'w> {
    pub fn new(state: AftermathState<'w>, seat: StateId, quarter: u32) -> Self {
        Self {
            state,
            seat,
            quarter,
        }
    }

    pub fn scenario(&self) -> &'w Scenario {
        self.state.scenario()
    }

    pub fn theory(&self) -> &'w Theory {
        self.state.theory()
    }

    /// Whether a person holds the seat.
    pub fn person(&self) -> bool {
        self.state.setting.controls.human(self.seat)
    }

    /// Something of its own state.
    pub fn own<T: Component>(&self) -> Option<&'w T> {
        self.state.of_state(self.seat)
    }

    /// What is published of a state, which is as it was at the start.
    pub fn published(&self, state: StateId) -> PublishedState<'w> {
        self.scenario().published(state)
    }

    pub fn name(&self, state: StateId) -> &'w str {
        &self.scenario().states[state].profile.name
    }

    pub fn iso(&self, state: StateId) -> String {
        self.scenario().iso(state).to_owned()
    }

    /// Who is suspected, in words.
    pub fn suspect(&self, suspect: Actor) -> Sentence {
        let state = self.name(suspect.host());
        match suspect {
            Actor::State(_) => say!("words-state", state = state),
            Actor::Criminal(_) => say!("words-criminals", state = state),
            Actor::Company(_) => say!("words-company", state = state),
        }
    }

    /// Its tension with a state, 0–1.
    pub fn tension(&self, with: StateId) -> f64 {
        self.state.relations.tension[(self.seat, with)]
    }

    /// Its trust in a state, 0–1.
    pub fn trust(&self, other: StateId) -> f64 {
        self.state.relations.trust[(self.seat, other)]
    }

    /// How far an answer to a state would be news (rule 9.2), 0–1.
    pub fn surprise(&self, other: StateId) -> f64 {
        let expected = self.state.relations.expected[(self.seat, other)];
        novelty(self.theory(), expected)
    }

    /// The states it watches, strongest rivalry first, each with that rivalry.
    pub fn watched(&self) -> impl Iterator<Item = (StateId, f64)> + use<'w> {
        let all = self.state.rivals.of(self.seat);
        all.map(|r| (r.on, r.rivalry))
    }

    /// An incident that it may know of: one against itself that it has a belief about, or one of which
    /// the culprit was named in public.
    pub fn incident(&self, id: IncidentId) -> Option<&'w Incident> {
        let found = self.state.incidents.get(id)?;
        let known = found.target == self.seat || found.finding.public;
        (known && found.finding.believed.is_some()).then_some(found)
    }

    /// The text in force that it lives under.
    pub fn text(&self) -> Option<&'w Instrument> {
        // Every seat is asked every quarter, in most worlds of a forecast before any text.
        let any = !self.state.instruments.0.is_empty();
        any.then(|| self.state.regime().ruling(self.seat)).flatten()
    }

    /// Whether it is a party to it by now.
    pub fn party(&self) -> bool {
        let tie = self.own::<Adherence>();
        let since = tie.filter(|tie| !tie.withdrawn).and_then(|t| t.party_since);
        self.text().is_some() && since.is_some_and(|q| q <= self.quarter)
    }

    pub fn arrangement(&self, id: ArrangementId) -> Option<&'w Arrangement> {
        let all = self.state.arrangements.0.iter();
        all.into_iter().find(|a| a.id == id)
    }

    /// What an operation of its own against a state would break: its promise, or the text.
    pub fn breaks(&self, kind: Kind, target: StateId) -> Option<Sentence> {
        let arrangements = self.state.arrangements;
        let name = self.name(target);
        if arrangements.holds(Pledge::NoOperations, self.seat, target) {
            return Some(say!("decisions-breaks-promise", state = name));
        }
        let regime = self.state.regime();
        let against = (&regime, arrangements);
        let pair = (self.seat, target);
        let forbidden = forbidden(against, self.theory(), kind, pair, 1.0);
        (forbidden > 0.0 && self.party()).then(|| say!("decisions-breaks-text"))
    }

    /// Dice that are named after the seat and the quarter.
    pub fn dice(&self, purpose: &str, n: u32) -> Dice {
        let setting = self.state.setting;
        let name = setting.stream_name(self.seat);
        stream(setting.seed, purpose, self.quarter, name, "", n)
    }
}

/// The name of a kind of operation within a sentence.
pub(super) fn kind_name(kind: Kind) -> Sentence {
    match kind {
        Kind::Denial => say!("decisions-kind-denial"),
        Kind::Alteration => say!("decisions-kind-alteration"),
        Kind::Spoofing => say!("decisions-kind-spoofing"),
        Kind::Espionage => say!("decisions-kind-espionage"),
        Kind::Interdiction => say!("decisions-kind-interdiction"),
    }
}
