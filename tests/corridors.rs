//! The corridors as a person meets them: packages put together, answered, broken.
#![cfg(feature = "desktop")]
#![allow(clippy::unwrap_used, reason = "a test may stop")]

use bevy_egui::egui::{self, Key, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use plenary::conference::corridors::offers::{Answer, Corridors, Fate, Offer, Pay};
use plenary::desktop::commands::{Command, apply};
use plenary::desktop::desk::{Desk, View};
use plenary::desktop::play::Play;
use plenary::desktop::sight::Sight;
use plenary::desktop::{screens, theme};
use plenary::model::ids::{BracketId, WordingId};
use plenary::model::{Action, Favour};
use plenary::scenario::Library;

struct Front {
    desk: Desk,
    play: Play,
}

impl Front {
    /// The first day of the first steps, for Ardenia.
    fn opened() -> Self {
        let library = Library::embedded();
        let look = |name| theme::load(name).unwrap();
        let mut desk = Desk::new(look("paper"), look("lamplight"), 1.0);
        for name in library.names() {
            desk.shelve(library.load(&name).unwrap());
        }
        for name in library.theories() {
            desk.theories.push(library.theory(&name).unwrap());
        }
        let play = Play::kept(None, &mut desk, &library);
        let mut front = Self { desk, play };
        let mut first = front.desk.shelf.iter();
        let first = first.position(|s| s.setup.name == "first-steps").unwrap();
        front.wish(Command::Quick(first));
        front.wish(Command::Advance);
        // The tutorial's slips are not what is tested here.
        for step in 0..20 {
            front.wish(Command::Read(step));
        }
        front
    }

    fn wish(&mut self, wish: Command) {
        apply(&mut self.desk, &mut self.play, wish);
    }

    fn sight(&self) -> &Sight {
        self.play.sight.as_ref().unwrap()
    }

    /// Puts an offer into the corridors, as if it had been made.
    fn put(&mut self, offer: Offer) {
        let session = self.play.session.as_mut().unwrap();
        let mut corridors = session.world().resource_mut::<Corridors>();
        corridors.offers.push(offer);
        self.play.look(&self.desk);
    }
}

fn show(ui: &mut egui::Ui, front: &mut Front) {
    if !theme::ready(ui.ctx()) {
        return;
    }
    theme::apply(ui.ctx(), front.desk.shown_look());
    let mut out = vec![];
    let view = View {
        desk: &front.desk,
        sight: front.play.sight.as_ref(),
    };
    screens::screen_ui(ui, &view, &[], &mut out);
    for wish in out {
        front.wish(wish);
    }
}

fn open(front: Front) -> Harness<'static, Front> {
    let mut harness = Harness::builder()
        .with_size(Vec2::new(1600.0, 900.0))
        .with_max_steps(64)
        .build_ui_state(show, front);
    harness.run_ok();
    harness
}

fn press(h: &mut Harness<Front>, key: Key) {
    h.key_press(key);
    h.run_ok();
}

fn click(h: &mut Harness<Front>, label: &str) {
    h.get_by_label(label).click();
    h.run_ok();
}

/// A wording of an unsettled bracket that is not in the text.
fn other_wording(sight: &Sight, skip: usize) -> (BracketId, WordingId) {
    let b = (0..sight.worth.len())
        .filter(|&b| sight.room.unsettled(b))
        .nth(skip)
        .unwrap();
    (b, usize::from(sight.room.text.at(b) == 0))
}

