//! What lies between the states of a scenario: recorded agreement, shared borders, alliances and
//! disputes, from `relations.csv`.

use crate::locale::Sentence;
use crate::say;
use crate::scenario::locate::FilePosition;
use crate::scenario::report::Fault;
use crate::scenario::report::FaultReport;
use std::collections::{BTreeMap, BTreeSet};

/// What is recorded of two states.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Between {
    /// Agreement of votes, 0–1.
    pub agreement: f64,
    /// Whether they share a border.
    pub contiguous: bool,
    /// How far they are allied, 0–1.
    pub alliance: f64,
    /// Level of their live dispute, 0–3.
    pub dispute: u8,
}

/// A row of `relations.csv`; the last two columns may be absent.
#[derive(serde::Deserialize)]
struct Row {
    iso_a: String,
    iso_b: String,
    agreement: f64,
    contiguous: u8,
    #[serde(default)]
    alliance: f64,
    #[serde(default)]
    dispute: u8,
}

/// Reads `relations.csv`: every unordered pair once.
pub(super) fn relations(
    (file, source): &(String, String),
    codes: &[String],
    report: &mut FaultReport,
) -> BTreeMap<(String, String), Between> {
    let mut rows = vec![];
    let known: BTreeSet<&String> = codes.iter().collect();
    let mut fault = |line: u64, message: Sentence, help: Sentence| {
        let place = FilePosition {
            line: usize::try_from(line).unwrap_or(1),
            column: 1,
        };
        report.faults.push(Fault {
            file: file.clone(),
            place,
            message,
            help: Some(help),
        });
    };
    let mut reader = csv::Reader::from_reader(source.as_bytes());
    let shape = || say!("scenario-relations-row");
    for row in reader.deserialize::<Row>() {
        match row {
            Err(e) => fault(
                e.position().map_or(1, csv::Position::line),
                Sentence::words(e.to_string()),
                shape(),
            ),
            Ok(row) => {
                let (a, b) = (row.iso_a, row.iso_b);
                let (agreement, border) = (row.agreement, row.contiguous);
                let line = u64::try_from(rows.len()).unwrap_or(0) + 2;
                for iso in [&a, &b]
                    .into_iter()
                    .filter(|i| !known.is_empty() && !known.contains(i))
                {
                    fault(
                        line,
                        say!("scenario-unknown-state", name = iso),
                        say!("scenario-relations-state-help"),
                    );
                }
                if !(0.0..=1.0).contains(&agreement) || border > 1 {
                    fault(
                        line,
                        say!(
                            "scenario-relations-agreement",
                            agreement = agreement.to_string(),
                            contiguous = border
                        ),
                        say!("scenario-relations-agreement-help"),
                    );
                }
                if !(0.0..=1.0).contains(&row.alliance) || row.dispute > 3 {
                    fault(
                        line,
                        say!(
                            "scenario-relations-alliance",
                            alliance = row.alliance.to_string(),
                            dispute = row.dispute
                        ),
                        say!("scenario-relations-alliance-help"),
                    );
                }
                let key = if a < b { (a, b) } else { (b, a) };
                let between = Between {
                    agreement,
                    contiguous: border == 1,
                    alliance: row.alliance,
                    dispute: row.dispute,
                };
                rows.push((key, between));
            }
        }
    }
    // Built at once: the rows are most often in order.
    let pairs: BTreeMap<(String, String), Between> = rows.into_iter().collect();
    let mut sorted = codes.to_vec();
    sorted.sort();
    sorted.dedup();
    let mut given = pairs.keys().peekable();
    for (i, a) in sorted.iter().enumerate() {
        for b in &sorted[i + 1..] {
            // Both lists are in order, and are gone through side by side.
            while given.next_if(|(c, d)| (c, d) < (a, b)).is_some() {}
            let there = given.peek().is_some_and(|(c, d)| (c, d) == (a, b));
            if !source.is_empty() && !there {
                fault(1, say!("scenario-relations-no-row", a = a, b = b), shape());
            }
        }
    }
    pairs
}
