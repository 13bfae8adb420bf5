//! The section of docs/MODEL_CARD.md, and the same on screen.

use std::fmt::Write as _;

use crate::lab::sensitivity::design::RULE;
use crate::lab::sensitivity::{Effort, Found, Method, Row, Study};
use crate::model::indices::INDICES;

/// The lines between which the section stands in the page.
const OPEN: &str = "<!-- sensitivity -->";
/// See [`OPEN`].
const CLOSE: &str = "<!-- /sensitivity -->";

/// The page has no place for the section.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("there is no `{OPEN}` followed by `{CLOSE}`")]
pub struct NoPlace;

/// What was run and how, then a table for each theory.
#[must_use]
pub fn section(scenario: &str, effort: Effort, studies: &[Study]) -> String {
    let theories: Vec<&str> = studies.iter().map(|s| s.theory.as_str()).collect();
    let (name, option) = match effort.method {
        Method::Morris { trajectories } => ("morris", format!("--trajectories {trajectories}")),
        Method::Sobol { samples } => ("sobol", format!("--samples {samples}")),
    };
    let mut text = format!(
        "`plenary sensitivity --scenario {scenario} --theory {} --method {name} {option} \
         --seeds {} --seed {}`\n\n{}\n",
        theories.join(","),
        effort.seeds,
        effort.seed,
        explained(scenario, effort),
    );
    for study in studies {
        text.push('\n');
        table(&mut text, study);
    }
    text
}

/// One line for each thing a reader must know.
fn explained(scenario: &str, effort: Effort) -> String {
    let seeds = effort.seeds;
    let what = match effort.method {
        Method::Morris { trajectories } => format!(
            "Elementary effects (Morris 1991, Campolongo 2007) on {trajectories} trajectories \
             over four levels.\n\
             A cell is mu* (sigma): how many points the index moves, on average, when the number \
             goes over its whole range; and how much that differs with where all the numbers \
             stand.\n\
             Bold is surely more than the dice: less two standard errors, it is above what the \
             seeds alone give one effect."
        ),
        Method::Sobol { samples } => format!(
            "Shares of variance on {samples} pseudo-random rows (first order: Saltelli 2010; \
             total: Jansen 1999).\n\
             A cell is first order / total ± standard error of the total (bootstrap).\n\
             What the dice do differently from point to point is in the totals."
        ),
    };
    format!(
        "The five indices of the world at the end of `{scenario}`, 0 to 100, averaged over the \
         same {seeds} seeds at every point. Computers hold every seat.\n{RULE}\n{what}"
    )
}

fn table(text: &mut String, study: &Study) {
    // Writing to a string does not fail.
    _ = writeln!(text, "**{}**, {} sessions\n", study.theory, study.runs);
    _ = writeln!(text, "| number | varied over | {} |", INDICES.join(" | "));
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
    let cells: Vec<String> = all.map(|(m, s)| format!("{m:.1} (sd {s:.1})")).collect();
    _ = writeln!(text, "| the index itself | | {} |", cells.join(" | "));
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