/// What seat 1 offers to seats 0 and 2.
fn offered(sight: &Sight) -> Offer {
    Offer {
        id: u32::try_from(sight.offers.len()).unwrap(),
        day: sight.day(),
        until: sight.day() + 1,
        from: 1,
        to: vec![(0, Answer::Waiting), (2, Answer::Agreed)],
        give: vec![other_wording(sight, 0)],
        want: vec![other_wording(sight, 1)],
        pays: vec![Pay {
            from: 1,
            to: 0,
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
    let mut h = open(Front::opened());
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
    assert_eq!(h.state().desk.draft.search, "gibberish");
    assert!(
        h.query_by_label_contains("No delegation by that name")
            .is_some()
    );
    assert!(
        h.state().desk.draft.give.len() == 1,
        "typed letters are no shortcuts"
    );
    h.state_mut()
        .wish(Command::Seek(names[1][..3].to_lowercase()));
    h.run_ok();
    press(&mut h, Key::Enter);
    assert_eq!(h.state().desk.draft.to, [1]);
    let row = format!("ask {}", names[2]);
    h.get_by_label_contains(&row).click();
    h.run_ok();
    assert_eq!(h.state().desk.draft.to, [1, 2]);
    click(&mut h, "choose favours");
    let favour = format!("We give {} cheaper roaming", names[1]);
    h.get_by_label_contains(&favour).scroll_to_me();
    h.run_ok();
    h.get_by_label_contains(&favour).click();
    h.run_ok();
    assert_eq!(h.state().desk.draft.pays.len(), 1);
    // The itemised sum stands there before it is sent.
    assert!(h.query_by_label_contains("in all: us").is_some());
    assert!(h.query_by_label_contains("favours: us −").is_some());
    press(&mut h, Key::E);
    assert_eq!(h.state().desk.message, None);
    let offers = &h.state().sight().offers;
    assert_eq!(offers.len(), 1);
    assert_eq!(offers[0].parties(), [0, 1, 2]);
    assert_eq!(offers[0].pays.len(), 1);
    assert!(h.state().desk.draft.is_empty());
    assert!(h.query_by_label_contains("1 of yours").is_some());
    assert!(h.query_by_label_contains("Yours: ").is_some());
}

#[test]
fn the_itemised_sum_is_the_difference_of_the_sums() {
    let mut front = Front::opened();
    let (give, want) = {
        let sight = front.sight();
        (other_wording(sight, 0), other_wording(sight, 1))
    };
    for (term, ours) in [(give, true), (want, false)] {
        front.wish(Command::Bracket(term.0));
        front.wish(Command::Wording(term.1));
        front.wish(Command::Term(ours));
    }
    front.wish(Command::To(1));
    front.wish(Command::To(2));
    let pay = Pay {
        from: 2,
        to: 0,
        favour: Favour::CapacityAid,
    };
    front.wish(Command::Pay(pay));
    let sight = front.sight();
    let hand = sight.hand.as_ref().unwrap();
    assert_eq!(hand.parties, [0, 1, 2]);
    // The sum of the hall, asked with the package agreed and in the text.
    let mut beliefs = sight.beliefs.clone();
    let mut offer = front.desk.draft.offer(0, sight.day(), 3);
    offer.answer = Answer::Agreed;
    for p in 0..3 {
        beliefs.deals[p].push(offer.clone());
    }
    let text = sight.room.text.with_all(&[give, want]);
    let after = beliefs.ask(&sight.scenario, &sight.room, &text);
    let before = sight
        .beliefs
        .ask(&sight.scenario, &sight.room, &sight.room.text);
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
fn an_offer_is_answered_with_another() {
    let mut front = Front::opened();
    let offer = offered(front.sight());
    front.put(offer.clone());
    let mut h = open(front);
    assert!(h.query_by_label_contains("1 for you").is_some());
    assert!(h.query_by_label_contains("has agreed").is_some());
    assert!(
        h.query_by_label_contains("gives us cheaper roaming")
            .is_some()
    );
    press(&mut h, Key::U);
    let draft = &h.state().desk.draft;
    assert_eq!((&draft.give, &draft.want), (&offer.want, &offer.give));
    assert_eq!(draft.to, [1, 2]);
    assert!(
        h.query_by_label("find a delegation, /").is_none(),
        "its parties are given"
    );
    let more = Pay {
        from: 2,
        to: 0,
        favour: Favour::SeatSupport,
    };
    h.state_mut().wish(Command::Pay(more));
    h.run_ok();
    press(&mut h, Key::E);
    assert_eq!(h.state().desk.message, None);
    let offers = &h.state().sight().offers;
    assert_eq!(offers[0].answer, Answer::Declined);
    assert_eq!(offers[1].counters, Some(0));
    assert_eq!(offers[1].pays.len(), 2);
    assert!(h.query_by_label_contains("In answer to").is_some());
}

#[test]
fn yes_and_no_have_keys() {
    for (key, answer) in [(Key::Y, Answer::Agreed), (Key::D, Answer::Declined)] {
        let mut front = Front::opened();
        let offer = offered(front.sight());
        front.put(offer);
        let mut h = open(front);
        press(&mut h, key);
        assert_eq!(h.state().sight().offers[0].answer, answer);
    }
}

#[test]
fn breaking_asks_again() {
    let mut front = Front::opened();
    let offer = offered(front.sight());
    front.put(offer);
    front.wish(Command::Act(Action::Answer {
        offer: 0,
        accept: true,
    }));
    let mut h = open(front);
    assert!(
        h.query_by_label_contains("In force until the text")
            .is_some()
    );
    h.get_by_label_contains("Break with").click();
    h.run_ok();
    assert!(h.state().sight().offers[0].binds(), "nothing is broken yet");
    assert!(h.query_by_label_contains("It costs the trust of").is_some());
    click(&mut h, "Keep it");
    assert!(h.query_by_label("Break it all the same").is_none());
    h.get_by_label_contains("Break with").click();
    h.run_ok();
    click(&mut h, "Break it all the same");
    assert_eq!(h.state().sight().offers[0].fate, Some(Fate::Broken(0)));
    assert!(h.query_by_label_contains("broken by you").is_some());
}

#[test]
fn every_control_of_the_composer_is_named_and_reached_by_tab() {
    let mut front = Front::opened();
    front.wish(Command::Term(true));
    front.wish(Command::To(1));
    front.wish(Command::Favours);
    let mut h = open(front);
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
