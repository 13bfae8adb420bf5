//! The teacher's own window: shut by its X, the room's page says so, and it opens again.

use plenary::desktop::controls::{Control, Controls};

use super::robot::Robot;

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
        robot.shut_own_window();
    }
    robot.wait("it is gone at last", |page| {
        has(page, "Your own window") && page.own.is_empty()
    });
    // The room's window is there and listens.
    let before = robot.lines().len();
    robot.keys(&["space"]);
    robot.logged(before, "the next day");
}
