//! Short scenes that teach the game on the table of a scenario: each begins from a prepared session, has
//! one thing to achieve, and knows by the state of the session and its log whether that was achieved.
//!
//! They lie in `scenes.ron` beside a scenario, which is not in its hash: nothing of a session follows from
//! it. Words in it are keys of messages (`assets/locales`); words without a message are shown as they are,
//! so that a scenario of your own needs no message.

pub mod goal;
mod read;

use std::sync::Arc;

use serde::Deserialize;

use crate::classroom::scenes::goal::{Begun, Goal};
use crate::locale::{Language, Sentence};
use crate::model::calendar::Phase;
use crate::model::ids::{BracketId, StateId, WordingId};
use crate::model::{Action, Scenario, Theory};
use crate::scenario::locate::Located;
use crate::session::Session;
use crate::session::line::LogLine;
use crate::session::setup::{Computers, Seating};

/// `scenes.ron`.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scenes {
    /// In the order in which they are offered.
    pub scenes: Vec<Scene>,
}

/// A scene.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scene {
    /// Name in files.
    pub id: Located<String>,
    /// Title.
    pub title: Located<String>,
    /// What it is about, in one or two sentences.
    pub says: Located<String>,
    /// What is said when all its parts are done.
    pub done: Located<String>,
    /// ISO code of the seat.
    pub seat: Located<String>,
    /// Seed of the session.
    pub seed: u64,
    /// Theory, by name.
    pub theory: Located<String>,
    /// A file of actions in the folder of the scenario, played up to [`Self::turn`].
    #[serde(default)]
    pub script: Option<Located<String>>,
    /// The turn at which it begins, from 0; one past the last is the end of the session.
    pub turn: u32,
    /// Whether it goes on from the session in which the scene before was done, if that stands at
    /// [`Self::turn`]: what was done there then counts. Else it begins from the prepared one.
    #[serde(default)]
    pub goes_on: bool,
    /// The bracket that lies open in the window as it begins, and as its turns do: `clause.bracket`, or
    /// `clause.bracket=wording` with a wording that is chosen in it.
    #[serde(default)]
    pub opens: Option<Located<String>>,
    /// The turn after which a part can no longer be done, and the scene is to be begun again.
    pub last: u32,
    /// What this scene does not need yet, and leaves out until the player asks for all.
    #[serde(default)]
    pub folds: Vec<Folded>,
    /// A turn to which one may go back, in scenes that change a decision.
    #[serde(default)]
    pub back: Option<u32>,
    /// What is to be done, one after the other.
    pub parts: Vec<Part>,
    /// The lines of the script.
    #[serde(skip)]
    pub before: Vec<LogLine>,
}

/// A part of the conference or of the years that a scene may leave out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Folded {
    /// Packages, offers and the journal; the words that the scene explains stand in their place.
    Corridors,
    /// Who would sign, and what would follow.
    Ahead,
    /// What can be done about a wording beside one's plate.
    Acts,
    /// In the years what the clauses did, and the thread from a word to an event.
    Words,
    /// In the years all that is not asked: orders, comparisons and pages beside the desk.
    Orders,
}

/// A part of a scene.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// What to do, in a few words.
    pub task: Located<String>,
    /// When it is done.
    pub goal: Goal,
    /// The turn after which it can no longer be done, if that is not [`Scene::last`].
    #[serde(default)]
    pub last: Option<u32>,
    /// Names of controls to point at, the first that is on the page.
    pub points: Vec<String>,
    /// Three hints, each plainer than the one before; after the last it can be done for the player.
    pub hints: Vec<Located<String>>,
    /// What does it.
    pub does: Vec<Step>,
}

/// A step of what does a part.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Step {
    /// Acts for the seat.
    Act(Action),
    /// Ends the turn.
    EndTurn,
    /// Goes back to the turn [`Scene::back`].
    GoBack,
}

/// How many hints a part has.
pub const HINTS: usize = 3;

/// Words of a scene: the message of a key, or the words themselves.
#[must_use]
pub fn words(key: &str) -> String {
    if Language::current().has(key) {
        Sentence {
            key: key.to_owned().into(),
            args: vec![],
        }
        .to_string()
    } else {
        key.to_owned()
    }
}

impl Scene {
    /// The keys of all its words.
    pub fn keys(&self) -> impl Iterator<Item = &Located<String>> {
        let own = [&self.title, &self.says, &self.done].into_iter();
        own.chain((self.parts.iter()).flat_map(|p| std::iter::once(&p.task).chain(p.hints.iter())))
    }

    /// The seat, in a scenario that has it.
    #[must_use]
    pub fn sits(&self, scenario: &Scenario) -> StateId {
        scenario.seat(&self.seat).unwrap_or_default()
    }

    /// The session as the scene begins.
    #[must_use]
    pub fn open(&self, scenario: Arc<Scenario>, theory: Theory, computers: Computers) -> Session {
        let seating = Seating {
            people: vec![self.sits(&scenario)],
            ..Seating::default()
        };
        let mut session = Session::seated(scenario, theory, self.seed, seating, computers);
        while session.turn() < self.turn && session.phase() != Phase::Over {
            let now = session.turn();
            // A test holds that nothing of a shipped script is refused.
            let _refused = session.play_turn(&self.before);
            if session.turn() == now && session.phase() != Phase::Over {
                session.advance();
            }
        }
        session
    }

    /// Whether this scene goes on in the session of the scene before it.
    #[must_use]
    pub fn follows(&self, before: &Self, session: &Session) -> bool {
        let done = before.at(session).is_none();
        self.goes_on && done && session.turn() == self.turn && session.phase() != Phase::Over
    }

    /// The session once more, as it stood at [`Self::back`].
    #[must_use]
    pub fn back(&self, session: &Session, computers: Computers) -> Option<Session> {
        Some(session.at_turn(self.back?, computers))
    }

    /// The first part that is not done yet, by its place; none when all are.
    #[must_use]
    pub fn at(&self, session: &Session) -> Option<usize> {
        let begun = Begun {
            seat: &self.seat.value,
            from: self.back.unwrap_or(self.turn),
            script: &self.before,
        };
        let done = |part: &Part| part.goal.reached(begun, session);
        self.parts.iter().position(|part| !done(part))
    }

    /// Whether the next thing to be done is to end the turn, and nothing before it.
    #[must_use]
    pub fn ends_turn(&self, session: &Session) -> bool {
        let part = self.at(session).and_then(|part| self.parts.get(part));
        part.is_some_and(|part| matches!(part.does.first(), Some(Step::EndTurn)))
    }

    /// The bracket that lies open, and the wording in it if one is named; none where the scenario has neither.
    #[must_use]
    pub fn opens(&self, scenario: &Scenario) -> Option<(BracketId, Option<WordingId>)> {
        let key = self.opens.as_ref()?;
        let (bracket, wording) = match key.split_once('=') {
            Some((bracket, wording)) => (bracket, Some(wording)),
            None => (key.as_str(), None),
        };
        let bracket = scenario.text.find(bracket)?;
        let found = |wording| scenario.text.brackets[bracket].find(wording);
        match wording {
            Some(wording) => Some((bracket, Some(found(wording)?))),
            None => Some((bracket, None)),
        }
    }

    /// Whether it can no longer be achieved in this session, and has to begin again.
    #[must_use]
    pub fn too_late(&self, session: &Session) -> bool {
        let part = self.at(session).and_then(|k| self.parts.get(k));
        part.is_some_and(|part| session.turn() > part.last.unwrap_or(self.last))
    }
}
