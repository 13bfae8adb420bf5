//! Nothing is cut: no line of text runs out of its place sideways, and no wording of the treaty ends in
//! dots, on any screen and at any size.

use bevy_egui::egui::accesskit::Role;
use bevy_egui::egui::epaint::TextShape;
use bevy_egui::egui::{Rect, Shape, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use plenary::desktop::screen::Screen;
use plenary::desktop::screens::aftermath::Page;
use plenary::desktop::screens::aftermath::changes::AftermathChange;
use plenary::desktop::screens::conference::changes::ConferenceChange;
use plenary::desktop::screens::signing::SigningChange;
use plenary::model::calendar::Phase;

use crate::common::window::{WIDE, Window, open};

/// Sizes of a window in points with its text size: 1600×900, 1280×720, and 1920×1080 at 150 %, which has as
/// many points as the second, and at 200 %; 1024×640, and a screen of 4K at 150 %.
const SIZES: [(Vec2, f32); 6] = [
    (WIDE, 1.0),
    (Vec2::new(1280.0, 720.0), 1.0),
    (Vec2::new(1280.0, 720.0), 1.5),
    (Vec2::new(960.0, 540.0), 2.0),
    (Vec2::new(1024.0, 640.0), 1.0),
    (Vec2::new(2560.0, 1440.0), 1.0),
];

/// Every text that is drawn, with the place outside which nothing of it is seen.
pub fn written<'h>(h: &'h Harness<Window>) -> Vec<(Rect, &'h TextShape)> {
    let mut texts = vec![];
    for clipped in &h.output().shapes {
        let mut waiting = vec![&clipped.shape];
        while let Some(shape) = waiting.pop() {
            match shape {
                Shape::Vec(all) => waiting.extend(all),
                Shape::Text(it) => texts.push((clipped.clip_rect, it)),
                _ => {}
            }
        }
    }
    texts
}

/// Texts that are cut by the edge of their place, and those that end in dots.
fn cut(h: &Harness<Window>) -> (Vec<String>, Vec<String>) {
    let (mut out, mut dotted) = (vec![], vec![]);
    let fields: Vec<String> = h
        .query_all_by_role(Role::TextInput)
        .filter_map(|field| field.accesskit_node().value())
        .collect();
    for (clip, it) in written(h) {
        let place = it.galley.rect.translate(it.pos.to_vec2());
        let seen = clip.intersect(place);
        // What is scrolled out of sight is not cut.
        let shown = seen.width() > 0.5 && seen.height() > 4.0;
        let words = it.galley.job.text.clone();
        let (left, right) = (clip.left() - place.left(), place.right() - clip.right());
        // What is typed into a field runs through it.
        let typed = fields.contains(&words);
        if shown && !typed && !words.trim().is_empty() && left.max(right) > 2.0 {
            out.push(words.clone());
        }
        if shown && it.galley.elided {
            dotted.push(words);
        }
    }
    (out, dotted)
}

/// Nothing runs out of its place, and no wording ends in dots.
pub fn whole(h: &Harness<Window>, what: &str) {
    let (out, dotted) = cut(h);
    assert!(out.is_empty(), "{what}: cut at the edge: {out:?}");
    let Some(sight) = h.state().play().sight.as_ref() else {
        return;
    };
    let aims = sight.goals.aims().into_iter();
    let titles = aims.flat_map(|aims| {
        let goals = aims.goals.into_iter();
        goals.map(|(_, goal)| goal.goal.title.to_string())
    });
    for title in titles {
        let found = dotted.iter().find(|d| **d == title);
        assert!(found.is_none(), "{what}: the goal {found:?} ends in dots");
    }
    let brackets = sight.scenario.text.brackets.iter();
    let wordings =
        brackets.flat_map(|b| b.wordings.iter().map(|w| w.text.trim_matches([' ', ','])));
    for wording in wordings.filter(|w| w.chars().count() > 12) {
        let found = dotted.iter().find(|d| d.contains(wording));
        assert!(found.is_none(), "{what}: {found:?} ends in dots");
    }
}

