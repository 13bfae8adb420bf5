//! The best and the worst text of a sum over clauses and pairs, exactly, by eliminating one
//! clause after another (Bertelè and Brioschi 1972; Dechter 1999, bucket elimination).

use crate::lab::Text;

/// Most entries of one table; an agenda that needs more is left to local search.
const LARGEST: usize = 20_000;

/// In which order clauses go, and what each step adds up; the same for every party of an agenda.
#[derive(Debug, Clone)]
pub struct Plan {
    clauses: Vec<usize>,
    steps: Vec<Step>,
}

#[derive(Debug, Clone)]
struct Step {
    clause: usize,
    /// Clauses still open that the step's table speaks of, sorted.
    scope: Vec<usize>,
    /// Tables that speak of the clause: pairs first, then the tables of earlier steps.
    inputs: Vec<Input>,
    size: usize,
}

#[derive(Debug, Clone)]
struct Input {
    table: usize,
    /// Steps in the table for one option more of each clause of the scope.
    strides: Vec<usize>,
    /// The same for the clause that goes.
    own: usize,
}

impl Plan {
    /// For an agenda and its pairs; none where a table would be too large.
    #[must_use]
    pub fn new(clauses: &[usize], pairs: &[(usize, usize)]) -> Option<Self> {
        let mut scopes: Vec<Vec<usize>> = pairs.iter().map(|&(a, b)| vec![a, b]).collect();
        let mut used = vec![false; scopes.len()];
        let mut open: Vec<usize> = (0..clauses.len()).collect();
        let mut steps = vec![];
        while !open.is_empty() {
            let (at, scope, size) = (open.iter().enumerate())
                .map(|(at, &c)| {
                    let scope = around(c, &scopes, &used);
                    let size = (scope.iter()).fold(1_usize, |s, &o| s.saturating_mul(clauses[o]));
                    (at, scope, size)
                })
                .min_by_key(|(at, _, size)| (*size, *at))?;
            let clause = open.remove(at);
            if size.saturating_mul(clauses[clause]) > LARGEST {
                return None;
            }
            let mut inputs = vec![];
            for table in 0..scopes.len() {
                if !used[table] && scopes[table].contains(&clause) {
                    used[table] = true;
                    inputs.push(input(table, &scopes[table], clause, &scope, clauses));
                }
            }
            scopes.push(scope.clone());
            used.push(false);
            steps.push(Step {
                clause,
                scope,
                inputs,
                size,
            });
        }
        Some(Self {
            clauses: clauses.to_vec(),
            steps,
        })
    }

    /// Least and greatest sum, and a text of the greatest.
    ///
    /// `worth` by clause and option; `pairs` one table per pair, row by option of the first.
    #[must_use]
    pub fn ends(&self, worth: &[&[f64]], pairs: &[&[f64]]) -> (f64, f64, Text) {
        let (mut low, mut high) = (0.0, 0.0);
        let mut tables: Vec<Vec<[f64; 2]>> = Vec::with_capacity(self.steps.len());
        let mut chosen: Vec<Vec<u8>> = Vec::with_capacity(self.steps.len());
        let mut places: Vec<usize> = vec![];
        let mut text = vec![0; self.clauses.len()];
        for step in &self.steps {
            let mut made = Vec::with_capacity(step.size);
            let mut best = Vec::with_capacity(step.size);
            places.clear();
            places.resize(step.inputs.len(), 0);
            for _ in 0..step.size {
                let (mut most, mut least, mut pick) = (f64::NEG_INFINITY, f64::INFINITY, 0);
                for (o, &own) in worth[step.clause].iter().enumerate() {
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
                self.turn(step, &mut text, &mut places);
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

    /// The next assignment of the scope, last clause fastest; ends where it began.
    fn turn(&self, step: &Step, text: &mut Text, places: &mut [usize]) {
        for (k, &c) in step.scope.iter().enumerate().rev() {
            text[c] += 1;
            let full = text[c] == self.clauses[c];
            for (input, at) in step.inputs.iter().zip(places.iter_mut()) {
                *at += input.strides[k];
                if full {
                    *at -= input.strides[k] * self.clauses[c];
                }
            }
            if !full {
                return;
            }
            text[c] = 0;
        }
    }

    fn read_back(&self, chosen: &[Vec<u8>]) -> Text {
        let mut text = vec![0; self.clauses.len()];
        for (step, best) in self.steps.iter().zip(chosen).rev() {
            let at = (step.scope.iter()).fold(0, |at, &c| at * self.clauses[c] + text[c]);
            text[step.clause] = usize::from(best[at]);
        }
        text
    }
}

/// Clauses that share an unused table with a clause, sorted.
fn around(clause: usize, scopes: &[Vec<usize>], used: &[bool]) -> Vec<usize> {
    let touching = (scopes.iter().zip(used)).filter(|(s, used)| !**used && s.contains(&clause));
    let mut all: Vec<usize> = touching.flat_map(|(s, _)| s.iter().copied()).collect();
    all.sort_unstable();
    all.dedup();
    all.retain(|&c| c != clause);
    all
}

fn input(table: usize, of: &[usize], clause: usize, scope: &[usize], clauses: &[usize]) -> Input {
    let stride = |c: usize| {
        let after = of.iter().skip_while(|&&o| o != c).skip(1);
        let inner: usize = after.map(|&o| clauses[o]).product();
        if of.contains(&c) { inner } else { 0 }
    };
    Input {
        table,
        strides: scope.iter().map(|&c| stride(c)).collect(),
        own: stride(clause),
    }
}
