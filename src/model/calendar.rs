//! Where a session stands: days of a conference, the signing, quarters of the years after.

use bevy_state::state::States;
use serde::{Deserialize, Serialize};

/// Quarters in a year.
pub const QUARTERS_A_YEAR: f64 = 4.0;

/// Where a session stands.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, States, Serialize, Deserialize,
)]
pub enum Phase {
    /// Day of the conference; 0 is the time before it, when groups meet and the press writes.
    Conference(u32),
    /// The signing.
    Signing,
    /// Quarter of the aftermath, from 1.
    Aftermath(u32),
    /// The debrief.
    Over,
}

impl Default for Phase {
    /// Before the first day of the first conference.
    fn default() -> Self {
        Self::Conference(0)
    }
}

impl Phase {
    /// The day of the conference, 0 before its first and outside it.
    #[must_use]
    pub fn day(self) -> u32 {
        match self {
            Self::Conference(day) => day,
            _ => 0,
        }
    }

    /// The quarter of the years after, from 1; 0 outside them.
    #[must_use]
    pub fn quarter(self) -> u32 {
        match self {
            Self::Aftermath(quarter) => quarter,
            _ => 0,
        }
    }
}

/// Days of a quarter.
pub const QUARTER: u32 = 90;

/// Days of the aftermath that have passed at the start of a quarter.
#[must_use]
pub fn day_of(quarter: u32) -> u32 {
    quarter.saturating_sub(1) * QUARTER
}

/// The quarter that a day of the aftermath lies in, from 1.
#[must_use]
pub fn quarter_of(day: u32) -> u32 {
    day / QUARTER + 1
}
