//! Every shortcut can be put on another key: whatever key a page asks for is listed, and one of each page is put
//! on another and pressed.

use super::*;
use bevy_egui::egui::Modifiers;
use plenary::desktop::appearance::Appearance;
use plenary::desktop::frame::FrameChange;
use plenary::desktop::options::OptionsChange;
use plenary::desktop::screens::aftermath::changes::AftermathChange;
use plenary::desktop::screens::aftermath::{AftermathScreen, Page};
use plenary::desktop::screens::class::ClassScreen;
use plenary::desktop::screens::projector::ProjectorScreen;
use plenary::desktop::shortcuts::{Part, keys};
use plenary::desktop::widgets::keys::{watch, watched};

/// A key that does nothing on any page.
const FREE: Key = Key::F20;

fn until(name: &str, there: impl Fn(Phase) -> bool) -> Window {
    let mut front = Window::new(None);
    front.start_suggested(name);
    while !front.phase().is_some_and(&there) {
        front.end_turn();
    }
    front.ask(FrameChange::Recap(false));
    front.see_the_votes();
    front
}

fn years() -> Window {
    let mut front = until(
        "dubai-twelve",
        |p| matches!(p, Phase::Aftermath(q) if q > 4),
    );
    front.go(Screen::Aftermath);
    front.ask(FrameChange::Recap(false));
    front
}

fn remap(h: &mut Harness<Window>, part: Part, does: Key) {
    h.state_mut().ask(OptionsChange::OwnKeys);
    h.state_mut().ask(OptionsChange::Swap(part, does, FREE));
    h.run_ok();
}

/// Whatever key a page asks for is one that the settings list, for that page or one around it.
#[test]
fn no_page_hears_a_key_that_the_settings_do_not_list() {
    let mut asked: Vec<(Part, Key)> = vec![];
    let mut see = |h: &mut Harness<Window>, does: &mut dyn FnMut(&mut Harness<Window>)| {
        watch(&h.ctx);
        h.run_ok();
        does(h);
        asked.extend(watched(&h.ctx));
    };
    let pages = [
        Screen::Title,
        Screen::Setup,
        Screen::Class,
        Screen::Assumptions,
        Screen::Record,
        Screen::Sessions,
    ];
    let mut h = open(Window::new(None), WIDE);
    see(&mut h, &mut |h| {
        for screen in pages {
            h.state_mut().go(screen);
            h.run_ok();
        }
        for key in [Key::F1, Key::Escape, Key::End, Key::Escape] {
            press(h, key);
        }
    });
    let mut h = open(until("dubai-twelve", |p| p == Phase::Conference(3)), WIDE);
    see(&mut h, &mut |h| {
        for screen in [Screen::Briefing, Screen::Conference] {
            h.state_mut().go(screen);
            h.run_ok();
        }
        for key in [Key::K, Key::F7, Key::F7, Key::F10, Key::F10, Key::F4] {
            press(h, key);
        }
    });
    let mut h = open(until("first-steps", |p| p == Phase::Signing), WIDE);
    see(&mut h, &mut |h| {
        for key in [Key::S, Key::Enter, Key::Enter] {
            press(h, key);
        }
    });
    let mut h = open(years(), WIDE);
    see(&mut h, &mut |h| {
        for page in Page::ALL {
            h.state_mut().ask(AftermathChange::Page(page));
            h.run_ok();
        }
        while h.state().phase() != Some(Phase::Over) {
            h.state_mut().end_turn();
        }
        h.run_ok();
    });
    let mut h = open(Window::new(None), WIDE);
    press(&mut h, Key::K);
    press(&mut h, Key::Enter);
    press(&mut h, Key::Space);
    see(&mut h, &mut |_| {});
    h.state_mut().private(true);
    see(&mut h, &mut |h| press(h, Key::M));
    let around = |part: Part| std::iter::successors(Some(part), |p| p.around());
    let listed = |(part, key): (Part, Key)| around(part).any(|p| keys(p).contains(&key));
    asked.retain(|&(part, key)| !listed((part, key)) && !matches!(key, Key::Escape | Key::Tab));
    assert!(asked.is_empty(), "{asked:?}");
}

