//! The resources and components that only a running session has.

use bevy_ecs::component::Component;
use bevy_ecs::resource::Resource;
use serde::Serialize;
use std::collections::BTreeSet;
use std::sync::Arc;

use crate::model::years::{Arrangement, Kind, Pledge, Posture};
use crate::model::{DelegateKind, Move, Scenario, Strength, Theory};
use crate::rules::rivalry::surprise;
use crate::rules::signing::Verdict;

pub use super::regime::{Instrument, Regime};

/// What the session was built from.
#[derive(Debug, Clone, Resource)]
pub struct Setting {
    /// The scenario; while a later conference sits, that conference as a scenario of its own.
    pub scenario: Arc<Scenario>,
    /// The scenario as it was loaded.
    pub whole: Arc<Scenario>,
    /// The theory.
    pub theory: Theory,
    /// The seed.
    pub seed: u64,
    /// The seat a person holds, if any.
    pub human: Option<usize>,
    /// Whether a person sits in the chair.
    pub chair: bool,
    /// How hard computers think.
    pub strength: Strength,
    /// One kind of delegate for every computer, in place of the scenario's.
    pub delegates: Option<DelegateKind>,
    /// Seats that brought each clause, themselves or through their group.
    pub sponsors: Arc<Vec<Vec<usize>>>,
    /// Trust as the record of votes gives it, row-major N×N: what anybody may suppose of another
    /// (rule 9.1).
    pub first_trust: Arc<Vec<f64>>,
    /// Names the states' dice are thrown under, by seat: their ISO codes, unless a test compares a
    /// relabelled roster. Names, not indices, so that another state at the table leaves the dice
    /// of the rest alone (DESIGN §14).
    pub dice: Arc<Vec<String>>,
}

impl Setting {
    /// The name a state's dice are thrown under.
    #[must_use]
    pub fn die(&self, state: usize) -> &str {
        &self.dice[state]
    }
}

/// Index of a state among [`Scenario::states`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Component)]
pub struct Seat(pub usize);

/// Ties to the instrument.
#[derive(Debug, Clone, Copy, PartialEq, Default, Component, Serialize)]
pub struct Adherence {
    /// Signed in the hall.
    pub signed: bool,
    /// Signed with a declaration.
    pub declared: bool,
    /// Bound since this quarter.
    pub party_since: Option<u32>,
    /// Left.
    pub withdrawn: bool,
}

/// How a state fares.
#[derive(Debug, Clone, Copy, PartialEq, Default, Component, Serialize)]
pub struct Condition {
    /// Crime stock, 0–1.
    pub crime: f64,
    /// Share of traffic encrypted, 0–1.
    pub encryption: f64,
    /// Size of the surveillance programme, 0–1.
    pub programme: f64,
    /// How far it shields its network, 0–1.
    pub shield: f64,
    /// Harm of recent incidents, decaying, 0–1.
    pub harm: f64,
    /// Compliance drawn this quarter, 0–1.
    pub compliance: f64,
    /// Security, prosperity, liberty, trust, interconnection, 0–100.
    pub indices: [f64; 5],
    /// What moved each index from its start: text, incidents, crime, surveillance, shields, trust.
    pub causes: [[f64; 6]; 5],
}

/// Names of the causes in [`Condition::causes`].
pub const CAUSES: [&str; 6] = [
    "the text in force",
    "incidents",
    "crime",
    "surveillance",
    "shielded networks",
    "trust",
];

/// Names of the five indices.
pub const INDICES: [&str; 5] = [
    "security",
    "prosperity",
    "liberty",
    "trust",
    "interconnection",
];

/// What a state's services are told.
#[derive(Debug, Clone, PartialEq, Default, Component)]
pub struct Orders {
    /// What they may do on their own.
    pub posture: Posture,
    /// States they may not operate against.
    pub forbidden: BTreeSet<usize>,
    /// Operations ordered this quarter.
    pub authorised: Vec<(usize, Kind)>,
    /// Quarter of the last gift of aid.
    pub gave: Option<u32>,
}

