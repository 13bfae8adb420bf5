//! Ridge regression of marks on options and linked pairs, kept small by contrasts.
//!
//! The guess of a mark is a constant plus what each option and each linked pair of options adds,
//! each a priori 0 with the same spread. That prior is the same as one on orthonormal contrasts
//! (Helmert), with spreads that grow with the pairs a bracket is in; those are fewer unknowns:
//! options − 1 per bracket, (options − 1)² per pair.

use crate::model::Text;
use crate::model::functions::ROUNDING;
use crate::model::ids::{BracketId, WordingId};
use crate::model::theory::fixed::fixed;
use crate::negotiation::agenda::Agenda;

fixed! {
    fit:

    /// Weight of the guess "this adds nothing" against one said mark. Judgement: no source gives it.
    const RIDGE: f64 = 0.03;
}

/// Most unknowns of one fit (judgement: what is solved in a moment); pairs named later are left out first.
const WIDEST: usize = 600;

/// Said marks, and what each option and pair adds by them.
#[derive(Debug, Clone)]
pub struct Fit {
    agenda: Agenda,
    pairs: Vec<(BracketId, BracketId)>,
    parties: usize,
    /// Contrasts by bracket, option by option.
    contrasts: Vec<Vec<f64>>,
    /// Spread of the constant, then of each bracket's contrasts.
    spreads: Vec<f64>,
    width: usize,
    gram: Vec<f64>,
    /// By party and unknown.
    sums: Vec<f64>,
    /// Texts noted and not yet in `gram`, and their marks.
    rows: Vec<f64>,
    marks: Vec<f64>,
    /// Where each bracket's options and each pair's table begin in `adds`, in entries.
    first: Vec<usize>,
    tables: Vec<usize>,
    /// What an entry adds, by party; entry 0 is the constant.
    adds: Vec<f64>,
}

impl Fit {
    /// Nothing said yet. Pairs are kept in the order given as long as there is room.
    #[must_use]
    pub fn new(agenda: &Agenda, pairs: &[(BracketId, BracketId)], parties: usize) -> Self {
        let free = |b: BracketId| agenda.options(b).saturating_sub(1);
        let mut width = 1 + agenda.brackets().map(free).sum::<usize>();
        let mut kept = vec![];
        for &(a, b) in pairs {
            if width + free(a) * free(b) <= WIDEST {
                width += free(a) * free(b);
                kept.push((a, b));
            }
        }
        let mut entries = 1;
        let mut take = |n: usize| {
            entries += n;
            entries - n
        };
        let first = agenda.brackets().map(|b| take(agenda.options(b))).collect();
        let tables = (kept.iter())
            .map(|&(a, b)| take(agenda.options(a) * agenda.options(b)))
            .collect();
        Self {
            contrasts: (agenda.brackets())
                .map(|b| helmert(agenda.options(b)))
                .collect(),
            spreads: spreads(agenda, &kept),
            agenda: agenda.clone(),
            pairs: kept,
            parties,
            width,
            gram: vec![0.0; width * width],
            sums: vec![0.0; width * parties],
            rows: vec![],
            marks: vec![],
            first,
            tables,
            adds: vec![0.0; entries * parties],
        }
    }

    /// Pairs the fit follows.
    #[must_use]
    pub fn pairs(&self) -> &[(BracketId, BracketId)] {
        &self.pairs
    }

    /// What the constant adds, by party.
    #[must_use]
    pub fn constant(&self) -> &[f64] {
        &self.adds[..self.parties]
    }

    /// What a wording adds, by party.
    #[must_use]
    pub fn option(&self, bracket: BracketId, wording: WordingId) -> &[f64] {
        self.entry(self.first[bracket] + wording.index())
    }

    /// What two options of a followed pair add together, by party.
    #[must_use]
    pub fn pair(&self, pair: usize, x: WordingId, y: WordingId) -> &[f64] {
        let row = self.agenda.options(self.pairs[pair].1);
        self.entry(self.tables[pair] + x.index() * row + y.index())
    }

    fn entry(&self, at: usize) -> &[f64] {
        &self.adds[at * self.parties..(at + 1) * self.parties]
    }

    /// Adds the marks of a text, one per party.
    pub fn note(&mut self, text: &Text, marks: impl Iterator<Item = f64>) {
        self.rows.push(self.spreads[0]);
        let of = |b: BracketId| contrast(&self.contrasts[b], self.agenda.options(b), text.at(b));
        for b in self.agenda.brackets() {
            let spread = self.spreads[b.index() + 1];
            self.rows.extend(of(b).map(|x| x * spread));
        }
        for &(a, b) in &self.pairs {
            for x in of(a) {
                self.rows.extend(of(b).map(|y| x * y));
            }
        }
        self.marks.extend(marks);
    }

    /// Works out anew what everything adds.
    pub fn work_out(&mut self) {
        if self.rows.is_empty() {
            return;
        }
        self.enter();
        let root = root(&self.gram, self.width);
        let mut x = self.sums.clone();
        for own in x.chunks_exact_mut(self.width) {
            solve(&root, own);
        }
        let by_party = (0..self.width).flat_map(|k| x.iter().skip(k).step_by(self.width));
        self.spread_out(&by_party.copied().collect::<Vec<_>>());
    }

