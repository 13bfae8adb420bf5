//! What a computer chooses in the years after, from what its seat may know and from dice that it is
//! handed.

use crate::say;
use rand::{Rng, RngExt as _};

use crate::aftermath::indices::moves::felt;
use crate::model::ids::{GroupId, ViolationId};
use crate::model::years::Pledge;
use crate::model::{Action, Budget, Move, Theory};
use crate::seat::YearsView;
use crate::world::states::Condition;

/// Rule 10.8: whether it would lay a breach open: it knows of one that is not public, and it trusts
/// the one who did it little.
#[must_use]
pub fn would_tell(view: &YearsView, breach: ViolationId) -> bool {
    let breach = view.breach(breach).filter(|b| !b.public);
    let wary = view.theory().regime.compliance.breach_told_trust;
    breach.is_some_and(|b| view.trust()[b.state.index()] < wary)
}

/// Rule 10.8: whether it does so this quarter.
pub fn tells_now(theory: &Theory, dice: &mut impl Rng) -> bool {
    dice.random::<f64>() < theory.regime.compliance.breach_told
}

/// Rule 10.12: who leads a regional group and is in no arrangement proposes one to its members, once
/// in a while.
#[must_use]
pub fn arrangement(view: &YearsView, group: GroupId, dice: &mut impl Rng) -> Option<Move> {
    let group = view.room().regional.groups.get(group.index())?;
    let me = view.seat();
    let mut arranged = view.arrangements().iter();
    let alone = group.members.len() < 2;
    if group.leader != me || alone || arranged.any(|a| a.members.contains(&me)) {
        return None;
    }
    if dice.random::<f64>() >= view.theory().regime.arrangements.group_yearly {
        return None;
    }
    let others = group.members.iter().filter(|&&m| m != me);
    let with = others.map(|&m| view.scenario().iso(m).to_owned());
    let action = Action::Arrange {
        with: with.collect(),
        pledges: vec![Pledge::ShareWarnings, Pledge::JointPolicing],
    };
    Some(Move::new(action, say!("delegates-arrange")))
}

/// Rule 10.1: what it spends on from now on, as far as it was hurt: defence takes from everything
/// else in proportion, so that who is struck guards itself and gives up nothing in particular.
/// Nothing if it was not hurt.
#[must_use]
pub fn budget(view: &YearsView) -> Option<Move> {
    let harm = view.own::<Condition>()?.harm;
    let by = &view.theory().capabilities.build_up;
    let share = by.budget_follows * felt(view.theory(), harm);
    if share <= 0.0 {
        return None;
    }
    let before = *view.own::<Budget>()?;
    let shares = before.toward_defence(share);
    Some(Move::new(
        Action::SetBudget { shares },
        say!("delegates-budget"),
    ))
}
