//! What a turn that is over brought, as one seat knows it: what moved and who moved it, what was won
//! and lost by its own worth, promises, surprises, and what a quarter did.

mod moved;
mod words;

use serde::{Deserialize, Serialize};

use crate::locale::Sentence;
use crate::model::Indices;
use crate::model::calendar::{Phase, day_of};
use crate::model::ids::{BracketId, IncidentId, StateId, WordingId};
use crate::model::rung::Rung;
use crate::negotiation::estimate::Guess;
use crate::seat::beliefs;
use crate::seat::record::{About, Told};
use crate::seat::view::{Morning, SeatView};
use crate::world::journal::Happening;

/// States told of at most, where many changed. Judgement: what is read at a glance.
const MOST: usize = 5;
/// Change below which nothing is told, on scales of 0–1. Source: two digits.
const LEAST: f64 = 0.005;

/// What a turn brought.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Recap {
    /// Turn: days, then the signing, then quarters.
    pub turn: u32,
    /// What turn it was.
    pub phase: Phase,
    /// Brackets whose wording in the draft changed, in the order of the text.
    pub moved: Vec<Moved>,
    /// Brackets that cleared, with their wording.
    pub cleared: Vec<(BracketId, WordingId)>,
    /// What the change of the draft is worth to the seat, in units of utility.
    pub worth: f64,
    /// Packages agreed, turned down, kept, lapsed or broken.
    pub promises: Vec<Kept>,
    /// What changed in the signatures to expect.
    pub signatures: Option<Signatures>,
    /// Incidents against the seat that it noticed.
    pub incidents: Vec<IncidentId>,
    /// Answers of the seat, and to what it was blamed for.
    pub answers: Vec<(IncidentId, Rung)>,
    /// Its indices before and after a quarter.
    pub indices: Option<(Indices, Indices)>,
    /// States that it trusts more or less now, with the change, largest first.
    pub trust: Vec<(StateId, f64)>,
    /// The same in sentences.
    pub sentences: Vec<Sentence>,
}

/// A bracket whose wording changed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Moved {
    /// Where.
    pub bracket: BracketId,
    /// From which wording.
    pub from: WordingId,
    /// To which.
    pub to: WordingId,
    /// Who brought it.
    pub by: By,
    /// What it is worth to the seat, in units of utility, once the brackets before it have moved:
    /// these add up to [`Recap::worth`].
    pub worth: f64,
}

/// Who moved a bracket.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum By {
    /// A delegation that tabled it or put its name under it, by ISO code.
    Seat(String),
    /// A vote or a show of plates.
    Vote {
        /// Who called it, by ISO code; the chair or an event if nobody.
        by: Option<String>,
        /// For.
        yes: usize,
        /// Against.
        no: usize,
    },
    /// Most plates.
    Plates {
        /// How many.
        with: usize,
    },
    /// The chair's text.
    Chair,
    /// An event, by its title.
    Event(String),
    /// Not known.
    Unknown,
}

/// What became of a package.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    /// Number.
    pub offer: u32,
    /// `agreed`, `declined`, `kept`, `lapsed` or `broken`.
    pub fate: String,
    /// Who answered or broke it, by ISO code.
    pub by: Option<String>,
}

/// Signatures to expect, by what the seat believes now, of the draft before and after.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Signatures {
    /// Of the draft as the day began.
    pub before: f64,
    /// As it ended.
    pub after: f64,
    /// The states whose chance to sign changed most: before and after, 0–1.
    pub most: Vec<(StateId, f64, f64)>,
}

