//! What states do to each other, and with each other, in the years after.

use crate::model::ids::StateId;
use crate::model::ids::{ArrangementId, IncidentId, ViolationId};
use crate::model::theory::fixed::fixed;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

fixed! {
    kinds:

    /// Share of the occasions for an operation that are for one of this kind, 0–1: denial of
    /// service. Source: a part of the 28 % of DCID 2.0 that disrupt; the split is our judgement.
    const DENIAL_SHARE: f64 = 0.16;
    /// Mean severity of an operation of this kind, 1–10: denial of service. Source: DCID 2.0,
    /// disruption 2.5.
    const DENIAL_SEVERITY: f64 = 2.4;
    /// Share of the occasions for an operation that are for one of this kind, 0–1: alteration.
    /// Source: DCID 2.0, degrade 11 %.
    const ALTERATION_SHARE: f64 = 0.11;
    /// Mean severity of an operation of this kind, 1–10: alteration. Source: DCID 2.0, degrade 4.0.
    const ALTERATION_SEVERITY: f64 = 4.0;
    /// Share of the occasions for an operation that are for one of this kind, 0–1: spoofing.
    /// Source: a part of the 28 % of DCID 2.0 that disrupt; the split is our judgement.
    const SPOOFING_SHARE: f64 = 0.12;
    /// Mean severity of an operation of this kind, 1–10: spoofing. Source: DCID 2.0, disruption
    /// 2.5.
    const SPOOFING_SEVERITY: f64 = 2.6;
    /// Share of the occasions for an operation that are for one of this kind, 0–1: eavesdropping.
    /// Source: DCID 2.0, espionage 61 %, less what is interdicted.
    const ESPIONAGE_SHARE: f64 = 0.56;
    /// Mean severity of an operation of this kind, 1–10: eavesdropping. Source: DCID 2.0, espionage
    /// 3.1.
    const ESPIONAGE_SEVERITY: f64 = 3.1;
    /// Share of the occasions for an operation that are for one of this kind, 0–1: interdiction.
    /// Judgement: no source gives it.
    const INTERDICTION_SHARE: f64 = 0.05;
    /// Mean severity of an operation of this kind, 1–10: interdiction. Judgement: as of espionage.
    const INTERDICTION_SEVERITY: f64 = 3.0;
}

/// Top of the scale of severity, 1–10.
pub const MOST_SEVERE: f64 = 10.0;

/// Kinds of operation, from the paper's definition of a cyber attack.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Denial of service.
    Denial,
    /// Alteration: destructive.
    Alteration,
    /// Spoofing.
    Spoofing,
    /// Eavesdropping.
    Espionage,
    /// Hardware interdicted in transit.
    Interdiction,
}

impl Kind {
    /// Every kind, with its share of occasions, 0–1, and its mean severity, 1–10.
    pub const ALL: [(Self, f64, f64); 5] = [
        (Self::Denial, DENIAL_SHARE, DENIAL_SEVERITY),
        (Self::Alteration, ALTERATION_SHARE, ALTERATION_SEVERITY),
        (Self::Spoofing, SPOOFING_SHARE, SPOOFING_SEVERITY),
        (Self::Espionage, ESPIONAGE_SHARE, ESPIONAGE_SEVERITY),
        (
            Self::Interdiction,
            INTERDICTION_SHARE,
            INTERDICTION_SEVERITY,
        ),
    ];

    /// Mean severity, 1–10.
    #[must_use]
    pub fn severity(self) -> f64 {
        let found = Self::ALL.iter().find(|k| k.0 == self);
        found.map_or(3.0, |k| k.2)
    }
}

/// What a state's services may do on their own (rule 7.11).
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Posture {
    /// Nothing without an order, and the world is told so.
    Hold,
    /// They weigh each opportunity.
    #[default]
    Standard,
    /// They look for opportunities.
    Forward,
}

impl Posture {
    /// Every posture, calmest first.
    pub const ALL: [Self; 3] = [Self::Hold, Self::Standard, Self::Forward];
}

/// What the members of an arrangement promise each other (rule 10.12).
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Pledge {
    /// No operations against each other.
    NoOperations,
    /// Warnings and evidence are shared.
    ShareWarnings,
    /// A line between capitals.
    Hotline,
    /// Police help each other against gangs.
    JointPolicing,
}

impl Pledge {
    /// Every pledge.
    pub const ALL: [Self; 4] = [
        Self::NoOperations,
        Self::ShareWarnings,
        Self::Hotline,
        Self::JointPolicing,
    ];
}

/// What is laid open to all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Exposure {
    /// Whom we believe behind an incident against us, by its number.
    Incident(IncidentId),
    /// A breach of the text that we know of, by its number.
    Violation(ViolationId),
}

/// An arrangement between a few states beside any text (rule 10.12).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Arrangement {
    /// Number.
    pub id: ArrangementId,
    /// Who keeps it.
    pub members: BTreeSet<StateId>,
    /// Who was asked and has not answered.
    pub invited: BTreeSet<StateId>,
    /// What is promised.
    pub pledges: Vec<Pledge>,
    /// Quarter it began in.
    pub since: u32,
}

impl Arrangement {
    /// Whether two different states have promised this to each other.
    #[must_use]
    pub fn holds(&self, pledge: Pledge, a: StateId, b: StateId) -> bool {
        a != b
            && self.pledges.contains(&pledge)
            && self.members.contains(&a)
            && self.members.contains(&b)
    }
}
