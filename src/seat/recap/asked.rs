//! What became of what the seat itself asked for on a day: each motion and vote that it called, also where it
//! was never held, what it spoke for on the floor, and what it brought to its group.

use crate::conference::room::{Standing, VoteHeld};
use crate::model::action::CallKind;
use crate::model::ids::{BracketId, WordingId};
use crate::model::{Action, Proposal};
use crate::seat::recap::moved::named;
use crate::seat::recap::parts::{Asked, Called, Unheld};
use crate::seat::view::{Morning, SeatView};
use crate::world::journal::Happening;

/// Everything that the seat asked for, in the order in which it did; nothing from the chair.
pub(super) fn of(view: &SeatView, day: u32, last: Morning) -> Vec<Asked> {
    let Some(state) = view.scenario.states.get(view.seat.index()) else {
        return vec![];
    };
    let own = state.profile.iso.as_str();
    let acts = view.record.journal.known_of_turn(last.turn);
    let acts = acts.filter_map(|what| match what {
        Happening::Act { seat, action } if seat == own => Some(action),
        _ => None,
    });
    let one = |action: &Action| {
        let term = |p: &Proposal| named(view, &p.bracket, &p.wording);
        let stands = |bracket: &str| {
            let bracket = view.scenario.text.find(bracket)?;
            Some((bracket, last.text.at(bracket)))
        };
        let (kind, term) = match action {
            Action::CallVote(p) => (CallKind::Vote, term(p)?),
            Action::PointOfOrder(p) => (CallKind::PointOfOrder, term(p)?),
            Action::ShowOfPlates(p) => (CallKind::Show, term(p)?),
            Action::CloseDebate { bracket } => (CallKind::Close, stands(bracket)?),
            Action::Adjourn { bracket } => (CallKind::Adjourn, stands(bracket)?),
            Action::Caucus(p) => return caucus(view, last, p),
            Action::Support(p) | Action::Table(p) | Action::Cosponsor(p) => {
                let (bracket, wording) = term(p)?;
                let draft = &view.room.draft;
                return Some(Asked::Said {
                    bracket,
                    wording,
                    stands: draft.text.at(bracket),
                    settled: draft.standing.get(bracket.index()) == Some(&Standing::Clear),
                });
            }
            _ => return None,
        };
        Some(call(view, (day, last), kind, term))
    };
    // Who speaks for a wording and puts it forward is told once.
    let mut all: Vec<Asked> = vec![];
    for asked in acts.filter_map(one) {
        if !all.contains(&asked) {
            all.push(asked);
        }
    }
    all
}

/// What the own group made of a wording.
fn caucus(view: &SeatView, last: Morning, p: &Proposal) -> Option<Asked> {
    let (bracket, wording) = named(view, &p.bracket, &p.wording)?;
    let name = &view.room.regional.groups[view.room.group_of(view.seat)?].name;
    let mut known = view.record.journal.known_of_turn(last.turn);
    known.find_map(|what| match what {
        Happening::Caucus {
            group,
            bracket: b,
            wording: w,
            backers,
            against,
            taken,
        } if (group, b, w) == (name, &p.bracket, &p.wording) => Some(Asked::Caucus {
            group: group.clone(),
            bracket,
            wording,
            backers: *backers,
            against: *against,
            taken: *taken,
        }),
        _ => None,
    })
}

/// What became of a motion or a vote.
fn call(
    view: &SeatView,
    (day, last): (u32, Morning),
    kind: CallKind,
    (bracket, wording): (BracketId, WordingId),
) -> Asked {
    let held = view.room.ballots.votes.iter();
    let held: Vec<&VoteHeld> = held
        .filter(|v| (v.day, v.bracket) == (day, bracket))
        .collect();
    let ours = |v: &&&VoteHeld| v.kind == kind && v.by == Some(view.seat);
    if let Some(v) = held.iter().find(ours) {
        return Asked::Held(Called {
            bracket,
            wording: v.wording,
            kind,
            by: v.by.map(|s| view.scenario.iso(s).to_owned()),
            carried: v.carried,
            put_off: v.put_off.0,
            tally: (v.tally.0, v.tally.1),
        });
    }
    let carried = |kinds: &[CallKind]| {
        let carried = |v: &&&VoteHeld| v.carried && kinds.contains(&v.kind);
        held.iter().find(carried)
    };
    let by = |v: &VoteHeld| v.by.map(|s| view.scenario.iso(s).to_owned());
    let binding = [CallKind::Vote, CallKind::PointOfOrder, CallKind::Close];
    let mut known = view.record.journal.known_of_turn(last.turn);
    let key = &view.scenario.text.brackets[bracket].key;
    let plates =
        |what: &Happening| matches!(what, Happening::Plates { bracket, .. } if bracket == key);
    let why = if let Some(v) = carried(&[CallKind::Adjourn]) {
        Unheld::PutOff {
            by: by(v),
            tally: (v.tally.0, v.tally.1),
        }
    } else if let Some(v) = carried(&binding) {
        Unheld::Settled {
            by: by(v),
            wording: v.wording,
        }
    } else if !known.any(plates) {
        Unheld::NoPlates
    } else {
        Unheld::Unknown
    };
    Asked::Unheld {
        bracket,
        wording,
        kind,
        why,
    }
}
