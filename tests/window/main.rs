//! The real window by mouse alone, and by keyboard alone (`keys.rs`), under a virtual display: what is
//! clicked or pressed is found again in the log.
//! It needs `Xvfb` and `xdotool`; `.ci/run` installs them and has it.
#![cfg(all(feature = "desktop", target_os = "linux"))]
#![allow(clippy::unwrap_used, reason = "a test may stop")]

#[path = "../common/mod.rs"]
mod common;
mod keys;
mod own;
#[cfg(feature = "screen-reader")]
mod reader;
mod robot;
mod shared;

use std::time::Duration;

use common::{end_turn, resume, scenario, session};
use plenary::desktop::controls::{Control, Controls};
use plenary::model::calendar::Phase;
use plenary::model::{Action, Decision};
use plenary::session::line::LogLine;
use plenary::session::log::Log;
use robot::{Robot, button};

/// Slips that lie over the page, by what puts each away: steps of the tutorial, a vote that is shown in the
/// hall, the recap of a day.
const SLIPS: [&str; 3] = ["Next", "I see", "Go on"];

/// Acts in the log.
fn acts(robot: &Robot) -> Vec<Action> {
    let lines = robot.lines().into_iter();
    let act = |line| match line {
        LogLine::Act(act) => Some(act.action),
        _ => None,
    };
    lines.filter_map(act).collect()
}

/// How many acts are of a kind.
fn count(robot: &Robot, is: impl Fn(&Action) -> bool) -> usize {
    acts(robot).iter().filter(|a| is(a)).count()
}

/// Turns that were ended.
fn turns(robot: &Robot) -> usize {
    let ready = |line: &&LogLine| matches!(line, LogLine::Ready { .. });
    robot.lines().iter().filter(ready).count()
}

/// Puts away what lies over the page, and gives the page.
fn cleared(robot: &Robot) -> Controls {
    for _ in 0..20 {
        let page = robot.still();
        let slip = |name: &str| SLIPS.contains(&name);
        match button(&page, slip) {
            Some(it) => robot.press(it),
            None => return page,
        }
    }
    robot.page()
}

/// Presses something that acts, and waits for its line in the log. A press that meets the page while its parts
/// still move is lost, and made again.
fn act(robot: &Robot, name: &str) {
    let before = robot.lines().len();
    for _ in 0..3 {
        cleared(robot);
        robot.click_on(name);
        if robot.soon(|_| robot.lines().len() > before) {
            return;
        }
    }
    robot.logged(before, name);
}

/// Presses what ends the turn, once more if it says what would be lost.
fn end(robot: &Robot, name: &str) {
    let before = turns(robot);
    let ended = || turns(robot) > before;
    let asks = |c: &Control| format!("{}{}", c.name, c.value).contains("Press again");
    cleared(robot);
    robot.click_on(name);
    robot.wait(name, |page| ended() || page.all.iter().any(asks));
    if !ended() {
        robot.still();
        robot.click_on(name);
        robot.wait(name, |_| ended());
    }
}

/// The session of the log, played again, comes to what the window wrote at its end.
fn replays(robot: &Robot) {
    let lines = robot.lines();
    let Some(LogLine::Digest { digest, .. }) = lines.last() else {
        panic!("no end in the log: {:?}", lines.last());
    };
    let (session, refused) = resume(&robot.log()).unwrap();
    assert!(refused.is_empty(), "{refused:?}");
    assert_eq!(session.phase(), Phase::Over);
    assert_eq!(&session.digest(), digest);
}

#[test]
#[ignore = "needs Xvfb and xdotool; .ci/run has it"]
fn first_steps_is_played_from_title_to_verdict() {
    let robot = Robot::open(None);
    robot.click_on("Choose a conference and a seat");
    let page = robot.wait("the seats", |page| page.screen == "Setup");
    let three = page.all.iter().find(|c| c.name == "First steps");
    robot.press(three.unwrap());
    robot.click_on("Read the briefing");
    robot.wait("the briefing", |page| page.screen == "Briefing");
    cleared(&robot);
    robot.click_on("Go to the first day");
    robot.wait("the room", |page| page.screen == "Conference");
    for day in 1..=3 {
        act(&robot, "Support");
        act(&robot, "Plate up for it");
        end(&robot, "Plates up");
        assert_eq!(
            turns(&robot),
            day + 1,
            "the time before the first day is a turn"
        );
    }
    // A vote of the last day or its recap may come up late, and lie over the way to the hall.
    for _ in 0..12 {
        let page = cleared(&robot);
        if page.screen == "Signing" {
            break;
        }
        if let Some(way) = button(&page, |n| n.starts_with("To the hall")) {
            robot.press(way);
        }
        robot.soon(|page| page.screen == "Signing");
    }
    robot.wait("the hall", |page| page.screen == "Signing");
    cleared(&robot);
    act(&robot, "Sign");
    let hall = "Open the hall";
    robot.wait("the signing", |page| {
        button(page, |n| n == hall).is_some() || turns(&robot) > 4
    });
    if turns(&robot) == 4 {
        robot.click_on(hall);
    }
    robot.wait("the roll", |_| turns(&robot) == 5);
    let over = |page: &Controls| button(page, |n| n == "The years that follow").is_some();
    let page = robot.wait("the roll", |page| {
        over(page) || button(page, |n| n == "To the end").is_some()
    });
    if !over(&page) {
        robot.click_on("To the end");
    }
    cleared(&robot);
    robot.click_on("The years that follow");
    robot.wait("the years", |page| page.screen == "Aftermath");
    for _ in 0..8 {
        end(&robot, "Next quarter");
    }
    robot.wait("the end", |page| page.screen == "Debrief");
    cleared(&robot);
    let verdict = |c: &Control| format!("{} {}", c.name, c.value).contains(" points: ");
    robot.wait("how it went", |page| page.all.iter().any(verdict));
    let (supports, plates) = (
        count(&robot, |a| matches!(a, Action::Support(_))),
        count(&robot, |a| matches!(a, Action::Plate { .. })),
    );
    assert_eq!((supports, plates), (3, 3));
    assert!(acts(&robot).contains(&Action::Decide(Decision::Sign)));
    replays(&robot);
}

