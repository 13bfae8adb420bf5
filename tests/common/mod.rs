//! What every test shares.
#![allow(dead_code, reason = "each test uses a part")]

use plenary::scenario::Library;
use plenary::session::Session;
use std::sync::Arc;

/// A session of a shipped scenario.
pub fn session(scenario: &str, theory: &str, seed: u64, seat: Option<&str>) -> Session {
    let library = Library::embedded();
    let scenario = Arc::new(library.load(scenario).unwrap());
    let seat = seat.map(|iso| scenario.seat(iso).unwrap());
    Session::new(
        scenario,
        library.theory(theory).unwrap(),
        seed,
        seat,
        plenary::delegates::plugin,
    )
}

/// The same, played to its end by computers.
pub fn played(scenario: &str, theory: &str, seed: u64) -> Session {
    let mut session = session(scenario, theory, seed, None);
    session.play(&[], |_| {});
    session
}

/// A session on its first day, the time before it passed over.
pub fn opened(scenario: &str, theory: &str, seed: u64, seat: Option<&str>) -> Session {
    let mut session = session(scenario, theory, seed, seat);
    session.advance();
    session
}
