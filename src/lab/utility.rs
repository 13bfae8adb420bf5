//! What one party wants: Σ weight × value + Σ bonus of links, scaled to 0–1 over all texts.

use rand::RngExt as _;

use crate::lab::Text;
use crate::lab::domain::Domain;
use crate::lab::extremes::Plan;
use crate::world::random::stream;

/// Starts of the local search for the ends of the scale, where they cannot be worked out.
const STARTS: u32 = 24;

/// One party's utility over whole texts.
#[derive(Debug, Clone)]
pub struct Utility {
    clauses: Vec<usize>,
    /// Where each clause begins in `worth`.
    first: Vec<usize>,
    worth: Vec<f64>,
    ties: Vec<Tie>,
    bonus: Vec<f64>,
    /// Ties by clause.
    touching: Vec<Vec<usize>>,
    low: f64,
    high: f64,
    best: Text,
}

#[derive(Debug, Clone, Copy)]
struct Tie {
    a: usize,
    b: usize,
    /// Where its table begins in `bonus`, and how long a row is.
    start: usize,
    row: usize,
}

/// How many texts an agenda has.
#[must_use]
pub fn text_count(clauses: &[usize]) -> f64 {
    clauses.iter().map(|&o| o as f64).product()
}

impl Utility {
    /// The utilities of all parties of a checked domain.
    #[must_use]
    pub fn all(domain: &Domain) -> Vec<Self> {
        let plan = plan(domain);
        (0..domain.parties)
            .map(|p| Self::with(domain, p, plan.as_ref()))
            .collect()
    }

    /// The utility of one party of a checked domain.
    #[must_use]
    pub fn new(domain: &Domain, party: usize) -> Self {
        Self::with(domain, party, plan(domain).as_ref())
    }

    fn with(domain: &Domain, party: usize, plan: Option<&Plan>) -> Self {
        let rows = domain.weights[party].iter().zip(&domain.values[party]);
        let worth = rows
            .flat_map(|(w, row)| row.iter().map(move |v| w * v))
            .collect();
        let mut filled = 0;
        let first = (domain.clauses.iter())
            .map(|o| {
                filled += o;
                filled - o
            })
            .collect();
        let mut bonus = vec![];
        let mut ties = vec![];
        let mut touching = vec![vec![]; domain.clauses.len()];
        for (k, l) in domain.links.iter().enumerate() {
            ties.push(Tie {
                a: l.a,
                b: l.b,
                start: bonus.len(),
                row: domain.clauses[l.b],
            });
            bonus.extend(l.bonus[party].iter().flatten());
            touching[l.a].push(k);
            touching[l.b].push(k);
        }
        let mut made = Self {
            clauses: domain.clauses.clone(),
            first,
            worth,
            ties,
            bonus,
            touching,
            low: 0.0,
            high: 0.0,
            best: vec![],
        };
        made.scale(plan);
        made
    }

    /// Of a whole text, from 0 (its own worst) to 1 (its own best).
    #[must_use]
    pub fn of(&self, text: &[usize]) -> f64 {
        self.scaled(self.raw(text))
    }

    /// Its own best text.
    #[must_use]
    pub fn best(&self) -> &[usize] {
        &self.best
    }

    /// Pairs of clauses that matter together to this party.
    #[must_use]
    pub fn linked(&self) -> Vec<(usize, usize)> {
        let matters = |t: &&Tie| self.table(t).iter().any(|&b| b != 0.0);
        let mut pairs: Vec<_> = (self.ties.iter().filter(matters))
            .map(|t| (t.a.min(t.b), t.a.max(t.b)))
            .collect();
        pairs.sort_unstable();
        pairs.dedup();
        pairs
    }

    fn table(&self, tie: &Tie) -> &[f64] {
        &self.bonus[tie.start..tie.start + tie.row * self.clauses[tie.a]]
    }

    fn scaled(&self, raw: f64) -> f64 {
        let span = self.high - self.low;
        if span <= 1e-12 {
            return 1.0; // Every text is its best.
        }
        ((raw - self.low) / span).clamp(0.0, 1.0)
    }

    fn raw(&self, text: &[usize]) -> f64 {
        let plain: f64 = (self.first.iter().zip(text))
            .map(|(f, o)| self.worth[f + o])
            .sum();
        let linked: f64 = self.ties.iter().map(|t| self.tied(t, text)).sum();
        plain + linked
    }

