//! Section 4: the chair's text, a mediated single text with graded votes and a chair who anneals
//! (Klein, Faratin, Sayama, Bar-Yam 2003). What it shares with other mediators is in
//! [`single_text`](crate::negotiation::single_text).

use rand::RngExt as _;

use crate::model::ids::{BracketId, ClauseId, WordingId};
use crate::model::theory::conference::ChairNumbers;
use crate::model::{Text, TreatyText};
use crate::negotiation::reading::Change;
use crate::negotiation::single_text::{Ballot, Mediator, Minutes, Votes, revise};

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
    /// Edits in ten that change one bracket only.
    pub singles: f64,
    /// Share of the edits left from which on no loss is kept, 0–1.
    pub cools: f64,
}

/// From where on votes are graded, in units of utility.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Grading {
    /// A strong vote.
    pub strong: f64,
    /// A weak one.
    pub weak: f64,
}

impl Grading {
    /// That of a theory.
    #[must_use]
    pub fn of(n: &ChairNumbers) -> Self {
        Self {
            strong: n.grade_strong,
            weak: n.grade_weak,
        }
    }
}

/// Rule 4.1: a change is graded −2 (strong no) to +2 (strong yes) by what it brings.
#[must_use]
pub fn grade(by: Grading, change: f64) -> i8 {
    match change {
        c if c > by.strong => 2,
        c if c > by.weak => 1,
        c if c < -by.strong => -2,
        c if c < -by.weak => -1,
        _ => 0,
    }
}

/// Rule 4.2: the chair tries small changes to the brackets that are free, `singles` in ten of one
/// bracket and the rest of a package, half of these of clauses that hang together. It keeps a change
/// if the mean graded vote is above zero, and, until `cools` of the edits are left, if it is
/// above −temperature × what is left × a draw. It keeps nothing that nobody is for.
pub fn mediate(
    treaty: &TreatyText,
    start: &Text,
    free: &[BracketId],
    ballot: &mut dyn Ballot,
    chair: Chair,
    rng: &mut impl rand::Rng,
) -> (Text, Minutes) {
    if free.is_empty() {
        return (start.clone(), Minutes::default());
    }
    let at_work = AtWork {
        treaty,
        free,
        chair,
    };
    revise(&at_work, start, ballot, (chair.edits, chair.patience), rng)
}

/// The chair at work on the free brackets of a treaty.
struct AtWork<'a> {
    treaty: &'a TreatyText,
    free: &'a [BracketId],
    chair: Chair,
}

impl Mediator for AtWork<'_> {
    fn edit(&self, _: &Text, rng: &mut impl rand::Rng) -> Vec<Change> {
        let (treaty, free, package) = (self.treaty, self.free, self.chair.package);
        let single = package < 2 || f64::from(rng.random_range(0..10_i32)) < self.chair.singles;
        let size = if single {
            1
        } else {
            rng.random_range(2..=package)
        };
        let mut made: Vec<Change> = vec![];
        let linked = !single && rng.random::<bool>();
        for k in 0..size {
            let mut bracket = free[rng.random_range(0..free.len())];
            if k == 1 && linked {
                let near = self.neighbours(treaty.brackets[made[0].0].clause);
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

    fn keeps(&self, votes: Votes, left: f64, rng: &mut impl rand::Rng) -> bool {
        let bar = -self.chair.temperature * left * rng.random::<f64>();
        let warm = left > self.chair.cools;
        votes.wanted && (votes.mean > 0.0 || (votes.mean > bar && warm))
    }
}

impl AtWork<'_> {
    /// Free brackets of the clauses that hang together with one.
    fn neighbours(&self, clause: ClauseId) -> Vec<BracketId> {
        let hangs = |c: ClauseId| {
            let mut links = self.treaty.links.iter();
            links.any(|l| (l.a, l.b) == (clause, c) || (l.a, l.b) == (c, clause))
        };
        let all = self.free.iter().copied();
        all.filter(|&b| hangs(self.treaty.brackets[b].clause))
            .collect()
    }
}
