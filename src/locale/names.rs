//! What states are called: as newspapers call them, which is part of a language, where a file has the name that a
//! conference writes on a plate.

use std::collections::BTreeMap;

/// The official names of a language that newspapers shorten, with the short ones.
#[derive(Debug, Default)]
pub(super) struct Names(BTreeMap<String, String>);

impl Names {
    /// Pairs with a bar between them, and an equals sign between both names.
    pub(super) fn new(pairs: &str) -> Self {
        let pairs = pairs.split('|').filter_map(|pair| pair.split_once('='));
        Self(
            pairs
                .map(|(long, short)| (long.trim().to_owned(), short.trim().to_owned()))
                .collect(),
        )
    }

    /// The short name of an official one; the same where it has none.
    pub(super) fn short(&self, official: &str) -> String {
        let short = self.0.get(official).cloned();
        short.unwrap_or_else(|| typographic(official))
    }
}

/// Words from a file as they are shown: with a typographic apostrophe.
#[must_use]
pub fn typographic(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for c in words.chars() {
        let after_a_letter = out.chars().next_back().is_some_and(char::is_alphabetic);
        out.push(if c == '\'' && after_a_letter {
            '’'
        } else {
            c
        });
    }
    out
}
