//! The section of docs/MODEL_CARD.md, and the same on screen.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::lab::sensitivity::ends::Gain;
use crate::lab::sensitivity::{Effort, Found, Method, Row, Study};
use crate::model::indices::INDICES;
use crate::{say, text};

/// The lines between which the section stands in the page.
const OPEN: &str = "<!-- sensitivity -->";
/// See [`OPEN`].
const CLOSE: &str = "<!-- /sensitivity -->";

/// By how much an index must surely move for a number to have its line.
const POINTS: f64 = 2.0;
/// By how much the share of an ending must move for that, and to be shown in bold.
const MUCH: f64 = 0.25;

/// The page has no place for the section.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", text!("lab-no-place", first = OPEN, last = CLOSE))]
pub struct NoPlace;

/// What was asked, as it is written on the command line.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// Name of the scenario.
    pub scenario: &'a str,
    /// `none`, `recorded` or a file.
    pub text: &'a str,
    /// Who is bound by it.
    pub parties: &'a str,
    /// Worlds at each point.
    pub seeds: u64,
    /// How it was found out.
    pub effort: Effort,
}

/// What was run and how, then a table for each theory.
#[must_use]
pub fn section(asked: Asked, studies: &[Study]) -> String {
    let Asked {
        scenario, effort, ..
    } = asked;
    let theories: Vec<&str> = studies.iter().map(|s| s.theory.as_str()).collect();
    let (method, amount) = match effort.method {
        Method::Ends => ("ends", None),
        Method::Morris { trajectories } => ("morris", Some(("--trajectories", trajectories))),
        Method::Sobol { samples } => ("sobol", Some(("--samples", samples))),
    };
    let amount = amount.map_or(vec![], |(option, n)| vec![option.to_owned(), n.to_string()]);
    let theories = theories.join(",");
    let (seeds, seed) = (asked.seeds.to_string(), effort.seed.to_string());
    let start = [
        "plenary",
        "sensitivity",
        "--scenario",
        scenario,
        "--text",
        asked.text,
        "--parties",
        asked.parties,
        "--theory",
        &theories,
        "--method",
        method,
    ];
    let amount = amount.iter().map(String::as_str);
    let rest = ["--seeds", &seeds, "--seed", &seed];
    let command: Vec<&str> = start.into_iter().chain(amount).chain(rest).collect();
    let (command, explained) = (command.join(" "), explained(asked));
    let mut text = format!("`{command}`\n\n{explained}\n");
    for study in studies {
        text.push('\n');
        table(&mut text, study);
    }
    text
}

/// One line for each thing a reader must know.
fn explained(asked: Asked) -> String {
    let what = say!(
        "lab-sensitivity-what",
        scenario = asked.scenario,
        seeds = asked.seeds
    );
    let cells = match asked.effort.method {
        Method::Ends => say!("lab-sensitivity-ends"),
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
    let endings = study.numbers.iter().any(|r| r.found.endings().is_some());
    let (last, rule) = match endings {
        true => (text!("lab-sensitivity-ending"), "---|"),
        false => (String::new(), ""),
    };
    _ = writeln!(text, "{head}{last}");
    _ = writeln!(text, "|---|---|{}{rule}", "--:|".repeat(INDICES.len()));
    let stands_out = |row: &&Row| row.found.stands_out(POINTS, MUCH);
    let shown: Vec<&Row> = study.numbers.iter().filter(stands_out).collect();
    for row in &shown {
        let Row { span, found } = row;
        let mut cells: Vec<String> = match found {
            Found::Ends { indices, .. } => indices.iter().map(gain).collect(),
            Found::Morris { indices, .. } => indices.iter().map(effect).collect(),
            Found::Sobol(all) => all.iter().map(share).collect(),
        };
        cells.extend(found.endings().map(most_moved));
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
    let (itself, mut cells) = (say!("lab-sensitivity-index"), cells.collect::<Vec<_>>());
    if endings {
        let each = study
            .endings
            .iter()
            .map(|(name, share)| format!("{name} {share:.2}"));
        cells.push(each.collect::<Vec<_>>().join(", "));
    }
    _ = writeln!(text, "| {itself} | | {} |", cells.join(" | "));
    let rest = study.numbers.len() - shown.len();
    if rest > 0 {
        _ = writeln!(text, "\n{}", say!("lab-sensitivity-rest", n = rest));
    }
}

/// The ending whose share a number moves most, and by how much; bold where it is much.
fn most_moved(endings: &BTreeMap<String, f64>) -> String {
    let most = endings
        .iter()
        .max_by(|a, b| a.1.abs().total_cmp(&b.1.abs()));
    let most = most.filter(|(_, shift)| **shift != 0.0);
    most.map_or(String::from("–"), |(name, shift)| {
        let bold = if shift.abs() >= MUCH { "**" } else { "" };
        format!("{name} {bold}{shift:+.2}{bold}")
    })
}

fn gain(g: &Gain) -> String {
    let bold = if g.stands_out() { "**" } else { "" };
    format!("{bold}{:+.2}{bold}", g.mean)
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
