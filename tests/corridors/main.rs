//! The corridors as a person meets them: packages put together, answered, broken.
#![cfg(feature = "desktop")]
#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod answers;

#[path = "../common/mod.rs"]
mod common;
use bevy_egui::egui::{self, Key};
use common::window::{WIDE, Window, click, open, press};
use egui_kittest::kittest::Queryable as _;
use plenary::conference::corridors::offers::{Answer, Corridors, Fate, Offer, Pay};
use plenary::desktop::commands::Command;
use plenary::desktop::frame::StepRead;
use plenary::desktop::screens::conference::changes::{ConferenceChange, PackageChange};
use plenary::desktop::sight::Sight;
use plenary::model::ids::{BracketId, OfferId, StateId, WordingId};
use plenary::model::{Action, Favour};

/// The states at this table.
const OURS: StateId = StateId::new(0);

const SECOND: StateId = StateId::new(1);

const THIRD: StateId = StateId::new(2);

/// The first day of the first steps, for Ardenia.
fn opened() -> Window {
    let mut front = Window::new(None);
    front.start_suggested("first-steps");
    front.end_turn();
    // The tutorial's slips are not what is tested here.
    for step in 0..20 {
        front.ask(StepRead(step));
    }
    // Nor is what others offer on the first day.
    front.tamper(|world| world.resource_mut::<Corridors>().offers.clear());
    front
}

/// Puts an offer into the corridors, as if it had been made.
fn put(window: &mut Window, offer: Offer) {
    window.tamper(|world| {
        world.resource_mut::<Corridors>().offers.push(offer);
    });
}

/// A wording of an unsettled bracket that is not in the text.
fn other_wording(sight: &Sight, skip: usize) -> (BracketId, WordingId) {
    let b = BracketId::all(sight.own.worth.len())
        .filter(|&b| sight.room.unsettled(b))
        .nth(skip)
        .unwrap();
    (
        b,
        WordingId::new(usize::from(sight.room.draft.text.at(b).index() == 0)),
    )
}

/// What seat 1 offers to seats 0 and 2.
fn offered(sight: &Sight) -> Offer {
    Offer {
        id: OfferId::new(sight.packages.offers.len()),
        day: sight.day(),
        until: sight.day() + 1,
        from: SECOND,
        to: vec![(OURS, Answer::Waiting), (THIRD, Answer::Agreed)],
        give: vec![other_wording(sight, 0)],
        want: vec![other_wording(sight, 1)],
        pays: vec![Pay {
            from: SECOND,
            to: OURS,
            favour: Favour::Roaming,
        }],
        witnesses: vec![],
        counters: None,
        answer: Answer::Waiting,
        fate: None,
    }
}

#[test]
fn a_package_of_three_with_a_favour_is_built_by_keys_and_clicks_and_appears() {
    let mut h = open(opened(), WIDE);
    let names: Vec<String> = (h.state().sight().scenario.states.iter())
        .map(|s| s.profile.name.clone())
        .collect();
    press(&mut h, Key::K);
    assert!(
        h.query_by_label("Drop it").is_some(),
        "the composer is open"
    );
    press(&mut h, Key::N);
    press(&mut h, Key::G);
    assert!(
        h.query_by_label_contains("Choose with whom").is_some(),
        "what is missing is said"
    );
    // One partner by typing, the other by a click.
    press(&mut h, Key::Slash);
    let field = h.get_by_label("find a delegation, /");
    field.type_text("gibberish");
    h.run_ok();
    assert_eq!(h.state().conference().draft.search, "gibberish");
    assert!(
        h.query_by_label_contains("No delegation by that name")
            .is_some()
    );
    assert!(
        h.state().conference().draft.give.len() == 1,
        "typed letters are no shortcuts"
    );
    h.state_mut()
        .package(PackageChange::Search(names[1][..3].to_lowercase()));
    h.run_ok();
    press(&mut h, Key::Enter);
    assert_eq!(h.state().conference().draft.to, [SECOND]);
    let row = format!("ask {}", names[2]);
    h.get_by_label_contains(&row).click();
    h.run_ok();
    assert_eq!(h.state().conference().draft.to, [SECOND, THIRD]);
    click(&mut h, "choose favours");
    let favour = format!("We give {} cheaper roaming", names[1]);
    h.get_by_label_contains(&favour).scroll_to_me();
    h.run_ok();
    h.get_by_label_contains(&favour).click();
    h.run_ok();
    assert_eq!(h.state().conference().draft.pays.len(), 1);
    // The itemised sum stands there before it is sent.
    assert!(h.query_by_label_contains("in all: us").is_some());
    assert!(h.query_by_label_contains("favours: us −").is_some());
    press(&mut h, Key::E);
    assert_eq!(h.state().notice(), None);
    let offers = &h.state().sight().packages.offers;
    assert_eq!(offers.len(), 1);
    assert_eq!(offers[0].parties(), [OURS, SECOND, THIRD]);
    assert_eq!(offers[0].pays.len(), 1);
    assert!(h.state().conference().draft.is_empty());
    assert!(h.query_by_label_contains("1 of yours").is_some());
    assert!(h.query_by_label_contains("Yours: ").is_some());
}

