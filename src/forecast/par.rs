//! Par: what a seat's own computer delegate reaches on the same scenario, over many seeds (rule
//! 18.8). A front asks [`beside`](crate::forecast::beside), which plays
//! in the background; [`ask`] waits for all of them.

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
use crate::model::statistics::quantile;
use crate::model::{Scenario, Theory};
use crate::session::Session;
use crate::session::goals;
use crate::session::score::{Item, OwnGoals, Score};

/// Who plays the seat.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Player {
    /// The scenario's own delegate.
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
    pub signing: OwnGoals,
    /// At the end.
    pub end: OwnGoals,
}

/// Plays one whole session; nothing if it was cancelled before its end.
#[must_use]
pub fn play(
    (scenario, theory): (&Arc<Scenario>, &Theory),
    (seat, player): (StateId, Player),
    seed: u64,
    cancelled: &AtomicBool,
) -> Option<Played> {
    let person = (player == Player::Silence).then_some(seat);
    let (scenario, theory) = (scenario.clone(), theory.clone());
    let mut session = Session::new(scenario, theory, seed, person, delegates::plugin);
    let mut signing = None;
    loop {
        let phase = session.phase();
        if signing.is_none() && matches!(phase, Phase::Aftermath(_) | Phase::Over) {
            signing = Some(goals::own(session.state(), seat));
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
        end: goals::own(session.state(), seat),
    })
}

/// Plays all seeds on so many threads; what is found does not depend on their number. Those that were
/// not over when `cancelled` was set are missing.
#[must_use]
pub fn ask(
    rules: (&Arc<Scenario>, &Theory),
    who: (StateId, Player),
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
    /// Share of the seeds in which the public goal is met.
    pub public_met: f64,
    /// Share of the seeds in which the secret goal is met.
    pub secret_met: f64,
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

fn one(all: &[Played], at: impl Fn(&Played) -> &OwnGoals) -> Par {
    let scores: Vec<&Score> = all.iter().filter_map(|p| at(p).score.as_ref()).collect();
    let mut lines: BTreeMap<Item, Vec<f64>> = BTreeMap::new();
    for line in scores.iter().flat_map(|s| &s.lines) {
        lines.entry(line.item).or_default().push(line.points);
    }
    let share = |met: &dyn Fn(&OwnGoals) -> Reached| {
        let count = all.iter().filter(|p| met(at(p)) == Reached::Met).count();
        count as f64 / all.len().max(1) as f64
    };
    let of = |(item, points)| Some((item, Quartiles::of(points)?));
    Par {
        total: Quartiles::of(scores.iter().map(|s| s.total).collect()),
        lines: lines.into_iter().filter_map(of).collect(),
        public_met: share(&|g| g.public.standing.reached),
        secret_met: share(&|g| g.secret.standing.reached),
    }
}
