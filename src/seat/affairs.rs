//! What a seat holds and knows in the years after, beside what every seat sees.

use crate::model::ids::{IncidentId, StateId};
use crate::session::gathered::Gathered;
use crate::session::office;
use crate::world::calendar;
use bevy_ecs::world::World;

use crate::aftermath::actors::Actor;
use crate::aftermath::arrangements::Arrangements;
use crate::aftermath::incidents::Incidents;

use crate::aftermath::orders::Orders;
use crate::aftermath::regime::{Violation, Violations};
use crate::aftermath::rivals::Rivals;
use crate::model::calendar::Phase;
use crate::model::calendar::day_of;
use crate::model::lever::Levers;
use crate::model::years::{Arrangement, Kind};
use crate::model::{Budget, Capabilities};
use crate::session::admissible::Office;
use crate::world::regime::Regime;
use crate::world::relations::Relations;
use crate::world::states::{Condition, Seats};

/// A seat's own state of affairs.
#[derive(Debug, Clone)]
pub struct Affairs {
    /// What it may do now.
    pub office: Office,
    /// What its services are told.
    pub orders: Orders,
    /// What it spends on.
    pub budget: Budget,
    /// What it can do.
    pub skill: Capabilities,
    /// How it fares, with causes.
    pub condition: Condition,
    /// Whether the text is in force, and how far this state lives up to it, 0–1.
    pub bound: Option<f64>,
    /// What the text in force pulls, if it is.
    pub levers: Levers,
    /// Its tension with each state, 0–1.
    pub tension: Vec<f64>,
    /// How far blows and answers are news between it and each state (rule 9.2), 0–1.
    pub surprise: Vec<f64>,
    /// The states it watches, strongest rivalry first.
    pub rivals: Vec<StateId>,
    /// Its own operations, oldest first.
    pub operations: Vec<Operation>,
    /// Breaches of the text that are public or that it knows of.
    pub breaches: Vec<Violation>,
    /// Arrangements, which are published.
    pub arrangements: Vec<Arrangement>,
}

/// An operation of one's own, as far as one's services can tell.
#[derive(Debug, Clone, PartialEq)]
pub struct Operation {
    /// Number of the incident.
    pub id: IncidentId,
    /// Day.
    pub day: u32,
    /// Against whom.
    pub target: StateId,
    /// What it was.
    pub kind: Kind,
    /// 1–10.
    pub severity: u8,
    /// Whether it reached its aim.
    pub success: bool,
    /// Whether the target has said in public that it was us.
    pub named: bool,
}

/// The affairs of a seat, with what it has ordered that waits for the end of the turn; none before
/// the years after.
#[must_use]
pub fn of(world: &mut World, seat: StateId) -> Option<Affairs> {
    let now = match calendar::phase(world) {
        Phase::Aftermath(quarter) => day_of(quarter),
        Phase::Over => u32::MAX,
        _ => return None,
    };
    let office = office::office(world, seat);
    let entity = world.resource::<Seats>()[seat];
    let mut query = world.query::<(&Orders, &Budget, &Capabilities, &Condition)>();
    let own = query.get(world, entity).ok();
    let own = own.map(|(o, b, s, c)| (o.clone(), *b, *s, *c));
    let (mut orders, mut budget, skill, condition) = own?;
    let gathered = world.resource::<Gathered>();
    gathered.amend(seat, &mut orders, &mut budget);
    let regime = world.resource::<Regime>();
    let relations = world.resource::<Relations>();
    let all = world.resource::<Incidents>().all.iter();
    let mine = all.filter(|i| i.initiator == Actor::State(seat) && i.severity > 0);
    let operations = mine.map(|i| Operation {
        id: i.id,
        day: i.day,
        target: i.target,
        kind: i.kind,
        severity: i.severity,
        success: i.success,
        named: i.public && i.attributed <= now && i.believed.is_some_and(|b| b.0 == i.initiator),
    });
    let breaches = world.resource::<Violations>().0.iter();
    let known = breaches.filter(|v| v.public || v.known.contains(&seat));
    let rivals = world.resource::<Rivals>();
    let others = StateId::all(relations.n);

    Some(Affairs {
        office,
        orders,
        budget,
        skill,
        condition,
        bound: regime.in_force().then(|| regime.keeps(seat)),
        levers: regime
            .ruling(seat)
            .map_or_else(Levers::default, |i| i.levers),
        tension: relations.tension.row(seat).to_vec(),
        surprise: others.map(|s| rivals.surprise(seat, s)).collect(),
        rivals: rivals.of(seat).map(|r| r.on).collect(),
        operations: operations.collect(),
        breaches: known.cloned().collect(),
        arrangements: world.resource::<Arrangements>().0.clone(),
    })
}
