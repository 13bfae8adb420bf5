//! The single text of the chair: it edits a text, the room votes and marks every edit, and the chair,
//! not the parties, takes a worse text now and then.

use rand::RngExt as _;

use crate::model::Text;
use crate::model::ids::{BracketId, WordingId};
use crate::model::theory::fixed::fixed;
use crate::negotiation::marks::room::Room;
use crate::negotiation::reading::Change;
use crate::negotiation::single_text::{Ballot, Mediator, anneals, revise};

/// Edits per bracket from each start (judgement).
const EDITS: usize = 5;

fixed! {
    /// The chair's patience with a worse text, in votes per party, at the start. Judgement: no source
    /// gives it.
    const HEAT: f64 = 0.8;
}

/// What is left of it at the end: it only keeps the division from one by zero. Source: rounding.
const COLDEST: f64 = 1e-6;
/// Edits in ten of one bracket only (judgement).
const SINGLES: usize = 6;

/// How the chair of this room edits: one bracket in six edits of ten, else a pair that is stated as
/// linked, or any two where none is.
struct Edits {
    options: Vec<usize>,
    linked: Vec<(BracketId, BracketId)>,
}

impl Mediator for Edits {
    fn edit(&self, text: &Text, rng: &mut impl rand::Rng) -> Vec<Change> {
        let mut draw = |n: usize| rng.random_range(0..n);
        let shift = |b: BracketId, draw: &mut dyn FnMut(usize) -> usize| {
            let options = self.options[b];
            (options > 1).then(|| {
                let next = (text.at(b).index() + 1 + draw(options - 1)) % options;
                (b, WordingId::new(next))
            })
        };
        let brackets = self.options.len();
        let pair = draw(10) >= SINGLES;
        let mut made = vec![];
        if pair && !self.linked.is_empty() {
            let (a, b) = self.linked[draw(self.linked.len())];
            made.extend(shift(a, &mut draw));
            made.extend(shift(b, &mut draw));
        } else {
            let a = draw(brackets);
            made.extend(shift(BracketId::new(a), &mut draw));
            if pair && brackets > 1 {
                let b = (a + 1 + draw(brackets - 1)) % brackets;
                made.extend(shift(BracketId::new(b), &mut draw));
            }
        }
        made
    }

    fn keeps(&self, mean: f64, left: f64, rng: &mut impl rand::Rng) -> bool {
        anneals(mean, HEAT * left + COLDEST, rng)
    }
}

/// The room before the text on the table.
struct OnTable<'r, 'a, 'v> {
    room: &'r mut Room<'a, 'v>,
    table: Text,
    votes: Vec<i8>,
}

impl Ballot for OnTable<'_, '_, '_> {
    fn grades(&mut self, changes: &[Change]) -> &[i8] {
        let text = self.table.with_all(changes);
        self.votes = self.room.put(&self.table, &text);
        &self.votes
    }

    fn keep(&mut self, changes: &[Change]) {
        self.table = self.table.with_all(changes);
    }
}

/// The chair edits a text from a start; what the room said stays in its book.
pub(super) fn anneal(room: &mut Room, start: &Text, rng: &mut impl rand::Rng) {
    let agenda = room.agenda().clone();
    let edits = Edits {
        options: agenda.brackets().map(|b| agenda.options(b)).collect(),
        linked: room.linked().to_vec(),
    };
    room.put(start, start);
    let steps = u32::try_from(EDITS * agenda.len()).unwrap_or(u32::MAX);
    let mut ballot = OnTable {
        room,
        table: start.clone(),
        votes: vec![],
    };
    revise(&edits, start, &mut ballot, (steps, u32::MAX), rng);
}
