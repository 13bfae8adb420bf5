//! The single text of the chair: it edits a text, the room votes and marks every edit, and the chair,
//! not the parties, takes a worse text now and then.

use rand::RngExt as _;

use crate::model::Text;
use crate::model::ids::BracketId;
use crate::model::theory::fixed::fixed;
use crate::negotiation::agenda::Agenda;
use crate::negotiation::reading::Change;
use crate::negotiation::single_text::{Ballot, Mediator, Votes, anneals, revise};

fixed! {
    chair:

    /// The chair's patience with a worse text, in votes per party, at the start. Judgement: no source
    /// gives it.
    const HEAT: f64 = 0.8;
    /// Edits per bracket from each start. Judgement: no source gives it.
    const EDITS: usize = 5;
    /// Edits in ten of one bracket only. Judgement: no source gives it.
    const SINGLES: usize = 6;
}

/// What is left of it at the end: it only keeps the division from one by zero. Source: rounding.
const COLDEST: f64 = 1e-6;

/// How the chair of this room edits: one bracket in six edits of ten, else a pair that is stated as
/// linked, or any two where none is.
struct Edits<'r> {
    agenda: &'r Agenda,
    linked: &'r [(BracketId, BracketId)],
}

impl Mediator for Edits<'_> {
    fn edit(&self, text: &Text, rng: &mut impl rand::Rng) -> Vec<Change> {
        let brackets = self.agenda.len();
        let pair = rng.random_range(0..10_usize) >= SINGLES;
        let mut made = vec![];
        let mut change = |b: BracketId, rng: &mut _| {
            let other = self.agenda.another(b, text.at(b), rng);
            made.extend(other.map(|w| (b, w)));
        };
        if pair && !self.linked.is_empty() {
            let (a, b) = self.linked[rng.random_range(0..self.linked.len())];
            change(a, rng);
            change(b, rng);
        } else {
            let a = rng.random_range(0..brackets);
            change(BracketId::new(a), rng);
            if pair && brackets > 1 {
                let b = (a + 1 + rng.random_range(0..brackets - 1)) % brackets;
                change(BracketId::new(b), rng);
            }
        }
        made
    }

    fn keeps(&self, votes: Votes, left: f64, rng: &mut impl rand::Rng) -> bool {
        anneals(votes.mean, HEAT * left + COLDEST, rng)
    }
}

/// Puts a text to the room against the one on the table, and gives the votes.
pub(super) type Put<'r> = &'r mut dyn FnMut(&Text, &Text) -> Vec<i8>;

/// The room before the text on the table.
struct OnTable<'r> {
    put: Put<'r>,
    table: Text,
    votes: Vec<i8>,
}

impl Ballot for OnTable<'_> {
    fn grades(&mut self, changes: &[Change]) -> &[i8] {
        let text = self.table.with_all(changes);
        self.votes = (self.put)(&self.table, &text);
        &self.votes
    }

    fn keep(&mut self, changes: &[Change]) {
        self.table = self.table.with_all(changes);
    }
}

/// The chair edits a text from a start. `linked` are the pairs stated as one question.
pub(super) fn anneal(
    agenda: &Agenda,
    linked: &[(BracketId, BracketId)],
    start: &Text,
    put: Put,
    rng: &mut impl rand::Rng,
) {
    let edits = Edits { agenda, linked };
    put(start, start);
    let steps = u32::try_from(EDITS * agenda.len()).unwrap_or(u32::MAX);
    let mut ballot = OnTable {
        put,
        table: start.clone(),
        votes: vec![],
    };
    revise(&edits, start, &mut ballot, (steps, u32::MAX), rng);
}
