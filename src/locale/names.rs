//! What states are called: as newspapers call them, which is part of a language, where a file has the name that a
//! conference writes on a plate.

use std::borrow::Cow;
use std::collections::BTreeMap;

/// What separates names in a list.
const COMMA: &str = ", ";

/// The official names of a language that newspapers shorten, with the short ones.
#[derive(Debug, Default)]
pub(super) struct Names(BTreeMap<String, String>);

impl Names {
    /// Pairs with a bar between them, and an equals sign between both names.
    pub(super) fn new(pairs: &str) -> Self {
        let pairs = pairs.split('|').filter_map(|pair| pair.split_once('='));
        let trimmed =
            |(long, short): (&str, &str)| (long.trim().to_owned(), short.trim().to_owned());
        Self(pairs.map(trimmed).collect())
    }

    /// The short name of an official one; the same where it has none.
    pub(super) fn short(&self, official: &str) -> String {
        let short = self.0.get(official).cloned();
        short.unwrap_or_else(|| typographic(official.to_owned()))
    }

    /// An argument of a sentence, a name or a list of names, with the short ones.
    pub(super) fn in_argument<'a>(&self, argument: &'a str) -> Cow<'a, str> {
        if !self.0.keys().any(|long| argument.contains(long.as_str())) {
            return Cow::Borrowed(argument);
        }
        let pieces = argument.split(COMMA);
        let pieces = pieces.map(|piece| self.0.get(piece).map_or(piece, String::as_str));
        Cow::Owned(pieces.collect::<Vec<_>>().join(COMMA))
    }
}

/// Words as they are shown: with a typographic apostrophe inside a word.
#[must_use]
pub fn typographic(words: String) -> String {
    if !words.contains('\'') {
        return words;
    }
    let all: Vec<char> = words.chars().collect();
    let letter = |n: usize| all.get(n).is_some_and(|c| c.is_alphabetic());
    let inside = |n: usize| n > 0 && letter(n - 1) && letter(n + 1);
    let shown = all.iter().enumerate();
    shown
        .map(|(n, c)| if *c == '\'' && inside(n) { '’' } else { *c })
        .collect()
}
