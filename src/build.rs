//! Tells the program which commit it was built from. Release builds only: a development build would be
//! compiled anew after every commit.

use std::process::Command;

fn main() {
    println!("cargo::rerun-if-changed=src/build.rs");
    let release = std::env::var("PROFILE").is_ok_and(|p| p == "release");
    let commit = release.then(|| {
        if let Some(log) = git(&["rev-parse", "--git-path", "logs/HEAD"]) {
            println!("cargo::rerun-if-changed={log}");
        }
        git(&["rev-parse", "--short=10", "HEAD"])
    });
    let commit = commit.flatten().map(|c| format!(" ({c})"));
    println!(
        "cargo::rustc-env=PLENARY_COMMIT={}",
        commit.unwrap_or_default()
    );
}

/// What git says; nothing where it or its folder is missing, as in an unpacked archive.
fn git(arguments: &[&str]) -> Option<String> {
    let said = Command::new("git").args(arguments).output().ok()?;
    let text = String::from_utf8(said.stdout).ok()?;
    said.status.success().then(|| text.trim().to_owned())
}
