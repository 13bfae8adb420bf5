//! What a seat does in the years after: budgets, orders to the services, answers, exposure, aid,
//! arrangements, accession and withdrawal.

mod arrange;
mod expose;

use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

use bevy_app::App;
use bevy_ecs::component::Component;
use bevy_ecs::message::Messages;
use bevy_ecs::prelude::{Query, Res, ResMut};
use bevy_ecs::schedule::IntoScheduleConfigs as _;
use bevy_ecs::schedule::common_conditions::on_message;
use bevy_ecs::system::SystemParam;
use bevy_state::prelude::State;

use crate::aftermath::arrangements::Arrangements;
use crate::aftermath::arrangements::rules::gift;
use crate::aftermath::cut_offs::CutOffs;
use crate::aftermath::incidents::Incidents;
use crate::aftermath::regime::Violations;
use crate::aftermath::rivals::Rivals;
use crate::locale::Sentence;
use crate::model::calendar::Phase;
use crate::model::ids::{ArrangementId, IncidentId, StateId};
use crate::model::instruction::Instruction;
use crate::model::theory::fixed::fixed;
use crate::model::years::{Exposure, Kind, Pledge, Posture};
use crate::model::{Budget, Capabilities, Doctrine, Economy, Rung};
use crate::world::digest::DigestApp as _;
use crate::world::journal::Journal;
use crate::world::orders::Order;
use crate::world::relations::Relations;
use crate::world::schedule::{Act, ActSystems};
use crate::world::setting::Setting;
use crate::world::states::{Condition, Seat};

pub(super) fn plugin(app: &mut App) {
    app.digest_component::<Orders>()
        .digest_resource::<Arrangements>();
    app.add_message::<Order<YearsAct>>();
    let carried_out = carry_out.run_if(on_message::<Order<YearsAct>>);
    app.add_systems(Act, carried_out.in_set(ActSystems::Years));
}

/// What a state's services are told.
#[derive(Debug, Clone, PartialEq, Default, Component, Serialize, Deserialize)]
pub struct Orders {
    /// What they may do on their own.
    pub posture: Posture,
    /// States they may not operate against.
    pub forbidden: BTreeSet<StateId>,
    /// Operations ordered this quarter.
    pub authorised: Vec<(StateId, Kind)>,
    /// Quarter of the last gift of aid.
    pub gave: Option<u32>,
    /// How small blows are answered without asking, if a person left instructions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instruction: Option<Instruction>,
}

impl Orders {
    /// What an act tells the services; other acts tell them nothing.
    pub(crate) fn follow(&mut self, act: &YearsAct) {
        match act {
            YearsAct::Posture(posture) => self.posture = *posture,
            YearsAct::Authorise { target, kind } => self.authorised.push((*target, *kind)),
            YearsAct::Forbid { target, on: true } => {
                self.forbidden.insert(*target);
            }
            YearsAct::Forbid { target, on: false } => {
                self.forbidden.remove(target);
            }
            YearsAct::Instruct(blows) => self.instruction = *blows,
            _ => {}
        }
    }
}

fixed! {
    aid:

    /// Quarters between two gifts of aid of a state (rule 10.13). Judgement: budgets are made by
    /// the year.
    pub(crate) const YEAR: u32 = 4;
}

/// What a state does in the years after.
#[derive(Debug, Clone, PartialEq)]
#[expect(missing_docs, reason = "fields carry the names of Action's")]
pub enum YearsAct {
    /// Sets its budget.
    Budget(Budget),
    /// Answers an incident.
    Respond { incident: IncidentId, rung: Rung },
    /// Sets its services' posture.
    Posture(Posture),
    /// Orders an operation.
    Authorise { target: StateId, kind: Kind },
    /// Forbids operations against a state, or lifts that.
    Forbid { target: StateId, on: bool },
    /// Says how small blows are answered without asking.
    Instruct(Option<Instruction>),
    /// Cuts off a state from its services, or opens them again.
    CutOff { target: StateId, on: bool },
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
    Join {
        arrangement: ArrangementId,
        join: bool,
    },
}

/// What acts of the years after read and change.
#[derive(SystemParam)]
struct Reach<'w, 's> {
    setting: Res<'w, Setting>,
    phase: Res<'w, State<Phase>>,
    rivals: Res<'w, Rivals>,
    incidents: ResMut<'w, Incidents>,
    violations: ResMut<'w, Violations>,
    arrangements: ResMut<'w, Arrangements>,
    cut_offs: ResMut<'w, CutOffs>,
    relations: ResMut<'w, Relations>,
    journal: ResMut<'w, Journal>,
    states: Query<
        'w,
        's,
        (
            &'static Seat,
            &'static Economy,
            &'static Doctrine,
            &'static Condition,
            &'static mut Orders,
            &'static mut Budget,
            &'static mut Capabilities,
        ),
    >,
}

/// Carries out what was done in the years after.
fn carry_out(mut waiting: ResMut<Messages<Order<YearsAct>>>, mut reach: Reach) {
    let orders: Vec<Order<YearsAct>> = waiting.drain().collect();
    for order in orders {
        if let Some(seat) = order.by {
            reach.carry_out(seat, order.act, &order.why);
        }
    }
}

impl Reach<'_, '_> {
    /// Does what was found admissible.
    fn carry_out(&mut self, seat: StateId, act: YearsAct, why: &Sentence) {
        match act {
            YearsAct::Budget(shares) => self.set_budget(seat, shares),
            YearsAct::Respond { incident, rung } => {
                self.incidents.orders.insert(incident, rung);
            }
            YearsAct::Posture(_)
            | YearsAct::Authorise { .. }
            | YearsAct::Forbid { .. }
            | YearsAct::Instruct(_) => {
                self.change_orders(seat, |o| o.follow(&act));
            }
            YearsAct::CutOff { target, on } => {
                let n = &self.setting.theory.capabilities.cut_offs;
                let pair = (seat, target);
                self.cut_offs.set(n, &mut self.relations, pair, on);
            }
            YearsAct::Expose(what) => self.expose(seat, what, why),
            YearsAct::Aid { to } => self.aid(seat, to),
            YearsAct::Arrange { with, pledges } => self.arrange(seat, &with, pledges, why),
            YearsAct::Join { arrangement, join } => self.join(seat, arrangement, join, why),
        }
    }

    fn change_orders(&mut self, seat: StateId, change: impl FnOnce(&mut Orders)) {
        if let Some(mut state) = self.states.iter_mut().find(|state| state.0.0 == seat) {
            change(&mut state.4);
        }
    }

    fn set_budget(&mut self, seat: StateId, shares: Budget) {
        if let Some(mut state) = self.states.iter_mut().find(|state| state.0.0 == seat) {
            *state.5 = shares;
        }
    }

    /// Rule 10.13: one gift a year lifts the defence of one state and what it thinks of the giver.
    fn aid(&mut self, seat: StateId, to: StateId) {
        let quarter = self.phase.quarter();
        self.change_orders(seat, |o| o.gave = Some(quarter));
        let mut states = self.states.iter();
        let own = states.find(|state| state.0.0 == seat);
        let Some((share, gdp)) = own.map(|state| (state.5.aid, state.1.gdp_bn)) else {
            return;
        };
        let mut given = 0.0;
        if let Some((.., mut skill)) = self.states.iter_mut().find(|state| state.0.0 == to) {
            given = gift(&self.setting.theory, share, gdp, skill.defence);
            skill.defence = (skill.defence + given).min(1.0);
        }
        let by = &self.setting.theory.regime.aid;
        self.relations.alpha[(to, seat)] += by.thanks + by.thanks_defence * given;
    }
}