    /// Four texts at a time into the matrix and the sums.
    fn enter(&mut self) {
        let (n, parties) = (self.width, self.parties);
        self.rows
            .resize(self.rows.len().next_multiple_of(4 * n), 0.0);
        for four in self.rows.chunks_exact(4 * n) {
            let (r0, rest) = four.split_at(n);
            let (r1, rest) = rest.split_at(n);
            let (r2, r3) = rest.split_at(n);
            for i in 0..n {
                let (a, b, c, d) = (r0[i], r1[i], r2[i], r3[i]);
                let row = &mut self.gram[i * n..=i * n + i];
                for ((((g, w), x), y), z) in row.iter_mut().zip(r0).zip(r1).zip(r2).zip(r3) {
                    *g += a * w + b * x + c * y + d * z;
                }
            }
        }
        for (row, marks) in (self.rows.chunks_exact(n)).zip(self.marks.chunks_exact(parties)) {
            for (sums, &mark) in self.sums.chunks_exact_mut(n).zip(marks) {
                add(sums, row, mark);
            }
        }
        self.rows.clear();
        self.marks.clear();
    }

    /// From contrasts back to options and pairs.
    fn spread_out(&mut self, x: &[f64]) {
        let parties = self.parties;
        self.adds.fill(0.0);
        let mut at = 0;
        let mut next = || {
            at += 1;
            &x[(at - 1) * parties..at * parties]
        };
        add(&mut self.adds[..parties], next(), self.spreads[0]);
        for b in self.agenda.brackets() {
            let options = self.agenda.options(b);
            for k in 0..options.saturating_sub(1) {
                let part = next();
                for o in 0..options {
                    let by = self.contrasts[b][o * (options - 1) + k] * self.spreads[b.index() + 1];
                    let entry = (self.first[b] + o) * parties;
                    add(&mut self.adds[entry..entry + parties], part, by);
                }
            }
        }
        for (&(a, b), &table) in self.pairs.iter().zip(&self.tables) {
            let (m, n) = (self.agenda.options(a), self.agenda.options(b));
            for k in 0..m.saturating_sub(1) {
                for l in 0..n.saturating_sub(1) {
                    let part = next();
                    for i in 0..m {
                        for j in 0..n {
                            let by = self.contrasts[a][i * (m - 1) + k]
                                * self.contrasts[b][j * (n - 1) + l];
                            let entry = (table + i * n + j) * parties;
                            add(&mut self.adds[entry..entry + parties], part, by);
                        }
                    }
                }
            }
        }
    }
}

fn add(to: &mut [f64], part: &[f64], by: f64) {
    for (t, p) in to.iter_mut().zip(part) {
        *t += p * by;
    }
}

fn contrast(of: &[f64], options: usize, wording: WordingId) -> impl Iterator<Item = f64> {
    let free = options.saturating_sub(1);
    of[wording.index() * free..(wording.index() + 1) * free]
        .iter()
        .copied()
}

/// Orthonormal contrasts of an option: `options − 1` numbers for each.
fn helmert(options: usize) -> Vec<f64> {
    let mut all = vec![];
    for o in 0..options {
        for k in 1..options {
            let size = ((k * (k + 1)) as f64).sqrt();
            all.push(match o {
                _ if o < k => 1.0 / size,
                _ if o == k => -(k as f64) / size,
                _ => 0.0,
            });
        }
    }
    all
}

/// δ of an option is 1/options plus its contrasts; the product of two such, multiplied out.
fn spreads(agenda: &Agenda, pairs: &[(BracketId, BracketId)]) -> Vec<f64> {
    let part = |b: BracketId| 1.0 / agenda.options(b) as f64;
    let mut all = vec![1.0; agenda.len() + 1];
    all[0] += agenda.brackets().map(part).sum::<f64>();
    for &(a, b) in pairs {
        all[0] += part(a) * part(b);
        all[a.index() + 1] += part(b);
        all[b.index() + 1] += part(a);
    }
    all.iter().map(|v| v.sqrt()).collect()
}

/// Cholesky's root of the matrix with the ridge on its diagonal.
fn root(gram: &[f64], n: usize) -> Vec<f64> {
    let mut root = vec![0.0; n * n];
    for i in 0..n {
        let (above, row) = root.split_at_mut(i * n);
        for j in 0..i {
            let before = dot(&row[..j], &above[j * n..j * n + j]);
            row[j] = (gram[i * n + j] - before) * above[j * n + j];
        }
        let rest = gram[i * n + i] + RIDGE - dot(&row[..i], &row[..i]);
        row[i] = 1.0 / rest.max(ROUNDING).sqrt(); // The diagonal is kept inverted.
    }
    root
}

/// In four lanes, always in the same order.
fn dot(x: &[f64], y: &[f64]) -> f64 {
    let (xs, ys) = (x.chunks_exact(4), y.chunks_exact(4));
    let rest: f64 = (xs.remainder().iter().zip(ys.remainder()))
        .map(|(a, b)| a * b)
        .sum();
    let mut lanes = [0.0; 4];
    for (a, b) in xs.zip(ys) {
        for k in 0..4 {
            lanes[k] += a[k] * b[k];
        }
    }
    (lanes[0] + lanes[1]) + (lanes[2] + lanes[3]) + rest
}

/// Solves `root rootᵀ x = x`.
fn solve(root: &[f64], x: &mut [f64]) {
    let n = x.len();
    for i in 0..n {
        let row = &root[i * n..=i * n + i];
        x[i] = (x[i] - dot(&row[..i], &x[..i])) * row[i];
    }
    for i in (0..n).rev() {
        let row = &root[i * n..=i * n + i];
        x[i] *= row[i];
        let (before, rest) = x.split_at_mut(i);
        add(before, &row[..i], -rest[0]);
    }
}