#[test]
#[ignore = "needs Xvfb and xdotool; .ci/run has it"]
fn an_idle_window_draws_nothing() {
    let robot = Robot::open(None);
    robot.still();
    std::thread::sleep(Duration::from_secs(2));
    let before = robot.ticks();
    std::thread::sleep(Duration::from_secs(4));
    let used = robot.ticks() - before;
    assert!(used <= 4, "{used} hundredths of a second in four");
    // With motion a bracket of the title takes its next wording every four seconds, and between two of them
    // nothing is drawn: every frame would be eight hundred hundredths.
    robot.keys(&["F12"]);
    std::thread::sleep(Duration::from_secs(2));
    let before = robot.ticks();
    std::thread::sleep(Duration::from_secs(8));
    let used = robot.ticks() - before;
    assert!(used <= 300, "{used} hundredths of a second in eight");
}

#[test]
#[ignore = "needs Xvfb and xdotool; .ci/run has it"]
fn three_days_of_twelve_delegations() {
    let robot = Robot::open(None);
    robot.click("the first conference", |n| n.contains(", as "));
    robot.wait("the briefing", |page| page.screen == "Briefing");
    cleared(&robot);
    robot.click_on("Go to the first day");
    for day in 1..=3 {
        robot.wait("the room", |page| page.screen == "Conference");
        // The second wording of the bracket is chosen by its row, and spoken for.
        let page = cleared(&robot);
        if let Some(row) = button(&page, |name| name.starts_with("wording 2:")) {
            robot.press(row);
        }
        act(&robot, "Support");
        act(&robot, "Plate up for it");
        end(&robot, "Plates up");
        assert_eq!(turns(&robot), day + 1);
    }
    assert_eq!(count(&robot, |a| matches!(a, Action::Support(_))), 3);
    assert_eq!(count(&robot, |a| matches!(a, Action::Plate { .. })), 3);
    // What the window shows and what the log replays to are the same day.
    let (session, refused) = resume(&robot.log()).unwrap();
    assert!(refused.is_empty(), "{refused:?}");
    assert_eq!(session.phase(), Phase::Conference(4));
}

/// Quarters of ten years.
const QUARTERS: u32 = 40;

/// A rung of the ladder that answers an incident.
const PROTEST: &str = "private protest";

fn answer(a: &Action) -> bool {
    matches!(a, Action::Respond { .. })
}

/// The topmost course of the question that is asked: what can be pressed under its head.
fn course(page: &Controls) -> Option<&Control> {
    let mut heads = page.all.iter();
    let head = heads.find(|c| c.value.starts_with("Decision ") && c.seen.is_some())?;
    let [left, _, _, low] = head.whole;
    let below = |c: &&Control| c.whole[1] >= low && c.whole[0] >= left - 8.0 && c.seen.is_some();
    let mut buttons = page.all.iter().filter(|c| c.role == "Button" && c.enabled);
    buttons.find(below)
}

#[test]
#[ignore = "needs Xvfb and xdotool; .ci/run has it"]
fn ten_years_with_decisions() {
    let folder = tempfile::tempdir().unwrap();
    let kept = folder.path().join("session.log");
    let mut played = session("dubai-twelve", "spiral", 2012, Some("BRA"));
    let mut log = Log::create(&kept, &played).unwrap();
    while played.phase() != Phase::Aftermath(1) {
        end_turn(&mut played, &mut log);
    }
    drop(log);
    let robot = Robot::open(Some(&kept));
    robot.click_on("Go on");
    robot.wait("the years", |page| page.screen == "Aftermath");
    let before = turns(&robot);
    for quarter in 1..=QUARTERS {
        let page = cleared(&robot);
        if let Some(it) = course(&page) {
            let chosen = count(&robot, |a| matches!(a, Action::Choose { .. }));
            robot.press(it);
            let again = |a: &Action| matches!(a, Action::Choose { .. });
            robot.wait("the choice", |_| count(&robot, again) > chosen);
        }
        // A blow is answered where there is one.
        let page = cleared(&robot);
        if let Some(it) = button(&page, |n| n.starts_with(PROTEST)) {
            let given = count(&robot, answer);
            robot.press(it);
            robot.wait("the answer", |_| count(&robot, answer) > given);
        }
        end(&robot, "Next quarter");
        assert_eq!(turns(&robot) - before, quarter as usize);
    }
    let chosen = count(&robot, |a| matches!(a, Action::Choose { .. }));
    let answers = count(&robot, answer);
    // A question about a blow comes first, so that the ladder may be left with nothing to answer.
    assert!(chosen > 0, "{chosen} chosen, {answers} answers");
    let (session, refused) = resume(&robot.log()).unwrap();
    assert!(refused.is_empty(), "{refused:?}");
    assert_eq!(session.phase(), Phase::Aftermath(QUARTERS + 1));
}
