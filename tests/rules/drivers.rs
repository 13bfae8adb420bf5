//! The world moves by itself, and great shocks (rules 12.1 to 12.7).

use super::*;
use plenary::aftermath::drivers::{PUBLISHED, beyond_record, dependence_in, share_in};
use plenary::aftermath::shocks::rules::{Shock, Stocks, harm, hazard, reaches, size};
use plenary::model::{Capabilities, Digital, Theory};
use plenary::world::setting::Setting;

use super::years::years;

/// Mean over the states of a number of theirs.
fn mean<C: bevy_ecs::component::Component>(
    s: &mut plenary::session::Session,
    of: fn(&C) -> f64,
) -> f64 {
    let mut query = s.world().query::<&C>();
    let all: Vec<f64> = query.iter(s.world()).map(of).collect();
    all.iter().sum::<f64>() / all.len() as f64
}

#[test]
fn rule_12_1_dependence_follows_the_record_and_runs_on() {
    let (scenario, theory) = (scenario("dubai-2012"), theory("restraint"));
    let online = &scenario.online;
    assert_eq!(online.shares.len(), 144);
    let last = f64::from(online.first_year) + (online.shares[0].len() - 1) as f64;
    for state in StateId::all(144) {
        let published = scenario.states[state].digital.dependence;
        let at = |year| dependence_in(&theory, online, state, (published, year)).unwrap();
        let least = theory.capabilities.drivers.dependence_least;
        assert!((at(PUBLISHED) - published.max(least)).abs() < 1e-9);
        assert!(at(2032.0) > at(PUBLISHED) - 1e-9 && at(2032.0) <= 1.0);
        let share = |year| share_in(&theory, online, state, year).unwrap();
        // No step from the record to what follows it, and no fall after it.
        assert!((share(last) - share(last + 1e-6)).abs() < 1e-4);
        assert!(share(2040.0) >= share(last) - 1e-4 && share(2040.0) <= 1.0);
        let recorded = online.shares[state.index()][3];
        let third = f64::from(online.first_year) + 3.0;
        assert!((share(third) - recorded).abs() < 1e-12);
    }
}

#[test]
fn rule_12_1_without_a_record_dependence_stands_still() {
    let mut s = years("first-steps", theory("restraint"), 1, 6);
    let before = mean(&mut s, |d: &Digital| d.dependence);
    s.play(&[], |_| {});
    assert!((mean(&mut s, |d: &Digital| d.dependence) - before).abs() < 1e-12);
    let mut s = years("dubai-twelve", theory("restraint"), 1, 6);
    let before = mean(&mut s, |d: &Digital| d.dependence);
    s.play(&[], |_| {});
    assert!(mean(&mut s, |d: &Digital| d.dependence) > before);
}

/// Mean offence of the states after some years.
fn offence(spreads: f64) -> f64 {
    let mut theory = theory("restraint");
    theory.set("offence_spreads", spreads).unwrap();
    let mut s = years("dubai-twelve", theory, 1, 16);
    s.play(&[], |_| {});
    mean(&mut s, |c: &Capabilities| c.offence)
}

#[test]
fn rule_12_2_offence_spreads() {
    let (none, usual, fast) = (offence(0.0), offence(0.12), offence(0.6));
    assert!(
        none < usual && usual < fast && fast < 1.0,
        "{none} {usual} {fast}"
    );
}

/// The world of 2012 without a text, and one pair in full escalation.
const USUAL: Stocks = Stocks {
    tools: 1.0,
    dependence: 1.0,
    crime: 1.0,
    secrecy: 1.0,
    open_supply: 1.0,
    havens: 1.0,
    escalation: 1.0,
};

#[test]
fn rule_12_3_a_text_changes_how_often_shocks_come() {
    let theory = theory("spiral");
    let by = &theory.capabilities.shocks;
    let of = |shock, stocks| hazard(&theory, shock, &stocks);
    let usual = [
        by.shock_worm,
        by.shock_supply,
        by.shock_ransom,
        by.shock_crisis,
    ];
    for (shock, rate) in Shock::ALL.into_iter().zip(usual) {
        assert!((of(shock, USUAL) - rate).abs() < 1e-12, "{shock:?}");
    }
    let secrecy = 0.5;
    let told = Stocks { secrecy, ..USUAL };
    assert!((of(Shock::Worm, told) - 0.5 * by.shock_worm).abs() < 1e-12);
    let closed = Stocks {
        open_supply: 0.0,
        ..USUAL
    };
    assert!(of(Shock::SupplyChain, closed).abs() < 1e-12);
    let hunted = Stocks {
        havens: 0.0,
        ..USUAL
    };
    assert!(of(Shock::Ransom, hunted).abs() < 1e-12);
    let quiet = Stocks {
        escalation: 0.0,
        ..USUAL
    };
    assert!(of(Shock::Crisis, quiet).abs() < 1e-12);
    let armed = Stocks {
        tools: 2.0,
        ..USUAL
    };
    assert!(of(Shock::Worm, armed) > of(Shock::Worm, USUAL));
}

