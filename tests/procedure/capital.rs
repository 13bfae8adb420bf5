//! The patience of a capital (docs/RULES.md, section 16), as far as a conference goes.

use std::collections::BTreeMap;

use plenary::lab::tricks::{Trick, acts};
use plenary::model::calendar::Phase;
use plenary::model::ids::StateId;
use plenary::seat::Views as _;
use plenary::world::capital::CapitalStage;

use crate::common::{scenario, session};

/// The stages of a seat's mornings and its patience at the signing, where a person plays a trick.
fn mornings(trick: Trick, iso: &str, seed: u64) -> (Vec<CapitalStage>, f64) {
    let person = (trick != Trick::Delegate).then_some(iso);
    let mut s = session("dubai-twelve", "restraint", seed, person);
    let seat = s.scenario().seat(iso).unwrap();
    let mut all = vec![];
    while matches!(s.phase(), Phase::Conference(_)) {
        if person.is_some() {
            for action in acts(&mut s, seat, trick) {
                let _refused = s.act(action).is_err();
            }
        }
        s.advance();
        all.push(s.view(seat).capital.unwrap().stage());
    }
    (all, s.view(seat).capital.unwrap().patience())
}

/// `cargo test --test procedure -- --ignored --nocapture stages_by`: the table of rule 16.4.
#[test]
#[ignore = "a measure"]
fn stages_by_way_of_playing() {
    let seeds = std::env::var("SEEDS").ok().and_then(|s| s.parse().ok());
    let all = scenario("dubai-twelve");
    for trick in Trick::ALL {
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
