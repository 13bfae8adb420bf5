//! How near the conference of a shipped scenario comes to the best text a long search finds, by the
//! true mandates. Only the laboratory may look at those.

use crate::model::ids::{BracketId, StateId, WordingId};
use rand::RngExt as _;
use serde::Serialize;
use std::sync::Arc;

use crate::conference::mandates::sponsor_trust;
use crate::conference::plates::rules::tolerance;
use crate::lab::columns::{Column, lines};
use crate::lab::optimum::log_gains;
use crate::model::calendar::Phase;
use crate::model::statistics::mean;
use crate::model::{Interests, Scenario, Society, Text, Theory, TreatyText};
use crate::negotiation::agenda::Agenda;
use crate::negotiation::climb::climb;
use crate::negotiation::draft::Draft;
use crate::negotiation::mediation::Grading;
use crate::negotiation::reading::{Change, read};
use crate::negotiation::worth::{Scale, utility};
use crate::say;
use crate::session::Session;
use crate::world::random::stream;
use crate::world::relations::Relations;
use crate::world::setting::Setting;
use crate::world::states::Seat;

/// Starts of the long search: the text the room took, the first draft, the rest by lot.
const STARTS: u32 = 6;
/// Edits tried in each before the last climb.
const EDITS: u32 = 4000;
/// A rise below this is none. Source: rounding of sums of floats.
const ROUNDING: f64 = 1e-12;
/// A loss or a rise below this is none where nobody may lose. Source: rounding of sums of floats.
const FAIR: f64 = 1e-9;

/// One conference, measured.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Row {
    /// Scenario.
    pub scenario: String,
    /// Seed.
    pub seed: u64,
    /// Whether the text was taken.
    pub adopted: bool,
    /// Mean utility against the best mean found.
    pub welfare: f64,
    /// Geometric mean of what each has above its line, against the best found. The line is the text
    /// in force less what a delegation lives with on the last day.
    pub nash_root: f64,
    /// Share of states above their line, and the most found at the best Nash product.
    pub content: (f64, f64),
    /// Mean gain still to be had with nobody losing.
    pub to_frontier: f64,
    /// Days until the last word was settled.
    pub days: u32,
}

/// What every seat truly weighs a text with.
struct Truth {
    interests: Vec<Interests>,
    sponsors: Vec<Vec<f64>>,
    liberty: Vec<f64>,
    fear: f64,
}

impl Truth {
    fn of(session: &mut Session) -> Self {
        let mover = session.room().draft.mover.clone();
        let world = session.world();
        let mut query = world.query::<(&Seat, &Interests, &Society)>();
        let mut all: Vec<(StateId, Interests, f64)> = query
            .iter(world)
            .map(|(seat, i, society)| (seat.0, i.clone(), society.liberty))
            .collect();
        all.sort_by_key(|a| a.0);
        let relations = world.resource::<Relations>();
        let setting = world.resource::<Setting>();
        let (sponsors, theory) = (&setting.sponsors, &setting.theory);
        let row = |s: StateId| {
            sponsor_trust(
                &theory.conference.chair,
                sponsors,
                &mover,
                relations.trust.row(s),
            )
        };
        Self {
            sponsors: all.iter().map(|a| row(a.0)).collect(),
            liberty: all.iter().map(|a| a.2).collect(),
            fear: theory.stakes.worth.fear_weight,
            interests: all.into_iter().map(|a| a.1).collect(),
        }
    }

    fn scales(&self) -> Vec<Scale<'_>> {
        (0..self.liberty.len())
            .map(|s| Scale {
                interests: &self.interests[s].0,
                sponsor_trust: &self.sponsors[s],
                liberty: self.liberty[s],
                fear: self.fear,
            })
            .collect()
    }
}

/// Plays a conference with its delegates and measures the text it took.
#[must_use]
pub fn measure(scenario: Arc<Scenario>, theory: Theory, seed: u64) -> Row {
    let mut session = Session::new(
        scenario.clone(),
        theory.clone(),
        seed,
        None,
        crate::delegates::plugin,
    );
    while matches!(session.phase(), Phase::Conference(_)) {
        session.advance();
    }
    let truth = Truth::of(&mut session);
    let scales = truth.scales();
    let room = session.room();
    let treaty = &scenario.text;
    let worth = |text: &Text| -> Vec<f64> {
        let reading = read(treaty, text);
        let of = |s: &Scale| utility(treaty, &reading, *s).total();
        scales.iter().map(of).collect()
    };
    let bends = tolerance(&theory.conference.plates, 1.0, 1.0, room.goodwill);
    let quo = worth(&treaty.status_quo());
    let lines: Vec<f64> = quo.iter().map(|u| u - bends).collect();
    let took = worth(&room.draft.text);
    let mut best = (mean(&took), nash(&took, &lines), share(&took, &lines));
    let agenda = Agenda::of(treaty);
    let grading = Grading::of(&theory.conference.chair);
    let look = |text: &Text, worth: Vec<f64>| Search::new(treaty, (&scales, grading), text, worth);
    for start in 0..STARTS {
        let mut rng = stream(seed, "long search", start, "", "", 0);
        let text = match start {
            0 => room.draft.text.clone(),
            1 => treaty.opening(),
            _ => agenda.draw(&mut rng),
        };
        let mut search = look(&text, worth(&text));
        let good = search.climb(&mut rng, &|u| mean(u));
        best.0 = best.0.max(mean(&good));
        let mut search = look(&text, worth(&text));
        let fair = search.climb(&mut rng, &|u| nash(u, &lines));
        if nash(&fair, &lines) > best.1 {
            best.1 = nash(&fair, &lines);
            best.2 = share(&fair, &lines);
        }
    }
    let settled = room.draft.settled.iter().flatten().max().copied();
    let mut search = look(&room.draft.text, took.clone());
    let better = search.improve();
    Row {
        scenario: scenario.setup.name.clone(),
        seed,
        adopted: room.adopted == Some(true),
        welfare: mean(&took) / best.0,
        nash_root: libm::exp(nash(&took, &lines) - best.1),
        content: (share(&took, &lines), best.2),
        to_frontier: mean(&better) - mean(&took),
        days: settled.unwrap_or(scenario.setup.days),
    }
}

