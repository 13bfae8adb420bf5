//! The broker, and the package search with its strengths.

use plenary::conference::corridors::offers::Answer;
use plenary::conference::corridors::offers::Corridors;
use plenary::delegates::habits::partners;
use plenary::delegates::mind::Mind;
use plenary::delegates::of;
use plenary::delegates::others::Other;
use plenary::delegates::packages::{Breadth, Deal, breadth, search};
use plenary::model::calendar::Phase;
use plenary::model::ids::{StateId, WordingId};
use plenary::model::{Action, DelegateKind as Kind, Interest, Move, Scenario, Strength};
use plenary::negotiation::reading::ReadText;
use plenary::seat::Views as _;
use plenary::session::Session;
use std::sync::Arc;

use super::common::evening;
use super::{acts, put_offer, scenario, seated, seats, session};

/// What a seat cares about: dimension, ideal, salience; the rest of its attention is spread evenly
/// over wishes that the draft meets.
fn cares(scenario: &mut Scenario, iso: &str, wishes: &[(&str, f64, f64)]) {
    let seat = scenario.seat(iso).unwrap();
    scenario.states[seat].society.liberty = 0.0;
    let draft = plenary::negotiation::reading::read(&scenario.text, &scenario.text.opening());
    let spent: f64 = wishes.iter().map(|w| w.2).sum();
    let dims = scenario.text.dimensions.clone();
    let rest = (1.0 - spent) / (dims.len() - wishes.len()) as f64;
    for (d, dimension) in dims.iter().enumerate() {
        let wish = wishes.iter().find(|w| w.0 == dimension.id);
        scenario.states[seat].interests.0[d] = match wish {
            Some(&(_, ideal, salience)) => Interest { ideal, salience },
            None => Interest {
                ideal: draft.position[d],
                salience: rest,
            },
        };
    }
}

fn deals(s: &mut Session, seat: StateId, with: &[StateId], width: Breadth) -> Vec<Deal> {
    let scenario = s.scenario().clone();
    let draft = ReadText::new(&scenario.text, &s.room().draft.text.clone());
    let view = s.view(seat);
    let mind = Mind::new(&view, &draft).unwrap();
    let others: Vec<Other> = with.iter().map(|&o| Other::of(&mind, o)).collect();
    search(&mind, &others, width, 0.002)
}

/// Rule 13.4.
#[test]
fn two_brokers_close_a_swap_when_each_wants_what_the_other_minds_less() {
    let mut built = (*scenario("dubai-twelve")).clone();
    for seat in StateId::all(built.states.len()) {
        let iso = built.iso(seat).to_owned();
        cares(&mut built, &iso, &[]); // nobody else has anything to swap
    }
    cares(
        &mut built,
        "BRA",
        &[("rights", 4.0, 0.5), ("misuse", 0.0, 0.1)],
    );
    cares(
        &mut built,
        "IND",
        &[("misuse", 4.0, 0.5), ("rights", 0.0, 0.1)],
    );
    let (bra, ind) = (built.seat("BRA").unwrap(), built.seat("IND").unwrap());
    let mut s = seated(Arc::new(built), 1, Some(Kind::Broker), Strength::Ambassador);
    while matches!(s.phase(), Phase::Conference(_)) {
        s.advance();
    }
    let offers = &s.world().resource::<Corridors>().offers;
    let swap = offers.iter().find(|o| {
        o.answer == Answer::Agreed
            && o.party(bra)
            && o.party(ind)
            && !o.give.is_empty()
            && !o.want.is_empty()
    });
    assert!(
        swap.is_some(),
        "{:?}",
        offers
            .iter()
            .filter(|o| o.party(bra) && o.party(ind))
            .collect::<Vec<_>>()
    );
}

/// Rule 13.4.
#[test]
fn a_third_party_that_gains_pays_where_two_have_nothing_to_give_each_other() {
    let mut built = (*scenario("dubai-twelve")).clone();
    // Brazil wants rights text a little, Kenya likes the draft as it is and minds, Japan wants it
    // badly and can pay.
    cares(&mut built, "BRA", &[("rights", 4.0, 0.08)]);
    cares(&mut built, "KEN", &[("rights", 1.0, 0.03)]);
    cares(&mut built, "JPN", &[("rights", 4.0, 0.5)]);
    let [bra, ken, jpn] = ["BRA", "KEN", "JPN"].map(|x| built.seat(x).unwrap());
    let mut s = seated(Arc::new(built), 1, Some(Kind::Broker), Strength::Ambassador);
    let width = breadth(Strength::Ambassador);
    let rights = s.scenario().text.find("rights.place").unwrap();
    let on_rights = |d: &&Deal| d.want.iter().any(|t| t.0 == rights);
    let two = deals(&mut s, bra, &[ken], width);
    let alone = two.iter().find(on_rights);
    assert_eq!(alone, None, "Brazil alone has nothing for Kenya's word");
    let three = deals(&mut s, bra, &[ken, jpn], width);
    let found = three
        .iter()
        .filter(on_rights)
        .find(|d| d.to == [ken, jpn])
        .expect("a package of three");
    assert!(
        found.pays.iter().any(|p| p.from == jpn && p.to == ken),
        "{found:?}"
    );
    assert!(
        found.own > 0.0 && found.theirs.iter().all(|e| e.gain >= 0.002),
        "{found:?}"
    );
}