#[test]
fn no_text_is_cut_before_a_session() {
    for (size, scale) in SIZES {
        let mut h = open(Window::scaled(scale), size);
        for screen in [
            Screen::Title,
            Screen::Setup,
            Screen::Class,
            Screen::Sessions,
            Screen::Record,
            Screen::Assumptions,
        ] {
            h.state_mut().go(screen);
            h.run_ok();
            whole(&h, &format!("{screen:?} at {size:?}"));
        }
    }
}

#[test]
fn no_text_is_cut_in_a_conference_nor_at_its_signing() {
    for name in ["first-steps", "dubai-twelve", "dubai-2012"] {
        for (size, scale) in SIZES {
            let mut h = open(Window::scaled(scale), size);
            h.state_mut().start_suggested(name);
            h.run_ok();
            whole(&h, &format!("briefing of {name} at {size:?}"));
            h.state_mut().go(Screen::Conference);
            for _ in 0..2 {
                h.run_ok();
                h.state_mut().ask(ConferenceChange::Voted);
                // Every bracket with long wordings is read whole.
                let treaty = &h.state().sight().scenario.text;
                let long = treaty.brackets.iter().enumerate();
                let long = long
                    .max_by_key(|(_, b)| b.wordings.iter().map(|w| w.text.len()).sum::<usize>());
                let long = long.map(|(n, _)| plenary::model::ids::BracketId::new(n));
                h.state_mut()
                    .ask(ConferenceChange::SelectBracket(long.unwrap()));
                h.run_ok();
                whole(&h, &format!("conference of {name} at {size:?}"));
                for (on, off) in [
                    (
                        ConferenceChange::Outline(true),
                        ConferenceChange::Outline(false),
                    ),
                    (ConferenceChange::FoldMotions, ConferenceChange::FoldMotions),
                ] {
                    h.state_mut().ask(on.clone());
                    h.run_ok();
                    whole(&h, &format!("{on:?} of {name} at {size:?}"));
                    h.state_mut().ask(off);
                }
                h.state_mut().end_turn();
            }
            while h.state().sight().sits() {
                h.state_mut().end_turn();
            }
            h.run_ok();
            whole(&h, &format!("signing of {name} at {size:?}"));
        }
    }
}

#[test]
fn no_text_is_cut_in_the_hall_nor_in_the_years_nor_at_their_end() {
    for name in ["first-steps", "dubai-twelve"] {
        for (size, scale) in SIZES {
            let mut h = open(Window::scaled(scale), size);
            h.state_mut().start_suggested(name);
            while h.state().sight().sits() {
                h.state_mut().end_turn();
            }
            h.state_mut().end_turn();
            for plates in [1, usize::MAX] {
                h.state_mut().ask(SigningChange::Plates(plates));
                h.run_ok();
                whole(&h, &format!("hall of {name} at {size:?}"));
            }
            h.state_mut().go(Screen::Aftermath);
            for quarters in [1, 5] {
                for _ in 0..quarters {
                    h.state_mut().end_turn();
                }
                for page in Page::ALL {
                    h.state_mut().ask(AftermathChange::Page(page));
                    h.run_ok();
                    whole(&h, &format!("{page:?} of {name} at {size:?}"));
                }
                for list in [true, false] {
                    h.state_mut().ask(AftermathChange::List(list));
                    h.run_ok();
                    whole(&h, &format!("years of {name} at {size:?}"));
                }
            }
            while h.state().phase() != Some(Phase::Over) {
                h.state_mut().end_turn();
            }
            h.run_ok();
            whole(&h, &format!("debrief of {name} at {size:?}"));
        }
    }
}

/// Texts that are cut by the foot of their place, or run over a line across the page.
pub fn low(h: &Harness<Window>, line: f32) -> Vec<String> {
    let mut out = vec![];
    for (clip, it) in written(h) {
        let place = it.galley.rect.translate(it.pos.to_vec2());
        let over = place.top() < line && place.bottom() > line;
        if over || place.bottom() > clip.bottom() + 2.0 {
            out.push(it.galley.job.text.clone());
        }
    }
    out
}
