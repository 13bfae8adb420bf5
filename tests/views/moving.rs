//! What changes is led from how it was to how it is, asks for frames only as long as it moves, and under
//! reduced motion is there at once.

use std::time::Duration;

use bevy_egui::egui::accesskit::Role;
use bevy_egui::egui::{Id, Ui, ViewportId};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use plenary::desktop::motion::Move;
use plenary::desktop::screen::Screen;
use plenary::desktop::screens::setup::SetupChange;
use plenary::desktop::shelf::Shelf;
use plenary::desktop::widgets::fans::Fan;
use plenary::desktop::widgets::glide::{GLIDES, LIT, glide, lit};
use plenary::forecast::Spread;
use plenary::forecast::ahead::Asked;

use crate::common::window::{WIDE, Window, open_by};

/// Seconds from frame to frame.
const FRAME: f64 = 0.05;

/// A page with one fan and one thing that may be changed, and what was drawn of them last.
struct Page {
    of: u8,
    /// Where the fan of the text ends; nothing while it is not known.
    ends: Option<f64>,
    moves: bool,
    shown: Option<f64>,
    before: bool,
    light: f32,
}

fn spread(at: f64) -> Spread {
    Spread {
        mean: at,
        p5: at - 4.0,
        p25: at - 2.0,
        p50: at,
        p75: at + 2.0,
        p95: at + 4.0,
    }
}

fn draw(ui: &mut Ui, page: &mut Page) {
    let asked = Asked {
        text: None,
        chance: vec![page.of],
        closely: false,
    };
    let own: Vec<Spread> = page
        .ends
        .map_or(vec![], |end| vec![spread(50.0), spread(end)]);
    let fan = Fan {
        own: &own,
        without: &[spread(50.0), spread(50.0)],
        years: (2012, 2032),
        axis: (40.0, 70.0),
        numbered: true,
        before: false,
    };
    let glided = glide(ui, Id::new("fan"), Some(&asked), &fan, page.moves);
    let drawn = glided.fan(&fan);
    page.shown = drawn.own.last().map(|s| s.p50);
    page.before = drawn.before;
    page.light = lit(ui, Id::new("thing"), page.of, page.moves);
}

fn page(moves: bool) -> Harness<'static, Page> {
    let page = Page {
        of: 1,
        ends: Some(50.0),
        moves,
        shown: None,
        before: false,
        light: 0.0,
    };
    let builder = Harness::builder().with_step_dt(FRAME as f32);
    let mut h = builder.build_ui_state(draw, page);
    h.run_steps(8);
    h
}

/// Whether another frame is asked for now.
fn moving(h: &Harness<Page>) -> bool {
    h.output().viewport_output[&ViewportId::ROOT].repaint_delay == Duration::ZERO
}

/// Another text is asked about, of which so much is known.
fn turn_to(h: &mut Harness<Page>, of: u8, ends: Option<f64>) {
    (h.state_mut().of, h.state_mut().ends) = (of, ends);
    h.step();
}

#[test]
fn a_fan_glides_to_that_of_another_text_and_then_lies_still() {
    let mut h = page(true);
    assert!(!moving(&h), "nothing has changed yet");
    turn_to(&mut h, 2, Some(60.0));
    let mut places = vec![h.state().shown.unwrap()];
    let mut frames = 1;
    while moving(&h) {
        h.step();
        places.push(h.state().shown.unwrap());
        frames += 1;
        assert!(frames < 50, "it never comes to rest");
    }
    assert!((places[0] - 50.0).abs() < 1e-9, "{places:?}");
    assert!((places[places.len() - 1] - 60.0).abs() < 1e-9, "{places:?}");
    assert!(places.windows(2).all(|p| p[0] <= p[1]), "{places:?}");
    let between = places.iter().filter(|p| **p > 50.1 && **p < 59.9);
    assert!(between.count() >= 2, "{places:?}");
    let longest = GLIDES.max(LIT);
    // The toolkit draws once more after the last frame that was asked for.
    assert!(
        f64::from(frames) * FRAME <= longest + 4.0 * FRAME,
        "{frames}"
    );
}

#[test]
fn what_is_known_better_of_the_same_text_is_there_at_once() {
    let mut h = page(true);
    turn_to(&mut h, 1, Some(55.0));
    assert_eq!(h.state().shown.map(f64::round), Some(55.0));
    assert!(!moving(&h));
}

#[test]
fn until_something_is_known_of_a_text_the_fan_before_stays_and_is_pale() {
    let mut h = page(true);
    turn_to(&mut h, 2, None);
    h.run_steps(8);
    assert!(!moving(&h), "waiting asks for no frames");
    assert!(h.state().before);
    assert_eq!(h.state().shown.map(f64::round), Some(50.0));
    turn_to(&mut h, 2, Some(60.0));
    assert!(!h.state().before && moving(&h));
}

#[test]
fn what_was_changed_is_lit_and_fades() {
    let mut h = page(true);
    assert_eq!(h.state().light, 0.0, "what is new on the page is not lit");
    turn_to(&mut h, 2, Some(50.0));
    let first = h.state().light;
    h.step();
    assert!(first > 0.99 && h.state().light < first);
    h.run_steps((LIT / FRAME) as usize + 4);
    assert_eq!(h.state().light, 0.0);
    assert!(!moving(&h));
}

#[test]
fn under_reduced_motion_the_first_frame_is_the_last_one() {
    let mut h = page(false);
    turn_to(&mut h, 2, Some(60.0));
    assert_eq!((h.state().shown, h.state().light), (Some(60.0), 0.0));
    assert!(!moving(&h));
    turn_to(&mut h, 3, None);
    assert_eq!(h.state().shown, None, "nothing stays of the text before");
    assert!(!moving(&h));
}

/// Where the row of a seat far down the list lies, frame by frame, once it has been picked.
fn places_of_a_row(moves: bool) -> Vec<f32> {
    let mut front = Window::new(None);
    front.go(Screen::Setup);
    let n = front.place("dubai-2012");
    front.ask(SetupChange::Scenario(n));
    front.ask(Move(moves));
    let scenario = front.get::<Shelf>().scenarios[n].clone();
    let last = *scenario.by_name().last().unwrap();
    let name = &scenario.states[last].profile.name;
    let mut h = open_by(front, WIDE, FRAME as f32);
    h.run_steps(12);
    h.state_mut().ask(SetupChange::Seat(last));
    let place = |h: &mut Harness<Window>| {
        h.step();
        h.get_by_role_and_label(Role::RadioButton, name)
            .rect()
            .top()
    };
    let mut places: Vec<f32> = (0..12).map(|_| place(&mut h)).collect();
    places.dedup();
    assert!(WIDE.y > *places.last().unwrap(), "it stays out of sight");
    places
}

/// The list goes to a seat that is picked, and under reduced motion it is there.
#[test]
fn a_list_glides_to_a_row_only_where_things_move() {
    assert!(places_of_a_row(true).len() > 3);
    assert_eq!(places_of_a_row(false).len(), 2);
}
