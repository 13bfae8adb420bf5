//! What those who hear the screen find: names, roles and values of everything that is painted by hand, screen
//! by screen, and how much of what is written on a screen stands in the tree. `docs/ACCESSIBILITY.md`
//! tells what is missing.

use std::cell::RefCell;
use std::collections::BTreeSet;

use bevy_egui::egui::accesskit::Role;
use plenary::desktop::screens::aftermath::changes::AftermathChange;
use plenary::desktop::screens::conference::changes::ConferenceChange;
use plenary::desktop::screens::conference::{Column, Strip};

use super::*;

/// Names of keys on buttons: the tree has them as shortcuts.
const KEYS: [&str; 5] = ["enter", "escape", "space", "backspace", "plenary"];
/// Written in the conference and not in the tree: groups at the ends of bars, what stands beside the line of
/// signatures, and what moved the text in the margin, which the slip of the day says.
pub const ROOM: [&str; 9] = [
    "find a delegation",
    "arab",
    "cept",
    "citel",
    "in the text",
    "as it stands",
    " by our mandate",
    "this text",
    "no text",
];
/// In the years how many sentences the line of the last quarter leaves out; its name has them all.
const LEFT_OUT: &str = " more (home)";

thread_local! {
    /// What is written and not in the tree, by page, for the test that runs.
    static MISSING: RefCell<Vec<String>> = const { RefCell::new(vec![]) };
}

/// A thing in the tree: its role, its name, what is told beside it, its number if it has one.
pub struct Heard {
    role: Role,
    name: String,
    beside: String,
    number: Option<f64>,
}

fn tree(h: &Harness<Window>) -> Vec<Heard> {
    let all = h.query_all_by(|n| !n.is_hidden());
    let told = all.map(|n| {
        let node = n.accesskit_node();
        let label = node.label().unwrap_or_default();
        // A label's words are its value.
        let name = if label.is_empty() {
            node.value().unwrap_or_default()
        } else {
            label
        };
        Heard {
            role: node.role(),
            name,
            beside: node.description().unwrap_or_default(),
            number: node.numeric_value(),
        }
    });
    told.collect()
}

/// Things of a role whose names hold some words.
fn of(all: &[Heard], role: Role, words: &str) -> usize {
    let them = all
        .iter()
        .filter(|t| t.role == role && t.name.contains(words));
    them.count()
}

/// Nothing that can be pressed or looked at is without a name, and no slider or bar without a number.
fn named(all: &[Heard], what: &str) {
    let need = [
        Role::Button,
        Role::CheckBox,
        Role::RadioButton,
        Role::ComboBox,
        Role::TextInput,
        Role::Slider,
        Role::Image,
        Role::ProgressIndicator,
    ];
    for thing in all.iter().filter(|t| need.contains(&t.role)) {
        assert!(!thing.name.trim().is_empty(), "{what}: {:?}", thing.role);
        let counts = matches!(thing.role, Role::Slider | Role::ProgressIndicator);
        assert!(
            !counts || thing.number.is_some(),
            "{what}: {} has no number",
            thing.name
        );
    }
}

/// Words that are written on the page and stand nowhere in the tree.
fn unheard(h: &Harness<Window>, all: &[Heard]) -> BTreeSet<String> {
    let heard: String = all
        .iter()
        .map(|t| format!("{}\n{}\n", t.name, t.beside))
        .collect();
    let heard = heard.to_lowercase();
    let mut left = BTreeSet::new();
    for (_, it) in crate::clipped::written(h) {
        let words = it.galley.job.text.trim().to_lowercase();
        let letters = words.chars().filter(|c| c.is_alphabetic()).count();
        // The key of a link, and of a field, stands after its words.
        let bare = words.rsplit_once("  ").map_or(words.as_str(), |w| w.0);
        if letters > 3 && !heard.contains(bare.trim_end()) {
            left.insert(words);
        }
    }
    left
}

/// Names what is to be named, and holds the words that are not heard to those that are known of.
pub fn check(h: &Harness<Window>, what: &str, known: &[&str]) -> Vec<Heard> {
    let all = tree(h);
    named(&all, what);
    let left = unheard(h, &all);
    let known = |w: &&String| KEYS.contains(&w.as_str()) || known.iter().any(|k| w.contains(k));
    let new: Vec<&String> = left.iter().filter(|w| !known(w)).collect();
    println!("{what}: {} things, unheard: {left:?}", all.len());
    if !new.is_empty() {
        MISSING.with_borrow_mut(|all| all.push(format!("{what}: {new:?}")));
    }
    all
}

/// Every page that was looked at has all that is written on it in the tree.
pub fn nothing_is_missing() {
    MISSING.with_borrow(|all| assert!(all.is_empty(), "not in the tree: {}", all.join("\n")));
}

/// The twelve on a day of the conference.
pub fn sitting() -> Window {
    let mut front = Window::new(None);
    front.start_suggested("dubai-twelve");
    front.go(Screen::Conference);
    while front.sight().day() < 3 {
        front.end_turn();
    }
    front.ask(plenary::desktop::frame::FrameChange::Recap(false));
    // Votes of the day before are seen first.
    for _ in 0..8 {
        front.ask(ConferenceChange::Voted);
    }
    front
}

