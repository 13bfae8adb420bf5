//! The closed list of levers a wording may pull in the model (docs/RULES.md, section 6).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What a wording does in the world if it is in force. Strengths are 0 to 1.
///
/// The effect of each lever is one rule in `docs/RULES.md`, section 6.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
pub enum Lever {
    /// Fewer denial-of-service operations by parties.
    RestrainDenial,
    /// Fewer destructive operations (alteration) by parties.
    RestrainAlteration,
    /// Fewer spoofing operations by parties.
    RestrainSpoofing,
    /// Fewer eavesdropping operations by parties.
    RestrainEspionage,
    /// Civil targets are off limits.
    RestrainCivilTargets,
    /// Parties share warnings and evidence.
    ShareThreats,
    /// Parties fund the defence of developing parties.
    AssistDeveloping,
    /// Mass surveillance programmes of parties shrink.
    LimitSurveillance,
    /// Foreign surveillance needs a judge.
    JudicialOversight,
    /// Strong encryption is protected.
    ProtectEncryption,
    /// Hardware is not tampered with in transit.
    SupplyChain,
    /// Networks and what answers on them meet a minimum of security.
    MinimumSecurity,
    /// Spam and the crime that rides on it shrink.
    SuppressSpam,
    /// Syndicates find no haven with a party.
    DenySafeHaven,
    /// Evidence is weighed by an agreed standard.
    AttributionStandard,
    /// Answers stay within the size of the offence.
    ProportionateResponse,
    /// States control their own network segment.
    SovereignControl,
    /// No party may cut another off.
    GuaranteeAccess,
    /// Rights are named and limit every other clause.
    RightsSafeguard,
    /// Travellers see prices.
    RoamingTransparency,
    /// The sending network pays.
    SenderPays,
    /// Compliance is checked by somebody.
    Verification,
    /// A hotline between capitals.
    Hotline,
    /// The text is reviewed at a later conference.
    ReviewConference,
}

impl Lever {
    /// Every lever, in order.
    pub const ALL: [Self; 24] = [
        Self::RestrainDenial,
        Self::RestrainAlteration,
        Self::RestrainSpoofing,
        Self::RestrainEspionage,
        Self::RestrainCivilTargets,
        Self::ShareThreats,
        Self::AssistDeveloping,
        Self::LimitSurveillance,
        Self::JudicialOversight,
        Self::ProtectEncryption,
        Self::SupplyChain,
        Self::MinimumSecurity,
        Self::SuppressSpam,
        Self::DenySafeHaven,
        Self::AttributionStandard,
        Self::ProportionateResponse,
        Self::SovereignControl,
        Self::GuaranteeAccess,
        Self::RightsSafeguard,
        Self::RoamingTransparency,
        Self::SenderPays,
        Self::Verification,
        Self::Hotline,
        Self::ReviewConference,
    ];
}

/// A strength per lever, 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Levers(pub [f64; Lever::ALL.len()]);

impl Default for Levers {
    fn default() -> Self {
        Self([0.0; Lever::ALL.len()])
    }
}

impl Levers {
    /// The strength of one lever.
    #[must_use]
    pub fn get(&self, lever: Lever) -> f64 {
        self.0[lever as usize]
    }

    /// Puts a lever at a value, 0–1.
    pub fn set(&mut self, lever: Lever, value: f64) {
        self.0[lever as usize] = value.clamp(0.0, 1.0);
    }

    /// Adds to a lever, capped to 0..=1.
    pub fn add(&mut self, lever: Lever, strength: f64) {
        let slot = &mut self.0[lever as usize];
        *slot = (*slot + strength).clamp(0.0, 1.0);
    }
}
