//! The delegations as a list: which of them, in which order.

use std::collections::BTreeSet;

use crate::conference::plates::rules::Plate;
use crate::desktop::sight::Sight;
use crate::model::ids::{BracketId, GroupId, StateId, WordingId};
use crate::text;

/// Which delegations are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Filter {
    /// All, by group.
    #[default]
    All,
    /// Those of the seat's own group.
    Mine,
    /// Those of a group.
    Group(GroupId),
    /// Those the seat trusts.
    Friends,
    /// Those whose plate is up for the selected wording.
    For,
    /// Those whose plate is up for another one.
    Against,
    /// Those who drew a red line.
    RedLines,
    /// Those whose signature is open.
    Undecided,
    /// Those who can keep the selected wording out.
    Block,
}

/// In which order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Sort {
    /// Largest economy first.
    #[default]
    Size,
    /// Most likely to sign first.
    Chance,
    /// Most trusted first.
    Trust,
}

/// Which delegations are listed, and how.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Listing {
    /// Delegation looked for by name.
    pub find: String,
    /// Which delegations are listed.
    pub filter: Filter,
    /// In which order.
    pub sort: Sort,
    /// Groups that are unfolded.
    pub unfolded: BTreeSet<GroupId>,
}

/// A line of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Row {
    /// A group, folded or not.
    Group(GroupId),
    /// A delegation.
    Seat(StateId),
}

/// The bracket and the wording that are selected.
pub type Selected = (BracketId, WordingId);

/// Trust from which a delegation is called a friend: two and a half quarters of the disc (judgement).
pub const FRIEND: f64 = 0.625;
/// Chances between which a signature is called open (judgement).
pub const OPEN: (f64, f64) = (0.2, 0.8);
/// Up to so many delegations are listed without groups.
const FEW: usize = 15;

impl Filter {
    /// Every filter there is at this table.
    #[must_use]
    pub fn all(sight: &Sight) -> Vec<Self> {
        let mut all = vec![
            Self::All,
            Self::Mine,
            Self::Friends,
            Self::For,
            Self::Against,
            Self::Block,
            Self::RedLines,
            Self::Undecided,
        ];
        if sight.chair {
            all.retain(|f| !matches!(f, Self::Mine | Self::Friends));
        }
        all.extend(GroupId::all(sight.room.regional.groups.len()).map(Self::Group));
        all
    }

    /// In words.
    #[must_use]
    pub fn words(self, sight: &Sight) -> String {
        match self {
            Self::All => text!("people-filter-all"),
            Self::Mine => text!("people-filter-mine"),
            Self::Group(g) => sight.room.regional.groups[g].name.clone(),
            Self::Friends => text!("people-filter-friends"),
            Self::For => text!("people-filter-for"),
            Self::Against => text!("people-filter-against"),
            Self::RedLines => text!("people-filter-red-lines"),
            Self::Undecided => text!("people-filter-undecided"),
            Self::Block => text!("people-filter-block"),
        }
    }

    /// Whether a delegation passes, while a wording of a bracket is selected.
    #[must_use]
    pub fn keeps(self, selected: Selected, sight: &Sight, state: StateId) -> bool {
        let plate = sight.plates(selected.0).get(state.index());
        let plate = plate.filter(|p| p.raised());
        let here = |p: &Plate| p.wording() == selected.1;
        let room = &sight.room;
        match self {
            Self::All => true,
            Self::Mine => !sight.chair && room.group_of(state) == room.group_of(sight.seat),
            Self::Group(g) => room.regional.groups[g].members.contains(&state),
            Self::Friends => sight
                .own
                .trust
                .get(state.index())
                .is_some_and(|&t| t >= FRIEND),
            Self::For => plate.is_some_and(here),
            Self::Against => plate.is_some_and(|p| !here(p)),
            Self::RedLines => room.floor.lines_of(state).next().is_some(),
            Self::Undecided => {
                let chance = sight.outlook.now.chance.get(state.index());
                chance.is_some_and(|&c| (OPEN.0..=OPEN.1).contains(&c))
            }
            Self::Block => sight.outlook.blockers.iter().any(|b| b.0 == state),
        }
    }
}

/// The lines to show while a wording of a bracket is selected: what is looked for by name is found whatever
/// the filter says.
#[must_use]
pub fn rows(list: &Listing, selected: Selected, sight: &Sight) -> Vec<Row> {
    let find = list.find.trim().to_lowercase();
    let others: Vec<StateId> = StateId::all(sight.scenario.states.len())
        .filter(|&s| s != sight.seat)
        .collect();
    let mut seats: Vec<StateId> = if !find.is_empty() {
        let found = |&&s: &&StateId| rank(sight, s, &find).is_some();
        others.iter().filter(found).copied().collect()
    } else if list.filter == Filter::Block {
        return sight
            .outlook
            .blockers
            .iter()
            .map(|b| Row::Seat(b.0))
            .collect();
    } else {
        let kept = |&&s: &&StateId| list.filter.keeps(selected, sight, s);
        others.iter().filter(kept).copied().collect()
    };
    let value = |s: StateId| match list.sort {
        Sort::Size => sight.scenario.published(s).economy.gdp_bn,
        Sort::Chance => sight
            .outlook
            .now
            .chance
            .get(s.index())
            .copied()
            .unwrap_or(0.0),
        Sort::Trust => sight.own.trust.get(s.index()).copied().unwrap_or(0.0),
    };
    seats.sort_by(|&a, &b| value(b).total_cmp(&value(a)).then(a.cmp(&b)));
    if !find.is_empty() {
        seats.sort_by_key(|&s| rank(sight, s, &find));
    }
    let folds = find.is_empty() && list.filter == Filter::All && others.len() > FEW;
    if !folds {
        return seats.into_iter().map(Row::Seat).collect();
    }
    let mut rows = vec![];
    for (g, group) in GroupId::each(&sight.room.regional.groups) {
        rows.push(Row::Group(g));
        if list.unfolded.contains(&g) {
            let members = seats.iter().filter(|s| group.members.contains(s));
            rows.extend(members.map(|&s| Row::Seat(s)));
        }
    }
    let alone = seats.iter().filter(|&&s| sight.room.group_of(s).is_none());
    rows.extend(alone.map(|&s| Row::Seat(s)));
    rows
}

/// How well a name fits: its beginning, its code, a word in it, anything in it.
fn rank(sight: &Sight, state: StateId, find: &str) -> Option<u8> {
    let name = sight.name(state).to_lowercase();
    let word = || name.split(' ').any(|w| w.starts_with(find));
    match () {
        () if sight.scenario.iso(state).to_lowercase() == find => Some(0),
        () if name.starts_with(find) => Some(1),
        () if word() => Some(2),
        () if name.contains(find) => Some(3),
        () => None,
    }
}
