//! The glossary: the words of the game and its code, from `assets/glossary.ron`.

use serde::{Deserialize, Serialize};
use std::fmt::Write as _;

use crate::locale::Sentence;
use crate::scenario::files::{Library, LoadError};
use crate::scenario::locate;
use crate::scenario::report::{Fault, FaultReport};
use crate::{say, text};

/// The glossary that is built into the program.
const BUILT_IN: &str = include_str!("../../assets/glossary.ron");

/// A word of the game or its code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// The word.
    pub term: String,
    /// What it means, in plain English and whole sentences.
    pub meaning: String,
    /// Where it is used: rules by number (`3.8`, or `13` for a whole section), then files and
    /// folders of the repository.
    pub used: Vec<String>,
    /// What kind of word it is, for the codex.
    #[serde(default)]
    pub kind: Kind,
    /// An example, in one or two sentences.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub example: Option<String>,
    /// Where it comes from, if not from the rules that use it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
}

/// What an entry of the codex is about, in the order in which the codex lists them.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum Kind {
    /// A word of the game.
    #[default]
    Term,
    /// Who somebody in the room is, and what they do.
    Person,
    /// A word of the paper that the game comes from.
    Paper,
    /// An index.
    Index,
    /// What words of a text pull.
    Lever,
    /// A clause of a scenario.
    Clause,
    /// A theory.
    Theory,
    /// A rule, by number.
    Rule,
}

impl Kind {
    /// Every kind, in order.
    pub const ALL: [Self; 8] = [
        Self::Term,
        Self::Person,
        Self::Paper,
        Self::Index,
        Self::Lever,
        Self::Clause,
        Self::Theory,
        Self::Rule,
    ];
}

impl Term {
    /// The numbers of the rules, and of whole sections of rules, that use it.
    pub fn rules(&self) -> impl Iterator<Item = &str> {
        self.used.iter().map(String::as_str).filter(|u| is_rule(u))
    }

    /// The files and folders of the repository that use it.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.used.iter().map(String::as_str).filter(|u| !is_rule(u))
    }

    /// Where it is used, for a reader of the Markdown: `rules 3.7, 3.8; src/conference`.
    fn used_in_markdown(&self) -> String {
        let (rules, sections): (Vec<&str>, Vec<&str>) = self.rules().partition(|r| r.contains('.'));
        let paths: Vec<String> = self.paths().map(|p| format!("`{p}`")).collect();
        let listed = |numbers: &[&str], words: fn(usize, String) -> String| {
            (!numbers.is_empty()).then(|| words(numbers.len(), numbers.join(", ")))
        };
        let parts = [
            listed(&sections, |n, all| {
                text!("scenario-glossary-sections", n = n, all = all)
            }),
            listed(&rules, |n, all| {
                text!("scenario-glossary-rules", n = n, all = all)
            }),
            (!paths.is_empty()).then(|| paths.join(", ")),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join("; ")
    }
}

/// Whether a place of use is a rule or a section of rules and not a path.
fn is_rule(used: &str) -> bool {
    used.starts_with(|c: char| c.is_ascii_digit())
}

impl Library {
    /// The words of the game and its code, in the order of the file, which is that of the alphabet.
    ///
    /// # Errors
    /// If a folder's own `assets/glossary.ron` has a fault.
    pub fn glossary(&self) -> Result<Vec<Term>, LoadError> {
        let on_disk = self.asset("glossary.ron");
        let source = on_disk.map_or_else(
            || BUILT_IN.to_owned(),
            |bytes| String::from_utf8_lossy(&bytes).into_owned(),
        );
        locate::read(&source).map_err(|(place, message)| {
            let file = "assets/glossary.ron".to_owned();
            let fault = Fault {
                file: file.clone(),
                place,
                message: Sentence::words(message),
                help: None,
            };
            LoadError::Faults(Box::new(FaultReport {
                faults: vec![fault],
                sources: [(file, source.clone())].into(),
            }))
        })
    }
}

/// `docs/GLOSSARY.md`, written from the terms.
#[must_use]
pub fn markdown(terms: &[Term]) -> String {
    let mut page = format!(
        "<!-- {} -->\n# {}\n\n{}\n\n{}\n|---|---|---|\n",
        say!("scenario-glossary-made"),
        say!("scenario-glossary-title"),
        say!("scenario-glossary-numbers"),
        say!("scenario-glossary-table"),
    );
    for term in terms {
        let used = term.used_in_markdown();
        // Writing to a string cannot fail.
        let _ = writeln!(page, "| **{}** | {} | {used} |", term.term, term.meaning);
    }
    page
}
