//! Every incident of a session as CSV, hidden truth included.

use serde::Serialize;

use crate::aftermath::state::AftermathState;
use crate::model::calendar::QUARTER;
use crate::session::Session;

/// Why there is no table.
#[derive(Debug, thiserror::Error)]
pub enum TableError {
    /// A row could not be written.
    #[error("{0}")]
    Csv(#[from] csv::Error),
    /// The table could not be finished.
    #[error("{0}")]
    Io(#[from] std::io::Error),
}

/// One row. Days count from the first of the aftermath, 90 to the quarter; a day that has not come
/// by the end is blank.
#[derive(Serialize)]
struct Row {
    day: u32,
    initiator: String,
    target: String,
    kind: crate::model::years::Kind,
    severity: u8,
    detected_day: Option<u32>,
    attributed_day: Option<u32>,
    believed: Option<String>,
    public: bool,
}

/// The table, in order of number.
///
/// # Errors
/// If a row cannot be written.
pub fn csv(session: &mut Session) -> Result<String, TableError> {
    let scenario = session.scenario().clone();
    let end = scenario.setup.quarters * QUARTER;
    let by_end = |day: u32| (day < end).then_some(day);
    let mut out = csv::Writer::from_writer(vec![]);
    let incidents = AftermathState::of(session.state()).incidents;
    if incidents.all.is_empty() {
        out.write_record([
            "day",
            "initiator",
            "target",
            "kind",
            "severity",
            "detected_day",
            "attributed_day",
            "believed",
            "public",
        ])?;
    }
    for i in &incidents.all {
        let attributed = by_end(i.finding.attributed);
        out.serialize(Row {
            day: i.day,
            initiator: i.initiator.name(&scenario),
            target: scenario.iso(i.target).to_owned(),
            kind: i.kind,
            severity: i.severity,
            detected_day: by_end(i.finding.detected),
            attributed_day: attributed,
            believed: (i.finding.believed.filter(|_| attributed.is_some()))
                .map(|b| b.0.name(&scenario)),
            public: i.finding.public && attributed.is_some(),
        })?;
    }
    let bytes = out.into_inner().map_err(|e| e.into_error())?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