    fn tied(&self, tie: &Tie, text: &[usize]) -> f64 {
        self.bonus[tie.start + text[tie.a] * tie.row + text[tie.b]]
    }

    fn worth(&self, clause: usize, option: usize) -> f64 {
        self.worth[self.first[clause] + option]
    }

    fn scale(&mut self, plan: Option<&Plan>) {
        if let Some(plan) = plan {
            let rows = self.first.iter().zip(&self.clauses);
            let worth: Vec<&[f64]> = rows.map(|(&f, o)| &self.worth[f..f + o]).collect();
            let pairs: Vec<&[f64]> = self.ties.iter().map(|t| self.table(t)).collect();
            (self.low, self.high, self.best) = plan.ends(&worth, &pairs);
        } else {
            (self.high, self.best) = self.climb(1.0);
            self.low = self.climb(-1.0).0;
        }
    }

    /// Every text in order, with its utility on the scale.
    pub fn each_text(&self, mut see: impl FnMut(f64)) {
        let mut text = vec![0; self.clauses.len()];
        self.walk(&mut text, 0, 0.0, &mut |raw| see(self.scaled(raw)));
    }

    fn walk(&self, text: &mut Text, clause: usize, sum: f64, see: &mut impl FnMut(f64)) {
        let Some(&options) = self.clauses.get(clause) else {
            see(sum);
            return;
        };
        for option in 0..options {
            text[clause] = option;
            let ties: f64 = (self.touching[clause].iter().map(|&t| &self.ties[t]))
                .filter(|t| t.a.max(t.b) == clause)
                .map(|t| self.tied(t, text))
                .sum();
            let worth = self.worth(clause, option);
            self.walk(text, clause + 1, sum + worth + ties, see);
        }
    }

    /// The highest (`sign` 1) or lowest (`sign` -1) raw utility of many climbs.
    fn climb(&self, sign: f64) -> (f64, Text) {
        let clauses = &self.clauses;
        let mut top = (f64::NEG_INFINITY, vec![0; clauses.len()]);
        for start in 0..STARTS {
            let mut dice = stream(1, "own scale", 0, "", "", start);
            let mut text: Text = clauses.iter().map(|&o| dice.random_range(0..o)).collect();
            while self.step(&mut text, sign) {}
            let u = sign * self.raw(&text);
            if u > top.0 {
                top = (u, text);
            }
        }
        (sign * top.0, top.1)
    }

    /// One pass of best single and linked-pair changes; whether anything rose.
    fn step(&self, text: &mut Text, sign: f64) -> bool {
        let mut rose = false;
        for c in 0..text.len() {
            rose |= self.set_best(text, c, c, sign);
        }
        for t in &self.ties {
            rose |= self.set_best(text, t.a, t.b, sign);
        }
        rose
    }

    fn set_best(&self, text: &mut Text, a: usize, b: usize, sign: f64) -> bool {
        let held = (text[a], text[b]);
        let now = sign * self.near(text, a, b);
        let mut top = (now + 1e-12, held);
        for x in 0..self.clauses[a] {
            for y in 0..self.clauses[b] {
                (text[a], text[b]) = (x, y);
                let u = sign * self.near(text, a, b);
                if u > top.0 {
                    top = (u, (text[a], text[b]));
                }
            }
        }
        (text[a], text[b]) = top.1;
        top.1 != held
    }

    /// The part of the utility that clauses `a` and `b` touch.
    fn near(&self, text: &[usize], a: usize, b: usize) -> f64 {
        let tie = |t: &usize| self.tied(&self.ties[*t], text);
        let of_a: f64 = self.worth(a, text[a]) + self.touching[a].iter().map(tie).sum::<f64>();
        if a == b {
            return of_a;
        }
        let both = |t: &&usize| self.ties[**t].a != a && self.ties[**t].b != a;
        let of_b: f64 = self.touching[b].iter().filter(both).map(tie).sum();
        of_a + self.worth(b, text[b]) + of_b
    }
}

fn plan(domain: &Domain) -> Option<Plan> {
    let pairs: Vec<_> = domain.links.iter().map(|l| (l.a, l.b)).collect();
    Plan::new(&domain.clauses, &pairs)
}