/// Rule 13.5.
#[test]
fn a_stronger_delegate_finds_packages_at_least_as_good_from_the_same_view() {
    let mut better = 0;
    for seed in [1, 2] {
        let mut s = session("dubai-2012", seed, None);
        s.advance();
        s.advance();
        for seat in StateId::all(seats(&s)).step_by(9) {
            let mut best = vec![];
            for strength in Strength::ALL {
                let width = breadth(strength);
                let scenario = s.scenario().clone();
                let draft = ReadText::new(&scenario.text, &s.room().draft.text.clone());
                let view = s.view(seat);
                let mind = Mind::new(&view, &draft).unwrap();
                let with = partners(&mind, width.partners);
                let found = deals(&mut s, seat, &with, width);
                best.push(found.first().map_or(0.0, Deal::score));
            }
            assert!(
                best[0] <= best[1] + 1e-12 && best[1] <= best[2] + 1e-12,
                "{seat}: {best:?}"
            );
            better += usize::from(best[0] < best[2]);
        }
    }
    assert!(better > 5, "and often better: {better}");
}

#[test]
fn strength_changes_no_answer_that_needs_no_search() {
    let mut s = session("dubai-twelve", 1, None);
    s.advance();
    let (n, term) = (seats(&s), (s.room().agenda.open[0], WordingId::new(0)));
    for seat in StateId::all(n).skip(1) {
        put_offer(&mut s, StateId::new(0), &[seat], &[term]);
    }
    let scenario = s.scenario().clone();
    let draft = ReadText::new(&scenario.text, &s.room().draft.text.clone());
    let mut answers = |strength| -> Vec<Move> {
        let mut all = vec![];
        for seat in StateId::all(n).skip(1) {
            let mut view = s.view(seat);
            view.own.strength = strength;
            all.extend(of(Kind::Conceder).act(&view, &draft));
        }
        all
    };
    assert_eq!(answers(Strength::Attache), answers(Strength::Ambassador));
}

#[test]
fn a_broker_meets_an_offer_that_is_near_with_a_counter() {
    let mut countered = 0;
    for seed in 0..12 {
        let mut s = session("dubai-twelve", seed, Some(Kind::Broker));
        while matches!(s.phase(), Phase::Conference(_)) {
            s.advance();
        }
        let offers = &s.world().resource::<Corridors>().offers;
        for o in offers.iter().filter(|o| o.counters.is_some()) {
            let old = &offers[o.counters.unwrap()];
            assert_eq!(old.answer, Answer::Declined);
            assert!(
                o.terms() != old.terms() || o.pays != old.pays,
                "another package"
            );
            countered += 1;
        }
    }
    assert!(countered > 0);
}

#[test]
fn a_broker_sends_nothing_new_to_who_has_not_answered() {
    let mut s = session("dubai-twelve", 3, Some(Kind::Broker));
    let bra = s.scenario().seat("BRA").unwrap();
    let mut sent = 0;
    for _ in 0..4 {
        // Brazil alone acts, so nobody answers it.
        for m in acts(&mut s, bra, Kind::Broker) {
            if matches!(m.action, Action::Offer { .. }) {
                let sender = plenary::session::admissible::Sender::Seat(bra);
                plenary::session::acts::act(s.world(), sender, &m.action, &m.why).unwrap();
                sent += 1;
            }
        }
        evening(&mut s);
    }
    assert!(sent > 1, "it goes to others");
    let states = seats(&s);
    let offers = &s.world().resource::<Corridors>().offers;
    for seat in StateId::all(states) {
        let to = offers
            .iter()
            .filter(|o| o.from == bra && o.to.iter().any(|t| t.0 == seat));
        assert!(to.count() <= 1, "one each until they answer");
    }
}

/// Rule 13.7: who wants breaches looked into opens a follow-up; who does not care leaves them shut.
#[test]
fn rule_13_7_a_broker_opens_the_follow_up_it_wants() {
    for (salience, opens) in [(0.5, true), (0.01, false)] {
        let mut built = (*scenario("dubai-twelve")).clone();
        cares(&mut built, "BRA", &[("checking", 4.0, salience)]);
        let seat = built.seat("BRA").unwrap();
        let mut s = seated(Arc::new(built), 1, None, Strength::default());
        s.advance();
        let moves = acts(&mut s, seat, Kind::Broker);
        let opened = moves.iter().any(|m| match &m.action {
            Action::Open { bracket } => bracket.ends_with(".follow_up"),
            _ => false,
        });
        assert_eq!(opened, opens, "{salience}: {moves:?}");
    }
}
