//! What a page of the pack is, and who may read it.

use crate::locale::Sentence;
use crate::say;

/// Who may read a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Audience {
    /// One delegation's: secret goals stand on it.
    Delegation,
    /// The teacher's.
    Teacher,
    /// Everybody's: it may hang on a wall.
    Everybody,
}

/// One page.
#[derive(Debug, Clone)]
pub struct Page {
    /// Name of its file.
    pub file: &'static str,
    /// What it is.
    pub title: Sentence,
    /// Who may read it.
    pub audience: Audience,
    /// How often it is printed, and what for.
    pub copies: Sentence,
    /// Sheets of one copy; none where the text flows over as many as it needs.
    pub sheets: Option<usize>,
    /// The page.
    pub html: String,
}

/// How often to print a page: once for each of so many.
pub(super) fn each(n: usize, of: Sentence) -> Sentence {
    say!("print-copies-each", n = n, of = of)
}
