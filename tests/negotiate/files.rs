//! The command, and the files it refuses.

use super::command::{self, plenary, written};
use super::*;

/// What the command says of a file that it refuses.
fn told(name: &str, content: &str) -> String {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join(name);
    std::fs::write(&file, content).unwrap();
    let args = ["negotiate", "--json", "--domains"];
    command::told(&plenary().args(args).arg(&file).assert().code(1))
}

#[test]
fn bad_files_are_reported_with_their_place() {
    let told_of = told("a.json", "[\n {\"parties\": 2,\n  \"claws\": []}]");
    assert!(
        told_of.contains("a.json:3:") && told_of.contains("claws"),
        "{told_of}"
    );
    assert!(told("b.json", "[{").contains("b.json:1:2"));
    let told_of = told(
        "c.json",
        r#"[{"parties":1,"clauses":[1],"weights":[[1]],"values":[[[1]]],"reservation":"x"}]"#,
    );
    assert!(told_of.contains("one number"), "{told_of}");
}

#[test]
fn every_fault_of_every_domain_is_told_at_once() {
    let mut one = small();
    one.weights[1].pop();
    one.reservation = Reservation::Each(vec![0.2, 1.5, 0.1]);
    let mut two = small();
    two.links[0].b = 9;
    two.values[0][1].push(1e9);
    let told_of = told(
        "d.json",
        &serde_json::to_string(&[&one, &small(), &two]).unwrap(),
    );
    for part in [
        "domain 0, `weights[1]`",
        "`reservation`",
        "reservation[1]",
        "domain 2, `links[0]`",
        "`values[0][1]`",
        "values[0][1][2]",
    ] {
        assert!(told_of.contains(part), "{part}: {told_of}");
    }
    assert!(!told_of.contains("domain 1"));
    let mut empty = small();
    (empty.parties, empty.clauses) = (0, vec![0, 2]);
    assert!(faults(0, &empty).len() > 3);
}

#[test]
fn the_command_answers_in_the_order_of_the_file() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("two.json");
    let mut hopeless = small();
    hopeless.links.clear();
    hopeless.reservation = Reservation::Same(0.9);
    std::fs::write(&file, serde_json::to_string(&[small(), hopeless]).unwrap()).unwrap();
    let run = || {
        let args = ["negotiate", "--json", "--domains"];
        let out = plenary().args(args).arg(&file).assert().success();
        serde_json::from_str::<Vec<serde_json::Value>>(&written(&out)).unwrap()
    };
    let told = run();
    assert_eq!(told[0]["text"], serde_json::json!([1, 1]));
    assert!(told[0]["rounds"].as_u64().unwrap() > 0 && told[0]["ms"].is_number());
    assert!(told[1]["text"].is_null());
}
