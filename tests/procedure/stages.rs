//! What a capital does when its patience falls (docs/RULES.md, rules 17.4 to 17.8).

use std::collections::BTreeMap;

use super::capital::{capital, change, dear, points};
use super::*;
use plenary::lab::tricks::{self, Trick};
use plenary::seat::Views as _;
use plenary::world::capital::{CapitalStage, Cause};

use crate::common::scenario;

#[test]
fn rule_17_4_stages_follow_from_patience_and_the_seat_alone_reads_of_them() {
    let mut s = twelve();
    let n = s.theory().capital.stages;
    let at = |patience| CapitalStage::at(&n, patience);
    assert_eq!(at(60.0), CapitalStage::Content);
    assert_eq!(at(59.9), CapitalStage::Cable);
    assert_eq!(at(44.9), CapitalStage::Envoy);
    assert_eq!(at(29.9), CapitalStage::Instructions);
    assert_eq!(at(14.9), CapitalStage::Recall);
    change(&mut s, "KEN", |c| c.patience = 40.0);
    evening(&mut s);
    let told = |of: &str| {
        let mut all = s.journal().iter().filter(|e| e.known_to(of, false));
        all.any(|e| matches!(&e.what, Happening::Capital { seat, .. } if seat == "KEN"))
    };
    assert!(told("KEN") && !told("USA"));
    assert_eq!(capital(&mut s, "KEN").stage, CapitalStage::Envoy);
    let ken = seat(&s, "KEN");
    let left = s.delegations()[ken].actions_left.0;
    assert_eq!(s.view(ken).actions_left(), left - 1, "others do not see it");
}

/// Rule 17.4.
#[test]
fn one_who_is_called_back_may_only_consult_and_a_computer_speaks_until_the_evening() {
    let mut s = opened("dubai-twelve", "restraint", 3, Some("BRA"));
    change(&mut s, "BRA", |c| {
        (c.patience, c.stage) = (1.0, CapitalStage::Recall)
    });
    let bra = seat(&s, "BRA");
    assert!(s.view(bra).own.capital.unwrap().recalled);
    assert_eq!(s.act(Action::ChairText).unwrap_err().rule, "17.4");
    s.advance();
    let acts = |e: &&plenary::world::journal::Entry| {
        e.turn == 1 && matches!(&e.what, Happening::Act { seat, .. } if seat == "BRA")
    };
    assert!(s.journal().iter().filter(acts).count() > 0);
    assert_eq!(capital(&mut s, "BRA").patience, 25.0);
    assert_eq!(capital(&mut s, "BRA").stage, CapitalStage::Instructions);
}

#[test]
fn rule_17_5_instructions_bind_the_plates_on_the_two_weightiest_open_subjects() {
    let mut s = opened("dubai-twelve", "restraint", 3, Some("BRA"));
    let (b, best, worst) = dear(&mut s, "BRA");
    let bracket = s.scenario().text.brackets[b].clone();
    put(&mut s, &bracket.key, &[]);
    change(&mut s, "BRA", |c| {
        (c.patience, c.stage) = (20.0, CapitalStage::Instructions)
    });
    let bra = seat(&s, "BRA");
    assert_eq!(s.view(bra).own.capital.unwrap().instructed, [b]);
    let plate = |w: WordingId| Action::Plate {
        choice: p(&bracket.key, &bracket.wordings[w].id),
        objects: false,
    };
    assert_eq!(s.act(plate(worst)).unwrap_err().rule, "17.5");
    s.act(Action::Support(p(
        &bracket.key,
        &bracket.wordings[worst].id,
    )))
    .unwrap();
    let text = room(&mut s).draft.text.clone();
    evening(&mut s);
    let raised = room(&mut s).ballots.plates[b][bra];
    assert_ne!(raised.wording(), worst, "the capital raises it");
    let _ = (best, text);
}

#[test]
fn rule_17_6_consulting_costs_an_act_regains_less_each_time_and_needs_a_reason() {
    let mut s = opened("dubai-twelve", "restraint", 3, Some("BRA"));
    let bra = seat(&s, "BRA");
    assert_eq!(s.act(Action::Consult).unwrap_err().rule, "17.6");
    change(&mut s, "BRA", |c| {
        (c.patience, c.stage) = (10.0, CapitalStage::Recall)
    });
    let left = s.view(bra).actions_left();
    assert_eq!(s.view(bra).own.capital.unwrap().regain, Some(12.0));
    s.act(Action::Consult).unwrap();
    let own = s.view(bra).own.capital.unwrap();
    assert_eq!(
        (own.patience(), own.stage()),
        (22.0, CapitalStage::Instructions)
    );
    assert_eq!(s.view(bra).actions_left(), left - 1);
    assert_eq!(s.act(Action::Consult).unwrap_err().rule, "17.6");
    s.advance();
    let next = s.view(bra).own.capital.unwrap().regain.unwrap();
    assert!((next - 8.4).abs() < 1e-9);
}

