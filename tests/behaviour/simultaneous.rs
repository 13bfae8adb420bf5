//! Within a turn it does not matter who is faster (rule 1.22).

use std::collections::VecDeque;

use super::common::{aftermath, proposal, scenario, seated, theory};
use super::random::any;
use plenary::model::calendar::Phase;
use plenary::model::ids::{StateId, ViolationId};
use plenary::model::years::{Exposure, Kind, Posture};
use plenary::model::{Action, Decision, Forum};
use plenary::seat::Views as _;
use plenary::session::Session;
use plenary::session::admissible::{Refusal, Sender};
use plenary::session::setup::Seating;
use plenary::world::control::Control;
use plenary::world::journal::Happening;
use plenary::world::random::stream;
use rand::seq::SliceRandom as _;
use rand::{Rng, RngExt as _};

/// What one seat does in a turn.
type Acts = Vec<(StateId, Action)>;

/// A plate on a bracket open today.
fn plate(s: &Session, rng: &mut impl Rng) -> Option<Action> {
    let open = &s.room().agenda.open;
    let bracket = *open.get(rng.random_range(0..open.len().max(1)))?;
    let bracket = &s.scenario().text.brackets[bracket];
    let wording = &bracket.wordings[rng.random_range(0..bracket.wordings.len())];
    Some(Action::Plate {
        choice: proposal(&bracket.key, &wording.id),
        objects: rng.random(),
    })
}

fn one(s: &Session, seat: StateId, rng: &mut impl Rng) -> Option<Action> {
    match s.phase() {
        Phase::Conference(_) => plate(s, rng),
        Phase::Signing => Some(Action::Decide(
            [Decision::Sign, Decision::NotNow, Decision::Refuse][rng.random_range(0..3)],
        )),
        Phase::Aftermath(_) if rng.random_range(0..12) == 0 => {
            let states = StateId::each(&s.scenario().states);
            let others = states.filter(|(other, _)| *other != seat);
            Some(Action::Convene {
                forum: Forum::Willing,
                members: others.map(|(_, o)| o.profile.iso.clone()).collect(),
                about: vec![],
            })
        }
        Phase::Aftermath(_) => Some(any(s, rng)),
        Phase::Over => None,
    }
}

/// Up to four acts of every person, seat by seat.
fn acts(s: &Session, rng: &mut impl Rng) -> Acts {
    let people: Vec<StateId> = s.people().collect();
    let each = people.into_iter().flat_map(|seat| {
        let count = rng.random_range(0..5);
        let all: Vec<Action> = (0..count).filter_map(|_| one(s, seat, rng)).collect();
        all.into_iter().map(move |action| (seat, action))
    });
    each.collect()
}

/// The same acts as they may arrive otherwise: seats mixed, those of one seat in their order.
fn mixed(acts: &Acts, rng: &mut impl Rng) -> Acts {
    let mut seats: Vec<StateId> = acts.iter().map(|(seat, _)| *seat).collect();
    seats.shuffle(rng);
    let mut left: VecDeque<(StateId, Action)> = acts.iter().cloned().collect();
    let next = |seat| {
        let at = left.iter().position(|(s, _)| *s == seat).unwrap();
        left.remove(at).unwrap()
    };
    seats.into_iter().map(next).collect()
}

/// Sends acts; gives what was refused, seat by seat.
fn send(s: &mut Session, acts: Acts) -> Vec<(StateId, Refusal)> {
    let one = |(seat, action)| Some((seat, s.act_as(Sender::Seat(seat), action).err()?));
    let mut refused: Vec<(StateId, Refusal)> = acts.into_iter().filter_map(one).collect();
    refused.sort_by_key(|(seat, _)| *seat);
    refused
}

