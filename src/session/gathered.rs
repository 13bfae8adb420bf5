//! The acts of several persons that wait for the end of a turn of the signing or of the years after
//! (rule 1.22); `session::turn` checks them and carries them out.

use std::collections::BTreeMap;

use bevy_ecs::resource::Resource;

use crate::aftermath::orders::{Orders, YEAR, YearsAct};
use crate::conference::forums::ForumAct;
use crate::model::ids::{QuestionId, StateId};
use crate::model::years::Exposure;
use crate::model::{Action, Budget};
use crate::session::admissible::{Admitted, YearsRights};
use crate::world::digest::bytes::Bytes;

/// An act that was found admissible and waits for the end of the turn.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Waiting {
    pub(super) action: Action,
    pub(super) admitted: Admitted,
}

/// The acts that wait, by seat; those of one seat in the order in which it sent them.
#[derive(Debug, Clone, Default, Resource)]
pub struct Gathered(pub(super) BTreeMap<StateId, Vec<Waiting>>);

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

    /// Whether a seat has answered a question this turn.
    pub(super) fn answers(&self, seat: StateId, question: QuestionId) -> bool {
        let same =
            |w: &Waiting| matches!(&w.admitted, Admitted::Choice(c) if c.question == question);
        self.waiting(seat).any(same)
    }

    /// Whether a seat has called a conference this turn.
    pub(super) fn calls(&self, seat: StateId) -> bool {
        let call = |w: &Waiting| matches!(w.admitted, Admitted::Forum(ForumAct::Convene { .. }));
        self.waiting(seat).any(call)
    }

    /// What a seat holds once its own acts that wait are carried out.
    pub(crate) fn reflect(&self, seat: StateId, rights: &mut YearsRights) {
        for waiting in self.waiting(seat) {
            match &waiting.admitted {
                Admitted::Forum(ForumAct::Adhere { join }) => {
                    (rights.party, rights.newest) = (*join, *join);
                }
                Admitted::Years(act) => reflect(act, rights),
                _ => {}
            }
        }
    }
}

fn reflect(act: &YearsAct, rights: &mut YearsRights) {
    match act {
        YearsAct::Budget(shares) => rights.aid = shares.aid,
        YearsAct::Authorise { .. } => rights.authorised += 1,
        YearsAct::Expose(Exposure::Incident(n)) => rights.unnamed.retain(|i| i != n),
        YearsAct::Expose(Exposure::Violation(n)) => rights.breaches.retain(|v| v != n),
        YearsAct::Aid { .. } => rights.aid_in = YEAR,
        YearsAct::Join { arrangement, join } => {
            rights.invited.retain(|a| a != arrangement);
            rights.member.retain(|a| a != arrangement);
            if *join {
                rights.member.push(*arrangement);
                rights.member.sort_unstable();
            }
        }
        YearsAct::Respond { .. }
        | YearsAct::Posture(_)
        | YearsAct::CutOff { .. }
        | YearsAct::Forbid { .. }
        | YearsAct::Instruct(_)
        | YearsAct::Arrange { .. } => {}
    }
}
