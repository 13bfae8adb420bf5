//! The frontier: texts from shallow to deep, with who would sign and what follows.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod common;

use common::command::{plenary, written};
use common::{scenario, session, theory};
use plenary::forecast::frontier::{Ask, Mark, frontier, path};
use plenary::negotiation::levers::{pull, share_of_strongest};
use plenary::seat::view::from_the_chair;
use std::sync::atomic::AtomicBool;

/// Rule 2.14: each text of the path pulls more than the one before it, from the text in force on.
#[test]
fn rule_2_14_the_path_goes_from_shallow_to_deep() {
    let s = session("dubai-twelve", "restraint", 0, None);
    let treaty = &s.scenario().text;
    let path = path(&from_the_chair(s.state()));
    assert_eq!(path[0], treaty.status_quo());
    let pulls: Vec<f64> = path.iter().map(|t| pull(treaty, t)).collect();
    assert!(pulls.windows(2).all(|w| w[1] > w[0]), "{pulls:?}");
    assert!(*pulls.last().unwrap() > 5.0 + pulls[0], "{pulls:?}");
    let deepest = share_of_strongest(treaty, path.last().unwrap());
    assert!(
        deepest > 0.95,
        "the path ends at the strongest words: {deepest}"
    );
}

/// Rule 2.14: the ends, the record and what computers write are marked, some text is on the Pareto
/// frontier and not all are, and a seat's own estimates stand beside.
#[test]
fn marks_and_estimates_are_there() {
    let scenario = scenario("dubai-twelve");
    let ask = Ask {
        seat: scenario.seat("BRA"),
        scenario: scenario.clone(),
        theory: theory("restraint"),
        texts: 4,
        conferences: 1,
        seeds: 2,
        threads: 2,
    };
    let all = frontier(&ask, &AtomicBool::new(false), &|| {}).unwrap();
    let count = |mark| all.iter().filter(|p| p.mark == mark).count();
    assert_eq!((count(Mark::StatusQuo), count(Mark::Deepest)), (1, 1));
    assert_eq!(count(Mark::Computers), 1);
    assert_eq!(
        count(Mark::Recorded),
        usize::from(scenario.record.text.is_some())
    );
    let flagged = all.iter().filter(|p| p.pareto).count();
    assert!(flagged > 0 && flagged < all.len(), "{flagged}");
    for point in &all {
        let e = point.estimate.unwrap();
        assert!(e.low <= e.mean && e.mean <= e.high && e.high <= 12.0);
        let signed = point.signatures;
        assert!(signed.p5 <= signed.p50 && signed.p50 <= signed.p95 && signed.p95 <= 12.0);
        assert_eq!(point.indices.len(), 5);
        assert!((0.0..=1.0).contains(&(point.crisis + point.open_season)));
    }
    let none = &all[0];
    assert!(
        none.estimate.unwrap().own.abs() < 1e-9,
        "the text in force is worth nothing more"
    );
}

/// Rule 2.14: on the command line.
#[test]
fn the_command_prints_it() {
    let args = [
        "frontier",
        "--scenario",
        "first-steps",
        "--seeds",
        "2",
        "--texts",
        "3",
        "--json",
    ];
    let out = plenary().args(args).assert().success();
    let found: serde_json::Value = serde_json::from_str(&written(&out)).unwrap();
    let texts = found["texts"].as_array().unwrap();
    assert!(texts.len() >= 3);
    assert_eq!(texts[0]["mark"], "status_quo");
    assert!(texts.iter().any(|t| t["mark"] == "computers"));
    let unknown = ["frontier", "--seat", "XXX"];
    plenary().args(unknown).assert().code(2);
}
