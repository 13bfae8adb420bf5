//! Section 1: what may be done, whoever sends it. A refusal names the rule and the way out.

mod act_context;
mod brackets;
mod capital;
mod chair;
mod convene;
pub(crate) mod corridors;
pub(crate) mod floor;
mod questions;
mod refusal;
mod years;
mod years_rights;

use crate::aftermath::decisions::Choose;
use crate::conference::floor::FloorAct;
use crate::conference::plates::RaisePlate;
use crate::conference::plates::rules::Plate;
use crate::conference::signing::Decide;
use crate::model::action::Action;
use crate::model::calendar::Phase;
use crate::model::ids::StateId;
use crate::say;
use crate::session::admissible::brackets::{open, resolve};

pub use act_context::{ActContext, Admitted, CapitalLimits, Sender};
pub use refusal::Refusal;
pub use years_rights::YearsRights;

/// Rule 1.1: checks an action. Nothing is changed.
///
/// # Errors
/// A refusal that names the rule, what is wrong and what would be allowed.
pub fn check(context: ActContext, sender: Sender, action: &Action) -> Result<Admitted, Refusal> {
    let seat = match (sender, action) {
        (Sender::Chair, _) => return chair::check(context, action).map(Admitted::Chair),
        (_, Action::Gavel(_)) => {
            return Err(Refusal::new(
                "1.16",
                say!("session-only-the-chair"),
                say!("session-only-the-chair-instead"),
            ));
        }
        (Sender::Seat(seat), _) => seat,
    };
    if let Some(refusal) = capital::forbids(context, action) {
        return Err(refusal);
    }
    match (context.phase, action) {
        (
            Phase::Conference(_),
            Action::Decide(_)
            | Action::SetBudget { .. }
            | Action::Respond { .. }
            | Action::Accede
            | Action::Withdraw
            | Action::Convene { .. }
            | Action::Posture(_)
            | Action::Authorise { .. }
            | Action::CutOff { .. }
            | Action::Forbid { .. }
            | Action::Instruct { .. }
            | Action::Expose(_)
            | Action::Aid { .. }
            | Action::Arrange { .. }
            | Action::Join { .. }
            | Action::Choose { .. },
        ) => Err(Refusal::new(
            "1.2",
            say!("session-still-sitting"),
            say!("session-still-sitting-instead"),
        )),
        (Phase::Conference(day), _) => conference(context, day, seat, action),
        (Phase::Signing, _) if !context.room.sits(seat) => Err(convene::elsewhere()),
        (Phase::Signing, Action::Decide(decision)) => Ok(Admitted::Decide(Decide(*decision))),
        (Phase::Signing, _) => Err(Refusal::new(
            "1.2",
            say!("session-signing"),
            say!("session-signing-instead"),
        )),
        (Phase::Aftermath(quarter), Action::Convene { .. }) => {
            convene::check(context, quarter, seat, action).map(Admitted::Forum)
        }
        (Phase::Aftermath(_), Action::Accede | Action::Withdraw) => {
            convene::adhere(context, seat, action).map(Admitted::Forum)
        }
        (Phase::Aftermath(_), Action::Choose { question, course }) => {
            let (question, course) = (*question, *course);
            let chosen = questions::course(&context, seat, question, course)?;
            // What it orders is checked as if it were ordered by itself.
            for order in &chosen.orders {
                check(context, sender, order)?;
            }
            Ok(Admitted::Choice(Choose { question, course }))
        }
        (Phase::Aftermath(_), _) => years::check(context, seat, action).map(Admitted::Years),
        (Phase::Over, _) => Err(Refusal::new(
            "1.2",
            say!("session-over"),
            say!("session-over-instead"),
        )),
    }
}

fn conference(
    context: ActContext,
    day: u32,
    seat: StateId,
    action: &Action,
) -> Result<Admitted, Refusal> {
    let room = context.room;
    if !room.sits(seat) {
        return Err(convene::elsewhere());
    }
    if !action.is_free() && context.actions_left == 0 {
        return Err(Refusal::new(
            "1.3",
            say!("session-no-influence"),
            say!("session-no-influence-instead"),
        ));
    }
    if room.floor.absent.contains(&seat) {
        return Err(Refusal::new(
            "1.15",
            say!("session-left-the-room"),
            say!("session-left-the-room-instead"),
        ));
    }
    match action {
        Action::Consult => capital::consult(context, day),
        Action::Press(p) => {
            let (bracket, wording) = resolve(context, p)?;
            Ok(Admitted::Floor(FloorAct::Press { bracket, wording }))
        }
        Action::Caucus(p) => floor::caucus(context, seat, p).map(Admitted::Floor),
        Action::Offer { .. }
        | Action::Counter { .. }
        | Action::Answer { .. }
        | Action::Break { .. }
        | Action::Eavesdrop { .. } => {
            corridors::check(context, day, seat, action).map(Admitted::Corridor)
        }
        _ if day == 0 => Err(Refusal::new(
            "1.11",
            say!("session-not-opened"),
            say!("session-not-opened-instead"),
        )),
        Action::Plate { choice, objects } => {
            let (bracket, wording) = open(context, choice)?;
            let plate = Plate::new(wording, *objects);
            Ok(Admitted::Plate(RaisePlate { bracket, plate }))
        }
        _ => floor::check(context, seat, action).map(Admitted::Floor),
    }
}
