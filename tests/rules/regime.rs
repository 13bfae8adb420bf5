//! Sections 10 and 11: the text in force, and how it ends.

use super::*;
use plenary::aftermath::incidents::Incidents;
use plenary::model::indices::{IndexName, Indices};
use plenary::scenario::Library;

#[test]
fn rule_11_4_endings_follow_what_the_years_changed() {
    let theory = Library::embedded().theory("restraint").unwrap();
    let by = &theory.indices.endings;
    let first = Indices::from([55.0, 55.0, 48.0, 47.0, 75.0]);
    let quiet = Years {
        first,
        last: first,
        great: 0.0,
        shield: 0.1,
        crime: 0.3,
        programme: theory.indices.endings.ending_surveillance + 0.1,
        held_back: None,
    };
    let name = |y: Years| Ending::of(&theory, &y).name();
    let lost = |index: IndexName, share: f64| {
        let mut last = first;
        last[index] *= 1.0 - share;
        last
    };
    assert_eq!(name(quiet), "armed truce");
    let kept = Years {
        held_back: Some(by.ending_held_back + 0.01),
        ..quiet
    };
    assert_eq!(name(kept), "working regime");
    for (index, share, then) in [
        (IndexName::Liberty, by.ending_fall, "surveillance order"),
        (IndexName::Trust, by.ending_fall, "armed truce"),
        (
            IndexName::Interconnection,
            by.ending_apart,
            "federated Internet",
        ),
    ] {
        let last = lost(index, share + 0.01);
        assert_eq!(name(Years { last, ..kept }), then);
        let last = lost(index, share - 0.01);
        assert_eq!(name(Years { last, ..kept }), "working regime");
    }
    let few = Years {
        held_back: Some(by.ending_held_back - 0.01),
        ..quiet
    };
    assert_eq!(name(few), "armed truce");
    let great = theory.indices.endings.ending_great;
    assert_eq!(name(Years { great, ..kept }), "escalation crisis");
    let great = 0.99 * great;
    assert_eq!(name(Years { great, ..kept }), "working regime");
}

#[test]
fn rule_10_5_what_was_signed_stays_on_record() {
    let mut s = aftermath("first-steps", "restraint", 1, Some("ARD"));
    let seat = s.seat().unwrap();
    fn own(s: &mut plenary::session::Session, seat: StateId) -> Adherence {
        let mut query = s.world().query::<(&Seat, &Adherence)>();
        let mut all = query.iter(s.world());
        *all.find(|(at, _)| at.0 == seat).unwrap().1
    }
    let before = own(&mut s, seat);
    assert!(before.signed);
    s.act(Action::Withdraw).unwrap();
    s.advance();
    let left = own(&mut s, seat);
    assert!(left.withdrawn && left.signed && left.party_since.is_none());
    assert!(Regime::of_session(s.state()).bound(seat).abs() < 1e-12);
    s.act(Action::Accede).unwrap();
    let back = own(&mut s, seat);
    assert!(!back.withdrawn && back.party_since.is_some());
    assert_eq!((back.signed, back.declared), (true, before.declared));
}

#[test]
fn rule_10_6_small_clubs_and_shallow_texts_ratify_sooner() {
    let by = theory("restraint").regime.ratification;
    assert!((hazard(&by, 0.1, 144) * by.ratify_half_life - std::f64::consts::LN_2).abs() < 1e-12);
    assert!(hazard(&by, 0.1, 3) > hazard(&by, 0.1, 12));
    assert!(hazard(&by, 0.0, 144) > hazard(&by, 0.3, 144));
}

#[test]
fn rule_10_7_a_majority_need_not_wait_for_the_date() {
    assert!(enters(2, 2, 3) && !enters(2, 1, 3) && !enters(8, 72, 144));
    assert!(enters(9, 1, 144) && !enters(9, 0, 144));
}

#[test]
fn rule_10_7_the_first_steps_can_end_in_a_working_regime() {
    for theory in ["restraint", "spiral"] {
        let worked = (0..16).filter(|&seed| {
            let s = played("first-steps", theory, seed);
            s.history().ending.as_deref() == Some("working regime")
        });
        let worked = worked.count();
        assert!((2..16).contains(&worked), "{theory}: {worked}");
    }
}

#[test]
fn rule_10_11_threat_builds_and_a_text_holds_back() {
    let theory = theory("spiral");
    let threat = |level, escalation| Threat { level, escalation };
    let gain = |seen, held| race(&theory, seen, held, 0.2, 0.3);
    assert!(gain(threat(0.8, 0.0), 0.0) > gain(threat(0.4, 0.0), 0.0));
    assert!(gain(threat(0.8, 0.5), 0.0) > 2.0 * gain(threat(0.8, 0.0), 0.0));
    assert!(gain(threat(0.8, 0.5), 0.6) < gain(threat(0.8, 0.5), 0.0));
    assert!(race(&theory, threat(0.8, 0.5), 0.0, 0.2, 1.0).abs() < 1e-12);
    assert!(race(&theory, threat(0.8, 0.5), 0.0, 0.0, 0.3).abs() < 1e-12);
}

/// Incidents to 2020 and after, without a text, over some seeds, from a start in quiet or with all
/// rivals at full tension.
fn operations(theory: &str, crisis: bool) -> (usize, usize) {
    let (mut early, mut late) = (0, 0);
    for seed in 0..6 {
        let mut s = super::years::years("dubai-twelve", common::theory(theory), seed, 80);
        if crisis {
            let rivals = s.world().resource::<Rivals>().0.clone();
            let mut relations = s.world().resource_mut::<Relations>();
            for plenary::aftermath::rivals::Rival { by: a, on: b, .. } in rivals {
                relations.tension[(a, b)] = 1.0;
            }
        }
        s.play(&[], |_| {});
        let twenty_twenty = (2020 - s.scenario().setup.first_year).unsigned_abs() * 4 + 4;
        let end = plenary::model::calendar::day_of(twenty_twenty + 1);
        let all = &s.world().resource::<Incidents>().all;
        let before = all.iter().filter(|i| i.day < end).count();
        early += before;
        late += all.len() - before;
    }
    (early, late)
}

/// Pressure (rule 12.6) makes the same tension count for more as the years go by.
#[test]
fn rules_9_8_and_12_6_the_theories_agree_to_2020_and_part_after() {
    let (quiet, calm) = (operations("restraint", false), operations("spiral", false));
    assert!(
        calm.0 * 10 < quiet.0 * 13 && calm.0 * 13 > quiet.0 * 10,
        "to 2020: {quiet:?} {calm:?}"
    );
    assert!(calm.1 * 10 > quiet.1 * 13, "after: {quiet:?} {calm:?}");
    // A crisis of the first day fades away under restraint, and long before 2020 under spiral, too.
    let crisis = operations("restraint", true);
    assert!(crisis.0 * 10 < quiet.0 * 12, "{quiet:?} {crisis:?}");
    let storm = operations("spiral", true);
    assert!(
        storm.0 > calm.0 && storm.0 * 10 < calm.0 * 15,
        "{calm:?} {storm:?}"
    );
}

#[test]
fn rule_11_3_the_world_is_the_mean_of_the_states() {
    let s = played("first-steps", "restraint", 2);
    assert!(!s.history().quarters.is_empty());
    for (world, states) in &s.history().quarters {
        assert_eq!(states.len(), 3);
        for index in IndexName::ALL {
            let sum: f64 = states.iter().map(|own| own[index]).sum();
            let of_all = world[index];
            assert!((of_all - sum / 3.0).abs() < 1e-9, "{index:?}: {of_all}");
        }
    }
}
