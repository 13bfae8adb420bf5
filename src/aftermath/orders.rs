//! What a seat does in the years after: budgets, orders to the services, answers, exposure, aid,
//! arrangements, accession and withdrawal.

use crate::model::ids::IncidentId;
use crate::model::ids::StateId;
use crate::world::calendar;
use crate::world::orders::{self, Order};
use crate::world::schedule::Act;
use crate::world::schedule::ActSystems;
use bevy_app::App;
use bevy_ecs::schedule::IntoScheduleConfigs as _;
use bevy_ecs::schedule::common_conditions::on_message;
use bevy_ecs::world::World;
use std::collections::BTreeSet;

use crate::aftermath::actors::Actor;
use crate::aftermath::arrangements::Arrangements;
use crate::aftermath::arrangements::rules::Invitation;
use crate::aftermath::arrangements::rules::gift;
use crate::aftermath::arrangements::rules::worth;
use crate::aftermath::incidents::Incidents;

use crate::aftermath::regime::Violations;
use crate::aftermath::reputation;
use crate::aftermath::rivals::Rivals;

use crate::model::years::{Arrangement, Exposure, Pledge};
use crate::model::{Budget, Capabilities, Doctrine, Economy};
use crate::world::journal::{Happening, Journal, Mark};
use crate::world::relations::Relations;
use crate::world::setting::Setting;
use crate::world::states::Condition;
use crate::world::states::Seat;

use crate::model::years::{Kind, Posture};
use bevy_ecs::component::Component;

/// What a state's services are told.
#[derive(Debug, Clone, PartialEq, Default, Component)]
pub struct Orders {
    /// What they may do on their own.
    pub posture: Posture,
    /// States they may not operate against.
    pub forbidden: BTreeSet<StateId>,
    /// Operations ordered this quarter.
    pub authorised: Vec<(StateId, Kind)>,
    /// Quarter of the last gift of aid.
    pub gave: Option<u32>,
}

/// Quarters between two gifts of aid.
pub(crate) const YEAR: u32 = 4;

/// What a state does in the years after.
#[derive(Debug, Clone, PartialEq)]
#[expect(missing_docs, reason = "fields carry the names of Action's")]
pub enum YearsAct {
    /// Sets its budget.
    Budget([f64; 5]),
    /// Answers an incident.
    Respond { incident: IncidentId, rung: u8 },
    /// Sets its services' posture.
    Posture(Posture),
    /// Orders an operation.
    Authorise { target: StateId, kind: Kind },
    /// Forbids operations against a state, or lifts that.
    Forbid { target: StateId, on: bool },
    /// Lays open what it knows.
    Expose(Exposure),
    /// Gives aid.
    Aid { to: StateId },
    /// Proposes an arrangement.
    Arrange {
        with: Vec<StateId>,
        pledges: Vec<Pledge>,
    },
    /// Enters one or leaves it.
    Join { arrangement: u32, join: bool },
}

