//! From a word to what it did: every operation that a text held back, turned elsewhere or cut short,
//! every warning and every breach found, booked to the clauses that did it (rule 11.5).

use std::collections::BTreeMap;

use bevy_ecs::resource::Resource;
use serde::Serialize;

pub use crate::model::deeds::{Deed, Deeds};
use crate::model::lever::Lever;
use crate::world::regime::Instrument;

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
