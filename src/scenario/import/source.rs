//! The files of the record, as the import finds them.

use std::borrow::Cow;

use serde::{Deserialize, de::DeserializeOwned};

use crate::text;

/// Where the data lies: the bytes of a file of `assets/data`, if there is one of that name.
pub type Source<'a> = &'a dyn Fn(&str) -> Option<Cow<'static, [u8]>>;

/// Why the record could not be imported.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// A file cannot be opened, or a line of it read; the cause names the line.
    #[error("{0}: {1}")]
    Read(
        &'static str,
        #[source] Box<dyn std::error::Error + Send + Sync>,
    ),
    /// Something that must be there is not: the file, and what was looked for.
    #[error("{}", text!("scenario-import-missing", file = *_0, what = _1))]
    Missing(&'static str, String),
    /// A file is not there.
    #[error("{}", text!("scenario-import-absent", file = *_0))]
    Absent(&'static str),
}

pub(super) const INDICATORS: &str = "indicators/states.csv";

#[derive(Deserialize)]
pub(super) struct Seat {
    pub(super) iso3: String,
    pub(super) name: String,
    pub(super) regional_group: String,
    pub(super) secondary_group: String,
}

pub(super) fn missing(file: &'static str, what: &str) -> ImportError {
    ImportError::Missing(file, what.to_owned())
}

pub(super) fn table<T: DeserializeOwned>(
    data: Source,
    file: &'static str,
) -> Result<Vec<T>, ImportError> {
    let fault = |e: csv::Error| ImportError::Read(file, e.into());
    let bytes = bytes(data, file)?;
    let mut reader = csv::Reader::from_reader(bytes.as_ref());
    reader
        .deserialize()
        .collect::<Result<_, _>>()
        .map_err(fault)
}

pub(super) fn bytes(data: Source, file: &'static str) -> Result<Cow<'static, [u8]>, ImportError> {
    data(file).ok_or(ImportError::Absent(file))
}
