//! The conference room: everything every delegation can see, and the corridors, which they cannot.

use bevy_ecs::resource::Resource;
use serde::{Deserialize, Serialize};

use super::action::Proposal;
use super::clause::Text;
use crate::rules::plates::{Plate, Standing};

/// Where a session stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Resource, Serialize)]
pub enum Phase {
    /// Day of the conference, from 1.
    Conference(u32),
    /// The signing hall.
    Signing,
    /// Quarter of the aftermath, from 1.
    Aftermath(u32),
    /// The debrief.
    Over,
}

/// In whose hands a clause lies: it colours how it is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Mover {
    /// Those who brought it.
    Sponsors,
    /// The chair.
    Chair,
    /// A delegation that tabled the wording now in the text.
    Seat(usize),
}

/// A declared red line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RedLine {
    /// Who.
    pub seat: usize,
    /// Where.
    pub bracket: usize,
    /// Against which wording.
    pub wording: usize,
}

/// Something said on the floor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Speech {
    /// Day.
    pub day: u32,
    /// Who.
    pub seat: usize,
    /// Where.
    pub bracket: usize,
    /// About which wording.
    pub wording: usize,
    /// For or against.
    pub favour: bool,
}

/// A vote asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Call {
    /// Who.
    pub seat: usize,
    /// Where.
    pub bracket: usize,
    /// On which wording.
    pub wording: usize,
    /// By point of order.
    pub point_of_order: bool,
    /// A show of plates only.
    pub show: bool,
}

/// A vote held.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Held {
    /// Day.
    pub day: u32,
    /// Where.
    pub bracket: usize,
    /// On which wording.
    pub wording: usize,
    /// Seats that lost, if it carried.
    pub outvoted: Vec<usize>,
    /// Whether it carried.
    pub carried: bool,
}

/// The room.
#[derive(Debug, Clone, PartialEq, Resource, Serialize)]
pub struct Room {
    /// The draft.
    pub text: Text,
    /// How each bracket stands.
    pub standing: Vec<Standing>,
    /// Day each bracket was settled.
    pub settled: Vec<Option<u32>>,
    /// Brackets open today.
    pub open: Vec<usize>,
    /// Plates by bracket and seat; empty until first raised.
    pub plates: Vec<Vec<Plate>>,
    /// In whose hands each clause lies.
    pub mover: Vec<Mover>,
    /// Goodwill of the room, 0–100.
    pub goodwill: f64,
    /// Actions each seat has left today.
    pub actions_left: Vec<u32>,
    /// Declared red lines.
    pub red_lines: Vec<RedLine>,
    /// Everything said.
    pub speeches: Vec<Speech>,
    /// Votes asked for today.
    pub calls: Vec<Call>,
    /// Votes held.
    pub votes: Vec<Held>,
    /// Somebody asked for a chair's text today.
    pub chair_asked: bool,
    /// Whether the text was taken, once that is known.
    pub adopted: Option<bool>,
}

/// State of a package.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Answer {
    /// Not answered.
    Waiting,
    /// Taken.
    Agreed,
    /// Turned down.
    Declined,
}

/// A package between two delegations.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Offer {
    /// Number.
    pub id: u32,
    /// Day it was made; it lapses after two.
    pub day: u32,
    /// From.
    pub from: usize,
    /// To.
    pub to: usize,
    /// What the sender takes.
    pub give: Vec<(usize, usize)>,
    /// What the other takes.
    pub want: Vec<(usize, usize)>,
    /// How it stands.
    pub answer: Answer,
}

impl Offer {
    /// Whether it still waits for an answer on a day.
    #[must_use]
    pub fn waits(&self, day: u32) -> bool {
        self.answer == Answer::Waiting && self.day + 2 > day
    }
}

/// Packages: each is seen by its two parties only.
#[derive(Debug, Clone, Default, PartialEq, Eq, Resource, Serialize)]
pub struct Corridors {
    /// Every offer made.
    pub offers: Vec<Offer>,
}

impl Corridors {
    /// What a seat has bound itself to at a bracket.
    #[must_use]
    pub fn bound(&self, seat: usize, bracket: usize) -> Option<usize> {
        self.offers
            .iter()
            .rev()
            .filter(|o| o.answer == Answer::Agreed)
            .find_map(|o| {
                let terms = match seat {
                    s if s == o.from => &o.give,
                    s if s == o.to => &o.want,
                    _ => return None,
                };
                terms.iter().find(|(b, _)| *b == bracket).map(|&(_, w)| w)
            })
    }
}

impl super::scenario::Scenario {
    /// A proposal by names, for messages and journals.
    #[must_use]
    pub fn proposal(&self, bracket: usize, wording: usize) -> Proposal {
        let b = &self.text.brackets[bracket];
        let wording = b
            .wordings
            .get(wording)
            .map_or_else(String::new, |w| w.id.clone());
        Proposal {
            bracket: b.key.clone(),
            wording,
        }
    }
}
