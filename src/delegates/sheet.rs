//! The working sheet: what every single change would make the draft say.
//!
//! It holds public things only, the treaty and the draft, and is the same for every delegation, so
//! it is worked out once and lent to all. A change is worked out by its clause alone; a test holds
//! the sheet to `rules::utility::read`.

use crate::model::ids::{BracketId, ClauseId, DimensionId, WordingId};
use std::cell::OnceCell;

use crate::model::lever::Lever;
use crate::model::{Text, TreatyText};
use crate::negotiation::worth::Reading;

/// A change of the draft: a bracket and the wording it is to have.
pub type Term = (BracketId, WordingId);

/// What one clause adds to a reading.
#[derive(Debug, Clone, Default)]
struct Part {
    sums: Vec<(DimensionId, f64)>,
    strength: f64,
    feared: f64,
    safeguard: f64,
}

/// See the module.
#[derive(Debug)]
pub struct Sheet<'t> {
    treaty: &'t TreatyText,
    text: Text,
    counts: Vec<f64>,
    parts: Vec<Part>,
    sums: Vec<f64>,
    safeguard: f64,
    now: Reading,
    singles: Vec<OnceCell<Vec<Reading>>>,
}

fn part(treaty: &TreatyText, text: &Text, clause: ClauseId) -> Part {
    let weight = treaty.weight(text, clause);
    let mut part = Part::default();
    let mut says = 0.0_f64;
    for &b in &treaty.clauses[clause].words {
        let Some(chosen) = treaty.brackets[b].wordings.get(text.at(b).index()) else {
            continue;
        };
        for (&d, &x) in &chosen.positions {
            part.sums.push((d, x * weight));
            says = says.max(x / 4.0);
        }
        let rights = chosen.levers.get(&Lever::RightsSafeguard);
        part.feared += chosen.feared * weight;
        part.safeguard += rights.copied().unwrap_or(0.0) * weight;
    }
    part.strength = weight * says;
    part
}

impl<'t> Sheet<'t> {
    /// The sheet of a draft.
    #[must_use]
    pub fn new(treaty: &'t TreatyText, text: &Text) -> Self {
        let dims = treaty.dimensions.len();
        let mut counts = vec![0.0; dims];
        for &b in treaty.clauses.iter().flat_map(|c| &c.words) {
            let all = treaty.brackets[b].wordings.iter();
            let mut speaks: Vec<DimensionId> =
                all.flat_map(|w| w.positions.keys().copied()).collect();
            speaks.sort_unstable();
            speaks.dedup();
            speaks.into_iter().for_each(|d| counts[d] += 1.0);
        }
        let clauses = ClauseId::all(treaty.clauses.len());
        let parts: Vec<Part> = clauses.map(|c| part(treaty, text, c)).collect();
        let mut sums = vec![0.0; dims];
        for &(d, x) in parts.iter().flat_map(|p| &p.sums) {
            sums[d] += x;
        }
        let mut sheet = Self {
            treaty,
            text: text.clone(),
            counts,
            safeguard: parts.iter().map(|p| p.safeguard).sum(),
            parts,
            sums,
            now: Reading {
                position: vec![],
                link: vec![],
                feared: vec![],
                safeguard: 0.0,
            },
            singles: vec![OnceCell::new(); treaty.brackets.len()],
        };
        sheet.now = sheet.reading(&[]);
        sheet
    }

    /// The draft it belongs to.
    #[must_use]
    pub fn text(&self) -> &Text {
        &self.text
    }

    /// What the draft says now.
    #[must_use]
    pub fn now(&self) -> &Reading {
        &self.now
    }

    /// What it would say with each wording of a bracket.
    #[must_use]
    pub fn singles(&self, bracket: BracketId) -> &[Reading] {
        self.singles[bracket].get_or_init(|| {
            let all = WordingId::all(self.treaty.brackets[bracket].wordings.len());
            all.map(|w| self.reading(&[(bracket, w)])).collect()
        })
    }

    /// What it would say with some changes.
    #[must_use]
    pub fn reading(&self, changes: &[Term]) -> Reading {
        let mut clauses: Vec<ClauseId> = (changes.iter())
            .filter(|&&(b, w)| self.text.at(b) != w)
            .map(|&(b, _)| self.treaty.brackets[b].clause)
            .collect();
        clauses.sort_unstable();
        clauses.dedup();
        let mut sums = self.sums.clone();
        let mut safeguard = self.safeguard;
        let mut feared: Vec<f64> = self.parts.iter().map(|p| p.feared).collect();
        let mut strength: Vec<f64> = self.parts.iter().map(|p| p.strength).collect();
        if !clauses.is_empty() {
            let text = self.text.with_all(changes);
            for c in clauses {
                let (old, new) = (&self.parts[c], part(self.treaty, &text, c));
                old.sums.iter().for_each(|&(d, x)| sums[d] -= x);
                new.sums.iter().for_each(|&(d, x)| sums[d] += x);
                safeguard += new.safeguard - old.safeguard;
                feared[c] = new.feared;
                strength[c] = new.strength;
            }
        }
        let links = self.treaty.links.iter();
        let both = |a: ClauseId, b: ClauseId| libm::sqrt(strength[a] * strength[b]);
        Reading {
            position: (sums.iter().zip(&self.counts))
                .map(|(s, &n): (_, &f64)| s / n.max(1.0))
                .collect(),
            link: links.map(|l| both(l.a, l.b)).collect(),
            feared,
            safeguard: safeguard.clamp(0.0, 1.0),
        }
    }
}
