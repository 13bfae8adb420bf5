//! The journal: typed entries, each with its cause. Replays compare it line by line.

use bevy_ecs::resource::Resource;
use serde::{Deserialize, Serialize};

use crate::model::{Action, Decision};
use crate::rules::operations::Kind;

/// What happened.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "fields are named for readers of the journal")]
pub enum Happening {
    /// A day began; the chair opened these brackets.
    Day { brackets: Vec<String> },
    /// An event of the record.
    Event { title: String },
    /// A seat did something on the floor or in the corridors.
    Act { seat: String, action: Action },
    /// Plates went up on a bracket.
    Plates {
        bracket: String,
        leading: String,
        counts: Vec<usize>,
        objectors: usize,
    },
    /// A bracket cleared.
    Cleared { bracket: String, wording: String },
    /// A vote.
    Vote {
        bracket: String,
        wording: String,
        yes: usize,
        no: usize,
        abstain: usize,
        carried: bool,
    },
    /// The chair's text changed the draft.
    ChairText { changes: Vec<(String, String)> },
    /// A package was agreed or turned down.
    Deal {
        offer: u32,
        from: String,
        to: String,
        agreed: bool,
    },
    /// A red line was crossed by the text.
    RedLineCrossed { seat: String, bracket: String },
    /// The package was taken or the conference failed.
    Outcome { adopted: bool },
    /// A state's answer in the signing hall.
    Signing {
        state: String,
        decision: Decision,
        total: f64,
    },
    /// An incident: hidden until detected.
    Incident {
        incident: u32,
        initiator: String,
        target: String,
        kind: Kind,
        severity: u8,
        success: bool,
    },
    /// The target noticed.
    Detected { incident: u32, day: u32 },
    /// The target formed a belief.
    Attributed {
        incident: u32,
        believed: String,
        confidence: f64,
        public: bool,
    },
    /// The target answered.
    Answered { incident: u32, rung: u8 },
    /// An armed dispute between rivals.
    Dispute { a: String, b: String },
    /// A ratification.
    Ratified { state: String },
    /// The instrument entered into force.
    InForce { parties: usize },
    /// A state joined or left.
    Adherence { state: String, joined: bool },
    /// A party was found out.
    Violation { state: String },
    /// A surveillance programme leaked.
    Leak { state: String },
    /// A pair of networks drew apart.
    Shielded { state: String },
    /// World indices at the end of a quarter.
    Indices { world: [f64; 5] },
    /// The end.
    Ending { name: String },
}

/// One entry.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// Number, from 0.
    pub n: usize,
    /// Turn: days, then the signing, then quarters.
    pub turn: u32,
    /// What happened.
    pub what: Happening,
    /// Rule that made it so.
    pub rule: String,
    /// Number of the entry that caused it.
    pub cause: Option<usize>,
    /// One sentence.
    pub why: String,
}

/// All entries so far.
#[derive(Debug, Clone, Default, Resource)]
pub struct Journal {
    /// The entries.
    pub entries: Vec<Entry>,
    /// Current turn.
    pub turn: u32,
}

impl Journal {
    /// Writes an entry and gives its number.
    pub fn write(
        &mut self,
        what: Happening,
        rule: &str,
        cause: Option<usize>,
        why: impl Into<String>,
    ) -> usize {
        let n = self.entries.len();
        let entry = Entry {
            n,
            turn: self.turn,
            what,
            rule: rule.to_owned(),
            cause,
            why: why.into(),
        };
        self.entries.push(entry);
        n
    }
}
