//! Every text that a person reads, by key and arguments.
//!
//! A sentence is data ([`Sentence`]): a key and its arguments, made where something happens by
//! [`say!`](crate::say) and turned into words in one place, [`Language::write`], from the Fluent
//! files under `assets/locales`. A further language is a further folder there. Texts that are shown
//! at once are written by [`text!`](crate::text).

mod article;
mod form;
mod language;
mod sentence;

pub use language::{Language, LocaleError};
pub use sentence::{Argument, Sentence};
