//! What all eight delegates must do, on both tables.

use bevy_ecs::world::World;
use plenary::conference::Round;
use plenary::conference::corridors::offers::{Corridors, Offer};
use plenary::conference::favours;
use plenary::model::ids::{BracketId, StateId, WordingId};
use plenary::seat::Views as _;

use plenary::conference::room::Room;
use plenary::model::calendar::Phase;
use plenary::model::{Action, DelegateKind, Interests, Move, Package, Proposal, Strength, Text};
use plenary::seat::view::SeatView;
use plenary::session::Session;
use plenary::session::admissible::{Bench, Office, Sender, check};
use plenary::session::inbox::Inbox;
use plenary::world::states::Seat;

use super::{acts, priced, scenario, seated, seats, session};

/// One day in which every seat acts in turn; gives what was done and what of it was refused.
fn day(
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
    s.world().resource_mut::<Inbox>().0 = plates;
    s.world().run_schedule(Round);
    (all, refused)
}

fn sitting(s: &Session) -> bool {
    matches!(s.phase(), Phase::Conference(_))
}

fn legal(s: &mut Session, kind: DelegateKind, seat: StateId, moves: &[Move]) {
    let (phase, scenario) = (s.phase(), s.scenario().clone());
    let world = s.world();
    let bench = Bench {
        scenario: &scenario,
        phase,
        room: world.resource::<Room>(),
        corridors: world.resource::<Corridors>(),
        office: &Office::NONE,
    };
    for m in moves {
        let it = check(bench, Sender::Seat(seat), &m.action);
        assert!(it.is_ok(), "{kind:?}: {:?}: {it:?}", m.action);
    }
}

const TABLES: [(&str, &[u64]); 2] = [("dubai-twelve", &[1, 2, 3]), ("dubai-2012", &[7])];

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
                let left = s.room().floor.actions_left[seat] as usize;
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

/// The gain a reason states, if it states one.
fn stated(why: &str) -> Option<f64> {
    let number = |s: &str| {
        let end = s.find(|c: char| !(c.is_ascii_digit() || "+-.".contains(c)));
        s[..end.unwrap_or(s.len())].parse::<f64>().ok()
    };
    if let Some(at) = why.find("it would cost us ") {
        return number(&why[at + 17..]).map(|x| -x);
    }
    let at = why.find("worth ")?;
    if !why[at..].contains(" to us") {
        return None;
    }
    if why[at..].starts_with("worth next to nothing") {
        return Some(0.0);
    }
    number(&why[at + 6..])
}

fn change(view: &SeatView, p: &Proposal) -> (BracketId, WordingId) {
    let treaty = &view.scenario.text;
    let b = treaty.find(&p.bracket).unwrap();
    (b, treaty.brackets[b].find(&p.wording).unwrap())
}

fn paid(view: &SeatView, package: &Package) -> f64 {
    let me = view.scenario.iso(view.seat);
    let state = &view.scenario.states[view.seat];
    let worth = |p: &plenary::model::Payment| match (p.from == me, p.to == me) {
        (true, _) => -favours::cost(p.favour, state),
        (_, true) => favours::worth(p.favour, state),
        _ => 0.0,
    };
    package.pays.iter().map(worth).sum()
}

/// What an act is truly worth to a seat, by rule 2.4 worked out anew.
fn true_gain(view: &SeatView, action: &Action) -> Option<f64> {
    let sponsors = view.sponsor_trust();
    let worth = |t: &Text| view.worth(t, &sponsors).total();
    let text = &view.room.draft.text;
    let gain = |terms: &[(BracketId, WordingId)]| worth(&text.with_all(terms)) - worth(text);
    match action {
        Action::Table(p)
        | Action::Cosponsor(p)
        | Action::Support(p)
        | Action::Press(p)
        | Action::Caucus(p) => Some(gain(&[change(view, p)])),
        Action::Oppose(p) => {
            let (b, _) = change(view, p);
            let all = WordingId::all(view.scenario.text.brackets[b].wordings.len());
            let best = all.map(|w| gain(&[(b, w)])).fold(f64::MIN, f64::max);
            Some(-best)
        }
        Action::Offer { package, .. } | Action::Counter { package, .. } => {
            let terms = package.give.iter().chain(&package.want);
            let terms: Vec<(BracketId, WordingId)> = terms.map(|p| change(view, p)).collect();
            Some(gain(&terms) + paid(view, package))
        }
        Action::Answer { offer, .. } => {
            let of = |o: &&&Offer| o.id == *offer;
            let offer = view.offers.iter().find(of)?;
            let state = &view.scenario.states[view.seat];
            let worth = |p: &plenary::conference::corridors::offers::Pay| match (
                p.from == view.seat,
                p.to == view.seat,
            ) {
                (true, _) => -favours::cost(p.favour, state),
                (_, true) => favours::worth(p.favour, state),
                _ => 0.0,
            };
            Some(gain(&offer.terms()) + offer.pays.iter().map(worth).sum::<f64>())
        }
        _ => None,
    }
}

