//! What leads from words to events is worked out of what a seat is sent, and tells it no more.

use std::collections::BTreeSet;

use plenary::model::calendar::Phase;
use plenary::model::ids::StateId;
use plenary::seat::threads::{Subject, Threads};
use plenary::seat::{Snapshot, Views as _};
use plenary::session::Session;
use plenary::world::journal::Happening;

use crate::secrets::Secrets;
use crate::snapshots::{LOOKED_AT, look_for_pair, scripted, turn};

fn threads(s: &mut Session) -> Vec<Threads> {
    let scenario = s.scenario().clone();
    let seats = StateId::all(scenario.states.len());
    seats
        .map(|seat| Threads::of(&scenario, &Snapshot::of(&s.view(seat))))
        .collect()
}

#[test]
fn what_two_states_hide_changes_no_thread_of_a_third() {
    let seventh = |s: &Session| matches!(s.phase(), Phase::Aftermath(q) if q % 7 == 0);
    let looked = look_for_pair(LOOKED_AT[0], seventh, |s, pair| {
        let secrets = Secrets::plant(s, pair[0], pair[1]);
        let before = threads(s);
        secrets.swap(s);
        let after = threads(s);
        secrets.swap(s);
        secrets.lift(s);
        for (k, (before, after)) in before.iter().zip(&after).enumerate() {
            let hides = pair.contains(&StateId::new(k));
            assert!(hides || before == after, "{:?}, seat {k}", s.phase());
        }
    });
    assert!(looked > 2, "{looked}");
}

#[test]
fn threads_name_events_that_the_seat_knows_of_and_deeds_name_no_state() {
    let (mut s, script) = scripted("twelve-bra", "restraint", 4, "BRA");
    while !matches!(s.phase(), Phase::Aftermath(20)) && s.phase() != Phase::Over {
        turn(&mut s, &script);
    }
    let scenario = s.scenario().clone();
    let clauses: BTreeSet<&str> = scenario
        .text
        .clauses
        .iter()
        .map(|c| c.id.as_str())
        .collect();
    let (mut told, mut most) = (BTreeSet::new(), 0);
    for seat in StateId::all(scenario.states.len()) {
        let snapshot = Snapshot::of(&s.view(seat));
        let threads = Threads::of(&scenario, &snapshot);
        for event in &threads.events {
            let known = match event.subject {
                Subject::Incident(id) => snapshot.years.incidents.iter().any(|i| i.id == id),
                Subject::Entry(n) => n < snapshot.journal.len(),
            };
            assert!(known, "{event:?}");
            // What is told together is of one turn, and told nowhere else.
            let first = event.told.first();
            match event.subject {
                Subject::Incident(_) => assert_eq!(first, None),
                Subject::Entry(n) => assert_eq!(first, Some(&n)),
            }
            let turns = event.told.iter().map(|&n| snapshot.journal[n].turn);
            assert_eq!(
                turns.collect::<BTreeSet<_>>().len(),
                event.told.len().min(1)
            );
            assert!(event.told.iter().all(|n| told.insert((seat, *n))));
            most = most.max(event.told.len());
        }
        for told in &snapshot.journal {
            if let Happening::Deeds { by_clause } = &told.what {
                let lever =
                    |name: &String| !name.chars().any(char::is_lowercase) && name.len() == 3;
                for name in by_clause.keys() {
                    assert!(clauses.contains(name.as_str()) || !lever(name), "{name}");
                    assert_eq!(scenario.seat(name), None, "{name}");
                }
            }
        }
    }
    assert!(most > 1, "disputes of a quarter are told together");
}
