//! The rows of `assets/data/calibration/targets.csv`.

use serde::{Deserialize, Serialize};

/// What a row may be used for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Use {
    /// May be fed in as a distribution; counts for nothing.
    Input,
    /// Must come out of the model; parameters may be fitted to it.
    Emergent,
    /// Never fitted, only tested.
    Check,
    /// The same code on time-shuffled incidents.
    Baseline,
    /// No target.
    Context,
}

/// A row of the record.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Target {
    /// Name.
    pub id: String,
    /// What it may be used for.
    #[serde(rename = "use")]
    pub kind: Use,
    /// The recorded value.
    pub value: f64,
    /// Limits, 95 %.
    pub lo95: Option<f64>,
    /// See `lo95`.
    pub hi95: Option<f64>,
}

impl Target {
    /// Limits, where there are any.
    #[must_use]
    pub fn limits(&self) -> Option<(f64, f64)> {
        Some((self.lo95?, self.hi95?))
    }
}

/// Reads the rows.
///
/// # Errors
/// If a row does not parse; the cause names the line.
pub fn read(bytes: &[u8]) -> Result<Vec<Target>, csv::Error> {
    csv::Reader::from_reader(bytes).deserialize().collect()
}
