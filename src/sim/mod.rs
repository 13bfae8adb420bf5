//! The headless simulation: one `World`, two schedules (`Round` and `Quarter`), a journal.

pub mod advice;
pub mod affairs;
pub mod aftermath;
pub mod agenda;
pub mod belief;
pub mod chair;
pub mod corridors;
pub mod digest;
pub mod events;
pub mod floor;
pub mod forecast;
pub mod groups;
pub mod hall;
pub mod journal;
pub mod plates;
pub mod regime;
pub mod repute;
pub mod rivals;
pub mod round;
pub mod setup;
pub mod sitting;
pub mod statecraft;
pub mod streams;
pub mod truth;
pub mod view;
pub mod votes;
pub mod world;

pub use journal::{Entry, Happening, Journal};
pub use view::SeatView;
pub use world::*;