/// Mean logarithm of what each has above its line.
fn nash(worth: &[f64], lines: &[f64]) -> f64 {
    log_gains(worth, lines) / worth.len().max(1) as f64
}

/// Share of states above their line.
fn share(worth: &[f64], lines: &[f64]) -> f64 {
    let above = worth.iter().zip(lines).filter(|(u, l)| u > l);
    above.count() as f64 / worth.len().max(1) as f64
}

/// A text that is changed for the better.
struct Search<'a> {
    draft: Draft<'a>,
    treaty: &'a TreatyText,
    worth: Vec<f64>,
}

impl<'a> Search<'a> {
    fn new(
        treaty: &'a TreatyText,
        (scales, grading): (&[Scale], Grading),
        text: &Text,
        worth: Vec<f64>,
    ) -> Self {
        Self {
            draft: Draft::new(treaty, text, scales, grading),
            treaty,
            worth,
        }
    }

    fn then(&mut self, changes: &[Change]) -> Vec<f64> {
        let change = self.draft.changes(changes);
        self.worth.iter().zip(change).map(|(u, c)| u + c).collect()
    }

    fn take(&mut self, changes: &[Change]) {
        self.worth = self.then(changes);
        self.draft.take(changes);
    }

    /// Random edits of one to three brackets that raise a goal, then single ones until none does.
    fn climb(&mut self, rng: &mut impl rand::Rng, goal: &dyn Fn(&[f64]) -> f64) -> Vec<f64> {
        let n = self.treaty.brackets.len();
        let mut now = goal(&self.worth);
        for _ in 0..EDITS {
            let mut changes: Vec<Change> = vec![];
            for _ in 0..rng.random_range(1..=3) {
                let b = BracketId::new(rng.random_range(0..n));
                changes.retain(|(other, _)| *other != b);
                let wordings = self.treaty.brackets[b].wordings.len();
                changes.push((b, WordingId::new(rng.random_range(0..wordings))));
            }
            let then = self.then(&changes);
            if goal(&then) > now + ROUNDING {
                now = goal(&then);
                self.take(&changes);
            }
        }
        let singles: Vec<_> = self.singles().into_iter().map(|c| vec![[c]]).collect();
        climb(
            self,
            &singles,
            (now, ROUNDING),
            |search, change| goal(&search.then(change)),
            |search, change| search.take(change),
        );
        self.worth.clone()
    }

    /// Single changes and pairs within a clause by which nobody loses, until there is none.
    fn improve(&mut self) -> Vec<f64> {
        let treaty = self.treaty;
        let singles = self.singles();
        let clause = |change: &Change| treaty.brackets[change.0].clause;
        let pairs = singles.iter().flat_map(|a| {
            let near = singles
                .iter()
                .filter(move |b| b.0 > a.0 && clause(b) == clause(a));
            near.map(move |b| vec![*a, *b])
        });
        let all = singles.iter().map(|&a| vec![a]).chain(pairs);
        let all: Vec<Vec<Vec<Change>>> = all.map(|changes| vec![changes]).collect();
        let now = mean(&self.worth);
        climb(
            self,
            &all,
            (now, FAIR),
            |search, changes| {
                let then = search.then(changes);
                let nobody = search.worth.iter().zip(&then).all(|(a, b)| *b >= a - FAIR);
                if nobody {
                    mean(&then)
                } else {
                    f64::NEG_INFINITY
                }
            },
            |search, changes| search.take(changes),
        );
        self.worth.clone()
    }

    fn singles(&self) -> Vec<Change> {
        let brackets = BracketId::each(&self.treaty.brackets);
        brackets
            .flat_map(|(b, bracket)| WordingId::all(bracket.wordings.len()).map(move |w| (b, w)))
            .collect()
    }
}

static COLUMNS: [Column<Row>; 9] = [
    (say!("lab-scenario"), -15, |r| r.scenario.clone()),
    (say!("lab-seed"), 4, |r| r.seed.to_string()),
    (say!("lab-adopted"), 8, |r| {
        String::from(match r.adopted {
            true => say!("lab-yes"),
            false => say!("lab-no"),
        })
    }),
    (say!("lab-welfare"), 8, |r| format!("{:.3}", r.welfare)),
    (say!("lab-nash"), 10, |r| format!("{:.3}", r.nash_root)),
    (say!("lab-content"), 8, |r| format!("{:.2}", r.content.0)),
    (say!("lab-at-best"), 8, |r| format!("{:.2}", r.content.1)),
    (say!("lab-to-frontier"), 12, |r| {
        format!("{:.4}", r.to_frontier)
    }),
    (say!("lab-days"), 5, |r| r.days.to_string()),
];

/// The rows as text.
#[must_use]
pub fn as_text(rows: &[Row]) -> String {
    format!("\n{}\n{}", say!("lab-shipped"), lines(&COLUMNS, rows))
}
