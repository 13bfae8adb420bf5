//! An hour of a class by its script, entered by hand on the real window: keys come from xdotool, time is
//! taken from a key to the line that it leaves in the log, and where students would talk nothing is
//! waited for. The table stands in `docs/TEACHING.md`.
//!
//! `cargo test --test hour -- --ignored --nocapture`
#![cfg(all(feature = "desktop", target_os = "linux"))]
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test may stop, and tell"
)]

#[path = "../window/robot.rs"]
#[allow(dead_code, reason = "the tests of the window use the rest")]
mod robot;
mod teacher;

use std::time::{Duration, Instant};

use plenary::classroom::class::StepKind;
use plenary::classroom::hour::plan;
use plenary::desktop::controls::Control;
use plenary::model::{Action, Decision};
use plenary::scenario::Library;
use plenary::session::line::{LogLine, TeacherAct};
use robot::Robot;
use teacher::{Hour, TURN};

/// From the title to the room's screen: the class that is proposed is kept, and its pages are printed.
fn set_up() -> Hour {
    let mut h = Hour::with(Robot::open(None));
    let says = |h: &Hour, words: &str| {
        let said = |c: &Control| c.name.contains(words) || c.value.contains(words);
        h.robot.wait(words, |page| page.all.iter().any(said));
    };
    let since = Instant::now();
    h.key("k");
    says(&h, "24 students");
    h.key("k");
    says(&h, "The class is kept in");
    h.key("p");
    says(&h, "pages are written");
    h.key("Return");
    h.robot
        .wait("the room's screen", |page| page.screen == "Projector");
    h.step.machine = since.elapsed();
    h.done("Set up, in the window", 5);
    h
}

/// Twelve delegations of two through `dubai-twelve` in 75 minutes: in every round each table hands in one
/// speech or wording, every second one a deal slip with a payment, and each plates on two brackets; a bet
/// and an answer each at the signing; at the stop in the years an order, a budget or aid from each, an
/// arrangement, and a worm that the teacher brings in.
#[test]
#[ignore = "needs Xvfb and xdotool, and prints a table of how long it took"]
fn a_class_of_twenty_four_in_seventy_five_minutes() {
    let scenario = Library::embedded().load("dubai-twelve").unwrap();
    let order: Vec<String> = (scenario.by_name().into_iter())
        .map(|s| scenario.iso(s).to_lowercase())
        .collect();
    let seats = order.len();
    let minutes = plan(&scenario.setup, 75);
    let of = |what: StepKind| -> Vec<(u32, u32)> {
        let all = minutes.iter().filter(|s| s.what == what);
        all.map(|s| (s.minutes, s.to)).collect()
    };
    let began = Instant::now();
    println!(
        "| step | minutes | entries | keys | letters | machine, s | slowest, s | by hand, min |"
    );
    let mut h = set_up();
    h.key("c");
    h.done("Roles", of(StepKind::Roles)[0].0);
    h.end_turn();
    // From here on the teacher sits at the window of her own, and the room's screen is left alone.
    h.robot.keys(&["t"]);
    h.robot.to_own_window();
    h.roll(seats, "1");
    h.done("The first bracket, together", of(StepKind::Together)[0].0);
    let mut day = 1;
    for (round, (talk, to)) in of(StepKind::Round).into_iter().enumerate() {
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
        h.roll(seats, "1");
        h.key("Down");
        h.roll(seats, "2");
        h.end_turn();
        day += 1;
        h.done(&format!("Round {}, to day {to}", round + 1), talk);
    }
    for seat in 0..seats {
        h.enter("bet", &[], "b");
        h.enter("answer", &[], if seat % 4 == 0 { "d" } else { "s" });
        h.key("period");
    }
    h.end_turn();
    for _ in 0..seats {
        h.key("Down");
    }
    h.done("Bets and the signing", of(StepKind::Signing)[0].0);
    let years = of(StepKind::Years);
    let stop = years[0].1;
    for _ in 1..stop {
        h.end_turn();
    }
    for seat in 0..seats {
        h.key("slash");
        let other = &order[(seat + 5) % seats];
        match seat % 3 {
            0 => h.ask_to_act(&format!("ord esp {other}")),
            1 => h.ask_to_act("budget 10 40 10 25 15"),
            _ => h.ask_to_act(&format!("aid {other}")),
        }
        h.key("Escape");
        h.key("period");
    }
    h.key("slash");
    for part in [&order[1], &order[2]] {
        h.ask(&format!("arr {part}"));
    }
    h.ask("arr warnings");
    h.ask_to_act("propose");
    h.ask_to_act("bring worm 6");
    h.key("Escape");
    h.end_turn();
    h.done(
        &format!("The years, to quarter {stop}, one stop"),
        years[0].0,
    );
    // Once it only asks.
    h.key("F10");
    let asks = |c: &Control| format!("{}{}", c.name, c.value).contains("would end now");
    (h.robot).wait("the question", |page| page.own.iter().any(asks));
    h.until_logged("skip", TURN, |h| {
        h.robot.keys(&["F10"]);
        h.step.keys += 1;
    });
    let over = |h: &Hour| matches!(h.robot.lines().last(), Some(LogLine::Digest { .. }));
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
    h.done("Debrief", of(StepKind::Debrief)[0].0);
    println!(
        "all of it took {:.0} s; {} of {} entries were refused",
        began.elapsed().as_secs_f64(),
        h.refused,
        h.entries
    );
    entered(&h, seats);
}

/// What the log has of it: every table's answer, every bet, and every entry that was not refused.
fn entered(h: &Hour, seats: usize) {
    let lines = h.robot.lines();
    let count = |is: &dyn Fn(&LogLine) -> bool| lines.iter().filter(|l| is(l)).count();
    let acts = count(&|l| matches!(l, LogLine::Act(_)));
    let told = count(&|l| match l {
        LogLine::Teacher { what, .. } => *what != TeacherAct::EndTurn,
        _ => false,
    });
    assert_eq!(acts + told, h.entries - h.refused);
    let answers = count(&|l| match l {
        LogLine::Act(a) => matches!(
            a.action,
            Action::Decide(Decision::Sign | Decision::SignWithDeclaration)
        ),
        _ => false,
    });
    assert_eq!(answers, seats);
    assert!(
        h.refused * 20 <= h.entries,
        "{} of {}",
        h.refused,
        h.entries
    );
}
