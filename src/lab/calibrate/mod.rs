//! Calibration: the years 2000 to 2020 run many times, and what comes out of them set against the
//! record, row by row.
//!
//! | module | what it is |
//! |---|---|
//! | [`targets`] | the rows of the record, with their limits |
//! | [`watch`] | what one run showed |
//! | [`fit`] | the search for the numbers that make the record |
//! | [`beliefs`] | how often those believed were the culprits, by what was shown |

pub mod beliefs;
pub mod fit;
pub mod targets;
pub mod watch;

use serde::Serialize;
use std::collections::BTreeMap;
use std::sync::Arc;

use crate::lab::calibrate::targets::{Target, Use};
use crate::model::{Scenario, Theory};

/// One row of the report.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Row {
    /// Which target.
    pub id: String,
    /// What it may be used for.
    #[serde(rename = "use")]
    pub kind: Use,
    /// What the record says, and its limits.
    pub recorded: f64,
    /// See `recorded`.
    pub limits: Option<(f64, f64)>,
    /// What the runs gave, over all seeds; none where the model has nothing of the kind.
    pub simulated: Option<f64>,
    /// Whether that is inside the limits.
    pub inside: Option<bool>,
}

/// A preset's rows.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Preset {
    /// Name of the theory.
    pub name: String,
    /// Rows, in the order of the targets.
    pub rows: Vec<Row>,
}

impl Preset {
    /// Rows of a use: inside their limits, in all.
    #[must_use]
    pub fn inside(&self, kind: Use) -> (usize, usize) {
        let rows = self.rows.iter().filter(|r| r.kind == kind);
        let (mut inside, mut all) = (0, 0);
        for row in rows {
            inside += usize::from(row.inside == Some(true));
            all += 1;
        }
        (inside, all)
    }
}

/// The report: every preset against every target.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CalibrationReport {
    /// Runs of each preset.
    pub seeds: u64,
    /// By preset.
    pub presets: Vec<Preset>,
}

/// Runs the record under each theory. `on_run` is called after each run.
#[must_use]
pub fn report(
    scenario: &Arc<Scenario>,
    theories: &[Theory],
    targets: &[Target],
    seeds: u64,
    on_run: impl Fn() + Sync,
) -> CalibrationReport {
    let preset = |theory: &Theory| {
        let found = watch::run(scenario, theory, seeds, &on_run).rows();
        Preset {
            name: theory.name.clone(),
            rows: targets.iter().map(|t| row(t, &found)).collect(),
        }
    };
    CalibrationReport {
        seeds,
        presets: theories.iter().map(preset).collect(),
    }
}

fn row(target: &Target, found: &BTreeMap<String, f64>) -> Row {
    let simulated = found.get(&target.id).copied();
    let limits = target.limits();
    let inside = |x: f64| limits.map(|(low, high)| (low..=high).contains(&x));
    Row {
        id: target.id.clone(),
        kind: target.kind,
        recorded: target.value,
        limits,
        simulated,
        inside: simulated.and_then(inside),
    }
}
