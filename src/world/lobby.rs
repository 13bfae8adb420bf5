//! What companies have asked of their capital (section 19 of the rules): a component of its state, which
//! its own seat sees and nobody else.

use bevy_ecs::component::Component;
use serde::{Deserialize, Serialize};

use crate::model::Interests;
use crate::model::companies::Trade;
use crate::model::functions::ROUNDING;
use crate::model::ids::DimensionId;

/// What the companies of one trade ask.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Ask {
    /// Which companies.
    pub by: Trade,
    /// On which subject.
    pub on: DimensionId,
    /// Whether they want the text to say more of it; less if not.
    pub more: bool,
    /// How hard they press, 0–1 (rule 19.3).
    pub pressure: f64,
    /// By which share the capital minds the subject more, or less if below zero, −1 to 1 (rule 19.4).
    pub minds: f64,
}

/// What companies ask of a capital since the evening before; it holds until the next evening, and from
/// the last one until another conference opens.
#[derive(Debug, Clone, PartialEq, Default, Component, Serialize, Deserialize)]
pub struct Lobbied(pub Vec<Ask>);

impl Lobbied {
    /// Rule 19.4: a mandate as its capital minds it under what companies ask: where it wants the text to
    /// stand is as before, how much each subject weighs is moved, and the weights sum to what they did.
    #[must_use]
    pub fn minded(&self, mandate: &Interests) -> Interests {
        let mut minded = mandate.clone();
        if self.0.is_empty() {
            return minded;
        }
        let sum = |of: &Interests| of.0.iter().map(|i| i.salience).sum::<f64>();
        for ask in &self.0 {
            let before = mandate.0[ask.on].salience;
            minded.0[ask.on].salience += before * ask.minds;
        }
        let share = sum(mandate) / sum(&minded).max(ROUNDING);
        for interest in &mut minded.0 {
            interest.salience *= share;
        }
        minded
    }
}
