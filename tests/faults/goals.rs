//! Faults of `goals.ron`: all of them at once, each in its line.

use super::*;

/// Rule 18.1: one file with a fault of every kind. A rule gives goals where the file gives none, so
/// that a name that is misspelt would otherwise be a goal that nobody has.
#[test]
fn every_fault_of_goals_is_reported_at_once_with_its_line() {
    let dir = tempfile::tempdir().unwrap();
    copy(dir.path());
    let goal = |measure: &str| format!("Goal(title: \"A\", text: \"B.\", measure: {measure})");
    let faults = [
        (
            "\"ARD\": (",
            format!("public: {},", goal("Trust(state: \"BOR\", least: 0.5)")),
            "the public goal of ARD is measured by what only ARD knows",
        ),
        (
            "",
            format!("secrets: [{}],", goal("Party")),
            "ARD has one secret goal",
        ),
        (
            "),\n\"BOR\": (",
            format!("public: {},", goal("Dimension(dimension: \"warning\", least: 1.0)")),
            "did you mean `warnings`?",
        ),
        (
            "secrets: [",
            format!("{},", goal("Dimension(dimension: \"warnings\", least: 1.0, most: 2.0)")),
            "needs one of `least` and `most`",
        ),
        (
            "",
            format!("{}],", goal("Wording(bracket: \"warnings.what\", any_of: [])")),
            "a goal is measured by nothing",
        ),
        (
            "",
            "red_line: Line(title: \"A\", text: \"B.\", bracket: \"warnings.what\", wording: \"evidense\"),"
                .to_owned(),
            "did you mean `evidence`?",
        ),
        (
            "),\n\"CVX\": (",
            format!("public: {},", goal("Signatures(least: 2.0)")),
            "Signatures is 2",
        ),
    ];
    let mut text = "Goals(seats: {\n".to_owned();
    let mut lines = vec![];
    for (before, line, says) in &faults {
        text.push_str(before);
        text.push('\n');
        lines.push((text.matches('\n').count() + 1, *says));
        text.push_str(line);
        text.push('\n');
    }
    text.push_str(")})");
    lines.push((
        text[..text.find("CVX").unwrap()].matches('\n').count() + 1,
        "did you mean `CVA`?",
    ));
    std::fs::write(dir.path().join("goals.ron"), text).unwrap();
    let Err(LoadError::Faults(report)) = Library::embedded().load_dir(dir.path()) else {
        panic!("such goals were loaded")
    };
    let said = report.to_string();
    for (line, says) in &lines {
        let at = format!("goals.ron:{line}:");
        let block = said
            .split("goals.ron:")
            .find(|b| b.starts_with(&format!("{line}:")) && b.contains(says));
        assert!(block.is_some(), "{at} should say {says}\n{said}");
    }
    assert_eq!(report.faults.len(), lines.len(), "{said}");
}