/// Arrangements between a few.
#[derive(Debug, Clone, Default, Resource)]
pub struct Arrangements(pub Vec<Arrangement>);

impl Arrangements {
    /// Whether two states have promised this to each other.
    #[must_use]
    pub fn holds(&self, pledge: Pledge, a: usize, b: usize) -> bool {
        self.0.iter().any(|x| x.holds(pledge, a, b))
    }

    /// Whether a state has promised this to anybody.
    #[must_use]
    pub fn shares(&self, pledge: Pledge, state: usize) -> bool {
        let mut all = self.0.iter().filter(|x| x.pledges.contains(&pledge));
        all.any(|x| x.members.len() > 1 && x.members.contains(&state))
    }
}

/// A breach of the text by a party.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Violation {
    /// Number.
    pub id: u32,
    /// Who broke it.
    pub state: usize,
    /// Quarter.
    pub quarter: u32,
    /// Who knows of it, if not everybody.
    pub known: BTreeSet<usize>,
    /// Whether everybody does.
    pub public: bool,
}

/// Every breach so far.
#[derive(Debug, Clone, Default, Resource)]
pub struct Violations(pub Vec<Violation>);

/// A criminal organisation.
#[derive(Debug, Clone, Copy, PartialEq, Component)]
pub struct Syndicate {
    /// State it works from.
    pub host: usize,
    /// Skill, 0–1.
    pub skill: f64,
}

/// A commercial organisation: vendor, host, carrier.
#[derive(Debug, Clone, Copy, PartialEq, Component)]
pub struct Company {
    /// State it is based in.
    pub host: usize,
    /// How much encryption it ships, 0–1.
    pub encryption: f64,
}

/// Dense pair matrices, row-major N×N: row = who holds it, column = about whom.
#[derive(Debug, Clone, PartialEq, Resource)]
pub struct Relations {
    /// Number of states.
    pub n: usize,
    /// Private belief that the other prefers restraint, 0–1.
    pub trust: Vec<f64>,
    /// Good reports.
    pub alpha: Vec<f64>,
    /// Bad reports.
    pub beta: Vec<f64>,
    /// Tension, 0–1; decays in months.
    pub tension: Vec<f64>,
    /// Highest rung stood on this quarter.
    pub rung: Vec<u8>,
    /// Interconnection, 0–1.
    pub interconnection: Vec<f64>,
}

impl Relations {
    /// Index of an ordered pair.
    #[must_use]
    pub fn at(&self, a: usize, b: usize) -> usize {
        a * self.n + b
    }

    /// Public reputation, α/(α+β).
    #[must_use]
    pub fn reputation(&self, a: usize, b: usize) -> f64 {
        let i = self.at(a, b);
        self.alpha[i] / (self.alpha[i] + self.beta[i])
    }
}

/// Actions waiting for the next schedule run.
#[derive(Debug, Clone, Default, Resource)]
pub struct Inbox(pub Vec<(usize, Move)>);

/// The signing hall.
#[derive(Debug, Clone, Default, Resource)]
pub struct Hall {
    /// The person's own answer, if given.
    pub chosen: Option<crate::model::Decision>,
    /// Every answer, by seat.
    pub verdicts: Vec<Verdict>,
}

/// Who did it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum Actor {
    /// A state.
    State(usize),
    /// A syndicate working from a state.
    Criminal(usize),
    /// A company based in a state.
    Company(usize),
}

impl Actor {
    /// The state it is, or works from.
    #[must_use]
    pub fn host(self) -> usize {
        match self {
            Self::State(s) | Self::Criminal(s) | Self::Company(s) => s,
        }
    }

    /// A name for journals: `USA`, `criminal:USA`, `company:USA`.
    #[must_use]
    pub fn name(self, scenario: &Scenario) -> String {
        self.named(scenario.iso(self.host()))
    }

    /// The same with another name of the state.
    #[must_use]
    pub fn named(self, iso: &str) -> String {
        match self {
            Self::State(_) => iso.to_owned(),
            Self::Criminal(_) => format!("criminal:{iso}"),
            Self::Company(_) => format!("company:{iso}"),
        }
    }
}

