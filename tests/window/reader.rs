//! What an assistive technology really gets from the window, over AT-SPI. It needs the feature
//! `screen-reader`, a session bus, `at-spi2-core`, `python3-gi` and `gir1.2-atspi-2.0`:
//! `dbus-run-session -- cargo test --features screen-reader --test window -- --ignored reader --test-threads 1`.

use std::io::{BufRead as _, BufReader};
use std::process::{Command, Stdio};
use std::time::Instant;

use serde::Deserialize;

use super::*;

/// The assistive technology, as small as it can be.
const LISTENER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/window/listen.py");

/// A thing as it is told over the bus.
#[derive(Debug, Deserialize)]
struct Told {
    role: String,
    name: String,
    description: String,
    value: Option<f64>,
    states: Vec<String>,
    children: usize,
}

/// Says on the session bus whether a screen reader runs, as one does when it starts and ends.
fn reader_runs(runs: bool) {
    for property in ["IsEnabled", "ScreenReaderEnabled"] {
        let set = Command::new("gdbus")
            .args(["call", "--session", "--dest", "org.a11y.Bus"])
            .args(["--object-path", "/org/a11y/bus", "--method"])
            .args(["org.freedesktop.DBus.Properties.Set", "org.a11y.Status"])
            .args([property, &format!("<{runs}>")])
            .output()
            .unwrap();
        assert!(set.status.success(), "{set:?}");
    }
}

fn listener(words: &[&str]) -> Command {
    // The system's own, which has the bindings.
    let mut command = Command::new("/usr/bin/python3");
    command.arg(LISTENER).args(words);
    command
}

/// The tree as it is told now.
fn tree() -> Vec<Told> {
    let run = listener(&["tree"]).output().unwrap();
    assert!(run.status.success(), "{run:?}");
    let lines = String::from_utf8(run.stdout).unwrap();
    lines
        .lines()
        .map(|l| serde_json::from_str(l).unwrap())
        .collect()
}

/// The tree as soon as something is so in it, or as it was in the end.
fn tree_when(so: impl Fn(&[Told]) -> bool) -> Vec<Told> {
    let since = Instant::now();
    loop {
        let tree = tree();
        if so(&tree) || since.elapsed() > Duration::from_secs(30) {
            return tree;
        }
    }
}

/// The tree as soon as something of a role is in it whose name holds some words.
fn tree_with(role: &str, words: &str) -> Vec<Told> {
    tree_when(|tree| {
        tree.iter()
            .any(|t| t.role == role && t.name.contains(words))
    })
}

/// How many of those whose names begin so are chosen.
fn chosen(tree: &[Told], words: &str) -> usize {
    let all = tree.iter().filter(|t| t.name.starts_with(words));
    all.filter(|t| t.states.iter().any(|s| s == "pressed"))
        .count()
}

/// Presses what has a name that begins so, as a reader does.
fn press(name: &str) {
    let run = listener(&["press", name]).output().unwrap();
    assert!(run.status.success(), "{run:?}");
}

/// The first thing of a role whose name holds some words.
fn of<'t>(tree: &'t [Told], role: &str, words: &str) -> &'t Told {
    let mut all = tree.iter().filter(|t| t.role == role);
    let found = all.find(|t| t.name.contains(words));
    let told = |t: &Told| format!("{} “{}”", t.role, t.name);
    found.unwrap_or_else(|| {
        let heard: Vec<String> = tree.iter().map(told).collect();
        panic!("no {role} “{words}” among\n{}", heard.join("\n"))
    })
}

/// Nothing that can be pressed is without a name.
fn named(tree: &[Told]) {
    let pressed = ["push button", "toggle button", "radio button", "check box"];
    let of = |t: &&Told| pressed.contains(&t.role.as_str());
    for thing in tree.iter().filter(of) {
        assert!(!thing.name.is_empty(), "{thing:?}");
    }
}

