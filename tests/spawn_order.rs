//! Nothing that a session does depends on the order in which its states were spawned.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

use plenary::model::ids::StateId;
use plenary::scenario::Library;
use plenary::session::Session;
use plenary::session::setup::Seating;
use plenary::session::summary::summarise;
use plenary::world::random::stream;
use rand::seq::SliceRandom as _;

/// A session of computers, played to its end.
fn played(theory: &str, spawn_order: Vec<StateId>) -> Session {
    let library = Library::embedded();
    let seating = Seating {
        spawn_order,
        ..Seating::default()
    };
    let mut session = Session::seated(
        library.load("dubai-twelve").unwrap().into(),
        library.theory(theory).unwrap(),
        5,
        seating,
        plenary::delegates::plugin,
    );
    session.play(&[], |_| {});
    session
}

#[test]
fn another_order_of_spawning_gives_the_same_session() {
    let mut dice = stream(11, "test", 0, "", "", 0);
    for theory in ["restraint", "spiral"] {
        let usual = played(theory, vec![]);
        let states: Vec<StateId> = StateId::all(usual.scenario().states.len()).collect();
        let mut shuffled = states.clone();
        shuffled.shuffle(&mut dice);
        assert_ne!(shuffled, states);
        let reversed = states.into_iter().rev().collect();
        for order in [shuffled, reversed] {
            let other = played(theory, order.clone());
            assert_eq!(usual.digest(), other.digest(), "spawned as {order:?}");
            let summaries = [&usual, &other].map(|s| serde_json::to_string(&summarise(s)).unwrap());
            assert_eq!(summaries[0], summaries[1]);
        }
    }
}
