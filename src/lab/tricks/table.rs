//! The outcomes of all sessions, compared seed by seed.

use serde::Serialize;

use crate::lab::columns::{Column, lines};
use crate::lab::tricks::trick::{Outcome, Trick};
use crate::model::statistics::{mean, sd};
use crate::say;

/// Hundredths of a utility, in which gains are told.
const PER_POINT: f64 = 100.0;
/// Standard errors from which a difference is clear.
const CLEAR: f64 = 2.0;
/// A difference below this is none. Source: rounding.
const NONE: f64 = 1e-9;

/// A mean difference over the same seeds, with its standard error.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Paired {
    /// Mean of the differences.
    pub mean: f64,
    /// Its standard error.
    pub se: f64,
}

impl Paired {
    fn of(a: &[f64], b: &[f64]) -> Self {
        let less: Vec<f64> = a.iter().zip(b).map(|(a, b)| a - b).collect();
        Self {
            mean: mean(&less),
            se: sd(&less) / (less.len().max(1) as f64).sqrt(),
        }
    }

    /// Whether the difference is above zero by two standard errors.
    #[must_use]
    pub fn clear(self) -> bool {
        self.mean > NONE && self.mean > CLEAR * self.se
    }
}

/// One way to play one seat.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SeatRow {
    /// Scenario.
    pub scenario: String,
    /// ISO code.
    pub seat: String,
    /// Mean value of the text to the seat at the signing, in hundredths of a utility.
    pub gain: f64,
    /// The same above that of a silent seat, seed by seed.
    pub over_silent: Paired,
    /// The same above that of the seat's own delegate.
    pub over_delegate: Paired,
    /// Mean score of the public verdict at the end; none where sessions are not judged.
    pub verdict: Option<f64>,
    /// The same above that of a silent seat.
    pub verdict_over_silent: Option<Paired>,
    /// Share of the seeds in which the seat reached its public goal at the end.
    pub goal: f64,
    /// Whether no other way brings this seat a better text.
    pub best: bool,
}

/// One way to play, over all seats.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Row {
    /// The way.
    pub trick: Trick,
    /// Mean over the seats: see [`SeatRow::gain`].
    pub gain: f64,
    /// Mean over the seats above silence, seed by seed: its standard error is over the seeds.
    pub over_silent: Paired,
    /// The same above the delegate.
    pub over_delegate: Paired,
    /// Share of the seats in which it is above silence by two standard errors.
    pub above_silent: f64,
    /// Share in which it is above the delegate by as much.
    pub above_delegate: f64,
    /// Share in which it is below the delegate by as much.
    pub below_delegate: f64,
    /// Share in which no other way brings more.
    pub best: f64,
    /// Mean score of the public verdict; none where sessions are not judged.
    pub verdict: Option<f64>,
    /// The same above silence, seed by seed.
    pub verdict_over_silent: Option<Paired>,
    /// Share of the seats in which that is above silence by two standard errors.
    pub verdict_above_silent: f64,
    /// Mean share of the sessions in which the public goal was reached at the end.
    pub goal: f64,
    /// Mean share of all states that sign.
    pub signed: f64,
    /// Every seat.
    pub seats: Vec<SeatRow>,
}

/// All outcomes: by seat, by way, by seed.
#[derive(Debug)]
pub(super) struct Played {
    /// Scenario and code of each seat.
    pub seats: Vec<(String, String)>,
    /// The ways.
    pub tricks: Vec<Trick>,
    /// See the type.
    pub outcomes: Vec<Vec<Vec<Outcome>>>,
}

impl Played {
    fn at(&self, seat: usize, trick: Trick) -> &[Outcome] {
        let way = self.tricks.iter().position(|t| *t == trick);
        way.map_or(&[], |way| &self.outcomes[seat][way])
    }

    fn texts(&self, seat: usize, trick: Trick) -> Vec<f64> {
        let all = self.at(seat, trick).iter();
        all.map(|o| PER_POINT * o.text).collect()
    }

    fn verdicts(&self, seat: usize, trick: Trick) -> Option<Vec<f64>> {
        self.at(seat, trick).iter().map(|o| o.verdict).collect()
    }

    fn goal(&self, seat: usize, trick: Trick) -> f64 {
        let reached = self.at(seat, trick).iter();
        mean(reached.map(|o| f64::from(u8::from(o.goal))))
    }

    /// Mean text over the seats, by seed.
    fn by_seed(&self, trick: Trick) -> Vec<f64> {
        let seats = 0..self.seats.len();
        Self::across(&seats.map(|s| self.texts(s, trick)).collect::<Vec<_>>())
    }

    /// Mean verdict over the seats, by seed.
    fn verdicts_by_seed(&self, trick: Trick) -> Option<Vec<f64>> {
        let seats = 0..self.seats.len();
        let all: Option<Vec<Vec<f64>>> = seats.map(|s| self.verdicts(s, trick)).collect();
        all.map(|all| Self::across(&all))
    }

