//! What two designers found on pictures of the screens: no row that is cut, no column that touches another.

use super::clipped::{whole, written};
use super::*;
use bevy_egui::egui::{Pos2, Rect, Shape};
use plenary::desktop::frame::FrameChange;
use plenary::desktop::screens::assumptions::AssumptionsChange;
use plenary::desktop::screens::conference::strip_top;
use plenary::model::Theory;

const LAPTOP: Vec2 = Vec2::new(1280.0, 720.0);
/// What a harness keeps free around a page, points.
const EDGE: f32 = 8.0;

/// Every shape that is drawn, in its order.
pub fn shapes<'h>(h: &'h Harness<Window>) -> Vec<&'h Shape> {
    let mut all = vec![];
    for clipped in &h.output().shapes {
        let mut waiting = vec![&clipped.shape];
        while let Some(shape) = waiting.pop() {
            match shape {
                Shape::Vec(inner) => waiting.extend(inner.iter().rev()),
                one => all.push(one),
            }
        }
    }
    all
}

/// Where the first text of these words is.
pub fn place(h: &Harness<Window>, words: &str) -> Rect {
    let all = written(h);
    let found = all.iter().find(|(_, it)| it.galley.job.text == words);
    let (_, it) = found.unwrap_or_else(|| {
        let all: Vec<&String> = all.iter().map(|(_, it)| &it.galley.job.text).collect();
        panic!("{words} is not there: {all:?}")
    });
    it.galley.rect.translate(it.pos.to_vec2())
}

/// A small one as the window opens where the monitor is no larger; the strip is moved through.
#[test]
fn the_teachers_own_window_shows_its_buttons_whole_at_large_text() {
    for (size, scale) in [
        (Vec2::new(1120.0, 720.0), 1.0),
        (Vec2::new(1120.0, 648.0), 1.5),
        (Vec2::new(768.0, 432.0), 1.5),
        (Vec2::new(576.0, 405.0), 2.0),
    ] {
        let mut h = open(Window::scaled(scale), WIDE);
        press(&mut h, Key::K);
        press(&mut h, Key::Enter);
        press(&mut h, Key::Space);
        h.state_mut().private(true);
        h.set_size(size);
        // What the seat knows is there from the second frame on.
        h.run_ok();
        h.run_ok();
        whole(&h, &format!("the own window at {size}"));
        let window = Rect::from_min_size(Pos2::ZERO, size);
        for button in ["End the day", "Shut your window"] {
            let rect = h.get_by_label(button).rect();
            assert!(window.contains_rect(rect), "{button} at {rect} in {size}");
        }
        // At twice the size the third is moved to.
        let goals = ["Public goal", "Secret goal", "Red line"];
        let seen = if scale < 2.0 { 3 } else { 2 };
        for goal in goals.into_iter().take(seen) {
            assert!(window.contains_rect(place(&h, goal)), "{goal} in {size}");
        }
    }
}

#[test]
fn every_button_of_a_debrief_is_seen_whole_also_where_several_persons_look_back() {
    for size in [WIDE, LAPTOP] {
        let mut h = open(Window::new(None), size);
        h.state_mut().go(Screen::Setup);
        let n = h.state().place("first-steps");
        h.state_mut().ask(SetupChange::Scenario(n));
        for seat in 0..3 {
            h.state_mut().ask(SetupChange::Seat(StateId::new(seat)));
            h.run_ok();
            press(&mut h, Key::B);
        }
        press(&mut h, Key::Enter);
        while h.state().phase() != Some(Phase::Over) {
            h.state_mut().ask(Command::LiftCurtain);
            h.state_mut().end_turn();
        }
        h.state_mut().ask(Command::LiftCurtain);
        h.state_mut().ask(FrameChange::Recap(false));
        h.run_ok();
        h.run_ok();
        assert_eq!(h.state().screen(), Screen::Debrief);
        for words in [
            "Another conference",
            "Save this session",
            "Against 2012",
            "Assumptions",
        ] {
            let button = h.get_by_label(words).rect();
            assert!(button.bottom() <= size.y - 40.0, "{words} at {button}");
        }
    }
}

#[test]
fn the_slip_of_a_day_lies_over_no_heading_of_the_foot() {
    for (size, scale) in [(WIDE, 1.0), (LAPTOP, 1.0), (LAPTOP, 1.5)] {
        let mut front = Window::scaled(scale);
        let scenario = front.place("dubai-twelve");
        let shelf = front.get::<Shelf>();
        let choice = front.get::<Choice>().suggested(shelf, scenario);
        front.ask(Command::Start(Choice {
            chair: true,
            ..choice
        }));
        front.go(Screen::Conference);
        let mut h = open(front, size);
        for _ in 0..6 {
            h.state_mut().end_turn();
            h.state_mut().see_the_votes();
            h.state_mut().ask(FrameChange::Recap(true));
            h.run_ok();
            h.run_ok();
            let page = Rect::from_min_size(Pos2::ZERO, size).shrink(EDGE);
            let low = strip_top(page, scale);
            let button = h.get_by_label("All of it").rect();
            assert!(button.bottom() + 12.0 <= low, "{button} at {size}");
            // Nor does half a line of the column look out from under it.
            let paper = shapes(&h).into_iter().rev().find_map(|s| match s {
                Shape::Rect(it) if it.rect.contains_rect(button.expand(8.0)) => Some(it.rect),
                _ => None,
            });
            let left = low - paper.unwrap().bottom();
            assert!(left <= 8.0 || left >= 100.0, "{left} at {size}");
        }
    }
}

