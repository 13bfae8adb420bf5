//! Components of a state that only a running session has.
use crate::model::ids::StateId;
use bevy_ecs::component::Component;
use serde::Serialize;

/// Index of a state among [`Scenario::states`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Component)]
pub struct Seat(pub StateId);

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
