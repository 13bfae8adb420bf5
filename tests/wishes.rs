//! What states want where no line of 2012 is recorded follows from what they can do and stand to lose.
#![allow(clippy::expect_used, reason = "a test may stop")]

use plenary::scenario::locate;
use plenary::scenario::raw::{RawState, RawStates};

/// Rank correlation (Spearman) of two columns over the seats.
fn rank_correlation(a: &[f64], b: &[f64]) -> f64 {
    let ranks = |v: &[f64]| -> Vec<f64> {
        let below = |x: f64| v.iter().filter(|y| **y < x).count() as f64;
        let same = |x: f64| v.iter().filter(|y| **y == x).count() as f64;
        v.iter().map(|&x| below(x) + same(x) / 2.0).collect()
    };
    let (a, b) = (ranks(a), ranks(b));
    let mean = |v: &[f64]| v.iter().sum::<f64>() / v.len() as f64;
    let (ma, mb) = (mean(&a), mean(&b));
    let with = |x: &[f64], mx: f64, y: &[f64], my: f64| -> f64 {
        x.iter().zip(y).map(|(x, y)| (x - mx) * (y - my)).sum()
    };
    with(&a, ma, &b, mb) / (with(&a, ma, &a, ma) * with(&b, mb, &b, mb)).sqrt()
}

/// The paper: states with greater capability are less willing to accept restrictions; the exposed and
/// the weak ask for them.
#[test]
fn the_able_resist_and_the_exposed_ask() {
    let text = include_str!("../scenarios/dubai-2012/states.ron");
    let states = locate::read::<RawStates>(text).expect("it parses").states;
    let ideal = |dimension: &str| -> Vec<f64> {
        let of = |s: &RawState| {
            let found = s.interests.iter().find(|(d, _)| d.value == dimension);
            found.expect("an interest").1.ideal
        };
        states.iter().map(of).collect()
    };
    let column = |of: fn(&RawState) -> f64| -> Vec<f64> { states.iter().map(of).collect() };
    let offence = column(|s| s.capabilities.offence);
    let watch = column(|s| s.capabilities.surveillance);
    let weak = column(|s| 1.0 - s.capabilities.defence);
    let blind = column(|s| 1.0 - s.capabilities.attribution);
    let liberty = column(|s| s.society.liberty);
    for (dimension, what, column, least, most) in [
        ("restraint", "offence", &offence, -1.0, -0.5),
        ("restraint", "surveillance", &watch, -1.0, -0.5),
        ("restraint", "weak defence", &weak, 0.5, 1.0),
        ("sharing", "weak defence", &weak, 0.5, 1.0),
        ("sharing", "weak attribution", &blind, 0.5, 1.0),
        ("sharing", "surveillance", &watch, -1.0, -0.5),
        ("checking", "liberty", &liberty, 0.3, 1.0),
        ("checking", "surveillance", &watch, -1.0, -0.3),
        ("supply", "surveillance", &watch, -1.0, -0.5),
    ] {
        let found = rank_correlation(&ideal(dimension), column);
        assert!(
            (least..=most).contains(&found),
            "{dimension} by {what}: {found}"
        );
    }
    // Among states of like offence the more exposed asks for more.
    let wish = ideal("restraint");
    for (i, a) in states.iter().enumerate() {
        for (j, b) in states.iter().enumerate() {
            let alike = (a.capabilities.offence - b.capabilities.offence).abs() < 0.01
                && (a.capabilities.surveillance - b.capabilities.surveillance).abs() < 0.01;
            if alike && a.digital.exposure > b.digital.exposure + 0.05 {
                assert!(wish[i] > wish[j], "{} and {}", a.iso.value, b.iso.value);
            }
        }
    }
}
