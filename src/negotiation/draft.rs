//! What a change of a text or two would bring every seat, worked out from what it touches only.
//!
//! The same sums as `utility` of the whole text (a property test holds them equal), laid out by
//! dimension so that 144 seats are one pass. Touched sums are added up anew from their clauses;
//! nothing drifts.

use crate::model::ids::{BracketId, ClauseId, DimensionId, WordingId};
use crate::model::lever::Lever;
use crate::model::{Text, TreatyText};
use crate::negotiation::mediation::{Ballot, grade};
use crate::negotiation::worth::{FEAR_SCALE, Scale, says};

/// What one clause puts into the sums.
#[derive(Debug, Clone, PartialEq, Default)]
struct Part {
    /// Position × weight per dimension it speaks to, as its brackets list them.
    position: Vec<(DimensionId, f64)>,
    strength: f64,
    feared: f64,
    safeguard: f64,
}

/// A text before seats whose stakes are known to this evaluator only.
#[derive(Debug, Clone)]
pub struct Draft<'a> {
    treaty: &'a TreatyText,
    text: Text,
    seats: usize,
    /// By dimension, then seat.
    ideal: Vec<f64>,
    salience: Vec<f64>,
    /// By link, then seat: what its whole strength brings.
    link: Vec<f64>,
    /// By clause, then seat: what its whole feared reading costs.
    fear: Vec<f64>,
    /// Brackets that speak to a dimension.
    count: Vec<f64>,
    /// Clauses that speak to a dimension.
    speakers: Vec<Vec<ClauseId>>,
    parts: Vec<Part>,
    position: Vec<f64>,
    joint: Vec<f64>,
    safeguard: f64,
    /// Σ fear × feared, by seat.
    feared: Vec<f64>,
    change: Vec<f64>,
    grades: Vec<i8>,
}

impl<'a> Draft<'a> {
    /// Lays out the stakes of some seats for a text.
    #[must_use]
    pub fn new(treaty: &'a TreatyText, text: &Text, seats: &[Scale]) -> Self {
        let (n, dims) = (seats.len(), treaty.dimensions.len());
        let each = |rows: usize, of: &dyn Fn(usize, &Scale) -> f64| -> Vec<f64> {
            let row = |r| seats.iter().map(move |s| of(r, s));
            (0..rows).flat_map(row).collect()
        };
        let mut count = vec![0.0; dims];
        let mut speakers = vec![vec![]; dims];
        for (c, clause) in ClauseId::each(&treaty.clauses) {
            for &d in clause
                .words
                .iter()
                .flat_map(|&b| &treaty.brackets[b].speaks)
            {
                count[d] += 1.0;
                if speakers[d].last() != Some(&c) {
                    speakers[d].push(c);
                }
            }
        }
        let mut draft = Self {
            treaty,
            text: text.clone(),
            seats: n,
            ideal: each(dims, &|d, s| s.interests[d].ideal),
            salience: each(dims, &|d, s| s.interests[d].salience),
            link: each(treaty.links.len(), &|l, s| {
                let link = &treaty.links[l];
                link.bonus * (s.interests[link.stake].ideal / 2.0 - 1.0)
            }),
            fear: each(treaty.clauses.len(), &|c, s| {
                FEAR_SCALE * s.liberty * (1.0 - s.sponsor_trust[c])
            }),
            count,
            speakers,
            parts: ClauseId::all(treaty.clauses.len())
                .map(|c| part(treaty, text, c))
                .collect(),
            position: vec![0.0; dims],
            joint: vec![],
            safeguard: 0.0,
            feared: vec![0.0; n],
            change: vec![0.0; n],
            grades: vec![0; n],
        };
        draft.settle();
        draft
    }

    /// The text as it stands.
    #[must_use]
    pub fn text(&self) -> &Text {
        &self.text
    }

    /// Works the sums out from the parts.
    fn settle(&mut self) {
        for d in DimensionId::all(self.position.len()) {
            self.position[d] = self.at(d, &[]);
        }
        let links = self.treaty.links.iter();
        self.joint = links.map(|l| joint(&self.parts, &[], l.a, l.b)).collect();
        let safe: f64 = self.parts.iter().map(|p| p.safeguard).sum();
        self.safeguard = safe.clamp(0.0, 1.0);
        self.feared.fill(0.0);
        for (c, part) in self.parts.iter().enumerate() {
            if part.feared > 0.0 {
                let row = &self.fear[c * self.seats..(c + 1) * self.seats];
                for (sum, fear) in self.feared.iter_mut().zip(row) {
                    *sum += fear * part.feared;
                }
            }
        }
    }

    /// Position on a dimension, with some clauses as they would be.
    fn at(&self, d: DimensionId, then: &[(ClauseId, Part)]) -> f64 {
        let mut sum = 0.0;
        for &c in &self.speakers[d] {
            let part = then.iter().find(|(t, _)| *t == c);
            let part = part.map_or(&self.parts[c], |(_, p)| p);
            for &(_, x) in part.position.iter().filter(|(at, _)| *at == d) {
                sum += x;
            }
        }
        sum / self.count[d].max(1.0)
    }

