//! Plenary: a negotiation game in which every word on the table is a parameter of an open model.
//!
//! The folders are the architecture, and the arrows go one way (`tests/layering.rs` holds them):
//!
//! | module | what it is |
//! |---|---|
//! | [`model`] | plain data and ids; no systems, no input or output |
//! | [`rules`] | pure functions over the model, each citing its number in `docs/RULES.md` |
//! | [`sim`] | the headless ECS: `Round` and `Quarter` schedules, journal, random streams, digest |
//! | [`delegates`] | one file per computer delegate, and the driver that seats them |
//! | [`scenario`] | files to checked model, every fault reported at once |
//! | [`record`] | save, resume, replay, summary |
//! | [`lab`] | negotiation measured: protocol, agendas from files, table of quality |
//! | [`cli`] | the command line |
//! | `desktop` | the window (feature `desktop`) |
//!
//! A session is *scenario + seed + actions*; the same three give the same digest everywhere.

pub mod cli;
pub mod delegates;
#[cfg(feature = "desktop")]
pub mod desktop;
pub mod lab;
pub mod model;
pub mod record;
pub mod rules;
pub mod scenario;
pub mod sim;
