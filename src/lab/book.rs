//! What anybody in the room can work out from the marks said aloud.
//!
//! Every mark is public. The book guesses how each party marks a text not yet put: a sum of what
//! each option adds and what each stated pair of linked clauses adds, by ridge regression.

use super::Text;
use super::party::{Answer, TOP_MARK};

/// Weight of the guess "this option adds nothing" against one said mark.
const RIDGE: f64 = 0.03;
/// Most unknowns of one fit; pairs stated by fewest parties are left out first.
const WIDEST: usize = 600;
/// A party at its line counts as if it had this many points above it.
const LEAST: f64 = 0.3;
/// What one party that could not sign costs.
const UNSIGNED: f64 = 6.0;

/// The public record, and guesses from it.
#[derive(Debug, Clone)]
pub struct Book {
    clauses: Vec<usize>,
    first: Vec<usize>,
    pairs: Vec<(usize, usize, usize)>,
    width: usize,
    gram: Vec<f64>,
    sums: Vec<Vec<f64>>,
    guess: Vec<Vec<f64>>,
    lines: Vec<f64>,
    /// How far each line is believed: as stated, or no further than its norm.
    bars: Vec<f64>,
}

impl Book {
    /// An empty book: the agenda, pairs by how many parties stated them, and the stated lines.
    #[must_use]
    pub fn new(clauses: &[usize], pairs: &[(usize, usize)], lines: &[u8]) -> Self {
        let mut width = 1;
        let first = (clauses.iter())
            .map(|&options| {
                width += options;
                width - options
            })
            .collect();
        let mut kept = vec![];
        for &(a, b) in pairs {
            if width + clauses[a] * clauses[b] <= WIDEST {
                kept.push((a, b, width));
                width += clauses[a] * clauses[b];
            }
        }
        Self {
            clauses: clauses.to_vec(),
            first,
            pairs: kept,
            width,
            gram: vec![0.0; width * width],
            sums: vec![vec![0.0; width]; lines.len()],
            guess: vec![vec![0.0; width]; lines.len()],
            lines: lines.iter().map(|&l| f64::from(l)).collect(),
            bars: lines.iter().map(|&l| f64::from(l)).collect(),
        }
    }

