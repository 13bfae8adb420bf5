//! What several commands take: a value by its name, a number of the theory.

use crate::text;

/// A value by the name it has in files.
pub(super) fn by_name<T: serde::de::DeserializeOwned>(name: &str) -> Result<T, String> {
    serde_json::from_value(name.into()).map_err(|e| e.to_string())
}

/// `name=value`.
pub(super) fn assumption(given: &str) -> Result<(String, f64), String> {
    let (name, value) = given
        .split_once('=')
        .ok_or_else(|| text!("cli-play-no-assumption", given = given))?;
    let value = value
        .parse()
        .map_err(|_| text!("cli-play-no-number", given = value))?;
    Ok((name.to_owned(), value))
}
