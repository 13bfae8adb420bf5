//! What a screen can ask for while it is drawn: each is a message, read when the page is done.

use bevy::ecs::system::SystemParam;
use bevy::prelude::*;
use std::ops::{Deref, DerefMut};

use crate::desktop::commands::Command;
use crate::desktop::notice::Say;
use crate::desktop::picked::Pick;
use crate::desktop::screen::{GoTo, Screen};
use crate::model::Action;
use crate::model::ids::StateId;

/// What any screen can ask for.
#[derive(SystemParam)]
pub struct Requests<'w> {
    commands: MessageWriter<'w, Command>,
    screens: MessageWriter<'w, GoTo>,
    picks: MessageWriter<'w, Pick>,
    notices: MessageWriter<'w, Say>,
}

impl Requests<'_> {
    /// Asks for a change of the session.
    pub fn command(&mut self, command: Command) {
        self.commands.write(command);
    }

    /// Acts for the seat.
    pub fn act(&mut self, action: Action) {
        self.command(Command::Act(action));
    }

    /// Ends the day, the signing or the quarter.
    pub fn end_turn(&mut self) {
        self.command(Command::EndTurn);
    }

    /// Ends the day or the quarter, or says first what would be lost.
    pub fn ask_end_turn(&mut self) {
        self.command(Command::AskEndTurn);
    }

    /// Acts, or says why that is refused.
    pub fn act_or_say(&mut self, refused: Option<String>, action: Action) {
        match refused {
            Some(words) => self.say(words),
            None => self.act(action),
        }
    }

    /// Goes to a screen.
    pub fn go(&mut self, screen: Screen) {
        self.screens.write(GoTo(screen));
    }

    /// Picks a state, in the hall or on the map, or none.
    pub fn pick(&mut self, state: Option<StateId>) {
        self.picks.write(Pick(state));
    }

    /// Shows a sentence.
    pub fn say(&mut self, words: impl Into<String>) {
        self.notices.write(Say(words.into()));
    }
}

/// What any screen can ask for, and changes of a screen's own state.
#[derive(SystemParam)]
pub struct ScreenRequests<'w, M: Message> {
    shared: Requests<'w>,
    own: MessageWriter<'w, M>,
}

impl<M: Message> ScreenRequests<'_, M> {
    /// Asks for a change of the screen's own state.
    pub fn ask(&mut self, change: impl Into<M>) {
        self.own.write(change.into());
    }
}

impl<'w, M: Message> Deref for ScreenRequests<'w, M> {
    type Target = Requests<'w>;
    fn deref(&self) -> &Self::Target {
        &self.shared
    }
}

impl<M: Message> DerefMut for ScreenRequests<'_, M> {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.shared
    }
}
