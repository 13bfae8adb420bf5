//! What the setup remembers, and what is asked of it.

use bevy::prelude::*;

use crate::desktop::choice::{Choice, Seeds, fresh};
use crate::desktop::commands::News;
use crate::desktop::requests::ScreenRequests;
use crate::desktop::shelf::Shelf;
use crate::model::Strength;
use crate::model::ids::StateId;

/// A change of what the next session is started with.
#[derive(Message, Debug, Clone, PartialEq, Eq)]
pub enum SetupChange {
    /// Choose a scenario.
    Scenario(usize),
    /// Choose a theory.
    Theory(usize),
    /// Choose a seat.
    Seat(StateId),
    /// A person at the machine takes a seat, or leaves it to a computer.
    Person(StateId),
    /// Sit in the chair, or in a seat.
    Chair(bool),
    /// How hard the computers think.
    Strength(Strength),
    /// The seed of every die.
    Seed(u64),
    /// Another seed.
    AnotherSeed,
    /// Looks for a seat by its name or its group.
    Find(String),
}

/// What the setup remembers.
#[derive(Resource, Debug, Clone, Default, PartialEq, Eq)]
pub struct SetupScreen {
    /// What is typed to find a seat.
    pub find: String,
}

/// What the page asks for.
pub(super) type Out<'w> = ScreenRequests<'w, SetupChange>;

/// Does what was asked.
pub(super) fn change(
    mut changes: MessageReader<SetupChange>,
    shelf: Res<Shelf>,
    mut choice: ResMut<Choice>,
    mut page: ResMut<SetupScreen>,
) {
    for change in changes.read() {
        match change {
            SetupChange::Scenario(n) => {
                if let Some(scenario) = shelf.scenarios.get(*n) {
                    (choice.scenario, choice.seat) = (*n, scenario.setup.suggested_seat);
                    page.find.clear();
                    choice.beside.clear();
                }
            }
            SetupChange::Theory(n) => choice.theory = *n,
            SetupChange::Seat(seat) => (choice.seat, choice.chair) = (*seat, false),
            SetupChange::Person(seat) => {
                choice.share(*seat);
                choice.chair = false;
            }
            SetupChange::Chair(chair) => choice.chair = *chair,
            SetupChange::Strength(strength) => choice.strength = *strength,
            SetupChange::Seed(seed) => choice.seed = *seed,
            SetupChange::AnotherSeed => choice.seed = fresh(choice.seed),
            SetupChange::Find(words) => page.find.clone_from(words),
        }
    }
}

/// What a session was opened with is what the next one is started with, unless that is changed; but
/// for the seed.
pub(super) fn follow(mut news: MessageReader<News>, seeds: Res<Seeds>, mut choice: ResMut<Choice>) {
    for said in news.read() {
        if let News::Opened {
            choice: opened,
            new,
        } = said
        {
            *choice = opened.clone();
            if *new {
                choice.seed = seeds.after(choice.seed);
            }
        }
    }
}
