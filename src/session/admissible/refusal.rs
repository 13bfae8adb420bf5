//! Why an action is refused.

use thiserror::Error;

use crate::locale::Sentence;
use crate::say;

/// Why an action was refused, and what would be allowed.
#[derive(Debug, Clone, PartialEq, Eq, Error, serde::Serialize)]
#[error("{}", self.said())]
pub struct Refusal {
    /// Rule number.
    pub rule: &'static str,
    /// What was wrong.
    pub what: Sentence,
    /// What would be allowed.
    pub instead: Sentence,
}

impl Refusal {
    /// The whole of it as one sentence.
    #[must_use]
    pub fn said(&self) -> Sentence {
        say!(
            "session-refusal",
            what = self.what.clone(),
            rule = self.rule,
            instead = self.instead.clone()
        )
    }

    /// A refusal.
    #[must_use]
    pub fn new(
        rule: &'static str,
        what: impl Into<Sentence>,
        instead: impl Into<Sentence>,
    ) -> Self {
        Self {
            rule,
            what: what.into(),
            instead: instead.into(),
        }
    }
}
