//! What the room's screen remembers, and which pages it has.

use bevy::prelude::*;

use crate::classroom::class::Class;
use crate::desktop::draft::Draft;
use crate::desktop::screens::projector::clock::Clock;
use crate::desktop::screens::projector::pact::Pact;
use crate::model::calendar::Phase;
use crate::model::ids::{BracketId, StateId, WordingId};
use crate::text;

/// A page of the room's screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Shown {
    /// The plan of the hour, with its clock.
    #[default]
    Hour,
    /// A clause with its brackets.
    Text,
    /// Who raised a plate for what.
    Hall,
    /// What the draft would bring.
    Ahead,
    /// The signing.
    Signing,
    /// The years after.
    Years,
    /// How it ended.
    Ending,
    /// Everybody's goals, opened.
    Goals,
    /// What the words did.
    Words,
}

impl Shown {
    /// The pages of a phase, in their order.
    #[must_use]
    pub fn of(phase: Phase) -> Vec<Self> {
        match phase {
            Phase::Conference(_) => vec![Self::Hour, Self::Text, Self::Hall, Self::Ahead],
            Phase::Signing => vec![Self::Hour, Self::Text, Self::Signing],
            Phase::Aftermath(_) => vec![Self::Hour, Self::Text, Self::Signing, Self::Years],
            Phase::Over => vec![
                Self::Hour,
                Self::Text,
                Self::Signing,
                Self::Years,
                Self::Ending,
                Self::Goals,
                Self::Words,
            ],
        }
    }

    /// Its name.
    #[must_use]
    pub fn name(self) -> String {
        match self {
            Self::Hour => text!("projector-page-hour"),
            Self::Text => text!("projector-page-text"),
            Self::Hall => text!("projector-page-hall"),
            Self::Ahead => text!("projector-page-ahead"),
            Self::Signing => text!("projector-page-signing"),
            Self::Years => text!("projector-page-years"),
            Self::Ending => text!("projector-page-ending"),
            Self::Goals => text!("projector-page-goals"),
            Self::Words => text!("projector-page-words"),
        }
    }
}

/// Where the teacher's strip lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Private {
    /// Nowhere.
    #[default]
    Shut,
    /// On the room's own screen, for as long as its key is held down.
    Held,
    /// In a window of its own, which no projector shows.
    Window,
}

/// What the room's screen remembers.
#[derive(Resource, Debug, Clone, Default, PartialEq)]
pub struct ProjectorScreen {
    /// The class, whose plan of the hour is shown; none where there is only a session.
    pub class: Option<Class>,
    /// Which page is shown.
    pub page: Shown,
    /// The bracket that is looked at.
    pub bracket: BracketId,
    /// The wording that the teacher has in hand.
    pub wording: WordingId,
    /// The sheet of a page that has several, from 0.
    pub sheet: usize,
    /// Plates called so far at the signing.
    pub called: usize,
    /// The clock of the hour.
    pub clock: Clock,
    /// Where the teacher's strip lies.
    pub strip: Private,
    /// What is entered for the tables.
    pub teacher: TeacherStrip,
}

/// What the teacher's strip holds: what is entered for a table, as far as it is entered.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TeacherStrip {
    /// The seat for which is entered.
    pub seat: StateId,
    /// The package that the table handed in.
    pub package: Draft,
    /// The arrangement that it handed in.
    pub pact: Pact,
    /// Whether plates are entered by a roll of the tables, and whether the next one objects to all others.
    pub roll: Option<bool>,
    /// What is typed to find what a table asks for; none while nothing is.
    pub asked: Option<String>,
    /// Which of the lines that fit is chosen.
    pub asked_at: usize,
    /// The bet that a table handed in: signatures.
    pub bet: usize,
    /// What the teacher is about to tell the room.
    pub words: String,
    /// Whether the way to the debrief was asked for just now, so that it is gone when it is asked for again.
    pub skips: bool,
}
