//! Operations of those who are no states (rules 7.7 and 7.12).

use bevy_ecs::prelude::*;
use bevy_state::prelude::State;
use rand::RngExt as _;

use crate::aftermath::actors::{Actor, Company, Syndicate, company_hosts, gangs};
use crate::aftermath::arrangements::Arrangements;
use crate::aftermath::conflict::{StateInConflict, StatesInConflict};
use crate::aftermath::incidents::Incidents;
use crate::aftermath::operations::rules::{
    gang_skill, poisson, raids as raids_set_out, soft, spying,
};
use crate::aftermath::operations::{blank, push};
use crate::model::calendar::{Phase, day_of};
use crate::model::ids::StateId;
use crate::model::lever::Lever;
use crate::model::years::{Kind, Pledge};
use crate::world::random::stream;
use crate::world::regime::Regime;
use crate::world::setting::Setting;

/// Rule 7.7: syndicates act by the crime of their host and the weakness of the target.
/// Rule 7.12: companies spy on the large digital economies.
pub fn criminals_and_companies(
    mut incidents: ResMut<Incidents>,
    setting: Res<Setting>,
    phase: Res<State<Phase>>,
    regime: Res<Regime>,
    arrangements: Res<Arrangements>,
    states: StatesInConflict,
    syndicates: Query<&Syndicate>,
    companies: Query<&Company>,
) {
    let quarter = phase.quarter();
    let states = states.in_seat_order();
    for gang in gangs(&syndicates) {
        let police = arrangements.worth(&setting.theory, Pledge::JointPolicing, gang.host);
        let pursued = regime.kept(Lever::DenySafeHaven, gang.host).max(police);
        let secured = regime.kept(Lever::MinimumSecurity, gang.host);
        let exposure = setting.scenario.published(gang.host).digital.exposure;
        let skill = gang_skill(&setting.theory, gang.skill, exposure, secured);
        let gang = Syndicate { skill, ..gang };
        raids(&mut incidents, &setting, quarter, &states, gang, pursued);
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
                let it = blank(Actor::Company(host), target, Kind::Espionage, day, n);
                push(&mut incidents, it);
            }
        }
    }
}

/// Rule 7.7: what one syndicate does in a quarter; `pursued` is how far its host denies it a safe
/// haven, 0–1.
fn raids(
    incidents: &mut Incidents,
    setting: &Setting,
    quarter: u32,
    states: &[StateInConflict<'_>],
    gang: Syndicate,
    pursued: f64,
) {
    let (seed, named) = (setting.seed, setting.stream_name(gang.host));
    let mut rng = stream(seed, "syndicate", quarter, named, "", 0);
    let (theory, by) = (&setting.theory, &setting.theory.operations.others);
    let crime = states[gang.host].condition.crime;
    let rate = raids_set_out(theory, crime, gang.skill, pursued);
    for n in 0..poisson(rate, &mut rng) {
        let target = StateId::new(rng.random_range(0..states.len()));
        let other = &states[target];
        let soft = soft(
            theory,
            other.condition.shield,
            other.skill.defence,
            other.condition.encryption,
        );
        if target != gang.host && rng.random::<f64>() < soft {
            let kind = if rng.random::<f64>() < by.raid_spoofing {
                Kind::Spoofing
            } else {
                Kind::Denial
            };
            let day = day(quarter, &mut rng);
            push(
                incidents,
                blank(Actor::Criminal(gang.host), target, kind, day, n),
            );
        }
    }
}

/// A day of a quarter.
fn day(quarter: u32, rng: &mut impl rand::Rng) -> u32 {
    day_of(quarter) + rng.random_range(0..90)
}
