//! An hour of a class by its script, as a teacher enters it: how many entries there are, how many keys,
//! and how long the machine takes. The table stands in `docs/TEACHING.md`.

use std::time::{Duration, Instant};

use bevy_egui::egui::Key;
use egui_kittest::Harness;
use plenary::desktop::commands::Command;
use plenary::desktop::screens::projector::{ProjectorChange, ProjectorScreen, Shown};
use plenary::model::calendar::Phase;
use plenary::model::ids::StateId;

use super::common::window::{WIDE, Window, open, press};

/// Counts of a step of the hour.
#[derive(Default)]
struct Step {
    entries: usize,
    keys: usize,
    machine: Duration,
    refused: usize,
}

struct Hour {
    h: Harness<'static, Window>,
    step: Step,
}

impl Hour {
    fn key(&mut self, key: Key) {
        let since = Instant::now();
        press(&mut self.h, key);
        self.step.keys += 1;
        self.step.machine += since.elapsed();
    }

    /// An entry of a slip by keys.
    fn enter(&mut self, keys: &[Key]) {
        let before = self.h.state().session().lines().len();
        keys.iter().for_each(|k| self.key(*k));
        let after = self.h.state().session().lines().len();
        self.step.entries += 1;
        self.step.refused += usize::from(after == before);
    }

    fn done(&mut self, what: &str, talk: u32) {
        let Step {
            entries,
            keys,
            machine,
            refused,
        } = std::mem::take(&mut self.step);
        println!(
            "| {what} | {talk} | {entries} | {keys} | {:.1} | {refused} |",
            machine.as_secs_f64()
        );
    }

    fn seats(&self) -> usize {
        self.h.state().session().people().count()
    }
}

/// Twelve delegations of two through `dubai-twelve` in 75 minutes: in every round each table hands in one
/// speech or wording and one deal slip, and plates on the brackets of the last day; a bet and an answer
/// each at the signing; one course each at the stop in the years.
#[test]
#[ignore = "prints a table of how long it took"]
fn a_class_of_twenty_four_in_seventy_five_minutes() {
    let mut h = open(Window::new(None), WIDE);
    press(&mut h, Key::K);
    press(&mut h, Key::Enter);
    let mut hour = Hour {
        h,
        step: Step::default(),
    };
    let plan = hour
        .h
        .state()
        .get::<ProjectorScreen>()
        .class
        .clone()
        .unwrap()
        .plan;
    println!("| step | minutes | entries | keys | machine, s | refused |");
    hour.key(Key::C);
    hour.done("roles", plan[0].minutes);
    hour.key(Key::Space);
    hour.key(Key::T);
    for _ in 0..hour.seats() {
        hour.enter(&[Key::Num1, Key::P]);
        hour.key(Key::Period);
    }
    hour.done("first bracket, together", plan[1].minutes);
    for (round, step) in plan.iter().filter(|s| s.to > 0).take(3).enumerate() {
        for seat in 0..hour.seats() {
            hour.enter(&[
                Key::ArrowDown,
                Key::Num2,
                if seat % 3 == 0 { Key::A } else { Key::S },
            ]);
            if (seat + round) % 2 == 0 {
                let own = hour.h.state().get::<ProjectorScreen>().seat;
                let to = StateId::all(12).find(|s| *s != own).unwrap();
                hour.h.state_mut().ask(ProjectorChange::Partner(to));
                hour.step.keys += 1;
                hour.enter(&[Key::G, Key::ArrowDown, Key::K, Key::E]);
            }
            hour.key(Key::Period);
        }
        while matches!(hour.h.state().phase(), Some(Phase::Conference(day)) if day < step.to) {
            hour.key(Key::Space);
        }
        for _ in 0..hour.seats() {
            hour.enter(&[Key::Num1, Key::P]);
            hour.enter(&[Key::ArrowDown, Key::Num2, Key::P]);
            hour.key(Key::Period);
        }
        hour.key(Key::Space);
        hour.done(
            &format!("round {}, to day {}", round + 1, step.to),
            step.minutes,
        );
    }
    while hour.h.state().phase() != Some(Phase::Signing) {
        hour.key(Key::Space);
    }
    for seat in 0..hour.seats() {
        hour.enter(&[Key::B]);
        hour.enter(&[if seat % 4 == 0 { Key::D } else { Key::S }]);
        hour.key(Key::Period);
    }
    hour.key(Key::T);
    hour.key(Key::Space);
    for _ in 0..12 {
        hour.key(Key::N);
    }
    hour.done("bets and the signing", 3);
    for _ in 0..40 {
        hour.key(Key::Space);
    }
    hour.key(Key::T);
    for _ in 0..hour.seats() {
        let asked = hour.h.state().play().slip.as_ref();
        let asked = asked.and_then(|(_, s)| s.as_ref());
        if asked.is_some_and(|s| !s.years.questions.is_empty()) {
            hour.enter(&[Key::Num2]);
        }
        hour.key(Key::Period);
    }
    hour.key(Key::T);
    hour.done("years to quarter 40, one stop", 3);
    let since = Instant::now();
    hour.h.state_mut().ask(Command::SkipToTheEnd);
    hour.h.run_ok();
    hour.step.machine = since.elapsed();
    hour.step.keys = 1;
    assert_eq!(hour.h.state().get::<ProjectorScreen>().page, Shown::Ending);
    hour.done("years to quarter 80", 2);
    for _ in 0..2 {
        hour.key(Key::ArrowRight);
    }
    hour.done("debrief", 23);
}
