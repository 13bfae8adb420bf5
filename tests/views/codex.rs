//! The codex in the window: opened by F1 and by dotted words, searched, left; scenes begin from it.

use super::*;
use plenary::desktop::codex::{Codex, CodexChange, Entries};
use plenary::desktop::lesson::Lesson;
use plenary::desktop::widgets::word::Word;
use plenary::scenario::Library;
use plenary::scenario::codex::find;

fn codex(h: &Harness<Window>) -> Codex {
    h.state().get::<Codex>().clone()
}

fn read(h: &Harness<Window>) -> String {
    let entries = h.state().get::<Entries>();
    entries.0[codex(h).entry].title.clone()
}

#[test]
fn f1_opens_and_closes_it_on_every_screen_and_nothing_else_happens() {
    let mut front = Window::new(None);
    front.start_suggested("first-steps");
    front.end_turn();
    front.go(Screen::Conference);
    let mut h = open(front, WIDE);
    let before = h.state().digest();
    press(&mut h, Key::F1);
    assert!(codex(&h).open);
    press(&mut h, Key::Space);
    press(&mut h, Key::A);
    assert_eq!(h.state().digest(), before, "keys below it do nothing");
    press(&mut h, Key::Escape);
    assert!(!codex(&h).open);
    assert_eq!(h.state().screen(), Screen::Conference);
}

#[test]
fn a_dotted_word_opens_its_entry() {
    let mut front = Window::new(None);
    front.start_suggested("first-steps");
    front.end_turn();
    front.go(Screen::Conference);
    let mut h = open(front, WIDE);
    h.get_by_label("goodwill: what it means").click();
    h.run_ok();
    assert!(codex(&h).open);
    assert_eq!(read(&h), "goodwill");
}

#[test]
fn every_dotted_word_has_an_entry() {
    let mut front = Window::new(None);
    assert!(
        front.get::<Entries>().0.is_empty(),
        "nothing is read before"
    );
    front.ask(CodexChange::Open(None));
    let entries = front.get::<Entries>();
    for word in Word::ALL {
        assert!(find(&entries.0, &word.term()).is_some(), "{word:?}");
    }
}

#[test]
fn an_entry_is_found_by_its_words_and_read_with_example_and_source() {
    let mut h = open(Window::new(None), Vec2::new(1280.0, 720.0));
    h.state_mut().ask(CodexChange::Open(None));
    h.state_mut().ask(CodexChange::Find("cyber war".to_owned()));
    h.run_ok();
    h.get_all_by_label_contains("cyber war").next().unwrap();
    h.state_mut()
        .ask(CodexChange::Open(Some("cyber war".to_owned())));
    h.run_ok();
    assert_eq!(read(&h), "cyber war");
    for words in ["Inter-Parliamentary Union", "Hill, Dealing with cyber"] {
        assert!(
            h.query_all_by_label_contains(words).next().is_some(),
            "{words}"
        );
    }
}

#[test]
fn the_scenes_begin_from_the_codex() {
    let mut h = open(Window::new(None), WIDE);
    press(&mut h, Key::F1);
    for n in 1..=5 {
        let label = format!("{n}. ");
        assert!(h.query_all_by_label_contains(&label).next().is_some());
    }
    h.get_by_label("2. A package").click();
    h.run_ok();
    h.run_ok();
    assert_eq!(h.state().get::<Lesson>().on, Some(1));
    assert!(!codex(&h).open);
}

/// A window whose data folder has one file of its own.
fn with_own(file: &str, text: &str) -> (tempfile::TempDir, Window) {
    let own = tempfile::tempdir().unwrap();
    let path = own.path().join(file);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, text).unwrap();
    let window = Window::of(Library::with_overrides(own.path()));
    (own, window)
}

#[test]
fn a_faulty_glossary_of_ones_own_is_told_once_with_its_line_and_the_words_that_ship_are_read() {
    let faulty = "[\n    (term: \"plate\", meaning: 3, used: []),\n]\n";
    let (_own, mut front) = with_own("assets/glossary.ron", faulty);
    assert_eq!(front.notice(), None, "nothing is read before");
    front.ask(CodexChange::Open(Some("goodwill".to_owned())));
    let told = front.notice().unwrap();
    assert!(told.contains("assets/glossary.ron:2:"), "{told}");
    let h = open(front, WIDE);
    assert_eq!(read(&h), "goodwill");
    let mut front = h;
    front.state_mut().ask(CodexChange::Find("plate".to_owned()));
    assert_eq!(front.state().notice(), None);
}

#[test]
fn words_of_ones_own_are_read_in_the_codex() {
    let own = "[(term: \"goodwill\", meaning: \"It is ours.\", used: [\"3.8\"])]";
    let (_own, mut front) = with_own("assets/glossary.ron", own);
    front.ask(CodexChange::Open(Some("goodwill".to_owned())));
    assert_eq!(front.notice(), None);
    let h = open(front, WIDE);
    assert!(h.query_by_label_contains("It is ours.").is_some());
}

#[test]
fn faulty_scenes_of_ones_own_are_told_when_one_is_asked_for() {
    let (_own, mut front) = with_own("scenarios/first-steps/scenes.ron", "(\n    scenes: 3,\n)\n");
    assert_eq!(front.notice(), None, "nothing is read before");
    front.ask(Command::Scene(0));
    let told = front.notice().unwrap();
    assert!(
        told.contains("scenarios/first-steps/scenes.ron:2:"),
        "{told}"
    );
    assert_eq!(front.screen(), Screen::Title);
}
