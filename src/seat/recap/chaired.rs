//! What a day brought whoever presides: who spoke against the words that stand, which objections stay,
//! what was called for, and what the room hears next.

use std::cmp::Reverse;

use crate::conference::redlines::WordingSource;
use crate::model::Action;
use crate::model::action::CallKind;
use crate::model::calendar::Phase;
use crate::model::ids::{BracketId, WordingId};
use crate::seat::recap::moved::named;
use crate::seat::recap::parts::{Against, Called, Chaired, Moved, MovedBy, Objected};
use crate::seat::view::{Morning, SeatView};
use crate::world::journal::Happening;

/// What a day brought the chair; nothing for any other seat, nor where nobody sits in the chair.
pub(super) fn of(view: &SeatView, day: u32, moved: &[Moved], last: Morning) -> Option<Chaired> {
    let presides = view.table.chair && view.seat.index() >= view.scenario.states.len();
    presides.then(|| Chaired {
        against: against(view, last),
        objected: objected(view, last),
        calls: calls(view, day, moved),
        agenda: match view.phase {
            Phase::Conference(_) => view.room.agenda.open.clone(),
            _ => vec![],
        },
    })
}

/// Whether the chair's own text put a wording where it stands.
fn own(view: &SeatView, (bracket, wording): (BracketId, WordingId)) -> bool {
    let mut lines = view.room.redlines.iter().rev();
    let line = lines.find(|line| line.bracket == bracket);
    line.is_some_and(|line| line.to == wording && line.by == WordingSource::Chair)
}

/// Who spoke, or drew a red line, against words of the text, first where the chair wrote them.
fn against(view: &SeatView, last: Morning) -> Vec<Against> {
    let stood =
        |&(b, w): &(BracketId, WordingId)| last.text.at(b) == w || view.room.draft.text.at(b) == w;
    let mut all: Vec<Against> = vec![];
    for what in view.record.journal.known_of_turn(last.turn) {
        let Happening::Act { seat, action } = what else {
            continue;
        };
        let (Action::Oppose(p) | Action::RedLine(p)) = action else {
            continue;
        };
        let term = named(view, &p.bracket, &p.wording);
        let Some((bracket, wording)) = term.filter(stood) else {
            continue;
        };
        match (all.iter_mut()).find(|a| (a.bracket, a.wording) == (bracket, wording)) {
            Some(known) if known.states.contains(seat) => {}
            Some(known) => known.states.push(seat.clone()),
            None => all.push(Against {
                bracket,
                wording,
                states: vec![seat.clone()],
                own: own(view, (bracket, wording)),
            }),
        }
    }
    all.sort_by_key(|a| Reverse((a.own, a.states.len())));
    all
}

/// What plates that went up object to and still stands, most first.
fn objected(view: &SeatView, last: Morning) -> Vec<Objected> {
    let mut all: Vec<Objected> = vec![];
    for what in view.record.journal.known_of_turn(last.turn) {
        if let Happening::Plates {
            bracket,
            leading,
            objectors,
            ..
        } = what
            && *objectors > 0
            && let Some((bracket, wording)) = named(view, bracket, leading)
            && view.room.draft.text.at(bracket) == wording
        {
            all.push(Objected {
                bracket,
                wording,
                n: *objectors,
            });
        }
    }
    all.sort_by_key(|o| Reverse(o.n));
    all
}

/// What was called for, besides votes that moved the text, which are told with it.
fn calls(view: &SeatView, day: u32, moved: &[Moved]) -> Vec<Called> {
    let voted = |b: BracketId| {
        let by_vote = |m: &&Moved| matches!(m.by, MovedBy::Vote { .. });
        moved.iter().filter(by_vote).any(|m| m.bracket == b)
    };
    let held = view.room.ballots.votes.iter();
    let held = held.filter(|v| v.day == day && v.kind != CallKind::Show);
    held.filter(|v| !(v.carried && voted(v.bracket)))
        .map(|v| Called {
            bracket: v.bracket,
            wording: v.wording,
            kind: v.kind,
            by: v.by.map(|s| view.scenario.iso(s).to_owned()),
            carried: v.carried,
            put_off: v.put_off.0,
            tally: (v.tally.0, v.tally.1),
        })
        .collect()
}