#[test]
fn before_a_session_everything_has_a_name() {
    let mut h = open(Window::new(None), WIDE);
    for screen in [
        Screen::Title,
        Screen::Setup,
        Screen::Assumptions,
        Screen::Record,
    ] {
        h.state_mut().go(screen);
        h.run_ok();
        check(&h, &format!("{screen:?}"), &[]);
    }
    h.state_mut().start_suggested("dubai-twelve");
    h.run_ok();
    assert_eq!(h.state().screen(), Screen::Briefing);
    check(&h, "Briefing", &[]);
    nothing_is_missing();
}

#[test]
fn the_text_is_heard_with_its_brackets_and_how_each_stands() {
    let mut h = open(sitting(), WIDE);
    let all = check(&h, "Conference", &ROOM);
    assert!(of(&all, Role::Label, " | ") > 0, "a sentence with brackets");
    let brackets = all.iter().filter(|t| t.name.starts_with("bracket in "));
    assert!(brackets.clone().count() > 0);
    for bracket in brackets {
        assert_eq!(bracket.role, Role::Button);
        assert!(!bracket.beside.is_empty(), "{}", bracket.name);
    }
    assert!(of(&all, Role::Button, "wording 1: ") > 0, "wordings");
    assert!(of(&all, Role::Label, "day 3 of ") > 0, "the days");
    assert!(of(&all, Role::Label, " goodwill") > 0, "goodwill");
    assert!(of(&all, Role::Image, "Security") > 0, "a fan");
    // The room, and its list.
    h.state_mut().ask(ConferenceChange::Column(Column::People));
    h.state_mut().ask(ConferenceChange::Strip(Strip::Mandate));
    h.run_ok();
    let all = check(&h, "Conference, people", &ROOM);
    assert_eq!(of(&all, Role::Image, "the room, by group"), 1);
    assert!(of(&all, Role::Label, "; ideal ") > 0, "the mandate");
    press(&mut h, Key::K);
    h.state_mut()
        .package(PackageChange::Partner(StateId::new(1)));
    h.run_ok();
    let all = check(&h, "Conference, a package", &ROOM);
    assert!(of(&all, Role::Label, "in all: us") > 0, "the ledger");
    nothing_is_missing();
}

#[test]
fn the_hall_names_every_desk_and_says_what_its_plate_says() {
    let mut front = Window::new(None);
    front.start_suggested("dubai-twelve");
    while front.phase() != Some(Phase::Signing) {
        front.end_turn();
    }
    let h = open(front, WIDE);
    let all = check(&h, "Signing", &[]);
    assert!(of(&all, Role::Image, "the hall; ") == 1);
    for state in &h.state().sight().scenario.states {
        let name = format!("{}: ", state.profile.name);
        assert!(of(&all, Role::Button, &name) > 0, "{name}");
    }
    assert!(of(&all, Role::Label, " desk") > 0, "the groups");
    assert!(of(&all, Role::Slider, "") == 1, "the bet");
    nothing_is_missing();
}

#[test]
fn map_fans_ladder_and_ledger_of_the_years_are_heard() {
    let mut front = Window::new(None);
    front.start_suggested("dubai-twelve");
    while !matches!(front.phase(), Some(Phase::Aftermath(q)) if q >= 12) {
        front.end_turn();
    }
    front.go(Screen::Aftermath);
    front.ask(plenary::desktop::frame::FrameChange::Recap(false));
    let mut h = open(front, WIDE);
    let treaty = h.state().sight().scenario.text.clauses.iter();
    let titles: Vec<String> = treaty.map(|c| c.title.to_lowercase()).collect();
    let titles = titles.iter().map(String::as_str);
    let known: Vec<&str> = titles.chain([LEFT_OUT]).collect();
    let all = check(&h, "Years", &known);
    assert_eq!(of(&all, Role::Image, "the map: "), 1);
    assert_eq!(of(&all, Role::Image, "The years: now"), 1, "the line");
    for index in ["Security of", "Trust of", "Liberty of"] {
        assert!(of(&all, Role::Button, index) > 0, "{index}");
    }
    let clauses = &h.state().sight().scenario.text.clauses;
    let rows = clauses
        .iter()
        .filter(|c| of(&all, Role::Button, &c.title) > 0);
    assert!(rows.count() > 0, "the ledger of clauses");
    // The map as a list.
    press(&mut h, Key::P);
    let all = check(&h, "Years, as a list", &known);
    for state in &h.state().sight().scenario.states {
        let name = format!("{}: ", state.profile.name);
        assert!(of(&all, Role::Button, &name) > 0, "{name}");
    }
    for page in plenary::desktop::screens::aftermath::Page::ALL {
        h.state_mut().ask(AftermathChange::Page(page));
        h.run_ok();
        check(&h, &format!("Years, {page:?}"), &known);
    }
    while h.state().phase() != Some(Phase::Over) {
        h.state_mut().end_turn();
    }
    h.run_ok();
    assert_eq!(h.state().screen(), Screen::Debrief);
    let all = check(&h, "Debrief", &[]);
    assert_eq!(of(&all, Role::Image, ": the world from "), 1);
    for index in plenary::model::indices::IndexName::ALL {
        let line = plenary::desktop::words::upper(&format!("{} ", index.title()));
        assert!(of(&all, Role::Button, &line) > 0, "{line}");
    }
    nothing_is_missing();
}
