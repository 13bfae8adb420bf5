//! Computers move their budgets once a year (rule 10.1).

use bevy_app::App;
use bevy_ecs::prelude::*;
use bevy_state::prelude::State;

use crate::model::Budget;
use crate::model::calendar::Phase;
use crate::world::schedule::{Quarter, QuarterSystems};
use crate::world::setting::Setting;
use crate::world::states::{Condition, Seat};

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Quarter, shift.in_set(QuarterSystems::Policy));
}

/// Rule 10.1: in the first quarter of a year computers move a tenth of their budget from offence to
/// defence, as far as they were hurt.
pub fn shift(
    phase: Res<State<Phase>>,
    setting: Res<Setting>,
    mut states: Query<(&Seat, &Condition, &mut Budget)>,
) {
    if phase.quarter() % 4 != 1 {
        return;
    }
    let by = &setting.theory.capabilities.build_up;
    for (seat, condition, mut budget) in &mut states {
        if !setting.computer(seat.0) {
            continue;
        }
        let shift = (by.budget_follows * condition.harm).min(budget.offence * by.budget_most);
        budget.offence -= shift;
        budget.defence += shift;
    }
}
