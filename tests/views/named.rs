//! What states are called: as newspapers call them, in the order of those names, and in a dossier by their
//! official name as well.

use super::clipped::written;
use super::looked::place;
use super::*;
use plenary::desktop::screens::class::ClassChange;

/// Official names that no sentence, plate, chart or key says.
const LONG: [&str; 4] = [
    "(Islamic Republic of)",
    "(Republic of",
    "Russian Federation",
    "Viet Nam",
];

fn says_no_long_name(h: &Harness<Window>, what: &str) {
    for (_, it) in written(h) {
        let words = &it.galley.job.text;
        let long = LONG.iter().find(|long| words.contains(**long));
        assert!(long.is_none(), "{what}: {words}");
    }
}

#[test]
fn screens_say_the_short_names_of_states() {
    let mut h = open(Window::new(None), WIDE);
    h.state_mut().go(Screen::Setup);
    let n = h.state().place("dubai-2012");
    h.state_mut().ask(SetupChange::Scenario(n));
    h.state_mut().ask(SetupChange::Find("islamic".to_owned()));
    h.run_ok();
    assert!(
        h.query_all_by_label("Iran").next().is_some(),
        "found by either"
    );
    says_no_long_name(&h, "setup");
    h.state_mut().start_suggested("dubai-2012");
    h.run_ok();
    says_no_long_name(&h, "briefing");
    h.state_mut().go(Screen::Conference);
    for _ in 0..4 {
        h.state_mut().end_turn();
        h.run_ok();
        says_no_long_name(&h, "a day");
        h.state_mut().see_the_votes();
    }
    let scenario = h.state().sight().scenario.clone();
    let named = |iso: &str| &scenario.states[scenario.seat(iso).unwrap()].profile;
    for (iso, name, official) in [
        ("IRN", "Iran", "Iran (Islamic Republic of)"),
        ("KOR", "South Korea", "Korea (Republic of)"),
        ("RUS", "Russia", "Russian Federation"),
        ("CIV", "Ivory Coast", "Côte d'Ivoire"),
        ("KEN", "Kenya", "Kenya"),
    ] {
        assert_eq!(
            (named(iso).name.as_str(), named(iso).official.as_str()),
            (name, official)
        );
    }
    // A dossier says both.
    let iran = scenario.seat("IRN").unwrap();
    h.state_mut().ask(ConferenceChange::OpenDossier(Some(iran)));
    h.run_ok();
    let both = h.query_all_by_label_contains("Iran (Islamic Republic of)");
    assert_eq!(both.count(), 1);
    while h.state().sight().sits() {
        h.state_mut().end_turn();
    }
    h.run_ok();
    says_no_long_name(&h, "signing");
}

#[test]
fn seats_stand_in_the_order_of_the_names_that_are_shown() {
    let mut h = open(Window::new(None), WIDE);
    h.state_mut().go(Screen::Setup);
    let n = h.state().place("dubai-2012");
    h.state_mut().ask(SetupChange::Scenario(n));
    let scenario = h.state().get::<Shelf>().scenarios[n].clone();
    // By code the United Kingdom would stand before India.
    let seats = ["GBR", "IND", "CHN", "KEN"].map(|iso| scenario.seat(iso).unwrap());
    for seat in seats {
        h.state_mut().ask(SetupChange::Person(seat));
    }
    h.run_ok();
    let order = ["Brazil", "China", "India", "Kenya", "United Kingdom"];
    let places = order.map(|name| {
        let chip = h.get_by_label(&format!("{name}, at this machine")).rect();
        (chip.top(), chip.left())
    });
    assert!(places.is_sorted(), "{places:?}");
    let n = h.state().place("dubai-twelve");
    h.state_mut().ask(SetupChange::Scenario(n));
    h.state_mut().go(Screen::Class);
    h.state_mut().ask(ClassChange::Propose);
    h.run_ok();
    // By code the United Kingdom would stand before India here, too.
    let order = [
        "Brazil",
        "India",
        "Russia",
        "United Kingdom",
        "United States",
    ];
    let rows = order.map(|name| place(&h, name).top());
    assert!(rows.is_sorted(), "{rows:?}");
}
