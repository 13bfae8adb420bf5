//! The hardliner and the conceder: the same view, other curves.

use plenary::conference::corridors::offers::Corridors;
use plenary::conference::plates::rules::Plate;
use plenary::conference::room::Room;
use plenary::model::ids::{BracketId, StateId};
use plenary::model::{Action, DelegateKind as Kind};

use super::{acts, answer_to, gains, put_offer, seats, session, set_day};

/// First day on which a kind takes a package that brings it a little.
fn first_taken(kind: Kind, gain: (f64, f64)) -> Option<u32> {
    let mut s = session("dubai-twelve", 1, None);
    s.advance();
    s.world().resource_mut::<Corridors>().offers.clear();
    let (me, other) = (s.scenario().seat("BRA")?, s.scenario().seat("IND")?);
    let small = gains(&mut s, me)
        .into_iter()
        .find(|(_, g)| (gain.0..gain.1).contains(g))?
        .0;
    (1..=12).find(|&day| {
        set_day(&mut s, day);
        let id = put_offer(&mut s, other, &[me], &[small]);
        answer_to(&acts(&mut s, me, kind), id).is_some_and(|a| a.0)
    })
}

/// Rule 13.3.
#[test]
fn a_hardliner_takes_a_small_gain_later_than_a_conceder() {
    // A little less by the text, a little more with thanks for a partner (rule 5.2).
    let gain = (-0.0036, -0.0006);
    let (hard, soft) = (
        first_taken(Kind::Hardliner, gain),
        first_taken(Kind::Conceder, gain),
    );
    let (soft, hard) = (soft.unwrap(), hard.unwrap());
    assert!(soft + 5 <= hard, "{soft} {hard}");
}

#[test]
fn a_hardliner_objects_more_than_a_conceder_in_the_middle_and_both_less_at_the_end() {
    let mut s = session("dubai-2012", 3, None);
    s.advance();
    let mut objections = |kind: Kind, day: u32| -> usize {
        set_day(&mut s, day);
        let all: Vec<_> = StateId::all(seats(&s))
            .flat_map(|x| acts(&mut s, x, kind))
            .collect();
        let objects = |a: &Action| matches!(a, Action::Plate { objects: true, .. });
        all.iter().filter(|m| objects(&m.action)).count()
    };
    let (hard, soft) = (
        objections(Kind::Hardliner, 6),
        objections(Kind::Conceder, 6),
    );
    assert!(hard > soft, "{hard} {soft}");
    assert!(objections(Kind::Hardliner, 12) < hard);
}

#[test]
fn a_hardliner_asks_for_a_vote_at_the_end_where_the_plates_are_with_it_and_not_before() {
    let mut s = session("dubai-twelve", 1, None);
    s.advance();
    let me = s.scenario().seat("USA").unwrap();
    let open = s.room().agenda.open.clone();
    let all = gains(&mut s, me);
    let of = |b: BracketId| all.iter().filter(move |((x, _), _)| *x == b);
    let best = |b: BracketId| of(b).max_by(|x, y| x.1.total_cmp(&y.1)).unwrap();
    let &((bracket, wording), gain) = open
        .iter()
        .map(|&b| best(b))
        .max_by(|x, y| x.1.total_cmp(&y.1))
        .unwrap();
    assert!(gain > 0.03, "it has something to vote for");
    let n = seats(&s);
    let plate = Plate {
        wording: u8::try_from(wording.index()).unwrap(),
        objects: false,
    };
    s.world().resource_mut::<Room>().ballots.plates[bracket] = vec![plate; n];
    let mut votes = |day: u32| {
        set_day(&mut s, day);
        let moves = acts(&mut s, me, Kind::Hardliner);
        moves
            .iter()
            .any(|m| matches!(m.action, Action::CallVote(_)))
    };
    assert!(!votes(6));
    assert!(votes(12));
    let away = Plate {
        wording: u8::try_from((wording.index() + 1) % 2).unwrap(),
        objects: true,
    };
    s.world().resource_mut::<Room>().ballots.plates[bracket] = vec![away; n];
    set_day(&mut s, 12);
    let moves = acts(&mut s, me, Kind::Hardliner);
    let there = |a: &Action| matches!(a, Action::CallVote(p) if s.scenario().text.find(&p.bracket) == Some(bracket));
    assert!(
        !moves.iter().any(|m| there(&m.action)),
        "not where it would lose"
    );
}
