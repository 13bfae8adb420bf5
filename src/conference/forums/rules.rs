//! Section 14: forums, and the conferences that follow the first.

use crate::model::clause::{FOLLOW_UPS, FORCES};
use crate::model::ids::{ClauseId, DimensionId, StateId};
use crate::model::theory::fixed::fixed;
use crate::model::theory::signatures::ForumNumbers;
use crate::model::{Forum, Lever, Scenario, Text, TreatyText};
use crate::negotiation::levers::levers;

fixed! {
    forums:

    /// Quarters between the end of a conference and the next call (rule 1.17). Judgement: two
    /// years, as between the conferences and councils of the Union that set the agenda of the next.
    pub const PAUSE: u32 = 8;
    /// Quarters that must be left when a computer calls a conference, or a review is due (rules 14.9
    /// and 14.11). Judgement: a text of which nobody would see a year is not worth a conference.
    pub const SEEN: u32 = 4;
    /// Quarters before a seat may call again (rule 1.17). Judgement: a call is a matter of the
    /// year's agenda.
    pub const AGAIN: u32 = 4;
    /// Strongest force of soft law, counted from the weakest, which is 0 (rule 14.4). Source: a
    /// resolution says what states should do.
    pub const SOFT: usize = 2;
    /// Tenths of the members who must be able to live with a package at a summit or in a region
    /// (rule 14.1). Judgement: such summits call that consensus.
    const WILLING_TENTHS: usize = 9;
}

/// Rule 14.1: seats of the Council at a table of so many: 47 of 193 (General Assembly resolution
/// 60/251), at least two.
#[must_use]
pub fn council_seats(states: usize) -> usize {
    ((states * 47 + 96) / 193).max(2).min(states)
}

/// Rule 14.1: the seats of a forum, ascending. `invited` counts for a summit only; `lots` has one
/// number a state and draws the Council.
#[must_use]
pub fn members(
    scenario: &Scenario,
    forum: Forum,
    caller: StateId,
    invited: &[StateId],
    lots: &[u64],
) -> Vec<StateId> {
    let all = StateId::all(scenario.states.len());
    let group = |s: StateId| scenario.states[s].profile.groups.first();
    let mut members: Vec<StateId> = match forum {
        Forum::Itu => all.collect(),
        Forum::Regional => all.filter(|&s| group(s) == group(caller)).collect(),
        Forum::Willing => invited.iter().copied().chain([caller]).collect(),
        Forum::HumanRights => council(scenario, caller, lots),
    };
    members.sort_unstable();
    members.dedup();
    members
}

/// The caller ran for its seat; the others are spread over the main groups by their size
/// (Sainte-Laguë) and drawn by lot within them.
fn council(scenario: &Scenario, caller: StateId, lots: &[u64]) -> Vec<StateId> {
    let all: Vec<StateId> = StateId::all(scenario.states.len()).collect();
    let lot = |s: StateId| (s != caller, lots.get(s.index()).copied().unwrap_or(0));
    let group = |s: StateId| scenario.states[s].profile.groups.first();
    // A state's place in its group over the group's size, doubled and compared without division.
    let place = |s: StateId| {
        let mates = || all.iter().filter(|&&m| group(m) == group(s));
        let before = mates().filter(|&&m| lot(m) < lot(s)).count();
        (2 * before + 1, mates().count())
    };
    let mut keyed: Vec<(StateId, (usize, usize))> = all.iter().map(|&s| (s, place(s))).collect();
    keyed.sort_by(|(a, (p, m)), (b, (q, n))| {
        let even = (p * n).cmp(&(q * m));
        (*a != caller)
            .cmp(&(*b != caller))
            .then(even)
            .then(lot(*a).cmp(&lot(*b)))
    });
    let seats = council_seats(all.len());
    keyed.into_iter().take(seats).map(|(s, _)| s).collect()
}

