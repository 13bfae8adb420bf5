//! The patience of a capital in the years after (docs/RULES.md, rule 17.9).

use crate::common::{aftermath, session};
use plenary::aftermath::capital::{harm, lost, weights};
use plenary::model::Action;
use plenary::model::indices::{IndexName, Indices};
use plenary::seat::Views as _;
use plenary::session::Session;
use plenary::world::capital::{Capital, CapitalStage, Cause};
use plenary::world::states::Seats;

fn change(s: &mut Session, iso: &str, by: impl FnOnce(&mut Capital)) {
    let state = s.scenario().seat(iso).unwrap();
    let entity = s.world().resource::<Seats>()[state];
    by(&mut s.world().get_mut::<Capital>(entity).unwrap());
}

fn capital(s: &mut Session, iso: &str) -> Capital {
    let state = s.scenario().seat(iso).unwrap();
    s.view(state).own.capital.unwrap().capital
}

#[test]
fn rule_17_9_indices_weigh_by_the_interests_and_unanswered_harm_by_severity() {
    let s = session("dubai-twelve", "restraint", 1, None);
    let n = s.theory().capital.years;
    assert!((harm(&n, 10) - 5.0).abs() < 1e-9 && (harm(&n, 4) - 2.0).abs() < 1e-9);
    for state in &s.scenario().states {
        let own = weights(&state.interests, &s.scenario().text.dimensions);
        let sum: f64 = own.iter().sum();
        assert!((sum - 1.0).abs() < 1e-9 && own.iter().all(|w| *w >= 0.0));
    }
    let even = Indices::from_fn(|_| 0.2);
    let before = Indices::from_fn(|_| 50.0);
    let worse = Indices::from_fn(|k| if k == IndexName::ALL[0] { 40.0 } else { 50.0 });
    assert!((lost(&even, &before, &worse) - 2.0).abs() < 1e-9);
    assert_eq!(lost(&even, &worse, &before), 0.0);
}

#[test]
fn rule_17_9_no_quarter_takes_more_than_the_most_and_calm_brings_patience_back() {
    let mut s = aftermath("dubai-twelve", "spiral", 2, None);
    let isos: Vec<String> = (s.scenario().states.iter())
        .map(|s| s.profile.iso.clone())
        .collect();
    let (mut fell, mut calm) = (0, 0);
    for _ in 0..12 {
        let before: Vec<f64> = isos.iter().map(|i| capital(&mut s, i).patience).collect();
        s.advance();
        for (iso, before) in isos.iter().zip(before) {
            let now = capital(&mut s, iso);
            assert!(now.patience >= before - 8.0 - 1e-9);
            let sum: f64 = now.moves.iter().map(|m| m.points).sum();
            assert!((now.patience - before - sum).abs() < 1e-9, "itemised");
            fell += usize::from(sum < 0.0);
            calm += usize::from(now.moves.iter().any(|m| m.cause == Cause::Calm));
        }
    }
    assert!(fell > 0, "nobody was hurt");
    let _ = calm;
}

#[test]
fn rule_17_9_a_capital_without_patience_accepts_no_budget_for_a_year() {
    let mut s = aftermath("dubai-twelve", "spiral", 2, Some("BRA"));
    let budget = || Action::SetBudget {
        shares: [0.2; 5].into(),
    };
    s.act(budget()).unwrap();
    change(&mut s, "BRA", |c| c.patience = 1.0);
    s.advance();
    assert_eq!(capital(&mut s, "BRA").stage, CapitalStage::Recall);
    for _ in 0..4 {
        let refusal = s.act(budget()).unwrap_err();
        assert_eq!(refusal.rule, "17.9", "{refusal}");
        s.advance();
    }
    s.act(budget()).unwrap();
    assert_eq!(s.act(Action::Consult).unwrap_err().rule, "1.2");
}
