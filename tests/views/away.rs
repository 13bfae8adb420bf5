//! A state that did not come to a later conference: it watches, answered nothing, and is not counted.

use super::later::{called, shows};
use super::*;
use plenary::conference::room::Room;
use plenary::desktop::picked::Pick;
use plenary::desktop::screens::aftermath::Page;
use plenary::desktop::screens::aftermath::changes::AftermathChange;
use plenary::model::indices::INDICES;

/// Who did not come sees the page, and is offered nothing to do on it; of the others only those who came
/// are counted.
#[test]
fn whoever_did_not_come_watches_and_nobody_who_stayed_away_is_counted() {
    let mut h = called(WIDE);
    h.state_mut().go(Screen::Conference);
    h.run_ok();
    let came = h.state().sight().room.delegations();
    let treaty = &h.state().sight().scenario.text;
    for bracket in BracketId::all(treaty.brackets.len()) {
        h.state_mut().ask(ConferenceChange::SelectBracket(bracket));
        h.run_ok();
        let counted: usize = h.state().sight().counts(bracket).iter().sum();
        assert_eq!(counted, came, "{bracket:?}");
    }
    assert!(shows(&h, "To offer a package"));
    let seat = h.state().sight().seat;
    h.state_mut().tamper(|world| {
        let sittings = &mut world.resource_mut::<Room>().sittings;
        sittings.last.members.retain(|s| *s != seat);
    });
    h.state_mut().go(Screen::Conference);
    h.run_ok();
    assert!(shows(&h, "You do not sit in this conference"));
    assert!(!shows(&h, "To offer a package"));
    assert!(!shows(&h, "Tell the press"));
}

/// Who did not sit at the last signing answered nothing there, whatever it answered before.
#[test]
fn the_map_of_the_years_tells_who_did_not_sit() {
    let mut h = called(WIDE);
    let states = h.state().sight().scenario.states.len();
    let away = StateId::all(states).find(|s| !h.state().sight().room.sits(*s));
    let away = away.unwrap();
    while !matches!(h.state().phase(), Some(Phase::Aftermath(_))) {
        h.state_mut().end_turn();
        h.state_mut().see_the_votes();
    }
    h.state_mut().go(Screen::Aftermath);
    h.state_mut().ask(AftermathChange::ColourBy(INDICES.len()));
    h.state_mut().ask(AftermathChange::List(true));
    h.run_ok();
    let name = h.state().sight().name(away).to_owned();
    assert_eq!(h.state().sight().threads.answers.get(&away), None);
    let row = h.query_all_by_label_contains(&name);
    let told = |n: egui_kittest::Node| n.accesskit_node().label().unwrap_or_default();
    let rows: Vec<String> = row.map(told).collect();
    assert!(rows.iter().any(|r| r.contains("did not sit")), "{rows:?}");
    h.state_mut().ask(AftermathChange::Page(Page::State));
    h.state_mut().ask(Pick(Some(away)));
    h.run_ok();
    assert!(shows(&h, "Did not sit in the last conference."));
}

/// Whoever does not sit passes over it with one key, to the years after it.
#[test]
fn a_conference_without_us_is_passed_over() {
    let mut h = called(WIDE);
    h.state_mut().go(Screen::Conference);
    let seat = h.state().sight().seat;
    h.run_ok();
    assert!(!shows(&h, "Pass over it"), "it is ours");
    h.state_mut().tamper(|world| {
        let sittings = &mut world.resource_mut::<Room>().sittings;
        sittings.last.members.retain(|s| *s != seat);
    });
    h.state_mut().go(Screen::Conference);
    h.run_ok();
    assert!(shows(&h, "Pass over it"));
    press(&mut h, Key::Enter);
    assert!(matches!(h.state().phase(), Some(Phase::Aftermath(_))));
    assert_eq!(h.state().screen(), Screen::Aftermath);
    assert!(!h.state().get::<plenary::desktop::options::Options>().open);
}

/// Where a later conference adopts nothing, the text before it goes on to hold, and is what the years tell of.
#[test]
fn a_conference_that_fails_leaves_the_text_that_holds_in_sight() {
    let mut front = super::later::years(6);
    let treaty = front.sight().scenario.text.clone();
    let before = front.sight().text_of_the_years(&treaty);
    assert!(
        front.sight().text_stands(),
        "the first conference agreed on a text"
    );
    assert_ne!(before, treaty.status_quo());
    let clauses = front.sight().threads.clauses.len();
    front.tamper(|world| {
        let turn = world.resource::<plenary::world::journal::Journal>().turn;
        let mut room = world.resource_mut::<Room>();
        let failed = plenary::model::forum::Sitting {
            adopted: None,
            opens: turn,
            days: 0,
            ..room.sittings.last.clone()
        };
        let held = std::mem::replace(&mut room.sittings.last, failed);
        room.sittings.past.push(held);
        room.adopted = Some(false);
        room.draft.text = treaty.status_quo();
    });
    let sight = front.sight();
    assert!(sight.text_stands());
    assert_eq!(sight.text_of_the_years(&treaty), before);
    assert_eq!(sight.threads.clauses.len(), clauses);
    assert!(
        !sight.threads.tied.is_empty(),
        "who signed is tied as before"
    );
}