    /// What some changes would bring each seat.
    pub fn changes(&mut self, changes: &[(BracketId, WordingId)]) -> &[f64] {
        let then = self.then(changes);
        let mut change = std::mem::take(&mut self.change);
        change.fill(0.0);
        let n = self.seats;
        let mut dims: Vec<DimensionId> = then
            .iter()
            .flat_map(|(_, p)| p.position.iter().map(|(d, _)| *d))
            .collect();
        dims.sort_unstable();
        dims.dedup();
        for d in dims {
            let (before, after) = (self.position[d], self.at(d, &then));
            if before == after {
                continue;
            }
            let (ideal, salience) = (
                &self.ideal[d.index() * n..][..n],
                &self.salience[d.index() * n..][..n],
            );
            for ((sum, i), w) in change.iter_mut().zip(ideal).zip(salience) {
                *sum += w * ((before - i).abs() - (after - i).abs()) / 4.0;
            }
        }
        let touched = |c: ClauseId| then.iter().any(|(t, _)| *t == c);
        for (l, link) in self.treaty.links.iter().enumerate() {
            if !touched(link.a) && !touched(link.b) {
                continue;
            }
            let more = joint(&self.parts, &then, link.a, link.b) - self.joint[l];
            if more != 0.0 {
                for (sum, k) in change.iter_mut().zip(&self.link[l * n..][..n]) {
                    *sum += k * more;
                }
            }
        }
        self.fears(&then, &mut change);
        self.change = change;
        &self.change
    }

    /// What feared readings change: each clause's own, and the safeguard over all.
    fn fears(&self, then: &[(ClauseId, Part)], change: &mut [f64]) {
        let moved = |f: fn(&Part) -> f64| then.iter().any(|(c, p)| f(p) != f(&self.parts[*c]));
        if !moved(|p| p.feared) && !moved(|p| p.safeguard) {
            return;
        }
        let safe: f64 = ClauseId::all(self.parts.len())
            .map(|c| {
                let part = then.iter().find(|(t, _)| *t == c);
                part.map_or(&self.parts[c], |(_, p)| p).safeguard
            })
            .sum();
        let (open, was) = (1.0 - safe.clamp(0.0, 1.0), 1.0 - self.safeguard);
        for (sum, feared) in change.iter_mut().zip(&self.feared) {
            *sum += feared * (was - open);
        }
        for (c, part) in then {
            let more = (part.feared - self.parts[*c].feared) * open;
            if more != 0.0 {
                let row = &self.fear[c.index() * self.seats..][..self.seats];
                for (sum, fear) in change.iter_mut().zip(row) {
                    *sum -= fear * more;
                }
            }
        }
    }

    /// The clauses some changes touch, as they would be.
    fn then(&mut self, changes: &[(BracketId, WordingId)]) -> Vec<(ClauseId, Part)> {
        let held: Vec<WordingId> = changes.iter().map(|&(b, _)| self.text.at(b)).collect();
        for &(b, w) in changes {
            self.text.set(b, w);
        }
        let mut clauses: Vec<ClauseId> = (changes.iter())
            .map(|&(b, _)| self.treaty.brackets[b].clause)
            .collect();
        clauses.sort_unstable();
        clauses.dedup();
        let then = (clauses.into_iter())
            .map(|c| (c, part(self.treaty, &self.text, c)))
            .collect();
        for (&(b, _), w) in changes.iter().zip(held).rev() {
            self.text.set(b, w);
        }
        then
    }

    /// Makes the changes.
    pub fn take(&mut self, changes: &[(BracketId, WordingId)]) {
        for (c, part) in self.then(changes) {
            self.parts[c] = part;
        }
        for &(b, w) in changes {
            self.text.set(b, w);
        }
        self.settle();
    }
}

impl Ballot for Draft<'_> {
    fn grades(&mut self, changes: &[(BracketId, WordingId)]) -> &[i8] {
        self.changes(changes);
        for (vote, change) in self.grades.iter_mut().zip(&self.change) {
            *vote = grade(*change);
        }
        &self.grades
    }

    fn keep(&mut self, changes: &[(BracketId, WordingId)]) {
        self.take(changes);
    }
}

/// Joint strength of two clauses, with some clauses as they would be.
fn joint(parts: &[Part], then: &[(ClauseId, Part)], a: ClauseId, b: ClauseId) -> f64 {
    let strength = |c: ClauseId| {
        let part = then.iter().find(|(t, _)| *t == c);
        part.map_or(&parts[c], |(_, p)| p).strength
    };
    (strength(a) * strength(b)).sqrt()
}

/// What a clause puts into the sums.
fn part(treaty: &TreatyText, text: &Text, clause: ClauseId) -> Part {
    let weight = treaty.weight(text, clause);
    let mut part = Part::default();
    let mut most = 0.0_f64;
    for &b in &treaty.clauses[clause].words {
        let bracket = &treaty.brackets[b];
        let chosen = &bracket.wordings[text.at(b)];
        for &d in &bracket.speaks {
            let x = chosen.positions.get(&d).copied().unwrap_or(0.0);
            part.position.push((d, x * weight));
        }
        most = most.max(says(chosen));
        part.feared += chosen.feared * weight;
        let safe = chosen.levers.get(&Lever::RightsSafeguard);
        part.safeguard += safe.copied().unwrap_or(0.0) * weight;
    }
    part.strength = weight * most;
    part
}
