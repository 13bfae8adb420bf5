//! A teacher at the window: enters what tables hand in, and counts.

use std::time::{Duration, Instant};

use plenary::desktop::controls::Control;

use crate::robot::Robot;

/// A key that leaves no line within so long was refused.
const REFUSED: Duration = Duration::from_secs(15);
/// The longest that a turn, or all that are left, may take.
pub const TURN: Duration = Duration::from_secs(240);
/// How fast a teacher is assumed to type, seconds a key with the slip in hand.
const A_KEY: f64 = 2.0;

/// The same of words, seconds a letter.
const A_LETTER: f64 = 0.4;

/// Counts of a step of the hour.
#[derive(Default)]
pub struct Step {
    entries: usize,
    /// Keys pressed, beside letters of words.
    pub keys: usize,
    letters: usize,
    /// Between a last key and its line in the log.
    pub machine: Duration,
    slowest: Duration,
    refused: Vec<String>,
}

/// The window, what came of the step so far, and of all steps.
pub struct Hour {
    pub robot: Robot,
    pub step: Step,
    /// Entries so far.
    pub entries: usize,
    /// Those of them that the rules refused.
    pub refused: usize,
}

impl Hour {
    /// A window, before the first step.
    pub fn with(robot: Robot) -> Self {
        Self {
            robot,
            step: Step::default(),
            entries: 0,
            refused: 0,
        }
    }

    fn count(&self) -> usize {
        self.robot.lines().len()
    }

    /// A key, and what it changes on the page.
    pub fn key(&mut self, key: &str) {
        let before = self.robot.page();
        self.robot.keys(&[key]);
        self.step.keys += 1;
        self.robot.soon(|page| *page != before);
    }

    /// Words into the field that is open.
    fn typed(&mut self, words: &str) {
        self.robot.types(words);
        self.step.letters += words.len();
        let typed = |c: &Control| c.value == words;
        self.robot.wait(words, |page| page.own.iter().any(typed));
    }

    /// Does something that should leave a line in the log, and waits for it.
    pub fn until_logged(&mut self, what: &str, most: Duration, does: impl FnOnce(&mut Self)) {
        let (lines, page) = (self.count(), self.robot.page());
        does(self);
        let since = Instant::now();
        while self.count() == lines && since.elapsed() < most {
            std::thread::sleep(Duration::from_millis(10));
        }
        let took = since.elapsed();
        if self.count() == lines {
            let now = self.robot.page();
            let heard = |c: &&Control| {
                let mut all = page.own.iter();
                all.all(|b| b.name != c.name || b.value != c.value)
            };
            let new = now
                .own
                .iter()
                .filter(heard)
                .map(|c| format!("{}{}", c.name, c.value));
            let why: Vec<String> = new.collect();
            self.step
                .refused
                .push(format!("{what}: {}", why.join(" / ")));
            return;
        }
        self.step.machine += took;
        self.step.slowest = self.step.slowest.max(took);
        self.robot.soon(|now| *now != page);
    }

    /// Something that a table handed in: `before` its last key.
    pub fn enter(&mut self, what: &str, before: &[&str], last: &str) {
        before.iter().for_each(|k| self.key(k));
        self.step.entries += 1;
        self.until_logged(what, REFUSED, |h| {
            h.robot.keys(&[last]);
            h.step.keys += 1;
        });
    }

    /// A roll of plates on the bracket that is looked at: every table raises the same words.
    pub fn roll(&mut self, tables: usize, words: &str) {
        self.key("m");
        // The clock changes the page, too.
        let asks = |c: &Control| format!("{}{}", c.name, c.value).contains("table 1 of");
        self.robot
            .wait("the roll", |page| page.own.iter().any(asks));
        for _ in 0..tables {
            self.enter("plate", &[], words);
        }
    }

    /// A line of the list that is found by typing, which changes what is in hand.
    pub fn ask(&mut self, words: &str) {
        self.typed(words);
        self.key("Return");
    }

    /// The same for a line that acts.
    pub fn ask_to_act(&mut self, words: &str) {
        self.typed(words);
        self.enter(words, &[], "Return");
    }

    pub fn end_turn(&mut self) {
        self.until_logged("the end of a turn", TURN, |h| {
            h.robot.keys(&["space"]);
            h.step.keys += 1;
        });
    }

    pub fn done(&mut self, what: &str, minutes: u32) {
        let step = std::mem::take(&mut self.step);
        println!(
            "| {what} | {minutes} | {} | {} | {} | {:.1} | {:.1} | {:.1} |",
            step.entries,
            step.keys,
            step.letters,
            step.machine.as_secs_f64(),
            step.slowest.as_secs_f64(),
            (step.keys as f64 * A_KEY + step.letters as f64 * A_LETTER) / 60.0,
        );
        step.refused.iter().for_each(|r| println!("  refused: {r}"));
        self.entries += step.entries;
        self.refused += step.refused.len();
    }
}
