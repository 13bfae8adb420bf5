//! The content is tested, not only the code.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod common;

use common::played;
use plenary::model::lever::Lever;
use plenary::scenario::{Library, LoadError, manual};
use std::path::Path;

#[test]
fn every_shipped_scenario_plays_to_an_ending_under_both_theories() {
    for theory in Library::embedded().theories() {
        for seed in 0..12 {
            for name in ["first-steps", "dubai-twelve"] {
                assert!(played(name, &theory, seed).history().ending.is_some());
            }
        }
        let big = played("dubai-2012", &theory, 1);
        assert!(big.history().ending.is_some());
        assert_eq!(big.history().quarters.len(), 40);
        assert_eq!(big.verdicts().len(), 144);
    }
}

#[test]
fn dubai_signs_in_the_range_of_the_record_and_never_by_the_same_text() {
    let mut texts = std::collections::BTreeSet::new();
    for seed in 100..106 {
        let s = played("dubai-2012", "restraint", seed);
        texts.insert(s.room().text.clone());
        let share = |group: Option<&str>| {
            let mine = s
                .verdicts()
                .iter()
                .zip(&s.scenario().states)
                .filter(|(_, state)| {
                    group.is_none_or(|g| state.profile.groups.first().is_some_and(|own| own == g))
                });
            let all: Vec<bool> = mine.map(|(v, _)| v.decision.signs()).collect();
            f64::from(u32::try_from(all.iter().filter(|x| **x).count()).unwrap())
                / f64::from(u32::try_from(all.len()).unwrap())
        };
        assert!((0.40..=0.85).contains(&share(None)), "{}", share(None));
        assert!(share(Some("CEPT")) < 0.25);
        assert!(share(Some("Arab")) > 0.75);
    }
    assert!(texts.len() > 1);
}

#[test]
fn every_lever_is_pulled_by_some_wording_of_dubai() {
    let scenario = Library::embedded().load("dubai-2012").unwrap();
    for lever in Lever::ALL {
        let pulled = scenario
            .text
            .brackets
            .iter()
            .flat_map(|b| &b.wordings)
            .any(|w| w.levers.contains_key(&lever));
        assert!(pulled, "{lever:?}");
    }
}

#[test]
fn manual_and_schema_are_in_step_with_the_types() {
    let bless = std::env::var_os("PLENARY_BLESS").is_some();
    for (path, text) in [
        ("docs/SCENARIO_FORMAT.md", manual::manual()),
        ("docs/scenario.schema.json", manual::schema()),
    ] {
        if bless {
            std::fs::write(path, &text).unwrap();
        }
        let committed = std::fs::read_to_string(path).unwrap_or_default();
        assert!(
            committed == text,
            "{path} is stale; run once with PLENARY_BLESS=1"
        );
    }
    assert!(!bless, "written; run again without PLENARY_BLESS");
}

fn copy(to: &Path) {
    for file in ["scenario.ron", "clauses.ron", "states.ron", "relations.csv"] {
        std::fs::copy(format!("scenarios/first-steps/{file}"), to.join(file)).unwrap();
    }
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
fn an_unknown_scenario_is_answered_with_a_near_miss() {
    let error = Library::embedded()
        .load("dubai-2102")
        .unwrap_err()
        .to_string();
    assert!(error.contains("did you mean `dubai-2012`?"), "{error}");
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig { cases: 150, ..Default::default() })]
    #[test]
    fn mutated_files_never_panic(file in 0_usize..4, at in 0_usize..4000, byte: u8, cut: bool) {
        let dir = tempfile::tempdir().unwrap();
        copy(dir.path());
        let path = dir.path().join(["scenario.ron", "clauses.ron", "states.ron", "relations.csv"][file]);
        let mut bytes = std::fs::read(&path).unwrap();
        let at = at % bytes.len();
        if cut { bytes.truncate(at); } else { bytes[at] = byte; }
        std::fs::write(&path, bytes).unwrap();
        if let Err(e) = Library::embedded().load_dir(dir.path()) {
            let _ = e.to_string();
        }
    }
}
