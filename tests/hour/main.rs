//! An hour of a class by its script, entered by hand on the real window: keys come from xdotool, time is
//! taken from a key to the line that it leaves in the log, and where students would talk nothing is
//! waited for. The table stands in `docs/TEACHING.md`.
//!
//! `xvfb-run -a -s "-screen 0 1280x720x24" cargo test --test hour -- --ignored --nocapture`
#![cfg(feature = "desktop")]
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test may stop, and tell"
)]

use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use plenary::classroom::class::What;
use plenary::classroom::hour::plan;
use plenary::scenario::Library;

/// Between two keys: several frames of a window that is drawn without a graphics card. A key that comes
/// before its frame is drawn finds the page as it was.
const BETWEEN: Duration = Duration::from_millis(450);
/// After so long without a line in the log an entry was refused.
const REFUSED: Duration = Duration::from_secs(6);
/// The longest that a turn, or all that are left, may take.
const TURN: Duration = Duration::from_secs(240);

/// Counts of a step of the hour.
#[derive(Default)]
struct Step {
    entries: usize,
    keys: usize,
    machine: Duration,
    slowest: Duration,
    refused: Vec<String>,
}

/// The program on a display, and what came of the step so far.
struct Hour {
    program: Child,
    log: PathBuf,
    step: Step,
}

impl Drop for Hour {
    fn drop(&mut self) {
        self.program.kill().ok();
        self.program.wait().ok();
    }
}

fn xdotool(args: &[&str]) -> String {
    let done = Command::new("xdotool").args(args).output().unwrap();
    String::from_utf8_lossy(&done.stdout).trim().to_owned()
}

impl Hour {
    fn lines(&self) -> usize {
        let text = std::fs::read_to_string(&self.log).unwrap_or_default();
        text.lines().count()
    }

    fn key(&mut self, key: &str) {
        xdotool(&["key", key]);
        self.step.keys += 1;
        std::thread::sleep(BETWEEN);
    }

    /// A line of the list that is found by typing.
    fn ask(&mut self, words: &str) {
        xdotool(&["type", "--delay", "40", words]);
        self.step.keys += words.len();
        std::thread::sleep(2 * BETWEEN);
        self.key("Return");
    }

    /// Does something that should leave a line, and waits for it.
    fn until_logged(&mut self, what: &str, most: Duration, does: impl FnOnce(&mut Self)) {
        let before = self.lines();
        let slept = self.step.keys;
        let since = Instant::now();
        does(self);
        let pause = since.elapsed();
        let since = Instant::now();
        while self.lines() == before && since.elapsed() < most {
            std::thread::sleep(Duration::from_millis(10));
        }
        let took = since.elapsed();
        assert!(self.step.keys > slept && pause > Duration::ZERO);
        if self.lines() == before {
            self.step.refused.push(what.to_owned());
            return;
        }
        self.step.machine += took;
        self.step.slowest = self.step.slowest.max(took);
    }

    /// Something that a table handed in: `before` its last key.
    fn enter(&mut self, what: &str, before: &[&str], last: &str) {
        before.iter().for_each(|k| self.key(k));
        self.step.entries += 1;
        self.until_logged(what, REFUSED, |h| {
            xdotool(&["key", last]);
            h.step.keys += 1;
        });
    }

    /// The same by typing.
    fn enter_typed(&mut self, words: &str) {
        xdotool(&["type", "--delay", "40", words]);
        std::thread::sleep(2 * BETWEEN);
        self.step.keys += words.len();
        self.enter(words, &[], "Return");
        std::thread::sleep(BETWEEN);
        // What was refused stays typed.
        self.key("Escape");
        self.key("slash");
    }

    fn end_turn(&mut self) {
        self.until_logged("end of a turn", TURN, |h| {
            xdotool(&["key", "space"]);
            h.step.keys += 1;
        });
        std::thread::sleep(BETWEEN);
    }

    fn done(&mut self, what: &str, minutes: u32) {
        let step = std::mem::take(&mut self.step);
        println!(
            "| {what} | {minutes} | {} | {} | {:.1} | {:.1} | {} |",
            step.entries,
            step.keys,
            step.machine.as_secs_f64(),
            step.slowest.as_secs_f64(),
            step.refused.len()
        );
        step.refused.iter().for_each(|r| println!("  refused: {r}"));
    }
}

fn start(dir: &std::path::Path) -> Hour {
    let log = dir.join("session.log");
    let program = Command::new(env!("CARGO_BIN_EXE_plenary"))
        .args(["project", "dubai-twelve", "--students", "24"])
        .env("PLENARY_LOG", &log)
        .env("PLENARY_SETTINGS", dir.join("settings.ron"))
        .env("PLENARY_MOTION", "reduced")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let window = xdotool(&["search", "--sync", "--onlyvisible", "--name", "Plenary"]);
    let window = window.lines().next().unwrap().to_owned();
    std::thread::sleep(Duration::from_secs(5));
    xdotool(&["windowmove", &window, "0", "0"]);
    xdotool(&["windowsize", &window, "1280", "720"]);
    xdotool(&["windowfocus", &window]);
    std::thread::sleep(Duration::from_secs(5));
    let step = Step::default();
    Hour { program, log, step }
}

