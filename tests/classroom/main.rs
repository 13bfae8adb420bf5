//! A class in one room: who sits where, the plan of its hour, its file, and the pages to print.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test may stop, and tell"
)]

mod browser;
#[path = "../common/command.rs"]
mod command;
mod files;
mod pages;
mod unfinished;

use std::sync::Arc;

use plenary::classroom::class::{Class, MOST_OF_A_DELEGATION, StepKind};
use plenary::classroom::hour::{self, plan};
use plenary::classroom::names::pseudonyms;
use plenary::classroom::propose::{Wish, propose, spread};
use plenary::model::Scenario;
use plenary::scenario::Library;

/// Scenarios that a class can sit at.
pub fn scenarios() -> Vec<Arc<Scenario>> {
    let library = Library::embedded();
    let all = library.names().into_iter();
    let all = all.map(|name| Arc::new(library.load(&name).unwrap()));
    all.filter(|s| s.setup.days > 0).collect()
}

/// The class that is proposed.
pub fn class(scenario: &Scenario, students: u32, minutes: u32, seed: u64) -> Class {
    let wish = Wish {
        students,
        minutes,
        theory: "restraint".to_owned(),
        seed,
        names: pseudonyms(students as usize),
    };
    propose(scenario, &wish)
}

/// Whatever the number, everybody has one seat, no delegation is empty or crowded, and no state sits
/// twice at a table.
#[test]
fn everybody_has_a_seat_at_every_size() {
    for scenario in scenarios() {
        for students in 2..=40 {
            let class = class(&scenario, students, 75, 1);
            let mut people: Vec<&String> = class.people().collect();
            assert_eq!(people.len(), students as usize, "{students}");
            people.sort();
            people.dedup();
            assert_eq!(people.len(), students as usize, "{students}");
            for table in &class.tables {
                let mut states: Vec<_> = table.delegations.iter().map(|d| d.state).collect();
                states.dedup();
                assert_eq!(states.len(), table.delegations.len());
                assert!(states.len() >= 2, "{students}: nobody to talk to");
                for d in &table.delegations {
                    assert!((1..=MOST_OF_A_DELEGATION).contains(&d.people.len()));
                }
            }
        }
    }
}

/// A row of the tables in `docs/TEACHING.md`: students, tables, and of table A the states, students of
/// a delegation, press and observers, states left to computers.
fn row(scenario: &Scenario, students: u32) -> String {
    let class = class(scenario, students, 75, 1);
    let table = &class.tables[0];
    let sitting = &table.delegations;
    let codes: Vec<&str> = sitting.iter().map(|d| scenario.iso(d.state)).collect();
    let sizes: Vec<usize> = sitting.iter().map(|d| d.people.len()).collect();
    let (least, most) = (sizes.iter().min().unwrap(), sizes.iter().max().unwrap());
    let more = sizes.iter().filter(|n| *n > least).count();
    let each = match (more, most - least) {
        (0, _) => least.to_string(),
        (1, _) => format!("{least}, one of {most}"),
        _ => format!("{least} or {most}"),
    };
    let beside = match (table.press.len(), table.observers.len()) {
        (0, 0) => "–".to_owned(),
        (press, observers) => format!("{press}, {observers}"),
    };
    let (tables, states) = (class.tables.len(), codes.join(" "));
    let computers = scenario.states.len() - codes.len();
    format!("| {students} | {tables} | {states} | {each} | {beside} | {computers} |")
}

/// What is proposed for the sizes in `docs/TEACHING.md`, whole rows, for both scenarios of a class.
#[test]
fn the_sizes_of_the_guide_are_those_of_the_proposal() {
    let library = Library::embedded();
    let guide = include_str!("../../docs/TEACHING.md");
    let mut missing = vec![];
    for name in ["dubai-twelve", "first-steps"] {
        let scenario = library.load(name).unwrap();
        let rows = [2, 5, 12, 17, 28, 40].map(|n| row(&scenario, n));
        missing.extend(rows.into_iter().filter(|row| !guide.contains(row)));
    }
    assert!(
        missing.is_empty(),
        "docs/TEACHING.md lacks\n{}",
        missing.join("\n")
    );
}

/// A small table has the seat that the scenario suggests, and both sides of its quarrels.
#[test]
fn a_small_table_has_those_who_differ() {
    let twelve = Library::embedded().load("dubai-twelve").unwrap();
    let five = spread(&twelve, 5);
    let codes: Vec<&str> = five.iter().map(|&s| twelve.iso(s)).collect();
    assert_eq!(codes[0], "BRA");
    assert!(
        codes.contains(&"USA") && codes.contains(&"RUS"),
        "{codes:?}"
    );
}

/// The plan adds up, leaves the debrief three tenths, and goes through all days and quarters.
#[test]
fn the_plan_fits_the_hour() {
    for scenario in scenarios() {
        for minutes in 40..=180 {
            let plan = plan(&scenario.setup, minutes);
            let of = |what| plan.iter().filter(move |s| s.what == what);
            let sum: u32 = plan.iter().map(|s| s.minutes).sum();
            assert_eq!(sum, minutes);
            assert!(plan.iter().all(|s| s.minutes > 0), "{minutes}: {plan:?}");
            let debrief: u32 = of(StepKind::Debrief).map(|s| s.minutes).sum();
            assert!(debrief * 10 >= minutes * hour::DEBRIEF_TENTHS);
            assert_eq!(
                of(StepKind::Round).next_back().unwrap().to,
                scenario.setup.days
            );
            assert_eq!(
                of(StepKind::Years).next_back().unwrap().to,
                scenario.setup.quarters
            );
            for kind in [StepKind::Round, StepKind::Years] {
                let ends: Vec<u32> = of(kind).map(|s| s.to).collect();
                assert!(ends.is_sorted_by(|a, b| a < b), "{ends:?}");
            }
        }
    }
}