/// Rule 14.2: days of a later conference, where the first one had so many: a third of that, at least
/// two (judgement: it has a part of the text, and what stands to begin with).
#[must_use]
pub fn days(first: u32) -> u32 {
    first.div_ceil(3).max(2)
}

/// Rule 14.3: whether a package is adopted: by more than half in the Union and the Council (one
/// state one vote), by nine tenths where those who sit are few and chose each other (judgement: what
/// such summits call consensus).
#[must_use]
pub fn adopts(forum: Forum, content: usize, members: usize) -> bool {
    content >= needed(forum, members)
}

/// How many must be able to live with a package.
#[must_use]
pub fn needed(forum: Forum, members: usize) -> usize {
    match forum {
        Forum::Itu | Forum::HumanRights => members / 2 + 1,
        Forum::Willing | Forum::Regional => (members * WILLING_TENTHS).div_ceil(10),
    }
}

/// Rule 14.4: how many forces a text of a forum may choose from, weakest first. The Council makes
/// soft law: its texts say `should`, never `shall`.
#[must_use]
pub fn forces(forum: Forum) -> usize {
    match forum {
        Forum::HumanRights => SOFT + 1,
        _ => FORCES.len(),
    }
}

/// Rule 14.5: why a state comes to a conference it is called to, if it does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Attendance {
    /// It calls it.
    Calls,
    /// It trusts the caller.
    Trusts,
    /// It fares worse than in its first account.
    Worse,
}

/// See [`Attendance`]. `first` and `now` are the means of a state's indices in its first and its last
/// account.
#[must_use]
pub fn comes(n: &ForumNumbers, trust: f64, first: f64, now: f64) -> Option<Attendance> {
    match () {
        () if trust >= n.comes_trust => Some(Attendance::Trusts),
        () if now < first => Some(Attendance::Worse),
        () => None,
    }
}

/// Rule 14.5: whether enough come.
#[must_use]
pub fn gathers(came: usize, members: usize) -> bool {
    came * 2 > members
}

/// Rule 14.9: whether a text asks for a review: by its review lever, or by a clause that weighs as
/// much (place × force) and whose follow-up is a review conference.
#[must_use]
pub fn reviewed(n: &ForumNumbers, treaty: &TreatyText, text: &Text) -> bool {
    let follow_up =
        |c: ClauseId| FOLLOW_UPS[text.at(treaty.clauses[c].frame.follow_up)].id == "review";
    let mut clauses = ClauseId::all(treaty.clauses.len());
    levers(treaty, text).get(Lever::ReviewConference) >= n.review_strength
        || clauses.any(|c| follow_up(c) && treaty.weight(text, c) >= n.review_strength)
}

/// Rule 14.12: the clauses that a conference may change, ascending: those of its forum, or among
/// them those that its caller lists. A summit and a regional group take whatever is listed, and
/// everything if nothing is.
#[must_use]
pub fn agenda(scenario: &Scenario, forum: Forum, about: &[ClauseId]) -> Vec<ClauseId> {
    let clauses = &scenario.text.clauses;
    let listed = |c: &ClauseId| about.is_empty() || about.contains(c);
    let takes = |c: &ClauseId| match forum {
        Forum::Itu | Forum::HumanRights => clauses[*c].forums.contains(&forum),
        Forum::Willing | Forum::Regional => true,
    };
    let all = ClauseId::all(clauses.len());
    all.filter(listed).filter(takes).collect()
}

/// The dimensions that the words of some clauses speak to, ascending.
#[must_use]
pub fn spoken(scenario: &Scenario, clauses: &[ClauseId]) -> Vec<DimensionId> {
    let treaty = &scenario.text;
    let words = clauses.iter().flat_map(|&c| &treaty.clauses[c].words);
    let mut all: Vec<DimensionId> = words
        .flat_map(|&b| treaty.brackets[b].speaks.iter().copied())
        .collect();
    all.sort_unstable();
    all.dedup();
    all
}
