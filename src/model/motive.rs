//! Why a state is against something: what it says, and what is true (rules 3.21, 3.22 and 5.10).

use serde::{Deserialize, Serialize};

use crate::locale::Sentence;
use crate::say;

/// On what ground a state is against a text. The first eight can be said in public.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Ground {
    /// Human rights and what a text may be used to justify.
    Rights,
    /// It is for each state to rule on.
    Sovereignty,
    /// What it costs operators and who uses networks.
    Costs,
    /// The words do too little.
    Need,
    /// It does not belong in such a text: technology and commerce are to stay neutral.
    #[default]
    Scope,
    /// How the text came about: a lost vote, a red line that was crossed.
    Procedure,
    /// Too little time to consider it.
    Time,
    /// The common position of its group.
    Group,
    /// It limits what the state is strong in.
    Capability,
    /// What its friends do, or its partners in packages.
    Partners,
    /// It loses nothing by it, and bargains.
    Bargain,
}

impl Ground {
    /// Every ground, those that can be said in public first.
    pub const ALL: [Self; 11] = [
        Self::Rights,
        Self::Sovereignty,
        Self::Costs,
        Self::Need,
        Self::Scope,
        Self::Procedure,
        Self::Time,
        Self::Group,
        Self::Capability,
        Self::Partners,
        Self::Bargain,
    ];

    /// Whether a delegation can say so in public.
    #[must_use]
    pub fn sayable(self) -> bool {
        self < Self::Capability
    }

    /// The ground in a few words.
    #[must_use]
    pub fn name(self) -> Sentence {
        match self {
            Self::Rights => say!("conference-ground-rights"),
            Self::Sovereignty => say!("conference-ground-sovereignty"),
            Self::Costs => say!("conference-ground-costs"),
            Self::Need => say!("conference-ground-need"),
            Self::Scope => say!("conference-ground-scope"),
            Self::Procedure => say!("conference-ground-procedure"),
            Self::Time => say!("conference-ground-time"),
            Self::Group => say!("conference-ground-group"),
            Self::Capability => say!("conference-ground-capability"),
            Self::Partners => say!("conference-ground-partners"),
            Self::Bargain => say!("conference-ground-bargain"),
        }
    }
}

/// A ground and the subject it is about.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Motive {
    /// The ground.
    pub ground: Ground,
    /// The dimension that it weighs most on, by identifier; none where it is about no subject.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject: Option<String>,
}

impl Motive {
    /// In words. `subject` is the name of its subject.
    #[must_use]
    pub fn in_words(&self, subject: Option<&str>) -> Sentence {
        let ground = self.ground.name().to_string();
        match subject {
            Some(subject) => say!("conference-motive-on", ground = ground, subject = subject),
            None => say!("conference-motive", ground = ground),
        }
    }
}

/// A motive of a state, as the journal has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Given {
    /// The state, by ISO code.
    pub seat: String,
    /// What it is against it for.
    #[serde(flatten)]
    pub motive: Motive,
}
