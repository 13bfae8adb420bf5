//! Whatever a person does, the delegates act by the rules.

use super::battery::{legal, sitting};
use super::{acts, scenario, seated, seats};
use plenary::model::ids::{BracketId, OfferId, StateId, WordingId};
use plenary::model::{Action, DelegateKind, Package, Strength};
use plenary::session::Session;
use plenary::session::admissible::Sender;

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
            offer: OfferId::new(lot.below(40)),
        },
        11 => Action::Answer {
            offer: OfferId::new(lot.below(80)),
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
