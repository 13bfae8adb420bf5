//! A session: the one thing every front drives.

pub mod acts;
pub mod admissible;
pub mod facts;
pub mod files;
pub mod gathered;
pub mod goals;
mod intervening;
pub mod kept;
pub mod line;
pub mod log;
pub mod office;
mod playing;
pub mod score;
pub mod setup;
pub mod so_far;
pub mod summary;
mod taking_back;
mod turn;
pub mod verdicts;
pub mod years_rights;

use crate::model::theory::fixed::Part;

use crate::model::action::CHAIR;
use crate::model::ids::StateId;
use crate::session::gathered::Gathered;
use crate::session::line::{LogLine, Logged, TeacherAct};
use crate::session::score::Score;
use crate::session::setup::Computers;
use crate::session::so_far::{Done, SoFar, Step};
use crate::session::turn::carry_out_gathered;
use crate::world::calendar;
use crate::world::control::Control;
use crate::world::schedule::{Day, Quarter, Signing};
use bevy_ecs::world::World;

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::conference::delegation::{self, DelegationRef};
use crate::conference::room::Room;
use crate::conference::signing;
use crate::conference::signing::answers::{ConferenceHeld, SigningAnswers};
use crate::conference::signing::rules::Verdict;
use crate::model::calendar::Phase;
use crate::model::{Action, DelegateKind, Scenario, Strength, Theory};
use crate::session::admissible::{Refusal, Sender};

use crate::say;
use crate::session::setup::Seating;
use crate::world::digest;
use crate::world::history::History;
use crate::world::journal::{Entry, Journal};
use crate::world::mornings;
use crate::world::setting::Setting;

