//! A theory preset: every number of the aftermath in one file (DESIGN §8.6).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Numbers behind a preset. `assets/theories/*.ron` gives each its unit, range and source.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Theory {
    /// Identifier.
    pub name: String,
    /// Name on screen.
    pub title: String,
    /// One sentence.
    pub summary: String,
    /// Opportunities per active rival pair and year.
    pub opportunity_rate: f64,
    /// Rivalry at which a pair comes to half of its full rate.
    pub rivals: f64,
    /// How steeply opportunities and disputes rise there.
    pub concentration: f64,
    /// Shape of the gamma that makes rival pairs bursty.
    pub burstiness: f64,
    /// Temperature of the choice to operate, utility units.
    pub choice_noise: f64,
    /// Weight of the answer a state expects.
    pub deterrence: f64,
    /// Tension above which it feeds on itself; 1 is never.
    pub boil: f64,
    /// Weight of tension above that in the gain of an operation.
    pub tension_gain: f64,
    /// How much a believed incident raises tension, per unit of severity over 10.
    pub tension_shock: f64,
    /// Share of tension left after a quarter.
    pub tension_keep: f64,
    /// Share of reputation counts left after a quarter.
    pub reputation_keep: f64,
    /// Weight of bad news against good.
    pub bad_news: f64,
    /// Weight of tension on the ladder: in the drive to answer, and in severities piled up.
    pub ladder: f64,
    /// Severity, piled up with tension, below which no answer goes past rung 4.
    pub firebreak: f64,
    /// Offence gained a quarter per unit of threat where no text holds a state back.
    pub arms_keep: f64,
    /// As much more where tension with all rivals is full.
    pub arms_race: f64,
    /// Base hazard of an armed dispute per rival pair and year.
    pub dispute_hazard: f64,
    /// Base rate of leaks per unit of surveillance and year.
    pub leak_rate: f64,
    /// How fast states shield their networks, per unit of threat and distrust, per quarter.
    pub shield_rate: f64,
    /// Growth of crime per quarter where nobody acts.
    pub crime_growth: f64,
    /// Half of the signatories have ratified after this many quarters.
    pub ratify_half_life: f64,
}

impl Theory {
    /// How far a tension is above the level at which it feeds on itself, 0–1.
    #[must_use]
    pub fn boiling(&self, tension: f64) -> f64 {
        if self.boil < 1.0 {
            ((tension - self.boil) / (1.0 - self.boil)).clamp(0.0, 1.0)
        } else {
            0.0
        }
    }
}
