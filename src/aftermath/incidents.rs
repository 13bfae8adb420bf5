//! Incidents, each with its four moments.

use crate::model::ids::IncidentId;
use crate::model::ids::StateId;

use bevy_ecs::resource::Resource;
use serde::{Deserialize, Serialize};

use super::actors::Actor;
use crate::model::calendar::{day_of, quarter_of};
use crate::model::reproduction::Parts;
use crate::model::rung::Rung;
use crate::model::years::Kind;

/// Who names a culprit beside the victim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Namer {
    /// A company that looks into such things.
    Industry,
    /// A state that was not hit.
    Third,
    /// The culprit.
    Culprit,
}

/// How an incident came about.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Origin {
    /// Number among the occasions of the same actor against the same target in a quarter: with the
    /// day it names the random numbers, so that what happens elsewhere leaves them alone.
    pub occasion: u32,
    /// Turn it was ordered in, if it was.
    pub ordered: Option<u32>,
    /// The state it was first meant for, which a text or an arrangement protects.
    pub turned: Option<StateId>,
    /// Whom it was made to look like: a gang that did the work, or a rival.
    pub apparent_culprit: Option<Actor>,
    /// Set if earlier incidents brought it about: it would not have happened on the same draw
    /// without what they left behind. The causes have shares that add up to 1 (rule 9.9).
    pub brought_about: Option<Parts>,
}

/// What came to be known of an incident, when and to whom. A day that lies ahead is one on which it
/// will be, `u32::MAX` one that is not drawn yet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Finding {
    /// Day it was noticed.
    pub detected: u32,
    /// Day somebody was named.
    pub attributed: u32,
    /// Whom the target believes, and how firmly, 0–1, once attributed.
    pub believed: Option<(Actor, f64)>,
    /// The target's belief in each suspect, 0–1, strongest first, once attributed.
    pub suspects: Vec<(Actor, f64)>,
    /// Whether the evidence was gathered anew (rule 16.4).
    pub investigated: bool,
    /// Made public.
    pub public: bool,
    /// Who else names the culprit, and on which day.
    pub named: Vec<(Namer, u32)>,
}

impl Default for Finding {
    /// Nothing is known yet.
    fn default() -> Self {
        Self {
            detected: u32::MAX,
            attributed: u32::MAX,
            believed: None,
            suspects: vec![],
            investigated: false,
            public: false,
            named: vec![],
        }
    }
}

/// How the target answered an incident.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct IncidentAnswer {
    /// The rung; none until it has answered.
    pub rung: Option<Rung>,
    /// Set if earlier incidents brought about that the answer was in kind or harder; the causes
    /// with their shares (rule 9.9).
    pub brought_about: Option<Parts>,
    /// Severity, 1–10, if it was in kind.
    pub reply: Option<u8>,
}

/// An incident with its four moments. Days count from the first day of the aftermath.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Incident {
    /// Number.
    pub id: IncidentId,
    /// Day it happened.
    pub day: u32,
    /// Who did it: hidden truth.
    pub initiator: Actor,
    /// Who was hit.
    pub target: StateId,
    /// What it was.
    pub kind: Kind,
    /// 1–10; 0 before the outcome is drawn.
    pub severity: u8,
    /// Whether it reached its aim.
    pub success: bool,
    /// Whether the target gave way.
    pub conceded: bool,
    /// How it came about.
    pub origin: Origin,
    /// How it was found out.
    pub finding: Finding,
    /// How it was answered.
    pub answer: IncidentAnswer,
    /// Journal entry of the act.
    pub entry: usize,
}

impl Incident {
    /// An operation before its outcome is drawn, without a number yet.
    #[must_use]
    pub fn new(initiator: Actor, target: StateId, kind: Kind, day: u32, occasion: u32) -> Self {
        Self {
            id: IncidentId::default(),
            day,
            initiator,
            target,
            kind,
            severity: 0,
            success: false,
            conceded: false,
            origin: Origin {
                occasion,
                ..Origin::default()
            },
            finding: Finding::default(),
            answer: IncidentAnswer::default(),
            entry: 0,
        }
    }
}

/// Every incident so far.
#[derive(Debug, Clone, Default, Resource, Serialize)]
pub struct Incidents {
    /// In order of number.
    pub all: Vec<Incident>,
    /// Rungs a person has chosen, by incident.
    pub orders: std::collections::BTreeMap<IncidentId, Rung>,
    /// Answers of the quarter that hurt (rule 8.6): whom, and with what severity.
    pub answers: Vec<(StateId, u8)>,
}

impl Incidents {
    /// Puts one behind those there are, with the next number.
    pub fn push(&mut self, mut it: Incident) {
        it.id = IncidentId::new(self.all.len());
        self.all.push(it);
    }

    /// The incident of a number.
    #[must_use]
    pub fn get(&self, id: IncidentId) -> Option<&Incident> {
        self.all.get(self.place(id)?)
    }

    /// The incident of a number, to change it.
    pub fn get_mut(&mut self, id: IncidentId) -> Option<&mut Incident> {
        let place = self.place(id)?;
        self.all.get_mut(place)
    }

    /// Those of the quarter of a day and later. Incidents stand in the order of their quarters.
    #[must_use]
    pub fn since(&self, day: u32) -> &[Incident] {
        let quarter = day_of(quarter_of(day));
        let first = self.all.partition_point(|i| i.day < quarter);
        &self.all[first..]
    }

    /// The same, to change them.
    pub fn since_mut(&mut self, day: u32) -> &mut [Incident] {
        let first = self.all.len() - self.since(day).len();
        &mut self.all[first..]
    }

    fn place(&self, id: IncidentId) -> Option<usize> {
        self.all.binary_search_by_key(&id, |i| i.id).ok()
    }
}
