//! Every shortcut can be put on another key: on the page of settings, in the one file, without two things on one
//! key, and the new key is told wherever the old one was.

use super::*;
use common::window::click;
use plenary::desktop::frame::FrameChange;
use plenary::desktop::options::{Options, OptionsChange};
use plenary::desktop::settings::{self, Settings};
use plenary::desktop::shortcuts::{Changed, Keys, Part, faults, keys, says, swap};

/// A key that does nothing on any page.
const FREE: Key = Key::F20;

#[test]
fn every_key_of_the_game_is_listed_with_what_it_does() {
    for part in Part::ALL {
        for &key in keys(part) {
            assert!(!says(part, key).is_empty(), "{part:?} {key:?}");
            let twice = keys(part).iter().filter(|k| **k == key).count();
            assert_eq!(twice, 1, "{part:?} {key:?}");
        }
    }
}

/// Presses what has a name, wherever it has been scrolled to.
fn change(h: &mut Harness<Window>, label: &str) {
    h.get_by_label(label).click_accesskit();
    h.run_ok();
}

#[test]
fn a_key_is_changed_on_the_page_kept_in_the_file_and_shown_wherever_it_is_told() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("settings.json");
    let mut front = Window::remembering(None, Some(path.clone()));
    front.start_suggested("first-steps");
    front.go(Screen::Conference);
    let mut h = open(front, WIDE);
    let told =
        |h: &Harness<Window>, words: &str| h.query_all_by_label_contains(words).next().is_some();
    assert!(told(&h, "where you stand, F4") && told(&h, "settings, End"));
    press(&mut h, Key::End);
    click(&mut h, "keys: on every page");
    click(&mut h, "where you stand: F4, change it");
    press(&mut h, Key::F20);
    assert!(h.state().get::<Options>().waits.is_none());
    // On the page that lies below, its own keys are listed; two change places, and both are told.
    click(&mut h, "keys: conference");
    change(&mut h, "support: S, change it");
    press(&mut h, Key::X);
    assert!(told(&h, "support: X. a point of order: S."));
    // Escape leaves a key as it is.
    change(
        &mut h,
        "oppose; ask to open a bracket that is shut: O, change it",
    );
    press(&mut h, Key::Escape);
    assert!(h.state().get::<Options>().open);
    press(&mut h, Key::Escape);
    assert!(told(&h, "where you stand, F20"));
    press(&mut h, Key::F20);
    assert!(told(&h, "Your adviser proposes"));
    press(&mut h, Key::Escape);
    h.state_mut().ask(FrameChange::Keys);
    h.run_ok();
    for words in ["X O T", "W V S", "F20"] {
        assert!(told(&h, words), "{words}");
    }
    let kept = settings::read(&path).unwrap().unwrap();
    let names = ["conference S", "conference X", "everywhere F4"];
    assert!(kept.keys.keys().eq(&names), "{:?}", kept.keys);
    assert!(kept.faults().is_empty());
}

#[test]
fn hints_of_the_tutorial_name_the_key_that_is_set() {
    let mut h = open(Window::new(None), WIDE);
    h.state_mut()
        .ask(OptionsChange::Swap(Part::Briefing, Key::Enter, FREE));
    h.run_ok();
    press(&mut h, Key::F);
    for _ in 0..3 {
        press(&mut h, Key::F11);
    }
    let hint = "Press F20: the first day begins.";
    assert!(h.query_by_label_contains(hint).is_some());
}

fn kept(all: &[(&str, &str)]) -> Keys {
    let pair = |(a, b): &(&str, &str)| (String::from(*a), String::from(*b));
    all.iter().map(pair).collect()
}

#[test]
fn no_key_does_two_things_and_what_stays_is_said() {
    let own = Changed::default();
    // What is on the key in any part that is heard at the same time goes to the key that is free.
    let (next, moved) = swap(&own, (Part::Everywhere, Key::F4), Key::E).unwrap();
    assert_eq!(next.now(Part::Conference, Key::F4), Key::E);
    for part in [
        Part::Conference,
        Part::Services,
        Part::Diplomacy,
        Part::RoomYears,
    ] {
        assert_eq!(next.now(part, Key::E), Key::F4, "{part:?}");
        assert!(moved.contains(&(part, Key::E)));
    }
    assert_eq!(next.now(Part::Signing, Key::E), Key::E, "nothing there");
    // A page's own key moves on that page alone, and with it what shares it within.
    let (next, _) = swap(&own, (Part::Conference, Key::C), Key::X).unwrap();
    assert_eq!(next.now(Part::Chair, Key::C), Key::X);
    assert_eq!(next.now(Part::Diplomacy, Key::C), Key::C);
    // All changes are read back as they were kept.
    assert_eq!(Changed::read(&next.kept()), next);
    assert!(faults(&next.kept()).is_empty());
    for fixed in [Key::Escape, Key::Tab] {
        assert!(swap(&own, (Part::Conference, Key::C), fixed).is_err());
    }
    // Every key of every part can go to a free one, and to any other of its part unless that is told.
    for part in Part::ALL {
        for &key in keys(part) {
            assert!(swap(&own, (part, key), FREE).is_ok(), "{part:?} {key:?}");
            for &by in keys(part) {
                if let Ok((next, _)) = swap(&own, (part, key), by) {
                    assert!(faults(&next.kept()).is_empty(), "{part:?} {key:?} {by:?}");
                }
            }
        }
    }
}

#[test]
fn faults_of_keys_in_the_file_are_told_and_the_rest_holds() {
    let all = kept(&[
        ("conference S", "X"),
        ("nowhere S", "X"),
        ("title Hyper", "A"),
        ("title W", "A"),
        ("title N", "Escape"),
        ("years O", "F20"),
    ]);
    let said = faults(&all).join("\n");
    for words in [
        "a point of order",
        "nowhere S",
        "Hyper",
        "title W",
        "Escape",
    ] {
        assert!(said.contains(words), "{words}: {said}");
    }
    let changed = Changed::read(&all);
    assert_eq!(changed.now(Part::Conference, Key::S), Key::S);
    assert_eq!(changed.now(Part::Years, Key::O), Key::F20);
    // A file of before names keys without a part: they hold wherever the key does something.
    let before = Settings {
        keys: kept(&[("S", "L"), ("L", "S")]),
        ..Settings::default()
    };
    assert!(before.faults().is_empty(), "{:?}", before.faults());
    let changed = Changed::read(&before.keys);
    assert_eq!(changed.now(Part::Conference, Key::S), Key::L);
    assert_eq!(changed.now(Part::Signing, Key::L), Key::S);
}
