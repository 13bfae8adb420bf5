//! Rule 1.25: what an act costs, which promise it breaks, whether it does nothing or will be refused,
//! told before it is done, from what the seat knows.

mod costs;
mod nothing;
pub(crate) mod promises;
mod sensible;

use serde::{Deserialize, Serialize};

use crate::locale::Sentence;
use crate::model::Action;
use crate::say;
use crate::seat::admission::Admission;
use crate::seat::view::SeatView;
use crate::session::admissible::Refusal;

pub use costs::{CostDue, Costs, TrustLost};
pub use promises::Promise;

/// What an act comes to, told before it is done.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Preview {
    /// The act.
    pub action: Action,
    /// Why it will be refused; the rest is empty then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refused: Option<Refused>,
    /// What it costs.
    pub costs: Costs,
    /// The promises that it breaks.
    pub breaks: Vec<Promise>,
    /// Why it does nothing, if it does nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nothing: Option<Sentence>,
    /// All of it in sentences, what matters most first.
    pub sentences: Vec<Sentence>,
}

/// A refusal as it would be given.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Refused {
    /// Rule number.
    pub rule: String,
    /// What is wrong.
    pub what: Sentence,
    /// What would be allowed.
    pub instead: Sentence,
}

impl SeatView<'_> {
    /// Rule 1.25: what an act would come to.
    #[must_use]
    pub fn preview(&self, action: &Action) -> Preview {
        let mut preview = Preview {
            action: action.clone(),
            refused: None,
            costs: Costs::default(),
            breaks: vec![],
            nothing: None,
            sentences: vec![],
        };
        if let Err(refusal) = self.admissible(action) {
            preview.sentences.push(refusal.said());
            preview.refused = Some(Refused {
                rule: refusal.rule.to_owned(),
                what: refusal.what,
                instead: refusal.instead,
            });
            return preview;
        }
        preview.nothing = nothing::why(self, action);
        preview.breaks = promises::broken(self, action);
        preview.costs = Costs::of(self, action, &preview.breaks);
        let nothing = preview.nothing.iter().cloned();
        let breaks = preview.breaks.iter().map(|p| p.sentence(self.scenario));
        let costs = preview.costs.sentences(self.scenario);
        let drops = self.drops_objection(action);
        let drops = drops.then(|| say!("preview-drops-objection"));
        preview.sentences = nothing.chain(breaks).chain(drops).chain(costs).collect();
        if preview.sentences.is_empty() {
            preview.sentences.push(say!("preview-free"));
        }
        preview
    }

    /// Rule 1.25: the promises of one's own that an act would break.
    #[must_use]
    pub fn breaks(&self, action: &Action) -> Vec<Promise> {
        promises::broken(self, action)
    }

    /// Whether an act would be admitted, by the same check as when it is sent ([`Admission`]).
    ///
    /// # Errors
    /// The refusal, as it would be given.
    pub fn admissible(&self, action: &Action) -> Result<(), Refusal> {
        Admission::new(self).check(action)
    }
}
