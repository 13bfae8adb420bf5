//! The loader: every fault at once, with its place and the way out.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

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
    std::fs::write(&path, text.replacen("goodwill: 5", EFFECTS, 1)).unwrap();
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
fn effects_and_record_are_read_as_written() {
    let dir = tempfile::tempdir().unwrap();
    copy(dir.path());
    let s = Library::embedded().load_dir(dir.path()).unwrap();
    let at = |key, wording| {
        let bracket = s.text.find(key).unwrap();
        (bracket, s.text.brackets[bracket].find(wording).unwrap())
    };
    let (bracket, wording) = at("warnings.what", "evidence");
    let (places, all_care) = at("hospitals.places", "all_care");
    let when = s.text.find("warnings.when").unwrap();
    let effects = vec![
        Effect::Tables {
            by: [0, 1].map(StateId::new).to_vec(),
            bracket,
            wording,
        },
        Effect::Withdraws { bracket: when },
        Effect::Midnight { brackets: 3 },
        Effect::Motion {
            by: StateId::new(2),
            bracket: places,
            wording: all_care,
        },
        Effect::Trust {
            of: vec![StateId::new(1)],
            change: -0.05,
        },
        Effect::Mood([0.0, -0.1, -0.2, 0.3]),
        Effect::Attention {
            dimension: DimensionId::new(1),
            change: 0.25,
        },
    ];
    assert_eq!(s.events[0].effects, effects);
    assert_eq!(s.record.signed, [0, 2].map(StateId::new));
    let days: Vec<(u32, StateId)> = s.record.moves.iter().map(|m| (m.0, m.1)).collect();
    let expected = [(1, 0), (1, 2), (2, 1), (2, 2), (3, 1)];
    assert_eq!(days, expected.map(|(day, seat)| (day, StateId::new(seat))));
    let (place, article) = at("warnings.place", "article");
    let (force, shall) = at("warnings.force", "shall");
    let expected =
        s.text
            .status_quo()
            .with_all(&[(bracket, wording), (place, article), (force, shall)]);
    assert_eq!(s.record.text, Some(expected));
}

#[test]
fn a_record_counts_in_the_hash_and_may_be_absent() {
    let dir = tempfile::tempdir().unwrap();
    copy(dir.path());
    let load = || Library::embedded().load_dir(dir.path()).unwrap();
    let whole = load();
    edit(dir.path(), "record.ron", "day: 3", "day: 2");
    assert_ne!(load().hash, whole.hash);
    std::fs::remove_file(dir.path().join("record.ron")).unwrap();
    let without = load();
    assert_ne!(without.hash, whole.hash);
    assert_eq!(without.record, Record::default());
}

