//! What the strip under the text is about, and who moves by it.

use std::collections::BTreeMap;

use crate::conference::beliefs::ExpectedSignatures;
use crate::conference::signing::sum::SignatureSum;
use crate::desktop::sight::Sight;
use crate::model::Text;
use crate::model::ids::{BracketId, StateId, WordingId};

/// A text that is thought of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Matter {
    /// A wording stood in its bracket.
    Wording(BracketId, WordingId),
    /// All took the package in hand, and its terms stood.
    Package,
}

/// What is thought of, the text that would stand, and which signatures to expect of it.
#[derive(Debug, Clone)]
pub struct InView<'a> {
    /// What is thought of.
    pub matter: Matter,
    /// The text.
    pub text: Text,
    /// The signatures.
    pub outlook: &'a ExpectedSignatures,
}

/// States that move one way for one reason.
#[derive(Debug, Clone, PartialEq)]
pub struct Movers {
    /// Signatures gained, or lost if negative, in expectation.
    pub by: f64,
    /// The term of the sum that moves them most: `text:security`, `feared`, …
    pub term: String,
    /// Who, the one that moves most first.
    pub states: Vec<StateId>,
    /// How many of them move clearly, each by five in a hundred or more.
    pub clearly: usize,
}

/// A chance that moves less than this is not told (judgement: a signature in a hundred).
const SEEN: f64 = 0.01;
/// A chance that moves by this much or more moves clearly (judgement: five in a hundred is what a reader
/// of the list would look for a state for).
const CLEAR: f64 = 0.05;
/// Moves of less than this together are not told (rounding to a tenth).
const TOLD: f64 = 0.05;
/// A chance between these is open either way (judgement).
const OPEN: (f64, f64) = (0.35, 0.65);

impl Sight {
    /// What the strip is about: the wording under the pointer, or else the package in hand, or else
    /// the selected wording.
    #[must_use]
    pub fn in_view(&self) -> Option<InView<'_>> {
        let considered = &self.outlook.considered;
        let draft = &self.room.draft.text;
        if let (None, Some((outlook, text))) = (considered.pointed, &self.outlook.hand) {
            return Some(InView {
                matter: Matter::Package,
                text: text.clone(),
                outlook,
            });
        }
        let (bracket, wording) = considered.pointed.or(considered.selected)?;
        let wordings = self.scenario.text.brackets.get(bracket.index());
        wordings.filter(|b| wording.index() < b.wordings.len())?;
        Some(InView {
            matter: Matter::Wording(bracket, wording),
            text: draft.with(bracket, wording),
            outlook: &self.outlook.then,
        })
    }

    /// Who moves by what is in view, by the reason that moves them most, the largest move first.
    #[must_use]
    pub fn movers(&self, then: &ExpectedSignatures) -> Vec<Movers> {
        let now = &self.outlook.now;
        if now.chance.len() != then.chance.len() {
            return vec![];
        }
        let mut all: BTreeMap<(bool, String), Vec<(StateId, f64)>> = BTreeMap::new();
        for state in StateId::all(now.chance.len()) {
            let by = then.chance[state] - now.chance[state];
            if by.abs() < SEEN {
                continue;
            }
            let term = strongest(&now.sums[state], &then.sums[state], by);
            all.entry((by > 0.0, term)).or_default().push((state, by));
        }
        let mut movers: Vec<Movers> = (all.into_iter())
            .map(|((_, term), mut states)| {
                states.sort_by(|a, b| b.1.abs().total_cmp(&a.1.abs()).then(a.0.cmp(&b.0)));
                Movers {
                    by: states.iter().map(|s| s.1).sum(),
                    term,
                    clearly: states.iter().filter(|s| s.1.abs() >= CLEAR).count(),
                    states: states.into_iter().map(|s| s.0).collect(),
                }
            })
            .collect();
        movers.retain(|movers| movers.by.abs() >= TOLD);
        movers.sort_by(|a, b| b.by.abs().total_cmp(&a.by.abs()));
        movers
    }

    /// Signatures won and lost by a text beside the draft, by state: together they are the difference of the
    /// two means.
    #[must_use]
    pub fn won_and_lost(&self, then: &ExpectedSignatures) -> (f64, f64) {
        let pairs = self.outlook.now.chance.iter().zip(&then.chance);
        pairs.fold((0.0, 0.0), |(won, lost), (now, then)| {
            let by: f64 = then - now;
            (won + by.max(0.0), lost - by.min(0.0))
        })
    }

    /// Those who may sign or not, the one nearest to even first.
    #[must_use]
    pub fn undecided(&self, then: &ExpectedSignatures) -> Vec<StateId> {
        let even = |&s: &StateId| (then.chance[s] - 0.5).abs();
        let mut open: Vec<StateId> = StateId::each(&then.chance)
            .filter(|(s, p)| *s != self.seat && **p > OPEN.0 && **p < OPEN.1)
            .map(|(s, _)| s)
            .collect();
        open.sort_by(|a, b| even(a).total_cmp(&even(b)).then(a.cmp(b)));
        open
    }

    /// The text before the latest day on which the draft changed, with that day; nothing if it never
    /// changed.
    #[must_use]
    pub fn before_the_last_change(&self) -> Option<(u32, Text)> {
        let day = self.room.redlines.last()?.day;
        let mut text = self.room.draft.text.clone();
        let latest = self.room.redlines.iter().rev();
        for line in latest.take_while(|line| line.day == day) {
            text.set(line.bracket, line.from);
        }
        Some((day, text))
    }
}

/// The term that moves a sum most in a direction.
fn strongest(now: &SignatureSum, then: &SignatureSum, way: f64) -> String {
    let mut terms: BTreeMap<&str, f64> = BTreeMap::new();
    for reason in &then.reasons {
        *terms.entry(reason.term.as_str()).or_default() += way.signum() * reason.value;
    }
    for reason in &now.reasons {
        *terms.entry(reason.term.as_str()).or_default() -= way.signum() * reason.value;
    }
    let most = terms.into_iter().max_by(|a, b| a.1.total_cmp(&b.1));
    most.map_or_else(String::new, |(term, _)| term.to_owned())
}
