//! Forecasts: what follows from a text, on common random numbers.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod common;

use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

use bevy_ecs::world::World;
use common::command::{plenary, told, written};
use common::{scenario, theory};
use plenary::forecast::report::report;
use plenary::forecast::text::{TextError, read};
use plenary::forecast::{ForecastQuestion, Parties, Run, SeedRunner, Spread, ask, common_start};
use plenary::model::calendar::Phase;
use plenary::model::lever::Lever;
use plenary::session::setup::{Seating, build_again, build_on};
use plenary::world::calendar::enter;
use plenary::world::digest::digest;
use plenary::world::schedule::Quarter;

/// The years of the three states without a text.
fn question(quarters: u32) -> ForecastQuestion {
    ForecastQuestion {
        scenario: scenario("first-steps"),
        theory: theory("spiral"),
        text: None,
        parties: Parties::All,
        levers: vec![],
        quarters,
        seeds: 3..9,
    }
}

fn answers(question: &ForecastQuestion, threads: usize) -> Vec<Run> {
    ask(question, threads, &AtomicBool::new(false), &|_| {}).unwrap()
}

#[test]
fn the_number_of_threads_changes_nothing() {
    let question = question(12);
    let one = answers(&question, 1);
    assert_eq!(
        one.iter().map(|r| r.seed).collect::<Vec<_>>(),
        [3, 4, 5, 6, 7, 8]
    );
    assert_eq!(one, answers(&question, 2));
    assert!(one.iter().any(|r| r.world != one[0].world), "seeds differ");
    for run in &one {
        assert_eq!(
            (run.world.len(), run.by_people.len(), run.r.len()),
            (12, 12, 12)
        );
    }
}

/// A text that some would sign, so that the signing has its share.
fn signed(quarters: u32) -> ForecastQuestion {
    let scenario = scenario("dubai-twelve");
    ForecastQuestion {
        text: Some(scenario.text.status_quo()),
        parties: Parties::Expected,
        levers: vec![(Lever::Hotline, 1.0)],
        scenario,
        ..question(quarters)
    }
}

#[test]
fn a_world_run_where_others_ran_is_as_one_that_is_new() {
    for question in [question(12), signed(12)] {
        let common_start = common_start(&question);
        let mut used = SeedRunner::new(&question, &common_start);
        for seed in [5, 3, 4, 5] {
            let fresh = SeedRunner::new(&question, &common_start).run(seed);
            assert_eq!(used.run(seed), fresh, "seed {seed}");
        }
    }
}

#[test]
fn a_world_built_again_has_the_digest_of_a_new_one() {
    let question = signed(8);
    let common_start = common_start(&question);
    let build = |seed| {
        build_on(
            &common_start,
            seed,
            Seating::default(),
            plenary::delegates::plugin,
        )
    };
    let years = |world: &mut World| {
        enter(world, Phase::Aftermath(1));
        (0..6).for_each(|_| world.run_schedule(Quarter));
    };
    let (mut fresh, mut used) = (build(3), build(8));
    years(&mut used);
    build_again(&mut used, &common_start, 3, Seating::default());
    assert_eq!(digest(&fresh), digest(&used));
    years(&mut fresh);
    years(&mut used);
    assert_eq!(digest(&fresh), digest(&used));
}

#[test]
fn runs_come_as_they_end_and_stop_when_asked() {
    let cancelled = AtomicBool::new(false);
    let seen = Mutex::new(vec![]);
    let runs = ask(&question(4), 1, &cancelled, &|run| {
        seen.lock().unwrap().push(run.seed);
        cancelled.store(true, Ordering::Relaxed);
    });
    assert_eq!(runs.unwrap().len(), 1);
    assert_eq!(*seen.lock().unwrap(), [3]);
}

#[test]
fn a_lever_works_for_those_who_are_parties() {
    let mut bound = ForecastQuestion {
        scenario: scenario("dubai-twelve"),
        seeds: 0..4,
        ..question(24)
    };
    let without = answers(&bound, 2);
    bound.text = Some(bound.scenario.text.status_quo());
    for kind in [
        Lever::RestrainEspionage,
        Lever::RestrainDenial,
        Lever::RestrainAlteration,
        Lever::RestrainSpoofing,
        Lever::SupplyChain,
    ] {
        bound.levers.push((kind, 1.0));
    }
    let all = answers(&bound, 2);
    let operations = |runs: &[Run]| -> u32 { runs.iter().flat_map(|r| &r.operations).sum() };
    assert!(operations(&all) < operations(&without));
    // A lever that no clause pulls stands in the ledger by its own name.
    let held: f64 = all
        .iter()
        .flat_map(|r| r.by_clause.values())
        .map(|d| d.held_back)
        .sum();
    assert!(held > 0.0);
    bound.parties = Parties::None;
    let nobody = answers(&bound, 2);
    assert!(nobody.iter().all(|r| r.by_clause.is_empty()));
    assert!(operations(&nobody) > operations(&all));
}

#[test]
fn what_is_booked_is_what_was_kept_back_before_anything_feeds_back() {
    let mut bound = question(2);
    (bound.scenario, bound.seeds) = (scenario("dubai-2012"), 0..12);
    let without = answers(&bound, 2);
    bound.text = Some(bound.scenario.text.status_quo());
    let levers = [Lever::RestrainEspionage, Lever::RestrainDenial];
    bound.levers = levers.map(|l| (l, 1.0)).into();
    let all = answers(&bound, 2);
    // Rule 11.5: in the second quarter, the first one bound, nothing but the text differs.
    for (free, bound) in without.iter().zip(&all) {
        let missing = f64::from(free.operations[1]) - f64::from(bound.operations[1]);
        let held: f64 = bound.by_clause.values().map(|d| d.held_back).sum();
        assert_eq!(free.operations[0], bound.operations[0]);
        assert!(held > 0.0);
        assert!((missing - held).abs() < 1e-9, "{missing}, {held}");
    }
}

