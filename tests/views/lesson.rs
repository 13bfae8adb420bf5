//! The tutorial in the window: scenes by keys, what the band says, what it points at, and that it covers
//! nothing.

use super::*;
use common::window::click;
use plenary::desktop::lesson::{Lesson, LessonChange};
use plenary::desktop::page::Band;
use plenary::desktop::scenes::Lessons;
use plenary::desktop::widgets::places;

fn lesson(h: &Harness<Window>) -> Lesson {
    h.state().get::<Lesson>().clone()
}

fn begin(n: usize, size: Vec2) -> Harness<'static, Window> {
    let mut front = Window::new(None);
    front.ask(LessonChange::Begin(n));
    front.apply();
    open(front, size)
}

#[test]
fn a_scene_begins_from_the_title_and_is_not_passed_by_space() {
    let mut h = open(Window::new(None), WIDE);
    press(&mut h, Key::F);
    assert_eq!(lesson(&h).on, Some(0));
    assert_eq!(h.state().screen(), Screen::Briefing);
    press(&mut h, Key::Enter);
    assert_eq!(h.state().screen(), Screen::Conference);
    assert!(h.query_by_label("Text and plates").is_some());
    for _ in 0..3 {
        press(&mut h, Key::Space);
    }
    assert!(lesson(&h).late);
    assert!(
        h.query_by_label_contains("moment for this has passed")
            .is_some()
    );
    press(&mut h, Key::F11);
    assert!(!lesson(&h).late);
    assert_eq!(h.state().phase(), Some(Phase::Conference(0)));
}

#[test]
fn a_scene_is_done_by_the_keys_its_last_hint_names() {
    let mut h = begin(0, WIDE);
    press(&mut h, Key::Enter);
    assert_eq!(lesson(&h).part, Some(1));
    // The sentence of the clause has the words, too; the row of the wording comes after it.
    let named = h.query_all_by_label_contains("warnings and the evidence");
    named.last().unwrap().click();
    h.run_ok();
    press(&mut h, Key::A);
    assert_eq!(lesson(&h).part, Some(2), "{:?}", h.state().notice());
    // The scene asks for nothing else that day, so that nothing is warned of.
    press(&mut h, Key::Space);
    assert_eq!(h.state().phase(), Some(Phase::Conference(2)));
    assert_eq!(lesson(&h).part, None);
    assert!(lesson(&h).passed.contains("text"));
}

#[test]
fn what_a_scene_does_not_need_yet_is_left_out_until_it_is_asked_for() {
    let shows = |h: &Harness<Window>, words: &str| {
        let mut all = h.query_all_by_label_contains(words);
        all.next().is_some()
    };
    let mut h = begin(0, WIDE);
    press(&mut h, Key::Enter);
    // The column at the right, the strip at the foot, and what is done about a wording.
    let parts = ["Corridors", "Interconnection", "Oppose"];
    for part in parts {
        assert!(!shows(&h, part), "{part} comes later");
    }
    assert!(shows(&h, "Words of this scene") && shows(&h, "The sign with the name of a"));
    click(&mut h, "Show everything");
    for part in parts {
        assert!(shows(&h, part), "{part} was asked for");
    }
    assert!(!shows(&h, "Words of this scene"));
    click(&mut h, "Show less");
    assert!(!shows(&h, "Corridors"));
    // The scene that calls a vote leaves nothing out.
    let h = begin(2, WIDE);
    for part in parts {
        assert!(shows(&h, part), "{part} is there");
    }
    // In the years, what the clauses did and all orders but the answer that is asked for.
    let mut h = begin(3, WIDE);
    let parts = ["What your words did", "As a list", "Let it run"];
    for part in parts {
        assert!(!shows(&h, part), "{part} comes later");
    }
    assert!(shows(&h, "You are asked"));
    click(&mut h, "Show everything");
    for part in parts {
        assert!(shows(&h, part), "{part} was asked for");
    }
}

/// Three hints, then it is done for the player; and so on to the title.
#[test]
fn who_asks_for_every_hint_comes_through_all_scenes() {
    let mut h = begin(0, WIDE);
    let all = h.state().get::<Lessons>().all().len();
    let mut pressed = 0;
    while lesson(&h).on.is_some() && pressed < 80 {
        press(&mut h, Key::F11);
        h.run_ok();
        pressed += 1;
    }
    assert_eq!(h.state().screen(), Screen::Title);
    assert_eq!(lesson(&h).passed.len(), all, "{:?}", lesson(&h).passed);
    assert_eq!(h.state().get::<Band>().0, 0.0);
}

#[test]
fn every_scene_points_at_a_control_that_the_band_does_not_cover() {
    for size in [WIDE, Vec2::new(1280.0, 720.0)] {
        let all = begin(0, size).state().get::<Lessons>().all().to_vec();
        for (n, (_, scene)) in all.iter().enumerate().take(4) {
            let h = begin(n, size);
            let part = &scene.parts[0];
            let act = part.does.iter().find_map(|s| match s {
                plenary::classroom::scenes::Step::Act(a) => Some(places::of_act(a)),
                _ => None,
            });
            let mut names = act.into_iter().chain(part.points.iter().cloned());
            let at = names.find_map(|name| places::find(&h.ctx, &name));
            let at =
                at.unwrap_or_else(|| panic!("{} at {size}: nothing to point at", scene.id.value));
            let band = h.state().get::<Band>().0;
            assert!(band > 40.0 && band < size.y * 0.26, "{band}");
            assert!(at.top() >= band - 1.0, "{} at {size}", scene.id.value);
            let page = egui::Rect::from_min_size(egui::Pos2::ZERO, size);
            let whole = page.contains_rect(at) && at.height() >= 15.0;
            assert!(whole, "{} at {size} is cut: {at:?}", scene.id.value);
        }
    }
}

#[test]
fn where_a_control_stands_is_kept_only_while_a_scene_points_at_it() {
    let space = places::of_key(Key::Space.name());
    let plate = places::of_act(&Action::Plate {
        choice: common::proposal("warnings.what", "evidence"),
        objects: false,
    });
    let mut front = Window::new(None);
    front.start_suggested("first-steps");
    front.end_turn();
    front.go(Screen::Conference);
    let h = open(front, WIDE);
    assert!(h.query_all_by_label_contains("Plates up").next().is_some());
    assert_eq!(places::find(&h.ctx, &space), None);
    let mut h = begin(0, WIDE);
    press(&mut h, Key::Enter);
    assert_eq!(places::find(&h.ctx, &space), None, "not spoken of yet");
    assert!(places::find(&h.ctx, &plate).is_some());
    h.state_mut().ask(LessonChange::DoIt);
    h.run_ok();
    h.run_ok();
    assert_eq!(lesson(&h).part, Some(2));
    assert!(places::find(&h.ctx, &space).is_some());
}

#[test]
fn a_session_that_was_played_stays_at_hand() {
    let dir = tempfile::tempdir().unwrap();
    let log = dir.path().join("session.log");
    let mut front = Window::new(Some(log.clone()));
    front.start_suggested("dubai-twelve");
    front.end_turn();
    let before = front.digest();
    front.ask(LessonChange::Begin(1));
    front.apply();
    assert_ne!(front.digest(), before);
    front.ask(LessonChange::DoIt);
    front.apply();
    front.go(Screen::Title);
    front.ask(Command::Resume);
    assert_eq!(front.digest(), before);
    let files = std::fs::read_dir(dir.path()).unwrap().count();
    assert_eq!(files, 1, "a scene writes no log");
}
