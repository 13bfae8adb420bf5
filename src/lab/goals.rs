//! Are the goals of the seats worth playing for: within reach of some way to play, and not met by
//! silence alone? Several ways to play every seat, on the same seeds (section 18 of the rules).

use serde::Serialize;
use std::collections::BTreeMap;
use std::sync::Arc;

use crate::forecast::threads::each;
use crate::lab::columns::{Column, lines};
use crate::lab::tricks::{Trick, to_the_signing};
use crate::model::calendar::Phase;
use crate::model::goals::Reached;
use crate::model::ids::StateId;
use crate::model::{Scenario, Theory};
use crate::say;
use crate::session::Session;
use crate::session::goals::{facts, own};
use crate::session::score::OwnGoals;

/// What is played where nothing else is asked for.
pub const WAYS: [Trick; 5] = [
    Trick::Silent,
    Trick::Delegate,
    Trick::Adviser,
    Trick::Expert,
    Trick::AlwaysObject,
];

/// What is played.
#[derive(Debug, Clone)]
pub struct Plan {
    /// The scenario.
    pub scenario: Arc<Scenario>,
    /// The theory.
    pub theory: Theory,
    /// The seats.
    pub seats: Vec<StateId>,
    /// Seeds of each seat and way, from 0.
    pub seeds: u64,
    /// Ways to play.
    pub ways: Vec<Trick>,
    /// Threads.
    pub threads: usize,
}

/// What one session came to for one seat.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Met {
    /// Its seed.
    pub seed: u64,
    /// The public goal is met.
    pub public: bool,
    /// The secret goal is met at the signing; none if only the years can tell.
    pub secret: Option<bool>,
    /// The text does not cross the red line; none where the seat has none.
    pub line: Option<bool>,
    /// Where the text that stands for the seat stands on each dimension after the signing, 0–4.
    pub position: Vec<f64>,
}

/// How often each way to play meets the goals of one seat.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SeatReach {
    /// ISO code.
    pub seat: String,
    /// The public goal in a few words.
    pub public: String,
    /// What each session came to, by way.
    pub ways: BTreeMap<Trick, Vec<Met>>,
}

impl SeatReach {
    /// Share of the sessions of a way in which the public goal is met, 0–1; none if it was not played.
    #[must_use]
    pub fn share(&self, way: Trick) -> Option<f64> {
        share(self.ways.get(&way)?, |met| met.public)
    }

    /// Whether some way but silence met the public goal in some session.
    #[must_use]
    pub fn reachable(&self) -> bool {
        let ways = self.ways.iter().filter(|(way, _)| **way != Trick::Silent);
        ways.flat_map(|(_, all)| all).any(|met| met.public)
    }

    /// Whether silence alone meets the public goal in more than half of the sessions.
    #[must_use]
    pub fn given_away(&self) -> bool {
        self.share(Trick::Silent).is_some_and(|s| s > 0.5)
    }
}

fn share(all: &[Met], met: impl Fn(&Met) -> bool) -> Option<f64> {
    let count = all.iter().filter(|m| met(m)).count();
    (!all.is_empty()).then(|| count as f64 / all.len() as f64)
}

/// One session: of one seat by one way, or of all seats played by their own delegates.
type Job = (Trick, Option<StateId>, u64);

/// Plays every way from the seats of a scenario; `on_one` is called after each session. Sessions stop
/// after the signing, but for goals that only the years tell.
#[must_use]
pub fn reach(plan: &Plan, on_one: impl Fn() + Sync) -> Vec<SeatReach> {
    let jobs = plan.jobs();
    let played = each(&jobs, plan.threads, |&(way, seat, seed)| {
        let found = plan.play(
            way,
            seat.as_ref().map_or(&*plan.seats, std::slice::from_ref),
            seed,
        );
        on_one();
        found
    });
    let mut all: BTreeMap<StateId, SeatReach> = BTreeMap::new();
    for (&(way, _, _), found) in jobs.iter().zip(played) {
        for (seat, title, met) in found {
            let row = all.entry(seat).or_insert_with(|| SeatReach {
                seat: plan.scenario.iso(seat).to_owned(),
                public: title,
                ways: BTreeMap::new(),
            });
            row.ways.entry(way).or_default().push(met);
        }
    }
    all.into_values().collect()
}

