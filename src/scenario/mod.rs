//! Files to checked model: raw types mirror the files, `check` finds every fault at once, and
//! nothing downstream checks again.

pub mod check;
pub mod codex;
pub mod domain;
mod events;
pub mod faults;
pub mod files;
pub mod glossary;
pub mod goals;
pub mod import;
pub mod locate;
pub mod manual;
mod online;
mod own;
mod pairs;
pub mod raw;
pub mod record;
pub mod report;
pub mod sheet;
mod text;
mod theory;

pub use files::{Library, LoadError};
