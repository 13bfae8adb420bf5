//! A text from a file: wordings by bracket, by clause, as `adopted` in `summary.json` has them.

use thiserror::Error;

use crate::model::{Scenario, Text};
use crate::session::summary::Adopted;
use crate::text;

/// Why a text cannot be read.
#[derive(Debug, Error)]
pub enum TextError {
    /// It is not JSON of that form.
    #[error("{}", text!("forecast-text-form", fault = _0.to_string()))]
    Form(#[from] serde_json::Error),
    /// It names what the scenario lacks: every fault.
    #[error("{}", .0.join("\n"))]
    Unknown(Vec<String>),
}

/// Reads a text of a scenario; a bracket that is not named stands as it did before.
///
/// # Errors
/// [`TextError`] with every clause, bracket and wording that the scenario lacks.
pub fn read(scenario: &Scenario, source: &str) -> Result<Text, TextError> {
    let wordings: Adopted = serde_json::from_str(source)?;
    let treaty = &scenario.text;
    let mut text = treaty.status_quo();
    let mut faults = vec![];
    for (clause, brackets) in &wordings {
        for (bracket, wording) in brackets {
            let key = format!("{clause}.{bracket}");
            let Some(at) = treaty.find(&key) else {
                faults.push(text!("forecast-no-bracket", key = key));
                continue;
            };
            let bracket = &treaty.brackets[at];
            match bracket.find(wording) {
                Some(wording) => text.set(at, wording),
                None => {
                    let all: Vec<&str> = bracket.wordings.iter().map(|w| w.id.as_str()).collect();
                    let all = all.join(", ");
                    faults.push(text!(
                        "forecast-no-wording",
                        key = key.as_str(),
                        wording = wording,
                        all = all
                    ));
                }
            }
        }
    }
    if faults.is_empty() {
        Ok(text)
    } else {
        Err(TextError::Unknown(faults))
    }
}
