//! What tests stand on, step by step: the shipped data; a session before its first day; one on its
//! first day, at a phase, or in the years after; one played to its end. The window is the last step
//! ([`window`]).
#![allow(dead_code, reason = "each test uses a part")]

pub mod command;
pub mod packages;
pub mod regime;
#[cfg(feature = "desktop")]
pub mod window;

use bevy_ecs::schedule::Schedules;
use plenary::delegates::plugin as computers;
use plenary::model::calendar::Phase;
use plenary::model::{Proposal, Scenario, Theory};
use plenary::scenario::Library;
use plenary::session::Session;
use plenary::session::admissible::Refusal;
use plenary::session::files::{FileError, Replayed};
use plenary::session::log::{Log, TakenUp};
use plenary::session::setup::Seating;
use plenary::world::schedule::Day;
use std::path::Path;
use std::sync::Arc;

/// A shipped scenario.
pub fn scenario(name: &str) -> Arc<Scenario> {
    Arc::new(Library::embedded().load(name).unwrap())
}

/// A shipped theory.
pub fn theory(name: &str) -> Theory {
    Library::embedded().theory(name).unwrap()
}

/// A wording of a bracket, by name.
pub fn proposal(bracket: &str, wording: &str) -> Proposal {
    Proposal {
        bracket: bracket.into(),
        wording: wording.into(),
    }
}

/// A session before its first day, with computers in the seats that no person holds.
pub fn seated(scenario: Arc<Scenario>, theory: Theory, seed: u64, seating: Seating) -> Session {
    Session::seated(scenario, theory, seed, seating, computers)
}

/// The same, of a shipped scenario and a shipped theory, for a person in a seat if one is named.
pub fn session(name: &str, theory: &str, seed: u64, seat: Option<&str>) -> Session {
    let scenario = scenario(name);
    let seating = Seating {
        people: seat.iter().map(|iso| scenario.seat(iso).unwrap()).collect(),
        ..Seating::default()
    };
    seated(scenario, self::theory(theory), seed, seating)
}

/// A session on its first day, the time before it passed over.
pub fn opened(scenario: &str, theory: &str, seed: u64, seat: Option<&str>) -> Session {
    let mut session = session(scenario, theory, seed, seat);
    session.advance();
    session
}

/// Goes on to a phase.
pub fn until(session: &mut Session, phase: Phase) {
    while session.phase() != phase {
        assert_ne!(session.phase(), Phase::Over, "{phase:?} never came");
        session.advance();
    }
}

/// A session in its first quarter of the years after.
pub fn aftermath(scenario: &str, theory: &str, seed: u64, seat: Option<&str>) -> Session {
    let mut session = session(scenario, theory, seed, seat);
    until(&mut session, Phase::Aftermath(1));
    session
}

/// A session played to its end by computers.
pub fn played(scenario: &str, theory: &str, seed: u64) -> Session {
    let mut session = session(scenario, theory, seed, None);
    session.play(&[], |_| {});
    session
}

/// The day goes by, and no computer acts.
pub fn evening(session: &mut Session) {
    let (scenario, theory) = (scenario("first-steps"), theory("restraint"));
    let mut empty = Session::new(scenario, theory, 0, None, |_| {});
    let mut schedules = empty.world().resource_mut::<Schedules>();
    let mut day = schedules.remove(Day).unwrap();
    day.run(session.world());
}

/// Ends the turn of a session that one person plays, and writes so in its log.
pub fn end_turn(session: &mut Session, log: &mut Log) {
    let (turn, holder) = (session.turn(), session.holder().to_owned());
    session.advance();
    log.ready(turn, &holder).unwrap();
}

/// A session from its log, with the refused acts.
pub fn resume(log: &Path) -> Result<(Session, Vec<Refusal>), FileError> {
    plenary::session::log::resume(log, &Library::embedded(), computers)
}

/// A session taken up from its log, to go on with.
pub fn take_up(log: &Path) -> Result<TakenUp, FileError> {
    Log::take_up(log, &Library::embedded(), computers)
}

/// A saved session, played again.
pub fn replay(folder: &Path) -> Result<Replayed, FileError> {
    plenary::session::files::replay(folder, &Library::embedded(), computers)
}
