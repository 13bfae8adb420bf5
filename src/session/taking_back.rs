//! Rule 1.24: what a person did this turn can be taken back until the turn ends, if nothing has
//! answered it. The turn is done again without the act, from how things stood before the first one;
//! what came later must come to the same.

use crate::say;
use crate::session::Session;
use crate::session::admissible::{Refusal, Sender};
use crate::session::line::LogLine;
use crate::session::so_far::{SoFar, Step, rests};

impl Session {
    /// What was done in the turn so far; begins when it is first asked for in a turn.
    pub(super) fn so_far(&mut self) -> &mut SoFar {
        let turn = self.turn();
        if self.so_far.as_ref().is_some_and(|s| s.turn != turn) {
            self.so_far = None;
        }
        let world = &self.world;
        self.so_far.get_or_insert_with(|| SoFar::new(world, turn))
    }

    /// Remembers something that was done.
    pub(super) fn remember(&mut self, step: Step) {
        self.so_far().steps.push(step);
    }

    /// Remembers and does what is no act of a seat.
    pub(super) fn carry_out(&mut self, step: Step) {
        self.remember(step.clone());
        step.carry_out(&mut self.world);
    }

    /// Rule 1.24: takes back the `act`-th act of this turn, from 1, of a seat that a person holds or
    /// of the person in the chair. Plates, and acts that were taken back, are not counted.
    ///
    /// # Errors
    /// If there is no such act, or something has answered it; nothing has changed then.
    pub fn take_back(&mut self, sender: Sender, act: usize) -> Result<(), Refusal> {
        self.held(sender)?;
        let turn = self.turn();
        self.so_far();
        let Some(so_far) = &mut self.so_far else {
            return Err(rests());
        };
        let at = so_far.find(sender, act).ok_or_else(|| {
            let what = say!("session-nothing-done");
            Refusal::new("1.24", what, say!("session-nothing-done-instead"))
        })?;
        if let Some(refusal) = so_far.answered(&self.world, at) {
            return Err(refusal);
        }
        let whole = so_far.steps.clone();
        let mut without = whole.clone();
        let Step::Act(done) = without.remove(at) else {
            return Err(rests());
        };
        without.push(Step::TakenBack(sender, done.action));
        let undone = so_far.again(&mut self.world, without);
        if undone.is_err() {
            so_far.again(&mut self.world, whole).ok();
            return Err(rests());
        }
        let seat = self.name(sender).to_owned();
        self.lines.push(LogLine::TakeBack { turn, seat, act });
        Ok(())
    }

    /// How many acts of this turn stand that a seat, or the chair, could name to take them back.
    #[must_use]
    pub fn acts_of_turn(&self, sender: Sender) -> usize {
        let so_far = self.so_far.iter().filter(|s| s.turn == self.turn());
        so_far.flat_map(|s| s.standing(sender)).count()
    }

    /// Rule 1.24: takes back the last act of this turn.
    ///
    /// # Errors
    /// If there is none, or something has answered it; nothing has changed then.
    pub fn take_back_last(&mut self, sender: Sender) -> Result<(), Refusal> {
        self.take_back(sender, self.acts_of_turn(sender))
    }
}
