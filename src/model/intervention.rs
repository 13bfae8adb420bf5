//! What whoever leads a session may bring in (rule 1.28).

use serde::{Deserialize, Serialize};

use crate::model::deeds::Shock;

/// Something that happens because whoever leads the session brings it in, and not by the model's dice.
/// It comes with the next step: an event of the scenario on the next morning, the others with the
/// quarter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Intervention {
    /// An event of the scenario that is still to come, brought forward.
    Event {
        /// Its title.
        title: String,
    },
    /// A great shock (rules 12.4 and 12.5).
    Shock {
        /// Which.
        kind: Shock,
        /// Times the least, 1 to `shock_greatest`; drawn if left out. A crisis has none.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        size: Option<u8>,
        /// Of a crisis, and of it alone: ISO codes of the two states.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        between: Option<(String, String)>,
    },
    /// The surveillance programme of a state leaks (rule 10.9).
    Leak {
        /// ISO code.
        state: String,
    },
    /// A gang that works from elsewhere raids a state (rule 7.7).
    Raid {
        /// ISO code.
        target: String,
    },
}

impl Intervention {
    /// Whether nobody is told of it before the end: whoever was raided has yet to notice.
    #[must_use]
    pub fn unseen(&self) -> bool {
        matches!(self, Self::Raid { .. })
    }
}
