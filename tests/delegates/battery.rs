//! What all eight delegates must do, on both tables.

use super::common::evening;
use super::{acts, priced, seats, session};
use bevy_ecs::world::World;
use plenary::conference::corridors::offers::Corridors;
use plenary::conference::room::Room;
use plenary::model::calendar::Phase;
use plenary::model::ids::StateId;
use plenary::model::{Action, DelegateKind, Interests, Move};
use plenary::seat::Views as _;
use plenary::session::Session;
use plenary::session::admissible::{ActContext, Sender, YearsRights, check};
use plenary::world::states::Seat;

/// One day in which every seat acts in turn; gives what was done and what of it was refused.
pub fn day(
    s: &mut Session,
    kind: DelegateKind,
    mut each: impl FnMut(&mut Session, StateId, &[Move]),
) -> (usize, usize) {
    let (mut all, mut refused) = (0, 0);
    let mut plates = vec![];
    for seat in StateId::all(seats(s)) {
        let moves = acts(s, seat, kind);
        each(s, seat, &moves);
        for m in moves {
            if matches!(m.action, Action::Plate { .. }) {
                plates.push((seat, m));
                continue;
            }
            let it = plenary::session::acts::act(s.world(), Sender::Seat(seat), &m.action, &m.why);
            all += usize::from(priced(&m));
            refused += usize::from(priced(&m) && it.is_err());
        }
    }
    plenary::session::acts::act_together(s.world(), plates);
    evening(s);
    (all, refused)
}

pub fn sitting(s: &Session) -> bool {
    matches!(s.phase(), Phase::Conference(_))
}

pub fn legal(s: &mut Session, kind: DelegateKind, seat: StateId, moves: &[Move]) {
    let (phase, scenario) = (s.phase(), s.scenario().clone());
    let actions_left = s.view(seat).actions_left();
    let little_credit = s.view(seat).little_credit();
    let world = s.world();
    let context = ActContext {
        scenario: &scenario,
        phase,
        room: world.resource::<Room>(),
        actions_left,
        little_credit,
        corridors: world.resource::<Corridors>(),
        rights: &YearsRights::NONE,
        limits: plenary::session::admissible::CapitalLimits::default(),
        questions: &[],
    };
    for m in moves {
        let it = check(context, Sender::Seat(seat), &m.action);
        assert!(it.is_ok(), "{kind:?}: {:?}: {it:?}", m.action);
    }
}

const TABLES: [(&str, &[u64]); 2] = [("dubai-twelve", &[1, 2, 3]), ("dubai-2012", &[7])];

/// Rule 13.1.
#[test]
fn every_act_is_admissible_in_the_room_it_saw_and_nearly_all_are_accepted_in_turn() {
    for kind in DelegateKind::ALL {
        let (mut all, mut refused) = (0, 0);
        for (name, seeds) in TABLES {
            for &seed in seeds {
                let mut s = session(name, seed, Some(kind));
                while sitting(&s) {
                    let done = day(&mut s, kind, |s, seat, moves| legal(s, kind, seat, moves));
                    all += done.0;
                    refused += done.1;
                }
            }
        }
        println!("{kind:?}: {all} priced acts, {refused} refused in turn");
        assert!(refused * 20 <= all, "{kind:?}: {refused} of {all}");
        assert!(all > 100, "{kind:?} does something");
    }
}

#[test]
fn every_kind_is_deterministic() {
    for kind in DelegateKind::ALL {
        let play = || {
            let mut s = session("dubai-twelve", 5, Some(kind));
            s.play(&[], |_| {});
            s.digest()
        };
        assert_eq!(play(), play(), "{kind:?}");
    }
}

fn swap_mandates(world: &mut World, a: StateId, b: StateId) {
    let mut query = world.query::<(&Seat, &mut Interests)>();
    let find = |seat: StateId, all: &[(StateId, Interests)]| {
        all.iter().find(|x| x.0 == seat).unwrap().1.clone()
    };
    let all: Vec<(StateId, Interests)> = query.iter(world).map(|(s, i)| (s.0, i.clone())).collect();
    for (seat, mut interests) in query.iter_mut(world) {
        if seat.0 == a {
            *interests = find(b, &all);
        } else if seat.0 == b {
            *interests = find(a, &all);
        }
    }
}

/// Rules 13.1 and 13.2.
#[test]
fn what_others_hide_moves_nobody() {
    for kind in DelegateKind::ALL {
        for seed in [1, 9] {
            let mut s = session("dubai-twelve", seed, Some(kind));
            for _ in 0..4 {
                s.advance();
            }
            let (a, b) = (
                s.scenario().seat("USA").unwrap(),
                s.scenario().seat("RUS").unwrap(),
            );
            let all = |s: &mut Session| -> Vec<Vec<Move>> {
                StateId::all(seats(s))
                    .map(|seat| acts(s, seat, kind))
                    .collect()
            };
            let before = all(&mut s);
            swap_mandates(s.world(), a, b);
            let after = all(&mut s);
            for seat in StateId::all(before.len()).filter(|&x| x != a && x != b) {
                assert_eq!(before[seat], after[seat], "{kind:?} {seat}");
            }
            if kind != DelegateKind::Historical {
                assert_ne!(
                    before[a], after[a],
                    "{kind:?}: its own mandate does move it"
                );
            }
        }
    }
}

#[test]
fn a_day_of_a_delegate_is_short() {
    for kind in DelegateKind::ALL {
        let mut s = session("dubai-twelve", 4, Some(kind));
        while sitting(&s) {
            day(&mut s, kind, |s, seat, moves| {
                let spent = moves.iter().filter(|m| priced(m)).count();
                let left = s.view(seat).actions_left() as usize;
                assert!(spent <= left.min(4), "{kind:?} spends {spent} of {left}");
                let plates = moves
                    .iter()
                    .filter(|m| matches!(m.action, Action::Plate { .. }));
                let opened = s.phase() != Phase::Conference(0);
                let open = if opened {
                    s.room().agenda.open.len()
                } else {
                    0
                };
                assert_eq!(plates.count(), open, "one plate for each open bracket");
                let offers = moves
                    .iter()
                    .filter(|m| matches!(m.action, Action::Offer { .. }));
                assert!(offers.count() <= 1);
                let view = s.view(seat);
                let mine = view.offers.iter().filter(|o| o.party(seat)).count();
                let free = moves
                    .iter()
                    .filter(|m| matches!(m.action, Action::Answer { .. } | Action::Break { .. }));
                assert!(free.count() <= mine, "an answer for each offer at most");
            });
        }
    }
}
