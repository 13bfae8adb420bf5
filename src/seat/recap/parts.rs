//! What a recap holds.

use serde::{Deserialize, Serialize};

use crate::locale::Sentence;
use crate::model::Indices;
use crate::model::action::CallKind;
use crate::model::calendar::Phase;
use crate::model::deeds::Shock;
use crate::model::ids::{BracketId, DimensionId, IncidentId, OfferId, StateId, WordingId};
use crate::model::rung::Rung;

/// What a turn brought.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Recap {
    /// Turn: days, then the signing, then quarters.
    pub turn: u32,
    /// What turn it was.
    pub phase: Phase,
    /// Brackets whose wording in the draft changed, in the order of the text.
    pub moved: Vec<Moved>,
    /// Brackets that cleared, with their wording.
    pub cleared: Vec<(BracketId, WordingId)>,
    /// What the whole change of the draft is worth to the seat by its mandate, in units of utility.
    pub worth: f64,
    /// The subject on which most of it was won or lost.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject: Option<Subject>,
    /// Goodwill of the room as the day began and as it ended, 0–100, where it changed.
    pub goodwill: Option<(f64, f64)>,
    /// Packages agreed, turned down, kept, lapsed or broken.
    pub promises: Vec<Kept>,
    /// What changed in the signatures to expect.
    pub signatures: Option<Signatures>,
    /// How many signed at a signing, and how many sat there.
    #[serde(default)]
    pub signed: Option<(usize, usize)>,
    /// Great shocks of a quarter, which concern everybody.
    #[serde(default)]
    pub shocks: Vec<Shock>,
    /// Incidents against the seat that it noticed.
    pub incidents: Vec<IncidentId>,
    /// Answers of the seat, and to what it was blamed for.
    pub answers: Vec<(IncidentId, Rung)>,
    /// Its indices before and after a quarter; from the chair, those of the world.
    pub indices: Option<(Indices, Indices)>,
    /// States that it trusts more or less now, with the change, largest first.
    pub trust: Vec<(StateId, f64)>,
    /// What became of what the seat itself asked for that day.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub asked: Vec<Asked>,
    /// What concerns whoever presides over a day; nothing for any other seat.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chaired: Option<Chaired>,
    /// The same in sentences.
    pub sentences: Vec<Sentence>,
}

/// What a day did on one subject of the text.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Subject {
    /// Which.
    pub dimension: DimensionId,
    /// What the text said on it as the day began, 0–4.
    pub before: f64,
    /// What it said as it ended, 0–4.
    pub after: f64,
    /// What the seat's mandate wants on it, 0–4.
    pub ideal: f64,
    /// What that is worth to the seat, in units of utility.
    pub worth: f64,
}

/// A bracket whose wording changed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Moved {
    /// Where.
    pub bracket: BracketId,
    /// From which wording.
    pub from: WordingId,
    /// To which.
    pub to: WordingId,
    /// Who brought it.
    pub by: MovedBy,
    /// What it is worth to the seat by its mandate, in units of utility: the middle of what it brings
    /// before all the others and after them, so that the changes add up to [`Recap::worth`].
    pub worth: f64,
}

/// Who moved a bracket.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MovedBy {
    /// A delegation that tabled it or put its name under it, by ISO code.
    Seat(String),
    /// A vote or a show of plates.
    Vote {
        /// Who called it, by ISO code; the chair or an event if nobody.
        by: Option<String>,
        /// For.
        yes: usize,
        /// Against.
        no: usize,
    },
    /// Most plates.
    Plates {
        /// How many.
        with: usize,
        /// Who opened it that day, by ISO code, if it was not on the agenda.
        opened: Option<String>,
    },
    /// The group that drafts the clause.
    Drafters,
    /// The chair's text.
    Chair,
    /// An event, by its title.
    Event(String),
    /// Not known.
    Unknown,
}

/// What became of a package.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Kept {
    /// Number.
    pub offer: OfferId,
    /// Its other parties, by ISO codes.
    pub with: Vec<String>,
    /// `agreed`, `declined`, `kept`, `lapsed` or `broken`; `dropped` where the draft lost some of its terms
    /// and can still come back to them.
    pub fate: String,
    /// Who answered or broke it, by ISO code.
    pub by: Option<String>,
    /// By which act it was broken, as far as the seat knows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub because: Option<Breach>,
    /// Its terms that fell, where it lapsed or was dropped.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fallen: Vec<Fallen>,
    /// What the text would bring the seat with these terms in it, beside what it brings, in units of utility.
    #[serde(default, skip_serializing_if = "is_none")]
    pub worth: f64,
}