/// Rule 17.7.
#[test]
fn a_computer_consults_once_its_instructions_bind() {
    let mut s = opened("dubai-twelve", "restraint", 3, None);
    change(&mut s, "BRA", |c| {
        (c.patience, c.stage) = (20.0, CapitalStage::Instructions)
    });
    s.advance();
    assert_eq!(capital(&mut s, "BRA").consulted, 1);
    assert_eq!(capital(&mut s, "USA").consulted, 0);
}

/// Rule 17.8.
#[test]
fn to_overrule_the_sum_costs_patience() {
    let mut s = session("dubai-twelve", "restraint", 3, Some("BRA"));
    crate::common::until(&mut s, Phase::Signing);
    let signs = s.own_verdict().unwrap().decision.signs();
    let other = if signs {
        plenary::model::Decision::Refuse
    } else {
        plenary::model::Decision::Sign
    };
    change(&mut s, "BRA", |c| c.patience = 80.0);
    s.act(Action::Decide(other)).unwrap();
    s.advance();
    assert_eq!(capital(&mut s, "BRA").patience, 65.0);
    assert_eq!(points(&mut s, "BRA", |c| *c == Cause::Overruled), -15.0);
}

/// Rules 17.2 to 17.4: who says nothing is bound by instructions, and no more; and who plays well hears
/// nothing.
#[test]
fn a_silent_seat_feels_it_and_one_that_plays_well_does_not() {
    for iso in ["BRA", "USA"] {
        let (stages, _) = mornings(Trick::Silent, iso, 1);
        assert!(
            stages.iter().max() == Some(&CapitalStage::Instructions),
            "{iso}: {stages:?}"
        );
        let (stages, _) = mornings(Trick::Delegate, iso, 1);
        assert!(
            stages.iter().all(|s| *s < CapitalStage::Envoy),
            "{iso}: {stages:?}"
        );
    }
}

/// The stages of a seat's mornings and its patience at the signing, where a person plays a trick.
fn mornings(trick: Trick, iso: &str, seed: u64) -> (Vec<CapitalStage>, f64) {
    let person = (trick != Trick::Delegate).then_some(iso);
    let mut s = session("dubai-twelve", "restraint", seed, person);
    let seat = s.scenario().seat(iso).unwrap();
    let mut all = vec![];
    while matches!(s.phase(), Phase::Conference(_)) {
        match trick {
            Trick::Delegate => {}
            Trick::Adviser => tricks::searched::adviser(&mut s, seat),
            Trick::Expert => tricks::searched::expert(&mut s, seat),
            _ => {
                for action in tricks::acts(&s.view(seat), trick) {
                    let _refused = s.act(action).is_err();
                }
            }
        }
        s.advance();
        all.push(s.view(seat).own.capital.unwrap().stage());
    }
    (all, s.view(seat).own.capital.unwrap().patience())
}

/// `cargo test --test procedure -- --ignored --nocapture stages_by`: the table of rule 17.4.
#[test]
#[ignore = "a measure"]
fn stages_by_way_of_playing() {
    let seeds = std::env::var("SEEDS").ok().and_then(|s| s.parse().ok());
    let all = scenario("dubai-twelve");
    // Other strengths of the delegate are no other way of playing.
    let ways = Trick::ALL.into_iter();
    for trick in ways.filter(|t| !matches!(t, Trick::Attache | Trick::Ambassador)) {
        let (mut worst, mut days) = (BTreeMap::new(), BTreeMap::new());
        let (mut patience, mut n) = (0.0, 0.0);
        for seed in 0..seeds.unwrap_or(20) {
            for seat in StateId::all(all.states.len())
                .filter(|s| trick == Trick::Delegate || s.index() as u64 % 6 == seed % 6)
            {
                let (stages, left) = mornings(trick, all.iso(seat), seed);
                *worst.entry(*stages.iter().max().unwrap()).or_insert(0) += 1;
                for stage in stages {
                    *days.entry(stage).or_insert(0) += 1;
                }
                patience += left;
                n += 1.0;
            }
        }
        println!(
            "{trick:?}: patience {:.1}, worst {worst:?}, mornings {days:?}",
            patience / n
        );
    }
}
