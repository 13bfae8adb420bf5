//! Text at twice its size on a screen of 1920×1080, and the smallest page there is: what pictures of both showed
//! to be cut or to lie over something else.

use super::*;
use crate::clipped::written;

/// A screen of 1920×1080 at 200 %, in points.
const TWICE: Vec2 = Vec2::new(960.0, 540.0);
/// The smallest page, in points.
const LEAST: Vec2 = Vec2::new(840.0, 470.0);

fn twice(name: &str) -> Window {
    let mut front = Window::scaled(2.0);
    front.start_suggested(name);
    front
}

/// Where a text that holds some words is, and the place outside which nothing of it is seen.
fn places(h: &Harness<Window>, words: &str) -> Vec<(egui::Rect, egui::Rect)> {
    let all = written(h).into_iter();
    let holding = all.filter(|(_, it)| it.galley.job.text.contains(words));
    holding
        .map(|(clip, it)| (it.galley.rect.translate(it.pos.to_vec2()), clip))
        .collect()
}

#[test]
fn another_seed_is_asked_for_by_a_button_that_is_seen_whole() {
    for (size, scale) in [(TWICE, 2.0), (LEAST, 1.0)] {
        let mut front = Window::scaled(scale);
        front.go(Screen::Setup);
        let h = open(front, size);
        let button = h.get_by_label("Other dice").rect();
        let (_, clip) = places(&h, "Other dice")[0];
        assert!(button.right() <= clip.right() + 1.0, "{button} in {clip}");
    }
}

#[test]
fn the_count_of_a_vote_lies_beside_what_the_forms_mean() {
    for size in [TWICE, LEAST, WIDE] {
        let mut front = twice("dubai-twelve");
        front.go(Screen::Conference);
        while front.conference().votes.is_empty() {
            front.end_turn();
        }
        let mut h = open(front, size);
        h.run_ok();
        let count = places(&h, " for it, ");
        assert_eq!(count.len(), 1);
        for form in ["for it", "against it", "no plate"] {
            for (place, _) in places(&h, form).into_iter().filter(|p| *p != count[0]) {
                let over = place.intersect(count[0].0);
                assert!(!over.is_positive(), "{form} at {size}");
            }
        }
    }
}

#[test]
fn what_moves_the_signatures_is_read_in_its_line() {
    let mut front = twice("dubai-2012");
    front.end_turn();
    front.go(Screen::Conference);
    let h = open(front, TWICE);
    for (place, clip) in places(&h, "signatures: ") {
        assert!(place.bottom() <= clip.bottom() + 2.0, "{place} in {clip}");
    }
}

#[test]
fn the_sheet_of_keys_scrolls_above_the_button_that_closes_it() {
    let mut front = twice("first-steps");
    front.go(Screen::Conference);
    front.ask(plenary::desktop::frame::FrameChange::Keys);
    let h = open(front, TWICE);
    let close = h.get_by_label("Close").rect();
    assert!(close.bottom() <= TWICE.y - 24.0, "{close}");
}

#[test]
fn the_title_of_a_scene_keeps_to_its_column() {
    let mut front = Window::scaled(2.0);
    front.ask(Command::Scene(4));
    let mut h = open(front, TWICE);
    for _ in 0..4 {
        h.run_ok();
    }
    let (title, task) = (
        places(&h, "one decision flipped"),
        places(&h, "Go back and answer"),
    );
    assert!(!title[0].0.intersect(task[0].0).is_positive());
}

#[test]
fn under_the_band_of_a_scene_the_list_stands_for_a_map_that_has_no_room() {
    let mut front = Window::scaled(2.0);
    front.ask(Command::Scene(3));
    let mut h = open(front, TWICE);
    for _ in 0..4 {
        h.run_ok();
    }
    assert_eq!(h.state().screen(), Screen::Aftermath);
    assert!(places(&h, "What happened, and where it shows").is_empty());
    assert!(h.query_all_by_label_contains("Boreland: ").next().is_some());
}

#[test]
fn on_the_smallest_page_the_years_are_headed_by_what_can_be_read() {
    let mut front = Window::new(None);
    front.start_suggested("dubai-twelve");
    while !matches!(front.phase(), Some(Phase::Aftermath(q)) if q > 2) {
        front.end_turn();
    }
    front.go(Screen::Aftermath);
    front.ask(plenary::desktop::frame::FrameChange::Recap(false));
    let mut h = open(front, LEAST);
    h.run_ok();
    let (heading, count) = (places(&h, "What happened"), places(&h, "in twelve months"));
    assert!(!heading[0].0.intersect(count[0].0).is_positive());
    let button = h.get_by_label("As a list").rect();
    let (_, clip) = places(&h, "As a list")[0];
    assert!(button.right() <= clip.right() + 1.0, "{button} in {clip}");
}
