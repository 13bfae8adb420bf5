//! What a computer does on its adviser's word: a few acts a day that its own habits do not think of.
//!
//! An attaché hears no adviser. A counsellor asks when it has done what it does by habit and has
//! influence left; an ambassador looks further. None asks for a vote that
//! its kind would not ask for.

use crate::model::Action;
use crate::model::ids::StateId;
use crate::model::state::{DelegateKind, Strength};
use crate::seat::adviser::{Breadth, weigh};
use crate::seat::view;
use crate::session::acts::act;
use crate::session::admissible::Sender;
use bevy_ecs::world::World;

/// Delegations in a conference above which nobody is advised: a day would take too long (judgement).
const LARGE: usize = 24;

/// Acts of a day that it does at most on another's word (judgement).
const ACTS: usize = 2;

/// Does what the adviser proposes first of what its kind would do.
pub(super) fn take(world: &mut World, seat: StateId, kind: DelegateKind) {
    for _ in 0..ACTS {
        if !once(world, seat, kind) {
            return;
        }
    }
}

/// One act; whether there was one.
fn once(world: &mut World, seat: StateId, kind: DelegateKind) -> bool {
    let view = view::of(world, seat);
    let breadth = match view.strength {
        Strength::Attache => return false,
        Strength::Counsellor => Breadth::brief(),
        Strength::Ambassador => Breadth::usual(),
    };
    let historical = kind == DelegateKind::Historical;
    if historical || view.room.delegations() > LARGE || view.actions_left() == 0 {
        return false;
    }
    let mut found = weigh(&view, breadth).into_iter();
    let act_on = found.find_map(|c| {
        let action = c.action.filter(|a| would(kind, a))?;
        Some((action, c.why))
    });
    let done = act_on.map(|(action, why)| act(world, Sender::Seat(seat), &action, &why));
    done.is_some_and(|done| done.is_ok())
}

/// Whether a kind of delegate would do something of this kind on another's word. Plates and answers it
/// gives by itself.
fn would(kind: DelegateKind, action: &Action) -> bool {
    match action {
        Action::Plate { .. } | Action::Answer { .. } | Action::Decide(_) => false,
        Action::CallVote(_) | Action::PointOfOrder(_) => {
            matches!(kind, DelegateKind::Hardliner | DelegateKind::Opportunist)
        }
        _ => true,
    }
}
