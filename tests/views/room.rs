//! The room's screen: pages by keys, what tables hand in, a step back, and nothing that a seat hides.

use bevy_egui::egui::Key;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use plenary::desktop::commands::Command;
use plenary::desktop::notice::Say;
use plenary::desktop::play::Play;
use plenary::desktop::screen::Screen;
use plenary::desktop::screens::class::{ClassChange, ClassScreen, Place};
use plenary::desktop::screens::projector::{Private, ProjectorChange, ProjectorScreen, Shown};
use plenary::desktop::screens::setup::SetupChange;
use plenary::model::Action;
use plenary::model::calendar::Phase;
use plenary::model::ids::StateId;
use plenary::session::goals::own;
use plenary::world::control::Control;

use super::common::window::{WIDE, Window, open, press};

/// `dubai-twelve` with twelve tables, from the page of a class.
fn room(log: Option<std::path::PathBuf>) -> Harness<'static, Window> {
    let mut h = open(Window::new(log), WIDE);
    press(&mut h, Key::K);
    assert_eq!(h.state().screen(), Screen::Class);
    press(&mut h, Key::Enter);
    assert_eq!(h.state().screen(), Screen::Projector);
    assert_eq!(h.state().session().people().count(), 12);
    h
}

pub fn heard(h: &Harness<Window>) -> String {
    let nodes = h.query_all_by(|_| true);
    let said = nodes.map(|n| {
        let node = n.accesskit_node();
        let label = node.label().unwrap_or_default();
        format!("{label}\n{}\n", node.value().unwrap_or_default())
    });
    said.collect()
}

/// No secret goal of any seat stands on the page.
fn tells_nothing(h: &Harness<Window>) {
    let heard = heard(h);
    let session = h.state().session();
    for seat in StateId::all(session.scenario().states.len()) {
        let own = own(session.state(), seat);
        let secret = own.secret.goal.text.to_string();
        if secret != own.public.goal.text.to_string() {
            assert!(!heard.contains(&secret), "{seat}: {secret}");
        }
    }
    assert!(h.state().play().sight.is_none(), "no seat's eyes");
}

fn page(h: &Harness<Window>) -> Shown {
    h.state().get::<ProjectorScreen>().page
}

#[test]
fn a_room_plays_from_the_plan_to_the_debrief_by_one_key_for_each_step() {
    let mut h = room(None);
    assert_eq!(page(&h), Shown::Hour);
    assert!(heard(&h).contains("Round, to day 4"));
    press(&mut h, Key::C);
    assert!(heard(&h).contains("Minute 0 of 75"));
    assert!(heard(&h).contains("goodwill 60 of 100"));
    let mut turns = 0;
    while h.state().phase() != Some(Phase::Over) {
        for page in Shown::of(h.state().phase().unwrap()) {
            h.state_mut().ask(ProjectorChange::Page(page));
            if turns < 16 {
                h.run_ok();
                tells_nothing(&h);
            }
        }
        if turns < 20 {
            press(&mut h, Key::Space);
        } else {
            h.state_mut().ask(Command::SkipToTheEnd);
        }
        turns += 1;
    }
    assert_eq!(page(&h), Shown::Ending);
    h.run_ok();
    for key in [Key::Num6, Key::Num7] {
        press(&mut h, key);
    }
    press(&mut h, Key::ArrowLeft);
    assert_eq!(page(&h), Shown::Goals);
    assert!(heard(&h).contains("Secret goal"), "goals are opened");
}

#[test]
fn the_teacher_enters_for_any_seat_and_the_rules_say_why_not() {
    let mut h = room(None);
    press(&mut h, Key::Space);
    assert_eq!(h.state().phase(), Some(Phase::Conference(1)));
    assert!(!has_the_strip(&h), "the strip is shut");
    press(&mut h, Key::T);
    assert!(!has_the_strip(&h), "it is in a window of its own");
    h.state_mut().private(true);
    h.run_ok();
    assert!(has_the_strip(&h));
    let seat = h.state().get::<ProjectorScreen>().teacher.seat;
    press(&mut h, Key::Num2);
    press(&mut h, Key::S);
    let sent = h.state().sent();
    assert!(matches!(sent.last(), Some(Action::Support(_))), "{sent:?}");
    press(&mut h, Key::Period);
    let next = h.state().get::<ProjectorScreen>().teacher.seat;
    assert_ne!(seat, next);
    press(&mut h, Key::P);
    let sent = h.state().sent();
    assert!(
        matches!(sent.last(), Some(Action::Plate { .. })),
        "{sent:?}"
    );
    // A deal slip.
    let partner = StateId::all(12).find(|s| *s != next).unwrap();
    h.state_mut().ask(ProjectorChange::Partner(partner));
    h.run_ok();
    press(&mut h, Key::K);
    press(&mut h, Key::E);
    let sent = h.state().sent();
    assert!(
        matches!(sent.last(), Some(Action::Offer { .. })),
        "{sent:?}"
    );
    // A seat that a computer plays cannot be acted for.
    h.state_mut().ask(Command::Hand(next, Control::Computer));
    let before = h.state().sent().len();
    let act = sent[0].clone();
    h.state_mut().ask(Command::ActFor(next, act));
    assert_eq!(h.state().sent().len(), before);
    assert!(h.state().notice().is_some());
}

fn has_the_strip(h: &Harness<Window>) -> bool {
    h.query_by_label_contains("Enter for").is_some()
}