#[test]
fn one_key_of_each_page_is_put_on_another_and_pressed() {
    let mut h = open(Window::new(None), WIDE);
    remap(&mut h, Part::Everywhere, Key::F2);
    press(&mut h, Key::F2);
    assert_eq!(h.state().get::<Appearance>().look.name, "paper");
    press(&mut h, FREE);
    assert_eq!(h.state().get::<Appearance>().look.name, "lamplight");
    remap(&mut h, Part::Title, Key::C);
    press(&mut h, FREE);
    assert_eq!(h.state().screen(), Screen::Setup);
    remap(&mut h, Part::Choose, Key::A);
    press(&mut h, FREE);
    assert_eq!(h.state().screen(), Screen::Assumptions);
    remap(&mut h, Part::Assumptions, Key::ArrowRight);
    press(&mut h, FREE);
    let theory = h.state().get::<Choice>().theory;
    assert_eq!(h.state().get::<Shelf>().theories[theory].assumed.len(), 1);
    h.state_mut().go(Screen::Class);
    remap(&mut h, Part::Class, Key::Num3);
    press(&mut h, FREE);
    assert_eq!(h.state().get::<ClassScreen>().minutes, 90);
    h.state_mut().start_suggested("first-steps");
    remap(&mut h, Part::Briefing, Key::Enter);
    press(&mut h, Key::Enter);
    assert_eq!(h.state().screen(), Screen::Briefing);
    press(&mut h, FREE);
    assert_eq!(h.state().screen(), Screen::Conference);
    remap(&mut h, Part::Conference, Key::S);
    let sent = |h: &Harness<Window>| h.state().sent().len();
    press(&mut h, Key::S);
    assert_eq!(sent(&h), 0);
    press(&mut h, FREE);
    assert_eq!(sent(&h), 1);
    let left = |h: &Harness<Window>| h.state().sight().actions_left();
    let before = left(&h);
    remap(&mut h, Part::WithCtrl, Key::Z);
    h.key_press_modifiers(Modifiers::COMMAND, FREE);
    h.run_ok();
    assert_eq!(left(&h), before + 1, "taken back");
    let before = sent(&h);
    remap(&mut h, Part::Stand, Key::Num1);
    press(&mut h, Key::F4);
    press(&mut h, FREE);
    assert_eq!(sent(&h), before + 1, "what the adviser proposes");
    press(&mut h, Key::Escape);
}

#[test]
fn one_key_of_each_page_after_the_conference_is_put_on_another_and_pressed() {
    let mut h = open(until("first-steps", |p| p == Phase::Signing), WIDE);
    remap(&mut h, Part::Signing, Key::S);
    press(&mut h, Key::S);
    assert!(h.state().sent().is_empty());
    press(&mut h, FREE);
    assert_eq!(h.state().sent().len(), 1);
    let mut h = open(years(), WIDE);
    let page = |h: &Harness<Window>| h.state().get::<AftermathScreen>().page;
    remap(&mut h, Part::Years, Key::O);
    press(&mut h, Key::O);
    assert_ne!(page(&h), Page::Services);
    press(&mut h, FREE);
    assert_eq!(page(&h), Page::Services);
    assert!(h.query_by_label_contains("Services").is_some());
    remap(&mut h, Part::Services, Key::H);
    press(&mut h, FREE);
    assert_eq!(h.state().sent().len(), 1, "another posture");
    while h.state().phase() != Some(Phase::Over) {
        h.state_mut().end_turn();
    }
    remap(&mut h, Part::Debrief, Key::R);
    press(&mut h, FREE);
    assert_eq!(h.state().screen(), Screen::Record);
    // The room's screen, and what tables hand in.
    let mut h = open(Window::new(None), WIDE);
    press(&mut h, Key::K);
    press(&mut h, Key::Enter);
    remap(&mut h, Part::Room, Key::Space);
    press(&mut h, FREE);
    assert_eq!(h.state().phase(), Some(Phase::Conference(1)));
    h.state_mut().private(true);
    remap(&mut h, Part::RoomWords, Key::S);
    press(&mut h, FREE);
    assert_eq!(h.state().sent().len(), 1);
    remap(&mut h, Part::RoomWords, Key::M);
    press(&mut h, FREE);
    let rolls = |h: &Harness<Window>| h.state().get::<ProjectorScreen>().teacher.roll;
    assert!(rolls(&h).is_some());
    remap(&mut h, Part::RoomRoll, Key::M);
    press(&mut h, FREE);
    assert!(rolls(&h).is_none());
}