#[test]
fn the_itemised_sum_is_the_difference_of_the_sums() {
    let mut front = opened();
    let (give, want) = {
        let sight = front.sight();
        (other_wording(sight, 0), other_wording(sight, 1))
    };
    for (term, ours) in [(give, true), (want, false)] {
        front.ask(ConferenceChange::SelectBracket(term.0));
        front.ask(ConferenceChange::SelectWording(term.1));
        front.package(PackageChange::Term(ours));
    }
    front.package(PackageChange::Partner(SECOND));
    front.package(PackageChange::Partner(THIRD));
    let pay = Pay {
        from: THIRD,
        to: OURS,
        favour: Favour::CapacityAid,
    };
    front.package(PackageChange::Favour(pay));
    let sight = front.sight();
    let hand = sight.hand.as_ref().unwrap();
    assert_eq!(hand.parties, [OURS, SECOND, THIRD]);
    // The sum of the hall, asked with the package agreed and in the text.
    let mut beliefs = sight.outlook.beliefs.clone();
    let mut offer = front.conference().draft.offer(OURS, sight.day(), 3);
    offer.answer = Answer::Agreed;
    for p in 0..3 {
        beliefs.deals[p].push(offer.clone());
    }
    let text = sight.room.draft.text.with_all(&[give, want]);
    let after = beliefs.ask((&sight.scenario, &sight.theory), &sight.room, &text);
    let before = sight.outlook.beliefs.ask(
        (&sight.scenario, &sight.theory),
        &sight.room,
        &sight.room.draft.text,
    );
    for most in [2, 8, 40] {
        let (rows, _, rest) = hand.rows(most);
        assert!(rows.len() <= most);
        for (p, rest) in rest.iter().enumerate() {
            let listed: f64 = rows.iter().map(|r| r.values[p]).sum();
            let difference = after.sums[p].sum() - before.sums[p].sum();
            assert!(
                (listed + rest - difference).abs() < 1e-9,
                "party {p}: {listed} and {rest} against {difference}"
            );
            assert!((hand.total[p] - listed - rest).abs() < 1e-9);
        }
    }
    assert!(hand.total[0].abs() > 1e-4, "the package changes something");
}

#[test]
fn every_control_of_the_composer_is_named_and_reached_by_tab() {
    let mut front = opened();
    front.package(PackageChange::Term(true));
    front.package(PackageChange::Partner(SECOND));
    front.package(PackageChange::FoldFavours);
    let mut h = open(front, WIDE);
    let mut reached = std::collections::BTreeSet::new();
    for _ in 0..120 {
        h.key_press(Key::Tab);
        h.run_ok();
        let roles = [
            egui::accesskit::Role::Button,
            egui::accesskit::Role::CheckBox,
            egui::accesskit::Role::TextInput,
        ];
        for role in roles {
            for node in h.query_all_by_role(role) {
                use egui_kittest::kittest::NodeT;
                let node = node.accesskit_node();
                let label = node.label().unwrap_or_default();
                assert!(!label.trim().is_empty(), "{role:?} without a name");
                if node.is_focused() {
                    reached.insert(label);
                }
            }
        }
    }
    for part in [
        "take out “",
        "leave out ",
        "find a delegation",
        "ask ",
        "tell ",
        "fold the favours",
        "We give ",
        "gives us ",
        "one day later",
        "Drop it",
    ] {
        assert!(
            reached.iter().any(|l| l.contains(part)),
            "`{part}` was not reached: {reached:?}"
        );
    }
}
