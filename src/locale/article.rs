//! The article that some names take: “we struck the United States”, “The Netherlands sign.”, and no
//! article where a name stands by itself, as on a label. Which names do is part of a language.

use std::borrow::Cow;
use std::collections::BTreeSet;

/// Stands before a name until it is known what goes before it. A character of private use, so that no
/// text holds it.
const MARK: char = '\u{e000}';

/// What a sentence ends with.
const STOPS: [char; 3] = ['.', '!', '?'];
/// What may stand before a name, beside letters and digits, where it is part of a sentence.
const WITHIN: [char; 7] = [',', ';', ')', '”', '’', '%', '…'];
/// What separates names in a list.
const COMMA: &str = ", ";

/// The names of a language that take an article, and the article.
#[derive(Debug, Default)]
pub(super) struct Articles {
    article: String,
    names: BTreeSet<String>,
}

impl Articles {
    /// The names with a bar between them.
    pub(super) fn new(article: &str, names: &str) -> Self {
        Self {
            article: article.to_owned(),
            names: names.split('|').map(|n| n.trim().to_owned()).collect(),
        }
    }

    /// An argument with a mark before each of those names, whether they have their article or not.
    pub(super) fn marked<'a>(&self, argument: &'a str) -> Cow<'a, str> {
        if !self.names.iter().any(|n| argument.contains(n.as_str())) {
            return Cow::Borrowed(argument);
        }
        let pieces = argument.split(COMMA).map(|piece| {
            let with = piece.strip_prefix(&self.article);
            let name = with.map_or(piece, str::trim_start);
            let begins = |n: &String| {
                let after = name.strip_prefix(n.as_str());
                after.is_some_and(|rest| rest.is_empty() || rest.starts_with(' ') && with.is_some())
            };
            match self.names.iter().any(begins) {
                true => format!("{MARK}{name}"),
                false => piece.to_owned(),
            }
        });
        Cow::Owned(pieces.collect::<Vec<_>>().join(COMMA))
    }

    /// Words with an article in the place of each mark, or nothing. A list begins with one though it
    /// is no sentence: it is about to become part of one.
    pub(super) fn written(&self, words: String, list: bool) -> String {
        if !words.contains(MARK) {
            return words;
        }
        let quoted = |c: char| c == '”' || c == ')' || c.is_whitespace();
        let sentence = words.trim_end_matches(quoted).ends_with(STOPS);
        let mut out = String::with_capacity(words.len() + self.article.len());
        for (n, part) in words.split(MARK).enumerate() {
            let article = match Place::after(&out, sentence, list) {
                _ if n == 0 => String::new(),
                Place::Start => format!("{} ", capital(&self.article)),
                Place::Within => format!("{} ", self.article),
                Place::Label => String::new(),
            };
            out.push_str(&article);
            out.push_str(part);
        }
        out
    }
}

/// Where a name stands.
enum Place {
    /// A sentence begins with it.
    Start,
    /// In a sentence.
    Within,
    /// By itself.
    Label,
}

impl Place {
    fn after(before: &str, sentence: bool, list: bool) -> Self {
        let last = before.trim_end().chars().next_back();
        let apart = before.is_empty() || before.ends_with(char::is_whitespace);
        match last {
            None if sentence => Self::Start,
            None if list => Self::Within,
            Some(c) if apart && STOPS.contains(&c) => Self::Start,
            Some(':') if apart && sentence => Self::Within,
            Some(c) if apart && (c.is_alphanumeric() || WITHIN.contains(&c)) => Self::Within,
            _ => Self::Label,
        }
    }
}

/// A word with a capital.
fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or(String::new(), |first| {
        first.to_uppercase().chain(letters).collect()
    })
}
