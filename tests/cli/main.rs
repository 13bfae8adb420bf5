//! The program as a user runs it.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

#[path = "../common/command.rs"]
mod command;
mod package;
mod reader;

use command::{plenary, told, written};

#[test]
fn play_writes_a_journal_and_a_summary_that_replay_verifies() {
    let dir = tempfile::tempdir().unwrap();
    let out = dir.path().to_str().unwrap();
    let play = [
        "play",
        "--headless",
        "--scenario",
        "dubai-twelve",
        "--seat",
        "BRA",
        "--seed",
        "7",
        "--out",
        out,
    ];
    plenary().args(play).assert().success();
    let summary: serde_json::Value =
        serde_json::from_str(&std::fs::read_to_string(dir.path().join("summary.json")).unwrap())
            .unwrap();
    assert_eq!(summary["decisions"].as_array().unwrap().len(), 12);
    assert_eq!(summary["indices"].as_array().unwrap().len(), 80);
    plenary()
        .args(["replay", out, "--verify"])
        .assert()
        .success();
}

/// A folder that is named on the command line is the user's to replace, and the help says so.
#[test]
fn the_help_says_what_is_replaced() {
    let dir = tempfile::tempdir().unwrap();
    for seed in ["1", "2"] {
        plenary()
            .args(["play", "--headless", "--scenario", "first-steps"])
            .args(["--seed", seed, "--out"])
            .arg(dir.path())
            .assert()
            .success();
        let journal = std::fs::read_to_string(dir.path().join("journal.jsonl")).unwrap();
        assert!(journal.contains(&format!("\"seed\":{seed}")));
    }
    let help = plenary().args(["play", "--help"]).assert().success();
    let help = written(&help);
    let words: Vec<&str> = help.split_whitespace().collect();
    let says = "a journal.jsonl and a summary.json that lie there are replaced";
    assert!(words.join(" ").contains(says), "{help}");
}

#[test]
fn actions_are_played_and_bad_lines_are_all_named() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("a.jsonl");
    std::fs::write(
        &file,
        "{\"turn\":1,\"seat\":\"BRA\",\"action\":\"chair_text\"}\n",
    )
    .unwrap();
    let args = [
        "play",
        "--headless",
        "--scenario",
        "dubai-twelve",
        "--seat",
        "BRA",
        "--actions",
        file.to_str().unwrap(),
    ];
    plenary().args(args).assert().success();
    std::fs::write(&file, "nonsense\n{\"turn\":1}\n").unwrap();
    let result = plenary().args(args).assert().failure().code(1);
    let error = told(&result);
    assert!(
        error.contains("a.jsonl:1:") && error.contains("a.jsonl:2:"),
        "{error}"
    );
}

/// Rule 1.23: a file of actions may say what whoever leads the session does.
#[test]
fn actions_of_whoever_leads_are_played_and_saved() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("a.jsonl");
    let lines = [
        r#"{"teacher":{"turn":1,"what":{"note":{"text":"Look at the hospitals."}}}}"#,
        r#"{"teacher":{"turn":1,"what":"end_turn"}}"#,
    ];
    std::fs::write(&file, lines.join("\n")).unwrap();
    let out = dir.path().join("out");
    plenary()
        .args([
            "play",
            "--headless",
            "--scenario",
            "first-steps",
            "--actions",
        ])
        .arg(&file)
        .arg("--out")
        .arg(&out)
        .assert()
        .success();
    let journal = std::fs::read_to_string(out.join("journal.jsonl")).unwrap();
    for line in lines {
        assert!(journal.lines().any(|l| l == line), "{line}");
    }
    assert!(journal.contains(r#""what":{"note":{"text":"Look at the hospitals."}}"#));
    plenary()
        .args(["replay", out.to_str().unwrap(), "--verify"])
        .assert()
        .success();
    let late = r#"{"act":{"turn":1,"seat":"ARD","action":"chair_text"}}"#;
    std::fs::write(&file, [lines[1], late].join("\n")).unwrap();
    let result = plenary()
        .args([
            "play",
            "--headless",
            "--scenario",
            "first-steps",
            "--actions",
        ])
        .arg(&file)
        .assert()
        .failure();
    let error = told(&result);
    assert!(
        error.contains("refused, turn 1: the turn was ended for all"),
        "{error}"
    );
}

/// Where no conference sits there is nothing to win, and no seat to play.
#[test]
fn a_scenario_without_a_conference_gives_nobody_a_seat() {
    for who in [&["--seat", "USA"][..], &["--chair"]] {
        let refused = (plenary().args(["play", "--headless", "--scenario", "record-2000"]))
            .args(who)
            .assert()
            .code(1);
        let says = told(&refused);
        assert!(says.contains("has no conference"), "{says}");
    }
}

#[test]
fn an_unknown_seat_or_scenario_is_answered_with_a_near_miss() {
    let result = plenary()
        .args(["play", "--headless", "--seat", "BAR"])
        .assert()
        .code(1);
    assert!(told(&result).contains("did you mean BRA"));
    let result = plenary().args(["show", "dubai-2102"]).assert().code(1);
    assert!(told(&result).contains("dubai-2012"));
}

#[test]
fn check_passes_shipped_scenarios_and_fails_a_broken_one() {
    plenary()
        .arg("check")
        .arg("scenarios/first-steps")
        .assert()
        .success();
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join("scenario.ron"), "Scenario(title: 3)").unwrap();
    let result = plenary().arg("check").arg(dir.path()).assert().code(1);
    assert!(told(&result).contains("scenario.ron:1:"));
}

