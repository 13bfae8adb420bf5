//! What a seat holds and knows in the years after, beside what every seat sees.

use bevy_ecs::world::World;
use serde::{Deserialize, Serialize};

use crate::aftermath::orders::Orders;
use crate::model::calendar::{Phase, day_of};
use crate::model::ids::StateId;
use crate::model::lever::Levers;
use crate::model::years::Arrangement;
use crate::model::{Budget, Capabilities, Digital};
use crate::seat::years::{Breach, Operation, YearsView};
use crate::session::admissible::YearsRights;
use crate::session::gathered::Gathered;
use crate::session::years_rights;
use crate::world::calendar;
use crate::world::states::Condition;

/// A seat's own state of affairs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Affairs {
    /// What it may do now.
    pub rights: YearsRights,
    /// What its services are told.
    pub orders: Orders,
    /// What it spends on.
    pub budget: Budget,
    /// What it can do.
    pub skill: Capabilities,
    /// How it fares, with causes.
    pub condition: Condition,
    /// How far its life depends on networks (rule 12.1), 0–1.
    #[serde(default)]
    pub dependence: f64,
    /// States that live under another text than it does, or under none where it lives under one, if that
    /// of either is in force: what each keeps of its own draws their networks apart (rule 10.10).
    #[serde(default)]
    pub other_texts: Vec<StateId>,
    /// Whether the text is in force, and how far this state lives up to it, 0–1.
    pub bound: Option<f64>,
    /// What the text in force pulls, if it is.
    pub levers: Levers,
    /// Its tension with each state, 0–1.
    pub tension: Vec<f64>,
    /// How far incidents and answers are news between it and each state (rule 9.2), 0–1.
    pub surprise: Vec<f64>,
    /// The states it watches, strongest rivalry first.
    pub rivals: Vec<StateId>,
    /// Its own operations, oldest first.
    pub operations: Vec<Operation>,
    /// Breaches of the text that are public or that it knows of.
    pub breaches: Vec<Breach>,
    /// Arrangements, which are published.
    pub arrangements: Vec<Arrangement>,
    /// Who has cut off whom from its services, which everybody sees.
    pub cut_offs: Vec<(StateId, StateId)>,
}

/// The affairs of a seat, with what it has ordered that waits for the end of the turn; none before
/// the years after.
#[must_use]
pub fn of(world: &mut World, seat: StateId) -> Option<Affairs> {
    let today = match calendar::phase(world) {
        Phase::Aftermath(quarter) => day_of(quarter),
        Phase::Over => u32::MAX,
        _ => return None,
    };
    let rights = years_rights::years_rights(world, seat);
    let world = &*world;
    let view = YearsView::through(world, seat, today);
    let others = StateId::all(view.trust().len());
    let (mut orders, mut budget) = (view.own::<Orders>()?.clone(), *view.own::<Budget>()?);
    let gathered = world.resource::<Gathered>();
    gathered.amend(seat, &mut orders, &mut budget);
    Some(Affairs {
        rights,
        orders,
        budget,
        skill: *view.own()?,
        condition: *view.own()?,
        dependence: view.own::<Digital>()?.dependence,
        other_texts: view.other_texts().collect(),
        bound: view.bound(),
        levers: view.ruling().map_or_else(Levers::default, |i| i.levers),
        tension: view.tension().to_vec(),
        surprise: others.map(|s| view.surprise(s)).collect(),
        rivals: view.watched().collect(),
        operations: view.operations().collect(),
        breaches: view.breaches().collect(),
        arrangements: view.arrangements().to_vec(),
        cut_offs: view.cut_offs(),
    })
}
