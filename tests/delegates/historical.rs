//! The one that plays the record.

use plenary::model::{Action, DelegateKind as Kind, Interests, Proposal, Strength};
use plenary::sim::Seat;
use std::sync::Arc;

use super::{acts, scenario, seated, set_day};

#[test]
fn it_plays_a_recorded_move_on_its_day_and_no_other() {
    let mut record = (*scenario("dubai-twelve")).clone();
    let usa = record.seat("USA").unwrap();
    let p = Proposal {
        bracket: "security.object".into(),
        wording: "none".into(),
    };
    record.record.moves = vec![(3, usa, Action::RedLine(p.clone()))];
    let mut s = seated(Arc::new(record), 1, None, Strength::default());
    s.advance();
    for day in 1..=12 {
        set_day(&mut s, day);
        let moves = acts(&mut s, usa, Kind::Historical);
        let it = moves
            .iter()
            .find(|m| matches!(m.action, Action::RedLine(_)));
        assert_eq!(it.is_some(), day == 3, "day {day}");
        if let Some(it) = it {
            assert_eq!(it.action, Action::RedLine(p.clone()));
            assert!(it.why.contains("record of day 3"));
        }
    }
}

#[test]
fn it_goes_by_the_published_position_and_not_by_the_mandate() {
    let mut s = seated(scenario("dubai-twelve"), 1, None, Strength::default());
    s.advance();
    let bra = s.scenario().seat("BRA").unwrap();
    let before = acts(&mut s, bra, Kind::Historical);
    let world = s.world();
    let mut query = world.query::<(&Seat, &mut Interests)>();
    for (seat, mut interests) in query.iter_mut(world) {
        if seat.0 == bra {
            interests.0.iter_mut().for_each(|i| i.ideal = 4.0 - i.ideal);
        }
    }
    assert_eq!(before, acts(&mut s, bra, Kind::Historical));
    assert!(!before.is_empty());
}
