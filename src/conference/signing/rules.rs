//! Section 5: who signs, and why.
//!
//! `total = U(x) − U(status quo) + deals + pull − outvoted − caution + noise`; a state signs if and
//! only if `total ≥ 0` (rule 5.6). Every part is a named reason.

use serde::{Deserialize, Serialize};

use crate::model::Decision;
use crate::model::functions::logistic;
use crate::model::ids::StateId;
use crate::model::pairs::Pairs;

/// Pull of one's own group (judgement, to be fitted by the back-test).
pub const GROUP_PULL: f64 = 0.05;
/// Pull of friends anywhere (judgement).
pub const FRIEND_PULL: f64 = 0.03;
/// Cost of each lost vote per unit of salience of what was lost, of which half counts: 0.4 in all
/// (judgement).
pub const OUTVOTED: f64 = 0.8;
/// Caution when the whole text is late (judgement).
pub const CAUTION: f64 = 0.06;
/// Temperature of the logistic draw. Against the record of 2012 the sum of public positions is right
/// for 130 of 144 states and far too sure of itself: its best temperature is 0.13
/// (`docs/BACKTEST.md`). A third of that, since a mandate adds its own and a mood that outweighs
/// every word on the table would be no game (judgement).
pub const TEMPERATURE: f64 = 0.04;

/// One term of the sum.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Reason {
    /// What kind of term: `text:security`, `links`, `feared`, `group`, …
    pub term: String,
    /// Its value.
    pub value: f64,
}

/// A state's answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Verdict {
    /// ISO code.
    pub state: String,
    /// The answer.
    pub decision: Decision,
    /// The clause it declares its reading of, if it signs with a declaration.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub declares: Option<String>,
    /// The sum of the reasons.
    pub total: f64,
    /// The terms.
    pub reasons: Vec<Reason>,
}

/// Rule 5.4: with what others are expected to do, each state's chance of signing; iterated from
/// what each would do alone so that groups move together. `rest` is the sum without pull and noise; `group` lists
/// group mates.
#[must_use]
pub fn expectations(rest: &[f64], groups: &[Vec<StateId>], trust: &Pairs<f64>) -> Vec<f64> {
    let mut chance: Vec<f64> = rest.iter().map(|r| logistic(r / TEMPERATURE)).collect();
    for _ in 0..12 {
        chance = StateId::each(rest)
            .map(|(i, own)| {
                let (g, f) = pulls(i, &chance, groups, trust);
                logistic((own + g + f) / TEMPERATURE)
            })
            .collect();
    }
    chance
}

/// Rule 5.3: pull of the group and of friends, each from −weight to +weight. A group mate counts
/// by trust; friends are all states by the square of trust above one half.
#[must_use]
pub fn pulls(
    i: StateId,
    chance: &[f64],
    groups: &[Vec<StateId>],
    trust: &Pairs<f64>,
) -> (f64, f64) {
    let n = chance.len();
    let mean = |weights: &mut dyn Iterator<Item = (StateId, f64)>| {
        let (mut sum, mut total) = (0.0, 0.0);
        for (j, w) in weights {
            sum += w * (2.0 * chance[j] - 1.0);
            total += w;
        }
        if total > 0.0 { sum / total } else { 0.0 }
    };
    let row = trust.row(i);
    let group = mean(
        &mut groups[i]
            .iter()
            .filter(|&&j| j != i)
            .map(|&j| (j, 0.2 + row[j])),
    );
    let friends = mean(&mut StateId::all(n).filter(|&j| j != i).map(|j| {
        let near = (row[j] - 0.5).max(0.0);
        (j, near * near)
    }));
    (GROUP_PULL * group, FRIEND_PULL * friends)
}

/// Rule 5.6: the answer follows the sign of the total; which of two shades follows the reasons.
#[must_use]
pub fn decide(total: f64, grievance: f64, caution: f64) -> Decision {
    match total >= 0.0 {
        true if grievance > 0.004 => Decision::SignWithDeclaration,
        true => Decision::Sign,
        false if total + caution >= 0.0 => Decision::NotNow,
        false => Decision::Refuse,
    }
}
