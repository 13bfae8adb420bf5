//! Operations of those who are no states (rules 7.7 and 7.12).

use bevy_ecs::prelude::*;
use bevy_state::prelude::State;
use rand::RngExt as _;

use crate::aftermath::actors::{Actor, Company, Syndicate, company_hosts, gangs};
use crate::aftermath::arrangements::Arrangements;
use crate::aftermath::conflict::{StateInConflict, StatesInConflict};
use crate::aftermath::incidents::{Incident, Incidents};
use crate::aftermath::ledger::{Deed, Ledger};
use crate::aftermath::operations::rules::{
    gang_skill, poisson, raids as raids_set_out, soft, spying,
};
use crate::model::calendar::{Phase, QUARTER, day_of};
use crate::model::ids::StateId;
use crate::model::lever::Lever;
use crate::model::years::{Kind, Pledge};
use crate::world::random::stream;
use crate::world::regime::RegimeReader;
use crate::world::setting::Setting;

/// Rule 7.7: syndicates act by the crime of their host and the weakness of the target.
/// Rule 7.12: companies spy on the large digital economies.
pub fn criminals_and_companies(
    (mut incidents, mut ledger): (ResMut<Incidents>, ResMut<Ledger>),
    setting: Res<Setting>,
    phase: Res<State<Phase>>,
    regime: RegimeReader,
    arrangements: Res<Arrangements>,
    states: StatesInConflict,
    syndicates: Query<&Syndicate>,
    companies: Query<&Company>,
) {
    let quarter = phase.quarter();
    let (states, regime) = (states.in_seat_order(), regime.read());
    for gang in gangs(&syndicates) {
        let police = arrangements.worth(&setting.theory, Pledge::JointPolicing, gang.host);
        let pursued = regime.kept(Lever::DenySafeHaven, gang.host).max(police);
        let secured = regime.kept(Lever::MinimumSecurity, gang.host);
        let exposure = setting.scenario.published(gang.host).digital.exposure;
        let skill = gang_skill(&setting.theory, gang.skill, exposure, secured);
        let free = gang_skill(&setting.theory, gang.skill, exposure, 0.0);
        let gang = Syndicate { skill, ..gang };
        let spared = raids(
            &mut incidents,
            &setting,
            quarter,
            &states,
            (gang, pursued),
            (free, police),
        );
        if let Some(text) = regime.ruling(gang.host).filter(|_| spared > 0.0) {
            let levers = [Lever::DenySafeHaven, Lever::MinimumSecurity];
            let levers = levers.map(|lever| (lever, text.levers.get(lever)));
            ledger.book(text, Deed::HeldBack, &levers, spared);
        }
    }
    let hosts = company_hosts(&companies);
    for &host in &hosts {
        let mut rng = stream(
            setting.seed,
            "company",
            quarter,
            setting.stream_name(host),
            "",
            0,
        );
        let rate = spying(&setting.theory, states[host].liberty);
        for n in 0..poisson(rate, &mut rng) {
            let target = hosts[rng.random_range(0..hosts.len())];
            let day = day(quarter, &mut rng);
            if target != host {
                let culprit = Actor::Company(host);
                incidents.push(Incident::new(culprit, target, Kind::Espionage, day, n));
            }
        }
    }
}

/// Rule 7.7: what one syndicate does in a quarter; `pursued` is how far its host denies it a safe
/// haven, 0–1. Rule 11.5: how many raids more would have come through on the same draw without a text,
/// with the skill `free` that it has where nobody closes hosts to it, and pursued only by the
/// arrangements for joint `police`, 0–1.
fn raids(
    incidents: &mut Incidents,
    setting: &Setting,
    quarter: u32,
    states: &[StateInConflict<'_>],
    (gang, pursued): (Syndicate, f64),
    (free, police): (f64, f64),
) -> f64 {
    let (seed, named) = (setting.seed, setting.stream_name(gang.host));
    let mut rng = stream(seed, "syndicate", quarter, named, "", 0);
    let (theory, by) = (&setting.theory, &setting.theory.operations.others);
    let crime = states[gang.host].condition.crime;
    let rate = raids_set_out(theory, crime, gang.skill, pursued);
    let weak = |state: &StateInConflict| {
        let (at, skill) = (&state.condition, &state.skill);
        soft(theory, at.shield, skill.defence, at.encryption)
    };
    let unhindered = poisson(raids_set_out(theory, crime, free, police), &mut rng.clone());
    let all = poisson(rate, &mut rng);
    for n in 0..all {
        let target = StateId::new(rng.random_range(0..states.len()));
        if target != gang.host && rng.random::<f64>() < weak(&states[target]) {
            let kind = if rng.random::<f64>() < by.raid_spoofing {
                Kind::Spoofing
            } else {
                Kind::Denial
            };
            let day = day(quarter, &mut rng);
            let culprit = Actor::Criminal(gang.host);
            incidents.push(Incident::new(culprit, target, kind, day, n));
        }
    }
    match unhindered.saturating_sub(all) {
        0 => 0.0,
        more => {
            let others = states.iter().map(weak).sum::<f64>() / states.len() as f64;
            f64::from(more) * others
        }
    }
}

/// A day of a quarter.
fn day(quarter: u32, rng: &mut impl rand::Rng) -> u32 {
    day_of(quarter) + rng.random_range(0..QUARTER)
}
