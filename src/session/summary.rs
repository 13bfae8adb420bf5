//! `summary.json`: what a session came to, in one file for other programs.

use serde::Serialize;
use std::collections::BTreeMap;

use crate::aftermath::ledger::Deeds;
use crate::aftermath::state::AftermathState;
use crate::conference::signing::answers::ConferenceHeld;
use crate::conference::signing::rules::Verdict;
use crate::model::Intervention;
use crate::model::ids::{BracketId, StateId};
use crate::model::indices::{INDICES, Indices};
use crate::model::reproduction::{PairR, Parts};
use crate::session::score::OwnGoals;
use crate::session::{Session, goals};
use crate::world::journal::{Entry, Happening};

/// Wordings by bracket, by clause.
pub type Adopted = BTreeMap<String, BTreeMap<String, String>>;

/// Indices by name.
pub type Named = BTreeMap<&'static str, f64>;

/// One quarter's indices.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct QuarterIndices {
    /// Quarter, from 1.
    pub quarter: usize,
    /// The world.
    pub world: Named,
    /// The world once more, by people.
    pub world_by_people: Named,
    /// R of the world over the year that ends with the quarter (rule 9.9), as the journal has it.
    pub r: f64,
    /// The same by causes, which add up to it.
    pub r_parts: Parts,
    /// R of each region, the main group of the one struck, over the same year.
    pub r_regions: BTreeMap<String, f64>,
    /// R of the pairs between whom anything was brought about in that year, most first, at most ten.
    pub r_pairs: Vec<PairR>,
    /// Every state.
    pub states: BTreeMap<String, Named>,
}

/// Something that whoever led the session brought in.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct BroughtIn {
    /// Turn: days, then the signing, then quarters.
    pub turn: u32,
    /// What.
    pub what: Intervention,
}

/// The whole session in one file.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Summary {
    /// SHA-256 over everything that the rules read.
    pub digest: String,
    /// Scenario name.
    pub scenario: String,
    /// Seed.
    pub seed: u64,
    /// Theory.
    pub theory: String,
    /// The text that stands, `null` if there is none: that of the last conference, or the one in
    /// force that it did not replace.
    pub adopted: Option<Adopted>,
    /// Every state's answer at the scenario's own conference.
    pub decisions: Vec<Verdict>,
    /// How each conference ended, that one first.
    pub conferences: Vec<ConferenceHeld>,
    /// Indices by quarter.
    pub indices: Vec<QuarterIndices>,
    /// What each clause in force did (rule 11.5).
    pub by_clause: BTreeMap<String, Deeds>,
    /// What whoever led the session brought in (rule 1.28), by turn: it did not come by the model's dice.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub brought_in: Vec<BroughtIn>,
    /// Name of the ending.
    pub ending: Option<String>,
    /// Every state's goals with where they stand, and how it did.
    pub goals: BTreeMap<String, OwnGoals>,
}

/// The text of the room by names.
#[must_use]
pub fn text_by_names(session: &Session) -> Adopted {
    let treaty = &session.scenario().text;
    let mut adopted = Adopted::new();
    for (index, bracket) in BracketId::each(&treaty.brackets) {
        let wording = bracket.wordings[session.room().draft.text.at(index)]
            .id
            .clone();
        let clause = treaty.clauses[bracket.clause].id.clone();
        adopted
            .entry(clause)
            .or_default()
            .insert(bracket.id.clone(), wording);
    }
    adopted
}

/// Five numbers by name.
#[must_use]
pub fn named(indices: &Indices) -> Named {
    INDICES.into_iter().zip(indices.iter().copied()).collect()
}

/// What the journal tells of R at the end of a quarter.
struct Told {
    r: f64,
    r_parts: Parts,
    r_regions: BTreeMap<String, f64>,
    r_pairs: Vec<PairR>,
}

/// What the journal tells of R, quarter by quarter; pairs stand in an entry after that of the world.
fn told(journal: &[Entry]) -> Vec<Told> {
    let mut all: Vec<Told> = vec![];
    for entry in journal {
        match (&entry.what, all.last_mut()) {
            (
                Happening::Indices {
                    r,
                    r_parts,
                    r_regions,
                    ..
                },
                _,
            ) => all.push(Told {
                r: *r,
                r_parts: *r_parts,
                r_regions: r_regions.clone(),
                r_pairs: vec![],
            }),
            (Happening::Reproduction { r_pairs }, Some(last)) => last.r_pairs.clone_from(r_pairs),
            _ => {}
        }
    }
    all
}

fn brought_in(journal: &[Entry]) -> Vec<BroughtIn> {
    let all = journal.iter().filter_map(|e| match &e.what {
        Happening::Intervention { what } => Some(BroughtIn {
            turn: e.turn,
            what: what.clone(),
        }),
        _ => None,
    });
    all.collect()
}

/// Sums a session up.
#[must_use]
pub fn summarise(session: &Session) -> Summary {
    let scenario = session.scenario();
    let history = session.history();
    let quarters = history.quarters.iter().enumerate();
    let world = session.state();
    let room = session.room();
    let first = session.own_conference();
    let stands = room.adopted == Some(true) || room.sittings.last.revises.is_some();
    Summary {
        digest: session.digest(),
        scenario: scenario.setup.name.clone(),
        seed: session.seed(),
        theory: session.theory().name.clone(),
        adopted: stands.then(|| text_by_names(session)),
        decisions: first.map_or(vec![], |h| h.verdicts.clone()),
        conferences: session.conferences().to_vec(),
        indices: (quarters.zip(told(session.journal())))
            .map(|((q, (world, states)), told)| QuarterIndices {
                quarter: q + 1,
                world: named(world),
                world_by_people: history.by_people.get(q).map(named).unwrap_or_default(),
                r: told.r,
                r_parts: told.r_parts,
                r_regions: told.r_regions,
                r_pairs: told.r_pairs,
                states: StateId::each(states)
                    .map(|(s, i)| (scenario.iso(s).to_owned(), named(i)))
                    .collect(),
            })
            .collect(),
        by_clause: AftermathState::of(world).ledger.all.clone(),
        brought_in: brought_in(session.journal()),
        ending: history.ending.clone(),
        goals: StateId::all(scenario.states.len())
            .map(|s| (scenario.iso(s).to_owned(), goals::own(world, s)))
            .collect(),
    }
}
