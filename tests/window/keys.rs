//! The real window by keyboard alone: the scenes of the tutorial to the verdict of the last, and a
//! conference of twelve from its briefing into the years after.

use super::*;
use crate::robot::focused;

/// Most brackets that N passes on its way round a text.
const ROUND: usize = 120;

/// Whether anything on the page says so, a note that lies over it included.
fn says(page: &Controls, words: &str) -> bool {
    let mut all = page.all.iter();
    all.any(|c| c.name.contains(words) || c.value.contains(words))
}

/// Puts away by their keys what lies over the page: steps of a scenario, a vote in the hall, the recap.
fn cleared(robot: &Robot) -> Controls {
    for _ in 0..20 {
        let page = robot.still();
        let key = |(name, key): &(&str, &'static str)| {
            button(&page, |n| n == *name).is_some().then_some(*key)
        };
        let slips = [("Next", "h"), ("I see", "h"), ("Go on", "Return")];
        match slips.iter().find_map(key) {
            Some(key) => robot.keys(&[key]),
            None => return page,
        }
    }
    robot.page()
}

/// Presses a key that acts, and waits for its line in the log.
fn act(robot: &Robot, key: &str) {
    let before = robot.lines().len();
    cleared(robot);
    robot.keys(&[key]);
    robot.logged(before, key);
}

/// Ends the turn by Space, once more if it says what would be lost.
fn end(robot: &Robot) {
    let before = turns(robot);
    let ended = || turns(robot) > before;
    cleared(robot);
    robot.keys(&["space"]);
    robot.wait("Space", |page| ended() || says(page, "Press again"));
    if !ended() {
        robot.still();
        robot.keys(&["space"]);
        robot.wait("Space again", |_| ended());
    }
}

/// Walks to a bracket whose wordings include words, and chooses that wording by its number.
fn choose(robot: &Robot, words: &str) {
    let row = |page: &Controls| {
        let named = page.all.iter().map(|c| c.name.as_str());
        let mut rows = named.filter_map(|n| n.strip_prefix("wording "));
        let row = rows.find(|n| n.contains(words))?;
        row.split(':').next().map(str::to_owned)
    };
    let page = robot.keys_until("n", ROUND, words, |page| row(page).is_some());
    robot.keys(&[&row(&page).unwrap()]);
    robot.still();
}

/// Walks by Tab to something of a name, and sees the focus on its way.
fn tab_to(robot: &Robot, name: &str) {
    let on = |page: &Controls| focused(page).is_some_and(|c| c.name.starts_with(name));
    robot.keys_until("Tab", 60, name, on);
}

/// Waits for a scene to begin.
fn begun(robot: &Robot, title: &str) {
    robot.wait(title, |page| says(page, title) && says(page, "to do: "));
    robot.still();
}

/// Waits for a scene to be done, and goes on to what comes after it.
fn done(robot: &Robot, title: &str) {
    let done = |page: &Controls| {
        let next = button(page, |n| n == "Next scene" || n == "To the title").is_some();
        next && says(page, title) && !says(page, "to do: ")
    };
    robot.wait(title, done);
    robot.still();
    robot.keys(&["F11"]);
}

/// Ends a turn of a scene, of which there is no log, until its part is done.
fn end_part(robot: &Robot, task: &str) {
    let is_done = |page: &Controls| says(page, &format!("done: {task}"));
    for _ in 0..24 {
        let page = robot.still();
        if is_done(&page) {
            return;
        }
        cleared(robot);
        robot.keys(&["space"]);
    }
    let page = robot.still();
    assert!(is_done(&page), "{task}: {}", robot.told(&page));
}

/// After the last day; a vote of that day may be shown in the hall first.
fn to_the_hall(robot: &Robot) {
    for _ in 0..4 {
        let page = cleared(robot);
        if page.screen == "Signing" {
            return;
        }
        robot.keys(&["space"]);
    }
    robot.wait("the hall", |page| page.screen == "Signing");
    robot.still();
}

