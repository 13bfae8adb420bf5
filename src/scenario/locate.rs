//! Where a value stands in its file, without a parser of our own.
//!
//! A [`Located`] value numbers itself while RON reads the file. To find its line, the file is read
//! once more and the value with that number refuses to be read: RON's own error then names the place.

use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize, de::DeserializeOwned, de::Error as _};
use std::cell::Cell;

thread_local! {
    static SEEN: Cell<u32> = const { Cell::new(0) };
    static STOP_AT: Cell<u32> = const { Cell::new(u32::MAX) };
}

/// A value that can be found again in its file.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[serde(transparent)]
#[schemars(inline)]
pub struct Located<T> {
    /// The value.
    pub value: T,
    /// Its number in reading order.
    #[serde(skip)]
    #[schemars(skip)]
    pub mark: u32,
}

impl<T: PartialEq> PartialEq for Located<T> {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}
impl<T: Eq> Eq for Located<T> {}
impl<T: Ord> PartialOrd for Located<T> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl<T: Ord> Ord for Located<T> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.value.cmp(&other.value)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Located<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = T::deserialize(deserializer)?;
        let mark = SEEN.get();
        SEEN.set(mark + 1);
        if mark == STOP_AT.get() {
            return Err(D::Error::custom("located"));
        }
        Ok(Self { value, mark })
    }
}

impl<T> std::ops::Deref for Located<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.value
    }
}

/// A position, counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct FilePosition {
    /// Line.
    pub line: usize,
    /// Column, in characters.
    pub column: usize,
}

fn options() -> ron::Options {
    ron::Options::default()
        .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
        .with_default_extension(ron::extensions::Extensions::UNWRAP_NEWTYPES)
}

/// Reads a file; on failure says what and where.
///
/// # Errors
/// The place of the first fault, and what RON says of it.
pub fn read<T: DeserializeOwned>(source: &str) -> Result<T, (FilePosition, String)> {
    SEEN.set(0);
    STOP_AT.set(u32::MAX);
    options().from_str(source).map_err(|e| {
        let place = FilePosition {
            line: e.span.start.line,
            column: e.span.start.col,
        };
        (place, e.code.to_string())
    })
}

/// The place of the value that carries `mark`: where its last token starts.
#[must_use]
pub fn find<T: DeserializeOwned>(source: &str, mark: u32) -> FilePosition {
    SEEN.set(0);
    STOP_AT.set(mark);
    let found = options().from_str::<T>(source);
    STOP_AT.set(u32::MAX);
    match found {
        Err(e) => {
            let (line, column) = (e.span.start.line, e.span.start.col);
            // RON places a string after its opening quote.
            let text = source.lines().nth(line.saturating_sub(1)).unwrap_or("");
            let quoted = column > 1 && text.chars().nth(column - 2) == Some('"');
            FilePosition {
                line,
                column: if quoted { column - 1 } else { column },
            }
        }
        Ok(_) => FilePosition { line: 1, column: 1 },
    }
}