/// Carries out what was done in the years after.
fn carry_out_all(world: &mut World) {
    for it in orders::take::<YearsAct>(world) {
        if let Some(seat) = it.by {
            carry_out(world, seat, it.act, &it.why);
        }
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_message::<Order<YearsAct>>();
    let carried_out = carry_out_all.run_if(on_message::<Order<YearsAct>>);
    app.add_systems(Act, carried_out.in_set(ActSystems::Years));
}

/// Does what was found admissible.
fn carry_out(world: &mut World, seat: StateId, act: YearsAct, why: &str) {
    match act {
        YearsAct::Budget(shares) => set_budget(world, seat, shares),
        YearsAct::Respond { incident, rung } => {
            let mut incidents = world.resource_mut::<Incidents>();
            incidents.orders.insert(incident, rung);
        }
        YearsAct::Posture(posture) => with_orders(world, seat, |o| o.posture = posture),
        YearsAct::Authorise { target, kind } => {
            with_orders(world, seat, |o| o.authorised.push((target, kind)));
        }
        YearsAct::Forbid { target, on } => with_orders(world, seat, |o| {
            if on {
                o.forbidden.insert(target);
            } else {
                o.forbidden.remove(&target);
            }
        }),
        YearsAct::Expose(what) => expose(world, seat, what, why),
        YearsAct::Aid { to } => aid(world, seat, to),
        YearsAct::Arrange { with, pledges } => arrange(world, seat, &with, pledges, why),
        YearsAct::Join { arrangement, join } => enter(world, seat, arrangement, join, why),
    }
}

fn with_orders(world: &mut World, seat: StateId, change: impl FnOnce(&mut Orders)) {
    let mut query = world.query::<(&Seat, &mut Orders)>();
    if let Some((_, mut orders)) = query.iter_mut(world).find(|(s, _)| s.0 == seat) {
        change(&mut orders);
    }
}

fn set_budget(world: &mut World, seat: StateId, s: [f64; 5]) {
    let mut query = world.query::<(&Seat, &mut Budget)>();
    for (at, mut budget) in query.iter_mut(world) {
        if at.0 == seat {
            let [offence, defence, surveillance, diplomacy, aid] = s;
            *budget = Budget {
                offence,
                defence,
                surveillance,
                diplomacy,
                aid,
            };
        }
    }
}

/// Rule 8.10: a seat names in public whom it believes, or a breach it knows of.
fn expose(world: &mut World, seat: StateId, what: Exposure, why: &str) {
    let setting = world.resource::<Setting>().clone();
    let (scenario, theory) = (&setting.scenario, &setting.theory);
    let (on, news, innocent, cause) = match what {
        Exposure::Incident(id) => {
            let mut incidents = world.resource_mut::<Incidents>();
            let Some(i) = incidents.all.iter_mut().find(|i| i.id == id) else {
                return;
            };
            let Some((Actor::State(on), belief)) = i.believed else {
                return;
            };
            i.public = true;
            let innocent = i.initiator != Actor::State(on);
            let news = reputation::bad_news(theory, i, belief);
            (on, Some(news), innocent, Mark::Attributed(id))
        }
        Exposure::Violation(id) => {
            let mut violations = world.resource_mut::<Violations>();
            let Some(v) = violations.0.iter_mut().find(|v| v.id == id) else {
                return;
            };
            v.public = true;
            (v.state, None, false, Mark::Breach(id))
        }
    };
    let surprise = world.resource::<Rivals>().surprise(seat, on);
    let mut relations = world.resource_mut::<Relations>();
    match news {
        Some(news) => reputation::named_in_public(&mut relations, (seat, on), news, innocent),
        None => reputation::breach(&mut relations, on),
    }
    let stings = reputation::stings(theory, 2, surprise);
    reputation::sting(&mut relations, (seat, on), stings);
    let mut journal = world.resource_mut::<Journal>();
    let cause = journal.last(cause);
    let what = Happening::Exposed {
        by: scenario.iso(seat).to_owned(),
        on: scenario.iso(on).to_owned(),
        what,
    };
    let n = journal.write(what, "8.10", cause, why);
    journal.mark(Mark::quarrel(seat, on), n);
    journal.mark(Mark::AnyQuarrel, n);
}

/// Rule 10.13: one gift a year lifts the defence of one state and what it thinks of the giver.
fn aid(world: &mut World, seat: StateId, to: StateId) {
    let quarter = calendar::phase(world).quarter();
    with_orders(world, seat, |o| o.gave = Some(quarter));
    let mut givers = world.query::<(&Seat, &Budget, &Economy)>();
    let own = givers.iter(world).find(|(s, ..)| s.0 == seat);
    let Some((share, gdp)) = own.map(|(_, b, e)| (b.aid, e.gdp_bn)) else {
        return;
    };
    let mut takers = world.query::<(&Seat, &mut Capabilities)>();
    let mut given = 0.0;
    for (at, mut skill) in takers.iter_mut(world) {
        if at.0 == to {
            given = gift(share, gdp, skill.defence);
            skill.defence = (skill.defence + given).min(1.0);
        }
    }
    let mut relations = world.resource_mut::<Relations>();
    let k = (to, seat);
    relations.alpha[k] += 0.2 + 5.0 * given;
}

/// Rule 10.12: those asked answer at once, except a person, who is asked.
pub(crate) fn arrange(
    world: &mut World,
    by: StateId,
    with: &[StateId],
    pledges: Vec<Pledge>,
    why: &str,
) {
    let since = calendar::phase(world).quarter();
    let setting = world.resource::<Setting>().clone();
    let mut members: BTreeSet<StateId> = [by].into();
    let mut invited = BTreeSet::new();
    let minds = minds(world);
    for &s in with {
        if !setting.computer(s) {
            invited.insert(s);
        } else if worth(&pledges, invitation(world, &minds, s, by, with)) >= 0.0 {
            members.insert(s);
        }
    }
    let scenario = &setting.scenario;
    let names = |all: &BTreeSet<StateId>| all.iter().map(|&s| scenario.iso(s).to_owned()).collect();
    let all = world.resource::<Arrangements>().0.len();
    let id = u32::try_from(all).unwrap_or(u32::MAX);
    let what = Happening::Arranged {
        arrangement: id,
        members: names(&members),
        asked: with.len(),
        pledges: pledges.clone(),
    };
    let mut journal = world.resource_mut::<Journal>();
    let act = journal.last(Mark::Proposed);
    let n = journal.write(what, "10.12", act, why);
    journal.mark(Mark::Arranged(id), n);
    left_outside(world, &members);
    world.resource_mut::<Arrangements>().0.push(Arrangement {
        id,
        members,
        invited,
        pledges,
        since,
    });
}

type Minds = Vec<(Capabilities, Doctrine, f64)>;

fn minds(world: &mut World) -> Minds {
    let mut query = world.query::<(&Seat, &Capabilities, &Doctrine, &Condition)>();
    let mut all: Vec<_> = query
        .iter(world)
        .map(|(s, c, d, x)| (s.0, (*c, *d, x.crime)))
        .collect();
    all.sort_by_key(|(s, _)| *s);
    all.into_iter().map(|(_, m)| m).collect()
}

/// What the others of an arrangement are to one who is asked.
fn invitation(
    world: &World,
    minds: &Minds,
    s: StateId,
    by: StateId,
    with: &[StateId],
) -> Invitation {
    let relations = world.resource::<Relations>();
    let rivals = world.resource::<Rivals>();
    let others: Vec<StateId> = with
        .iter()
        .copied()
        .filter(|&o| o != s)
        .chain([by])
        .collect();
    let count = f64::from(u32::try_from(others.len()).unwrap_or(1)).max(1.0);
    let mean = |f: &dyn Fn(StateId) -> f64| others.iter().map(|&o| f(o)).sum::<f64>() / count;
    let (skill, doctrine, crime) = minds[s];
    Invitation {
        trust: mean(&|o| relations.trust[(s, o)]),
        skill: mean(&|o| minds[o].0.attribution) - skill.attribution,
        tension: mean(&|o| relations.tension[(s, o)]),
        feared: mean(&|o| rivals.between(o, s)),
        wanted: mean(&|o| rivals.between(s, o)) * skill.offence * (1.0 - doctrine.restraint),
        crime,
    }
}

/// Rule 10.14: who shares a border or a group with a member and was left out thinks the worse of
/// the members (the paper's warning; the size is judgement).
fn left_outside(world: &mut World, members: &BTreeSet<StateId>) {
    if members.len() < 2 {
        return;
    }
    let scenario = world.resource::<Setting>().scenario.clone();
    let n = scenario.states.len();
    let group = |s: StateId| scenario.states[s].profile.groups.first();
    let mut relations = world.resource_mut::<Relations>();
    for s in StateId::all(n).filter(|s| !members.contains(s)) {
        for &m in members {
            if scenario.contiguous[(s, m)] || (group(s).is_some() && group(s) == group(m)) {
                let k = (s, m);
                relations.beta[k] += 0.3;
            }
        }
    }
}

/// Enters an arrangement or leaves it; leaving is remembered by those in it.
fn enter(world: &mut World, seat: StateId, arrangement: u32, join: bool, why: &str) {
    let mut all = world.resource_mut::<Arrangements>();
    let Some(a) = all.0.iter_mut().find(|a| a.id == arrangement) else {
        return;
    };
    a.invited.remove(&seat);
    if join {
        a.members.insert(seat);
    } else {
        a.members.remove(&seat);
    }
    let members = a.members.clone();
    let mut relations = world.resource_mut::<Relations>();
    for m in members.into_iter().filter(|&m| m != seat) {
        let k = (m, seat);
        if join {
            relations.alpha[k] += 0.2;
        } else {
            relations.beta[k] += 0.4;
        }
    }
    let state = world.resource::<Setting>().scenario.iso(seat).to_owned();
    let mut journal = world.resource_mut::<Journal>();
    let cause = journal.last(Mark::Arranged(arrangement));
    let what = Happening::Joined {
        arrangement,
        state,
        joined: join,
    };
    journal.write(what, "10.12", cause, why);
}
