//! What the tests of the years after stand on.

use super::*;
use plenary::aftermath::actors::Actor;
use plenary::aftermath::incidents::Incident;
use plenary::model::Theory;
use plenary::model::lever::{Lever, Levers};
use plenary::session::Session;
use plenary::session::setup::Seating;
use plenary::world::regime::Instrument;

/// A session of computers at the first of so many quarters, without a conference before it.
pub fn years(name: &str, theory: Theory, seed: u64, quarters: u32) -> Session {
    let mut scenario = (*scenario(name)).clone();
    scenario.setup.days = 0;
    scenario.setup.quarters = quarters;
    let mut s = common::seated(scenario.into(), theory, seed, Seating::default());
    until(&mut s, Phase::Aftermath(1));
    s
}

/// An operation of one state against another that reached its aim and goes unnoticed.
pub fn incident(from: usize, to: usize, day: u32, severity: u8) -> Incident {
    let culprit = Actor::State(StateId::new(from));
    Incident {
        severity,
        success: true,
        ..Incident::new(culprit, StateId::new(to), Kind::Denial, day, 0)
    }
}

/// A text in force with some levers at 1, all of one clause.
pub fn instrument(levers: &[Lever]) -> Instrument {
    let mut pulled = Levers::default();
    for &lever in levers {
        pulled.set(lever, 1.0);
    }
    Instrument {
        text: scenario("first-steps").text.status_quo(),
        by_clause: vec![("clause".to_owned(), pulled)],
        levers: pulled,
        follow_up: 0.0,
        depth: vec![],
        asked: vec![],
        force: 0.0,
        delegations: 2,
        opened: 0,
        since: Some(0),
        reviewed: false,
        fortune: 0.0,
        review: None,
    }
}