/// A table speaks for words while the key of the strip is down; one that is refused is told there, and gone
/// from the room's screen with it.
#[test]
fn the_strip_is_on_the_rooms_screen_while_its_key_is_down() {
    let mut h = room(None);
    press(&mut h, Key::Space);
    h.key_down(Key::F8);
    h.run_ok();
    assert!(has_the_strip(&h));
    press(&mut h, Key::Num2);
    press(&mut h, Key::S);
    let sent = h.state().sent();
    assert!(matches!(sent.last(), Some(Action::Support(_))), "{sent:?}");
    press(&mut h, Key::F10);
    let told = "would end now";
    assert!(heard(&h).contains(told));
    h.key_up(Key::F8);
    // The very next frame has nothing of it.
    h.step();
    assert!(!has_the_strip(&h));
    assert!(!heard(&h).contains(told));
    h.run_ok();
    assert!(!has_the_strip(&h) && !heard(&h).contains(told));
    assert!(h.state().play().slip.is_none(), "nobody is entered for");
}

/// What is refused or was done for a seat is told in the teacher's window, which stays open over a step back
/// and goes with the room's screen.
#[test]
fn the_teachers_own_window_has_what_the_rooms_screen_has_not() {
    let mut h = room(None);
    press(&mut h, Key::Space);
    press(&mut h, Key::Space);
    h.state_mut().private(true);
    h.run_ok();
    for told in [true, false] {
        h.state_mut().private(told);
        h.state_mut().ask(Say("Kenya may not do that.".to_owned()));
        h.run_ok();
        assert_eq!(heard(&h).contains("Kenya may not"), told);
        assert_eq!(has_the_strip(&h), told);
    }
    h.state_mut().private(true);
    h.run_ok();
    press(&mut h, Key::F9);
    assert_eq!(h.state().phase(), Some(Phase::Conference(1)));
    assert!(has_the_strip(&h), "it stays");
    press(&mut h, Key::Space);
    assert_eq!(
        h.state().phase(),
        Some(Phase::Conference(2)),
        "steps are here, too"
    );
    h.state_mut().private(false);
    h.state_mut().go(Screen::Title);
    h.run_ok();
    assert_eq!(h.state().get::<ProjectorScreen>().strip, Private::Shut);
}

#[test]
fn a_step_back_goes_to_the_morning_and_keeps_what_was_played() {
    let dir = tempfile::tempdir().unwrap();
    let log = dir.path().join("session.log");
    let mut h = room(Some(log.clone()));
    press(&mut h, Key::Space);
    let morning = h.state().digest();
    press(&mut h, Key::Space);
    assert_eq!(h.state().phase(), Some(Phase::Conference(2)));
    h.state_mut().ask(Command::StepBack);
    assert_eq!(h.state().phase(), Some(Phase::Conference(1)));
    assert_eq!(h.state().digest(), morning);
    assert!(
        dir.path().join("session-2.log").exists(),
        "a log of its own"
    );
    h.run_ok();
    // Gone on with on the room's screen.
    drop(h);
    let mut again = open(Window::new(Some(log)), WIDE);
    press(&mut again, Key::J);
    assert_eq!(again.state().screen(), Screen::Projector);
    assert_eq!(again.state().digest(), morning);
}

#[test]
fn a_class_is_kept_printed_and_used_again() {
    let dir = tempfile::tempdir().unwrap();
    let path = |name: &str| dir.path().join(name).display().to_string();
    let mut h = open(Window::new(None), WIDE);
    press(&mut h, Key::K);
    h.state_mut().ask(ClassChange::Students(17));
    h.state_mut().ask(ClassChange::Minutes(50));
    h.state_mut().ask(ClassChange::People(
        0,
        Place::Delegation(0),
        "Ada, Grace, Mary".to_owned(),
    ));
    h.state_mut().ask(ClassChange::File(path("class.ron")));
    h.state_mut().ask(ClassChange::Pages(path("pages")));
    h.run_ok();
    press(&mut h, Key::K);
    assert!(heard(&h).contains("The class is kept in"));
    press(&mut h, Key::P);
    assert!(heard(&h).contains("pages are written"));
    assert!(dir.path().join("pages/index.html").exists());
    h.state_mut().ask(ClassChange::Students(5));
    press(&mut h, Key::O);
    let said = heard(&h);
    assert!(said.contains("17 students") && said.contains("50 minutes"));
    let class = h.state().get::<ClassScreen>().class.clone().unwrap();
    assert_eq!(
        class.tables[0].delegations[0].people,
        ["Ada", "Grace", "Mary"]
    );
}

#[test]
fn a_room_without_a_class_is_opened_from_the_setup() {
    let mut h = open(Window::new(None), WIDE);
    h.state_mut().go(Screen::Setup);
    let n = h.state().place("first-steps");
    h.state_mut().ask(SetupChange::Scenario(n));
    h.state_mut().ask(SetupChange::Person(StateId::new(2)));
    h.run_ok();
    press(&mut h, Key::J);
    assert_eq!(h.state().screen(), Screen::Projector);
    assert_eq!(h.state().get::<Play>().class, None);
    let class = h.state().get::<ProjectorScreen>().class.as_ref();
    assert_eq!(
        class.map(|c| (c.minutes, c.tables[0].delegations.len())),
        Some((75, 2))
    );
}
