//! Raids that whoever leads the session brought in (rule 1.28).

use bevy_ecs::prelude::*;
use bevy_state::prelude::State;
use rand::RngExt as _;

use crate::aftermath::actors::{Actor, Syndicate, gangs};
use crate::aftermath::incidents::{Incident, Incidents};
use crate::model::Intervention;
use crate::model::calendar::{Phase, day_of};
use crate::model::years::Kind;
use crate::world::journal::Journal;
use crate::world::random::stream;
use crate::world::setting::Setting;

/// From here on an occasion is the number of the entry that brought a raid in, plus this. No pair has
/// as many occasions in a quarter.
const BROUGHT_IN: u32 = 1 << 24;

/// The entry that brought an incident in, if one did.
pub(super) fn brought_in_by(incident: &Incident) -> Option<usize> {
    let n = incident.origin.occasion.checked_sub(BROUGHT_IN)?;
    usize::try_from(n).ok()
}

/// Rule 1.28: a gang that works from another state, drawn among all of them, raids the one that was
/// named; kind, day and outcome are drawn as of other raids (rules 7.4 to 7.7).
pub(super) fn raids_brought_in(
    mut incidents: ResMut<Incidents>,
    journal: Res<Journal>,
    setting: Res<Setting>,
    phase: Res<State<Phase>>,
    syndicates: Query<&Syndicate>,
) {
    let quarter = phase.quarter();
    for (n, what) in journal.interventions() {
        let Intervention::Raid { target } = what else {
            continue;
        };
        let Some(at) = setting.scenario.seat(target) else {
            continue;
        };
        let mut hosts: Vec<_> = gangs(&syndicates).iter().map(|gang| gang.host).collect();
        hosts.retain(|host| *host != at);
        let n = u32::try_from(n).unwrap_or(u32::MAX);
        let mut rng = stream(setting.seed, "brought in", quarter, target, "", n);
        if hosts.is_empty() {
            continue;
        }
        let host = hosts[rng.random_range(0..hosts.len())];
        let spoofs = rng.random::<f64>() < setting.theory.operations.others.raid_spoofing;
        let kind = if spoofs { Kind::Spoofing } else { Kind::Denial };
        let day = day_of(quarter) + rng.random_range(0..90);
        let occasion = BROUGHT_IN.saturating_add(n);
        incidents.push(Incident::new(
            Actor::Criminal(host),
            at,
            kind,
            day,
            occasion,
        ));
    }
}
