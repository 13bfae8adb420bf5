//! A delegation talks its capital round (rule 17.6).

use bevy_app::App;
use bevy_ecs::message::Messages;
use bevy_ecs::prelude::*;
use bevy_ecs::schedule::common_conditions::on_message;

use crate::conference::brackets::spend;
use crate::conference::capital::evening::tell;
use crate::conference::proceedings::Proceedings;
use crate::world::capital::{Capital, CapitalStage, Cause};
use crate::world::orders::{NO_SENDER, Order};
use crate::world::schedule::{Act, ActSystems};

/// A consultation; it costs one act.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Consult;

pub(super) fn plugin(app: &mut App) {
    app.add_message::<Order<Consult>>();
    let carried_out = consult.run_if(on_message::<Order<Consult>>);
    app.add_systems(Act, carried_out.in_set(ActSystems::Capitals));
}

/// Patience grows at once, and what the capital does changes with it.
fn consult(
    mut orders: ResMut<Messages<Order<Consult>>>,
    mut now: Proceedings,
    mut capitals: Query<&mut Capital>,
) -> Result {
    for order in orders.drain() {
        let seat = order.by.ok_or(NO_SENDER)?;
        spend(&mut now, seat)?;
        let n = &now.setting.theory.capital.stages;
        let mut capital = capitals.get_mut(now.seats[seat])?;
        let regained = capital.regain(n);
        capital.move_by(Cause::Consulted, regained);
        capital.consulted += 1;
        capital.consulted_on = Some(now.phase.day());
        let before = capital.stage;
        capital.stage = before.min(CapitalStage::at(n, capital.patience));
        if capital.stage != before {
            let act = now.act();
            tell(
                &mut now.journal,
                &now.setting,
                (seat, &capital),
                "17.6",
                act,
            );
        }
    }
    Ok(())
}