/// Who names a culprit beside the victim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum Namer {
    /// A company that looks into such things.
    Industry,
    /// A state that was not hit.
    Third,
    /// The culprit.
    Culprit,
}

/// An incident with its four moments. Days count from the first day of the aftermath.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Incident {
    /// Number.
    pub id: u32,
    /// Day it happened.
    pub day: u32,
    /// Who did it: hidden truth.
    pub initiator: Actor,
    /// Whom it was made to look like: a gang that did the work, or a rival.
    pub veil: Option<Actor>,
    /// The state it was first meant for, which a text or an arrangement protects.
    pub turned: Option<usize>,
    /// Turn it was ordered in, if it was.
    pub ordered: Option<u32>,
    /// Who was hit.
    pub target: usize,
    /// What it was.
    pub kind: Kind,
    /// 1–10.
    pub severity: u8,
    /// Whether it reached its aim.
    pub success: bool,
    /// Day it was or will be noticed.
    pub detected: u32,
    /// Day somebody was or will be named.
    pub attributed: u32,
    /// Whom the target believes, and how firmly, once attributed.
    pub believed: Option<(Actor, f64)>,
    /// The target's belief in each suspect, 0–1, strongest first, once attributed.
    pub suspects: Vec<(Actor, f64)>,
    /// Made public.
    pub public: bool,
    /// Who else names the culprit, and on which day.
    pub named: Vec<(Namer, u32)>,
    /// The rung of the answer.
    pub answer: Option<u8>,
    /// Severity of the answer, if it was in kind.
    pub reply: Option<u8>,
    /// Whether the target gave way.
    pub conceded: bool,
    /// Journal entry of the act.
    pub entry: usize,
}

/// Every incident so far.
#[derive(Debug, Clone, Default, Resource)]
pub struct Incidents {
    /// In order of number.
    pub all: Vec<Incident>,
    /// Rungs a person has chosen, by incident.
    pub orders: std::collections::BTreeMap<u32, u8>,
    /// Answers of the quarter that hurt (rule 8.6): whom, and with what severity.
    pub answers: Vec<(usize, u8)>,
}

/// A rival that a state watches.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rival {
    /// Who watches.
    pub by: usize,
    /// Whom.
    pub on: usize,
    /// Rivalry from the first to the second, 0–1.
    pub rivalry: f64,
    /// Share of the full rate that the pair comes to, 0–1.
    pub heat: f64,
    /// Part of the pair's occasions that is the first's, 0–2.
    pub side: f64,
}

/// Rivals of every state in order of seat, each state's strongest first.
#[derive(Debug, Clone, Default, Resource)]
pub struct Rivals(pub Vec<Rival>);

impl Rivals {
    /// Those one state watches.
    pub fn of(&self, state: usize) -> impl Iterator<Item = &Rival> {
        let first = self.0.partition_point(|r| r.by < state);
        self.0[first..].iter().take_while(move |r| r.by == state)
    }

    /// How far what passes between two states is news to them (rule 9.2), 0–1.
    #[must_use]
    pub fn surprise(&self, a: usize, b: usize) -> f64 {
        let one = |by: usize, on: usize| self.of(by).find(|r| r.on == on);
        let rival = one(a, b).or_else(|| one(b, a));
        surprise(rival.map_or(0.0, |r| r.heat))
    }

    /// Rivalry from one state to another, 0 where it does not watch it.
    #[must_use]
    pub fn between(&self, by: usize, on: usize) -> f64 {
        self.of(by).find(|r| r.on == on).map_or(0.0, |r| r.rivalry)
    }
}

/// Indices at the end of every quarter.
#[derive(Debug, Clone, Default, Resource)]
pub struct History {
    /// World, then every state.
    pub quarters: Vec<([f64; 5], Vec<[f64; 5]>)>,
    /// Name of the ending, once known.
    pub ending: Option<String>,
}
