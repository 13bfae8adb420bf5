//! The group's loyal member and the free rider.

use plenary::conference::corridors::offers::{Corridors, Pay};
use plenary::conference::room::{Common, Room};
use plenary::model::calendar::Phase;
use plenary::model::ids::{BracketId, StateId, WordingId};
use plenary::model::{Action, DelegateKind as Kind, Favour, Move};
use plenary::session::Session;
use plenary::world::journal::Happening;

use super::{acts, answer_to, gains, put_offer, seats, session, set_day};

fn plate_at(s: &Session, moves: &[Move], bracket: BracketId) -> WordingId {
    let treaty = &s.scenario().text;
    let mut found = moves.iter().filter_map(|m| match &m.action {
        Action::Plate { choice, .. } if treaty.find(&choice.bracket) == Some(bracket) => {
            treaty.brackets[bracket].find(&choice.wording)
        }
        _ => None,
    });
    found.next().unwrap()
}

#[test]
fn a_loyal_member_raises_its_groups_common_proposal_unless_that_costs_too_much() {
    let mut s = session("dubai-2012", 1, None);
    s.advance();
    s.world().resource_mut::<Room>().regional.commons.clear();
    let (mut followed, mut refused) = (0, 0);
    for seat in StateId::all(seats(&s)) {
        let group = s.room().group_of(seat).unwrap();
        let all = gains(&mut s, seat);
        for bracket in s.room().agenda.open.clone() {
            let moves = acts(&mut s, seat, Kind::GroupLoyal);
            let own = plate_at(&s, &moves, bracket);
            let of = |w: WordingId| all.iter().find(|x| x.0 == (bracket, w)).unwrap().1;
            for wording in WordingId::all(s.scenario().text.brackets[bracket].wordings.len()) {
                let loss = of(own) - of(wording);
                if wording == own || (0.005..0.02).contains(&loss) {
                    continue;
                }
                let common = Common {
                    day: 0,
                    group,
                    bracket,
                    wording,
                    backers: vec![seat],
                };
                s.world().resource_mut::<Room>().regional.commons = vec![common];
                let moves = acts(&mut s, seat, Kind::GroupLoyal);
                let now = plate_at(&s, &moves, bracket);
                s.world().resource_mut::<Room>().regional.commons.clear();
                if loss < 0.005 {
                    assert_eq!(now, wording);
                    followed += 1;
                } else {
                    assert_eq!(now, own);
                    refused += 1;
                }
            }
        }
    }
    assert!(followed > 20 && refused > 20, "{followed} {refused}");
}

#[test]
fn a_leader_brings_wordings_to_its_group_before_the_first_day() {
    let mut s = session("dubai-2012", 1, None);
    for group in s.room().regional.groups.clone() {
        let moves = acts(&mut s, group.leader, Kind::GroupLoyal);
        let caucus = |m: &Move| matches!(m.action, Action::Caucus(_));
        assert!(moves.iter().any(caucus), "{}", group.name);
    }
    s.advance();
    assert!(
        !s.room().regional.commons.is_empty(),
        "and groups come to common proposals"
    );
}

#[test]
fn a_free_rider_never_pays_offers_nothing_and_spends_one_action_a_day() {
    let mut s = session("dubai-twelve", 2, Some(Kind::FreeRider));
    while matches!(s.phase(), Phase::Conference(_)) {
        s.advance();
    }
    let mut acts_by_day = std::collections::BTreeMap::new();
    for e in s.journal() {
        if let Happening::Act { seat, action } = &e.what {
            assert!(!matches!(
                action,
                Action::Offer { .. } | Action::Counter { .. }
            ));
            *acts_by_day.entry((e.turn, seat.clone())).or_insert(0) += 1;
        }
    }
    assert!(acts_by_day.len() > 30);
    assert!(acts_by_day.values().all(|&n| n == 1));
}

#[test]
fn a_free_rider_takes_a_gain_and_declines_the_same_if_it_is_to_pay() {
    let mut s = session("dubai-twelve", 1, None);
    set_day(&mut s, 1);
    let (me, other) = (
        s.scenario().seat("IND").unwrap(),
        s.scenario().seat("KEN").unwrap(),
    );
    let all = gains(&mut s, me);
    let big = all.iter().max_by(|x, y| x.1.total_cmp(&y.1)).unwrap().0;
    let free = put_offer(&mut s, other, &[me], &[big]);
    let paid = put_offer(&mut s, other, &[me], &[big]);
    s.world().resource_mut::<Corridors>().offers[paid].pays = vec![Pay {
        from: me,
        to: other,
        favour: Favour::SeatSupport,
    }];
    let moves = acts(&mut s, me, Kind::FreeRider);
    assert!(answer_to(&moves, free).unwrap().0);
    let (taken, why) = answer_to(&moves, paid).unwrap();
    assert!(!taken && why.contains("pay"), "{why}");
    assert!(
        answer_to(&acts(&mut s, me, Kind::Broker), paid).unwrap().0,
        "another would"
    );
}

#[test]
fn a_free_rider_works_to_weaken_what_binds_it() {
    let mut weaker = 0;
    let mut s = session("dubai-2012", 1, None);
    s.advance();
    for seat in StateId::all(seats(&s)) {
        for m in acts(&mut s, seat, Kind::FreeRider) {
            let frame = |key: &str| key.ends_with(".place") || key.ends_with(".force");
            match &m.action {
                Action::Open { bracket } => weaker += usize::from(frame(bracket)),
                Action::Table(p) | Action::Support(p) => weaker += usize::from(frame(&p.bracket)),
                _ => continue,
            }
            assert!(m.why.to_string().contains("this would ask"), "{m:?}");
        }
    }
    assert!(weaker > 30, "{weaker}");
}
