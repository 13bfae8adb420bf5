//! The end of a turn in which several persons act at the signing or in the years after (rule 1.22).
//! Each act is checked when it is sent and waits for the end of the turn; then they are carried out
//! seat by seat, so that it does not matter who was faster.

use bevy_ecs::world::World;

use crate::aftermath::state::AftermathState;
use crate::conference::forums::ForumAct;
use crate::model::Action;
use crate::model::calendar::Phase;
use crate::model::ids::StateId;
use crate::say;
use crate::session::acts::{admit, carry_out};
use crate::session::admissible::{Admitted, Refusal, Sender};
use crate::session::gathered::{Gathered, Waiting};
use crate::world::calendar;
use crate::world::journal::own_choice;

/// Whether what persons send now waits for the end of the turn: where several of them act at the
/// signing or in a quarter. One person's acts are carried out at once, which comes to the same.
pub(crate) fn gathers(world: &World) -> bool {
    let mut people = AftermathState::of(world).setting.controls.people();
    let several = people.nth(1).is_some();
    let waits = !world.resource::<Gathered>().0.is_empty();
    let apart = matches!(calendar::phase(world), Phase::Signing | Phase::Aftermath(_));
    apart && (several || waits)
}

/// Checks an act against the turn as it began and what the seat itself has sent, and keeps it for the
/// end of the turn. Gives what it comes to.
///
/// # Errors
/// A refusal that names the rule; nothing waits then.
pub(crate) fn gather(
    world: &mut World,
    seat: StateId,
    action: &Action,
) -> Result<Admitted, Refusal> {
    let admitted = admit(world, Sender::Seat(seat), action)?;
    let mut gathered = world.resource_mut::<Gathered>();
    let calls = matches!(admitted, Admitted::Forum(ForumAct::Convene { .. }));
    if calls && gathered.calls(seat) {
        let (what, instead) = (
            say!("session-called-by-you"),
            say!("session-called-by-you-instead"),
        );
        return Err(Refusal::new("1.17", what, instead));
    }
    if let Admitted::Choice(chosen) = &admitted
        && gathered.answers(seat, chosen.question)
    {
        let number = chosen.question.to_string();
        let what = say!("session-no-question", number = number);
        return Err(Refusal::new(
            "1.24",
            what,
            say!("session-no-question-instead"),
        ));
    }
    let action = action.clone();
    let waiting = gathered.0.entry(seat).or_default();
    waiting.push(Waiting {
        action,
        admitted: admitted.clone(),
    });
    Ok(admitted)
}

/// Rule 1.22: carries out what waits, in the order of the seats.
pub(crate) fn carry_out_gathered(world: &mut World) {
    let gathered = std::mem::take(&mut *world.resource_mut::<Gathered>());
    for (seat, all) in gathered.0 {
        for Waiting { action, admitted } in all {
            carry_out(world, Some(seat), &action, admitted, own_choice());
        }
    }
}