#[test]
fn show_json_gives_states_with_their_components() {
    let result = plenary()
        .args(["show", "dubai-2012", "--json"])
        .assert()
        .success();
    let scenario: serde_json::Value = serde_json::from_str(&written(&result)).unwrap();
    assert_eq!(scenario["states"].as_array().unwrap().len(), 144);
    assert!(scenario["states"][0]["capabilities"]["offence"].is_number());
    assert_eq!(scenario["text"]["clauses"].as_array().unwrap().len(), 19);
}

#[test]
fn the_back_test_answers_in_json_and_refuses_bad_labels() {
    let run = plenary()
        .args(["backtest", "--json", "--repeats", "1"])
        .assert()
        .success();
    let report: serde_json::Value = serde_json::from_str(&written(&run)).unwrap();
    assert_eq!(report["predictions"].as_array().unwrap().len(), 144);
    assert!(report["accuracy_cv"].as_f64().unwrap() > 0.85);
    let dir = tempfile::tempdir().unwrap();
    let bad = dir.path().join("labels.csv");
    std::fs::write(&bad, "iso3,signed\nXXX,1\n").unwrap();
    let run = plenary()
        .arg("backtest")
        .arg("--labels")
        .arg(&bad)
        .assert()
        .failure();
    let said = told(&run);
    assert!(
        said.contains("line 2: `XXX`") && said.contains("no row for"),
        "{said}"
    );
}

#[test]
fn incidents_are_written_as_a_table() {
    let dir = tempfile::tempdir().unwrap();
    let table = dir.path().join("incidents.csv");
    plenary()
        .args(["play", "--headless", "--scenario", "first-steps", "--seed"])
        .args(["4", "--incidents"])
        .arg(&table)
        .assert()
        .success();
    let table = std::fs::read_to_string(table).unwrap();
    assert!(table.starts_with("day,initiator,target,kind,severity,detected_day,"));
}

#[test]
fn an_assumption_is_kept_with_the_session_and_a_wrong_one_refused() {
    let play = |assume: &str, out: &str| {
        let mut command = plenary();
        command.args([
            "play",
            "--headless",
            "--scenario",
            "first-steps",
            "--assume",
            assume,
        ]);
        command.args(["--out", out]).assert()
    };
    let dir = tempfile::tempdir().unwrap();
    let folder = |name: &str| dir.path().join(name).to_str().unwrap().to_owned();
    play("opportunity_rate=12", &folder("other")).success();
    play("opportunity_rate=4.25", &folder("same")).success();
    let digest = |name: &str| {
        let text = std::fs::read_to_string(dir.path().join(name).join("summary.json")).unwrap();
        let summary: serde_json::Value = serde_json::from_str(&text).unwrap();
        summary["digest"].as_str().unwrap().to_owned()
    };
    assert_ne!(
        digest("other"),
        digest("same"),
        "the number moves the world"
    );
    plenary()
        .args(["replay", &folder("other"), "--verify"])
        .assert()
        .success();
    for (wrong, says) in [
        ("oportunity_rate=2", "opportunity_rate"),
        ("opportunity_rate=-1", "20"),
        ("opportunity_rate=much", "no number"),
        ("opportunity_rate", "deterrence=1.2"),
    ] {
        let refused = play(wrong, &folder("no")).failure();
        let error = told(&refused);
        assert!(error.contains(says), "{wrong}: {error}");
        assert!(!dir.path().join("no").exists(), "{wrong}");
    }
}
