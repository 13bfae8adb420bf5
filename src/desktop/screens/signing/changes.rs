//! What the signing remembers, what is asked on it, and how it follows the session.

use std::ops::{Deref, DerefMut};

use bevy::ecs::system::SystemParam;
use bevy::prelude::*;

use crate::desktop::commands::News;
use crate::desktop::par::ParChange;
use crate::desktop::play::Play;
use crate::desktop::requests::ScreenRequests;
use crate::desktop::screens::signing::order::Expected;
use crate::model::calendar::Phase;

/// What lies below the race.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Below {
    /// The hall.
    #[default]
    Hall,
    /// The roll as a list.
    Roll,
    /// The text that is signed.
    Text,
}

/// What the signing remembers.
#[derive(Resource, Debug, Clone, Default, PartialEq)]
pub struct SigningScreen {
    /// Bet on the number of signatures.
    pub bet: usize,
    /// Plates called so far.
    pub shown: usize,
    /// Whether the roll is held.
    pub held: bool,
    /// Whether plates go up slowly.
    pub slow: bool,
    /// What lies below the race.
    pub below: Below,
    /// What was expected before the first plate went up.
    pub expected: Expected,
}

/// A change of what the signing remembers.
#[derive(Message, Debug, Clone, PartialEq, Eq)]
pub enum SigningChange {
    /// Bets on a number of signatures.
    Bet(usize),
    /// Shows so many plates.
    Plates(usize),
    /// Holds the roll, or goes on.
    Hold,
    /// Plates go up slowly, or at their usual pace.
    Slow,
    /// Shows something else below the race.
    Below(Below),
}

/// What the signing can ask for.
#[derive(SystemParam)]
pub(super) struct Out<'w> {
    pub(super) shared: ScreenRequests<'w, SigningChange>,
    pub(super) par: MessageWriter<'w, ParChange>,
}

impl<'w> Deref for Out<'w> {
    type Target = ScreenRequests<'w, SigningChange>;
    fn deref(&self) -> &Self::Target {
        &self.shared
    }
}

impl DerefMut for Out<'_> {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.shared
    }
}

/// Does what was asked.
pub(super) fn change(mut changes: MessageReader<SigningChange>, mut roll: ResMut<SigningScreen>) {
    for change in changes.read() {
        match change {
            SigningChange::Bet(n) => roll.bet = *n,
            SigningChange::Plates(n) => roll.shown = *n,
            SigningChange::Hold => roll.held = !roll.held,
            SigningChange::Slow => roll.slow = !roll.slow,
            SigningChange::Below(below) => roll.below = *below,
        }
    }
}

/// Before the hall opens no plate is up, and the bet is what the adviser expects.
pub(super) fn follow(
    mut news: MessageReader<News>,
    play: Res<Play>,
    mut roll: ResMut<SigningScreen>,
) {
    let mut asked = false;
    for said in news.read() {
        if *said == News::HandedOver {
            *roll = SigningScreen::default();
        }
        if matches!(said, News::Opened { .. } | News::TurnEnded(Phase::Signing)) {
            roll.shown = 0;
            roll.held = false;
            roll.bet = play.expected_signatures();
            asked = true;
        }
    }
    // What was expected is kept from the last look before the answers.
    let Some(sight) = play.sight.as_ref() else {
        return;
    };
    if asked || (sight.phase == Phase::Signing && roll.shown == 0) {
        let now = &sight.outlook.now;
        let expected = Expected {
            chance: now.chance.clone(),
            range: now.range,
        };
        if roll.expected != expected {
            roll.expected = expected;
        }
    }
}
