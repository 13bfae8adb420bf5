//! The file of a class, and files of names.

use plenary::classroom::file::{ClassError, read, write};
use plenary::classroom::names::{from_csv, pseudonyms};
use plenary::scenario::Library;

use crate::{class, scenarios};

#[test]
fn a_class_that_was_written_is_read_as_it_was() {
    let dir = tempfile::tempdir().unwrap();
    for scenario in scenarios() {
        for (students, minutes) in [(2, 50), (17, 75), (28, 90), (40, 75)] {
            let before = class(&scenario, students, minutes, 7);
            let path = dir.path().join("class.ron");
            write(&path, &before, &scenario, &Library::embedded()).unwrap();
            let (after, _) = read(&path, &Library::embedded()).unwrap();
            assert_eq!(after, before);
        }
    }
}

/// What could not be read again is not written, and what lies there stays.
#[test]
fn a_class_that_could_not_be_read_is_not_kept() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("class.ron");
    let (scenario, library) = (&scenarios()[0], Library::embedded());
    let good = class(scenario, 12, 75, 1);
    write(&path, &good, scenario, &library).unwrap();
    let mut empty = good.clone();
    empty.tables[0].delegations[1].people.clear();
    let fault = write(&path, &empty, scenario, &library).unwrap_err();
    assert!(matches!(fault, ClassError::Faults(_)));
    assert_eq!(read(&path, &library).unwrap().0, good);
}

/// Every fault of a file stands in one report, each with its line.
#[test]
fn a_class_with_faults_is_refused_with_all_of_them() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("class.ron");
    let text = r#"Class(
    scenario: "first-steps",
    theory: "restrain",
    seed: 1,
    students: 41,
    minutes: 50,
    tables: [
        Table(name: "A", delegations: [
            Delegation(state: "ARD", people: ["Ash", "Elm"]),
            Delegation(state: "BORE", people: ["Ash"]),
            Delegation(state: "CVA", people: []),
        ]),
    ],
    plan: [
        Step(what: round, minutes: 45, to: 2),
        Step(what: years, minutes: 5, to: 9),
        Step(what: debrief, minutes: 5),
    ],
)"#;
    std::fs::write(&path, text).unwrap();
    let fault = read(&path, &Library::embedded()).unwrap_err();
    assert!(matches!(fault, ClassError::Faults(_)));
    let said = fault.to_string();
    for part in [
        "class.ron:3:", // the theory
        "`restraint`",
        "class.ron:5:",  // too many students
        "class.ron:10:", // an unknown state, and a name that sits twice
        "class.ron:11:", // nobody in it
        "55 minutes",
        "the debrief has 5 minutes",
        "days up to 2 of 3",
        "quarters 9",
    ] {
        assert!(said.contains(part), "{part} is not in\n{said}");
    }
    std::fs::write(
        &path,
        "Class(\n    scenario: \"first-steps\",\n    sead: 1,\n)",
    )
    .unwrap();
    let fault = read(&path, &Library::embedded()).unwrap_err().to_string();
    assert!(fault.contains("class.ron:3:"), "{fault}");
    std::fs::write(&path, text.replace("first-steps", "first-stops")).unwrap();
    let fault = read(&path, &Library::embedded()).unwrap_err().to_string();
    assert!(fault.contains("`first-steps`"), "{fault}");
}

#[test]
fn names_come_from_a_column_of_a_csv_file() {
    let names = from_csv("c.csv", "id,Name\n1,\"Ash, A.\"\n\n2,Elm\n", 2).unwrap();
    assert_eq!(names, ["Ash, A.", "Elm"]);
    assert_eq!(from_csv("c.csv", "Ash\nElm\n", 2).unwrap(), ["Ash", "Elm"]);
    let parted = from_csv("c.csv", "\u{feff}Class;Name\n7b;\"Ash, A.\"\n7b;Elm\n", 2);
    assert_eq!(parted.unwrap(), ["Ash, A.", "Elm"]);
    let faults = from_csv("c.csv", "name\nAsh\nAsh\n\"\"\n", 3).unwrap_err();
    let said = faults.to_string();
    assert!(
        said.contains("c.csv:3:") && said.contains("c.csv:4:"),
        "{said}"
    );
    let short = from_csv("c.csv", "Ash\n", 2).unwrap_err().to_string();
    assert!(short.contains("one name for 2 students"), "{short}");
}

#[test]
fn pseudonyms_are_enough_for_the_largest_class() {
    let mut names = pseudonyms(90);
    names.sort();
    names.dedup();
    assert_eq!(names.len(), 90);
    assert!(pseudonyms(40).iter().all(|n| !n.contains(' ')));
}