/// An act that broke a package (rule 4.7).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Breach {
    /// A speech for other words than were promised.
    SpokeFor {
        /// Where.
        bracket: BracketId,
        /// For what was spoken.
        wording: WordingId,
        /// What was promised.
        promised: WordingId,
    },
    /// A speech or a red line against what was promised.
    SpokeAgainst {
        /// Where.
        bracket: BracketId,
        /// What was promised.
        wording: WordingId,
    },
    /// The package was left outright.
    Left,
}

/// A worth that is not told.
fn is_none(worth: &f64) -> bool {
    *worth == 0.0
}

/// A term of a package that does not stand in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fallen {
    /// Where.
    pub bracket: BracketId,
    /// What was promised there.
    pub wording: WordingId,
    /// What stands there.
    pub stands: WordingId,
    /// Whether the chair's text put it there.
    pub chair: bool,
}

/// Signatures to expect, by what the seat believes now, of the draft before and after.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Signatures {
    /// Of the draft as the day began.
    pub before: f64,
    /// As it ended.
    pub after: f64,
    /// The states whose chance to sign changed most: before and after, 0–1.
    pub most: Vec<(StateId, f64, f64)>,
}

/// What a day brought whoever presides over it. All of it was said or done before the whole room.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Chaired {
    /// Words of the text that delegations spoke against, those that the chair wrote first.
    pub against: Vec<Against>,
    /// Words that plates object to, most first.
    pub objected: Vec<Objected>,
    /// Motions and votes, besides those that moved the text.
    pub calls: Vec<Called>,
    /// What is before the room on the day that begins.
    pub agenda: Vec<BracketId>,
}

/// Words of the text that delegations spoke, or drew a red line, against.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Against {
    /// Where.
    pub bracket: BracketId,
    /// Against which.
    pub wording: WordingId,
    /// Who, by ISO codes, in the order in which they spoke.
    pub states: Vec<String>,
    /// Whether the chair wrote it.
    pub own: bool,
}

/// Words that plates object to.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Objected {
    /// Where.
    pub bracket: BracketId,
    /// To which.
    pub wording: WordingId,
    /// How many delegations.
    pub n: usize,
}

/// A motion or a vote.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Called {
    /// Where.
    pub bracket: BracketId,
    /// On which wording.
    pub wording: WordingId,
    /// What it was.
    pub kind: CallKind,
    /// Who called for it, by ISO code; the chair if nobody.
    pub by: Option<String>,
    /// Whether it carried.
    pub carried: bool,
    /// Whether it was put off (rule 3.6).
    pub put_off: bool,
    /// For and against.
    pub tally: (usize, usize),
}

/// What the seat asked for on a day, and what became of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Asked {
    /// A motion or a vote that was taken.
    Held(Called),
    /// One that was not.
    Unheld {
        /// Where.
        bracket: BracketId,
        /// On which wording.
        wording: WordingId,
        /// What it was.
        kind: CallKind,
        /// Why not.
        why: Unheld,
    },
    /// A wording that the seat spoke for or put forward on the floor.
    Said {
        /// Where.
        bracket: BracketId,
        /// Which wording.
        wording: WordingId,
        /// What stands there now.
        stands: WordingId,
        /// Whether that is settled.
        settled: bool,
    },
    /// A wording brought to the own group.
    Caucus {
        /// The group.
        group: String,
        /// Where.
        bracket: BracketId,
        /// Which wording.
        wording: WordingId,
        /// Members who back it.
        backers: usize,
        /// Members who cannot live with it.
        against: usize,
        /// Whether it is the group's common proposal now.
        taken: bool,
    },
}

/// Why a motion or a vote was not held (rules 3.5, 3.15).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unheld {
    /// The room put the bracket off before.
    PutOff {
        /// At whose motion, by ISO code; the chair if nobody.
        by: Option<String>,
        /// For and against.
        tally: (usize, usize),
    },
    /// Another vote or motion settled it before.
    Settled {
        /// At whose call, by ISO code; the chair if nobody.
        by: Option<String>,
        /// As what.
        wording: WordingId,
    },
    /// No plates went up on it.
    NoPlates,
    /// The seat does not know.
    Unknown,
}
