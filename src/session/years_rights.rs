//! Reads from the world what a seat holds in the years after, for the check of its acts.

use crate::aftermath::actors::Actor;
use crate::aftermath::arrangements::rules::on_order;
use crate::aftermath::cut_offs::serves;
use crate::aftermath::incidents::Incident;
use crate::aftermath::orders::Orders;
use crate::aftermath::orders::YEAR;
use crate::aftermath::state::AftermathState;
use crate::conference::forums;
use crate::model::action::Action;
use crate::model::calendar::Phase;
use crate::model::calendar::day_of;
use crate::model::ids::{IncidentId, StateId};
use crate::model::state::Budget;
use crate::model::state::Capabilities;
use crate::model::years::Arrangement;
use crate::session::admissible::YearsRights;
use crate::session::gathered::Gathered;
use crate::world::states::Adherence;
use bevy_ecs::world::World;
use std::collections::BTreeSet;

/// What a seat holds, its own acts that wait for the end of the turn included; nothing while the
/// conference sits.
pub fn years_rights(world: &World, seat: StateId) -> YearsRights {
    read(world, &AftermathState::of(world), seat, (true, true))
}

/// What bears on one action of a seat, or on what the course that it chooses orders: its incidents only
/// where it is about one, and whom it may cut off only where it is about that.
pub(super) fn for_action(
    world: &World,
    state: &AftermathState,
    seat: StateId,
    action: &Action,
) -> YearsRights {
    // A budget is checked by itself; every computer sets one, every year.
    if matches!(action, Action::SetBudget { .. }) {
        return YearsRights::NONE;
    }
    let all = match action {
        Action::Choose { question, course } => {
            let question = state.questions.find(seat, *question);
            let course = question.and_then(|q| q.courses.get(*course));
            course.map_or(&[][..], |course| &course.orders)
        }
        _ => std::slice::from_ref(action),
    };
    let incidents = |action: &Action| matches!(action, Action::Respond { .. } | Action::Expose(_));
    let incidents = all.iter().any(incidents);
    let cut_offs = |action: &Action| matches!(action, Action::CutOff { .. });
    let cut_offs = all.iter().any(cut_offs);
    read(world, state, seat, (incidents, cut_offs))
}

fn read(
    world: &World,
    state: &AftermathState,
    seat: StateId,
    (incidents, cut_offs): (bool, bool),
) -> YearsRights {
    let Phase::Aftermath(quarter) = state.phase() else {
        return YearsRights::NONE;
    };
    let (Some(adherence), Some(orders), Some(budget), Some(skill)) = (
        state.of_state::<Adherence>(seat),
        state.of_state::<Orders>(seat),
        state.of_state::<Budget>(seat),
        state.of_state::<Capabilities>(seat),
    ) else {
        return YearsRights::NONE;
    };
    let now = day_of(quarter);
    let mine = |ask: fn(&Incident) -> bool| -> Vec<IncidentId> {
        let all: &[Incident] = match incidents {
            true => &state.incidents.all,
            false => &[],
        };
        let known = all.iter().filter(|i| {
            i.target == seat && i.finding.believed.is_some() && i.finding.attributed <= now
        });
        known.filter(|i| ask(i)).map(|i| i.id).collect()
    };
    let arranged = |ask: fn(&Arrangement) -> &BTreeSet<StateId>| {
        let mine = state
            .arrangements
            .0
            .iter()
            .filter(|a| ask(a).contains(&seat));
        mine.map(|a| a.id).collect()
    };
    let breaches = state.violations.0.iter();
    let breaches = breaches.filter(|v| !v.public && v.known.contains(&seat));
    let mut rights = YearsRights {
        answerable: mine(|i| i.answer.rung.is_none()),
        unnamed: mine(|i| {
            !i.finding.public && matches!(i.finding.believed, Some((Actor::State(_), _)))
        }),
        breaches: breaches.map(|v| v.id).collect(),
        party: (adherence.signed || adherence.party_since.is_some()) && !adherence.withdrawn,
        newest: forums::bound_to_newest(world, seat),
        authorised: orders.authorised.len(),
        operations: on_order(state.theory(), skill.offence),
        aid: budget.aid,
        aid_in: orders
            .gave
            .map_or(0, |q| (q + YEAR).saturating_sub(quarter)),
        cut_off: cut_off(state, seat),
        may_cut_off: match cut_offs {
            true => may_cut_off(state, seat),
            false => vec![],
        },
        must_serve: match cut_offs {
            true => must_serve(state, seat),
            false => vec![],
        },
        invited: arranged(|a| &a.invited),
        member: arranged(|a| &a.members),
    };
    world.resource::<Gathered>().reflect(seat, &mut rights);
    rights
}

/// States that a seat has cut off from its services.
fn cut_off(state: &AftermathState, seat: StateId) -> Vec<StateId> {
    let all = state.cut_offs.0.iter();
    all.filter(|(by, _)| *by == seat)
        .map(|(_, on)| *on)
        .collect()
}

/// Rule 1.27: the states that a seat may cut off.
pub(crate) fn may_cut_off(state: &AftermathState, seat: StateId) -> Vec<StateId> {
    let (cut_offs, published) = (state.cut_offs, state.scenario());
    let size = |s: StateId| {
        let state = published.published(s);
        state.economy.gdp_bn * state.digital.dependence
    };
    let all = StateId::all(published.states.len()).filter(|&s| s != seat);
    all.filter(|&s| size(s) < size(seat) || cut_offs.0.contains(&(s, seat)))
        .collect()
}

/// Rule 1.27: the states that the text in force forbids a seat to cut off.
pub(crate) fn must_serve(state: &AftermathState, seat: StateId) -> Vec<StateId> {
    let regime = state.regime();
    if !serves(&state.theory().capabilities.cut_offs, &regime, seat) {
        return vec![];
    }
    let all = StateId::all(state.scenario().states.len()).filter(|&s| s != seat);
    all.filter(|&s| regime.shared(seat, s)).collect()
}
