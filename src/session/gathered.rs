//! Acts of several persons within one turn of the signing or of the years after (rule 1.22). Each is
//! checked when it is sent and waits for the end of the turn; then they are carried out seat by seat,
//! so that it does not matter who was faster.

use std::collections::BTreeMap;

use bevy_ecs::resource::Resource;
use bevy_ecs::world::World;

use crate::aftermath::orders::{Orders, YEAR, YearsAct};
use crate::conference::forums::ForumAct;
use crate::model::calendar::Phase;
use crate::model::ids::StateId;
use crate::model::years::Exposure;
use crate::model::{Action, Budget};
use crate::session::acts::{admit, carry_out};
use crate::session::admissible::{Admitted, Office, Refusal, Sender};
use crate::world::calendar;
use crate::world::digest::bytes::Bytes;
use crate::world::journal::OWN_CHOICE;
use crate::world::setting::Setting;

/// An act that was found admissible and waits for the end of the turn.
#[derive(Debug, Clone, PartialEq)]
struct Waiting {
    action: Action,
    admitted: Admitted,
}

/// The acts that wait, by seat; those of one seat in the order in which it sent them.
#[derive(Debug, Clone, Default, Resource)]
pub struct Gathered(BTreeMap<StateId, Vec<Waiting>>);

impl Gathered {
    /// What a seat has sent that waits for the end of the turn, in the order in which it was sent.
    pub fn of(&self, seat: StateId) -> impl Iterator<Item = &Action> {
        self.waiting(seat).map(|w| &w.action)
    }

    /// What a seat's services are told, and its budget, once its own acts that wait are carried out.
    pub(crate) fn amend(&self, seat: StateId, orders: &mut Orders, budget: &mut Budget) {
        for waiting in self.waiting(seat) {
            match &waiting.admitted {
                Admitted::Years(YearsAct::Budget(shares)) => *budget = *shares,
                Admitted::Years(act) => orders.follow(act),
                _ => {}
            }
        }
    }

    /// What the digest takes of it: what was sent, of which the rest follows.
    pub(super) fn write_down(&self, bytes: &mut Bytes) {
        for (seat, all) in &self.0 {
            let sent: Vec<&Action> = all.iter().map(|w| &w.action).collect();
            bytes.add(&(seat, sent));
        }
    }

    fn waiting(&self, seat: StateId) -> impl Iterator<Item = &Waiting> {
        self.0.get(&seat).into_iter().flatten()
    }

    /// Whether a seat has called a conference this turn.
    fn calls(&self, seat: StateId) -> bool {
        let call = |w: &Waiting| matches!(w.admitted, Admitted::Forum(ForumAct::Convene { .. }));
        self.waiting(seat).any(call)
    }

    /// Whether a seat last acceded (true) or withdrew (false) this turn; nothing if it did neither.
    pub(crate) fn adheres(&self, seat: StateId) -> Option<bool> {
        let join = |w: &Waiting| match w.admitted {
            Admitted::Forum(ForumAct::Adhere { join }) => Some(join),
            _ => None,
        };
        self.waiting(seat).filter_map(join).last()
    }

    /// What a seat holds once its own acts that wait are carried out.
    pub(crate) fn reflect(&self, seat: StateId, office: &mut Office) {
        for waiting in self.waiting(seat) {
            match &waiting.admitted {
                Admitted::Forum(ForumAct::Adhere { join }) => office.party = *join,
                Admitted::Years(act) => reflect(act, office),
                _ => {}
            }
        }
    }
}

fn reflect(act: &YearsAct, office: &mut Office) {
    match act {
        YearsAct::Budget(shares) => office.aid = shares.aid,
        YearsAct::Authorise { .. } => office.authorised += 1,
        YearsAct::Expose(Exposure::Incident(n)) => office.unnamed.retain(|i| i != n),
        YearsAct::Expose(Exposure::Violation(n)) => office.breaches.retain(|v| v != n),
        YearsAct::Aid { .. } => office.aid_in = YEAR,
        YearsAct::Join { arrangement, join } => {
            office.invited.retain(|a| a != arrangement);
            office.member.retain(|a| a != arrangement);
            if *join {
                office.member.push(*arrangement);
                office.member.sort_unstable();
            }
        }
        YearsAct::Respond { .. }
        | YearsAct::Posture(_)
        | YearsAct::Forbid { .. }
        | YearsAct::Arrange { .. } => {}
    }
}

/// Whether what persons send now waits for the end of the turn: where several of them act in the
/// signing hall or in a quarter. One person's acts are carried out at once, which comes to the same.
pub(crate) fn gathers(world: &World) -> bool {
    let several = world
        .resource::<Setting>()
        .controls
        .people()
        .nth(1)
        .is_some();
    let waits = !world.resource::<Gathered>().0.is_empty();
    let apart = matches!(calendar::phase(world), Phase::Signing | Phase::Aftermath(_));
    apart && (several || waits)
}

/// Checks an act against the turn as it began and what the seat itself has sent, and keeps it for the
/// end of the turn.
///
/// # Errors
/// A refusal that names the rule; nothing waits then.
pub(crate) fn gather(world: &mut World, seat: StateId, action: &Action) -> Result<(), Refusal> {
    let admitted = admit(world, Sender::Seat(seat), action)?;
    let mut gathered = world.resource_mut::<Gathered>();
    let calls = matches!(admitted, Admitted::Forum(ForumAct::Convene { .. }));
    if calls && gathered.calls(seat) {
        let (what, instead) = (
            "you have called a conference",
            "end the quarter, and go there",
        );
        return Err(Refusal::new("1.17", what, instead));
    }
    let action = action.clone();
    let waiting = gathered.0.entry(seat).or_default();
    waiting.push(Waiting { action, admitted });
    Ok(())
}

/// Rule 1.22: carries out what waits, in the order of the seats.
pub(crate) fn carry_out_gathered(world: &mut World) {
    let gathered = std::mem::take(&mut *world.resource_mut::<Gathered>());
    for (seat, all) in gathered.0 {
        for Waiting { action, admitted } in all {
            carry_out(world, Some(seat), &action, admitted, OWN_CHOICE);
        }
    }
}
