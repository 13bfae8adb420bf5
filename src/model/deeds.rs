//! What texts did in the years, and the shocks that struck them.

use serde::{Deserialize, Serialize};

/// What a text did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// An operation that would have been carried out on the same draw without the text.
    HeldBack,
    /// The same, which struck a state outside the text instead.
    Turned,
    /// An incident noticed earlier by shared warnings.
    Warned,
    /// A breach that follow-up brought to light.
    Found,
    /// An answer or an operation that escalation would have brought, and an off-ramp spared.
    CutShort,
}

/// How often a text did each, as sums of shares: two clauses that held back an operation together
/// have half of it each.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
pub struct Deeds {
    /// Operations held back.
    pub held_back: f64,
    /// Operations turned on states outside.
    pub turned: f64,
    /// Incidents noticed earlier.
    pub warned: f64,
    /// Breaches found.
    pub found: f64,
    /// Answers and operations spared.
    pub cut_short: f64,
}

impl Deeds {
    /// Adds to one of them.
    pub fn add(&mut self, deed: Deed, amount: f64) {
        *match deed {
            Deed::HeldBack => &mut self.held_back,
            Deed::Turned => &mut self.turned,
            Deed::Warned => &mut self.warned,
            Deed::Found => &mut self.found,
            Deed::CutShort => &mut self.cut_short,
        } += amount;
    }

    /// Adds all of another's.
    pub fn add_all(&mut self, other: &Self) {
        self.held_back += other.held_back;
        self.turned += other.turned;
        self.warned += other.warned;
        self.found += other.found;
        self.cut_short += other.cut_short;
    }

    /// The same divided by a number of runs.
    #[must_use]
    pub fn over(&self, runs: f64) -> Self {
        Self {
            held_back: self.held_back / runs,
            turned: self.turned / runs,
            warned: self.warned / runs,
            found: self.found / runs,
            cut_short: self.cut_short / runs,
        }
    }

    /// All of them together.
    #[must_use]
    pub fn sum(&self) -> f64 {
        self.held_back + self.turned + self.warned + self.found + self.cut_short
    }
}

/// What strikes many states at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shock {
    /// A worm escapes, or a stolen arsenal is let loose.
    Worm,
    /// A supplier that many depend on is poisoned.
    SupplyChain,
    /// A wave of ransom.
    Ransom,
    /// Two states come to the brink.
    Crisis,
}

impl Shock {
    /// Every kind, in order.
    pub const ALL: [Self; 4] = [Self::Worm, Self::SupplyChain, Self::Ransom, Self::Crisis];

    /// Name of its random streams.
    #[must_use]
    pub fn stream(self) -> &'static str {
        match self {
            Self::Worm => "worm",
            Self::SupplyChain => "supply",
            Self::Ransom => "ransom",
            Self::Crisis => "crisis",
        }
    }
}
