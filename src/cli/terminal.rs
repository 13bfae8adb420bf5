//! What commands write for whoever reads on, what they tell the person before them, and how far they are.

use std::fmt::Display;
use std::io::{ErrorKind, IsTerminal as _, Write as _};

use crate::cli::stop::Stop;
use crate::text;

/// Writes a line for whoever reads on.
///
/// # Errors
/// That the reader has gone, or that it cannot be written.
pub(super) fn tell(line: impl Display) -> Result<(), Stop> {
    tell_text(format_args!("{line}\n"))
}

/// Writes a text that ends its own lines, for whoever reads on.
///
/// # Errors
/// That the reader has gone, or that it cannot be written.
pub(super) fn tell_text(text: impl Display) -> Result<(), Stop> {
    let mut out = std::io::stdout().lock();
    let written = write!(out, "{text}").and_then(|()| out.flush());
    written.map_err(|e| match e.kind() {
        ErrorKind::BrokenPipe => Stop::ReaderGone,
        _ => Stop::Failed(text!("cli-not-written", why = e.to_string())),
    })
}

/// Tells the person before the terminal. Where nobody is there, nobody misses it.
pub(super) fn warn(line: impl Display) {
    writeln!(std::io::stderr(), "{line}").ok();
}

pub(super) fn progress(turns: u32) -> indicatif::ProgressBar {
    if std::io::stderr().is_terminal() {
        indicatif::ProgressBar::new(u64::from(turns))
    } else {
        indicatif::ProgressBar::hidden()
    }
}

pub(super) fn print_json(what: &impl serde::Serialize) -> Result<(), Stop> {
    let text = serde_json::to_string_pretty(what).map_err(|e| Stop::Failed(e.to_string()))?;
    tell(text)
}
