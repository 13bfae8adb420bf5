//! Section 5: who signs, and why.
//!
//! `total = U(x) − U(status quo) + deals + pull − outvoted − caution + noise`; a state signs if and
//! only if `total ≥ 0` (rule 5.6). Every part is a named reason.

use serde::{Deserialize, Serialize};

use crate::model::functions::logistic;
use crate::model::ids::StateId;
use crate::model::pairs::Pairs;
use crate::model::theory::fixed::fixed;
use crate::model::theory::signatures::SigningNumbers;
use crate::model::{Decision, Motive};

fixed! {
    signing:

    /// Rounds in which every state hears what the others are expected to do (rule 5.4). Judgement:
    /// no source gives it.
    const ROUNDS: u32 = 12;
}

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
    /// What it says of any answer but a plain signature (rule 5.10).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stated: Option<Motive>,
    /// What is true of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub truly: Option<Motive>,
    /// The sum of the reasons.
    pub total: f64,
    /// The terms.
    pub reasons: Vec<Reason>,
}

impl Verdict {
    /// The answer as a seat may read it before the debrief: all of it if it is its `own`, else without
    /// the sum, its terms and what is true.
    #[must_use]
    pub fn told(&self, own: bool) -> Self {
        if own {
            return self.clone();
        }
        Self {
            state: self.state.clone(),
            declares: self.declares.clone(),
            stated: self.stated.clone(),
            truly: None,
            total: 0.0,
            reasons: vec![],
            ..*self
        }
    }
}

/// Rule 5.4: with what others are expected to do, each state's chance of signing; iterated from
/// what each would do alone so that groups move together. `rest` is the sum without pull and noise; `group` lists
/// group mates.
#[must_use]
pub fn expectations(
    n: &SigningNumbers,
    rest: &[f64],
    groups: &[Vec<StateId>],
    trust: &Pairs<f64>,
) -> Vec<f64> {
    let noise = n.signing_noise;
    let mut chance: Vec<f64> = rest.iter().map(|r| logistic(r / noise)).collect();
    for _ in 0..ROUNDS {
        chance = StateId::each(rest)
            .map(|(i, own)| {
                let (g, f) = pulls(n, i, &chance, groups, trust);
                logistic((own + g + f) / noise)
            })
            .collect();
    }
    chance
}

/// Rule 5.3: pull of the group and of friends, each from −weight to +weight. A group mate counts
/// by trust; friends are all states by the square of trust above `friend_trust`.
#[must_use]
pub fn pulls(
    n: &SigningNumbers,
    i: StateId,
    chance: &[f64],
    groups: &[Vec<StateId>],
    trust: &Pairs<f64>,
) -> (f64, f64) {
    let states = chance.len();
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
            .map(|&j| (j, n.group_stranger + row[j])),
    );
    let friends = mean(&mut StateId::all(states).filter(|&j| j != i).map(|j| {
        let near = (row[j] - n.friend_trust).max(0.0);
        (j, near * near)
    }));
    (n.group_pull * group, n.friend_pull * friends)
}

/// Rule 5.6: the answer follows the sign of the total; which of two shades follows the reasons.
#[must_use]
pub fn decide(n: &SigningNumbers, total: f64, grievance: f64, caution: f64) -> Decision {
    match total >= 0.0 {
        true if grievance > n.declares_from => Decision::SignWithDeclaration,
        true => Decision::Sign,
        false if total + caution >= 0.0 => Decision::NotNow,
        false => Decision::Refuse,
    }
}
