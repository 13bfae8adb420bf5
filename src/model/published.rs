//! What is public about a state.

use crate::model::Scenario;
use crate::model::ids::StateId;
use crate::model::state::{Capabilities, Digital, Doctrine, Economy, Interests, Society, State};

/// What everybody may read of a state, as the scenario states it before the first day. A running
/// session has live values of the same kinds on the state's entity: skills that budgets, aid and
/// side payments move, and the mandate that the capital gave in place of the published interests. Who
/// reads this instead of them reads what is published: it is public, and it does not move.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PublishedState<'a> {
    /// Its size.
    pub economy: &'a Economy,
    /// Its reliance on networks.
    pub digital: &'a Digital,
    /// Its skills.
    pub capabilities: &'a Capabilities,
    /// Its home front.
    pub society: &'a Society,
    /// How it answers.
    pub doctrine: &'a Doctrine,
    /// Its published position on each dimension.
    pub interests: &'a Interests,
}

impl State {
    /// What is public about it.
    #[must_use]
    pub fn published(&self) -> PublishedState<'_> {
        PublishedState {
            economy: &self.economy,
            digital: &self.digital,
            capabilities: &self.capabilities,
            society: &self.society,
            doctrine: &self.doctrine,
            interests: &self.interests,
        }
    }
}

impl Scenario {
    /// What is public about a state.
    ///
    /// # Panics
    /// For a state that the scenario lacks, as every list by state does.
    #[must_use]
    pub fn published(&self, state: StateId) -> PublishedState<'_> {
        self.states[state].published()
    }
}
