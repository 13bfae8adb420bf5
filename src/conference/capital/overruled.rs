//! What a capital makes of a person who overrules it at the signing (rule 17.8), and how it goes into
//! the years after.

use bevy_ecs::prelude::*;

use crate::conference::room::Room;
use crate::conference::signing::answers::SigningAnswers;
use crate::model::ids::StateId;
use crate::world::capital::{Capital, CapitalStage, Cause};
use crate::world::setting::Setting;
use crate::world::states::Seats;

/// Rule 17.8: patience falls where a person overruled the sum; from here on it is that of the years
/// after.
pub(crate) fn overruled(
    answers: Res<SigningAnswers>,
    room: Res<Room>,
    setting: Res<Setting>,
    seats: Res<Seats>,
    mut capitals: Query<&mut Capital>,
) -> Result {
    let n = &setting.theory.capital;
    for (seat, verdict) in StateId::each(answers.verdicts()) {
        let mut capital = capitals.get_mut(seats[seat])?;
        capital.moves.clear();
        if verdict.reasons.iter().any(|r| r.term == "own_call") {
            capital.move_by(Cause::Overruled, -n.years.patience_overruled);
        }
        if room.sits(seat) {
            // There is nobody left to call back: what it makes of the budget it says in a quarter.
            let stage = CapitalStage::in_the_years(&n.stages, capital.patience);
            capital.stage = stage.min(CapitalStage::Cable);
        }
    }
    Ok(())
}
