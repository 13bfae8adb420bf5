//! After the fact: how each seat was judged at the first signing, and at the end (rules 18.6 and 18.9).

use serde::Serialize;

use crate::locale::Sentence;
use crate::model::calendar::Phase;
use crate::model::ids::StateId;
use crate::seat::Snapshot;
use crate::session::score::{Grade, Item, OwnGoals, Score};

/// A total and what it is called.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Total {
    /// Out of a hundred.
    pub points: f64,
    /// What that is called.
    pub grade: Grade,
}

/// What one line brought at one of the two times.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Part {
    /// Points.
    pub points: f64,
    /// Points it could have brought.
    pub most: f64,
    /// Why, in a sentence.
    pub why: Sentence,
}

/// One line, twice.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct VerdictRow {
    /// What for.
    pub item: Item,
    /// At the signing; none if it could not be judged then.
    pub signing: Option<Part>,
    /// At the end.
    pub end: Option<Part>,
}

/// How one seat did.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SeatVerdicts {
    /// Which.
    pub seat: StateId,
    /// The total at the signing; none where there was no conference.
    pub signing: Option<Total>,
    /// The total at the end.
    pub end: Option<Total>,
    /// All lines, in the order of [`Item`].
    pub rows: Vec<VerdictRow>,
}

/// How every seat did, by state, once all is over; nothing before.
#[must_use]
pub fn of(known: &Snapshot) -> Vec<SeatVerdicts> {
    if known.phase != Phase::Over {
        return vec![];
    }
    let all = StateId::each(&known.goals.all);
    all.map(|(seat, goals)| compared(seat, goals)).collect()
}

fn compared(seat: StateId, goals: &OwnGoals) -> SeatVerdicts {
    let (signing, end) = (goals.at_signing.as_ref(), goals.score.as_ref());
    let items = [signing, end].into_iter().flatten().flat_map(|s| &s.lines);
    let mut items: Vec<Item> = items.map(|l| l.item).collect();
    items.sort_unstable();
    items.dedup();
    let row = |item| VerdictRow {
        item,
        signing: part(signing, item),
        end: part(end, item),
    };
    SeatVerdicts {
        seat,
        signing: signing.map(total),
        end: end.map(total),
        rows: items.into_iter().map(row).collect(),
    }
}

fn total(score: &Score) -> Total {
    Total {
        points: score.total,
        grade: score.grade,
    }
}

fn part(score: Option<&Score>, item: Item) -> Option<Part> {
    let line = score?.lines.iter().find(|l| l.item == item)?;
    Some(Part {
        points: line.points,
        most: line.most,
        why: line.why.clone(),
    })
}
