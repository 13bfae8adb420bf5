//! The content is tested, not only the code.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod common;

use common::played;
use plenary::model::State;
use plenary::model::lever::Lever;
use plenary::scenario::{Library, manual};

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
        assert_eq!(big.history().quarters.len(), 80);
        assert_eq!(big.verdicts().len(), 144);
    }
}

/// In the mean over rooms; one room in ten or so finds a text that nearly all sign.
#[test]
fn dubai_signs_in_the_range_of_the_record_and_never_by_the_same_text() {
    const ROOMS: u32 = 6;
    let mut texts = std::collections::BTreeSet::new();
    let mut shares = [("", 0.0), ("CEPT", 0.0), ("Arab", 0.0)];
    for seed in 100..100 + u64::from(ROOMS) {
        let s = played("dubai-2012", "restraint", seed);
        texts.insert(s.room().draft.text.clone());
        for (group, sum) in &mut shares {
            let all = s.verdicts().iter().zip(&s.scenario().states);
            let of = |state: &State| state.profile.groups.first().is_some_and(|g| g == group);
            let mine = all.filter(|(_, state)| group.is_empty() || of(state));
            let signs: Vec<f64> = mine
                .map(|(v, _)| if v.decision.signs() { 1.0 } else { 0.0 })
                .collect();
            let number = f64::from(u32::try_from(signs.len()).unwrap());
            *sum += signs.iter().sum::<f64>() / number / f64::from(ROOMS);
        }
    }
    let [all, cept, arab] = shares.map(|s| s.1);
    assert!((0.40..=0.85).contains(&all), "{all}");
    assert!(cept < 0.3 && arab > 0.75, "{cept} {arab}");
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

#[test]
fn an_unknown_scenario_is_answered_with_a_near_miss() {
    let error = Library::embedded()
        .load("dubai-2102")
        .unwrap_err()
        .to_string();
    assert!(error.contains("did you mean `dubai-2012`?"), "{error}");
}
