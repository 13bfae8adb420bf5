//! What several commands show: how far they are, and what they found as JSON.
#![expect(clippy::print_stdout, reason = "this module talks to a terminal")]

use std::io::IsTerminal as _;

use crate::cli::stop::Stop;

pub(super) fn progress(turns: u32) -> indicatif::ProgressBar {
    if std::io::stderr().is_terminal() {
        indicatif::ProgressBar::new(u64::from(turns))
    } else {
        indicatif::ProgressBar::hidden()
    }
}

pub(super) fn print_json(what: &impl serde::Serialize) -> Result<(), Stop> {
    let text = serde_json::to_string_pretty(what).map_err(|e| Stop::Failed(e.to_string()))?;
    println!("{text}");
    Ok(())
}
