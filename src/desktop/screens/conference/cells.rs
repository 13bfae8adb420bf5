//! The list of delegations for those who hear it as a table: what stands in the cells of a line.

use crate::desktop::screens::conference::rows::{counted, red_words};
use crate::desktop::screens::conference::view::View;
use crate::desktop::sight::Sight;
use crate::desktop::words;
use crate::model::ids::{GroupId, StateId};
use crate::text;

/// Headings of the columns.
pub fn heads() -> [String; 5] {
    [
        text!("people-head-delegation"),
        text!("people-head-plate"),
        text!("people-head-signs"),
        text!("people-head-trust"),
        text!("people-head-lines"),
    ]
}

/// A delegation: its plate on the selected bracket, its chance to sign, how far it is trusted, its red lines.
pub fn of_seat(view: &View, sight: &Sight, state: StateId) -> [String; 5] {
    let b = view.screen.bracket;
    let plate = sight.plates(b).get(state.index()).filter(|p| p.raised());
    let plate = plate.map(|p| words::wording(&sight.scenario, b, p.wording()));
    let chance = sight.chance(state);
    let trust = sight.own.trust.get(state.index()).copied().unwrap_or(0.5);
    let lines = sight.room.floor.lines_of(state);
    let lines: Vec<String> = lines.map(|line| red_words(sight, line)).collect();
    [
        sight.name(state).to_owned(),
        plate.unwrap_or_default(),
        chance.map_or_else(String::new, |c| format!("{:.0} %", 100.0 * c.mean)),
        format!("{:.0} %", 100.0 * trust),
        lines.join(". "),
    ]
}

/// A group: how many plates of its members are up for the selected wording, and how many are expected to sign.
pub fn of_group(view: &View, sight: &Sight, group: GroupId) -> [String; 5] {
    let g = &sight.room.regional.groups[group];
    let (with, signs) = counted(view, sight, &g.members);
    let plates = text!("people-cell-plates", with = with, n = g.members.len());
    let blank = String::new;
    [
        g.name.clone(),
        plates,
        format!("{signs:.0}"),
        blank(),
        blank(),
    ]
}