/// A log of the twelve at a turn.
fn kept(until: impl Fn(Phase) -> bool) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let mut played = session("dubai-twelve", "spiral", 2012, Some("BRA"));
    let mut log = Log::create(&folder.path().join("session.log"), &played).unwrap();
    while !until(played.phase()) {
        end_turn(&mut played, &mut log);
    }
    folder
}

/// The window with a session that goes on, brought onto the page by the reader's own press.
fn goes_on(folder: &tempfile::TempDir, screen: &str) -> Robot {
    // The system may remember that one ran.
    reader_runs(false);
    let robot = Robot::open(Some(&folder.path().join("session.log")));
    robot.still();
    // The window has gone idle; the reader starts after it.
    reader_runs(true);
    let title = tree();
    of(&title, "frame", "Plenary");
    named(&title);
    of(&title, "push button", "Go on");
    press("Go on");
    robot.wait(screen, |page| page.screen == screen);
    cleared(&robot);
    robot
}

#[test]
#[ignore = "needs the feature screen-reader, a session bus and AT-SPI"]
fn reader_hears_the_text_its_brackets_and_who_stands_where() {
    let robot = goes_on(&kept(|p| p == Phase::Conference(3)), "Conference");
    let both = ["bracket in ", "wording "];
    let page = tree_when(|page| both.iter().all(|words| chosen(page, words) == 1));
    named(&page);
    let bracket = of(&page, "toggle button", "bracket in ");
    assert!(!bracket.description.is_empty(), "{bracket:?}");
    for words in both {
        assert_eq!(chosen(&page, words), 1, "one {words}is chosen");
    }
    of(&page, "toggle button", "wording 1: ");
    of(&page, "heading", "Article 5A");
    // A column of the page is a table: its headings, and a row with its cells.
    press("People");
    let page = tree_with("table", "Who stands where");
    let table = of(&page, "table", "Who stands where");
    assert!(table.children > 2, "{table:?}");
    of(&page, "column header", "trust");
    of(&page, "row header", "Japan");
    of(&page, "table cell", " %");
    // The focus is told as it moves.
    let mut listens = listener(&["focus", "12"])
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut heard = BufReader::new(listens.stdout.take().unwrap()).lines();
    assert_eq!(heard.next().unwrap().unwrap(), "\"listening\"");
    // One after the other: of several that come within a frame the page takes one.
    for _ in 0..3 {
        robot.keys(&["Tab"]);
        robot.still();
    }
    let focused: Vec<Told> = heard
        .map(|line| serde_json::from_str(&line.unwrap()).unwrap())
        .collect();
    listens.wait().unwrap();
    assert!(focused.len() >= 3, "{focused:?}");
    assert!(focused.iter().all(|t| !t.name.is_empty()), "{focused:?}");
}

#[test]
#[ignore = "needs the feature screen-reader, a session bus and AT-SPI"]
fn reader_hears_the_hall_and_the_bet() {
    let robot = goes_on(&kept(|p| p == Phase::Signing), "Signing");
    let page = tree();
    named(&page);
    of(&page, "push button", "Sign");
    let bet = page.iter().find(|t| t.role == "slider").unwrap();
    assert!(bet.value.is_some(), "{bet:?}");
    robot.keys(&["s", "Return"]);
    let hall = |page: &Controls| page.all.iter().any(|c| c.name.starts_with("the hall; "));
    robot.wait("the hall", hall);
    let page = tree();
    of(&page, "image", "the hall; ");
    of(&page, "push button", "Japan: ");
}

#[test]
#[ignore = "needs the feature screen-reader, a session bus and AT-SPI"]
fn reader_hears_map_fans_and_ladder_of_the_years() {
    let _open = goes_on(&kept(|p| p == Phase::Aftermath(12)), "Aftermath");
    let page = tree();
    named(&page);
    of(&page, "image", "the map: ");
    of(&page, "image", "The years: now");
    of(&page, "toggle button", "Security of");
    press("As a list");
    let page = tree_with("column header", "at the signing");
    of(&page, "column header", "at the signing");
    of(&page, "row header", "Kenya");
    of(&page, "table cell", "not now");
}
