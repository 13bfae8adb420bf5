//! The headless simulation: one `World`, two schedules (`Round` and `Quarter`), a journal.

pub mod aftermath;
pub mod agenda;
pub mod digest;
pub mod floor;
pub mod hall;
pub mod journal;
pub mod round;
pub mod setup;
pub mod streams;
pub mod view;
pub mod world;

pub use journal::{Entry, Happening, Journal};
pub use view::SeatView;
pub use world::*;
