//! What a session was built from.

use crate::locale::Sentence;
use crate::model::ids::StateId;
use crate::model::pairs::Pairs;
use crate::world::control::Controls;
use crate::world::digest::bytes::Bytes;
use crate::world::random::StreamName;
use bevy_ecs::resource::Resource;
use std::sync::{Arc, OnceLock};

use crate::model::goals::SeatGoals;
use crate::model::{DelegateKind, Scenario, Strength, Theory};

/// The key of a reason that nobody reads: that of no message.
const UNREAD: &str = "";

/// What stands in the place of words that nobody reads.
#[must_use]
pub fn unsaid() -> Sentence {
    Sentence::new(UNREAD)
}

/// What the session was built from.
#[derive(Debug, Clone, Resource)]
pub struct Setting {
    /// The scenario; while a later conference sits, that conference as a scenario of its own.
    pub scenario: Arc<Scenario>,
    /// The scenario as it was loaded.
    pub whole: Arc<Scenario>,
    /// The theory.
    pub theory: Theory,
    /// The seed.
    pub seed: u64,
    /// Who plays every seat; it changes only by a logged `control`.
    pub controls: Controls,
    /// Whether a person sits in the chair.
    pub chair: bool,
    /// How hard computers think.
    pub strength: Strength,
    /// One computer that thinks otherwise than the rest.
    pub apart: Option<(StateId, Strength)>,
    /// One kind of delegate for every computer, in place of the scenario's.
    pub delegates: Option<DelegateKind>,
    /// Seats that brought each clause, themselves or through their group.
    pub sponsors: Arc<Vec<Vec<StateId>>>,
    /// Trust as the record of votes gives it, row-major N×N: what anybody may suppose of another
    /// (rule 9.1).
    pub first_trust: Arc<Pairs<f64>>,
    /// The names that stand for the states in the keys of random streams, in the order of the
    /// states: their ISO codes, unless a test compares a relabelled roster. Names, not indices, so
    /// that another state at the table leaves the draws of the rest alone.
    pub stream_names: Arc<Vec<StreamName>>,
    /// The goals of each seat, once they were asked for: they follow from the rest.
    pub goals: Arc<Vec<OnceLock<SeatGoals>>>,
    /// The draws behind the odds of an operation against each state, once they were asked for: how
    /// firmly it believes in the culprit, and the draw of its answer. They follow from the scenario
    /// and the theory.
    pub found_out: Arc<Vec<OnceLock<Vec<(f64, f64)>>>>,
    /// The poorer neighbours of each state that may ask it for aid, once they were asked for. They
    /// follow from the scenario and the theory.
    pub weaker: Arc<Vec<OnceLock<Vec<StateId>>>>,
    /// Whether nobody looks into the session, but at what it comes to alone, as with a world of a
    /// forecast: what is there to be read and moves nothing (the odds of a course, all suspects but the
    /// likeliest, R in the journal) is not worked out or kept.
    pub unread: bool,
}

impl Setting {
    /// Whether a computer plays a seat.
    #[must_use]
    pub fn computer(&self, seat: StateId) -> bool {
        self.controls.computer(seat)
    }

    /// A reason, if anybody may read it.
    pub fn reason(&self, words: impl FnOnce() -> Sentence) -> Sentence {
        match self.unread {
            true => unsaid(),
            false => words(),
        }
    }

    /// Rule 4.10: whether the chair plays the record.
    #[must_use]
    pub fn replays(&self) -> bool {
        self.delegates == Some(DelegateKind::Historical) && !self.chair
    }

    /// What the digest takes of it: who plays, how and on which seed; of the theory its name and what
    /// was assumed instead; of the scenario its name and what a later conference has otherwise. The
    /// rest does not change in a session: like the numbers in the code it shows in what it brings
    /// about. What the scenario's files say of the states are components.
    pub(super) fn write_down(&self, bytes: &mut Bytes) {
        let Self {
            scenario,
            whole,
            theory,
            seed,
            controls,
            chair,
            strength,
            apart,
            delegates,
            sponsors,
            first_trust,
            stream_names,
            goals: _,
            found_out: _,
            weaker: _,
            unread: _,
        } = self;
        bytes.add(&(seed, &controls.0, chair, strength, delegates));
        if apart.is_some() {
            bytes.add(apart);
        }
        let names: Vec<&str> = stream_names.iter().map(StreamName::as_str).collect();
        bytes.add(&(&**sponsors, &**first_trust, names));
        bytes.add(&(&theory.name, &theory.assumed));
        bytes.add(&(&whole.setup.name, whole.setup.days, whole.setup.quarters));
        let text = &scenario.text;
        let wordings: Vec<usize> = text.brackets.iter().map(|b| b.wordings.len()).collect();
        bytes.add(&(scenario.setup.days, scenario.events.len(), wordings));
        bytes.add(&(text.status_quo(), text.opening()));
    }

    /// How hard the computer of a seat thinks.
    #[must_use]
    pub fn strength_of(&self, seat: StateId) -> Strength {
        let apart = self.apart.filter(|(s, _)| *s == seat);
        apart.map_or(self.strength, |(_, strength)| strength)
    }

    /// The name that stands for a state in the keys of random streams.
    #[must_use]
    pub fn stream_name(&self, state: StateId) -> &StreamName {
        &self.stream_names[state]
    }
}
