//! What a seat holds in the years after, for the check of its acts.

use crate::aftermath::actors::Actor;
use crate::aftermath::arrangements::Arrangements;
use crate::aftermath::arrangements::rules::on_order;
use crate::aftermath::cut_offs::{CutOffs, forbidden};
use crate::aftermath::incidents::{Incident, Incidents};
use crate::aftermath::orders::Orders;
use crate::aftermath::orders::YEAR;
use crate::aftermath::regime::Violations;
use crate::conference::forums;
use crate::model::action::Action;
use crate::model::calendar::Phase;
use crate::model::calendar::day_of;
use crate::model::ids::{IncidentId, StateId};
use crate::model::state::Budget;
use crate::model::state::Capabilities;
use crate::model::years::Arrangement;
use crate::session::admissible::Office;
use crate::session::gathered::Gathered;
use crate::world::calendar;
use crate::world::setting::Setting;
use crate::world::states::Adherence;
use crate::world::states::Seats;
use bevy_ecs::world::World;
use std::collections::BTreeSet;

/// What a seat holds, its own acts that wait for the end of the turn included; nothing while the
/// conference sits.
pub fn office(world: &mut World, seat: StateId) -> Office {
    read(world, seat, true)
}

/// What bears on one action of a seat: its incidents only where the action is about one.
pub(super) fn for_action(world: &mut World, seat: StateId, action: &Action) -> Office {
    let incidents = matches!(
        action,
        Action::Respond { .. } | Action::Expose(_) | Action::Choose { .. }
    );
    read(world, seat, incidents)
}

fn read(world: &mut World, seat: StateId, incidents: bool) -> Office {
    let Phase::Aftermath(quarter) = calendar::phase(world) else {
        return Office::NONE;
    };
    let entity = world.resource::<Seats>()[seat];
    let mut query = world.query::<(&Adherence, &Orders, &Budget, &Capabilities)>();
    let Ok((adherence, orders, budget, skill)) = query.get(world, entity) else {
        return Office::NONE;
    };
    let now = day_of(quarter);
    let mine = |world: &World, ask: fn(&Incident) -> bool| -> Vec<IncidentId> {
        let all: &[Incident] = match incidents {
            true => &world.resource::<Incidents>().all,
            false => &[],
        };
        let known = all
            .iter()
            .filter(|i| i.target == seat && i.believed.is_some() && i.attributed <= now);
        known.filter(|i| ask(i)).map(|i| i.id).collect()
    };
    let arranged = |world: &World, ask: fn(&Arrangement) -> &BTreeSet<StateId>| {
        let all = world.resource::<Arrangements>().0.iter();
        let mine = all.filter(|a| ask(a).contains(&seat));
        mine.map(|a| a.id).collect()
    };
    let breaches = world.resource::<Violations>().0.iter();
    let breaches = breaches.filter(|v| !v.public && v.known.contains(&seat));
    let mut office = Office {
        answerable: mine(world, |i| i.answer.is_none()),
        unnamed: mine(world, |i| {
            !i.public && matches!(i.believed, Some((Actor::State(_), _)))
        }),
        breaches: breaches.map(|v| v.id).collect(),
        party: (adherence.signed || adherence.party_since.is_some()) && !adherence.withdrawn,
        newest: false,
        authorised: orders.authorised.len(),
        operations: on_order(&world.resource::<Setting>().theory, skill.offence),
        aid: budget.aid,
        aid_in: orders
            .gave
            .map_or(0, |q| (q + YEAR).saturating_sub(quarter)),
        cut_off: cut_off(world, seat),
        may_cut_off: may_cut_off(world, seat),
        must_serve: must_serve(world, seat),
        invited: arranged(world, |a| &a.invited),
        member: arranged(world, |a| &a.members),
    };
    office.newest = forums::bound_to_newest(world, seat);
    world.resource::<Gathered>().reflect(seat, &mut office);
    office
}

/// States that a seat has cut off from its services.
fn cut_off(world: &World, seat: StateId) -> Vec<StateId> {
    let all = world.resource::<CutOffs>().0.iter();
    all.filter(|(by, _)| *by == seat)
        .map(|(_, on)| *on)
        .collect()
}

/// Rule 1.27: the states that a seat may cut off.
pub(crate) fn may_cut_off(world: &World, seat: StateId) -> Vec<StateId> {
    let cut_offs = world.resource::<CutOffs>();
    let published = &world.resource::<Setting>().scenario;
    let size = |s: StateId| {
        let state = published.published(s);
        state.economy.gdp_bn * state.digital.dependence
    };
    let all = StateId::all(published.states.len()).filter(|&s| s != seat);
    all.filter(|&s| size(s) < size(seat) || cut_offs.0.contains(&(s, seat)))
        .collect()
}

/// Rule 1.27: the states that the text in force forbids a seat to cut off.
pub(crate) fn must_serve(world: &World, seat: StateId) -> Vec<StateId> {
    let setting = world.resource::<Setting>();
    let n = &setting.theory.capabilities.cut_offs;
    let regime = world.resource();
    let all = StateId::all(setting.scenario.states.len()).filter(|&s| s != seat);
    all.filter(|&s| forbidden(n, regime, seat, s)).collect()
}
