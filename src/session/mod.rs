//! A session: the one thing every front drives.

pub mod acts;
pub mod admissible;
pub mod files;
pub mod kept;
pub mod log;
pub mod office;
pub mod setup;
pub mod summary;

use crate::model::action::CHAIR;
use crate::model::ids::StateId;
use crate::session::acts::act;
use crate::session::setup::Computers;
use crate::world::calendar;
use crate::world::journal::OWN_CHOICE;
use crate::world::schedule::{Day, Quarter, Signing};
use bevy_ecs::world::World;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

use crate::conference::room::Room;
use crate::conference::signing;
use crate::conference::signing::Hall;
use crate::conference::signing::rules::Verdict;
use crate::model::calendar::Phase;
use crate::model::{Action, DelegateKind, Scenario, Strength, Theory};
use crate::session::admissible::{Refusal, Sender};

use crate::session::setup::Seating;
use crate::world::digest;
use crate::world::history::History;
use crate::world::journal::{Entry, Journal};
use crate::world::setting::Setting;

/// An action as logs and journals keep it: JSON Lines `{turn, seat, action}`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Logged {
    /// Turn it was sent in: days, then the signing, then quarters.
    pub turn: u32,
    /// ISO code of the seat, or `CHAIR`.
    pub seat: String,
    /// What was sent.
    pub action: Action,
}

/// A running session.
#[derive(Debug)]
pub struct Session {
    world: World,
    theory: Theory,
    seed: u64,
    seat: Option<StateId>,
    chair: bool,
    strength: Strength,
    delegates: Option<DelegateKind>,
    actions: Vec<Logged>,
}

impl Session {
    /// A session before its first day. `seat` is held by a person; computers hold the others.
    #[must_use]
    pub fn new(
        scenario: Arc<Scenario>,
        theory: Theory,
        seed: u64,
        seat: Option<StateId>,
        computers: Computers,
    ) -> Self {
        let seating = Seating {
            seat,
            ..Seating::default()
        };
        Self::seated(scenario, theory, seed, seating, computers)
    }

    /// The same with more said about who sits where, and how.
    #[must_use]
    pub fn seated(
        scenario: Arc<Scenario>,
        theory: Theory,
        seed: u64,
        mut seating: Seating,
        computers: Computers,
    ) -> Self {
        seating.seat = seating
            .seat
            .filter(|&s| s.index() < scenario.states.len() && !seating.chair);
        let (seat, chair) = (seating.seat, seating.chair);
        let (strength, delegates) = (seating.strength, seating.delegates);
        let world = setup::build(scenario, theory.clone(), seed, seating, computers);
        Self {
            world,
            theory,
            seed,
            seat,
            chair,
            strength,
            delegates,
            actions: vec![],
        }
    }

    /// The scenario; while a later conference sits, that conference as a scenario of its own.
    #[must_use]
    pub fn scenario(&self) -> &Arc<Scenario> {
        &self.world.resource::<Setting>().scenario
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
    pub fn seat(&self) -> Option<StateId> {
        self.seat
    }

    /// Whether a person sits in the chair.
    #[must_use]
    pub fn chair(&self) -> bool {
        self.chair
    }

    /// How hard computers think.
    #[must_use]
    pub fn strength(&self) -> Strength {
        self.strength
    }

    /// The one kind of delegate that plays every computer's seat, if not the scenario's.
    #[must_use]
    pub fn delegates(&self) -> Option<DelegateKind> {
        self.delegates
    }

    /// Where it stands.
    #[must_use]
    pub fn phase(&self) -> Phase {
        calendar::phase(&self.world)
    }

    /// The current turn.
    #[must_use]
    pub fn turn(&self) -> u32 {
        self.world.resource::<Journal>().turn
    }

    /// Number of turns of the whole session, with the conferences there have been so far.
    #[must_use]
    pub fn turns(&self) -> u32 {
        let sat = self.room().sittings.all().map(|s| s.days + 2);
        sat.sum::<u32>() + self.scenario().setup.quarters
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
        let verdicts = signing::verdicts(&mut self.world);
        verdicts.into_iter().nth(seat.index())
    }

    /// The world as it stands, for views of it.
    #[must_use]
    pub fn state(&self) -> &World {
        &self.world
    }

    /// Direct access for tests and benchmarks.
    #[must_use]
    pub fn world(&mut self) -> &mut World {
        &mut self.world
    }

    /// An action of the person's seat, or of the person in the chair.
    ///
    /// # Errors
    /// A refusal that names the rule; nothing has changed then.
    pub fn act(&mut self, action: Action) -> Result<(), Refusal> {
        let sender = match self.seat {
            _ if self.chair => Sender::Chair,
            Some(seat) => Sender::Seat(seat),
            None => {
                let (what, instead) = ("nobody holds a seat", "start a session with a seat");
                return Err(Refusal::new("1.1", what, instead));
            }
        };
        act(&mut self.world, sender, &action, OWN_CHOICE)?;
        let seat = (self.seat).map_or(CHAIR, |s| self.scenario().iso(s));
        self.actions.push(Logged {
            turn: self.turn(),
            seat: seat.to_owned(),
            action,
        });
        Ok(())
    }

    /// Ends the day, the signing or the quarter: computers act and the schedule runs.
    pub fn advance(&mut self) {
        match self.phase() {
            Phase::Conference(_) => self.world.run_schedule(Day),
            Phase::Signing => self.world.run_schedule(Signing),
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