/// Each mutation alone is a fault in its line, with the words that help.
#[test]
fn every_new_field_is_checked_where_it_stands() {
    for (file, from, to, says, helps) in [
        (
            "scenario.ron",
            "[\"ARD\", \"BOR\"]",
            "[\"ARX\", \"BOR\"]",
            "unknown seat `ARX`",
            "did you mean `ARD`?",
        ),
        (
            "scenario.ron",
            "[\"ARD\", \"BOR\"]",
            "[\"ARD\", \"ARD\"]",
            "the seat `ARD` is there twice",
            "drop one",
        ),
        (
            "scenario.ron",
            "[\"ARD\", \"BOR\"]",
            "[\"ARD\"]",
            "nobody stands beside the mover",
            "a co-sponsor",
        ),
        (
            "scenario.ron",
            "[\"ARD\", \"BOR\"]",
            "[]",
            "an effect of nobody",
            "name a state",
        ),
        (
            "scenario.ron",
            "\"warnings.what\"",
            "\"warnings.wat\"",
            "unknown bracket `warnings.wat`",
            "did you mean `warnings.what`?",
        ),
        (
            "scenario.ron",
            "\"evidence\"",
            "\"evidense\"",
            "unknown wording `evidense`",
            "did you mean `evidence`?",
        ),
        (
            "scenario.ron",
            "\"warnings.when\"",
            "\"warnings.whem\"",
            "unknown bracket `warnings.whem`",
            "did you mean `warnings.whe",
        ),
        (
            "scenario.ron",
            "brackets: 3)",
            "brackets: 9)",
            "brackets of a midnight is 9",
            "a number from 1 to 8",
        ),
        (
            "scenario.ron",
            "by: \"CVA\"",
            "by: \"CVB\"",
            "unknown seat `CVB`",
            "did you mean `CVA`?",
        ),
        (
            "scenario.ron",
            "\"all_care\"",
            "\"all_cars\"",
            "unknown wording `all_cars`",
            "did you mean `all_care`?",
        ),
        (
            "scenario.ron",
            "of: [\"BOR\"]",
            "of: [\"BOB\"]",
            "unknown seat `BOB`",
            "did you mean `BOR`?",
        ),
        (
            "scenario.ron",
            "change: -0.05",
            "change: -1.05",
            "a change of trust is -1.05",
            "a number from -1 to 1",
        ),
        (
            "scenario.ron",
            "-0.2, 0.3",
            "-0.2, 1.3",
            "a change of mood is 1.3",
            "a number from -1 to 1",
        ),
        (
            "scenario.ron",
            "change: 0.25",
            "change: 2.5",
            "a change of attention is 2.5",
            "a number from -1 to 1",
        ),
        (
            "scenario.ron",
            "dimension: \"hospitals\"",
            "dimension: \"hospital\"",
            "unknown dimension `hospital`",
            "did you mean `hospitals`?",
        ),
        (
            "record.ron",
            "{\"warnings\"",
            "{\"warning\"",
            "unknown clause `warning`",
            "did you mean `warnings`?",
        ),
        (
            "record.ron",
            "\"what\":",
            "\"wha\":",
            "unknown bracket `wha`",
            "did you mean `what`?",
        ),
        (
            "record.ron",
            "\"shall\"",
            "\"shal\"",
            "unknown wording `shal`",
            "did you mean `shall`?",
        ),
        (
            "record.ron",
            "[\"CVA\"",
            "[\"CVX\"",
            "unknown seat `CVX`",
            "did you mean `CVA`?",
        ),
        (
            "record.ron",
            "[\"CVA\"",
            "[\"ARD\"",
            "the signature `ARD` is there twice",
            "drop one",
        ),
        (
            "record.ron",
            "packages: [3]",
            "packages: [0]",
            "the day of a package is 0",
            "a number from 1 to 3",
        ),
        (
            "record.ron",
            "day: 3",
            "day: 4",
            "the day of a move is 4",
            "a number from 1 to 3",
        ),
        (
            "record.ron",
            "seat: \"BOR\"",
            "seat: \"BOB\"",
            "unknown seat `BOB`",
            "did you mean `BOR`?",
        ),
        (
            "record.ron",
            "wording: \"evidence\"",
            "wording: \"warning\"",
            "unknown wording `warning`",
            "did you mean `warnings`?",
        ),
        (
            "record.ron",
            "\"warnings.force\"",
            "\"warnings.what\"",
            "`warnings.what` is never shut",
            "place, force or follow_up",
        ),
        (
            "record.ron",
            "\"hospitals.check\"",
            "\"hospital.check\"",
            "unknown bracket `hospital.check`",
            "did you mean `hospitals.check`?",
        ),
        (
            "record.ron",
            "\"preamble\"",
            "\"preambel\"",
            "unknown place `preambel`",
            "did you mean `preamble`?",
        ),
        (
            "record.ron",
            "clause: \"hospitals\"",
            "clause: \"hospital\"",
            "unknown clause `hospital`",
            "did you mean `hospitals`?",
        ),
        ("record.ron", "WalkOut", "WalkOff", "", ""),
    ] {
        let dir = tempfile::tempdir().unwrap();
        copy(dir.path());
        let (line, _) = edit(dir.path(), file, from, to);
        let Err(LoadError::Faults(report)) = Library::embedded().load_dir(dir.path()) else {
            panic!("{from} as {to} loads");
        };
        let text = report.to_string();
        assert_eq!(report.faults.len(), 1, "{text}");
        assert_eq!(report.faults[0].place.line, line, "{text}");
        assert!(text.contains(says) && text.contains(helps), "{text}");
    }
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

#[test]
fn faults_of_effects_and_record_come_at_once() {
    let dir = tempfile::tempdir().unwrap();
    copy(dir.path());
    edit(dir.path(), "scenario.ron", "brackets: 3)", "brackets: 0)");
    edit(dir.path(), "scenario.ron", "\"evidence\"", "\"evidense\"");
    edit(dir.path(), "record.ron", "day: 3", "day: 0");
    edit(
        dir.path(),
        "record.ron",
        "\"CVA\", \"ARD\"",
        "\"CVX\", \"ARX\"",
    );
    let Err(LoadError::Faults(report)) = Library::embedded().load_dir(dir.path()) else {
        panic!()
    };
    assert_eq!(report.faults.len(), 5, "{report}");
}

#[test]
fn a_derived_table_refuses_effects_of_states_that_do_not_sit_there() {
    let dir = tempfile::tempdir().unwrap();
    let text = std::fs::read_to_string("scenarios/dubai-twelve/scenario.ron").unwrap();
    std::fs::write(dir.path().join("scenario.ron"), text).unwrap();
    Library::embedded().load_dir(dir.path()).unwrap();
    let (line, _) = edit(
        dir.path(),
        "scenario.ron",
        "Motion(by: \"NGA\"",
        "Motion(by: \"IRN\"",
    );
    let Err(LoadError::Faults(report)) = Library::embedded().load_dir(dir.path()) else {
        panic!()
    };
    assert_eq!(report.faults.len(), 1, "{report}");
    assert_eq!(report.faults[0].place.line, line, "{report}");
    assert!(
        report.to_string().contains("unknown seat `IRN`"),
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
fn a_package_needs_the_text_it_puts() {
    let dir = tempfile::tempdir().unwrap();
    copy(dir.path());
    let path = dir.path().join("record.ron");
    let text = std::fs::read_to_string(&path).unwrap();
    let without: Vec<&str> = text.lines().filter(|l| !l.contains("text: {")).collect();
    std::fs::write(&path, without.join("\n")).unwrap();
    let told = Library::embedded().load_dir(dir.path()).unwrap_err();
    let told = told.to_string();
    assert!(told.contains("packages of no text"), "{told}");
    assert!(told.contains("leave `packages` out"), "{told}");
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
