//! A conference that was called is read of in the years, which wait for it, before the pages turn to it.

use super::later::{called, shows, years};
use super::*;
use plenary::conference::room::Room;
use plenary::model::Forum;
use plenary::model::forum::Summons;
use std::collections::BTreeSet;

/// Years that run by themselves stop there, and nothing else but a press leads on.
#[test]
fn who_called_a_conference_is_read_in_the_years_before_the_pages_turn_to_it() {
    for (size, key) in [(Vec2::new(1280.0, 720.0), Key::Space), (WIDE, Key::Enter)] {
        let mut h = called(size);
        assert_eq!(h.state().screen(), Screen::Aftermath);
        assert!(!h.state().sight().threads.answers.is_empty());
        for words in [
            "A conference is called, and meets now",
            "The conference of 2013, the ITU",
            "8 of 12 states come. You are one of those who come.",
            "It may change every clause.",
            "Go to the conference",
        ] {
            assert!(shows(&h, words), "{words}");
        }
        for words in ["Let it run", "Next quarter", "No text was adopted"] {
            assert!(!shows(&h, words), "{words}");
        }
        let phase = h.state().phase();
        press(&mut h, key);
        assert_eq!(h.state().screen(), Screen::Conference);
        assert_eq!(h.state().phase(), phase, "no day has passed");
    }
}

/// What the text in force did is not forgotten while a conference sits over it.
#[test]
fn what_clauses_did_is_told_while_the_years_wait_for_a_conference() {
    let mut front = years(1);
    let in_force = |front: &Window| {
        let years = matches!(front.phase(), Some(Phase::Aftermath(_)));
        years && front.sight().threads.in_force.is_some()
    };
    while !in_force(&front) {
        assert_ne!(
            front.phase(),
            Some(Phase::Over),
            "no text was ever in force"
        );
        front.end_turn();
    }
    front.go(Screen::Aftermath);
    let clauses = |front: &Window| {
        let all = front.sight().threads.clauses.iter();
        all.map(|done| done.clause).collect::<BTreeSet<_>>()
    };
    let before = clauses(&front);
    assert!(!before.is_empty());
    let (seat, seats) = (front.sight().seat, front.sight().scenario.states.len());
    front.tamper(|world| {
        let sittings = &mut world.resource_mut::<Room>().sittings;
        sittings.called = vec![Summons {
            forum: Forum::Itu,
            by: Some(seat),
            members: StateId::all(seats).collect(),
            about: vec![],
        }];
    });
    front.end_turn();
    assert_eq!(front.phase(), Some(Phase::Conference(0)));
    assert_eq!(front.screen(), Screen::Aftermath);
    assert_eq!(clauses(&front), before);
}
