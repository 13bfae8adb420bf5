//! What the floor and the corridors do to brackets, red lines and influence alike.

use crate::conference::delegation::Honesty;
use crate::conference::proceedings::Proceedings;
use crate::conference::room::{Room, Standing};
use crate::model::TreatyText;
use crate::model::clause::BracketKind;
use crate::model::ids::{BracketId, StateId, WordingId};
use crate::model::theory::conference::FloorNumbers;
use bevy_ecs::error::Result;

/// A bracket is before the room. Rule 3.18: with the place of a clause its words are, too.
pub(super) fn open(room: &mut Room, treaty: &TreatyText, bracket: BracketId) {
    let of = &treaty.brackets[bracket];
    let words = match of.kind {
        BracketKind::Place => &treaty.clauses[of.clause].words[..],
        _ => &[],
    };
    for &b in words.iter().chain([&bracket]) {
        if room.draft.standing[b] == Standing::Shut {
            room.draft.standing[b] = Standing::Waiting;
        }
    }
    if !room.agenda.open.contains(&bracket) {
        room.agenda.open.push(bracket);
    }
}

/// Opens the shut brackets among the terms of a package or a group.
pub(crate) fn open_all(room: &mut Room, treaty: &TreatyText, terms: &[(BracketId, WordingId)]) {
    for &(bracket, _) in terms {
        if room.draft.standing[bracket] == Standing::Shut {
            open(room, treaty, bracket);
        }
    }
}

/// One act costs one point of the day's influence.
pub(super) fn spend(now: &mut Proceedings, seat: StateId) -> Result {
    let mut left = now.actions_left.get_mut(now.seats[seat])?;
    left.0 = left.0.saturating_sub(1);
    Ok(())
}

/// Rule 3.13: who speaks for a wording, or binds himself to one, against which he drew a red line
/// takes the line back, and his lines are believed less.
pub(crate) fn take_back_red_lines(
    n: &FloorNumbers,
    room: &mut Room,
    honesty: &mut Honesty,
    seat: StateId,
    terms: &[(BracketId, WordingId)],
) {
    let before = room.floor.red_lines.len();
    room.floor
        .red_lines
        .retain(|r| r.seat != seat || !terms.contains(&(r.bracket, r.wording)));
    if room.floor.red_lines.len() < before {
        honesty.0 = (honesty.0 - n.line_taken_back).max(0.0);
    }
}
