//! The laboratory: negotiation over stated agendas, measured against the best that can be found.
//!
//! | module | what it is |
//! |---|---|
//! | [`domain`] | conferences read from a file, every fault reported at once |
//! | [`utility`] | what one party wants, scaled to 0–1 |
//! | [`extremes`] | best and worst text of a utility, worked out clause by clause |
//! | [`party`] | the agent: it knows its own utility and answers the room |
//! | [`kinds`] | the game's delegates as parties |
//! | [`mixes`] | which of them sit in a conference |
//! | [`book`] | what the room can work out from the marks said aloud |
//! | [`fit`] | the regression behind it |
//! | [`look`] | changes of a text, weighed by the book |
//! | [`negotiate`] | the protocol |
//! | [`optimum`] | the best text and the efficient frontier, for the table only |
//! | [`classics`] | simple methods to compare with, two blocs |
//! | [`klein`] | the annealer's exploit |
//! | [`mod@bench`] | generated conferences and the table of quality |
//! | [`shipped`] | the shipped conferences against the best text a long search finds |
//! | [`backtest`] | the record of Dubai against the signature rule |
//! | [`calibrate`] | the years 2000 to 2020 against the record of incidents |
//! | [`sensitivity`] | which numbers of a theory move the five indices |
//! | [`mod@each`] | many jobs on a few threads |
//! | [`tricks`] | simple strategies of one seat against the default delegates |
//!
//! `docs/NEGOTIATION.md` tells the protocol in plain words.

pub mod backtest;
pub mod bench;

pub mod calibrate;
pub mod classics;
pub mod domain;
pub mod each;

pub mod klein;

pub mod mixes;
pub mod negotiate;

pub mod optimum;

pub mod sensitivity;
pub mod shipped;
pub mod tricks;
