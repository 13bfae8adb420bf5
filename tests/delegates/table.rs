//! The table as a person meets it.

use plenary::conference::room::Tabled;
use plenary::model::Action;
use plenary::model::calendar::Phase;
use plenary::model::ids::{BracketId, StateId, WordingId};
use plenary::world::journal::Happening;

use super::common::session;
use super::{gains, seats};

#[test]
fn what_a_person_tables_for_the_good_of_many_finds_a_second_the_same_day() {
    for (name, iso) in [("dubai-twelve", "BRA"), ("dubai-2012", "BRA")] {
        for seed in 1..4 {
            let mut s = session(name, "restraint", seed, Some(iso));
            s.advance();
            let me = s.seat().unwrap();
            let mut liked = std::collections::BTreeMap::new();
            for seat in StateId::all(seats(&s)).filter(|&x| x != me) {
                for (term, gain) in gains(&mut s, seat) {
                    if gain > 0.012 && s.room().unsettled(term.0) {
                        *liked.entry(term).or_insert(0) += 1;
                    }
                }
            }
            let known = |t: &(BracketId, WordingId)| {
                let of = |x: &Tabled| (x.bracket, x.wording) == *t;
                s.room().floor.tabled.iter().any(of)
            };
            let (&(b, w), _) = liked
                .iter()
                .filter(|x| !known(x.0))
                .max_by_key(|x| x.1)
                .unwrap();
            let p = s.scenario().proposal(b, w);
            s.act(Action::Table(p)).unwrap();
            s.advance();
            let tabled = s
                .room()
                .floor
                .tabled
                .iter()
                .find(|t| (t.bracket, t.wording) == (b, w));
            let names = &tabled.unwrap().names;
            assert!(
                names.len() >= 2 && names[0] == me,
                "{name} {seed}: {names:?}"
            );
        }
    }
}

/// Rule 13.2.
#[test]
fn a_person_gets_a_few_offers_a_day_and_never_a_flood() {
    for (name, seats) in [
        ("dubai-twelve", ["BRA", "USA", "KEN", "EGY"]),
        ("dubai-2012", ["BRA", "USA", "CHN", "EGY"]),
    ] {
        for iso in seats {
            let mut s = session(name, "restraint", 1, Some(iso));
            while matches!(s.phase(), Phase::Conference(_)) {
                s.advance();
            }
            let mut days = std::collections::BTreeMap::new();
            for e in s.journal() {
                if let Happening::Act {
                    action: Action::Offer { to, .. },
                    ..
                } = &e.what
                {
                    *days.entry(e.turn).or_insert(0) += usize::from(to.iter().any(|x| x == iso));
                }
            }
            let (all, most) = (days.values().sum::<usize>(), days.values().max().copied());
            println!("{name} {iso}: {all} offers in all, {most:?} on one day");
            assert!(
                all <= 36 && most.is_none_or(|m| m <= 5),
                "{name} {iso}: {days:?}"
            );
        }
    }
}