/// A running session.
#[derive(Debug)]
pub struct Session {
    world: World,
    theory: Theory,
    seed: u64,
    chair: bool,
    strength: Strength,
    delegates: Option<DelegateKind>,
    /// The seats that persons held at the start.
    began_with: Vec<StateId>,
    lines: Vec<LogLine>,
    ready: BTreeSet<Sender>,
    /// What persons did in the turn so far.
    so_far: Option<SoFar>,
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
            people: seat.into_iter().collect(),
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
        let states = scenario.states.len();
        seating.people.retain(|s| s.index() < states);
        if seating.chair {
            seating.people.clear();
        }
        let chair = seating.chair;
        seating.people.sort_unstable();
        seating.people.dedup();
        let began_with = seating.people.clone();
        let (strength, delegates) = (seating.strength, seating.delegates);
        let world = setup::build(scenario, theory.clone(), seed, seating, computers);
        Self {
            world,
            theory,
            seed,
            chair,
            strength,
            delegates,
            began_with,
            lines: vec![],
            ready: BTreeSet::new(),
            so_far: None,
        }
    }

    /// The scenario; while a later conference sits, that conference as a scenario of its own.
    #[must_use]
    pub fn scenario(&self) -> &Arc<Scenario> {
        &self.setting().scenario
    }

    fn setting(&self) -> &Setting {
        self.world.resource()
    }

    fn written(&self) -> &Journal {
        self.world.resource()
    }

    fn answers(&self) -> &SigningAnswers {
        self.world.resource()
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

    /// The first of the seats that persons hold.
    #[must_use]
    pub fn seat(&self) -> Option<StateId> {
        self.people().next()
    }

    /// The seats that persons hold, in their order.
    pub fn people(&self) -> impl Iterator<Item = StateId> + '_ {
        self.setting().controls.people()
    }

    /// The seats that persons held at the start.
    #[must_use]
    pub fn began_with(&self) -> &[StateId] {
        &self.began_with
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
        self.written().turn
    }

    /// Number of turns of the whole session, with the conferences there have been so far.
    #[must_use]
    pub fn turns(&self) -> u32 {
        let sat = self.room().sittings.all().map(|s| s.days + 2);
        sat.sum::<u32>() + self.scenario().setup.quarters
    }

    /// What persons did so far: acts, seats that changed hands, and what whoever leads the session did.
    #[must_use]
    pub fn lines(&self) -> &[LogLine] {
        &self.lines
    }

    /// The journal: hidden truth included, for the debrief and for files.
    #[must_use]
    pub fn journal(&self) -> &[Entry] {
        &self.written().entries
    }

    /// The public room.
    #[must_use]
    pub fn room(&self) -> &Room {
        self.world.resource()
    }

    /// What each delegation has at the conference and everybody sees, by state.
    #[must_use]
    pub fn delegations(&self) -> Vec<DelegationRef<'_>> {
        delegation::all(&self.world)
    }

    /// Published indices.
    #[must_use]
    pub fn history(&self) -> &History {
        self.world.resource()
    }

    /// The conferences that are over, in order: the scenario's own, then those that were called.
    #[must_use]
    pub fn conferences(&self) -> &[ConferenceHeld] {
        &self.answers().held
    }

    /// How the scenario's own conference ended; none before that, nor where a session begins after it.
    #[must_use]
    pub fn own_conference(&self) -> Option<&ConferenceHeld> {
        self.conferences().iter().find(|h| h.opens == 0)
    }

    /// Answers at the last signing, once given.
    #[must_use]
    pub fn verdicts(&self) -> &[Verdict] {
        self.answers().verdicts()
    }

    /// How a seat did: from the signing on what can be judged by then, at the end all (rule 18.6).
    #[must_use]
    pub fn score(&self, seat: StateId) -> Option<Score> {
        goals::own(&self.world, seat).score
    }

    /// The seat's own sum as it stands now.
    #[must_use]
    pub fn own_verdict(&mut self) -> Option<Verdict> {
        let seat = self.seat()?;
        let verdicts = signing::verdicts(&mut self.world);
        verdicts.into_iter().nth(seat.index())
    }

    /// The world as it stands, for views of it.
    #[must_use]
    pub fn state(&self) -> &World {
        &self.world
    }

    /// What a seat has sent that waits for the end of the turn, in the order in which it was sent.
    pub fn waiting(&self, seat: StateId) -> impl Iterator<Item = &Action> {
        self.world.resource::<Gathered>().of(seat)
    }

    /// Direct access for tests and benchmarks.
    #[must_use]
    pub fn world(&mut self) -> &mut World {
        &mut self.world
    }

    /// Who sends what the one person of a session does: the first seat held, or the chair.
    ///
    /// # Errors
    /// If nobody holds a seat.
    pub fn sender(&self) -> Result<Sender, Refusal> {
        match self.seat() {
            _ if self.chair => Ok(Sender::Chair),
            Some(seat) => Ok(Sender::Seat(seat)),
            None => {
                let (what, instead) = (
                    say!("session-nobody-plays"),
                    say!("session-nobody-plays-instead"),
                );
                Err(Refusal::new("1.1", what, instead))
            }
        }
    }

    /// An action of the one person's seat, or of the person in the chair.
    ///
    /// # Errors
    /// A refusal that names the rule; nothing has changed then.
    pub fn act(&mut self, action: Action) -> Result<(), Refusal> {
        let sender = self.sender()?;
        self.act_as(sender, action)
    }

    /// An action of a seat that a person holds, or of the person in the chair. Where several persons
    /// act at the signing or in a quarter, it waits for the end of the turn (rule 1.22).
    ///
    /// # Errors
    /// A refusal that names the rule; nothing has changed then.
    pub fn act_as(&mut self, sender: Sender, action: Action) -> Result<(), Refusal> {
        self.held(sender)?;
        self.so_far();
        let done = Done::now(&mut self.world, sender, &action)?;
        self.remember(Step::Act(done));
        self.lines.push(LogLine::Act(Logged {
            turn: self.turn(),
            seat: self.name(sender).to_owned(),
            action,
        }));
        Ok(())
    }

    /// Refuses a seat that no person holds.
    fn held(&self, sender: Sender) -> Result<(), Refusal> {
        let held = match sender {
            Sender::Chair => self.chair,
            Sender::Seat(seat) => self.people().any(|s| s == seat),
        };
        if held {
            return Ok(());
        }
        let what = say!("session-seat-not-held");
        Err(Refusal::new(
            "1.1",
            what,
            say!("session-seat-not-held-instead"),
        ))
    }

    /// The name a seat, or the chair, has in logs.
    fn name(&self, sender: Sender) -> &str {
        sender.seat().map_or(CHAIR, |s| self.scenario().iso(s))
    }

    /// The name in logs of the seat of [`Self::sender`]; empty if nobody holds one.
    #[must_use]
    pub fn holder(&self) -> &str {
        self.sender().map_or("", |sender| self.name(sender))
    }

    /// The seat of a name, or the chair.
    #[must_use]
    pub fn named(&self, name: &str) -> Option<Sender> {
        if name == CHAIR {
            return Some(Sender::Chair);
        }
        self.scenario().seat(name).map(Sender::Seat)
    }

    /// A seat that a person holds is ready for the end of the turn. The turn ends when all are, and
    /// then this is true.
    ///
    /// # Errors
    /// If no person holds the seat.
    pub fn ready(&mut self, sender: Sender) -> Result<bool, Refusal> {
        self.held(sender)?;
        self.ready.insert(sender);
        Ok(self.end_if_all_are_ready())
    }

    /// Whether a seat, or the chair, has said in this turn that it is ready for its end.
    #[must_use]
    pub fn is_ready(&self, sender: Sender) -> bool {
        self.ready.contains(&sender)
    }

    /// The first of the seats that persons hold which is not ready yet; none if nobody holds one.
    #[must_use]
    pub fn waits_for(&self) -> Option<StateId> {
        self.people().find(|&s| !self.is_ready(Sender::Seat(s)))
    }

    /// A seat changes hands. If those who are left are all ready, the turn ends, and then this is
    /// true.
    pub fn control(&mut self, seat: StateId, to: Control) -> bool {
        let line = LogLine::Control {
            turn: self.turn(),
            seat: self.scenario().iso(seat).to_owned(),
            to,
        };
        self.lines.push(line);
        self.carry_out(Step::Control(seat, to));
        self.ready.remove(&Sender::Seat(seat));
        !self.ready.is_empty() && self.end_if_all_are_ready()
    }

    fn end_if_all_are_ready(&mut self) -> bool {
        let seats = self.people().map(Sender::Seat);
        let mut all = seats.chain(self.chair.then_some(Sender::Chair));
        let ended = all.all(|s| self.ready.contains(&s));
        drop(all);
        if ended {
            self.advance();
        }
        ended
    }

    /// Ends the day, the signing or the quarter, whoever is ready: computers act and the schedule
    /// runs.
    pub fn advance(&mut self) {
        self.ready.clear();
        self.so_far = None;
        carry_out_gathered(&mut self.world);
        let before = self.phase();
        match before {
            Phase::Conference(_) => self.world.run_schedule(Day),
            Phase::Signing => self.world.run_schedule(Signing),
            Phase::Aftermath(_) => self.world.run_schedule(Quarter),
            Phase::Over => return,
        }
        goals::keep_verdicts(&mut self.world, before);
        let room = self.room();
        let (text, goodwill) = (room.draft.text.clone(), room.goodwill);
        mornings::begin(&mut self.world, text, goodwill);
    }

    /// Whoever leads the session does something outside the acts of the seats.
    ///
    /// # Errors
    /// If the session is over, a note is empty, or what is brought in has no place or no such name;
    /// nothing has changed then.
    pub fn teach(&mut self, what: TeacherAct) -> Result<(), Refusal> {
        let turn = self.turn();
        if self.phase() == Phase::Over {
            let what = say!("session-over");
            return Err(Refusal::new("1.23", what, say!("session-over-instead")));
        }
        let line = LogLine::Teacher {
            turn,
            what: what.clone(),
        };
        match what {
            TeacherAct::Note { text } if text.trim().is_empty() => {
                return Err(Refusal::new(
                    "1.23",
                    say!("session-empty-note"),
                    say!("session-empty-note-instead"),
                ));
            }
            TeacherAct::Note { text } => self.carry_out(Step::Note(text)),
            TeacherAct::Intervene(what) => {
                intervening::check(&self.world, &what)?;
                self.carry_out(Step::Intervention(what));
            }
            TeacherAct::EndTurn => self.advance(),
        }
        self.lines.push(line);
        Ok(())
    }

    /// The digest of everything so far.
    #[must_use]
    pub fn digest(&self) -> String {
        digest::digest(&self.world)
    }
}

/// Numbers that stand beside the rules of a session, by title.
pub const NUMBERS: &[Part] = &[
    (
        say!("fixed-rules-packages-limits"),
        admissible::corridors::FIXED,
    ),
    (say!("fixed-rules-tabling"), admissible::floor::FIXED),
    (say!("fixed-rules-total"), score::FIXED),
    (say!("fixed-rules-gangs"), setup::FIXED),
];
