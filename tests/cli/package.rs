//! What a package is made of, and the pages that need a browser.

use super::*;
use assert_cmd::Command;

#[test]
fn the_manual_has_a_page_for_every_command_and_completions_know_them() {
    let dir = tempfile::tempdir().unwrap();
    let out = dir.path().to_str().unwrap();
    plenary().args(["manual", "--out", out]).assert().success();
    let read = |file: &str| std::fs::read_to_string(dir.path().join(file)).unwrap();
    let (whole, bash) = (read("man1/plenary.1"), read("completions/plenary.bash"));
    for command in ["play", "replay", "check", "forecast", "print", "class"] {
        assert!(
            whole.contains(command) && bash.contains(command),
            "{command}"
        );
        assert!(!read(&format!("man1/plenary-{command}.1")).is_empty());
    }
    let file = dir.path().join("man1/plenary.1");
    let refused = plenary()
        .args(["manual", "--out", file.to_str().unwrap()])
        .assert()
        .code(1);
    assert!(told(&refused).contains("plenary.1"));
}

/// A release says which commit it is of; a development build only its version.
#[test]
fn the_version_begins_with_that_of_the_package() {
    let said = plenary().arg("--version").assert().success();
    let said = written(&said);
    assert!(said.starts_with(concat!("plenary ", env!("CARGO_PKG_VERSION"))));
}

/// A PDF needs a browser; where there is none, that is said and nothing is written.
#[test]
fn pages_as_pdf_without_a_browser_are_refused() {
    let dir = tempfile::tempdir().unwrap();
    let out = dir.path().join("pack");
    let print = |command: &mut Command| {
        let command = command.args(["print", "first-steps", "--pdf", "--out"]);
        let result = command.arg(&out).assert().code(1);
        told(&result)
    };
    let error = print(plenary().env("PLENARY_BROWSER", "/nowhere/a-browser"));
    assert!(error.contains("/nowhere/a-browser"), "{error}");
    let error = print(plenary().env("PATH", ""));
    assert!(error.contains("PLENARY_BROWSER"), "{error}");
    assert!(!out.exists());
}
