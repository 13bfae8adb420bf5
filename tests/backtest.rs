//! The back-test keeps what it promises: out of sample, from public facts, and worth nothing on
//! labels that mean nothing.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

use plenary::lab::backtest::case::{Case, ask};
use plenary::lab::backtest::counterfactual::cases;
use plenary::lab::backtest::rule::{Feature, Fitted, RULE};
use plenary::lab::backtest::score::{cross_validate, deal, hold_out, score};
use plenary::lab::backtest::{
    BASELINE, Backtest, BacktestInputs, Effort, inputs, labels, page, run,
};
use plenary::model::ids::StateId;
use plenary::model::{Scenario, Theory};
use plenary::scenario::Library;
use std::borrow::Cow;
use std::path::Path;
use std::sync::Arc;

type Bytes = Option<Cow<'static, [u8]>>;

fn data(name: &str) -> Bytes {
    Library::embedded().asset(&format!("data/{name}"))
}

fn dubai() -> (Arc<Scenario>, Theory) {
    let library = Library::embedded();
    let scenario = Arc::new(library.load("dubai-2012").unwrap());
    (scenario, library.theory("restraint").unwrap())
}

fn benched(data: &dyn Fn(&str) -> Bytes) -> (BacktestInputs, Vec<bool>) {
    let (scenario, theory) = dubai();
    let signed = labels::of_record(&scenario);
    (inputs(&scenario, &theory, data).unwrap(), signed)
}

fn report(seeds: u64, repeats: usize) -> Backtest {
    let (scenario, theory) = dubai();
    let signed = labels::of_record(&scenario);
    let effort = Effort {
        repeats,
        seeds,
        seed: 1,
    };
    run(&scenario, &[theory], &data, &signed, effort).unwrap()
}

fn accuracy(
    features: &[Feature],
    inputs: &BacktestInputs,
    signed: &[bool],
    seed: u64,
) -> (f64, f64) {
    let all = cross_validate(features, &inputs.facts, signed, 4, seed);
    let pairs: Vec<(StateId, f64)> = all.iter().map(|f| (f.state, f.p)).collect();
    let s = score(&pairs, signed);
    (s.accuracy, s.log_loss)
}

#[test]
fn the_rule_is_better_than_the_ideal_point_on_the_same_folds() {
    let (inputs, signed) = benched(&data);
    assert_eq!(signed.iter().filter(|s| **s).count(), 89);
    let (ours, theirs) = (
        accuracy(RULE, &inputs, &signed, 1),
        accuracy(BASELINE, &inputs, &signed, 1),
    );
    assert!(ours.0 >= 0.889 && ours.1 <= 0.288, "{ours:?}");
    assert!(ours.0 > theirs.0 && ours.1 < theirs.1, "{theirs:?}");
}

#[test]
fn on_shuffled_labels_it_falls_to_chance() {
    let (inputs, signed) = benched(&data);
    // The labels in the order of the alphabet's other end, and rotated: no link to the states.
    let mut sum = 0.0;
    let turns = [17, 41, 59, 83, 101];
    for turn in turns {
        let mut shuffled = signed.clone();
        shuffled.reverse();
        shuffled.rotate_left(turn);
        sum += accuracy(RULE, &inputs, &shuffled, 1).0;
    }
    let mean = sum / f64::from(u32::try_from(turns.len()).unwrap());
    assert!((0.40..0.66).contains(&mean), "{mean}");
}

#[test]
fn a_held_out_answer_never_moves_its_own_forecast() {
    let (inputs, mut signed) = benched(&data);
    for group in ["CEPT", "ATU"] {
        let held = |i: &StateId| inputs.facts.groups[*i] == group;
        let before = hold_out(RULE, &inputs.facts, &signed, &held);
        for (i, _) in &before {
            signed[*i] = !signed[*i];
        }
        assert_eq!(before, hold_out(RULE, &inputs.facts, &signed, &held));
    }
}

#[test]
fn no_line_of_a_single_state_is_read() {
    let (before, _) = benched(&data);
    let changed = |name: &str| -> Bytes {
        let bytes = data(name)?;
        if name != "wcit12/positions.csv" {
            return Some(bytes);
        }
        let groups = [
            "APT",
            "ATU",
            "Arab",
            "CEPT",
            "CITEL",
            "RCC",
            "all",
            "group_or_state",
        ];
        let text = String::from_utf8(bytes.into_owned()).ok()?;
        let keep = |line: &&str| groups.contains(&line.split(',').next().unwrap_or_default());
        let kept: Vec<&str> = text.lines().filter(keep).collect();
        Some(kept.join("\n").into_bytes().into())
    };
    assert_eq!(before.facts, benched(&changed).0.facts);
}

