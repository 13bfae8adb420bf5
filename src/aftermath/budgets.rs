//! Computers move their budgets once a year (rule 10.1).

use bevy_ecs::prelude::*;
use bevy_state::prelude::State;

use crate::model::Budget;
use crate::model::calendar::Phase;
use crate::world::setting::Setting;
use crate::world::states::{Condition, Seat};

/// Share of a year's budget that follows a full harm (judgement).
const FOLLOWS: f64 = 0.1;

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
    for (seat, condition, mut budget) in &mut states {
        if !setting.computer(seat.0) {
            continue;
        }
        let shift = (FOLLOWS * condition.harm).min(budget.offence * 0.5);
        budget.offence -= shift;
        budget.defence += shift;
    }
}
