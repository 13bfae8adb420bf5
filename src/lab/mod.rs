//! The laboratory: negotiation over stated agendas, measured against the best that can be found. The
//! negotiation itself is the kernel's ([`negotiation`](crate::negotiation)), and its parties speak
//! through the delegates of the game.
//!
//! | module | what it is |
//! |---|---|
//! | [`negotiate`] | agendas from files ([`scenario::domain`](crate::scenario::domain)) as the kernel has them, negotiated |
//! | [`mixes`] | who speaks for the parties of a conference |
//! | [`optimum`] | the best text and the efficient frontier, for the table only |
//! | [`classics`] | simple methods to compare with |
//! | [`generated`] | conferences by lot |
//! | [`mod@bench`] | the table of quality |
//! | [`shipped`] | the shipped conferences against the best text a long search finds |
//! | [`backtest`] | the record of Dubai against the signature rule |
//! | [`calibrate`] | the years 2000 to 2020 against the record of incidents |
//! | [`sensitivity`] | which numbers of a theory move the five indices |
//! | [`goals`] | whether goals are within reach, and not met by silence |
//! | [`tricks`] | simple strategies of one seat against the default delegates |
//!
//! `docs/NEGOTIATION.md` tells the protocol in plain words.

pub mod backtest;
pub mod bench;
pub mod calibrate;
pub mod classics;
mod columns;
pub mod generated;
pub mod goals;
pub mod mixes;
pub mod negotiate;
pub mod optimum;
pub mod sensitivity;
pub mod shipped;
pub mod tricks;