impl Recap {
    /// What the last turn that is over brought; none before. `guesses` are what the seat believes of
    /// the interests of all.
    #[must_use]
    pub fn of(view: &SeatView, guesses: &[Guess]) -> Option<Self> {
        let (last, now) = (view.turns.mornings.last?, view.turns.mornings.now?);
        let mut recap = Self {
            turn: last.turn,
            phase: last.phase,
            moved: vec![],
            cleared: vec![],
            worth: 0.0,
            promises: promises(view, last.turn),
            signatures: None,
            incidents: vec![],
            answers: vec![],
            indices: None,
            trust: trust(last, now),
            sentences: vec![],
        };
        match last.phase {
            Phase::Conference(_) => {
                let (moved, worth) = moved::moved(view, last, now);
                (recap.moved, recap.worth) = (moved, worth);
                recap.cleared = moved::cleared(view, last.turn);
                recap.signatures = signatures(view, guesses, last, now);
            }
            Phase::Aftermath(quarter) => recap.quarter(view, quarter),
            Phase::Signing | Phase::Over => {}
        }
        recap.sentences = words::sentences(&recap, view.scenario);
        Some(recap)
    }

    fn quarter(&mut self, view: &SeatView, quarter: u32) {
        let days = day_of(quarter)..day_of(quarter + 1);
        let mine = view.years.incidents.iter();
        let mine = mine.filter(|i| i.target == view.seat && days.contains(&i.day));
        self.incidents = mine.map(|i| i.id).collect();
        let Some(state) = view.scenario.states.get(view.seat.index()) else {
            return;
        };
        let own = state.profile.iso.as_str();
        for Told { what, about, .. } in view.record.journal.told_of_turn(self.turn) {
            if let (
                Happening::Answered { incident, rung },
                Some(About::Incident { target, culprit }),
            ) = (what, about)
                && (target == own || culprit.as_deref() == Some(own))
            {
                self.answers.push((incident, rung));
            }
        }
        let of = |back: usize| -> Option<Indices> {
            let all = &view.record.history.quarters;
            let at = all.len().checked_sub(back)?;
            all[at].1.get(view.seat.index()).copied()
        };
        self.indices = of(2).zip(of(1));
    }
}

/// What became of packages that the seat knows of.
fn promises(view: &SeatView, turn: u32) -> Vec<Kept> {
    let known = view.record.journal.known_of_turn(turn);
    let of = |what: &Happening| match what {
        Happening::Deal {
            offer, to, agreed, ..
        } => Some(Kept {
            offer: *offer,
            fate: if *agreed { "agreed" } else { "declined" }.to_owned(),
            by: Some(to.clone()),
        }),
        Happening::DealEnded {
            offer, fate, by, ..
        } => Some(Kept {
            offer: *offer,
            fate: fate.clone(),
            by: by.clone(),
        }),
        _ => None,
    };
    known.filter_map(of).collect()
}

/// The states that the seat trusts more or less now.
fn trust(last: Morning, now: Morning) -> Vec<(StateId, f64)> {
    let pairs = last.trust.iter().zip(now.trust);
    let changes = pairs
        .enumerate()
        .map(|(k, (a, b))| (StateId::new(k), b - a));
    largest(changes.filter(|c| c.1.abs() >= LEAST).collect(), |c| c.1)
}

fn signatures(
    view: &SeatView,
    guesses: &[Guess],
    last: Morning,
    now: Morning,
) -> Option<Signatures> {
    if last.text == now.text || guesses.len() < view.scenario.states.len() {
        return None;
    }
    let beliefs = beliefs::with(view, guesses.to_vec());
    let rules = (view.scenario, view.theory);
    let before = beliefs.ask(rules, view.room, last.text);
    let after = beliefs.ask(rules, view.room, now.text);
    let chances = before.chance.iter().zip(&after.chance).enumerate();
    let chances = chances.map(|(k, (a, b))| (StateId::new(k), *a, *b));
    let most = chances.filter(|c| (c.2 - c.1).abs() >= LEAST).collect();
    Some(Signatures {
        before: before.mean,
        after: after.mean,
        most: largest(most, |c| c.2 - c.1),
    })
}

/// Those that changed most, largest first; of equals, the first.
fn largest<T>(mut all: Vec<T>, change: impl Fn(&T) -> f64) -> Vec<T> {
    all.sort_by(|a, b| change(b).abs().total_cmp(&change(a).abs()));
    all.truncate(MOST);
    all
}
