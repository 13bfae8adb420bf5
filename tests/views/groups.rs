//! Where a seat is chosen: what its group is and goes by, and what the conference is about, read whole.

use bevy_egui::egui::Vec2;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use plenary::desktop::screen::Screen;
use plenary::desktop::screens::setup::SetupChange;
use plenary::desktop::shelf::Shelf;

use crate::clipped::written;
use crate::common::window::{WIDE, Window, open};

/// The setup of a scenario, at a size in points and a text size.
fn setup(name: &str, size: Vec2, scale: f32) -> Harness<'static, Window> {
    let mut front = Window::scaled(scale);
    front.go(Screen::Setup);
    let n = front.place(name);
    front.ask(SetupChange::Scenario(n));
    open(front, size)
}

fn shows(h: &Harness<Window>, words: &str) -> bool {
    h.query_all_by_label_contains(words).next().is_some()
}

/// No two things on the page are taken for one.
fn apart(h: &Harness<Window>) {
    let all = written(h);
    let mut words = all.iter().map(|(_, it)| &it.galley.job.text);
    let twice = words.find(|w| w.contains("use of widget"));
    assert_eq!(twice, None);
}

/// With a card, and in a window so narrow that there is none.
#[test]
fn the_group_of_a_seat_says_who_leads_it_and_when_it_takes_a_proposal() {
    let rule =
        "CITEL is a group of 24, and the United States leads it. It takes a common proposal if 6";
    for size in [WIDE, Vec2::new(1280.0, 720.0), Vec2::new(853.0, 480.0)] {
        let h = setup("dubai-2012", size, 1.0);
        assert!(shows(&h, rule), "{size}");
        apart(&h);
        for group in ["APT", "Arab", "ATU", "CEPT", "CITEL", "RCC"] {
            let word = format!("{group}: what it means");
            assert!(shows(&h, &word), "{group} is not explained at {size}");
        }
    }
    // A group that the glossary does not know is explained as one.
    let h = setup("first-steps", WIDE, 1.0);
    assert!(shows(&h, "Coast is a group of 2"));
    assert!(shows(&h, "group: what it means"));
    apart(&h);
}

/// In sight at the sizes that the window is held to.
#[test]
fn what_a_conference_is_about_is_read_whole() {
    let sizes = [
        (WIDE, 1.0),
        (Vec2::new(1280.0, 720.0), 1.0),
        (Vec2::new(1280.0, 720.0), 1.5),
        (Vec2::new(1024.0, 640.0), 1.0),
    ];
    for name in ["dubai-2012", "dubai-twelve", "first-steps"] {
        for (size, scale) in sizes {
            let h = setup(name, size, scale);
            let scenario = &h.state().get::<Shelf>().scenarios[h.state().place(name)];
            let all = written(&h);
            let summary = all
                .iter()
                .find(|(_, it)| it.galley.job.text == scenario.setup.summary);
            let Some((clip, it)) = summary else {
                panic!("{name} at {size}: it is not there");
            };
            let place = it.galley.rect.translate(it.pos.to_vec2());
            // In a window without a card it stands in a list that is moved through.
            let low = if size.x < 1100.0 {
                place.top()
            } else {
                place.bottom()
            };
            let whole = low <= clip.bottom() + 2.0;
            assert!(whole, "{name} at {size}, {scale}: {place} in {clip}");
        }
    }
}
