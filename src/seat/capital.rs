//! What a seat knows of its own capital (section 17 of the rules).

use bevy_ecs::world::World;
use serde::{Deserialize, Serialize};

use crate::conference::capital::rules::instructed;
use crate::conference::state::ConferenceState;
use crate::model::Interests;
use crate::model::calendar::Phase;
use crate::model::ids::{BracketId, StateId};
use crate::session::admissible::CapitalLimits;
use crate::world::calendar;
use crate::world::capital::{Capital, CapitalStage, Moved, capital};
use crate::world::lobby::{Ask, Lobbied};

/// A seat's own capital, as plain data.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CapitalView {
    /// Patience, stage, and what moved patience last.
    pub capital: Capital,
    /// Points that a consultation would regain now; none where there is nothing to talk about, or the
    /// capital was consulted today.
    pub regain: Option<f64>,
    /// Brackets open now on which the capital raises the plates.
    pub instructed: Vec<BracketId>,
    /// Whether the computer's delegate speaks for the seat, which a person holds.
    pub recalled: bool,
    /// What companies ask of it since the evening before (rule 19.3).
    pub asked: Vec<Ask>,
}

impl CapitalView {
    /// Patience, 0–100.
    #[must_use]
    pub fn patience(&self) -> f64 {
        self.capital.patience
    }

    /// What the capital does.
    #[must_use]
    pub fn stage(&self) -> CapitalStage {
        self.capital.stage
    }

    /// What moved patience last, itemised.
    #[must_use]
    pub fn moves(&self) -> &[Moved] {
        &self.capital.moves
    }

    /// What the check of acts sees of it.
    #[must_use]
    pub fn limits(&self) -> CapitalLimits<'_> {
        CapitalLimits {
            capital: Some(&self.capital),
            instructed: &self.instructed,
            recalled: self.recalled,
        }
    }
}

/// The capital of a seat; none in a world that no session was built in.
#[must_use]
pub fn of(world: &World, seat: StateId) -> Option<CapitalView> {
    let own = capital(world, seat)?;
    let state = ConferenceState::of(world);
    let (setting, room) = (state.setting, state.room);
    let interests = state.of_state::<Interests>(seat)?;
    let lobbied = state.of_state::<Lobbied>(seat);
    let (binds, called_back) = (
        own.stage == CapitalStage::Instructions,
        own.stage == CapitalStage::Recall && !own.stands_in,
    );
    let (sits, day) = match calendar::phase(world) {
        Phase::Conference(day) => (room.sits(seat), day),
        _ => (false, 0),
    };
    let hears = sits && own.stage != CapitalStage::Content && own.consulted_on != Some(day);
    Some(CapitalView {
        capital: own.clone(),
        regain: hears.then(|| own.regain(&setting.theory.capital.stages)),
        instructed: if binds && sits {
            instructed(&setting.scenario.text, interests, &room.agenda.open)
        } else {
            vec![]
        },
        recalled: called_back && sits && setting.controls.human(seat),
        asked: lobbied.map_or(vec![], |lobbied| lobbied.0.clone()),
    })
}
