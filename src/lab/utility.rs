//! What one party wants: Σ weight × value + Σ bonus of links, scaled to 0–1 over all texts.

use rand::RngExt as _;

use super::Text;
use super::domain::Domain;
use crate::sim::streams::stream;

/// Up to this many texts the scale is exact; above, it is found by local search.
pub const EXACT_SCALE: f64 = 200_000.0;
/// Starts of the local search for the ends of the scale.
const STARTS: u32 = 24;

/// One party's utility over whole texts.
#[derive(Debug, Clone)]
pub struct Utility {
    worth: Vec<Vec<f64>>,
    ties: Vec<Tie>,
    /// Ties by clause.
    touching: Vec<Vec<usize>>,
    low: f64,
    high: f64,
    best: Text,
}

#[derive(Debug, Clone)]
struct Tie {
    a: usize,
    b: usize,
    bonus: Vec<Vec<f64>>,
}

/// How many texts an agenda has.
#[must_use]
pub fn text_count(clauses: &[usize]) -> f64 {
    clauses.iter().map(|&o| o as f64).product()
}

impl Utility {
    /// The utility of one party of a checked domain.
    #[must_use]
    pub fn new(domain: &Domain, party: usize) -> Self {
        let worth = (domain.weights[party].iter())
            .zip(&domain.values[party])
            .map(|(w, row)| row.iter().map(|v| w * v).collect())
            .collect();
        let ties: Vec<Tie> = (domain.links.iter())
            .map(|l| Tie {
                a: l.a,
                b: l.b,
                bonus: l.bonus[party].clone(),
            })
            .collect();
        let touching = (0..domain.clauses.len())
            .map(|c| {
                (0..ties.len())
                    .filter(|&t| ties[t].a == c || ties[t].b == c)
                    .collect()
            })
            .collect();
        let mut made = Self {
            worth,
            ties,
            touching,
            low: 0.0,
            high: 0.0,
            best: vec![],
        };
        made.scale();
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
        let matters = |t: &&Tie| t.bonus.iter().flatten().any(|&b| b != 0.0);
        let mut pairs: Vec<_> = (self.ties.iter().filter(matters))
            .map(|t| (t.a.min(t.b), t.a.max(t.b)))
            .collect();
        pairs.sort_unstable();
        pairs.dedup();
        pairs
    }

    fn scaled(&self, raw: f64) -> f64 {
        let span = self.high - self.low;
        if span <= 1e-12 {
            return 1.0; // Every text is its best.
        }
        ((raw - self.low) / span).clamp(0.0, 1.0)
    }

    fn raw(&self, text: &[usize]) -> f64 {
        let plain: f64 = self.worth.iter().zip(text).map(|(w, &o)| w[o]).sum();
        let linked: f64 = self
            .ties
            .iter()
            .map(|t| t.bonus[text[t.a]][text[t.b]])
            .sum();
        plain + linked
    }

    fn clauses(&self) -> Vec<usize> {
        self.worth.iter().map(Vec::len).collect()
    }

    fn scale(&mut self) {
        let clauses = self.clauses();
        if text_count(&clauses) <= EXACT_SCALE {
            let mut ends = Ends::new();
            self.walk(&mut vec![0; clauses.len()], 0, 0.0, &mut |text, u| {
                ends.see(text, u)
            });
            (self.low, self.high, self.best) = (ends.low, ends.high, ends.best);
        } else {
            (self.high, self.best) = self.climb(1.0);
            self.low = self.climb(-1.0).0;
        }
    }

    /// Every text in order, with its utility on the scale.
    pub fn each_text(&self, mut see: impl FnMut(f64)) {
        let mut text = vec![0; self.worth.len()];
        self.walk(&mut text, 0, 0.0, &mut |_, raw| see(self.scaled(raw)));
    }

    fn walk(&self, text: &mut Text, clause: usize, sum: f64, see: &mut impl FnMut(&[usize], f64)) {
        let Some(row) = self.worth.get(clause) else {
            see(text, sum);
            return;
        };
        for (option, worth) in row.iter().enumerate() {
            text[clause] = option;
            let ties: f64 = (self.touching[clause].iter().map(|&t| &self.ties[t]))
                .filter(|t| t.a.max(t.b) == clause)
                .map(|t| t.bonus[text[t.a]][text[t.b]])
                .sum();
            self.walk(text, clause + 1, sum + worth + ties, see);
        }
    }

    /// The highest (`sign` 1) or lowest (`sign` -1) raw utility of many climbs.
    fn climb(&self, sign: f64) -> (f64, Text) {
        let clauses = self.clauses();
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
        for x in 0..self.worth[a].len() {
            for y in 0..self.worth[b].len() {
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
        let tie = |t: &usize| {
            let t = &self.ties[*t];
            t.bonus[text[t.a]][text[t.b]]
        };
        let of_a: f64 = self.worth[a][text[a]] + self.touching[a].iter().map(tie).sum::<f64>();
        if a == b {
            return of_a;
        }
        let both = |t: &&usize| self.ties[**t].a != a && self.ties[**t].b != a;
        let of_b: f64 = self.touching[b].iter().filter(both).map(tie).sum();
        of_a + self.worth[b][text[b]] + of_b
    }
}

struct Ends {
    low: f64,
    high: f64,
    best: Text,
}

impl Ends {
    fn new() -> Self {
        Self {
            low: f64::INFINITY,
            high: f64::NEG_INFINITY,
            best: vec![],
        }
    }

    fn see(&mut self, text: &[usize], u: f64) {
        self.low = self.low.min(u);
        if u > self.high {
            self.high = u;
            self.best = text.to_vec();
        }
    }
}
