//! Section 0: how regional groups come to a common proposal.

use crate::model::Scenario;
use crate::model::ids::StateId;
use crate::model::theory::fixed::fixed;
use serde::{Deserialize, Serialize};

fixed! {
    groups:

    /// A group without a rule of its own takes what one member in so many is for (rule 0.2).
    /// Source: at APT a disputed draft needs a quarter; of other groups it is judgement.
    const QUARTER_OF: usize = 4;
    /// Members who must be for a wording in a group that asks for six (rule 0.2). Source: proposals
    /// of CITEL stand with about six states.
    const SIX: usize = 6;
    /// Where such a group is small, it takes what one member in so many is for (rule 0.2).
    /// Judgement: no source gives it.
    const SMALL_SHARE: usize = 3;
}

/// Rule 0.2: each group's own way, as in the record of 2012 (APT: each member adds its name,
/// nobody is bound, a disputed draft needs a quarter; CITEL: proposals stand with six states or
/// more). That CEPT speaks with one voice, that Arab and ATU proposals are by consensus and that
/// RCC follows its leader is judgement. Any other group goes by a quarter.
#[must_use]
pub fn rule_of(group: &str) -> GroupRule {
    match group {
        "CEPT" => GroupRule::Majority,
        "CITEL" => GroupRule::Six,
        "Arab" | "ATU" => GroupRule::Consensus,
        "RCC" => GroupRule::Leader,
        _ => GroupRule::Quarter,
    }
}

/// How many members must be for a wording, where a group goes by a number of them.
#[must_use]
pub const fn needed(rule: GroupRule, members: usize) -> Option<usize> {
    match rule {
        GroupRule::Quarter => Some(members.div_ceil(QUARTER_OF)),
        GroupRule::Six => {
            let few = members.div_ceil(SMALL_SHARE);
            Some(if few < SIX { few } else { SIX })
        }
        GroupRule::Majority => Some(members / 2 + 1),
        GroupRule::Consensus | GroupRule::Leader => None,
    }
}

/// Whether a group takes a wording. `for_it` and `against` count members; the rest keep silent.
#[must_use]
pub fn takes(rule: GroupRule, members: usize, for_it: usize, against: usize, leader: bool) -> bool {
    match rule {
        GroupRule::Quarter | GroupRule::Six | GroupRule::Majority => {
            needed(rule, members).is_some_and(|n| for_it >= n.max(1))
        }
        GroupRule::Consensus => for_it > 0 && against == 0,
        GroupRule::Leader => leader && against * 2 < members,
    }
}

/// The groups among those who sit, by name; the leader is the largest economy.
#[must_use]
pub fn seated(scenario: &Scenario, sit: &[StateId]) -> Vec<Group> {
    let groups = scenario.groups().into_iter();
    groups
        .filter_map(|name| {
            let all = sit.iter().copied();
            let members: Vec<StateId> = all
                .filter(|&s| scenario.states[s].profile.groups.first() == Some(&name))
                .collect();
            let gdp = |s: StateId| scenario.published(s).economy.gdp_bn;
            let largest = |a: &StateId, b: &StateId| gdp(*a).total_cmp(&gdp(*b)).then(b.cmp(a));
            let leader = members.iter().copied().max_by(largest)?;
            let rule = rule_of(&name);
            Some(Group {
                name,
                members,
                leader,
                rule,
            })
        })
        .collect()
}

/// How a group makes a common proposal (rule 0.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum GroupRule {
    /// A quarter of the members support it; nobody is bound (APT).
    Quarter,
    /// Six members, or a third of a small group, sign it (CITEL).
    Six,
    /// More than half, and the group speaks with one voice (CEPT).
    Majority,
    /// Nobody is against (Arab, ATU).
    Consensus,
    /// The leader decides, unless half of the members are against (RCC).
    Leader,
}

/// A regional group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// Its name.
    pub name: String,
    /// Members at the table.
    pub members: Vec<StateId>,
    /// Who speaks for it: the largest economy.
    pub leader: StateId,
    /// How it decides.
    pub rule: GroupRule,
}
