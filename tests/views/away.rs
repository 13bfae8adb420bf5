//! A state that did not come to a later conference: it watches, answered nothing, and is not counted.

use super::later::{called, shows, years};
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
    let mut front = years(2);
    let seat = front.sight().seat;
    let away = StateId::all(front.sight().scenario.states.len()).find(|s| *s != seat);
    let away = away.unwrap();
    front.tamper(|world| {
        let sittings = &mut world.resource_mut::<Room>().sittings;
        sittings.last.members.retain(|s| *s != away);
    });
    front.end_turn();
    front.ask(AftermathChange::ColourBy(INDICES.len()));
    let name = front.sight().name(away).to_owned();
    front.ask(AftermathChange::List(true));
    let mut h = open(front, WIDE);
    assert!(shows(&h, &format!("{name}: did not sit")) || shows(&h, "did not sit"));
    h.state_mut().ask(AftermathChange::Page(Page::State));
    h.state_mut().ask(Pick(Some(away)));
    h.run_ok();
    assert!(shows(&h, &name));
    assert!(shows(&h, "Did not sit in the last conference."));
}
