//! The estimators give the known answers, and the study of a scenario what its rules say.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

use plenary::forecast::threads::each;
use plenary::forecast::{ForecastQuestion, Parties};
use plenary::lab::sensitivity::design::{Span, span, spans, theory_at};
use plenary::lab::sensitivity::morris::{Effect, Trajectories};
use plenary::lab::sensitivity::sobol::{Share, Tables};
use plenary::lab::sensitivity::{Effort, Found, Method, Study, ends, page, study};
use plenary::scenario::Library;
use std::collections::BTreeSet;
use std::f64::consts::PI;
use std::sync::Arc;

const NAMES: [&str; 4] = ["one", "two", "three", "unused"];

fn effects(f: impl Fn(&[f64]) -> f64) -> Vec<Effect> {
    let design = Trajectories::draw(&NAMES, 20, 1);
    let y: Vec<f64> = design.points().iter().map(|p| f(p)).collect();
    let all = design.effects(&y);
    all.into_iter().map(|e| Effect::of(&[e])).collect()
}

fn shares(samples: u32, f: impl Fn(&[f64]) -> f64) -> Vec<Share> {
    let design = Tables::draw(&NAMES, samples, 1);
    let y: Vec<f64> = design.points().iter().map(|p| f(p)).collect();
    design.shares(&y)
}

/// Ishigami and Homma (1990) with a = 7, b = 0.1, from the unit cube; a fourth factor is unused.
fn ishigami(p: &[f64]) -> f64 {
    let x = |k: usize| PI * (2.0 * p[k] - 1.0);
    let (s, t, u) = (libm::sin(x(0)), libm::sin(x(1)), x(2) * x(2));
    s + 7.0 * t * t + 0.1 * u * u * s
}

#[test]
fn a_straight_line_has_its_slopes_for_effects_and_nothing_else() {
    // Over ranges of width 2, 10 and 1: coefficient times range is 6, -5 and 0.25.
    let found = effects(|p| 1.0 + 3.0 * (2.0 * p[0]) - 0.5 * (10.0 * p[1]) + 0.25 * p[2]);
    for (e, slope) in found.iter().zip([6.0, -5.0, 0.25, 0.0f64]) {
        assert!((e.mu - slope).abs() < 1e-9, "{e:?}");
        assert!((e.mu_star - slope.abs()).abs() < 1e-9, "{e:?}");
        assert!(e.sigma < 1e-9 && e.error < 1e-9, "{e:?}");
    }
}

#[test]
fn bends_and_interactions_show_in_sigma_and_cancel_in_mu_only() {
    // The first factor's slope is -1 or 1 by where the second stands.
    let found = effects(|p| p[0] * if p[1] < 0.5 { -1.0 } else { 1.0 });
    assert!((found[0].mu_star - 1.0).abs() < 1e-9, "{:?}", found[0]);
    assert!(found[0].mu.abs() < 0.8, "{:?}", found[0]);
    assert!(found[0].sigma > 0.5, "{:?}", found[0]);
    assert_eq!(found[3].mu_star, 0.0);
}

#[test]
fn trajectories_move_each_factor_once_over_all_levels() {
    let points = Trajectories::draw(&NAMES, 40, 1).points();
    assert_eq!(points.len(), 40 * 5);
    let mut levels = BTreeSet::new();
    for path in points.chunks(5) {
        for step in path.windows(2) {
            let moved: Vec<f64> = (0..4).map(|k| (step[1][k] - step[0][k]).abs()).collect();
            let sum: f64 = moved.iter().sum();
            assert_eq!(moved.iter().filter(|m| **m > 0.0).count(), 1);
            assert!((sum - 2.0 / 3.0).abs() < 1e-9);
        }
        let ends = path[0].iter().zip(&path[4]);
        assert!(ends.into_iter().all(|(a, b)| a != b), "every factor moves");
        levels.extend(path.iter().flatten().map(|x| (x * 3.0).round() as u32));
    }
    assert_eq!(levels, (0..4).collect());
}

#[test]
fn another_factor_leaves_the_dice_of_the_others() {
    let (few, many) = (&NAMES[..2], &NAMES[..]);
    let start = |names: &[&str]| Trajectories::draw(names, 1, 5).points()[0][..2].to_vec();
    assert_eq!(start(few), start(many));
    let row = |names: &[&str], n: u32| Tables::draw(names, n, 5).points()[3][..2].to_vec();
    assert_eq!(row(few, 8), row(many, 16));
}

