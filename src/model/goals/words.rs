//! How the sentences of goals and standings name what a scenario has.

use crate::locale::Sentence;
use crate::model::ids::{BracketId, DimensionId, StateId, WordingId};
use crate::model::scenario::Scenario;
use crate::say;

/// Names for the sentences of the rules' own goals and standings.
impl Scenario {
    /// A dimension as sentences name it.
    #[must_use]
    pub fn subject(&self, dimension: DimensionId) -> &str {
        &self.text.dimensions[dimension].name
    }

    /// A state as the sentences of goals have it: by its official name, since a summary of a session keeps them;
    /// a language shows the short one.
    #[must_use]
    pub fn state_name(&self, state: StateId) -> &str {
        &self.states[state].profile.official
    }

    /// The words of some wordings at a bracket, in quotation marks, one after the other; those of an
    /// empty wording in other words.
    #[must_use]
    pub fn quoted(&self, bracket: BracketId, wordings: &[WordingId]) -> Vec<Sentence> {
        let all = &self.text.brackets[bracket].wordings;
        let said = wordings.iter().filter_map(|w| all.get(w.index()));
        said.map(|w| match w.text.trim().trim_start_matches(", ") {
            "" => say!("model-goal-no-words"),
            words => say!("model-goal-words", words = words),
        })
        .collect()
    }
}
