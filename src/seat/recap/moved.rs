//! What moved in the draft, who moved it, and what that is worth to the seat by its mandate.

use crate::conference::redlines::WordingSource;
use crate::model::Text;
use crate::model::action::Action;
use crate::model::ids::{BracketId, DimensionId, StateId, WordingId};
use crate::negotiation::reading::read;
use crate::negotiation::worth::share;
use crate::seat::recap::parts::{Moved, MovedBy, Subject};
use crate::seat::view::{Morning, SeatView};
use crate::world::journal::Happening;

/// The brackets that moved, and what it comes to.
pub(super) fn moved(view: &SeatView, last: Morning, now: Morning) -> (Vec<Moved>, f64) {
    let brackets = view.scenario.text.brackets.len();
    let sponsors = view.sponsor_trust();
    // The chair wants nothing of the words.
    let seated = view.seat.index() < view.scenario.states.len();
    let worth = |text: &Text| match seated {
        true => view.worth(text, &sponsors).total(),
        false => 0.0,
    };
    let moves: Vec<(BracketId, WordingId)> = BracketId::all(brackets)
        .map(|bracket| (bracket, now.text.at(bracket)))
        .filter(|&(bracket, to)| last.text.at(bracket) != to)
        .collect();
    let by_turns = |order: &mut dyn Iterator<Item = &(BracketId, WordingId)>| -> Vec<f64> {
        let (mut text, mut so_far) = (last.text.clone(), worth(last.text));
        let each = order.map(|&(bracket, to)| {
            text.set(bracket, to);
            let then = worth(&text);
            let by = then - so_far;
            so_far = then;
            by
        });
        each.collect()
    };
    // What a change is worth hangs on those before it. One by one from the first and from the last, and the
    // middle of both: so the parts add up to the whole.
    let forward = by_turns(&mut moves.iter());
    let backward = by_turns(&mut moves.iter().rev());
    let values = forward.iter().zip(backward.iter().rev());
    let all: Vec<Moved> = moves
        .iter()
        .zip(values)
        .map(|(&(bracket, to), (a, b))| Moved {
            bracket,
            from: last.text.at(bracket),
            to,
            by: who(view, (last.turn, now.turn), (bracket, to)),
            worth: f64::midpoint(*a, *b),
        })
        .collect();
    (all, worth(now.text) - worth(last.text))
}

/// The subject on which most of what a change of the text brought the seat was won or lost by its mandate;
/// none where less than half of it lies on one subject, and to the chair, who has no mandate.
pub(super) fn subject(view: &SeatView, (last, now): (&Text, &Text), worth: f64) -> Option<Subject> {
    let treaty = &view.scenario.text;
    let (before, after) = (read(treaty, last).position, read(treaty, now).position);
    let interests = view.own.interests.0.iter();
    let all = interests.zip(before.iter().zip(&after)).enumerate();
    let all = all.map(|(d, (&interest, (&before, &after)))| Subject {
        dimension: DimensionId::new(d),
        before,
        after,
        ideal: interest.ideal,
        worth: share(interest, after) - share(interest, before),
    });
    let most = all.max_by(|a, b| a.worth.abs().total_cmp(&b.worth.abs()));
    most.filter(|it| it.worth * worth > 0.0)
        .filter(|it| it.worth.abs() >= worth.abs() / 2.0)
}

/// The brackets that cleared in a turn.
pub(super) fn cleared(view: &SeatView, turn: u32) -> Vec<(BracketId, WordingId)> {
    let known = view.record.journal.known_of_turn(turn);
    let of = |what: &Happening| match what {
        Happening::Cleared { bracket, wording } => named(view, bracket, wording),
        _ => None,
    };
    known.filter_map(of).collect()
}

/// A wording by the names of the scenario's files.
pub(super) fn named(
    view: &SeatView,
    bracket: &str,
    wording: &str,
) -> Option<(BracketId, WordingId)> {
    let b = view.scenario.text.find(bracket)?;
    Some((b, view.scenario.text.brackets[b].find(wording)?))
}

/// Who wrote a wording into the draft last, by the record of its changes, which everybody may read.
fn of_record(view: &SeatView, (bracket, wording): (BracketId, WordingId)) -> MovedBy {
    let lines = view.room.redlines.iter().rev();
    let line = lines.take_while(|line| line.bracket != bracket || line.to == wording);
    let iso = |s: StateId| view.scenario.iso(s).to_owned();
    match line
        .filter(|line| line.bracket == bracket)
        .map(|line| &line.by)
        .next()
    {
        Some(WordingSource::Group(_)) => MovedBy::Drafters,
        Some(WordingSource::Chair) => MovedBy::Chair,
        Some(WordingSource::Seats(names)) => {
            (names.first()).map_or(MovedBy::Unknown, |&mover| MovedBy::Seat(iso(mover)))
        }
        _ => MovedBy::Unknown,
    }
}

/// The last of what is known that brought a wording into the draft. Events move the draft in the
/// morning of their day, before anybody acts.
fn who(view: &SeatView, turns: (u32, u32), term: (BracketId, WordingId)) -> MovedBy {
    let p = view.scenario.proposal(term.0, term.1);
    let is = |b: &str, w: &str| (b, w) == (&p.bracket, &p.wording);
    let journal = &view.record.journal;
    let (mut by, mut title) = (MovedBy::Unknown, String::new());
    let mut opened = None;
    for entry in journal.of_turn(turns.0) {
        match &entry.what {
            Happening::Event { title: t } => title.clone_from(t),
            Happening::DraftMoved { bracket, wording } if is(bracket, wording) => {
                by = MovedBy::Event(title.clone());
            }
            Happening::Act {
                seat,
                action: Action::Table(own) | Action::Cosponsor(own),
            } if *own == p => by = MovedBy::Seat(seat.clone()),
            Happening::Act {
                seat,
                action: Action::Open { bracket },
            } if *bracket == p.bracket => opened = Some(seat.clone()),
            Happening::Plates {
                bracket,
                leading,
                counts,
                ..
            } if is(bracket, leading) => {
                let with = counts.get(term.1.index()).copied().unwrap_or_default();
                // Who brought it into the draft before the plates went up is named.
                if by == MovedBy::Unknown {
                    let opened = opened.clone();
                    by = MovedBy::Plates { with, opened };
                }
            }
            Happening::Vote {
                bracket,
                wording,
                yes,
                no,
                carried: true,
                ..
            } if is(bracket, wording) => {
                let by_whom = match journal.cause(entry) {
                    Some(Happening::Act { seat, .. }) => Some(seat.clone()),
                    _ => None,
                };
                by = MovedBy::Vote {
                    by: by_whom,
                    yes: *yes,
                    no: *no,
                };
            }
            Happening::ChairText { changes } if changes.iter().any(|(b, w)| is(b, w)) => {
                by = MovedBy::Chair;
            }
            _ => {}
        }
    }
    // What nobody is told of in the journal stands in the record of the draft all the same.
    if by == MovedBy::Unknown {
        by = of_record(view, term);
    }
    for what in journal.known_of_turn(turns.1) {
        match what {
            Happening::Event { title: t } => title.clone_from(t),
            Happening::DraftMoved { bracket, wording } if is(bracket, wording) => {
                by = MovedBy::Event(title.clone());
            }
            _ => {}
        }
    }
    by
}
