//! Plenary: a negotiation game in which every word on the table is a parameter of an open model.
//!
//! The folders are the architecture, and the arrows go one way (`tests/layering/` holds them):
//!
//! | module | what it is |
//! |---|---|
//! | [`model`] | plain data, ids and the calendar; no systems, no input or output |
//! | [`negotiation`] | reading a text, its worth to a party, estimates, packages, two ways of mediation: one kernel for the game, its delegates and its benchmarks |
//! | [`world`] | what the parts of the game share: states, relations, instruments, journal, random streams, digest |
//! | [`conference`] | agenda, floor, plates, votes, groups, corridors, chair, events, signing |
//! | [`aftermath`] | operations, attribution, response, relations, regime, shields, indices |
//! | [`session`] | acts and whether they are admissible, the session, its log and its replay |
//! | [`seat`] | what one seat may know |
//! | [`forecast`] | the same years played many times under a text, the frontier of texts, par |
//! | [`delegates`] | one file per computer delegate, and the driver that seats them |
//! | [`scenario`] | files to checked model, every fault reported at once |
//! | [`debrief`] | the story of a session, as data |
//! | [`classroom`] | a class in one room: who sits where, the plan of its hour, the pages to print |
//! | [`locale`] | every text that a person reads, by key and arguments |
//! | [`lab`] | negotiation measured, the back-test, calibration, sensitivity |
//! | [`cli`] | the command line |
//! | `desktop` | the window (feature `desktop`) |
//!
//! A session is *scenario + seed + actions*; the same three give the same digest everywhere.

pub mod aftermath;
pub mod classroom;
pub mod cli;
pub mod conference;
pub mod debrief;
pub mod delegates;
#[cfg(feature = "desktop")]
pub mod desktop;
pub mod forecast;
pub mod lab;
pub mod locale;
pub mod model;
pub mod negotiation;
pub mod scenario;
pub mod seat;
pub mod session;
pub mod world;
