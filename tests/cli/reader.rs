//! Whoever reads what the program writes may go before its end, as `head` does.

use std::io::{BufRead as _, BufReader, Read as _};
use std::process::{Command, Stdio};

/// Every kind of command that prints much, each with what it writes first.
const PRINTING: [&[&str]; 6] = [
    &["class", "dubai-twelve", "--students", "40"],
    &["show", "dubai-2012"],
    &["show", "dubai-2012", "--json"],
    &["play", "--headless", "--scenario", "first-steps"],
    &["forecast", "--scenario", "first-steps", "--seeds", "2"],
    &["par", "--scenario", "first-steps", "--seeds", "2"],
];

/// Runs the program for a reader who reads so many lines and goes; gives the status and what a person
/// before the terminal was told.
fn left_after(lines: usize, args: &[&str]) -> (Option<i32>, String) {
    let mut program = Command::new(env!("CARGO_BIN_EXE_plenary"));
    program.args(args);
    let run = program.stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut run = run.spawn().unwrap();
    let mut reader = BufReader::new(run.stdout.take().unwrap());
    for _ in 0..lines {
        reader.read_line(&mut String::new()).unwrap();
    }
    drop(reader);
    let mut told = String::new();
    let mut errors = run.stderr.take().unwrap();
    errors.read_to_string(&mut told).unwrap();
    (run.wait().unwrap().code(), told)
}

#[test]
fn a_command_ends_quietly_when_its_reader_has_gone() {
    for args in PRINTING {
        for lines in [0, 1] {
            let (status, told) = left_after(lines, args);
            assert_eq!((status, told.as_str()), (Some(0), ""), "{args:?}");
        }
    }
}

#[test]
fn what_a_command_keeps_is_kept_although_nobody_reads_what_it_says() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("class.ron");
    let path = file.to_str().unwrap();
    let args = ["class", "dubai-twelve", "--students", "24", "--out", path];
    assert_eq!(left_after(0, &args), (Some(0), String::new()));
    assert!(file.exists());
}

#[test]
fn a_failure_is_told_although_nobody_reads_the_rest() {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().to_str().unwrap();
    let (status, told) = left_after(0, &["check", "scenarios/first-steps", folder]);
    assert_eq!(status, Some(1));
    assert!(told.contains("1 of 2 scenarios have faults"), "{told}");
}