    /// Doubts every line above a party's norm: the lower quartile of its marks of drawn texts.
    ///
    /// A party that could sign less than three texts in four drawn by lot is not believed until
    /// it has refused a final text.
    pub fn doubt<'a>(&mut self, drawn: impl Iterator<Item = &'a [Answer]> + Clone) {
        for (p, bar) in self.bars.iter_mut().enumerate() {
            let mut marks: Vec<u8> = drawn.clone().map(|answers| answers[p].mark).collect();
            marks.sort_unstable();
            if let Some(&norm) = marks.get(marks.len() / 4) {
                *bar = bar.min(f64::from(norm));
            }
        }
    }

    /// Believes a party's line from now on; whether it was doubted.
    pub fn believe(&mut self, party: usize) -> bool {
        let doubted = self.bars[party] < self.lines[party];
        self.bars[party] = self.lines[party];
        doubted
    }

    /// Options of each clause.
    #[must_use]
    pub fn clauses(&self) -> &[usize] {
        &self.clauses
    }

    /// Pairs the book follows.
    pub fn pairs(&self) -> impl Iterator<Item = (usize, usize)> {
        self.pairs.iter().map(|&(a, b, _)| (a, b))
    }

    fn parts(&self, text: &[usize]) -> Vec<usize> {
        let options = self.first.iter().zip(text).map(|(f, o)| f + o);
        let pairs = (self.pairs.iter()).map(|&(a, b, f)| f + text[a] * self.clauses[b] + text[b]);
        std::iter::once(0).chain(options).chain(pairs).collect()
    }

    /// Writes down what the room said of a text.
    pub fn note(&mut self, text: &[usize], answers: &[Answer]) {
        let parts = self.parts(text);
        for &x in &parts {
            for &y in &parts {
                self.gram[x * self.width + y] += 1.0;
            }
        }
        for (sum, answer) in self.sums.iter_mut().zip(answers) {
            for &x in &parts {
                sum[x] += f64::from(answer.mark) - f64::from(TOP_MARK) / 2.0;
            }
        }
    }

    /// Guesses anew from everything said.
    pub fn work_out(&mut self) {
        let root = root(&self.gram, self.width);
        for (guess, sum) in self.guess.iter_mut().zip(&self.sums) {
            *guess = solve(&root, self.width, sum);
        }
    }

    /// The mark each party would give, guessed.
    #[must_use]
    pub fn guesses(&self, text: &[usize]) -> Vec<f64> {
        let parts = self.parts(text);
        let middle = f64::from(TOP_MARK) / 2.0;
        (self.guess.iter())
            .map(|g| middle + parts.iter().map(|&x| g[x]).sum::<f64>())
            .collect()
    }

    /// How the room would take a text, guessed.
    #[must_use]
    pub fn outlook(&self, text: &[usize]) -> f64 {
        let marks = self.guesses(text);
        let signs = marks.iter().zip(&self.bars).map(|(m, bar)| m >= bar);
        standing(&marks, &self.bars, &signs.collect::<Vec<_>>())
    }

    /// How the room took a text: the said mark, smoothed by the guess (said marks are rounded).
    #[must_use]
    pub fn taken(&self, text: &[usize], answers: &[Answer]) -> f64 {
        let marks: Vec<f64> = (self.guesses(text).iter().zip(answers))
            .map(|(g, a)| {
                let said = f64::from(a.mark);
                g.clamp(said - 0.5, said + 0.5)
            })
            .collect();
        let signs: Vec<bool> = (answers.iter().zip(&self.bars).zip(&self.lines))
            .map(|((a, bar), line)| a.signs || (bar < line && f64::from(a.mark) >= *bar))
            .collect();
        standing(&marks, &self.bars, &signs)
    }

    /// A text better by the guesses, by single changes and changes of linked pairs.
    #[must_use]
    pub fn improve(&self, from: &[usize]) -> Text {
        let mut text = from.to_vec();
        let mut now = self.outlook(&text);
        while let Some((better, next)) = self.best_change(&text, now) {
            (now, text) = (better, next);
        }
        text
    }

    fn best_change(&self, text: &[usize], now: f64) -> Option<(f64, Text)> {
        let mut top: Option<(f64, Text)> = None;
        let singles = (0..text.len()).map(|c| (c, c));
        for (a, b) in singles.chain(self.pairs()) {
            for x in 0..self.clauses[a] {
                for y in 0..if a == b { 1 } else { self.clauses[b] } {
                    let mut next = text.to_vec();
                    next[b] = y;
                    next[a] = x;
                    let s = self.outlook(&next);
                    if s > top.as_ref().map_or(now, |t| t.0) + 1e-9 {
                        top = Some((s, next));
                    }
                }
            }
        }
        top
    }
}

/// The rule of the room: mean of the logarithms of points above the line, and everybody signs.
///
/// Terms are sorted, so that the order of the parties changes no digit.
#[must_use]
fn standing(marks: &[f64], lines: &[f64], signs: &[bool]) -> f64 {
    let mut terms: Vec<f64> = (marks.iter().zip(lines).zip(signs))
        .map(|((m, l), s)| libm::log((m - l).max(LEAST)) - if *s { 0.0 } else { UNSIGNED })
        .collect();
    terms.sort_by(f64::total_cmp);
    terms.iter().sum::<f64>() / terms.len().max(1) as f64
}

/// Cholesky's root of the matrix with the ridge on its diagonal.
fn root(gram: &[f64], n: usize) -> Vec<f64> {
    let mut root = vec![0.0; n * n];
    for i in 0..n {
        for j in 0..=i {
            let (row_i, row_j) = (&root[i * n..i * n + j], &root[j * n..j * n + j]);
            let dot: f64 = row_i.iter().zip(row_j).map(|(x, y)| x * y).sum();
            let rest = gram[i * n + j] - dot;
            root[i * n + j] = if i == j {
                (rest + RIDGE).max(1e-9).sqrt()
            } else {
                rest / root[j * n + j]
            };
        }
    }
    root
}

/// Solves `root rootᵀ x = sum`.
fn solve(root: &[f64], n: usize, sum: &[f64]) -> Vec<f64> {
    let mut x = sum.to_vec();
    for i in 0..n {
        let dot: f64 = (0..i).map(|j| root[i * n + j] * x[j]).sum();
        x[i] = (x[i] - dot) / root[i * n + i];
    }
    for i in (0..n).rev() {
        let dot: f64 = (i + 1..n).map(|j| root[j * n + i] * x[j]).sum();
        x[i] = (x[i] - dot) / root[i * n + i];
    }
    x
}
