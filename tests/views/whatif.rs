//! What follows from a text, as the strip of the conference and the page of the frontier tell it.

use std::time::{Duration, Instant};

use super::*;
use plenary::desktop::frame::FrameChange;
use plenary::desktop::screens::conference::changes::ConferenceChange;
use plenary::desktop::whatif::{WhatIf, Worlds};
use plenary::model::ids::{BracketId, WordingId};

/// A day of a scenario from the seat it suggests, with forecasts in the background.
fn ahead(scenario: &str, day: u32, size: Vec2) -> Harness<'static, Window> {
    let mut front = Window::new(None);
    front.start_suggested(scenario);
    while front.phase() != Some(Phase::Conference(day)) {
        front.end_turn();
    }
    front.go(Screen::Conference);
    front.ask(FrameChange::Recap(false));
    front.forecast(true);
    open(front, size)
}

/// Draws until something is seen, for a minute at most; says how long that took.
fn until(h: &mut Harness<Window>, seen: impl Fn(&Harness<Window>) -> bool) -> Duration {
    let begun = Instant::now();
    while !seen(h) {
        assert!(begun.elapsed() < Duration::from_secs(60), "it never comes");
        std::thread::sleep(Duration::from_millis(3));
        h.step();
    }
    begun.elapsed()
}

fn shows(h: &Harness<Window>, words: &str) -> bool {
    h.query_all_by_label_contains(words).next().is_some()
}

/// Worlds of the text in view that are there.
fn worlds(h: &Harness<Window>) -> usize {
    let found = h.state().get::<WhatIf>().in_view();
    found.map_or(0, |found| found.fans.worlds)
}

/// A wording of the selected bracket that is not selected.
fn another(h: &Harness<Window>) -> (BracketId, WordingId) {
    let screen = h.state().conference();
    let other = WordingId::new(usize::from(screen.wording.index() == 0));
    (screen.bracket, other)
}

#[test]
fn the_strip_tells_what_follows_from_the_wording_in_view_and_keeps_it() {
    for size in [WIDE, Vec2::new(1280.0, 720.0)] {
        let mut h = ahead("first-steps", 1, size);
        until(&mut h, |h| shows(h, "nine of ten between"));
        for index in [
            "Security",
            "Prosperity",
            "Liberty",
            "Trust",
            "Interconnection",
        ] {
            assert!(shows(&h, &format!("{index} in 2013: ")), "{index}");
        }
        let all = Worlds::of(3).settled;
        until(&mut h, |h| worlds(h) == all);
        let stands = h.state().get::<WhatIf>().in_view().unwrap();
        let first = h.state().conference().wording;
        let (_, other) = another(&h);
        h.state_mut().ask(ConferenceChange::SelectWording(other));
        assert!(worlds(&h) < all, "another text");
        until(&mut h, |h| worlds(h) >= 2);
        // What was looked at before shows at once, with as much as was found.
        h.state_mut().ask(ConferenceChange::SelectWording(first));
        let again = h.state().get::<WhatIf>().in_view().unwrap();
        assert_eq!(again.fans, stands.fans);
    }
}

#[test]
fn a_package_in_hand_is_looked_ahead_from() {
    let mut h = ahead("first-steps", 1, WIDE);
    until(&mut h, |h| worlds(h) >= 2);
    let other = another(&h);
    h.state_mut().ask(ConferenceChange::SelectWording(other.1));
    h.state_mut().package(PackageChange::Term(false));
    h.state_mut()
        .package(PackageChange::Partner(StateId::new(1)));
    h.run_ok();
    assert!(shows(&h, "If the package in hand were taken"));
    until(&mut h, |h| worlds(h) >= 2);
    let sight = h.state().sight();
    let seen = sight.in_view().unwrap();
    assert_eq!(seen.text.at(other.0), other.1);
}

