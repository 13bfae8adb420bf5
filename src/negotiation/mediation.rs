//! Section 4: the chair's text, a mediated single text with graded votes and a chair who anneals
//! (Klein, Faratin, Sayama, Bar-Yam 2003).
//!
//! The chair sees the treaty and what is said, never what a seat wants: [`mediate`] asks a
//! [`Ballot`] and knows nothing else.

use crate::model::ids::{BracketId, ClauseId, WordingId};
use rand::RngExt as _;

use crate::model::{Text, TreatyText};

/// How the chair works.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Chair {
    /// Edits tried at most.
    pub edits: u32,
    /// Starting temperature, 0–2 mean graded votes.
    pub temperature: f64,
    /// Brackets changed at once at most, 1–4.
    pub package: u32,
    /// Edits without a kept change after which the chair stops.
    pub patience: u32,
}

/// What the room says of changes to the text before it.
pub trait Ballot {
    /// The graded vote of every seat, −2 (strong no) to 2 (strong yes).
    fn grades(&mut self, changes: &[(BracketId, WordingId)]) -> &[i8];
    /// The chair keeps the changes.
    fn keep(&mut self, changes: &[(BracketId, WordingId)]);
}

/// How the writing went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Minutes {
    /// Drafts the room graded.
    pub graded: u32,
    /// Changes kept.
    pub kept: u32,
    /// Sum of graded votes of the last change kept.
    pub last: i32,
}

/// Rule 4.1: a change is graded −2 (strong no) to +2 (strong yes) by what it brings (judgement:
/// a strong vote needs a hundredth of a whole utility).
#[must_use]
pub fn grade(change: f64) -> i8 {
    match change {
        c if c > 0.01 => 2,
        c if c > 0.0005 => 1,
        c if c < -0.01 => -2,
        c if c < -0.0005 => -1,
        _ => 0,
    }
}

/// Rule 4.2: the chair tries small changes to the brackets that are free, seven in ten of one
/// bracket and the rest of a package, half of these of clauses that hang together. It keeps a change
/// if the mean graded vote is above zero, and, until three tenths of the edits are left, if it is
/// above −temperature × what is left × a draw.
pub fn mediate(
    treaty: &TreatyText,
    start: &Text,
    free: &[BracketId],
    ballot: &mut dyn Ballot,
    chair: Chair,
    rng: &mut impl rand::Rng,
) -> (Text, Minutes) {
    let (mut text, mut minutes) = (start.clone(), Minutes::default());
    if free.is_empty() {
        return (text, minutes);
    }
    let mut since = 0;
    for edit in 0..chair.edits {
        let changes = changes(treaty, free, chair.package, rng);
        let grades = ballot.grades(&changes);
        minutes.graded += 1;
        let sum: i32 = grades.iter().map(|&g| i32::from(g)).sum();
        let seats = f64::from(u32::try_from(grades.len()).unwrap_or(u32::MAX));
        let mean = f64::from(sum) / seats.max(1.0);
        let left = 1.0 - f64::from(edit) / f64::from(chair.edits);
        let bar = -chair.temperature * left * rng.random::<f64>();
        let moved = changes.iter().any(|&(b, w)| text.at(b) != w);
        if moved && (mean > 0.0 || (mean > bar && left > 0.3)) {
            ballot.keep(&changes);
            text = text.with_all(&changes);
            minutes.kept += 1;
            minutes.last = sum;
            since = 0;
        } else {
            since += 1;
            if since >= chair.patience {
                break;
            }
        }
    }
    (text, minutes)
}

/// An edit: brackets, each once, with a wording.
fn changes(
    treaty: &TreatyText,
    free: &[BracketId],
    package: u32,
    rng: &mut impl rand::Rng,
) -> Vec<(BracketId, WordingId)> {
    let single = package < 2 || rng.random_range(0..10) < 7;
    let size = if single {
        1
    } else {
        rng.random_range(2..=package)
    };
    let mut made: Vec<(BracketId, WordingId)> = vec![];
    let linked = !single && rng.random::<bool>();
    for k in 0..size {
        let mut bracket = free[rng.random_range(0..free.len())];
        if k == 1 && linked {
            let first = treaty.brackets[made[0].0].clause;
            let near: Vec<BracketId> = neighbours(treaty, free, first);
            if !near.is_empty() {
                bracket = near[rng.random_range(0..near.len())];
            }
        }
        let wordings = treaty.brackets[bracket].wordings.len();
        let wording = WordingId::new(rng.random_range(0..wordings));
        made.retain(|(b, _)| *b != bracket);
        made.push((bracket, wording));
    }
    made
}

/// Free brackets of the clauses that hang together with one.
fn neighbours(treaty: &TreatyText, free: &[BracketId], clause: ClauseId) -> Vec<BracketId> {
    let hangs = |c: ClauseId| {
        let mut links = treaty.links.iter();
        links.any(|l| (l.a, l.b) == (clause, c) || (l.a, l.b) == (c, clause))
    };
    let all = free.iter().copied();
    all.filter(|&b| hangs(treaty.brackets[b].clause)).collect()
}
