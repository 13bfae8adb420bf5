//! Par: what a seat's own computer delegate, or a computer in the chair, reaches on the same scenario,
//! over many seeds (rule 18.8). A front asks [`beside`](crate::forecast::beside), which plays in the
//! background; [`ask`] waits for all of them.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use serde::Serialize;

use crate::delegates;
use crate::forecast::threads::each_with;
use crate::model::calendar::Phase;
use crate::model::goals::Reached;
use crate::model::ids::StateId;
use crate::model::statistics::{mean, quantile};
use crate::model::{Scenario, Theory};
use crate::session::Session;
use crate::session::goals;
use crate::session::office;
use crate::session::score::{Aims, Item, Score};
use crate::session::setup::Seating;

/// Who plays the seat, or sits in the chair.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Player {
    /// The scenario's own delegate; in the chair a computer.
    Delegate,
    /// Nobody: a person who does nothing.
    Silence,
}

/// What one session came to for the seat.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Played {
    /// Its seed.
    pub seed: u64,
    /// After the first signing.
    pub signing: Judged,
    /// At the end.
    pub end: Judged,
}

/// How goals were judged at one of the two times.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Judged {
    /// Whether each goal was reached.
    pub goals: BTreeMap<Item, Reached>,
    /// The score.
    pub score: Option<Score>,
}

impl Judged {
    /// As a session stands, for a seat; for the chair, if none.
    fn now(session: &Session, seat: Option<StateId>) -> Self {
        let of = |aims: Aims| Self {
            goals: (aims.goals.iter())
                .map(|(item, placed)| (*item, placed.standing.reached))
                .collect(),
            score: aims.score.cloned(),
        };
        match seat {
            Some(seat) => of(goals::own(session.state(), seat).aims()),
            None => of(office::of(session.state()).aims()),
        }
    }
}

/// Plays one whole session, for a seat or, if none, the chair; nothing if it was cancelled before its end.
#[must_use]
pub fn play(
    (scenario, theory): (&Arc<Scenario>, &Theory),
    (seat, player): (Option<StateId>, Player),
    seed: u64,
    cancelled: &AtomicBool,
) -> Option<Played> {
    let silent = player == Player::Silence;
    let seating = Seating {
        people: seat.filter(|_| silent).into_iter().collect(),
        chair: silent && seat.is_none(),
        ..Seating::default()
    };
    let (scenario, theory) = (scenario.clone(), theory.clone());
    let mut session = Session::seated(scenario, theory, seed, seating, delegates::plugin);
    let mut signing = None;
    loop {
        let phase = session.phase();
        if signing.is_none() && matches!(phase, Phase::Aftermath(_) | Phase::Over) {
            signing = Some(Judged::now(&session, seat));
        }
        if phase == Phase::Over {
            break;
        }
        if cancelled.load(Ordering::Relaxed) {
            return None;
        }
        session.advance();
    }
    Some(Played {
        seed,
        signing: signing?,
        end: Judged::now(&session, seat),
    })
}

/// Plays all seeds on so many threads; what is found does not depend on their number. Those that were
/// not over when `cancelled` was set are missing.
#[must_use]
pub fn ask(
    rules: (&Arc<Scenario>, &Theory),
    who: (Option<StateId>, Player),
    seeds: Range<u64>,
    threads: usize,
    cancelled: &AtomicBool,
) -> Vec<Played> {
    let seeds: Vec<u64> = seeds.collect();
    let played = each_with(
        &seeds,
        (threads, cancelled),
        || (),
        |(), &seed| play(rules, who, seed, cancelled),
    );
    played.into_iter().flatten().collect()
}

/// A number over the seeds.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Quartiles {
    /// A quarter lie below.
    pub lower: f64,
    /// Half lie below.
    pub median: f64,
    /// A quarter lie above.
    pub upper: f64,
}

impl Quartiles {
    /// Those of some values; none of none.
    #[must_use]
    pub fn of(mut values: Vec<f64>) -> Option<Self> {
        values.sort_by(f64::total_cmp);
        Some(Self {
            lower: quantile(&values, 0.25)?,
            median: quantile(&values, 0.5)?,
            upper: quantile(&values, 0.75)?,
        })
    }
}

/// Par at one of the two times.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Par {
    /// The total.
    pub total: Option<Quartiles>,
    /// The points of each line.
    pub lines: BTreeMap<Item, Quartiles>,
    /// The points of each line in the mean, which add up as those of one session do.
    pub means: BTreeMap<Item, f64>,
    /// Share of the seeds in which each goal is met.
    pub met: BTreeMap<Item, f64>,
}

impl Par {
    /// Share of the seeds in which a goal is met.
    #[must_use]
    pub fn met(&self, item: Item) -> f64 {
        self.met.get(&item).copied().unwrap_or_default()
    }
}

/// What others reach on the seat, at one time.
#[derive(Debug, Clone, PartialEq)]
pub struct Others {
    /// Its own delegate: par.
    pub delegate: Par,
    /// Nobody: a person who says nothing. Nothing until one such play is over.
    pub silence: Option<Par>,
}

/// Sums sessions up: after the signing, and at the end.
#[must_use]
pub fn par(all: &[Played]) -> (Par, Par) {
    (one(all, |p| &p.signing), one(all, |p| &p.end))
}

fn one(all: &[Played], at: impl Fn(&Played) -> &Judged) -> Par {
    let scores: Vec<&Score> = all.iter().filter_map(|p| at(p).score.as_ref()).collect();
    let mut lines: BTreeMap<Item, Vec<f64>> = BTreeMap::new();
    for line in scores.iter().flat_map(|s| &s.lines) {
        lines.entry(line.item).or_default().push(line.points);
    }
    let mut met: BTreeMap<Item, f64> = BTreeMap::new();
    for (item, reached) in all.iter().flat_map(|p| &at(p).goals) {
        let one = f64::from(u8::from(*reached == Reached::Met));
        *met.entry(*item).or_default() += one / all.len() as f64;
    }
    let of = |(item, points)| Some((item, Quartiles::of(points)?));
    Par {
        total: Quartiles::of(scores.iter().map(|s| s.total).collect()),
        means: lines.iter().map(|(item, all)| (*item, mean(all))).collect(),
        lines: lines.into_iter().filter_map(of).collect(),
        met,
    }
}
