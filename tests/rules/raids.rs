//! Rule 11.5, raids of syndicates: what a denied haven and closed hosts spare is booked.

use super::*;
use plenary::forecast::{ForecastQuestion, Parties, Run, ask};
use plenary::model::lever::Lever;
use std::sync::atomic::AtomicBool;

fn runs(levers: Vec<(Lever, f64)>) -> Vec<Run> {
    let scenario = scenario("dubai-twelve");
    let question = ForecastQuestion {
        text: Some(scenario.text.status_quo()),
        scenario,
        theory: theory("restraint"),
        parties: Parties::All,
        levers,
        quarters: 24,
        seeds: 3..15,
    };
    ask(&question, 1, &AtomicBool::new(false), &|_| {}).unwrap()
}

fn raids(all: &[Run]) -> f64 {
    let by_kind = all.iter().flat_map(|r| &r.incidents);
    let of = by_kind.filter(|(kind, _)| kind.starts_with("criminal"));
    of.map(|(_, &n)| f64::from(n)).sum()
}

#[test]
fn rule_11_5_raids_that_a_text_spares_are_booked_to_it() {
    let free = runs(vec![]);
    assert!(free.iter().all(|r| r.by_clause.is_empty()));
    for lever in [Lever::DenySafeHaven, Lever::MinimumSecurity] {
        let bound = runs(vec![(lever, 1.0)]);
        let booked = bound.iter().flat_map(|r| r.by_clause.values());
        let held: f64 = booked.map(|d| d.held_back).sum();
        let fewer = raids(&free) - raids(&bound);
        assert!(fewer > 0.0 && held > 0.0, "{lever:?}: {fewer} {held}");
        // Crime feeds on itself, so that more is spared in the end than was held back on each draw.
        assert!(
            (0.25..4.0).contains(&(held / fewer)),
            "{lever:?}: {fewer} {held}"
        );
    }
}