#[test]
fn nothing_is_worked_at_away_from_the_conference() {
    let mut h = ahead("first-steps", 1, WIDE);
    assert!(h.state().get::<WhatIf>().busy());
    h.state_mut().go(Screen::Briefing);
    h.run_ok();
    assert!(!h.state().get::<WhatIf>().busy());
}

#[test]
fn the_frontier_opens_by_key_lists_every_text_and_goes_with_escape() {
    for size in [WIDE, Vec2::new(1280.0, 720.0)] {
        let mut h = ahead("dubai-twelve", 2, size);
        press(&mut h, Key::F10);
        assert!(shows(&h, "From shallow to deep"));
        let names = [
            "in force today: ",
            "step 1: ",
            "the draft: ",
            "the recorded text: ",
        ];
        for name in names {
            until(&mut h, |h| shows(h, name));
        }
        until(&mut h, |h| shows(h, "the deepest text: depth 100 %"));
        let all = |h: &Harness<Window>| {
            let whatif = h.state().get::<WhatIf>();
            let mut points = whatif.frontier.points.iter();
            points.all(|point| whatif.of(&point.asked).is_some())
        };
        until(&mut h, all);
        h.step();
        assert!(!shows(&h, "the years are being worked out"));
        // The draft is where the strip says it is.
        let sight = h.state().sight();
        let points = &h.state().get::<WhatIf>().frontier.points;
        let draft = points.last().unwrap();
        assert!((draft.mean - sight.outlook.now.mean).abs() < 1e-9);
        press(&mut h, Key::Escape);
        h.step();
        assert!(!shows(&h, "From shallow to deep"));
        assert_eq!(h.state().screen(), Screen::Conference);
    }
}

#[test]
#[ignore = "it measures"]
#[allow(clippy::print_stdout, reason = "a test may tell")]
fn how_long_the_first_fan_and_the_settled_one_take() {
    for scenario in ["dubai-twelve", "dubai-2012"] {
        let begun = Instant::now();
        let mut h = ahead(scenario, 2, WIDE);
        let states = h.state().sight().scenario.states.len();
        let settled = Worlds::of(states).settled;
        until(&mut h, |h| worlds(h) >= 2);
        println!(
            "{states} seats: first fan {:.2?} after the session began",
            begun.elapsed()
        );
        let (mut waits, mut frames) = (vec![], vec![]);
        let brackets = h.state().sight().scenario.text.brackets.len();
        for bracket in BracketId::all(brackets).take(8) {
            let now = h.state().sight().room.draft.text.at(bracket);
            let other = WordingId::new(usize::from(now.index() == 0));
            h.state_mut().ask(ConferenceChange::SelectBracket(bracket));
            let begun = Instant::now();
            h.state_mut().ask(ConferenceChange::SelectWording(other));
            let looked = begun.elapsed();
            while worlds(&h) < 2 {
                std::thread::sleep(Duration::from_millis(2));
                let frame = Instant::now();
                h.step();
                frames.push(frame.elapsed());
            }
            waits.push(begun.elapsed());
            println!(
                "  {:.2?}, of which who would sign {looked:.1?}",
                begun.elapsed()
            );
        }
        frames.sort();
        waits.sort();
        println!(
            "{states} seats, selected: first fan {:.2?} in the middle, {:.2?} at most; frames {:.1?} in the middle, {:.1?} at most of {}",
            waits[waits.len() / 2],
            waits.last().unwrap(),
            frames[frames.len() / 2],
            frames.last().unwrap(),
            frames.len()
        );
        let settle = until(&mut h, |h| worlds(h) == settled);
        println!("{states} seats, selected: settled after another {settle:.2?}");
        h.state_mut().forecast(false);
        let mut still = vec![];
        for _ in 0..40 {
            let frame = Instant::now();
            h.step();
            still.push(frame.elapsed());
        }
        still.sort();
        println!(
            "{states} seats, nothing worked out: frames {:.1?} in the middle",
            still[20]
        );
    }
}
