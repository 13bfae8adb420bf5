//! What the systems of conflict read of each state.

use bevy_ecs::system::{Query, SystemParam};

use crate::aftermath::orders::Orders;
use crate::model::ids::StateId;
use crate::model::{Capabilities, Digital, Doctrine, Society};
use crate::world::states::{Condition, Seat, in_seat_order};

/// A state as a party to a conflict.
#[derive(Debug, Clone, Copy)]
pub struct StateInConflict<'a> {
    /// Which.
    pub seat: StateId,
    /// Its skills.
    pub skill: &'a Capabilities,
    /// How ready it is to act and to answer.
    pub doctrine: &'a Doctrine,
    /// How it fares.
    pub condition: &'a Condition,
    /// Its liberty at home, 0–1.
    pub liberty: f64,
    /// How far it depends on networks, 0–1.
    pub dependence: f64,
    /// What its services are told.
    pub orders: &'a Orders,
}

/// Every state as a party to a conflict.
#[derive(SystemParam)]
pub struct StatesInConflict<'w, 's> {
    states: Query<
        'w,
        's,
        (
            &'static Seat,
            &'static Capabilities,
            &'static Doctrine,
            &'static Condition,
            &'static Society,
            &'static Digital,
            &'static Orders,
        ),
    >,
}

impl StatesInConflict<'_, '_> {
    /// The states in order of seat, to be read at a [`StateId`].
    #[must_use]
    pub fn in_seat_order(&self) -> Vec<StateInConflict<'_>> {
        let all = self.states.iter().map(
            |(seat, skill, doctrine, condition, society, digital, orders)| StateInConflict {
                seat: seat.0,
                skill,
                doctrine,
                condition,
                liberty: society.liberty,
                dependence: digital.dependence,
                orders,
            },
        );
        in_seat_order(all, |state| state.seat)
    }
}
