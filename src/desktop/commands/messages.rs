//! What is asked for a session, and what became of it.

use bevy::prelude::*;

use crate::desktop::choice::Choice;
use crate::model::calendar::Phase;
use crate::model::ids::StateId;
use crate::model::{Action, Decision, Intervention};
use crate::world::control::Control;

/// A change of the session.
#[derive(Message, Debug, Clone, PartialEq)]
pub enum Command {
    /// Start a session.
    Start(Choice),
    /// Go on with a copy of the session under the numbers of a theory, by its place on the shelf: the same
    /// seed, the same acts, a log of its own.
    Copy(usize),
    /// Go on with the unfinished session.
    Resume,
    /// Go on with another session of [`Play::earlier`](crate::desktop::play::Play::earlier).
    Reopen(usize),
    /// Start a session on the room's screen, with the seats of the choice for the tables.
    Project(Choice),
    /// Go on with the unfinished session on the room's screen.
    ProjectWaiting,
    /// Go on with another session of `Play::earlier` on the room's screen.
    ProjectEarlier(usize),
    /// What the teacher enters for a seat, or nothing any more.
    Enter(Option<StateId>),
    /// Act for a seat, as its table handed in.
    ActFor(StateId, Action),
    /// A seat changes hands.
    Hand(StateId, Control),
    /// The teacher tells the room something, which the journal keeps.
    Tell(String),
    /// The teacher brings something in that the dice did not (rule 1.28).
    BringIn(Intervention),
    /// Go back to the beginning of the turn before, in a log of its own.
    StepBack,
    /// End all turns, to the debrief.
    SkipToTheEnd,
    /// Let a conference pass at which one does not sit, back to the years.
    PassOver,
    /// Begin a scene of the tutorial, of [`Lessons`](crate::desktop::scenes::Lessons). The session before
    /// it stays at hand.
    Scene(usize),
    /// In a scene, go back to the decision that it is about.
    GoBack,
    /// Save the session.
    Save,
    /// The next person at a shared machine sits down: the curtain goes.
    LiftCurtain,
    /// After the end, look back from the next of the seats that share the machine.
    LookBackFromNext,
    /// Act in the session.
    Act(Action),
    /// Answer at the signing and end the turn; before a refusal say so first, asked again it stands.
    Answer(Decision),
    /// Take back an act of this turn by its number, from 1 (rule 1.24).
    TakeBack(usize),
    /// End the day, the signing or the quarter.
    EndTurn,
    /// The same, but where something would be lost, say so first; asked again, it ends.
    AskEndTurn,
}

/// What became of the session. Screens follow it: they forget what belonged to another session, or
/// turn to what the new turn is about.
#[derive(Message, Debug, Clone, PartialEq)]
pub enum News {
    /// Another session lies on the desk.
    Opened {
        /// What it was started with, or what of it is known.
        choice: Choice,
        /// Whether it has just been started.
        new: bool,
    },
    /// The seat acted.
    Acted {
        /// What it did.
        action: Action,
        /// Whether that was admissible.
        admitted: bool,
    },
    /// The machine goes to another person: whatever screens hold of the seat before is forgotten.
    HandedOver,
    /// A turn ended, and the session stands here now.
    TurnEnded(Phase),
}
