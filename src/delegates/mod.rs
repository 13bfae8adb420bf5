//! Computer delegates. A delegate turns a seat's view into actions; it sees nothing else.

pub mod broker;
pub mod group_loyal;
pub mod hardliner;
pub mod mind;

use bevy_ecs::world::World;
use rand::RngExt as _;

use crate::model::Move;
use crate::model::room::Phase;
use crate::model::state::DelegateKind;
use crate::sim::streams::stream;
use crate::sim::{Inbox, SeatView, Setting, view};

/// A computer delegate.
pub trait Delegate {
    /// What it does today, each with its reason.
    fn act(&self, view: &SeatView) -> Vec<Move>;
}

/// The delegate of a kind.
#[must_use]
pub fn of(kind: DelegateKind) -> &'static dyn Delegate {
    match kind {
        DelegateKind::Hardliner | DelegateKind::Historical => &hardliner::Hardliner,
        DelegateKind::Broker | DelegateKind::Opportunist => &broker::Broker,
        _ => &group_loyal::GroupLoyal,
    }
}

/// Asks every computer seat for its actions; they reach the floor in an order drawn by lot.
pub fn fill_inbox(world: &mut World) {
    let setting = world.resource::<Setting>().clone();
    let Phase::Conference(day) = *world.resource::<Phase>() else {
        return;
    };
    let mut order: Vec<(u64, usize)> = (0..setting.scenario.states.len())
        .filter(|&s| setting.human != Some(s))
        .map(|s| {
            let mut rng = stream(setting.seed, "order", day, setting.die(s), "", 0);
            (rng.random::<u64>(), s)
        })
        .collect();
    order.sort_unstable();
    let mut all = Vec::new();
    for (_, seat) in order {
        let own = setting.scenario.states[seat].profile.delegate;
        let kind = setting.delegates.unwrap_or(own);
        let view = view::of(world, seat);
        all.extend(of(kind).act(&view).into_iter().map(|a| (seat, a)));
    }
    world.resource_mut::<Inbox>().0 = all;
}
