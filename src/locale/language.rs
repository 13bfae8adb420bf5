//! A language: its messages, and writing a sentence in it.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fmt;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use rust_embed::RustEmbed;
use thiserror::Error;
use unic_langid::LanguageIdentifier;

use super::article::Articles;
use super::names::{Names, typographic};
use super::sentence::{Argument, Sentence};

#[derive(RustEmbed)]
#[folder = "assets/locales/"]
struct Locales;

/// Why a language cannot be used.
#[derive(Debug, Error)]
pub enum LocaleError {
    /// There is no folder of that name.
    #[error("there is no language “{0}”; there are: {1}")]
    Unknown(String, String),
    /// The name is no language tag.
    #[error("“{0}” is not a language tag such as “en” or “fr-CH”")]
    Tag(String),
    /// A file of messages breaks Fluent's grammar, or says a thing twice.
    #[error("assets/locales/{0}: {1}")]
    File(String, String),
}

/// Part of the key of every message that makes a list of names.
const LIST: &str = "-list";

/// The messages of a language.
pub struct Language {
    bundle: FluentBundle<FluentResource>,
    /// Every key that has a message.
    keys: BTreeSet<String>,
    /// Names that take an article, if the language has any.
    articles: Articles,
    /// What newspapers call the states whose official names are long.
    names: Names,
}

/// The language that ships; the files are part of the program and a test reads them, so that the
/// empty language is what a damaged build would show: keys in place of sentences.
static CURRENT: LazyLock<Language> =
    LazyLock::new(|| Language::load("en").unwrap_or_else(|_| Language::empty()));

impl Language {
    /// The language in use.
    #[must_use]
    pub fn current() -> &'static Self {
        &CURRENT
    }

    /// Its tag, as of BCP 47.
    #[must_use]
    pub fn tag(&self) -> String {
        self.bundle
            .locales
            .first()
            .map_or(String::new(), ToString::to_string)
    }

    /// Tags of the languages that ship, in order.
    #[must_use]
    pub fn known() -> Vec<String> {
        let tags = Locales::iter().filter_map(|f| Some(f.split_once('/')?.0.to_owned()));
        tags.collect::<BTreeSet<_>>().into_iter().collect()
    }

    /// The files of a language, with their texts, by name.
    #[must_use]
    pub fn files(tag: &str) -> Vec<(String, String)> {
        let mut names: Vec<Cow<str>> = Locales::iter()
            .filter(|f| f.split_once('/').is_some_and(|(folder, _)| folder == tag))
            .collect();
        names.sort_unstable();
        let text = |name: &str| {
            let file = Locales::get(name)?;
            Some(String::from_utf8_lossy(&file.data).into_owned())
        };
        let files = names.iter();
        files
            .filter_map(|name| Some((name.to_string(), text(name)?)))
            .collect()
    }

    /// Reads a language from the files that ship.
    ///
    /// # Errors
    ///
    /// [`LocaleError`] if there is no such language, or a file of it is damaged.
    pub fn load(tag: &str) -> Result<Self, LocaleError> {
        let id: LanguageIdentifier = (tag.parse()).map_err(|_| LocaleError::Tag(tag.to_owned()))?;
        let files = Self::files(tag);
        if files.is_empty() {
            return Err(LocaleError::Unknown(
                tag.to_owned(),
                Self::known().join(", "),
            ));
        }
        let mut language = Self::blank(id);
        for (name, text) in files {
            let resource = FluentResource::try_new(text)
                .map_err(|(_, faults)| LocaleError::File(name.clone(), all(&faults)))?;
            let keys = resource.entries().filter_map(|entry| match entry {
                fluent_syntax::ast::Entry::Message(message) => Some(message.id.name.to_owned()),
                _ => None,
            });
            language.keys.extend(keys);
            (language.bundle.add_resource(resource))
                .map_err(|faults| LocaleError::File(name, all(&faults)))?;
        }
        let names = crate::say!("general-names-with-article");
        if language.has(&names.key) {
            let article = language.raw(&crate::say!("general-article"));
            language.articles = Articles::new(&article, &language.raw(&names));
        }
        let short = crate::say!("general-names-in-print");
        if language.has(&short.key) {
            language.names = Names::new(&language.raw(&short));
        }
        Ok(language)
    }

    /// A language without a message.
    fn empty() -> Self {
        Self::blank(LanguageIdentifier::default())
    }

    fn blank(id: LanguageIdentifier) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        // The marks around arguments are for mixed directions of writing; they would show in files.
        bundle.set_use_isolating(false);
        Self {
            bundle,
            keys: BTreeSet::new(),
            articles: Articles::default(),
            names: Names::default(),
        }
    }

    /// Whether a key has a message.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.keys.contains(key)
    }

    /// Every key that has a message, in order.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.keys.iter().map(String::as_str)
    }

    /// What a state is called on screen, by the official name that a file has.
    #[must_use]
    pub fn short_name(&self, official: &str) -> String {
        self.names.short(official)
    }

    /// A sentence in words. A key without a message is written as it is, and an argument that is
    /// missing as its name in braces: what is wrong is seen, and nothing stops.
    #[must_use]
    pub fn write(&self, sentence: &Sentence) -> String {
        let list = sentence.key.contains(LIST);
        typographic(self.articles.written(self.raw(sentence), list))
    }

    /// The same with a mark before each name that takes an article.
    fn raw(&self, sentence: &Sentence) -> String {
        let message = self.bundle.get_message(&sentence.key);
        let Some(pattern) = message.and_then(|m| m.value()) else {
            return sentence.key.clone().into_owned();
        };
        if let (true, [(_, Argument::Text(words))]) = (sentence.given(), &*sentence.args) {
            return words.clone();
        }
        let args: FluentArgs = (sentence.args.iter())
            .map(|(name, value)| (name.as_ref(), self.value(value)))
            .collect();
        let mut faults = vec![];
        let words = self
            .bundle
            .format_pattern(pattern, Some(&args), &mut faults);
        words.into_owned()
    }

    /// Names in an argument as they are shown, marked where they take an article.
    fn named<'a>(&self, argument: &'a str) -> Cow<'a, str> {
        match self.names.in_argument(argument) {
            Cow::Borrowed(same) => self.articles.marked(same),
            Cow::Owned(short) => Cow::Owned(self.articles.marked(&short).into_owned()),
        }
    }

    fn value<'a>(&self, argument: &'a Argument) -> FluentValue<'a> {
        match argument {
            Argument::Count(count) => FluentValue::from(*count),
            Argument::Text(text) => FluentValue::String(self.named(text)),
            // A name that was given as words of its own.
            Argument::Sentence(sentence) if sentence.given() => {
                let words = self.raw(sentence);
                FluentValue::from(self.named(&words).into_owned())
            }
            Argument::Sentence(sentence) => FluentValue::from(self.raw(sentence)),
            Argument::Sentences(all) => {
                let words: Vec<String> = all.iter().map(|s| self.raw(s)).collect();
                FluentValue::from(words.join(" "))
            }
        }
    }
}

/// Written in the language in use.
impl fmt::Display for Sentence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&Language::current().write(self))
    }
}

/// Faults as one line.
fn all(faults: &[impl ToString]) -> String {
    let faults: Vec<String> = faults.iter().map(ToString::to_string).collect();
    faults.join("; ")
}
