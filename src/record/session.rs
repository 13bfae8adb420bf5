//! A session: the one thing every front drives.

use bevy_ecs::world::World;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

use crate::delegates;
use crate::model::room::{Phase, Room};
use crate::model::{Action, Scenario, Theory};
use crate::rules::admissible::Refusal;
use crate::rules::signing::Verdict;
use crate::sim::aftermath::Quarter;
use crate::sim::journal::{Entry, Journal};
use crate::sim::round::Round;
use crate::sim::{Hall, History, SeatView, digest, floor, hall, setup, view};

/// An action as logs and journals keep it: JSON Lines `{turn, seat, action}`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Logged {
    /// Turn it was sent in: days, then the signing, then quarters.
    pub turn: u32,
    /// ISO code of the seat.
    pub seat: String,
    /// What was sent.
    pub action: Action,
}

/// A running session.
#[derive(Debug)]
pub struct Session {
    world: World,
    scenario: Arc<Scenario>,
    theory: Theory,
    seed: u64,
    seat: Option<usize>,
    actions: Vec<Logged>,
}

impl Session {
    /// A session on its first day. `seat` is held by a person; computers hold the others.
    #[must_use]
    pub fn new(scenario: Arc<Scenario>, theory: Theory, seed: u64, seat: Option<usize>) -> Self {
        let dice = setup::dice(&scenario);
        Self::with_dice(scenario, theory, seed, seat, dice)
    }

    /// The same with the states' dice thrown under other names than their ISO codes, one for each
    /// state: how a test shows that a code is a name and nothing else.
    #[must_use]
    pub fn with_dice(
        scenario: Arc<Scenario>,
        theory: Theory,
        seed: u64,
        seat: Option<usize>,
        dice: Vec<String>,
    ) -> Self {
        let seat = seat.filter(|&s| s < scenario.states.len());
        let world = setup::build(scenario.clone(), theory.clone(), seed, seat, dice);
        Self {
            world,
            scenario,
            theory,
            seed,
            seat,
            actions: vec![],
        }
    }

    /// The scenario.
    #[must_use]
    pub fn scenario(&self) -> &Arc<Scenario> {
        &self.scenario
    }

    /// The theory.
    #[must_use]
    pub fn theory(&self) -> &Theory {
        &self.theory
    }

    /// The seed.
    #[must_use]
    pub fn seed(&self) -> u64 {
        self.seed
    }

    /// The seat a person holds.
    #[must_use]
    pub fn seat(&self) -> Option<usize> {
        self.seat
    }

    /// Where it stands.
    #[must_use]
    pub fn phase(&self) -> Phase {
        *self.world.resource::<Phase>()
    }

    /// The current turn.
    #[must_use]
    pub fn turn(&self) -> u32 {
        self.world.resource::<Journal>().turn
    }

    /// Number of turns a whole session has.
    #[must_use]
    pub fn turns(&self) -> u32 {
        self.scenario.setup.days + 1 + self.scenario.setup.quarters
    }

    /// The person's actions so far.
    #[must_use]
    pub fn actions(&self) -> &[Logged] {
        &self.actions
    }

    /// The journal: hidden truth included, for the debrief and for files.
    #[must_use]
    pub fn journal(&self) -> &[Entry] {
        &self.world.resource::<Journal>().entries
    }

    /// The public room.
    #[must_use]
    pub fn room(&self) -> &Room {
        self.world.resource()
    }

    /// Published indices.
    #[must_use]
    pub fn history(&self) -> &History {
        self.world.resource()
    }

    /// Verdicts of the hall, once signed.
    #[must_use]
    pub fn verdicts(&self) -> &[Verdict] {
        &self.world.resource::<Hall>().verdicts
    }

    /// The seat's own sum as it stands now.
    #[must_use]
    pub fn own_verdict(&mut self) -> Option<Verdict> {
        let seat = self.seat?;
        hall::verdicts(&mut self.world).into_iter().nth(seat)
    }

    /// What a seat may know.
    #[must_use]
    pub fn view(&mut self, seat: usize) -> SeatView<'_> {
        view::of(&mut self.world, seat)
    }

    /// Direct access for tests and benchmarks.
    #[must_use]
    pub fn world(&mut self) -> &mut World {
        &mut self.world
    }

    /// An action of the person's seat.
    ///
    /// # Errors
    /// A refusal that names the rule; nothing has changed then.
    pub fn act(&mut self, action: Action) -> Result<(), Refusal> {
        let seat = self.seat.ok_or_else(|| {
            Refusal::new("1.1", "nobody holds a seat", "start a session with a seat")
        })?;
        floor::act(&mut self.world, seat, &action, floor::OWN_CHOICE)?;
        let seat = self.scenario.iso(seat).to_owned();
        self.actions.push(Logged {
            turn: self.turn(),
            seat,
            action,
        });
        Ok(())
    }

    /// Ends the day, the signing or the quarter: computers act and the schedule runs.
    pub fn advance(&mut self) {
        match self.phase() {
            Phase::Conference(_) => {
                delegates::fill_inbox(&mut self.world);
                self.world.run_schedule(Round);
            }
            Phase::Signing => hall::sign(&mut self.world),
            Phase::Aftermath(_) => self.world.run_schedule(Quarter),
            Phase::Over => {}
        }
    }

    /// Plays logged actions at their turns, then goes on to the end. A refused one is passed on.
    pub fn play(
        &mut self,
        actions: &[Logged],
        mut on_turn: impl FnMut(&Self),
    ) -> Vec<(Logged, Refusal)> {
        let mut refused = Vec::new();
        while self.phase() != Phase::Over {
            refused.extend(self.play_turn(actions));
            self.advance();
            on_turn(self);
        }
        refused
    }

    /// Plays the logged actions of the current turn.
    pub fn play_turn(&mut self, actions: &[Logged]) -> Vec<(Logged, Refusal)> {
        let turn = self.turn();
        let mut refused = Vec::new();
        for logged in actions.iter().filter(|a| a.turn == turn) {
            if let Err(refusal) = self.act(logged.action.clone()) {
                refused.push((logged.clone(), refusal));
            }
        }
        refused
    }

    /// The digest of everything so far.
    #[must_use]
    pub fn digest(&self) -> String {
        digest::digest(&self.world)
    }
}
