//! The harness measures what it says, and the record comes out of the model where it is claimed to.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod common;

use common::{played, session};
use plenary::debrief::incidents;
use plenary::lab::calibrate::targets::{Use, read};
use plenary::lab::calibrate::{CalibrationReport, Preset, report};
use plenary::model::Scenario;
use plenary::model::ids::StateId;
use plenary::scenario::Library;
use plenary::world::regime::Regime;
use std::sync::Arc;

fn record() -> Arc<Scenario> {
    common::scenario("record-2000")
}

fn under(name: &str, seeds: u64) -> CalibrationReport {
    let library = Library::embedded();
    let targets = read(&library.asset("data/calibration/targets.csv").unwrap()).unwrap();
    let theory = library.theory(name).unwrap();
    report(&record(), &[theory], &targets, seeds, || ())
}

fn row(preset: &Preset, id: &str) -> f64 {
    let mut rows = preset.rows.iter();
    rows.find(|r| r.id == id).unwrap().simulated.unwrap()
}

#[test]
fn the_targets_are_28_to_come_out_and_9_to_be_checked() {
    let bytes = Library::embedded()
        .asset("data/calibration/targets.csv")
        .unwrap();
    let targets = read(&bytes).unwrap();
    let of = |kind| targets.iter().filter(|t| t.kind == kind).count();
    assert_eq!((of(Use::Emergent), of(Use::Check)), (28, 9));
    assert!(read(b"id,use,value,lo95,hi95\nx,nonsense,1,0,2\n").is_err());
}

/// Few seeds, so fewer rows than the 200 seeds of `docs/calibration.txt` have inside.
#[test]
fn the_record_comes_out_under_both_presets() {
    for theory in ["restraint", "spiral"] {
        let found = under(theory, 6);
        let (emergent, all) = found.presets[0].inside(Use::Emergent);
        assert!(emergent >= 21 && all == 28, "{theory}: {emergent} of {all}");
    }
}

/// Ten seeds, with limits a quarter of their width wider on either side; `.ci/run` runs it in release.
#[test]
#[ignore = "ten seeds of twenty-one years under both theories; .ci/run has it"]
fn ten_seeds_hold_within_wider_limits() {
    for theory in ["restraint", "spiral"] {
        let found = under(theory, 10);
        let inside = |kind| {
            let rows = found.presets[0].rows.iter().filter(|r| r.kind == kind);
            let near = rows.filter(|r| {
                let (low, high) = r.limits.unwrap();
                let more = (high - low) / 4.0;
                r.simulated
                    .is_some_and(|x| (low - more..=high + more).contains(&x))
            });
            near.count()
        };
        // The rows that are only ever checked are looked at once, when a fit is done.
        let emergent = inside(Use::Emergent);
        assert!(emergent >= 26, "{theory}: {emergent} of 28");
    }
}

#[test]
fn the_fit_comes_nearer_and_looks_at_no_check_row() {
    use plenary::lab::calibrate::fit::{FITTED, distance, fit};
    let library = Library::embedded();
    let mut targets = read(&library.asset("data/calibration/targets.csv").unwrap()).unwrap();
    let mut far = library.theory("restraint").unwrap();
    far.set("opportunity_rate", 12.0).unwrap();
    let scenario = record();
    let found = fit(&scenario, &far, &targets, 1, &|_| ());
    assert!(found.distance.1 < found.distance.0, "{found:?}");
    assert_eq!(found.numbers.len(), FITTED.len());
    let with = distance(&scenario, &far, &targets, 1);
    targets.retain(|t| t.kind != Use::Check);
    assert_eq!(
        with.to_bits(),
        distance(&scenario, &far, &targets, 1).to_bits()
    );
}

#[test]
fn shares_are_shares_and_replies_add_up() {
    let found = under("spiral", 1);
    let preset = &found.presets[0];
    let parts = [
        "reply_more_severe",
        "reply_same_severity",
        "reply_less_severe",
    ];
    let sum: f64 = parts.iter().map(|p| row(preset, p)).sum();
    assert!((sum - 1.0).abs() < 1e-9, "{sum}");
    let longer = row(preset, "same_side_repeat_within_180d");
    assert!(longer >= row(preset, "same_side_repeat_within_30d"));
    for r in preset
        .rows
        .iter()
        .filter(|r| r.limits.is_some_and(|l| l.1 < 1.0))
    {
        assert!(
            r.simulated.is_none_or(|x| (0.0..=1.0).contains(&x)),
            "{}",
            r.id
        );
    }
}

#[test]
fn a_scenario_without_days_has_no_text_and_no_parties() {
    let mut s = session("record-2000", "restraint", 1, None);
    s.play(&[], |_| ());
    assert_eq!(s.room().adopted, Some(false));
    assert!(s.verdicts().iter().all(|v| !v.decision.signs()));
    let (regime, n) = (Regime::of_session(s.state()), s.scenario().states.len());
    assert!(n > 0 && StateId::all(n).all(|state| regime.under(state).is_none()));
    assert_eq!(s.room().draft.text, s.scenario().text.status_quo());
    assert_eq!(s.history().quarters.len(), 84);
}

#[test]
fn every_incident_is_a_row_and_nothing_is_known_before_it_happened() {
    let mut s = played("dubai-twelve", "spiral", 2);
    let table = incidents::csv(&mut s).unwrap();
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let head = "day,initiator,target,kind,severity,detected_day,attributed_day,believed,public";
    assert_eq!(
        reader
            .headers()
            .unwrap()
            .iter()
            .collect::<Vec<_>>()
            .join(","),
        head
    );
    let mut n = 0;
    for row in reader.records() {
        let row = row.unwrap();
        let day = |k: usize| row[k].parse::<u32>().ok();
        let happened = day(0).unwrap();
        assert!(day(5).is_none_or(|d| d >= happened), "{row:?}");
        assert!(day(6).is_none_or(|d| d >= day(5).unwrap()), "{row:?}");
        assert_eq!(day(6).is_some(), !row[7].is_empty(), "{row:?}");
        n += 1;
    }
    assert_eq!(
        n,
        s.world()
            .resource::<plenary::aftermath::incidents::Incidents>()
            .all
            .len()
    );
    assert!(n > 10);
}