#[test]
#[ignore = "needs Xvfb and xdotool; .ci/run has it"]
fn five_scenes_are_played_by_keyboard_from_the_title_to_the_verdict() {
    let robot = Robot::open(None);
    robot.keys(&["f"]);

    begun(&robot, "Text and plates");
    robot.wait("the briefing", |page| page.screen == "Briefing");
    robot.keys(&["Return"]);
    robot.wait("the room", |page| page.screen == "Conference");
    choose(&robot, "the evidence behind them");
    robot.keys(&["a"]);
    end_part(&robot, "End the day");
    done(&robot, "Text and plates");

    begun(&robot, "A package");
    // What was voted on in the evening before is shown first.
    cleared(&robot);
    choose(&robot, "a line between capitals");
    robot.keys(&["k"]);
    // The other wording of that bracket says nothing of it.
    choose(&robot, "the experts of the others");
    robot.keys(&["1"]);
    robot.still();
    robot.keys(&["g", "slash"]);
    robot.types("Boreland");
    robot.keys(&["Return"]);
    robot.still();
    robot.keys(&["e"]);
    end_part(&robot, "End the day");
    done(&robot, "A package");

    begun(&robot, "A vote and its price");
    cleared(&robot);
    choose(&robot, "all that they depend on");
    robot.keys(&["v"]);
    end_part(&robot, "End the day");
    to_the_hall(&robot);
    robot.keys(&["s"]);
    robot.still();
    robot.keys(&["Return"]);
    done(&robot, "A vote and its price");

    begun(&robot, "A blow");
    robot.keys(&["2"]);
    end_part(&robot, "Let the quarter pass");
    done(&robot, "A blow");

    begun(&robot, "What followed");
    robot.keys(&["F10"]);
    robot.wait("the quarter", |page| page.screen == "Aftermath");
    robot.still();
    robot.keys(&["2"]);
    end_part(&robot, "Play on to the end");
    let page = robot.wait("the end", |page| page.screen == "Debrief");
    assert!(says(&page, " points: "), "{}", robot.told(&page));
    done(&robot, "What followed");

    robot.wait("the title", |page| page.screen == "Title");
    assert!(robot.lines().is_empty(), "no log keeps a scene");
}

#[test]
#[ignore = "needs Xvfb and xdotool; .ci/run has it"]
fn twelve_delegations_are_played_by_keyboard_to_the_verdict_and_on() {
    let robot = Robot::open(None);
    // What has the focus is seen, and Enter presses it.
    tab_to(&robot, "Choose a conference and a seat");
    robot.keys(&["Return"]);
    robot.wait("the seats", |page| page.screen == "Setup");
    robot.keys(&["Escape"]);
    robot.wait("the title", |page| page.screen == "Title");
    robot.still();
    robot.keys(&["Return"]);
    robot.wait("the briefing", |page| page.screen == "Briefing");
    cleared(&robot);
    robot.keys(&["Return"]);
    robot.wait("the room", |page| page.screen == "Conference");
    cleared(&robot);
    // The second wording of the bracket that lies open is spoken for.
    robot.keys(&["2"]);
    act(&robot, "s");
    act(&robot, "a");
    let days = scenario("dubai-twelve").setup.days as usize;
    for day in 1..=days {
        end(&robot);
        assert_eq!(turns(&robot), day + 1);
    }
    to_the_hall(&robot);
    // Where everyone else has answered, the same key ends the turn: turns are counted before it.
    let before = turns(&robot);
    act(&robot, "s");
    robot.wait("the roll", |page| {
        turns(&robot) > before || button(page, |n| n == "Open the hall").is_some()
    });
    if turns(&robot) == before {
        robot.keys(&["Return"]);
    }
    robot.wait("the roll", |_| turns(&robot) > before);
    let over = |page: &Controls| button(page, |n| n == "The years that follow").is_some();
    robot.keys_until("Return", 2, "the last plate", over);
    let page = robot.wait("the verdict", |page| says(page, " points: "));
    assert!(says(&page, "verdict"), "{}", robot.told(&page));
    robot.keys(&["Return"]);
    robot.wait("the years", |page| page.screen == "Aftermath");
    let before = turns(&robot);
    for quarter in 1..=12 {
        end(&robot);
        assert_eq!(turns(&robot) - before, quarter);
    }
    assert_eq!(count(&robot, |a| matches!(a, Action::Support(_))), 1);
    assert_eq!(count(&robot, |a| matches!(a, Action::Plate { .. })), 1);
    assert!(acts(&robot).contains(&Action::Decide(Decision::Sign)));
    let (session, refused) = resume(&robot.log()).unwrap();
    assert!(refused.is_empty(), "{refused:?}");
    assert_eq!(session.phase(), Phase::Aftermath(13));
}
