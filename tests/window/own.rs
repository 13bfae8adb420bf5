//! The teacher's own window: shut by its X, the room's page says so, and it opens again.

use std::process::Command;

use plenary::desktop::controls::{Control, Controls};

use super::robot::Robot;

/// Asks a window to close, as the X of its frame does.
const QUIT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/window/quit.py");

/// Shuts the teacher's own window by its X, and goes on at the other one.
fn shut(robot: &Robot) {
    let mut quit = Command::new("python3");
    quit.env("DISPLAY", &robot.display);
    let asked = quit.args([QUIT, &robot.own_window()]).status();
    assert!(asked.unwrap().success());
    robot.to_window();
}

/// Whether the room's page has a control whose name begins so.
fn has(page: &Controls, name: &str) -> bool {
    let begins = |c: &Control| c.name.starts_with(name) && c.seen.is_some();
    page.all.iter().any(begins)
}

#[test]
#[ignore = "needs Xvfb and xdotool; .ci/run has it"]
fn the_teachers_own_window_is_shut_by_its_x_and_opens_again() {
    let robot = Robot::open(None);
    robot.keys(&["k"]);
    robot.wait("a class", |page| page.screen == "Class");
    robot.keys(&["Return"]);
    robot.wait("the room's screen", |page| page.screen == "Projector");
    for _ in 0..3 {
        robot.wait("no window of the teacher's", |page| {
            has(page, "Your own window") && page.own.is_empty()
        });
        robot.keys(&["t"]);
        robot.to_own_window();
        robot.wait("the room knows of it", |page| has(page, "Shut your window"));
        shut(&robot);
    }
    robot.wait("it is gone at last", |page| {
        has(page, "Your own window") && page.own.is_empty()
    });
    // The room's window is there and listens.
    let before = robot.lines().len();
    robot.keys(&["space"]);
    robot.logged(before, "the next day");
}
