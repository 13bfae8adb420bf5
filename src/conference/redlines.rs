//! What changed in the draft, and whose words came into it.

use crate::conference::room::Room;
use crate::model::ids::{BracketId, ClauseId, StateId, WordingId};
use serde::{Deserialize, Serialize};

/// From where a wording came into the draft.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Hand {
    /// A text of the chair (rules 4.2 and 4.10).
    Chair,
    /// Delegations whose names stand under it, mover first (rule 3.8).
    Seats(Vec<StateId>),
    /// The plates: it led, and nobody in particular brought it (rule 3.1).
    Plates,
    /// A vote or a show of plates that somebody asked for; the chair if none (rules 3.5 and 3.10).
    Vote(Option<StateId>),
    /// A drafting group that holds the pen of the clause (rule 4.12).
    Group(ClauseId),
    /// An event of the record (rule 3.12).
    Event,
}

/// One bracket of the draft, before and after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Redline {
    /// Day.
    pub day: u32,
    /// Where.
    pub bracket: BracketId,
    /// The wording that stood there.
    pub from: WordingId,
    /// The wording that stands there from then on.
    pub to: WordingId,
    /// From whom it came.
    pub by: Hand,
}

impl Room {
    /// Puts a wording into the draft and keeps a redline of it, if it is another than before.
    pub fn rewrite(&mut self, day: u32, (bracket, to): (BracketId, WordingId), by: Hand) {
        let from = self.draft.text.at(bracket);
        if from == to {
            return;
        }
        self.draft.text.set(bracket, to);
        self.redlines.push(Redline {
            day,
            bracket,
            from,
            to,
            by,
        });
    }

    /// What changed on a day, oldest first.
    pub fn changed_on(&self, day: u32) -> impl Iterator<Item = &Redline> {
        self.redlines.iter().filter(move |r| r.day == day)
    }
}
