//! The reciprocator: accounts.

use plenary::conference::corridors::offers::{Corridors, Fate};
use plenary::conference::room::{Room, Tabled};
use plenary::model::ids::{BracketId, StateId, WordingId};
use plenary::model::{Action, DelegateKind as Kind};

use super::{acts, agree, answer_to, gains, put_offer, session};

#[test]
fn it_refuses_who_broke_a_package_and_looks_at_each_third_offer_afresh() {
    let mut s = session("dubai-twelve", 1, None);
    s.advance();
    let (me, other) = (
        s.scenario().seat("BRA").unwrap(),
        s.scenario().seat("KEN").unwrap(),
    );
    let all = gains(&mut s, me);
    let big = all.iter().max_by(|x, y| x.1.total_cmp(&y.1)).unwrap().0;
    let old = put_offer(&mut s, other, &[me], &[big]);
    agree(&mut s, old);
    s.world().resource_mut::<Corridors>().offers[old].fate = Some(Fate::Broken(other));
    let mut taken = vec![];
    for _ in 0..6 {
        let id = put_offer(&mut s, other, &[me], &[big]);
        let (yes, why) = answer_to(&acts(&mut s, me, Kind::Reciprocator), id).unwrap();
        assert_eq!(why.contains("Kenya broke a package"), !yes, "{why}");
        taken.push(yes);
        let broker = answer_to(&acts(&mut s, me, Kind::Broker), id).unwrap();
        assert!(broker.0, "a broker takes it: it is a good one");
    }
    assert_eq!(taken, [false, false, true, false, false, true]);
}

#[test]
fn it_stands_by_those_who_stood_by_it() {
    let mut s = session("dubai-twelve", 1, None);
    s.advance();
    let (me, friend) = (
        s.scenario().seat("BRA").unwrap(),
        s.scenario().seat("IND").unwrap(),
    );
    let near = |s: &mut plenary::session::Session| {
        let unsettled: Vec<bool> = BracketId::all(s.room().draft.standing.len())
            .map(|b| s.room().unsettled(b))
            .collect();
        let text = s.room().draft.text.clone();
        let all = gains(s, me).into_iter();
        let mut fit = all.filter(|((b, w), g)| {
            unsettled[*b] && text.at(*b) != *w && (-0.002..0.0035).contains(g)
        });
        fit.next().unwrap().0
    };
    let theirs = near(&mut s);
    let tabled = |bracket: BracketId, wording: WordingId, names: Vec<StateId>| Tabled {
        day: 1,
        bracket,
        wording,
        names,
    };
    let ours = BracketId::all(s.room().draft.standing.len())
        .find(|&b| b != theirs.0 && s.room().unsettled(b))
        .unwrap();
    let mut helps = |favour: bool| {
        let names = if favour { vec![me, friend] } else { vec![me] };
        s.world().resource_mut::<Room>().floor.tabled = vec![
            tabled(ours, WordingId::new(0), names),
            tabled(theirs.0, theirs.1, vec![friend]),
        ];
        let treaty = s.scenario().text.clone();
        let moves = acts(&mut s, me, Kind::Reciprocator);
        moves.iter().any(|m| match &m.action {
            Action::Cosponsor(p) | Action::Support(p) => treaty.find(&p.bracket) == Some(theirs.0),
            _ => false,
        })
    };
    assert!(helps(true), "a debt is repaid");
    assert!(
        !helps(false),
        "nothing is owed, and the wording brings nothing"
    );
}
