//! The section of docs/MODEL_CARD.md, and the same on screen.

use std::fmt::Write as _;

use crate::lab::sensitivity::{Effort, Found, Method, Row, Study};
use crate::model::indices::INDICES;
use crate::{say, text};

/// The lines between which the section stands in the page.
const OPEN: &str = "<!-- sensitivity -->";
/// See [`OPEN`].
const CLOSE: &str = "<!-- /sensitivity -->";

/// The page has no place for the section.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", text!("lab-no-place", first = OPEN, last = CLOSE))]
pub struct NoPlace;

/// What was run and how, then a table for each theory.
#[must_use]
pub fn section(scenario: &str, effort: Effort, studies: &[Study]) -> String {
    let theories: Vec<&str> = studies.iter().map(|s| s.theory.as_str()).collect();
    let (name, option, n) = match effort.method {
        Method::Morris { trajectories } => ("morris", "--trajectories", trajectories),
        Method::Sobol { samples } => ("sobol", "--samples", samples),
    };
    let (theories, n) = (theories.join(","), n.to_string());
    let (seeds, seed) = (effort.seeds.to_string(), effort.seed.to_string());
    let command = [
        "plenary",
        "sensitivity",
        "--scenario",
        scenario,
        "--theory",
        &theories,
        "--method",
        name,
        option,
        &n,
        "--seeds",
        &seeds,
        "--seed",
        &seed,
    ];
    let (command, explained) = (command.join(" "), explained(scenario, effort));
    let mut text = format!("`{command}`\n\n{explained}\n");
    for study in studies {
        text.push('\n');
        table(&mut text, study);
    }
    text
}

/// One line for each thing a reader must know.
fn explained(scenario: &str, effort: Effort) -> String {
    let what = say!(
        "lab-sensitivity-what",
        scenario = scenario,
        seeds = effort.seeds
    );
    let cells = match effort.method {
        Method::Morris { trajectories } => {
            say!("lab-sensitivity-morris", trajectories = trajectories)
        }
        Method::Sobol { samples } => say!("lab-sensitivity-sobol", samples = samples),
    };
    format!("{what}\n{}\n{cells}", say!("lab-sensitivity-rule"))
}

fn table(text: &mut String, study: &Study) {
    // Writing to a string does not fail.
    let theory = say!(
        "lab-sensitivity-theory",
        theory = &study.theory,
        n = study.runs
    );
    _ = writeln!(text, "{theory}\n");
    let head = say!("lab-sensitivity-table", indices = INDICES.join(" | "));
    _ = writeln!(text, "{head}");
    _ = writeln!(text, "|---|---|{}", "--:|".repeat(INDICES.len()));
    for row in &study.numbers {
        let Row { span, found } = row;
        let cells = match found {
            Found::Morris(all) => all.iter().map(effect).collect::<Vec<_>>(),
            Found::Sobol(all) => all.iter().map(share).collect(),
        };
        let (low, high) = (figures(span.low), figures(span.high));
        _ = writeln!(
            text,
            "| `{}` | {low}–{high} | {} |",
            span.name,
            cells.join(" | ")
        );
    }
    let all = study.indices.iter();
    let cells = all.map(|(m, s)| {
        let (mean, spread) = (format!("{m:.1}"), format!("{s:.1}"));
        text!("lab-sensitivity-mean", mean = mean, spread = spread)
    });
    let (itself, cells) = (say!("lab-sensitivity-index"), cells.collect::<Vec<_>>());
    _ = writeln!(text, "| {itself} | | {} |", cells.join(" | "));
}

fn effect(e: &crate::lab::sensitivity::morris::Effect) -> String {
    let bold = if e.stands_out() { "**" } else { "" };
    format!("{bold}{:.2}{bold} ({:.2})", e.mu_star, e.sigma)
}

fn share(s: &crate::lab::sensitivity::sobol::Share) -> String {
    format!("{:.2} / {:.2} ± {:.2}", s.first, s.total, s.total_error)
}

/// Up to four decimals, no zeros at the end.
fn figures(x: f64) -> String {
    let text = format!("{x:.4}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// The page with the section in its place.
///
/// # Errors
/// If it has none.
pub fn put(page: &str, section: &str) -> Result<String, NoPlace> {
    let (before, rest) = page.split_once(OPEN).ok_or(NoPlace)?;
    let (_, after) = rest.split_once(CLOSE).ok_or(NoPlace)?;
    Ok(format!("{before}{OPEN}\n\n{section}\n{CLOSE}{after}"))
}
