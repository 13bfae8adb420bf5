//! States that cut each other off from services (rules 1.27 and 10.15).

use super::common::regime::Tied;
use super::common::{session, until};
use super::years::instrument;
use plenary::aftermath::cut_offs::{CutOffs, forbidden};
use plenary::model::Action;
use plenary::model::calendar::Phase;
use plenary::model::ids::StateId;
use plenary::model::lever::Lever;
use plenary::session::Session;
use plenary::world::relations::Relations;

fn in_the_years(seat: &str) -> Session {
    let mut s = session("dubai-twelve", "restraint", 1, Some(seat));
    until(&mut s, Phase::Aftermath(3));
    s
}

fn cut(target: &str, on: bool) -> Action {
    Action::CutOff {
        target: target.into(),
        on,
    }
}

#[test]
fn rule_1_27_who_may_be_cut_off_and_who_not() {
    let mut s = in_the_years("USA");
    assert_eq!(s.act(cut("USA", true)).unwrap_err().rule, "1.18");
    assert_eq!(s.act(cut("KEN", false)).unwrap_err().rule, "1.27");
    s.act(cut("KEN", true)).unwrap();
    assert_eq!(s.act(cut("KEN", true)).unwrap_err().rule, "1.27");
    s.act(cut("KEN", false)).unwrap();
    let mut small = in_the_years("KEN");
    assert_eq!(small.act(cut("USA", true)).unwrap_err().rule, "1.27");
    // Who was cut off answers in kind.
    let pair = ["USA", "KEN"].map(|iso| small.scenario().seat(iso).unwrap());
    let mut cut_offs = small.world().resource_mut::<CutOffs>();
    cut_offs.0.insert((pair[0], pair[1]));
    small.act(cut("USA", true)).unwrap();
}

#[test]
fn rule_1_24_a_text_that_guarantees_access_forbids_it() {
    let s = in_the_years("USA");
    let n = &s.theory().capabilities.cut_offs.clone();
    let (a, b) = (StateId::new(0), StateId::new(1));
    let mut tied = Tied::new(vec![instrument(&[Lever::GuaranteeAccess])], &[0.8; 2]);
    assert!(forbidden(n, &tied.regime(), a, b));
    tied.states[b].bound = 0.0;
    assert!(!forbidden(n, &tied.regime(), a, b));
    tied.states[b].bound = 0.8;
    tied.instruments[0].levers.set(Lever::GuaranteeAccess, 0.1);
    assert!(!forbidden(n, &tied.regime(), a, b));
}

#[test]
fn rule_10_15_both_lose_and_the_other_remembers() {
    let runs = [true, false].map(|does| {
        let mut s = in_the_years("USA");
        if does {
            s.act(cut("CHN", true)).unwrap();
        }
        let [usa, chn] = ["USA", "CHN"].map(|iso| s.scenario().seat(iso).unwrap());
        let relations = s.world().resource::<Relations>();
        let (trust, grudge) = (relations.trust[(chn, usa)], relations.grievance[(chn, usa)]);
        for _ in 0..4 {
            s.advance();
        }
        let joined = s.world().resource::<Relations>().interconnection[(usa, chn)];
        let last = s.history().quarters.last().unwrap();
        let prosperity = [usa, chn].map(|i| last.1[i].prosperity);
        (trust, grudge, joined, prosperity)
    });
    let [cut, not] = runs;
    assert!(cut.0 < not.0 && cut.1 > not.1 && cut.2 < not.2 / 2.0);
    assert!(cut.3[0] < not.3[0] && cut.3[1] < not.3[1]);
}
