//! How the states of a scenario go online, from `online.csv`.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use crate::locale::Sentence;
use crate::model::trends::Online;
use crate::say;
use crate::scenario::locate::FilePosition;
use crate::scenario::report::{Fault, FaultReport};

/// A row of `online.csv`.
#[derive(Deserialize)]
struct Row {
    iso: String,
    year: i32,
    share: f64,
}

/// Reads `online.csv`: a row per state and year, the same unbroken years for every state.
pub(super) fn online(
    (file, source): &(String, String),
    codes: &[String],
    report: &mut FaultReport,
) -> (i32, BTreeMap<String, Vec<f64>>) {
    let mut fault = |line: u64, message: Sentence| {
        report.faults.push(Fault {
            file: file.clone(),
            place: FilePosition {
                line: usize::try_from(line).unwrap_or(1),
                column: 1,
            },
            message,
            help: Some(say!("scenario-online-row")),
        });
    };
    let known: BTreeSet<&String> = codes.iter().collect();
    let mut rows: BTreeMap<String, BTreeMap<i32, f64>> = BTreeMap::new();
    let mut reader = csv::Reader::from_reader(source.as_bytes());
    for (n, row) in (2..).zip(reader.deserialize::<Row>()) {
        match row {
            Err(e) => fault(
                e.position().map_or(1, csv::Position::line),
                Sentence::words(e.to_string()),
            ),
            Ok(row) if !known.is_empty() && !known.contains(&row.iso) => {
                fault(n, say!("scenario-unknown-state", name = row.iso));
            }
            Ok(row) if !(0.0..=1.0).contains(&row.share) => {
                fault(
                    n,
                    say!("scenario-online-share", share = row.share.to_string()),
                );
            }
            Ok(row) => {
                rows.entry(row.iso).or_default().insert(row.year, row.share);
            }
        }
    }
    let first = rows.values().next().and_then(|r| r.keys().next().copied());
    let (first, last) = (
        first.unwrap_or(0),
        (rows.values().next())
            .and_then(|r| r.keys().last().copied())
            .unwrap_or(0),
    );
    for code in codes.iter().filter(|_| !rows.is_empty()) {
        let years = rows
            .get(code)
            .map(|r| r.keys().copied().collect::<Vec<i32>>());
        if years != Some((first..=last).collect()) {
            fault(
                1,
                say!(
                    "scenario-online-years",
                    state = code,
                    first = first,
                    last = last
                ),
            );
        }
    }
    let shares = rows
        .into_iter()
        .map(|(iso, years)| (iso, years.into_values().collect()));
    (first, shares.collect())
}

/// The same for the states at the table, in their order.
pub(super) fn of_the_table(
    (first_year, rows): (i32, BTreeMap<String, Vec<f64>>),
    table: &[crate::model::state::State],
) -> Online {
    let shares: Vec<Vec<f64>> = (table.iter())
        .filter_map(|s| rows.get(&s.profile.iso).cloned())
        .collect();
    Online { first_year, shares }
}
