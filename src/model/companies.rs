//! Companies as the table meets them (section 19 of the rules): their trades, where they are at home,
//! and what they ask.

use serde::{Deserialize, Serialize};

use crate::locale::Sentence;
use crate::model::ids::StateId;
use crate::model::scenario::Scenario;
use crate::model::theory::fixed::fixed;
use crate::say;

fixed! {
    companies:

    /// One state in so many is at home to large companies (rule 7.8). Judgement: no source gives
    /// it.
    const COMPANIES: usize = 10;
}

/// What companies trade in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Trade {
    /// Telephone and network operators.
    Carriers,
    /// Hosts of content and services.
    Content,
    /// Makers of equipment and software.
    Makers,
}

impl Trade {
    /// Every trade, in the order of [`Dimension::companies`](crate::model::clause::Dimension::companies).
    pub const ALL: [Self; 3] = [Self::Carriers, Self::Content, Self::Makers];

    /// Its name, as in “our carriers”.
    #[must_use]
    pub fn name(self) -> Sentence {
        match self {
            Self::Carriers => say!("model-trade-carriers"),
            Self::Content => say!("model-trade-content"),
            Self::Makers => say!("model-trade-makers"),
        }
    }
}

/// What companies asked of their capital, as the journal keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    /// Which companies.
    pub by: Trade,
    /// The subject, by the identifier of its dimension.
    pub subject: String,
    /// Whether they want the text to say more of it; less if not.
    pub more: bool,
}

/// Rule 7.8: the states that are at home to large companies: the tenth with the largest digital economy,
/// largest first, at least one.
#[must_use]
pub fn homes(scenario: &Scenario) -> Vec<StateId> {
    let n = scenario.states.len();
    let size = |i: StateId| {
        let state = scenario.published(i);
        state.economy.gdp_bn * state.digital.dependence
    };
    let mut order: Vec<StateId> = StateId::all(n).collect();
    order.sort_by(|&a, &b| size(b).total_cmp(&size(a)).then(a.cmp(&b)));
    order.truncate((n / COMPANIES).max(1));
    order
}