impl Plan {
    /// Sessions to be played.
    #[must_use]
    pub fn sessions(&self) -> usize {
        self.jobs().len()
    }

    /// Where all seats are played by their own delegates, one session tells of all of them.
    fn jobs(&self) -> Vec<Job> {
        let mut jobs = vec![];
        for &way in &self.ways {
            let alone: Vec<Option<StateId>> = match way {
                Trick::Delegate => vec![None],
                _ => self.seats.iter().map(|&s| Some(s)).collect(),
            };
            for seat in alone {
                jobs.extend((0..self.seeds).map(|seed| (way, seat, seed)));
            }
        }
        jobs
    }

    fn play(&self, way: Trick, seats: &[StateId], seed: u64) -> Vec<(StateId, String, Met)> {
        let rules = (self.scenario.clone(), self.theory.clone());
        let first = seats.first().copied().unwrap_or_default();
        let mut session = to_the_signing(rules, (first, way), seed);
        let signing: Vec<(OwnGoals, Vec<f64>)> = (seats.iter())
            .map(|&s| (own(session.state(), s), facts(session.state(), s).position))
            .collect();
        let early = |g: &OwnGoals| g.public.standing.reached == Reached::TooEarly;
        if signing.iter().any(|(g, _)| early(g)) {
            to_the_end(&mut session);
        }
        let judged = |(seat, (goals, position)): (&StateId, (OwnGoals, Vec<f64>))| {
            let public = match early(&goals) {
                true => own(session.state(), *seat).public,
                false => goals.public,
            };
            let met = |r: Reached| (r != Reached::TooEarly).then_some(r == Reached::Met);
            let line = goals.red_line.map(|l| l.standing.reached == Reached::Met);
            let found = Met {
                seed,
                public: public.standing.reached == Reached::Met,
                secret: met(goals.secret.standing.reached),
                line,
                position,
            };
            (*seat, public.goal.title.to_string(), found)
        };
        seats.iter().zip(signing).map(judged).collect()
    }
}

fn to_the_end(session: &mut Session) {
    while session.phase() != Phase::Over {
        session.advance();
    }
}

/// The table as text: a row for each seat, a column for each way; then how many seats have a goal that
/// nobody reaches, and how many one that silence gives.
#[must_use]
pub fn as_text(rows: &[SeatReach]) -> String {
    let never = rows.iter().filter(|r| !r.reachable()).count();
    let given = rows.iter().filter(|r| r.given_away()).count();
    let sum = say!(
        "lab-goals-sum",
        seats = rows.len(),
        never = never,
        given = given
    );
    format!("{}{sum}\n", lines(&COLUMNS, rows))
}

fn told(row: &SeatReach, way: Trick) -> String {
    row.share(way)
        .map(|s| format!("{s:.2}"))
        .unwrap_or_default()
}

const COLUMNS: [Column<SeatReach>; 7] = [
    (say!("lab-goals-seat"), -4, |r| r.seat.clone()),
    (say!("lab-goals-silent"), 7, |r| told(r, Trick::Silent)),
    (say!("lab-goals-delegate"), 9, |r| told(r, Trick::Delegate)),
    (say!("lab-goals-adviser"), 8, |r| told(r, Trick::Adviser)),
    (say!("lab-goals-expert"), 7, |r| told(r, Trick::Expert)),
    (say!("lab-goals-objecting"), 10, |r| {
        told(r, Trick::AlwaysObject)
    }),
    (say!("lab-goals-public"), -1, |r| r.public.clone()),
];
