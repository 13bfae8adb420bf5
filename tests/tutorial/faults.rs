//! Faults of a file of scenes are told with their lines.

use super::*;

fn faults(scenes: &str, script: Option<&str>) -> String {
    let folder = tempfile::tempdir().unwrap();
    let own = folder.path().join("scenarios/first-steps");
    std::fs::create_dir_all(&own).unwrap();
    std::fs::write(own.join("scenes.ron"), scenes).unwrap();
    if let Some(script) = script {
        std::fs::write(own.join("after.jsonl"), script).unwrap();
    }
    let library = Library::with_overrides(folder.path());
    Scenes::of(&library, &scenario("first-steps"))
        .unwrap_err()
        .to_string()
}

#[test]
fn faults_are_told_with_file_and_line() {
    let sound = include_str!("../../scenarios/first-steps/scenes.ron");
    for (from, to, said, line) in [
        (r#"seat: "ARD""#, r#"seat: "XXX""#, "no seat `XXX`", 11),
        (
            r#"bracket: "warnings.what", any"#,
            r#"bracket: "warnings.wat", any"#,
            "no bracket `warnings.wat`",
            28,
        ),
        (
            r#"any_of: ["evidence"]"#,
            r#"any_of: ["proof"]"#,
            "no wording `proof`",
            28,
        ),
        (
            "scenes-text-says",
            "scenes-text-sais",
            "scenes-text-sais",
            9,
        ),
        (
            r#"theory: "spiral""#,
            r#"theory: "spirals""#,
            "no theory `spirals`",
            13,
        ),
        (r#"id: "package""#, r#"id: "text""#, "two scenes `text`", 46),
        ("after.jsonl", "befor.jsonl", "no file `befor.jsonl`", 0),
        ("last: 1,", "lust: 1,", "lust", 17),
        (
            r#"opens: "warnings.what""#,
            r#"opens: "warnings.wat""#,
            "no bracket `warnings.wat`",
            15,
        ),
    ] {
        assert!(sound.contains(from), "{from}");
        let said_all = faults(&sound.replacen(from, to, 1), None);
        assert!(said_all.contains(said), "{said_all}");
        let place = format!("first-steps/scenes.ron:{line}:");
        assert!(line == 0 || said_all.contains(&place), "{said_all}");
    }
    let bad = faults(sound, Some("{\"act\": {\"turn\": 11}}\n"));
    assert!(bad.contains("first-steps/after.jsonl:1:"), "{bad}");
}
