//! The loader: every fault at once, with its place and the way out.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod fields;
mod goals;
mod map;
mod record;

use plenary::model::ids::{DimensionId, StateId};
use plenary::model::{Effect, Record};
use plenary::scenario::{Library, LoadError};
use std::path::Path;

/// Every effect an event can have, for the files of `first-steps`.
const EFFECTS: &str = r#"effects: [
    Tables(by: ["ARD", "BOR"], bracket: "warnings.what", wording: "evidence"),
    Withdraws(bracket: "warnings.when"), Midnight(brackets: 3),
    Motion(by: "CVA", bracket: "hospitals.places", wording: "all_care"),
    Trust(of: ["BOR"], change: -0.05), Mood((0.0, -0.1, -0.2, 0.3)),
    Attention(dimension: "hospitals", change: 0.25),
], goodwill: 5"#;

/// What a scenario may change of the files it borrows.
const OWN: &str = r#"quarters: 8,
    salience: {"checking": 2.5},
    openings: {"hospitals.check": "experts"},"#;

/// A record for the files of `first-steps`.
const RECORD: &str = r#"Record(
    text: {"warnings": {"place": "article", "force": "shall", "what": "evidence"}},
    signed: ["CVA", "ARD"],
    packages: [3],
    moves: [
        Move(day: 2, seat: "BOR", action: MoveClause(clause: "hospitals", place: "preamble")),
        Move(day: 1, seat: "ARD", action: Table(bracket: "warnings.what", wording: "evidence")),
        Move(day: 1, seat: "CVA", action: Open(bracket: "warnings.force")),
        Move(day: 2, seat: "CVA", action: Adjourn(bracket: "hospitals.check")),
        Move(day: 3, seat: "BOR", action: WalkOut),
    ],
)"#;

fn copy(to: &Path) {
    for file in ["scenario.ron", "clauses.ron", "states.ron", "relations.csv"] {
        std::fs::copy(format!("scenarios/first-steps/{file}"), to.join(file)).unwrap();
    }
    std::fs::write(to.join("record.ron"), RECORD).unwrap();
    let path = to.join("scenario.ron");
    let text = std::fs::read_to_string(&path).unwrap();
    let at = text.find("            effects: [").unwrap();
    let end = at + text[at..].find(']').unwrap() + 2;
    let text = format!("{}{}", &text[..at], &text[end..]);
    assert!(text.contains("goodwill: 5"));
    let text = text.replacen("goodwill: 5", EFFECTS, 1);
    std::fs::write(&path, text.replacen("quarters: 8,", OWN, 1)).unwrap();
}

fn edit(dir: &Path, file: &str, from: &str, to: &str) -> (usize, usize) {
    let text = std::fs::read_to_string(dir.join(file)).unwrap();
    let at = text
        .find(from)
        .unwrap_or_else(|| panic!("{file} has no {from}"));
    std::fs::write(dir.join(file), text.replacen(from, to, 1)).unwrap();
    let before = &text[..at];
    (
        before.matches('\n').count() + 1,
        at - before.rfind('\n').map_or(0, |n| n + 1) + 1,
    )
}

#[test]
fn every_fault_is_reported_at_once_with_its_place() {
    let dir = tempfile::tempdir().unwrap();
    copy(dir.path());
    let (line, _) = edit(
        dir.path(),
        "scenario.ron",
        "suggested_seat: \"ARD\"",
        "suggested_seat: \"ARX\"",
    );
    edit(dir.path(), "scenario.ron", "goodwill: ", "goodwill: 9");
    edit(dir.path(), "clauses.ron", "place: \"", "place: \"x");
    let Err(LoadError::Faults(report)) = Library::embedded().load_dir(dir.path()) else {
        panic!()
    };
    let text = report.to_string();
    assert!(text.contains(&format!("scenario.ron:{line}:")), "{text}");
    assert!(text.contains("unknown seat `ARX`"), "{text}");
    assert!(text.contains("did you mean `ARD`?"), "{text}");
    assert!(report.faults.len() >= 2, "{text}");
}

#[test]
fn a_misspelt_name_is_found_where_it_stands() {
    let dir = tempfile::tempdir().unwrap();
    copy(dir.path());
    let (line, column) = edit(dir.path(), "scenario.ron", "\"ARD\"", "\"ARX\"");
    let Err(LoadError::Faults(report)) = Library::embedded().load_dir(dir.path()) else {
        panic!()
    };
    let place = report.faults[0].place;
    assert_eq!((place.line, place.column), (line, column), "{report}");
}

#[test]
fn a_stance_at_home_is_in_range() {
    let dir = tempfile::tempdir().unwrap();
    copy(dir.path());
    let (line, _) = edit(dir.path(), "clauses.ron", "home: (", "home: (-1");
    let Err(LoadError::Faults(report)) = Library::embedded().load_dir(dir.path()) else {
        panic!()
    };
    assert_eq!(report.faults[0].place.line, line, "{report}");
    assert!(
        report.to_string().contains("a stance at home is -1"),
        "{report}"
    );
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig { cases: 150, ..Default::default() })]
    #[test]
    fn mutated_files_never_panic(file in 0_usize..5, at in 0_usize..4000, byte: u8, cut: bool) {
        let dir = tempfile::tempdir().unwrap();
        copy(dir.path());
        let path = dir.path().join(["scenario.ron", "clauses.ron", "states.ron", "relations.csv", "record.ron"][file]);
        let mut bytes = std::fs::read(&path).unwrap();
        let at = at % bytes.len();
        if cut { bytes.truncate(at); } else { bytes[at] = byte; }
        std::fs::write(&path, bytes).unwrap();
        if let Err(e) = Library::embedded().load_dir(dir.path()) {
            let _ = e.to_string();
        }
    }
}

#[test]
fn every_fault_of_a_theory_file_is_reported_at_once_with_its_line() {
    let dir = tempfile::tempdir().unwrap();
    let theories = dir.path().join("assets/theories");
    std::fs::create_dir_all(&theories).unwrap();
    std::fs::copy("assets/theories/spiral.ron", theories.join("spiral.ron")).unwrap();
    let edit = |from, to| edit(&theories, "spiral.ron", from, to).0;
    let misspelt = edit("\"deterrence\"", "\"deterence\"");
    let outside = edit(
        "(value: 0.75, unit: \"per quarter\"",
        "(value: 75, unit: \"per quarter\"",
    );
    let library = Library::with_overrides(dir.path());
    let Err(LoadError::Faults(report)) = library.theory("spiral") else {
        panic!()
    };
    let text = report.to_string();
    for (line, says) in [
        (misspelt, "did you mean `deterrence`?"),
        (outside, "`tension_keep` is outside its own range"),
    ] {
        assert!(
            text.contains(&format!("spiral.ron:{line}:")),
            "{line}: {text}"
        );
        assert!(text.contains(says), "{text}");
    }
    assert!(text.contains("`deterrence` is missing"), "{text}");
    assert!(text.contains("from 0 to 1"), "{text}");
}
