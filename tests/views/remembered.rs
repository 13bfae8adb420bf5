//! What the window remembers, what it says before something is lost, and the dice.

use super::*;
use plenary::desktop::appearance::Appearance;
use plenary::desktop::choice::{Seeds, fresh};
use plenary::desktop::frame::FrameChange;
use plenary::desktop::notice::Toast;
use plenary::desktop::screens::aftermath::changes::AftermathChange;
use plenary::desktop::screens::aftermath::{AftermathScreen, strip};
use plenary::desktop::settings;
use plenary::desktop::settings::{Place, Settings};

#[test]
fn theme_and_text_size_are_remembered_and_a_bad_file_is_put_aside() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("deep").join("settings.json");
    let open_at = || Window::remembering(None, Some(path.clone()));
    let look = |w: &Window| {
        let appearance = w.get::<Appearance>();
        (appearance.look.name.clone(), appearance.scale)
    };
    let mut window = open_at();
    assert_eq!(look(&window), ("paper".to_owned(), 1.0));
    assert!(!path.exists(), "nothing changed, nothing written");
    window.ask(FrameChange::Theme);
    window.ask(FrameChange::TextSize(1.5));
    drop(window);
    assert_eq!(look(&open_at()), ("lamplight".to_owned(), 1.5));
    let left: Vec<_> = std::fs::read_dir(path.parent().unwrap()).unwrap().collect();
    assert_eq!(left.len(), 1, "no file is left over");
    std::fs::write(&path, "{ \"theme\": 3 }").unwrap();
    let window = open_at();
    assert_eq!(look(&window), ("paper".to_owned(), 1.0));
    assert!(window.notice().is_some_and(|w| w.contains("settings.json")));
    assert!(path.with_extension("json.unread").exists());
    let place = Place {
        x: Some(-3),
        y: Some(40),
        width: 1280,
        height: 720,
    };
    let kept = Settings {
        window: Some(place),
        ..Settings::default()
    };
    settings::write(&path, &kept).unwrap();
    assert_eq!(settings::read(&path).unwrap(), Some(kept));
}

#[test]
fn seeds_are_shown_typed_and_new_each_time() {
    assert_eq!(Seeds::Kept.after(7), 7);
    assert_ne!(Seeds::Fresh.after(7), 7);
    assert!((1..=999_999).contains(&fresh(1)));
    let mut front = Window::new(None);
    front.go(Screen::Setup);
    front.ask(SetupChange::Seed(4711));
    let mut h = open(front, WIDE);
    assert!(h.query_by_label("seed of the dice").is_some());
    press(&mut h, Key::N);
    assert_ne!(h.state().get::<Choice>().seed, 4711);
    h.state_mut().ask(SetupChange::Seed(4711));
    h.state_mut().start();
    assert_eq!(h.state().session().seed(), 4711);
    h.run_ok();
    press(&mut h, Key::F4);
    assert!(h.query_by_label_contains("4711").is_some());
}

#[test]
fn space_says_what_would_be_lost_once_and_goes_on_when_pressed_again() {
    let mut front = Window::new(None);
    front.start_suggested("dubai-twelve");
    front.end_turn();
    front.go(Screen::Conference);
    let mut h = open(front, WIDE);
    let before = h.state().digest();
    press(&mut h, Key::Space);
    assert_eq!(h.state().digest(), before);
    assert!(h.state().notice().is_some_and(|w| w.contains("unspent")));
    press(&mut h, Key::Space);
    assert_eq!(h.state().phase(), Some(Phase::Conference(2)));
    // Whoever leaves influence unspent on purpose is not asked again, but for an offer.
    let lapses = |h: &Harness<Window>| {
        let sight = h.state().sight();
        let day = sight.day();
        let offers = &sight.packages.offers;
        let lapses = |o: &plenary::conference::corridors::offers::Offer| {
            o.waits_for(sight.seat, day) && !o.waits(day + 1)
        };
        offers.iter().any(lapses)
    };
    while h.state().phase() != Some(Phase::Signing) {
        h.state_mut().see_the_votes();
        h.run_ok();
        let (phase, asked) = (h.state().phase(), lapses(&h));
        press(&mut h, Key::Space);
        assert_eq!(h.state().phase() == phase, asked);
        if asked {
            assert!(h.state().notice().is_some_and(|w| w.contains("lapse")));
            press(&mut h, Key::Space);
        }
    }
}

#[test]
fn an_act_is_told_where_it_was_done_until_something_else_is_asked() {
    let mut front = Window::new(None);
    front.start_suggested("first-steps");
    front.end_turn();
    front.go(Screen::Conference);
    let mut h = open(front, WIDE);
    press(&mut h, Key::S);
    let toast = h.state().get::<Toast>().0.clone().unwrap();
    assert!(toast.starts_with("Done: "), "{toast}");
    assert!(h.query_by_label_contains(&toast).is_some());
    h.state_mut().go(Screen::Conference);
    assert_eq!(h.state().get::<Toast>().0, None);
}

#[test]
fn years_that_run_stop_for_what_waits() {
    let mut front = Window::new(None);
    front.start_suggested("dubai-twelve");
    while !matches!(front.phase(), Some(Phase::Aftermath(_))) {
        front.end_turn();
    }
    front.go(Screen::Aftermath);
    let mut stopped = 0;
    for _ in 0..40 {
        front.ask(AftermathChange::Speed(2.0));
        front.end_turn();
        if front.phase() == Some(Phase::Over) {
            break;
        }
        let waits = front.sight().waiting();
        assert_eq!(front.get::<AftermathScreen>().speed > 0.0, waits == 0);
        if waits > 0 {
            stopped += 1;
            assert!(front.notice().is_some_and(|w| w.contains("The years stop")));
        }
    }
    assert!(stopped > 0, "ten years ask something");
}

#[test]
fn the_line_of_the_last_quarter_and_the_orders_lie_in_sight() {
    let size = Vec2::new(1280.0, 720.0);
    let page = egui::Rect::from_min_size(egui::Pos2::ZERO, size);
    let mut front = Window::new(None);
    front.start_suggested("dubai-twelve");
    while !matches!(front.phase(), Some(Phase::Aftermath(_))) {
        front.end_turn();
    }
    front.go(Screen::Aftermath);
    let mut h = open(front, size);
    press(&mut h, Key::O);
    press(&mut h, Key::Period);
    h.run_ok();
    let order = h.get_by_label_contains("Order it").rect();
    assert!(page.contains_rect(order), "{order:?}");
    assert!(order.left() > strip(page).right(), "beside the charts");
    assert!(page.contains_rect(strip(page)));
}
