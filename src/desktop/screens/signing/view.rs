//! What the parts of the signing read.

use crate::desktop::par::Background;
use crate::desktop::screens::signing::changes::SigningScreen;
use crate::desktop::screens::signing::order;
use crate::desktop::sight::Sight;
use crate::desktop::theme::Look;
use crate::model::Decision;
use crate::model::ids::StateId;
use crate::text;

/// What the parts of the signing read.
#[derive(Debug, Clone)]
pub(super) struct View<'a> {
    pub(super) look: &'a Look,
    pub(super) sight: &'a Sight,
    pub(super) roll: &'a SigningScreen,
    pub(super) background: &'a Background,
    pub(super) picked: Option<StateId>,
    /// The roll in the order of its calls.
    pub(super) order: Vec<StateId>,
}

impl View<'_> {
    /// Whether an answer is asked of the seat: the chair gives none, nor does who does not sit in this
    /// conference.
    pub(super) fn answers(&self) -> bool {
        self.sight.takes_part()
    }

    /// Whether the answers are given.
    pub(super) fn done(&self) -> bool {
        self.sight.was_signed()
    }

    /// Plates called so far.
    pub(super) fn called(&self) -> usize {
        if self.done() {
            self.roll.shown.min(self.order.len())
        } else {
            0
        }
    }

    pub(super) fn all_called(&self) -> bool {
        self.done() && self.called() == self.order.len()
    }

    /// The plate that was called last, while more are to come.
    pub(super) fn called_now(&self) -> Option<StateId> {
        let last = self.called().checked_sub(1)?;
        (!self.all_called()).then(|| self.order[last])
    }

    pub(super) fn is_called(&self, s: StateId) -> bool {
        self.order[..self.called()].contains(&s)
    }

    pub(super) fn signs(&self, s: StateId) -> bool {
        let verdict = self.sight.answer(s);
        verdict.is_some_and(|v| v.decision.signs())
    }

    /// Signatures so far.
    pub(super) fn up(&self) -> usize {
        let called = self.order[..self.called()].iter();
        called.filter(|&&s| self.signs(s)).count()
    }

    /// Signatures to expect in the end, with a range.
    pub(super) fn ahead(&self) -> (f64, f64, f64) {
        let to_come = &self.order[self.called()..];
        order::ahead(&self.roll.expected, self.up(), to_come, self.order.len())
    }

    /// Signatures on record, which are those of the first conference of a session; 0 if there are none.
    pub(super) fn recorded(&self) -> usize {
        match self.sight.room.sittings.last.opens {
            0 => self.sight.scenario.record.signed.len(),
            _ => 0,
        }
    }

    /// What a state says in words: its answer once it is called, that it waits, or that it stayed away.
    pub(super) fn says(&self, s: StateId) -> String {
        if !self.sight.room.sits(s) {
            return text!("signing-away");
        }
        let answer = self.sight.answer(s).filter(|_| self.is_called(s));
        answer.map_or_else(|| text!("signing-waits"), |v| said(v.decision))
    }

    pub(super) fn marked(&self, s: StateId) -> bool {
        let own = s == self.sight.seat && !self.sight.chair;
        own || self.picked == Some(s)
    }
}

/// An answer in a word or two.
pub(super) fn said(decision: Decision) -> String {
    match decision {
        Decision::Sign => text!("signing-signs"),
        Decision::SignWithDeclaration => text!("signing-declares"),
        Decision::NotNow => text!("signing-not-now"),
        Decision::Refuse => text!("signing-refuses"),
    }
}
