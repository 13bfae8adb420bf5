//! `record.ron`: what history did with the same draft; and its check.

use crate::model::ids::BracketId;
use crate::model::ids::ClauseId;
use crate::model::ids::StateId;
use crate::model::ids::WordingId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use crate::locale::Sentence;
use crate::model::clause::{BracketKind, PLACES};
use crate::model::{Action, Proposal, Record, TreatyText};
use crate::say;
use crate::scenario::events::{bracket, proposal};
use crate::scenario::faults::{Faults, NameKind};
use crate::scenario::locate::Located;
use crate::scenario::raw::Name;

/// `record.ron`, if there is one: what history did, for delegates that play it and for comparison.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(rename = "Record", deny_unknown_fields)]
pub struct RawRecord {
    /// The adopted text: clause id to bracket id (`place`, `force`, `follow_up` and its own) to
    /// wording id. What is left out stands as in the text in force before the conference; empty if
    /// no text was adopted.
    #[serde(default)]
    pub text: BTreeMap<Name, BTreeMap<Name, Name>>,
    /// Days on which the chair put this text to the room. It does so again in a session whose
    /// delegates all play the record; in others the chair writes its own.
    #[serde(default)]
    pub packages: Vec<Located<u32>>,
    /// ISO codes of the states that signed on the spot.
    #[serde(default)]
    pub signed: Vec<Name>,
    /// Moves on record, in order within a day.
    #[serde(default)]
    pub moves: Vec<RawMove>,
}

/// A move on record.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(rename = "Move", deny_unknown_fields)]
pub struct RawMove {
    /// Day of the conference, from 1.
    pub day: Located<u32>,
    /// ISO code of the state that made it.
    pub seat: Name,
    /// What it did.
    pub action: RawAction,
}

/// What a state did on record, e.g. `Table(bracket: "security.object", wording: "networks")`.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(rename = "Action", deny_unknown_fields)]
pub enum RawAction {
    /// Put a wording forward.
    Table {
        /// `clause.bracket`.
        bracket: Name,
        /// Wording id.
        wording: Name,
    },
    /// Put its name beside the mover's.
    Cosponsor {
        /// `clause.bracket`.
        bracket: Name,
        /// Wording id.
        wording: Name,
    },
    /// Spoke for a wording.
    Support {
        /// `clause.bracket`.
        bracket: Name,
        /// Wording id.
        wording: Name,
    },
    /// Spoke against a wording.
    Oppose {
        /// `clause.bracket`.
        bracket: Name,
        /// Wording id.
        wording: Name,
    },
    /// Called a wording unacceptable.
    RedLine {
        /// `clause.bracket`.
        bracket: Name,
        /// Wording id.
        wording: Name,
    },
    /// Spoke to the press about a wording.
    Press {
        /// `clause.bracket`.
        bracket: Name,
        /// Wording id.
        wording: Name,
    },
    /// Asked its group to take a wording as its common proposal.
    Caucus {
        /// `clause.bracket`.
        bracket: Name,
        /// Wording id.
        wording: Name,
    },
    /// Asked for a show of plates.
    ShowOfPlates {
        /// `clause.bracket`.
        bracket: Name,
        /// Wording id.
        wording: Name,
    },
    /// Called a vote.
    CallVote {
        /// `clause.bracket`.
        bracket: Name,
        /// Wording id.
        wording: Name,
    },
    /// Forced a vote on a point of order.
    PointOfOrder {
        /// `clause.bracket`.
        bracket: Name,
        /// Wording id.
        wording: Name,
    },
    /// Opened a shut bracket: place, force or follow-up.
    Open {
        /// `clause.bracket`.
        bracket: Name,
    },
    /// Moved to close the debate on a bracket.
    CloseDebate {
        /// `clause.bracket`.
        bracket: Name,
    },
    /// Moved to put a bracket off.
    Adjourn {
        /// `clause.bracket`.
        bracket: Name,
    },
    /// Moved a clause to another place.
    MoveClause {
        /// Clause id.
        clause: Name,
        /// `dropped`, `preamble`, `resolution` or `article`.
        place: Name,
    },
    /// Asked the chair for a text.
    ChairText,
    /// Left the room for the day.
    WalkOut,
}

/// What the record may name.
pub struct RecordNames<'a> {
    /// The draft, if its file parsed.
    pub treaty: Option<&'a TreatyText>,
    /// Codes of `states.ron`, if it parsed.
    pub codes: Option<&'a [String]>,
    /// Codes at the table, sorted.
    pub seats: &'a [String],
    /// Days of the conference.
    pub days: u32,
    /// Whether the record is that of a base: states not at the table and later days are dropped.
    pub borrowed: bool,
}