#[test]
fn every_act_has_a_reason_in_one_sentence_and_its_numbers_are_true() {
    let mut checked = 0;
    for kind in DelegateKind::ALL {
        for (name, seed) in [("dubai-twelve", 1), ("dubai-twelve", 2), ("first-steps", 3)] {
            let mut s = session(name, seed, Some(kind));
            while sitting(&s) {
                day(&mut s, kind, |s, seat, moves| {
                    let mut view = s.view(seat);
                    if kind == DelegateKind::Historical {
                        view.interests = view.scenario.states[seat].interests.clone();
                    }
                    for m in moves
                        .iter()
                        .filter(|m| !matches!(m.action, Action::Plate { .. }))
                    {
                        let one = !m.why.trim().is_empty()
                            && !m.why.contains('\n')
                            && !m.why.ends_with('.')
                            && !m.why.contains(". ");
                        assert!(one, "{kind:?}: {:?}: {:?}", m.action, m.why);
                        if let (Some(said), Some(is)) =
                            (stated(&m.why), true_gain(&view, &m.action))
                        {
                            assert!(
                                (said - is).abs() < 0.0006,
                                "{kind:?} {:?}: {} but {is}",
                                m.action,
                                m.why
                            );
                            checked += 1;
                        }
                    }
                });
            }
        }
    }
    println!("{checked} stated gains hold");
    assert!(checked > 1000);
}

/// A small generator for a person who does anything at all.
struct Lot(u64);

impl Lot {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % n.max(1)
    }
}

fn anything(lot: &mut Lot, s: &Session) -> Action {
    let scenario = s.scenario();
    let n = scenario.text.brackets.len();
    let mut p = || {
        let b = BracketId::new(lot.below(n));
        let w = WordingId::new(lot.below(scenario.text.brackets[b].wordings.len()));
        scenario.proposal(b, w)
    };
    let (one, two) = (p(), p());
    let to = vec![scenario.iso(StateId::new(lot.below(seats(s)))).to_owned()];
    match lot.below(14) {
        0 => Action::Table(one),
        1 => Action::Support(one),
        2 => Action::Oppose(one),
        3 => Action::RedLine(one),
        4 => Action::CallVote(one),
        5 => Action::PointOfOrder(one),
        6 => Action::Caucus(one),
        7 => Action::Cosponsor(one),
        8 => Action::Open {
            bracket: one.bracket,
        },
        9 => Action::CloseDebate {
            bracket: one.bracket,
        },
        10 => Action::Break {
            offer: u32::try_from(lot.below(40)).unwrap(),
        },
        11 => Action::Answer {
            offer: u32::try_from(lot.below(80)).unwrap(),
            accept: true,
        },
        12 => Action::ChairText,
        _ => Action::Offer {
            to,
            package: Package {
                give: vec![one],
                want: vec![two],
                pays: vec![],
            },
            until: None,
            witnesses: vec![],
        },
    }
}

#[test]
fn after_anything_a_person_does_they_still_act_by_the_rules() {
    let table = scenario("dubai-twelve");
    for kind in DelegateKind::ALL {
        for seed in 0..3 {
            let mut s = seated(table.clone(), seed, Some(kind), Strength::Ambassador);
            let person = s.scenario().seat("BRA").unwrap();
            let mut lot = Lot(seed * 31 + 7);
            let mut done = 0;
            while sitting(&s) {
                for _ in 0..40 {
                    let action = anything(&mut lot, &s);
                    done += usize::from(
                        plenary::session::acts::act(
                            s.world(),
                            Sender::Seat(person),
                            &action,
                            "any",
                        )
                        .is_ok(),
                    );
                }
                for seat in StateId::all(seats(&s)) {
                    let moves = acts(&mut s, seat, kind);
                    legal(&mut s, kind, seat, &moves);
                }
                s.advance();
            }
            assert!(done > 20, "the person did something: {done}");
        }
    }
}
