//! Alliances in force and live disputes, per pair.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::scenario::import::source::{ImportError, Source, table};

const ALLIANCES: &str = "relations/alliances.csv";
const DISPUTES: &str = "relations/disputes.csv";

/// Ties of the United States with allies outside NATO, which count as consultation.
const MAJOR_NON_NATO: &str = "MNNA";

#[derive(Deserialize)]
struct Alliance {
    iso3_a: String,
    iso3_b: String,
    tie: String,
    strength: String,
    in_force_dec_2012: u8,
}

#[derive(Deserialize)]
struct Dispute {
    iso3_a: String,
    iso3_b: String,
    kind: String,
    level: u8,
    live_2012: u8,
}

/// By pair, in order of code: how far they are allied, 0–1, and the level of their dispute, 0–3.
pub(super) struct Ties(BTreeMap<(String, String), (f64, u8)>);

impl Ties {
    /// What lies between two states.
    pub(super) fn between(&self, a: &str, b: &str) -> (f64, u8) {
        let key = (a.min(b).to_owned(), a.max(b).to_owned());
        self.0.get(&key).copied().unwrap_or((0.0, 0))
    }
}

/// The strongest tie in force and the highest live dispute of every pair that has one: a defence
/// pact 1, consultation and major non-NATO ally 0.4, other partnership 0.1 (judgement). Sanctions by
/// themselves are a dispute of the lowest level.
pub(super) fn read(data: Source) -> Result<Ties, ImportError> {
    let mut ties: BTreeMap<(String, String), (f64, u8)> = BTreeMap::new();
    let key = |a: String, b: String| if a < b { (a, b) } else { (b, a) };
    for row in table::<Alliance>(data, ALLIANCES)? {
        let strength = match row.strength.as_str() {
            _ if row.in_force_dec_2012 == 0 => 0.0,
            "defence_pact" => 1.0,
            "consultation" => 0.4,
            _ if row.tie == MAJOR_NON_NATO => 0.4,
            _ => 0.1,
        };
        let tie = ties.entry(key(row.iso3_a, row.iso3_b)).or_default();
        tie.0 = tie.0.max(strength);
    }
    for row in table::<Dispute>(data, DISPUTES)? {
        if row.live_2012 == 1 {
            let tie = ties.entry(key(row.iso3_a, row.iso3_b)).or_default();
            // Sanctions answer a quarrel that is mostly somebody else's.
            let alone = row.kind.starts_with("sanctions");
            tie.1 = tie.1.max(if alone { row.level.min(1) } else { row.level });
        }
    }
    Ok(Ties(ties))
}
