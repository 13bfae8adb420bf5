//! Who plays each seat. It changes only by a logged `control`.

use serde::{Deserialize, Serialize};

use crate::model::ids::StateId;

/// Who plays a seat.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Control {
    /// A person, at this window or elsewhere.
    Human,
    /// A computer delegate.
    #[default]
    Computer,
    /// Nobody: the seat is silent, and its capital alone decides at the signing.
    Away,
}

/// Who plays every seat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Controls(pub Vec<Control>);

impl Controls {
    /// Whether a computer plays a seat.
    #[must_use]
    pub fn computer(&self, seat: StateId) -> bool {
        self.0[seat] == Control::Computer
    }

    /// Whether a person plays a seat.
    #[must_use]
    pub fn human(&self, seat: StateId) -> bool {
        self.0[seat] == Control::Human
    }

    /// The seats that persons play, in their order.
    pub fn people(&self) -> impl Iterator<Item = StateId> + '_ {
        StateId::each(&self.0)
            .filter(|(_, c)| **c == Control::Human)
            .map(|(seat, _)| seat)
    }
}
