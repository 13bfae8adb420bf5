//! The lines of a log are played, turn by turn.

use crate::model::Theory;
use crate::model::calendar::Phase;
use crate::say;
use crate::session::Session;
use crate::session::admissible::Refusal;
use crate::session::line::LogLine;
use crate::session::setup::{Computers, Seating};
use crate::world::setting::Setting;

impl Session {
    /// Plays the lines of a log at their turns, then goes on to the end. What is refused is passed
    /// on. Turns end by themselves, or at a line that ends them for all: who was ready is not asked.
    pub fn play(
        &mut self,
        lines: &[LogLine],
        mut on_turn: impl FnMut(&Self),
    ) -> Vec<(LogLine, Refusal)> {
        let mut refused = Vec::new();
        while self.phase() != Phase::Over {
            let turn = self.turn();
            refused.extend(self.play_turn(lines));
            if !self.ended(turn) {
                self.advance();
            }
            on_turn(self);
        }
        refused
    }

    /// Plays the lines of a saved session as far as it went: to the end if it was `over`, else up to the
    /// turn of its digest, whose lines are played too.
    pub fn play_so_far(&mut self, lines: &[LogLine], over: bool) {
        let stood = lines.iter().find_map(|line| match line {
            LogLine::Digest { turn, .. } => Some(*turn),
            _ => None,
        });
        let stood = stood.filter(|_| !over).unwrap_or(u32::MAX);
        while self.phase() != Phase::Over {
            let turn = self.turn();
            // What was refused then is refused again.
            let _refused = self.play_turn(lines);
            if turn >= stood {
                break;
            }
            if !self.ended(turn) {
                self.advance();
            }
        }
    }

    /// The same session as it stood when an earlier turn began, played again from its lines.
    #[must_use]
    pub fn at_turn(&self, turn: u32, computers: Computers) -> Self {
        // What was refused then is refused again.
        self.again(self.theory().clone(), turn, computers).0
    }

    /// A copy of the session under other numbers: the same seed and the same acts up to the turn in which it
    /// stands, or to its end, and what of them could not be done.
    #[must_use]
    pub fn under(&self, theory: Theory, computers: Computers) -> (Self, Vec<(LogLine, Refusal)>) {
        let over = self.phase() == Phase::Over;
        let stands = if over { u32::MAX } else { self.turn() };
        let (mut copy, mut refused) = self.again(theory, stands, computers);
        if copy.phase() != Phase::Over {
            refused.extend(copy.play_turn(self.lines()));
        }
        (copy, refused)
    }

    /// The same lines from the beginning to a turn, and those that were refused.
    fn again(
        &self,
        theory: Theory,
        turn: u32,
        computers: Computers,
    ) -> (Self, Vec<(LogLine, Refusal)>) {
        let scenario = self.state().resource::<Setting>().whole.clone();
        let seating = Seating {
            people: self.began_with().to_vec(),
            chair: self.chair(),
            strength: self.strength(),
            delegates: self.delegates(),
            ..Seating::default()
        };
        let mut refused = vec![];
        let mut then = Self::seated(scenario, theory, self.seed(), seating, computers);
        while then.turn() < turn && then.phase() != Phase::Over {
            let now = then.turn();
            refused.extend(then.play_turn(self.lines()));
            if !then.ended(now) {
                then.advance();
            }
        }
        (then, refused)
    }

    /// Whether a turn is over.
    fn ended(&self, turn: u32) -> bool {
        self.turn() != turn || self.phase() == Phase::Over
    }

    /// Plays the lines of the current turn. If one of them ends it, those after it come too late.
    pub fn play_turn(&mut self, lines: &[LogLine]) -> Vec<(LogLine, Refusal)> {
        let turn = self.turn();
        let mut refused = Vec::new();
        for line in lines.iter().filter(|line| line.turn() == turn) {
            let done = if self.ended(turn) {
                let what = say!("session-turn-ended");
                Err(Refusal::new(
                    "1.23",
                    what,
                    say!("session-turn-ended-instead"),
                ))
            } else {
                self.take(line)
            };
            if let Err(refusal) = done {
                refused.push((line.clone(), refusal));
            }
        }
        refused
    }

    /// Does what a line says of acts, of who plays a seat, and of whoever leads the session.
    ///
    /// # Errors
    /// A refusal that names the rule; nothing has changed then.
    pub fn take(&mut self, line: &LogLine) -> Result<(), Refusal> {
        match line {
            LogLine::Act(logged) => {
                let sender = self.named(&logged.seat).ok_or_else(unknown)?;
                self.act_as(sender, logged.action.clone())
            }
            LogLine::TakeBack { seat, act, .. } => {
                let sender = self.named(seat).ok_or_else(unknown)?;
                self.take_back(sender, *act)
            }
            LogLine::Control { seat, to, .. } => {
                let seat = self.scenario().seat(seat).ok_or_else(unknown)?;
                self.control(seat, *to);
                Ok(())
            }
            LogLine::Teacher { what, .. } => self.teach(what.clone()),
            LogLine::Ready { .. } | LogLine::Digest { .. } => Ok(()),
        }
    }
}

/// A line names a seat that the scenario does not have.
pub(super) fn unknown() -> Refusal {
    Refusal::new(
        "1.1",
        say!("session-no-such-seat"),
        say!("session-no-such-seat-instead"),
    )
}