#[test]
fn rule_12_4_sizes_have_a_heavy_tail_and_defence_and_warnings_help() {
    let theory = theory("restraint");
    let by = &theory.capabilities.shocks;
    let mut rng = stream(1, "test", 0, "", "", 0);
    let sizes: Vec<f64> = (0..4000).map(|_| size(&theory, &mut rng)).collect();
    assert!(sizes.iter().all(|s| (1.0..=by.shock_greatest).contains(s)));
    let share = |least: f64| sizes.iter().filter(|s| **s > least).count();
    assert!(
        share(2.0) > 1200 && share(10.0) > 100,
        "{} {}",
        share(2.0),
        share(10.0)
    );
    assert!(reaches(&theory, 1.0, 0.2) < reaches(&theory, 1.0, 0.8));
    assert!(reaches(&theory, 1e3, 1.0) <= 1.0);
    let of = |dependence, defence, warned| harm(&theory, 2.0, dependence, defence, warned);
    assert!(of(0.8, 0.5, 0.0) > of(0.4, 0.5, 0.0));
    assert!(of(0.8, 0.9, 0.0) < of(0.8, 0.5, 0.0));
    assert!(of(0.8, 0.5, 1.0) < of(0.8, 0.5, 0.0));
    assert!(harm(&theory, 20.0, 1.0, 0.0, 0.0) > 1.0, "harm has no cap");
}

#[test]
fn rule_12_5_a_crisis_brings_two_states_to_the_brink() {
    let mut theory = theory("spiral");
    for (name, value) in [
        ("shock_crisis", 5.0),
        ("escalation_half", 0.01),
        ("tension_keep", 1.0),
    ] {
        theory.set(name, value).unwrap();
    }
    let brink = theory.capabilities.shocks.shock_brink;
    let mut s = years("dubai-twelve", theory, 2, 12);
    let rivals = s.world().resource::<Rivals>().0.clone();
    let mut relations = s.world().resource_mut::<Relations>();
    for r in rivals {
        relations.tension[(r.by, r.on)] = 0.3;
    }
    let crisis = |s: &plenary::session::Session| {
        s.journal().iter().find_map(|e| match &e.what {
            Happening::Shock {
                kind: Shock::Crisis,
                touched,
                between: Some((a, b)),
                ..
            } => Some((*touched, a.clone(), b.clone())),
            _ => None,
        })
    };
    while crisis(&s).is_none() && s.phase() != Phase::Over {
        s.advance();
    }
    let (touched, a, b) = crisis(&s).unwrap();
    assert_eq!(touched, 2);
    let of = |iso: &str| s.scenario().seat(iso).unwrap();
    let (a, b) = (of(&a), of(&b));
    let relations = s.world().resource::<Relations>();
    for pair in [(a, b), (b, a)] {
        assert!(relations.tension[pair] >= brink - 1e-9);
    }
}

/// How much a drive to strike counts at the end of some quarters.
fn pressure(theory: Theory, quarters: u32) -> f64 {
    let mut s = years("dubai-twelve", theory, 1, quarters);
    s.play(&[], |_| {});
    s.world().resource::<Relations>().pressure
}

#[test]
fn rule_12_6_more_to_lose_and_more_tools_press_harder() {
    let usual = || theory("spiral");
    let (soon, late) = (pressure(usual(), 4), pressure(usual(), 40));
    assert!(soon < late && late > 1.0, "{soon} {late}");
    let mut none = usual();
    none.set("pressure_dependence", 0.0).unwrap();
    none.set("pressure_tools", 0.0).unwrap();
    assert!((pressure(none, 8) - 1.0).abs() < 1e-12);
}

#[test]
fn rule_12_7_what_comes_after_the_record_is_drawn_once_for_a_session() {
    let pace = |theory: &str, seed: u64, quarter: u32| {
        let s = years("dubai-2012", common::theory(theory), seed, 80);
        beyond_record(s.state().resource::<Setting>(), quarter, "crime")
    };
    // The record of who is online ends with 2022, the fortieth quarter.
    assert!((pace("spiral", 1, 40) - 1.0).abs() < 1e-12);
    let after: Vec<f64> = (0..16).map(|seed| pace("spiral", seed, 41)).collect();
    for (seed, pace_of) in (0..2).zip(&after) {
        assert!((pace("spiral", seed, 80) - pace_of).abs() < 1e-12, "once");
        assert!(
            (pace("restraint", seed, 80) - pace_of).abs() < 1e-12,
            "one world"
        );
    }
    assert!(
        after.iter().any(|p| *p > 1.0) && after.iter().any(|p| *p < 1.0),
        "{after:?}"
    );
}
