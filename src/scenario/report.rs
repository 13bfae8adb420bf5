//! Faults in scenario files, each with its place and the way out.

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};
use std::collections::BTreeMap;
use std::fmt;

use crate::scenario::locate::Place;

/// One fault.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// File it is in.
    pub file: String,
    /// Where.
    pub place: Place,
    /// What is wrong.
    pub message: String,
    /// The way out.
    pub help: Option<String>,
}

/// Every fault of a scenario.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// The faults, by file and line.
    pub faults: Vec<Fault>,
    /// The text of each file.
    pub sources: BTreeMap<String, String>,
}

impl Report {
    /// Sorts the faults by place.
    pub fn sort(&mut self) {
        self.faults.sort();
        self.faults.dedup();
    }
}

/// Byte range of the token at a place: a quoted string, or up to the next separator.
fn token(source: &str, place: Place) -> std::ops::Range<usize> {
    let lines = source
        .split_inclusive('\n')
        .take(place.line.saturating_sub(1));
    let start: usize = lines.map(str::len).sum();
    let line = source[start..].lines().next().unwrap_or("");
    let column = line
        .char_indices()
        .nth(place.column.saturating_sub(1))
        .map_or(line.len(), |c| c.0);
    let rest = &line[column..];
    let length = match rest.strip_prefix('"') {
        Some(inner) => inner.find('"').map_or(rest.len(), |end| end + 2),
        None => rest.find([',', ')', ']', '}', ' ']).unwrap_or(rest.len()),
    };
    let from = start + column;
    from..(from + length).min(source.len())
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let renderer = Renderer::plain();
        for fault in &self.faults {
            let Place { line, column } = fault.place;
            writeln!(f, "{}:{line}:{column}: {}", fault.file, fault.message)?;
            if let Some(source) = self.sources.get(&fault.file).filter(|s| !s.is_empty()) {
                let snippet = Snippet::source(source.as_str())
                    .annotation(AnnotationKind::Primary.span(token(source, fault.place)));
                let mut group = Level::ERROR
                    .primary_title(fault.message.as_str())
                    .element(snippet);
                if let Some(help) = &fault.help {
                    group = group.element(Level::HELP.message(help.as_str()));
                }
                let drawn = renderer.render(&[group]);
                for row in drawn.lines().skip(1) {
                    writeln!(f, "{row}")?;
                }
            } else if let Some(help) = &fault.help {
                writeln!(f, "  help: {help}")?;
            }
        }
        let n = self.faults.len();
        write!(f, "{n} fault{}", if n == 1 { "" } else { "s" })
    }
}
