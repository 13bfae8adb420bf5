//! Faults in scenario files, each with its place and the way out.

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use std::fmt;

use crate::locale::Sentence;
use crate::scenario::locate::{self, FilePosition};
use crate::{say, text};

/// One fault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// File it is in.
    pub file: String,
    /// Where.
    pub place: FilePosition,
    /// What is wrong.
    pub message: Sentence,
    /// The way out.
    pub help: Option<Sentence>,
}

/// Every fault of a scenario.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FaultReport {
    /// The faults, by file and line.
    pub faults: Vec<Fault>,
    /// The text of each file.
    pub sources: BTreeMap<String, String>,
}

impl FaultReport {
    /// What a file says; where it cannot be read, that is a fault of it.
    pub fn read<T: DeserializeOwned>(&mut self, file: &str, source: &str) -> Option<T> {
        let (place, message) = match locate::read(source) {
            Ok(raw) => return Some(raw),
            Err(fault) => fault,
        };
        self.faults.push(Fault {
            file: file.to_owned(),
            place,
            message: Sentence::words(message),
            help: None,
        });
        None
    }

    /// Sorts the faults by place, and those of one place by their words.
    pub fn sort(&mut self) {
        self.faults.sort_by_cached_key(|fault| {
            let help = fault.help.as_ref().map(ToString::to_string);
            let words = (fault.message.to_string(), help);
            (fault.file.clone(), fault.place, words)
        });
        self.faults.dedup();
    }
}

/// Byte range of the token at a place: a quoted string, or up to the next separator.
fn token(source: &str, place: FilePosition) -> std::ops::Range<usize> {
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

impl fmt::Display for FaultReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let renderer = Renderer::plain();
        for fault in &self.faults {
            let FilePosition { line, column } = fault.place;
            let message = fault.message.to_string();
            writeln!(f, "{}:{line}:{column}: {message}", fault.file)?;
            if let Some(source) = self.sources.get(&fault.file).filter(|s| !s.is_empty()) {
                let snippet = Snippet::source(source.as_str())
                    .annotation(AnnotationKind::Primary.span(token(source, fault.place)));
                let mut group = Level::ERROR
                    .primary_title(message.as_str())
                    .element(snippet);
                let help = fault.help.as_ref().map(ToString::to_string);
                if let Some(help) = &help {
                    group = group.element(Level::HELP.message(help.as_str()));
                }
                let drawn = renderer.render(&[group]);
                for row in drawn.lines().skip(1) {
                    writeln!(f, "{row}")?;
                }
            } else if let Some(help) = &fault.help {
                writeln!(f, "  {}", text!("scenario-help", help = help.clone()))?;
            }
        }
        write!(f, "{}", say!("scenario-faults", n = self.faults.len()))
    }
}
