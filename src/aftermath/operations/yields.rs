//! What a success brings whoever ordered it, by its kind (rule 7.16).

use bevy_ecs::prelude::*;
use bevy_state::prelude::State;

use crate::aftermath::actors::Actor;
use crate::aftermath::incidents::Incidents;
use crate::model::Capabilities;
use crate::model::calendar::{Phase, day_of};
use crate::model::ids::StateId;
use crate::model::years::Kind;
use crate::world::relations::Relations;
use crate::world::setting::Setting;
use crate::world::states::{Condition, Seats};

/// Rule 7.16: espionage teaches to find culprits, spoofing discredits the target, interdiction leaves a
/// way in and takes keys.
///
/// # Errors
/// None in a world that a session was built in.
pub fn yields(
    incidents: Res<Incidents>,
    phase: Res<State<Phase>>,
    setting: Res<Setting>,
    seats: Res<Seats>,
    mut relations: ResMut<Relations>,
    mut skills: Query<&mut Capabilities>,
    mut conditions: Query<&mut Condition>,
) -> Result {
    let by = &setting.theory.operations.yields;
    let first = day_of(phase.quarter());
    for i in incidents.since(first).iter().filter(|i| i.success) {
        let Actor::State(own) = i.initiator else {
            continue;
        };
        let on = i.target;
        match i.kind {
            Kind::Espionage => {
                let skill = &mut skills.get_mut(seats[own])?.attribution;
                *skill = (*skill + by.espionage_learns).min(1.0);
            }
            Kind::Spoofing => {
                for w in StateId::all(relations.n).filter(|&w| w != on) {
                    relations.beta[(w, on)] += by.spoofing_discredits;
                }
            }
            Kind::Interdiction => {
                let skill = &mut skills.get_mut(seats[own])?.offence;
                *skill = (*skill + by.interdiction_opens).min(1.0);
                conditions.get_mut(seats[on])?.encryption *= 1.0 - by.interdiction_keys;
            }
            Kind::Denial | Kind::Alteration => {}
        }
    }
    Ok(())
}
