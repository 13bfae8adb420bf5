//! The best and the worst text of a sum over brackets and pairs, exactly, by eliminating one
//! bracket after another (Bertelè and Brioschi 1972; Dechter 1999, bucket elimination).

use crate::model::Text;
use crate::model::ids::{BracketId, WordingId};
use crate::negotiation::agenda::Agenda;

/// Most entries of one table (judgement: what is worked out in a moment); an agenda that needs more is left to local search.
const LARGEST: usize = 20_000;

/// In which order brackets go, and what each step adds up; the same for every party of an agenda.
#[derive(Debug, Clone)]
pub struct Elimination {
    agenda: Agenda,
    steps: Vec<Step>,
}

#[derive(Debug, Clone)]
struct Step {
    bracket: BracketId,
    /// Brackets still open that the step's table speaks of, sorted.
    scope: Vec<BracketId>,
    /// Tables that speak of the bracket: pairs first, then the tables of earlier steps.
    inputs: Vec<Input>,
    size: usize,
}

#[derive(Debug, Clone)]
struct Input {
    table: usize,
    /// Steps in the table for one option more of each bracket of the scope.
    strides: Vec<usize>,
    /// The same for the bracket that goes.
    own: usize,
}

impl Elimination {
    /// For an agenda and its pairs; none where a table would be too large.
    #[must_use]
    pub fn new(agenda: &Agenda, pairs: &[(BracketId, BracketId)]) -> Option<Self> {
        let mut scopes: Vec<Vec<BracketId>> = pairs.iter().map(|&(a, b)| vec![a, b]).collect();
        let mut used = vec![false; scopes.len()];
        let mut open: Vec<BracketId> = agenda.brackets().collect();
        let mut steps = vec![];
        while !open.is_empty() {
            let (at, scope, size) = (open.iter().enumerate())
                .map(|(at, &c)| {
                    let scope = around(c, &scopes, &used);
                    let size =
                        (scope.iter()).fold(1_usize, |s, &o| s.saturating_mul(agenda.options(o)));
                    (at, scope, size)
                })
                .min_by_key(|(at, _, size)| (*size, *at))?;
            let bracket = open.remove(at);
            if size.saturating_mul(agenda.options(bracket)) > LARGEST {
                return None;
            }
            let mut inputs = vec![];
            for table in 0..scopes.len() {
                if !used[table] && scopes[table].contains(&bracket) {
                    used[table] = true;
                    inputs.push(input(table, &scopes[table], bracket, &scope, agenda));
                }
            }
            scopes.push(scope.clone());
            used.push(false);
            steps.push(Step {
                bracket,
                scope,
                inputs,
                size,
            });
        }
        Some(Self {
            agenda: agenda.clone(),
            steps,
        })
    }

    /// Least and greatest sum, and a text of the greatest.
    ///
    /// `worth` by bracket and wording; `pairs` one table per pair, row by option of the first.
    #[must_use]
    pub fn ends(&self, worth: &[&[f64]], pairs: &[&[f64]]) -> (f64, f64, Text) {
        let (mut low, mut high) = (0.0, 0.0);
        let mut tables: Vec<Vec<[f64; 2]>> = Vec::with_capacity(self.steps.len());
        let mut chosen: Vec<Vec<u8>> = Vec::with_capacity(self.steps.len());
        let mut places: Vec<usize> = vec![];
        let mut options = vec![0; self.agenda.len()];
        for step in &self.steps {
            let mut made = Vec::with_capacity(step.size);
            let mut best = Vec::with_capacity(step.size);
            places.clear();
            places.resize(step.inputs.len(), 0);
            for _ in 0..step.size {
                let (mut most, mut least, mut pick) = (f64::NEG_INFINITY, f64::INFINITY, 0);
                for (o, &own) in worth[step.bracket].iter().enumerate() {
                    let (mut up, mut down) = (own, own);
                    for (input, at) in step.inputs.iter().zip(&places) {
                        let at = at + o * input.own;
                        if let Some(pair) = pairs.get(input.table) {
                            up += pair[at];
                            down += pair[at];
                        } else {
                            let [l, h] = tables[input.table - pairs.len()][at];
                            up += h;
                            down += l;
                        }
                    }
                    least = least.min(down);
                    if up > most {
                        (most, pick) = (up, o as u8);
                    }
                }
                made.push([least, most]);
                best.push(pick);
                self.turn(step, &mut options, &mut places);
            }
            if step.scope.is_empty() {
                low += made[0][0];
                high += made[0][1];
            }
            tables.push(made);
            chosen.push(best);
        }
        (low, high, self.read_back(&chosen))
    }

    /// The next assignment of the scope, last bracket fastest; ends where it began.
    fn turn(&self, step: &Step, options: &mut [usize], places: &mut [usize]) {
        for (k, &c) in step.scope.iter().enumerate().rev() {
            options[c] += 1;
            let full = options[c] == self.agenda.options(c);
            for (input, at) in step.inputs.iter().zip(places.iter_mut()) {
                *at += input.strides[k];
                if full {
                    *at -= input.strides[k] * self.agenda.options(c);
                }
            }
            if !full {
                return;
            }
            options[c] = 0;
        }
    }

    fn read_back(&self, chosen: &[Vec<u8>]) -> Text {
        let mut text = self.agenda.first();
        for (step, best) in self.steps.iter().zip(chosen).rev() {
            let at = (step.scope.iter())
                .fold(0, |at, &b| at * self.agenda.options(b) + text.at(b).index());
            text.set(step.bracket, WordingId::new(usize::from(best[at])));
        }
        text
    }
}

/// Brackets that share an unused table with a bracket, sorted.
fn around(bracket: BracketId, scopes: &[Vec<BracketId>], used: &[bool]) -> Vec<BracketId> {
    let touching = (scopes.iter().zip(used)).filter(|(s, used)| !**used && s.contains(&bracket));
    let mut all: Vec<BracketId> = touching.flat_map(|(s, _)| s.iter().copied()).collect();
    all.sort_unstable();
    all.dedup();
    all.retain(|&c| c != bracket);
    all
}

fn input(
    table: usize,
    of: &[BracketId],
    bracket: BracketId,
    scope: &[BracketId],
    agenda: &Agenda,
) -> Input {
    let stride = |c: BracketId| {
        let after = of.iter().skip_while(|&&o| o != c).skip(1);
        let inner: usize = after.map(|&o| agenda.options(o)).product();
        if of.contains(&c) { inner } else { 0 }
    };
    Input {
        table,
        strides: scope.iter().map(|&c| stride(c)).collect(),
        own: stride(bracket),
    }
}
