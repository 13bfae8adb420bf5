//! The program as a user runs it.
#![allow(dead_code, reason = "each test uses a part")]

use assert_cmd::Command;
use assert_cmd::assert::Assert;

/// The program, to be given arguments.
pub fn plenary() -> Command {
    Command::cargo_bin("plenary").unwrap()
}

/// What it wrote for whoever reads on, on standard output.
pub fn written(run: &Assert) -> String {
    String::from_utf8_lossy(&run.get_output().stdout).into_owned()
}

/// What it told the person before it, on standard error.
pub fn told(run: &Assert) -> String {
    String::from_utf8_lossy(&run.get_output().stderr).into_owned()
}