/// Builds the record; faults go to `faults`.
pub fn check(raw: &RawRecord, known: &RecordNames, faults: &mut Faults) -> Record {
    let treaty = known.treaty;
    let text = treaty.map(|treaty| {
        let mut text = treaty.status_quo();
        for (bracket, wording) in chosen(&raw.text, treaty, faults) {
            text.set(bracket, wording);
        }
        text
    });
    faults.unique(NameKind::Signature, raw.signed.iter());
    let mut signed: Vec<StateId> = raw
        .signed
        .iter()
        .filter_map(|name| seat(name, known, faults))
        .collect();
    signed.sort_unstable();
    let last = if known.borrowed { u32::MAX } else { known.days };
    let within = |what: Sentence, day: &Located<u32>, faults: &mut Faults| {
        let number = f64::from(day.value);
        faults.range(what, day.mark, number, 1.0, f64::from(last));
        day.value
    };
    let days = raw.packages.iter();
    let mut packages: Vec<u32> = days
        .map(|day| within(say!("scenario-what-package-day"), day, faults))
        .collect();
    packages.retain(|day| *day <= known.days);
    if let (Some(first), true) = (raw.packages.first(), raw.text.is_empty()) {
        let help = say!("scenario-no-text-help");
        faults.at(first.mark, say!("scenario-no-text"), help);
    }
    let mut moves = vec![];
    for step in &raw.moves {
        let day = within(say!("scenario-what-move-day"), &step.day, faults);
        let seat = seat(&step.seat, known, faults);
        let action = treaty.and_then(|treaty| step.action.check(treaty, faults));
        if let (Some(seat), Some(action), true) = (seat, action, day <= known.days) {
            moves.push((day, seat, action));
        }
    }
    moves.sort_by_key(|m| m.0);
    Record {
        text: text.filter(|_| !raw.text.is_empty()),
        packages,
        moves,
        signed,
    }
}

/// The seat of a name of `states.ron`; none without a fault if the base has it and the table not.
fn seat(name: &Name, known: &RecordNames, faults: &mut Faults) -> Option<StateId> {
    if known.borrowed {
        faults.index::<usize>(NameKind::State, name, known.codes?)?;
        let found = known.seats.iter().position(|s| *s == name.value);
        return found.map(StateId::new);
    }
    known.codes?;
    faults.index(NameKind::Seat, name, known.seats)
}

fn chosen(
    raw: &BTreeMap<Name, BTreeMap<Name, Name>>,
    treaty: &TreatyText,
    faults: &mut Faults,
) -> Vec<(BracketId, WordingId)> {
    let ids: Vec<String> = treaty.clauses.iter().map(|c| c.id.clone()).collect();
    let mut out = vec![];
    for (clause, brackets) in raw {
        let Some(c) = faults.index::<ClauseId>(NameKind::Clause, clause, &ids) else {
            continue;
        };
        let own = treaty.brackets.iter().filter(|b| b.clause == c);
        let own: Vec<String> = own.map(|b| b.id.clone()).collect();
        for (bracket, wording) in brackets {
            if faults
                .index::<usize>(NameKind::Bracket, bracket, &own)
                .is_some()
            {
                let key = Name {
                    value: format!("{}.{}", clause.value, bracket.value),
                    mark: bracket.mark,
                };
                out.extend(proposal(treaty, &key, wording, faults));
            }
        }
    }
    out
}

impl RawAction {
    /// Bracket and wording of an action that speaks to one, and what it becomes.
    fn said(&self) -> Option<(&Name, &Name, fn(Proposal) -> Action)> {
        Some(match self {
            Self::Table { bracket, wording } => (bracket, wording, Action::Table),
            Self::Cosponsor { bracket, wording } => (bracket, wording, Action::Cosponsor),
            Self::Support { bracket, wording } => (bracket, wording, Action::Support),
            Self::Oppose { bracket, wording } => (bracket, wording, Action::Oppose),
            Self::RedLine { bracket, wording } => (bracket, wording, Action::RedLine),
            Self::Press { bracket, wording } => (bracket, wording, Action::Press),
            Self::Caucus { bracket, wording } => (bracket, wording, Action::Caucus),
            Self::ShowOfPlates { bracket, wording } => (bracket, wording, Action::ShowOfPlates),
            Self::CallVote { bracket, wording } => (bracket, wording, Action::CallVote),
            Self::PointOfOrder { bracket, wording } => (bracket, wording, Action::PointOfOrder),
            _ => return None,
        })
    }

    fn check(&self, treaty: &TreatyText, faults: &mut Faults) -> Option<Action> {
        if let Some((bracket, wording, action)) = self.said() {
            proposal(treaty, bracket, wording, faults)?;
            return Some(action(Proposal {
                bracket: bracket.value.clone(),
                wording: wording.value.clone(),
            }));
        }
        let mut key = |name: &Name| {
            let found = bracket(treaty, name, faults)?;
            Some((found, name.value.clone()))
        };
        match self {
            Self::Open { bracket } => {
                let (found, name) = key(bracket)?;
                if treaty.brackets[found].kind == BracketKind::Words {
                    let help = say!("scenario-never-shut-help");
                    faults.at(
                        bracket.mark,
                        say!("scenario-never-shut", name = &name),
                        help,
                    );
                }
                Some(Action::Open { bracket: name })
            }
            Self::CloseDebate { bracket } => Some(Action::CloseDebate {
                bracket: key(bracket)?.1,
            }),
            Self::Adjourn { bracket } => Some(Action::Adjourn {
                bracket: key(bracket)?.1,
            }),
            Self::MoveClause { clause, place } => {
                let ids: Vec<String> = treaty.clauses.iter().map(|c| c.id.clone()).collect();
                let places = PLACES.each_ref().map(|p| p.id.to_owned());
                let known = faults.index::<ClauseId>(NameKind::Clause, clause, &ids);
                faults.index::<usize>(NameKind::Place, place, &places)?;
                known.map(|_| Action::MoveClause {
                    clause: clause.value.clone(),
                    place: place.value.clone(),
                })
            }
            Self::ChairText => Some(Action::ChairText),
            Self::WalkOut => Some(Action::WalkOut),
            _ => None,
        }
    }
}
