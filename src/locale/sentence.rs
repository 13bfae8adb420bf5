//! A sentence as data: which message, and what stands in it.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

/// What stands in the place of a variable of a message.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Argument {
    /// A count, by which a message can choose between singular and plural.
    Count(i64),
    /// A name, or a number already written with the digits it is to have.
    Text(String),
    /// A sentence within the sentence.
    Sentence(Sentence),
    /// Several sentences, one after the other, with a blank between them.
    Sentences(Vec<Sentence>),
}

/// A message by its key, with its arguments by name. Its words are no part of it: two languages
/// write the same sentence, and nothing is put into words before somebody reads it.
///
/// As JSON it is `{"key": "…", "args": {"name": value, …}}`; a plain string is read, too, as words
/// that somebody gave ([`Sentence::words`]).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// Identifier of a message in `assets/locales`.
    pub key: Cow<'static, str>,
    /// Arguments, in the order in which they were given.
    pub args: Vec<(Cow<'static, str>, Argument)>,
}

impl Sentence {
    /// The message of a key, without arguments yet.
    #[must_use]
    pub const fn new(key: &'static str) -> Self {
        Self {
            key: Cow::Borrowed(key),
            args: Vec::new(),
        }
    }

    /// The message of a key with its arguments.
    #[must_use]
    pub fn of<const N: usize>(key: &'static str, args: [(&'static str, Argument); N]) -> Self {
        Self {
            key: Cow::Borrowed(key),
            args: args
                .map(|(name, value)| (Cow::Borrowed(name), value))
                .into(),
        }
    }

    /// Words as somebody gave them: a person's reason, a text of a scenario, the reason in a journal
    /// that an earlier version wrote. No language changes them.
    #[must_use]
    pub fn words(words: impl Into<String>) -> Self {
        crate::say!("general-words", words = words.into())
    }

    /// Whether these are words that somebody gave.
    #[must_use]
    pub fn given(&self) -> bool {
        self.key == "general-words"
    }
}

impl From<Sentence> for String {
    fn from(sentence: Sentence) -> Self {
        sentence.to_string()
    }
}

impl From<&Self> for Sentence {
    fn from(sentence: &Self) -> Self {
        sentence.clone()
    }
}

impl From<&str> for Sentence {
    fn from(words: &str) -> Self {
        Self::words(words)
    }
}

impl From<String> for Sentence {
    fn from(words: String) -> Self {
        Self::words(words)
    }
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<&String> for Argument {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<Cow<'_, str>> for Argument {
    fn from(text: Cow<'_, str>) -> Self {
        Self::Text(text.into_owned())
    }
}

impl From<Sentence> for Argument {
    fn from(sentence: Sentence) -> Self {
        Self::Sentence(sentence)
    }
}

impl From<Vec<Sentence>> for Argument {
    fn from(sentences: Vec<Sentence>) -> Self {
        Self::Sentences(sentences)
    }
}

/// Counts of every width; one beyond 63 bits is written as text.
macro_rules! counts {
    ($($width:ty),*) => {
        $(impl From<$width> for Argument {
            fn from(count: $width) -> Self {
                i64::try_from(count).map_or_else(|_| Self::Text(count.to_string()), Self::Count)
            }
        })*
    };
}
counts!(u8, u16, u32, u64, usize, i32, i64);

/// A sentence as data: `say!("key")`, or `say!("key", name = value, …)` with what stands in it.
#[macro_export]
macro_rules! say {
    // Without arguments it can stand in a constant.
    ($key:literal $(,)?) => {
        $crate::locale::Sentence::new($key)
    };
    ($key:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::locale::Sentence::of(
            $key,
            [$((stringify!($name), $crate::locale::Argument::from($value))),*],
        )
    };
}

/// The words of a sentence in the language in use: `text!("key", name = value, …)`.
#[macro_export]
macro_rules! text {
    ($($sentence:tt)*) => {
        String::from($crate::say!($($sentence)*))
    };
}