#[test]
fn noise_of_the_seeds_is_told_from_an_effect() {
    // Seeds that differ by 1, 0 and -1 around an effect of 2: sd 1 over the root of 3 seeds.
    let by_seed: Vec<Vec<f64>> = [3.0, 2.0, 1.0].iter().map(|&e| vec![e; 4]).collect();
    let e = Effect::of(&by_seed);
    assert!((e.noise.unwrap() - 1.0 / 3.0f64.sqrt()).abs() < 1e-9);
    assert!((e.mu_star - 2.0).abs() < 1e-9 && e.stands_out());
    let e = Effect::of(&[vec![3.0; 4], vec![-3.0; 4]]);
    assert!(e.mu_star.abs() < 1e-9 && !e.stands_out(), "{e:?}");
}

#[test]
fn ishigami_has_its_analytic_shares() {
    let found = shares(8192, ishigami);
    // V = a²/8 + bπ⁴/5 + b²π⁸/18 + 1/2, V1 = (1 + bπ⁴/5)²/2, V2 = a²/8, V13 = 8b²π⁸/225.
    let (a, b) = (7.0, 0.1);
    let (p4, p8) = (PI * PI * PI * PI, PI * PI * PI * PI * PI * PI * PI * PI);
    let v = a * a / 8.0 + b * p4 / 5.0 + b * b * p8 / 18.0 + 0.5;
    let v1 = (1.0 + b * p4 / 5.0) * (1.0 + b * p4 / 5.0) / 2.0;
    let (v2, v13) = (a * a / 8.0, 8.0 * b * b * p8 / 225.0);
    let known = [
        (v1 / v, (v1 + v13) / v),
        (v2 / v, v2 / v),
        (0.0, v13 / v),
        (0.0, 0.0),
    ];
    for (s, (first, total)) in found.iter().zip(known) {
        assert!((s.first - first).abs() < 0.03, "{s:?}, not {first:.3}");
        assert!((s.total - total).abs() < 0.03, "{s:?}, not {total:.3}");
        // The standard errors are of the right size: the truth lies within four of them.
        assert!((s.first - first).abs() <= 4.0 * s.first_error, "{s:?}");
        assert!((s.total - total).abs() <= 4.0 * s.total_error, "{s:?}");
        assert!(s.first_error < 0.03 && s.total_error < 0.03, "{s:?}");
    }
    assert_eq!((found[3].first, found[3].total), (0.0, 0.0));
}

#[test]
fn more_samples_make_smaller_errors_and_a_constant_has_no_shares() {
    let error = |samples| shares(samples, ishigami)[0].first_error;
    let (few, many) = (error(128), error(2048));
    assert!(
        many < 0.5 * few,
        "{few} to {many}, a fourth part of it expected"
    );
    let nothing = shares(16, |_| 3.0);
    assert_eq!(nothing.len(), 4);
    assert!(nothing.iter().all(|s| s.first == 0.0 && s.total == 0.0));
}

#[test]
fn jobs_on_threads_come_back_in_order() {
    let items: Vec<u64> = (0..100).collect();
    for threads in [0, 1, 3, 200] {
        let doubled = each(&items, threads, |x| x * 2);
        assert!(doubled.iter().enumerate().all(|(k, &d)| d == 2 * k as u64));
        assert_eq!(doubled.len(), 100);
    }
}

#[test]
fn spans_keep_to_the_declared_ranges_and_hold_the_preset() {
    let ends = |preset, declared| {
        let s = span("x", preset, declared);
        (s.low, s.high)
    };
    assert_eq!(ends(2.0, (0.0, 9.0)), (1.0, 3.0));
    assert_eq!(ends(1.0, (0.0, 1.0)), (0.5, 1.0));
    assert_eq!(ends(0.0, (0.0, 4.0)), (0.0, 0.4));
    assert_eq!(ends(-2.0, (-2.5, 6.0)), (-2.5, -1.0));
    for name in ["restraint", "spiral"] {
        let theory = Library::embedded().theory(name).unwrap();
        let all = spans(&theory);
        assert_eq!(all.len(), plenary::model::Theory::numbers().count());
        for s in &all {
            assert!(
                s.low <= s.preset && s.preset <= s.high && s.low < s.high,
                "{s:?}"
            );
        }
        for share in [0.0, 1.0 / 3.0, 1.0] {
            theory_at(&theory, &all, &vec![share; all.len()]).unwrap();
        }
        let beyond = [Span {
            name: "answer_vents",
            preset: 0.5,
            low: 0.0,
            high: 2.0,
        }];
        assert!(theory_at(&theory, &beyond, &[1.0]).is_err());
    }
}