/// Twelve delegations of two through `dubai-twelve` in 75 minutes: in every round each table hands in one
/// speech or wording, every second one a deal slip with a payment, and each plates on two brackets; a bet
/// and an answer each at the signing; at the stop in the years a course where a question waits, an order
/// or a budget from each, an arrangement, and a worm that the teacher brings in.
#[test]
#[ignore = "needs a display and xdotool, and prints a table of how long it took"]
fn a_class_of_twenty_four_in_seventy_five_minutes() {
    let dir = tempfile::tempdir().unwrap();
    let scenario = Library::embedded().load("dubai-twelve").unwrap();
    let order: Vec<String> = (scenario.by_name().into_iter())
        .map(|s| scenario.iso(s).to_lowercase())
        .collect();
    let seats = order.len();
    let minutes = plan(&scenario.setup, 75);
    let of = |what: What| -> Vec<(u32, u32)> {
        let all = minutes.iter().filter(|s| s.what == what);
        all.map(|s| (s.minutes, s.to)).collect()
    };
    let began = Instant::now();
    let mut h = start(dir.path());
    println!("| step | minutes | entries | keys | machine, s | slowest, s | refused |");
    h.key("c");
    h.done("Roles", of(What::Roles)[0].0);
    h.end_turn();
    h.key("t");
    for _ in 0..seats {
        h.enter("plate", &["1"], "p");
        h.key("period");
    }
    h.done("The first bracket, together", of(What::Together)[0].0);
    let mut day = 1;
    for (round, (talk, to)) in of(What::Round).into_iter().enumerate() {
        for seat in 0..seats {
            let last = if seat % 3 == 0 { "a" } else { "s" };
            h.enter("floor", &["Down", "2"], last);
            if (seat + round) % 2 == 0 {
                let (own, to) = (&order[seat], &order[(seat + 1) % seats]);
                for key in ["g", "Down", "k", "slash"] {
                    h.key(key);
                }
                h.ask(&format!("deal with {to}"));
                h.ask(&format!("pays aid {own} {to}"));
                h.key("Escape");
                h.enter("deal slip", &[], "e");
            }
            h.key("period");
        }
        while day < to {
            h.end_turn();
            day += 1;
        }
        for _ in 0..seats {
            h.enter("plate", &["1"], "p");
            h.enter("plate", &["Down", "2"], "p");
            h.key("period");
        }
        h.end_turn();
        day += 1;
        h.done(&format!("Round {}, to day {to}", round + 1), talk);
    }
    for seat in 0..seats {
        h.enter("bet", &[], "b");
        h.enter("answer", &[], if seat % 4 == 0 { "d" } else { "s" });
        h.key("period");
    }
    h.key("t");
    h.end_turn();
    for _ in 0..seats {
        h.key("n");
    }
    h.done("Bets and the signing", of(What::Signing)[0].0);
    let years = of(What::Years);
    let stop = years[0].1;
    for _ in 1..stop {
        h.end_turn();
    }
    h.key("t");
    for seat in 0..seats {
        h.key("slash");
        match seat % 3 {
            0 => h.enter_typed(&format!("ord esp {}", order[(seat + 5) % seats])),
            1 => h.enter_typed("budget 10 40 10 25 15"),
            _ => h.enter_typed(&format!("aid {}", order[(seat + 5) % seats])),
        }
        h.key("Escape");
        h.key("period");
    }
    h.key("slash");
    for part in [&order[1], &order[2]] {
        h.ask(&format!("arr {part}"));
    }
    h.ask("arr warnings");
    h.enter_typed("propose");
    h.enter_typed("bring worm 6");
    h.key("Escape");
    h.key("t");
    h.end_turn();
    h.done(
        &format!("The years, to quarter {stop}, one stop"),
        years[0].0,
    );
    h.key("t");
    h.until_logged("skip", TURN, |h| {
        xdotool(&["key", "F10"]);
        h.step.keys += 1;
    });
    let over = |h: &Hour| {
        let text = std::fs::read_to_string(&h.log).unwrap_or_default();
        text.lines()
            .last()
            .is_some_and(|l| l.contains("\"digest\""))
    };
    let since = Instant::now();
    while !over(&h) && since.elapsed() < TURN {
        std::thread::sleep(Duration::from_millis(50));
    }
    h.step.machine += since.elapsed();
    assert!(over(&h), "the session is over");
    h.done("The years, to the end", years.last().unwrap().0);
    for _ in 0..2 {
        h.key("Right");
    }
    for _ in 0..2 {
        h.key("Down");
    }
    h.done("Debrief", of(What::Debrief)[0].0);
    println!(
        "all of it took {:.0} s on the machine",
        began.elapsed().as_secs_f64()
    );
}
