//! Hidden information is hidden: with every message fixed, two states' secret weights may change
//! places and no other seat can tell.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

#[path = "../common/mod.rs"]
mod common;
mod desks;
mod made;
mod public;
mod secrets;
mod snapshots;
mod telling;
mod threads;

use common::session;
use plenary::conference::signing;
use plenary::model::Interests;
use plenary::model::calendar::Phase;
use plenary::model::ids::StateId;
use plenary::seat::{Snapshot, Views as _};
use plenary::session::Session;
use plenary::world::states::Seat;

/// Two capitals' mandates change places; nothing that was said changes.
fn swap(s: &mut Session, (a, b): (StateId, StateId)) {
    let mut query = s.world().query::<(&Seat, &mut Interests)>();
    let find = |s: &mut Session, seat: StateId| {
        let mut query = s.world().query::<(&Seat, &Interests)>();
        let mut all = query.iter(s.world());
        all.find(|(at, _)| at.0 == seat).unwrap().1.clone()
    };
    let (of_a, of_b) = (find(s, a), find(s, b));
    assert_ne!(of_a, of_b);
    for (at, mut interests) in query.iter_mut(s.world()) {
        if at.0 == a {
            *interests = of_b.clone();
        } else if at.0 == b {
            *interests = of_a.clone();
        }
    }
}

/// Everything a seat can read, what is sent of it, and what its adviser makes of it.
fn seen(s: &mut Session, seat: StateId) -> String {
    let view = s.view(seat);
    let beliefs = plenary::seat::beliefs::of(&view);
    let outlook = beliefs.ask(
        (view.scenario, view.theory),
        view.room,
        &view.room.draft.text,
    );
    let sent = serde_json::to_string(&Snapshot::of(&view)).unwrap();
    let advice = plenary::seat::adviser::advise(&view);
    format!("{view:?} {sent} {outlook:?} {advice:?}")
}

#[test]
fn swapping_two_states_hidden_weights_shows_in_no_other_view() {
    for turns in [0, 4, 9] {
        let mut mine = session("dubai-twelve", "restraint", 5, None);
        let mut swapped = session("dubai-twelve", "restraint", 5, None);
        for _ in 0..turns {
            mine.advance();
            swapped.advance();
        }
        let pair = ["RUS", "USA"].map(|iso| mine.scenario().seat(iso).unwrap());
        swap(&mut swapped, pair.into());
        for seat in StateId::all(12) {
            let same = seen(&mut mine, seat) == seen(&mut swapped, seat);
            assert_eq!(same, !pair.contains(&seat), "turn {turns}, seat {seat}");
        }
    }
}

/// Rule 5.4.
/// A seat knows its own sum exactly; it, too, must not tell of the others.
#[test]
fn an_own_sum_does_not_tell_of_the_others_hidden_weights() {
    let mut mine = session("dubai-twelve", "restraint", 5, None);
    let mut swapped = session("dubai-twelve", "restraint", 5, None);
    while mine.phase() != Phase::Signing {
        mine.advance();
        swapped.advance();
    }
    let pair = ["RUS", "USA"].map(|iso| mine.scenario().seat(iso).unwrap());
    swap(&mut swapped, pair.into());
    let (a, b) = (
        signing::verdicts(mine.world()),
        signing::verdicts(swapped.world()),
    );
    for seat in StateId::all(12) {
        let same = a[seat] == b[seat];
        assert_eq!(same, !pair.contains(&seat), "seat {seat}");
    }
}
