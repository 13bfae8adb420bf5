//! Every text that a person reads, by key and arguments.
//!
//! A sentence is data ([`Sentence`]): a key and its arguments, made where something happens by
//! [`say!`](crate::say) and turned into words in one place, [`Language::write`], from the Fluent
//! files under `assets/locales`. A further language is a further folder there. Texts that are shown
//! at once are written by [`text!`](crate::text).

mod article;
mod form;
mod language;
mod names;
mod sentence;

pub use language::{Language, LocaleError};
pub use names::typographic;
pub use sentence::{Argument, Sentence};

/// A whole number with thousands set apart.
#[must_use]
pub fn grouped(x: f64) -> String {
    let digits = format!("{x:.0}");
    let first = digits.len() % 3;
    let mut out = String::new();
    for (k, c) in digits.chars().enumerate() {
        if k > 0 && k % 3 == first {
            out.push(' ');
        }
        out.push(c);
    }
    out
}