#[test]
fn folds_are_stratified_and_cover_everybody() {
    let (_, signed) = benched(&data);
    let folds = deal(&signed, 1, 0);
    for fold in 0..10 {
        let all: Vec<usize> = (0..144).filter(|&i| folds[i] == fold).collect();
        let yes = all.iter().filter(|&&i| signed[i]).count();
        assert!(
            (14..=15).contains(&all.len()) && (8..=9).contains(&yes),
            "{all:?}"
        );
    }
    assert_ne!(folds, deal(&signed, 1, 1));
}

#[test]
fn reasons_add_up_to_the_log_odds() {
    let (inputs, signed) = benched(&data);
    let all: Vec<StateId> = StateId::all(signed.len()).collect();
    let fitted = Fitted::new(RULE, &inputs.facts, &signed, &all);
    let chances = fitted.chances(&inputs.facts);
    let report = report(0, 2);
    assert!(!report.misses.is_empty());
    for miss in &report.misses {
        let s = StateId::all(144)
            .find(|&s| inputs.published.iso(s) == miss.state)
            .unwrap();
        let odds: f64 = miss.reasons.iter().map(|r| r.value).sum();
        let p = plenary::model::functions::logistic(odds);
        assert!(
            (p - chances[s]).abs() < 1e-9,
            "{}: {p} {}",
            miss.state,
            chances[s]
        );
    }
}

#[test]
fn without_the_vote_nobody_was_outvoted() {
    let (inputs, _) = benched(&data);
    let (_, theory) = dubai();
    let record = Case::of_record(&inputs.published).unwrap();
    let lost = |case: &Case| {
        let alone = ask(&inputs.published, &theory, case);
        let terms = alone.terms.into_iter().flatten();
        terms.filter(|t| t.0 == "outvoted").count()
    };
    let (_, no, _) = inputs.alone.tally;
    assert!(no > 20, "the vote was divided: {no}");
    assert_eq!(lost(&record), no);
    assert_eq!(lost(&record.clone().agreed()), 0);
    let cases = cases(&inputs.published);
    let titles: Vec<_> = cases.iter().map(|c| &c.0.key).collect();
    assert!(titles.len() >= 5, "{titles:?}");
}

/// The page and the report the game shows are those of this code. What was played at length is
/// taken as written: so many seeds are no test.
#[test]
fn the_committed_report_is_what_the_code_finds() {
    let root = Path::new(".");
    let text = std::fs::read_to_string(root.join("assets/backtest.json")).unwrap();
    let committed: Backtest = serde_json::from_str(&text).unwrap();
    let mut now = report(0, committed.repeats);
    now.predictions.clear();
    for (new, old) in now
        .counterfactuals
        .iter_mut()
        .zip(&committed.counterfactuals)
    {
        new.played.clone_from(&old.played);
        assert_eq!(old.played.len(), 2, "both theories");
    }
    let page_now = page::markdown(&now);
    let page = std::fs::read_to_string(root.join("docs/BACKTEST.md")).unwrap();
    let again = "run `plenary backtest --write --seeds 60`";
    assert!(page == page_now, "docs/BACKTEST.md: {again}");
    assert!(
        (now.log_loss_cv - committed.log_loss_cv).abs() < 1e-9,
        "{again}"
    );
}

#[test]
fn a_bad_file_of_labels_names_every_fault() {
    let (scenario, _) = dubai();
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("labels.csv");
    std::fs::write(&path, "iso3,signed\nAFG,1\nAFG,0\nXYZ,1\nAGO,maybe\n").unwrap();
    let error = labels::of_file(&scenario, &path).unwrap_err().to_string();
    for part in [
        "labels.csv",
        "line 3: AFG",
        "line 4: `XYZ`",
        "line 5: AGO: `maybe`",
        "no row for",
    ] {
        assert!(error.contains(part), "{part}: {error}");
    }
    let gone = labels::of_file(&scenario, Path::new("/nowhere.csv")).unwrap_err();
    assert!(gone.to_string().contains("/nowhere.csv"));
}