#[test]
fn all_three_things_to_try_are_in_sight_on_a_laptop() {
    for name in ["dubai-2012", "dubai-twelve"] {
        let mut front = Window::new(None);
        front.start_suggested(name);
        let h = open(front, LAPTOP + Vec2::splat(2.0 * EDGE));
        let all = written(&h);
        let odds = all.iter().filter(|(clip, it)| {
            let place = it.galley.rect.translate(it.pos.to_vec2());
            it.galley.job.text.ends_with(" in 100") && place.bottom() <= clip.bottom()
        });
        let counsel = h.state().sight().counsel.as_ref().map_or(0, Vec::len);
        assert_eq!(odds.count(), counsel.min(3), "{name}");
        assert!(counsel >= 3, "{name}: {counsel}");
    }
}

#[test]
fn the_columns_of_the_outline_keep_apart() {
    for size in [WIDE, LAPTOP] {
        let mut front = Window::new(None);
        front.start_suggested("dubai-2012");
        front.end_turn();
        front.go(Screen::Conference);
        front.ask(FrameChange::Recap(false));
        front.ask(ConferenceChange::Outline(true));
        let h = open(front, size);
        let clauses = h.state().sight().scenario.text.clauses.clone();
        let all = written(&h);
        let places = |words: &str| -> Vec<Rect> {
            let found = all.iter().filter(|(_, it)| it.galley.job.text == words);
            found
                .map(|(_, it)| it.galley.rect.translate(it.pos.to_vec2()))
                .collect()
        };
        for clause in clauses.iter() {
            let title = places(&clause.title);
            let Some(title) = title.last() else { continue };
            let row = |r: &&Rect| (r.center().y - title.center().y).abs() < 2.0;
            let numbers = places(&clause.number);
            let number = (numbers.iter()).rfind(|r| row(r) && r.right() < title.left());
            let number = number.unwrap_or_else(|| panic!("{}", clause.number));
            // The bracket around it takes some of it.
            assert!(
                title.left() - number.right() > 14.0,
                "{} {size}",
                clause.title
            );
            let after = all
                .iter()
                .map(|(_, it)| it.galley.rect.translate(it.pos.to_vec2()));
            let after = after.filter(|r| row(&r) && r.left() > title.left() + 1.0);
            let next = after.map(|r| r.left()).fold(f32::MAX, f32::min);
            assert!(next - title.right() > 8.0, "{} {size}", clause.title);
        }
    }
}

#[test]
fn the_word_on_a_hatched_form_stands_on_a_ground_of_its_own() {
    let mut front = Window::new(None);
    front.start_suggested("dubai-twelve");
    front.go(Screen::Conference);
    while front.conference().votes.is_empty() {
        front.end_turn();
    }
    let mut h = open(front, WIDE);
    h.run_ok();
    let at = place(&h, "against it").center();
    let all = shapes(&h);
    let text = |s: &&&Shape| matches!(s, Shape::Text(it) if it.galley.job.text == "against it");
    let n = all.iter().position(|s| text(&s)).unwrap();
    let under = all[..n].iter().rev();
    let mut under = under.filter(|s| s.visual_bounding_rect().contains(at));
    assert!(matches!(under.next(), Some(Shape::Rect(it)) if it.fill.is_opaque()));
}

#[test]
fn a_number_that_is_chosen_has_room_around_it() {
    let mut h = open(Window::new(None), WIDE);
    h.state_mut().go(Screen::Assumptions);
    h.run_ok();
    let all = Theory::numbers().count();
    for n in [0, 30, 120, all - 1, 60] {
        h.state_mut().ask(AssumptionsChange::Choose(n));
        for _ in 0..6 {
            h.run_ok();
        }
        let what = Theory::numbers().nth(n).unwrap().what().to_string();
        let found = written(&h).into_iter().find_map(|(clip, it)| {
            let place = it.galley.rect.translate(it.pos.to_vec2());
            let listed = it.galley.job.text == what && place.left() > 400.0;
            listed.then_some((clip, place))
        });
        let (clip, row) = found.unwrap_or_else(|| panic!("{what} is not drawn"));
        let over = if n == 0 { 0.0 } else { 40.0 };
        assert!(row.top() >= clip.top() + over, "{what}: {row} in {clip}");
        assert!(
            row.bottom() <= clip.bottom() - 40.0,
            "{what}: {row} in {clip}"
        );
    }
}
