//! A proposal of the adviser.

use crate::model::ids::OfferId;
use serde::{Deserialize, Serialize};

use crate::locale::Sentence;
use crate::model::Action;
use crate::seat::adviser::words;

/// Something a seat might do today.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Counsel {
    /// The act, ready to be sent; none to stay silent.
    pub action: Option<Action>,
    /// Chance times gain less cost, in units of utility.
    pub expected: f64,
    /// What it brings if it carries.
    pub gain: f64,
    /// Chance that it carries, 0–1.
    pub chance: f64,
    /// What it costs, whether it carries or not.
    pub cost: f64,
    /// Numbers of the packages that it would break.
    pub breaks: Vec<OfferId>,
    /// Why, in a sentence.
    pub why: Sentence,
    /// What the words that it is after bring part by part, and what is expected without it, where it is
    /// after words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub apart: Option<Sentence>,
}

impl Counsel {
    pub(super) fn of(action: Action, (chance, gain, cost): (f64, f64, f64), why: Sentence) -> Self {
        Self {
            action: Some(action),
            expected: chance * gain - cost,
            gain,
            chance,
            cost,
            breaks: vec![],
            why,
            apart: None,
        }
    }

    pub(super) fn silence() -> Self {
        Self {
            action: None,
            expected: 0.0,
            gain: 0.0,
            chance: 1.0,
            cost: 0.0,
            breaks: vec![],
            why: words::silence(),
            apart: None,
        }
    }

    /// Whether it costs none of the day's acts.
    #[must_use]
    pub fn free(&self) -> bool {
        matches!(
            self.action,
            None | Some(Action::Plate { .. } | Action::Answer { .. } | Action::Decide(_))
        )
    }
}