#[test]
fn a_report_sums_the_runs_up() {
    let question = question(9);
    let runs = answers(&question, 2);
    let found = report(&question.scenario, "spiral", &runs);
    assert_eq!(
        (found.seeds, found.quarters.len(), found.by_seed.len()),
        (6, 9, 6)
    );
    assert!((found.endings.values().sum::<f64>() - 1.0).abs() < 1e-9);
    let first = question.scenario.setup.first_year;
    let years: Vec<i32> = found.quarters.iter().map(|q| q.year - first).collect();
    assert_eq!(years, [0, 0, 0, 0, 1, 1, 1, 1, 2]);
    for quarter in &found.quarters {
        for spread in quarter
            .world
            .values()
            .chain(quarter.world_by_people.values())
        {
            let in_order = [spread.p5, spread.p25, spread.p50, spread.p75, spread.p95];
            assert!(in_order.is_sorted() && (0.0..=100.0).contains(&spread.mean));
        }
        assert_eq!(quarter.world.len(), 5);
        let r = &quarter.r;
        assert!(r.world.p5 >= 0.0);
        assert!((r.parts.sum() - r.world.mean).abs() < 1e-9);
        assert!(!r.regions.is_empty() && r.pairs.len() <= 10);
    }
}

#[test]
fn quantiles_lie_between_the_nearest_values() {
    let of = |values: &[f64]| Spread::of(values.iter().copied());
    assert_eq!(of(&[]), Spread::default());
    let found = of(&[4.0, 1.0, 3.0, 2.0, 0.0]);
    assert_eq!((found.p25, found.p50, found.p75), (1.0, 2.0, 3.0));
    assert!((found.p5 - 0.2).abs() < 1e-12 && (found.p95 - 3.8).abs() < 1e-12);
    assert!((found.mean - 2.0).abs() < 1e-12);
}

#[test]
fn a_bad_text_names_every_fault() {
    let scenario = scenario("dubai-twelve");
    let text = r#"{"scope": {"nothing": "x", "place": "attic"}, "weather": {"force": "shall"}}"#;
    let Err(TextError::Unknown(faults)) = read(&scenario, text) else {
        panic!("it was taken");
    };
    assert_eq!(faults.len(), 3, "{faults:?}");
    for word in ["`scope.nothing`", "`attic`", "`weather.force`"] {
        assert!(
            faults.iter().any(|f| f.contains(word)),
            "{word}: {faults:?}"
        );
    }
    assert!(matches!(read(&scenario, "[]"), Err(TextError::Form(_))));
    assert_eq!(read(&scenario, "{}").unwrap(), scenario.text.status_quo());
    for name in ["shallow", "deep"] {
        let path = format!("docs/texts/{name}.json");
        let text = std::fs::read_to_string(&path).unwrap();
        for scenario in [&scenario, &common::scenario("dubai-2012")] {
            assert_ne!(
                read(scenario, &text).unwrap(),
                scenario.text.status_quo(),
                "{path}"
            );
        }
    }
}

fn forecast(args: &[&str]) -> assert_cmd::assert::Assert {
    let few = [
        "forecast",
        "--scenario",
        "first-steps",
        "--seeds",
        "2",
        "--quarters",
        "4",
    ];
    plenary().args(few).args(args).assert()
}

#[test]
fn the_command_answers_as_json() {
    let args = [
        "--theory",
        "spiral,restraint",
        "--lever",
        "Hotline=1",
        "--parties",
        "ARD",
    ];
    let out = forecast(&[&args[..], &["--threads", "2", "--json"]].concat()).success();
    let found: serde_json::Value = serde_json::from_str(&written(&out)).unwrap();
    assert_eq!(found["scenario"], "first-steps");
    for (at, name) in ["spiral", "restraint"].into_iter().enumerate() {
        let theory = &found["theories"][at];
        assert_eq!(theory["theory"], name);
        assert_eq!(theory["quarters"].as_array().unwrap().len(), 4);
        let last = &theory["quarters"][3];
        for part in ["world", "world_by_people"] {
            assert!(last[part]["security"]["p50"].is_number(), "{part}");
        }
        assert!(last["r"]["world"]["mean"].is_number());
        assert!(last["r"]["parts"]["grievance"].is_number());
        assert!(last["r"]["regions"].is_object() && last["r"]["pairs"].is_array());
        for part in ["endings", "incidents", "shocks", "by_clause"] {
            assert!(theory[part].is_object(), "{part}");
        }
    }
}

#[test]
fn the_command_says_what_it_does_not_know() {
    for (args, words) in [
        (["--lever", "Hotlin=1"], "no lever"),
        (["--lever", "Hotline=2"], "no lever"),
        (["--lever", "Hotline"], "not NAME=VALUE"),
        (["--parties", "ARD,XXX"], "`XXX` is no state"),
        (["--text", "recorded"], "no recorded text"),
        (["--text", "no/such/file.json"], "no/such/file.json"),
        (["--assume", "weather=1"], "weather"),
        (["--theory", "hope"], "hope"),
    ] {
        let told = told(&forecast(&args).failure());
        assert!(told.contains(words), "{args:?}: {told}");
    }
}
