//! From a word to what it did: every operation that a text held back, turned elsewhere or cut short,
//! every warning and every breach found, booked to the clauses that did it (rule 11.5).

use std::collections::BTreeMap;

use bevy_ecs::resource::Resource;
use serde::{Deserialize, Serialize};

use crate::model::lever::Lever;
use crate::world::regime::Instrument;

/// What a text did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// An operation that would have been carried out on the same draw without the text.
    HeldBack,
    /// The same, which struck a state outside the text instead.
    Turned,
    /// An incident noticed earlier by shared warnings.
    Warned,
    /// A breach that follow-up brought to light.
    Found,
    /// An answer or an operation that escalation would have brought, and an off-ramp spared.
    CutShort,
}

/// How often a text did each, as sums of shares: two clauses that held back an operation together
/// have half of it each.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
pub struct Deeds {
    /// Operations held back.
    pub held_back: f64,
    /// Operations turned on states outside.
    pub turned: f64,
    /// Incidents noticed earlier.
    pub warned: f64,
    /// Breaches found.
    pub found: f64,
    /// Answers and operations spared.
    pub cut_short: f64,
}

impl Deeds {
    /// Adds to one of them.
    pub fn add(&mut self, deed: Deed, amount: f64) {
        *match deed {
            Deed::HeldBack => &mut self.held_back,
            Deed::Turned => &mut self.turned,
            Deed::Warned => &mut self.warned,
            Deed::Found => &mut self.found,
            Deed::CutShort => &mut self.cut_short,
        } += amount;
    }

    /// Adds all of another's.
    pub fn add_all(&mut self, other: &Self) {
        self.held_back += other.held_back;
        self.turned += other.turned;
        self.warned += other.warned;
        self.found += other.found;
        self.cut_short += other.cut_short;
    }

    /// All of them together.
    #[must_use]
    pub fn sum(&self) -> f64 {
        self.held_back + self.turned + self.warned + self.found + self.cut_short
    }
}

/// What the clauses in force have done, by the clause's identifier.
#[derive(Debug, Clone, PartialEq, Default, Resource, Serialize)]
pub struct Ledger {
    /// Since the session began.
    pub all: BTreeMap<String, Deeds>,
    /// In this quarter.
    pub quarter: BTreeMap<String, Deeds>,
}

impl Ledger {
    /// Books a deed of a text by the levers that did it, each with its weight: a lever's part goes to
    /// the clauses in proportion to how far they pull it. Nothing is booked where no clause does.
    pub fn book(&mut self, text: &Instrument, deed: Deed, levers: &[(Lever, f64)], amount: f64) {
        let pulled = |lever: Lever| -> f64 {
            let clauses = text.by_clause.iter();
            clauses.map(|(_, levers)| levers.get(lever)).sum()
        };
        let at_work = levers.iter().filter(|(l, w)| *w > 0.0 && pulled(*l) > 0.0);
        let all: f64 = at_work.clone().map(|(_, weight)| weight).sum();
        for (lever, weight) in at_work {
            let part = amount * weight / all / pulled(*lever);
            for (clause, levers) in &text.by_clause {
                let share = part * levers.get(*lever);
                if share > 0.0 {
                    let quarter = self.quarter.entry(clause.clone()).or_default();
                    quarter.add(deed, share);
                }
            }
        }
    }

    /// Ends a quarter: what was done in it is added to what was done before, and handed out.
    pub fn close(&mut self) -> BTreeMap<String, Deeds> {
        let quarter = std::mem::take(&mut self.quarter);
        for (clause, deeds) in &quarter {
            self.all.entry(clause.clone()).or_default().add_all(deeds);
        }
        quarter
    }
}
