//! Who signed: the scenario's record, or a file.

use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::locale::Sentence;
use crate::model::Scenario;
use crate::model::ids::StateId;
use crate::{say, text};

/// Why labels cannot be used; every fault at once.
#[derive(Debug, thiserror::Error)]
pub enum LabelsError {
    /// The disk said no.
    #[error("{0}: {1}")]
    Read(PathBuf, #[source] std::io::Error),
    /// The file has faults: its name and every one.
    #[error("{}\n{}", text!("backtest-labels", file = _0.display().to_string()), lines(_1))]
    Faults(PathBuf, Vec<Sentence>),
}

fn lines(faults: &[Sentence]) -> String {
    let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
    lines.join("\n")
}

#[derive(Deserialize)]
struct Row {
    iso3: String,
    signed: String,
}

/// What the scenario's record says.
#[must_use]
pub fn of_record(scenario: &Scenario) -> Vec<bool> {
    let states = StateId::all(scenario.states.len());
    states
        .map(|s| scenario.record.signed.contains(&s))
        .collect()
}

/// What a file says: CSV `iso3,signed`.
///
/// # Errors
/// If it cannot be read, or a row is unknown, twice, missing or neither 0 nor 1.
pub fn of_file(scenario: &Scenario, path: &Path) -> Result<Vec<bool>, LabelsError> {
    let text = std::fs::read_to_string(path).map_err(|e| LabelsError::Read(path.to_owned(), e))?;
    let mut faults = vec![];
    let mut known: BTreeMap<StateId, bool> = BTreeMap::new();
    let mut reader = csv::ReaderBuilder::new()
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let header = reader.headers().cloned().unwrap_or_default();
    for record in reader.records() {
        let row = record.and_then(|r| {
            let line = r.position().map_or(0, csv::Position::line);
            Ok((r.deserialize::<Row>(Some(&header))?, line))
        });
        let (row, line) = match row {
            Ok(row) => row,
            Err(e) => {
                faults.push(Sentence::words(e.to_string()));
                continue;
            }
        };
        let iso = row.iso3.as_str();
        let mut states = StateId::all(scenario.states.len());
        let Some(state) = states.find(|&s| scenario.iso(s) == iso) else {
            faults.push(say!("backtest-labels-unknown", line = line, state = iso));
            continue;
        };
        let signed = match row.signed.as_str() {
            "1" => true,
            "0" => false,
            other => {
                faults.push(say!(
                    "backtest-labels-neither",
                    line = line,
                    state = iso,
                    given = other
                ));
                continue;
            }
        };
        if known.insert(state, signed).is_some() {
            faults.push(say!("backtest-labels-twice", line = line, state = iso));
        }
    }
    let gone = StateId::all(scenario.states.len()).filter(|s| !known.contains_key(s));
    let gone: Vec<&str> = gone.map(|s| scenario.iso(s)).collect();
    if !gone.is_empty() {
        faults.push(say!("backtest-labels-missing", states = gone.join(", ")));
    }
    if faults.is_empty() {
        Ok(known.into_values().collect())
    } else {
        Err(LabelsError::Faults(path.to_owned(), faults))
    }
}
