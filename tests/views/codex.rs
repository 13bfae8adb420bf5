//! The codex in the window: opened by F1 and by dotted words, searched, left; scenes begin from it.

use super::*;
use plenary::desktop::codex::{Codex, CodexChange, Entries};
use plenary::desktop::lesson::Lesson;
use plenary::desktop::widgets::dotted::Word;
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
    let front = Window::new(None);
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
