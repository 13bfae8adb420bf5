//! The ladder of answers to an incident (rule 8.4), from silence to an armed crisis.

use serde::{Deserialize, Serialize};

use crate::locale::Sentence;
use crate::{say, text};

/// A rung of the ladder of answers. Written in files as its number, 0–7.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(into = "u8", try_from = "u8")]
pub enum Rung {
    /// Nothing is said.
    #[default]
    Silence,
    /// A protest behind closed doors.
    PrivateProtest,
    /// The culprit is named before everybody.
    PublicAttribution,
    /// Law enforcement and expulsions.
    LawEnforcement,
    /// Sanctions.
    Sanctions,
    /// A cyber operation of about the same severity, which is denied.
    CyberInKind,
    /// Disruption of infrastructure.
    Disruption,
    /// An armed crisis.
    ArmedCrisis,
}

impl Rung {
    /// Every rung, lowest first.
    const ALL: [Self; 8] = [
        Self::Silence,
        Self::PrivateProtest,
        Self::PublicAttribution,
        Self::LawEnforcement,
        Self::Sanctions,
        Self::CyberInKind,
        Self::Disruption,
        Self::ArmedCrisis,
    ];

    /// Every rung, lowest first.
    pub fn all() -> impl DoubleEndedIterator<Item = Self> + ExactSizeIterator + Clone {
        Self::ALL.into_iter()
    }

    /// Its number, 0–7.
    #[must_use]
    pub const fn number(self) -> u8 {
        self as u8
    }

    /// The rung of a number from 0 to 7.
    #[must_use]
    pub fn from_number(number: u8) -> Option<Self> {
        Self::all().nth(usize::from(number))
    }

    /// Its name in reports.
    #[must_use]
    pub const fn name(self) -> Sentence {
        match self {
            Self::Silence => say!("model-rung-silence"),
            Self::PrivateProtest => say!("model-rung-private-protest"),
            Self::PublicAttribution => say!("model-rung-public-attribution"),
            Self::LawEnforcement => say!("model-rung-law-enforcement"),
            Self::Sanctions => say!("model-rung-sanctions"),
            Self::CyberInKind => say!("model-rung-cyber-in-kind"),
            Self::Disruption => say!("model-rung-disruption"),
            Self::ArmedCrisis => say!("model-rung-armed-crisis"),
        }
    }

    /// Whether an answer on it names the culprit before everybody: a protest stays private, and
    /// cyber in kind is denied (rule 8.4).
    #[must_use]
    pub fn is_public(self) -> bool {
        self >= Self::PublicAttribution && self != Self::CyberInKind
    }

    /// Whether it is one of the two highest, which go past everything in the record.
    #[must_use]
    pub fn is_upper(self) -> bool {
        self >= Self::Disruption
    }
}

impl From<Rung> for u8 {
    fn from(rung: Rung) -> Self {
        rung.number()
    }
}

/// A number that no rung has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{}", text!("model-no-rung", number = *_0))]
pub struct UnknownRung(pub u8);

impl TryFrom<u8> for Rung {
    type Error = UnknownRung;

    fn try_from(number: u8) -> Result<Self, UnknownRung> {
        Self::from_number(number).ok_or(UnknownRung(number))
    }
}