#[test]
fn one_number_at_a_time_gains_what_its_line_rises_and_leaves_the_presets_of_the_others() {
    let (presets, seeds) = ([0.5, 0.2, 0.9], [0.0, 1.0, 5.0]);
    let points = ends::points(&presets);
    assert_eq!(points.len(), 6);
    assert_eq!(points[2], [0.5, 0.0, 0.9]);
    assert_eq!(points[3], [0.5, 1.0, 0.9]);
    // Straight in the first, bent in the second, and the third counts in one seed alone.
    let y = |p: &Vec<f64>, s: f64| 3.0 * p[0] - p[1] * p[1] + if s > 2.0 { 6.0 * p[2] } else { s };
    let outputs: Vec<Vec<f64>> = points
        .iter()
        .map(|p| seeds.map(|s| y(p, s)).to_vec())
        .collect();
    let found = ends::gains(&outputs);
    for (gain, (mean, sure)) in found.iter().zip([(3.0, true), (-1.0, true), (2.0, false)]) {
        assert!((gain.mean - mean).abs() < 1e-9, "{gain:?}");
        assert_eq!(gain.stands_out(), sure, "{gain:?}");
    }
}

/// A study of a few numbers under restraint; computers order no operations.
fn small(scenario: &str, method: Method, threads: usize) -> Study {
    let library = Library::embedded();
    let theory = library.theory("restraint").unwrap();
    let few = ["ordered_by_skill", "shield_rate", "crime_growth"];
    let all = spans(&theory).into_iter();
    let some = all.filter(|s| few.contains(&s.name)).collect();
    let scenario = Arc::new(library.load(scenario).unwrap());
    let quarters = scenario.setup.quarters;
    let question = ForecastQuestion {
        scenario,
        theory,
        text: None,
        parties: Parties::All,
        levers: vec![],
        quarters,
        seeds: 0..2,
    };
    study(&question, some, effort(method, threads), &|| ()).unwrap()
}

fn effort(method: Method, threads: usize) -> Effort {
    Effort {
        method,
        seed: 1,
        threads,
    }
}

#[test]
fn a_number_that_nothing_reads_moves_nothing_and_shields_move_the_networks() {
    let found = small("dubai-twelve", Method::Morris { trajectories: 4 }, 2);
    assert_eq!(found.runs, 4 * 4 * 2);
    let of = |name: &str| {
        let row = found.numbers.iter().find(|r| r.span.name == name).unwrap();
        match &row.found {
            Found::Morris { indices, endings } => {
                let sum: f64 = endings.values().sum();
                assert!(sum.abs() < 1e-9, "what one ending gains others lose");
                indices.clone()
            }
            _ => unreachable!(),
        }
    };
    let orders = of("ordered_by_skill");
    assert!(!orders.is_empty() && orders.iter().all(|e| e.mu_star == 0.0));
    let shields = of("shield_rate");
    assert!(
        shields[4].mu < -1.0 && shields[4].stands_out(),
        "{shields:?}"
    );
    let crime = of("crime_growth");
    assert!(crime[0].mu < 0.0, "{crime:?}");
    assert!((found.endings.values().sum::<f64>() - 1.0).abs() < 1e-9);
    let order: Vec<f64> = found.numbers.iter().map(|r| r.found.largest()).collect();
    assert!(order.is_sorted_by(|a, b| a >= b), "{order:?}");
    assert_eq!(found.numbers.last().unwrap().span.name, "ordered_by_skill");
}

#[test]
fn the_number_of_threads_changes_nothing() {
    for method in [
        Method::Ends,
        Method::Morris { trajectories: 2 },
        Method::Sobol { samples: 4 },
    ] {
        let one = small("first-steps", method, 1);
        assert_eq!(one.runs, method.points(3) * 2);
        assert_eq!(one, small("first-steps", method, 3));
    }
}

#[test]
fn the_section_goes_between_its_marks_and_says_what_was_run() {
    let found = small("dubai-twelve", Method::Morris { trajectories: 4 }, 2);
    let asked = page::Asked {
        scenario: "dubai-twelve",
        text: "none",
        parties: "all",
        seeds: 2,
        effort: effort(Method::Morris { trajectories: 4 }, 2),
    };
    let section = page::section(asked, &[found]);
    for part in [
        "--text none --parties all",
        "--trajectories 4 --seeds 2",
        "ending most moved",
        "32 worlds",
        "| `shield_rate` | 0.205–0.615 |",
    ] {
        assert!(section.contains(part), "{part}\n{section}");
    }
    let card = std::fs::read_to_string("docs/MODEL_CARD.md").unwrap();
    let once = page::put(&card, &section).unwrap();
    assert!(once.contains(&section));
    assert_eq!(page::put(&once, &section).unwrap(), once);
    assert!(page::put("nothing here", &section).is_err());
    assert!(page::put("<!-- /sensitivity --><!-- sensitivity -->", "").is_err());
}
