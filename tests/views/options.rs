//! The page of settings: what is changed there is kept in one file and comes back, and faults are survived.

use super::*;
use plenary::desktop::appearance::Appearance;
use plenary::desktop::motion::Motion;
use plenary::desktop::options::{Options, OptionsChange};
use plenary::desktop::settings::{self, Help, Settings};
use plenary::desktop::shortcuts::Part;

#[test]
fn settings_are_changed_on_their_page_and_come_back() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("settings.json");
    let mut h = open(Window::remembering(None, Some(path.clone())), WIDE);
    press(&mut h, Key::End);
    assert!(h.state().get::<Options>().open);
    for label in [
        "Lamplight",
        "Teal and rose",
        "High contrast",
        "Nothing moves",
        "Words are explained",
    ] {
        h.get_by_label(label).click();
        h.run_ok();
        h.run_ok();
    }
    press(&mut h, Key::Escape);
    assert!(!h.state().get::<Options>().open);
    let kept = settings::read(&path).unwrap().unwrap();
    assert_eq!(
        (kept.theme.as_str(), kept.palette.as_str()),
        ("lamplight", "rose-teal")
    );
    assert!(kept.contrast && kept.still);
    assert_eq!(kept.help, Help::Words);
    let look = h.state().get::<Appearance>().look.clone();
    let back = Window::remembering(None, Some(path));
    assert_eq!(*back.get::<Appearance>().look, *look);
    assert!(back.get::<Motion>().reduced);
}

/// Whoever speaks to the machine, or has a reader with keys of its own, can have letters rest: everything is
/// still reached by Tab.
#[test]
fn letters_can_rest_and_nothing_is_lost() {
    let mut front = Window::new(None);
    front.start_suggested("first-steps");
    front.end_turn();
    front.go(Screen::Conference);
    front.ask(OptionsChange::LettersRest(true));
    let mut h = open(front, WIDE);
    let before = h.state().digest();
    let at = h.state().conference().bracket;
    for key in [
        Key::S,
        Key::N,
        Key::Num2,
        Key::A,
        Key::Slash,
        Key::Questionmark,
    ] {
        press(&mut h, key);
    }
    assert_eq!(h.state().digest(), before);
    assert_eq!(h.state().conference().bracket, at);
    let left = |h: &Harness<Window>| h.state().sight().actions_left();
    let had = left(&h);
    for _ in 0..200 {
        press(&mut h, Key::Tab);
        let supports = h
            .query_all_by_label_contains("Support ")
            .any(|n| n.is_focused());
        if supports {
            break;
        }
    }
    press(&mut h, Key::Enter);
    assert_eq!(left(&h), had - 1);
    press(&mut h, Key::F1);
    assert!(h.state().get::<plenary::desktop::codex::Codex>().open);
}

#[test]
fn two_keys_change_places_and_nothing_is_lost() {
    let mut front = Window::new(None);
    front.start_suggested("first-steps");
    front.end_turn();
    front.go(Screen::Conference);
    front.ask(OptionsChange::Swap(Part::Conference, Key::S, Key::L));
    let mut h = open(front, WIDE);
    let left = |h: &Harness<Window>| h.state().sight().actions_left();
    let before = left(&h);
    press(&mut h, Key::S);
    assert_eq!(left(&h), before, "S does what L did");
    press(&mut h, Key::S);
    press(&mut h, Key::L);
    assert_eq!(left(&h), before - 1, "L supports now");
    h.state_mut().ask(OptionsChange::OwnKeys);
    h.run_ok();
    press(&mut h, Key::L);
    assert_eq!(left(&h), before - 1, "L lists again");
}

#[test]
fn a_setting_at_fault_is_told_and_the_others_hold() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("settings.json");
    for (text, said) in [
        (r#"{"scale": 1.5, "palette": "mauve"}"#, "mauve"),
        (r#"{"scale": 1.5, "keys": {"Hyper": "A"}}"#, "Hyper"),
    ] {
        std::fs::write(&path, text).unwrap();
        let back = Window::remembering(None, Some(path.clone()));
        let scale = back.get::<Appearance>().scale;
        assert!((scale - 1.5).abs() < 1e-6, "{text}");
        let told = back.notice().unwrap_or_default();
        assert!(told.contains(said), "{told}");
    }
    // A theme that there is not, and a text size beyond all measure.
    let text = r#"{"theme": "mauve", "scale": 9, "contrast": true, "palette": "rose-teal"}"#;
    std::fs::write(&path, text).unwrap();
    let back = Window::remembering(None, Some(path.clone()));
    let (told, appearance) = (back.notice().unwrap_or_default(), back.get::<Appearance>());
    assert!(told.contains("mauve") && told.contains("900 %"), "{told}");
    assert!((appearance.scale - 2.0).abs() < 1e-6);
    assert_eq!(appearance.look.name, "paper");
    let plain = Window::scaled(2.0).get::<Appearance>().look.clone();
    assert_ne!(*appearance.look, *plain, "contrast and palette hold");
    assert!(Settings::default().faults().is_empty());
}
