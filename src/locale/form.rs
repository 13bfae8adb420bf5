//! A sentence as JSON.

use std::borrow::Cow;
use std::fmt;

use serde::de::{Deserializer, MapAccess, Visitor};
use serde::ser::Serializer;
use serde::{Deserialize, Serialize};

use super::sentence::{Argument, Sentence};

/// What is read as a sentence.
#[derive(Deserialize)]
#[serde(untagged)]
enum Form {
    /// Words that somebody gave.
    Words(String),
    /// Key and arguments.
    Data {
        key: String,
        #[serde(default)]
        args: Args,
    },
}

impl From<Form> for Sentence {
    fn from(form: Form) -> Self {
        match form {
            Form::Words(words) => Self::words(words),
            Form::Data { key, args } => Self {
                key: Cow::Owned(key),
                args: args.0,
            },
        }
    }
}

/// Arguments in the order in which they stand.
#[derive(Default)]
struct Args(Vec<(Cow<'static, str>, Argument)>);

impl<'de> Deserialize<'de> for Args {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_map(Named)
    }
}

/// Reads arguments by their names.
struct Named;

impl<'de> Visitor<'de> for Named {
    type Value = Args;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("arguments")
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Args, M::Error> {
        let mut args = Args::default();
        while let Some((name, value)) = map.next_entry::<String, Argument>()? {
            args.0.push((Cow::Owned(name), value));
        }
        Ok(args)
    }
}

/// What is written of a sentence.
#[derive(Serialize)]
#[serde(rename = "Sentence")]
struct Written<'a> {
    key: &'a str,
    #[serde(skip_serializing_if = "<[_]>::is_empty", serialize_with = "by_name")]
    args: &'a [(Cow<'static, str>, Argument)],
}

impl Serialize for Sentence {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let (key, args) = (self.key.as_ref(), self.args.as_slice());
        Written { key, args }.serialize(to)
    }
}

impl<'de> Deserialize<'de> for Sentence {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Form::deserialize(from).map(Self::from)
    }
}

/// Writes arguments by their names.
fn by_name<S: Serializer>(
    args: &[(Cow<'static, str>, Argument)],
    to: S,
) -> Result<S::Ok, S::Error> {
    to.collect_map(args.iter().map(|(name, value)| (name, value)))
}