    fn across(all: &[Vec<f64>]) -> Vec<f64> {
        let seeds = all.iter().map(Vec::len).min().unwrap_or(0);
        (0..seeds).map(|n| mean(all.iter().map(|s| s[n]))).collect()
    }
}

/// The rows, in the order of the ways.
pub(super) fn rows(all: &Played) -> Vec<Row> {
    all.tricks.iter().map(|&t| row(all, t)).collect()
}

fn row(all: &Played, trick: Trick) -> Row {
    let seats: Vec<SeatRow> = (0..all.seats.len()).map(|s| seat(all, s, trick)).collect();
    let share = |yes: &dyn Fn(&SeatRow) -> bool| {
        let count = seats.iter().filter(|s| yes(s)).count();
        count as f64 / seats.len().max(1) as f64
    };
    let below = |p: Paired| {
        let other = Paired { mean: -p.mean, ..p };
        other.clear()
    };
    let signed = (0..all.seats.len()).flat_map(|s| all.at(s, trick).iter().map(|o| o.signed));
    let verdicts: Option<Vec<f64>> = seats.iter().map(|s| s.verdict).collect();
    let own = all.by_seed(trick);
    Row {
        trick,
        gain: mean(seats.iter().map(|s| s.gain)),
        over_silent: Paired::of(&own, &all.by_seed(Trick::Silent)),
        over_delegate: Paired::of(&own, &all.by_seed(Trick::Delegate)),
        above_silent: share(&|s| s.over_silent.clear()),
        above_delegate: share(&|s| s.over_delegate.clear()),
        below_delegate: share(&|s| below(s.over_delegate)),
        best: share(&|s| s.best),
        verdict: verdicts.map(mean),
        verdict_over_silent: (all.verdicts_by_seed(trick))
            .zip(all.verdicts_by_seed(Trick::Silent))
            .map(|(own, silent)| Paired::of(&own, &silent)),
        verdict_above_silent: share(&|s| s.verdict_over_silent.is_some_and(Paired::clear)),
        goal: mean(seats.iter().map(|s| s.goal)),
        signed: mean(signed),
        seats,
    }
}

fn seat(all: &Played, seat: usize, trick: Trick) -> SeatRow {
    let own = all.texts(seat, trick);
    let gain = mean(&own);
    let mut others = all.tricks.iter().filter(|t| **t != trick);
    let best = others.all(|&t| mean(all.texts(seat, t)) <= gain + NONE);
    let verdicts = all.verdicts(seat, trick);
    let silent = all.verdicts(seat, Trick::Silent);
    let (scenario, iso) = all.seats[seat].clone();
    SeatRow {
        scenario,
        seat: iso,
        gain,
        over_silent: Paired::of(&own, &all.texts(seat, Trick::Silent)),
        over_delegate: Paired::of(&own, &all.texts(seat, Trick::Delegate)),
        verdict: verdicts.as_ref().map(mean),
        verdict_over_silent: (verdicts.as_ref().zip(silent.as_ref()))
            .map(|(own, silent)| Paired::of(own, silent)),
        goal: all.goal(seat, trick),
        best,
    }
}

fn paired(p: Paired) -> String {
    format!("{:+.2} ±{:.2}", p.mean, p.se)
}

static COLUMNS: [Column<Row>; 12] = [
    (say!("lab-trick"), -14, |r| {
        let name = serde_json::to_value(r.trick).ok();
        let name = name.and_then(|n| n.as_str().map(str::to_owned));
        name.unwrap_or_default()
    }),
    (say!("lab-gain"), 6, |r| format!("{:.2}", r.gain)),
    (say!("lab-over-silent"), 14, |r| paired(r.over_silent)),
    (say!("lab-clearly"), 8, |r| format!("{:.2}", r.above_silent)),
    (say!("lab-over-delegate"), 18, |r| paired(r.over_delegate)),
    (say!("lab-clearly-worse"), 14, |r| {
        format!("{:.2}", r.below_delegate)
    }),
    (say!("lab-verdict"), 8, |r| {
        r.verdict.map_or_else(String::new, |v| format!("{v:.2}"))
    }),
    (say!("lab-over-silent"), 14, |r| {
        r.verdict_over_silent.map_or_else(String::new, paired)
    }),
    (say!("lab-clearly"), 8, |r| {
        format!("{:.2}", r.verdict_above_silent)
    }),
    (say!("lab-goal"), 5, |r| format!("{:.2}", r.goal)),
    (say!("lab-best"), 6, |r| format!("{:.2}", r.best)),
    (say!("lab-signed"), 7, |r| format!("{:.2}", r.signed)),
];

/// The table as text.
#[must_use]
pub fn as_text(rows: &[Row]) -> String {
    lines(&COLUMNS, rows)
}