/// Plays one session twice, with the acts of every turn in two orders of arrival; gives how many acts
/// were taken.
fn twice(name: &str, people: &[usize], seed: u64, quarters: u32) -> usize {
    let names = ["restraint", "spiral"];
    let start = || {
        let seating = Seating {
            people: people.iter().copied().map(StateId::new).collect(),
            ..Seating::default()
        };
        let theory = theory(names[usize::from(seed % 2 == 1)]);
        seated(scenario(name), theory, seed, seating)
    };
    let (mut a, mut b) = (start(), start());
    let mut rng = stream(seed, "arrival", 0, "", "", 0);
    let mut taken = 0;
    while a.phase() != Phase::Over && a.phase().quarter() <= quarters {
        let first = acts(&a, &mut rng);
        let second = mixed(&first, &mut rng);
        let sent = first.len();
        let refused = send(&mut a, first);
        assert_eq!(refused, send(&mut b, second), "seed {seed}");
        taken += sent - refused.len();
        a.advance();
        b.advance();
        assert_eq!(a.phase(), b.phase());
        assert_eq!(a.journal(), b.journal(), "seed {seed}, {:?}", a.phase());
        assert_eq!(a.digest(), b.digest(), "seed {seed}, {:?}", a.phase());
    }
    taken
}

/// Rule 1.22.
#[test]
fn the_order_of_arrival_within_a_turn_changes_nothing() {
    let small: usize = (0..24)
        .map(|seed| twice("first-steps", &[0, 1, 2], seed, 8))
        .sum();
    assert!(small > 500, "{small}");
    let large: usize = (0..2)
        .map(|seed| twice("dubai-twelve", &[0, 3, 5, 11], seed, 12))
        .sum();
    assert!(large > 100, "{large}");
}

/// Brazil and the United States of `dubai-twelve`, both persons', in the first quarter.
fn two() -> (Session, Sender, Sender) {
    let mut s = aftermath("dubai-twelve", "restraint", 5, Some("BRA"));
    let usa = s.scenario().seat("USA").unwrap();
    s.control(usa, Control::Human);
    let bra = s.seat().unwrap();
    (s, Sender::Seat(bra), Sender::Seat(usa))
}

/// Rule 1.22: what was sent counts for what the seat may still do, and is written when the turn ends.
#[test]
fn what_waits_is_checked_at_once_and_written_in_the_order_of_seats() {
    let (mut s, bra, usa) = two();
    let give = |to: &str| Action::Aid { to: to.to_owned() };
    let budget = Action::SetBudget {
        shares: [0.2; 5].into(),
    };
    let before = s.journal().len();
    s.act_as(usa, budget.clone()).unwrap();
    s.act_as(usa, give("EGY")).unwrap();
    assert_eq!(s.act_as(usa, give("KEN")).unwrap_err().rule, "1.20");
    s.act_as(bra, budget.clone()).unwrap();
    s.act_as(bra, give("EGY")).unwrap();
    let expose = Action::Expose(Exposure::Violation(ViolationId::new(99)));
    assert_eq!(s.act_as(bra, expose).unwrap_err().rule, "1.19");
    assert_eq!(s.journal().len(), before, "nothing is carried out yet");
    let waiting: Vec<&Action> = s.waiting(usa.seat().unwrap()).collect();
    assert_eq!(waiting, [&budget, &give("EGY")]);
    s.act_as(usa, Action::Posture(Posture::Hold)).unwrap();
    let own = s.affairs(usa.seat().unwrap()).unwrap();
    assert_eq!(
        own.orders.posture,
        Posture::Hold,
        "the seat sees what it ordered"
    );
    assert!((own.budget.aid - 0.2).abs() < 1e-12 && own.rights.aid_in > 0);
    let other = s.affairs(bra.seat().unwrap()).unwrap();
    assert_ne!(other.orders.posture, Posture::Hold);
    s.advance();
    let acted = s.journal()[before..].iter().filter_map(|e| match &e.what {
        Happening::Act { seat, .. } => Some(seat.as_str()),
        _ => None,
    });
    let acted: Vec<&str> = acted.take(4).collect();
    assert_eq!(acted, ["BRA", "BRA", "USA", "USA"]);
    assert_eq!(s.waiting(usa.seat().unwrap()).count(), 0);
}

/// Rule 1.22: acts that wait are carried out even if who sent them has left meanwhile.
#[test]
fn what_was_sent_stays_sent() {
    let (mut s, _, usa) = two();
    let order = Action::Authorise {
        target: "CHN".to_owned(),
        kind: Kind::Espionage,
    };
    s.act_as(usa, order).unwrap();
    let before = s.journal().len();
    s.control(usa.seat().unwrap(), Control::Away);
    s.advance();
    let act = |e: &plenary::world::journal::Entry| match &e.what {
        Happening::Act { seat, .. } => seat == "USA",
        _ => false,
    };
    assert!(s.journal()[before..].iter().any(act));
}
