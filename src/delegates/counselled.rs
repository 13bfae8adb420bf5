//! What a computer does on its adviser's word: the acts that its own habits do not think of.

use crate::model::Action;
use crate::model::ids::StateId;
use crate::model::state::{DelegateKind, Strength};
use crate::seat::adviser::{Breadth, knob, weigh};
use crate::seat::view;
use crate::session::acts::act;
use crate::session::admissible::Sender;
use bevy_ecs::world::World;

/// Before or after its own moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Turn {
    First,
    Last,
}

/// Delegations in a conference above which nobody is advised: a day would take too long. Judgement.
const LARGE: usize = 24;

pub(super) fn take(world: &mut World, seat: StateId, kind: DelegateKind, turn: Turn) {
    if kind == DelegateKind::Historical {
        return;
    }
    let mask = knob("K_MASK", 0.0) as u32;
    for n in 0.. {
        let view = view::of(world, seat);
        let most = match (turn, view.strength) {
            (_, Strength::Attache) => 0.0,
            (Turn::First, Strength::Counsellor) => knob("K_FIRST", 0.0),
            (Turn::Last, Strength::Counsellor) => knob("K_LAST", 0.0),
            (Turn::First, Strength::Ambassador) => knob("K_AFIRST", 0.0),
            (Turn::Last, Strength::Ambassador) => knob("K_ALAST", 0.0),
        };
        if f64::from(n) >= most || view.room.delegations() > LARGE || view.actions_left() == 0 {
            return;
        }
        let breadth = if view.strength == Strength::Ambassador {
            Breadth::wide()
        } else {
            Breadth::usual()
        };
        let fits = |a: &Action| {
            let class = match a {
                Action::CallVote(_) | Action::PointOfOrder(_) | Action::CloseDebate { .. } => 1,
                Action::Offer { .. } => 2,
                Action::Open { .. } | Action::Caucus(_) => 4,
                Action::Plate { .. } | Action::Answer { .. } => 16,
                _ => 8,
            };
            mask & class != 0
        };
        let found = weigh(&view, breadth).into_iter();
        let mut found = found.filter(|c| c.action.as_ref().is_some_and(fits) && !c.free());
        let Some(c) = found.next() else { return };
        let Some(action) = c.action else { return };
        if act(world, Sender::Seat(seat), &action, &c.why).is_err() {
            return;
        }
    }
}
