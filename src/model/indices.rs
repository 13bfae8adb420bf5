//! The five indices by which states and the world are judged, and what moves them (rules 11.2 and
//! 11.3).

use std::ops::{Index, IndexMut};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::locale::Sentence;
use crate::say;

/// One of the five indices.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum IndexName {
    /// Security from operations, crime and force.
    Security,
    /// Prosperity from trade over networks.
    Prosperity,
    /// Liberty of people online.
    Liberty,
    /// Trust between states.
    Trust,
    /// How far networks are joined.
    Interconnection,
}

impl IndexName {
    /// Every index, in the order of files and charts.
    pub const ALL: [Self; 5] = [
        Self::Security,
        Self::Prosperity,
        Self::Liberty,
        Self::Trust,
        Self::Interconnection,
    ];

    /// Its name in files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        INDICES[self as usize]
    }

    /// Its name on screen and in reasons.
    #[must_use]
    pub const fn title(self) -> Sentence {
        match self {
            Self::Security => say!("model-index-security"),
            Self::Prosperity => say!("model-index-prosperity"),
            Self::Liberty => say!("model-index-liberty"),
            Self::Trust => say!("model-index-trust"),
            Self::Interconnection => say!("model-index-interconnection"),
        }
    }
}

/// Names of the five indices, in their order.
pub const INDICES: [&str; 5] = [
    "security",
    "prosperity",
    "liberty",
    "trust",
    "interconnection",
];

/// One value for each index. Written in files as a list of five.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
#[serde(
    from = "[T; 5]",
    into = "[T; 5]",
    bound(
        serialize = "T: Clone + Serialize",
        deserialize = "T: Deserialize<'de>"
    )
)]
pub struct PerIndex<T> {
    /// For security.
    pub security: T,
    /// For prosperity.
    pub prosperity: T,
    /// For liberty.
    pub liberty: T,
    /// For trust.
    pub trust: T,
    /// For interconnection.
    pub interconnection: T,
}

/// The five indices of a state or of the world, 0–100; or how much each of them moves.
pub type Indices = PerIndex<f64>;

impl<T> PerIndex<T> {
    /// A value worked out for each index, in their order.
    pub fn from_fn(mut value: impl FnMut(IndexName) -> T) -> Self {
        IndexName::ALL.map(&mut value).into()
    }
}

impl<T: Copy> PerIndex<T> {
    /// The values in the order of the indices.
    #[must_use]
    pub fn values(&self) -> [T; 5] {
        (*self).into()
    }
}

impl<T> PerIndex<T> {
    /// The values in the order of the indices, one after another.
    pub fn iter(&self) -> std::array::IntoIter<&T, 5> {
        self.into_iter()
    }
}

impl<'a, T> IntoIterator for &'a PerIndex<T> {
    type Item = &'a T;
    type IntoIter = std::array::IntoIter<&'a T, 5>;

    fn into_iter(self) -> Self::IntoIter {
        IndexName::ALL.map(|index| &self[index]).into_iter()
    }
}

impl<T> From<[T; 5]> for PerIndex<T> {
    fn from([security, prosperity, liberty, trust, interconnection]: [T; 5]) -> Self {
        Self {
            security,
            prosperity,
            liberty,
            trust,
            interconnection,
        }
    }
}

impl<T> From<PerIndex<T>> for [T; 5] {
    fn from(all: PerIndex<T>) -> Self {
        [
            all.security,
            all.prosperity,
            all.liberty,
            all.trust,
            all.interconnection,
        ]
    }
}

impl<T> Index<IndexName> for PerIndex<T> {
    type Output = T;

    fn index(&self, index: IndexName) -> &T {
        match index {
            IndexName::Security => &self.security,
            IndexName::Prosperity => &self.prosperity,
            IndexName::Liberty => &self.liberty,
            IndexName::Trust => &self.trust,
            IndexName::Interconnection => &self.interconnection,
        }
    }
}

impl<T> IndexMut<IndexName> for PerIndex<T> {
    fn index_mut(&mut self, index: IndexName) -> &mut T {
        match index {
            IndexName::Security => &mut self.security,
            IndexName::Prosperity => &mut self.prosperity,
            IndexName::Liberty => &mut self.liberty,
            IndexName::Trust => &mut self.trust,
            IndexName::Interconnection => &mut self.interconnection,
        }
    }
}

/// What moves an index from where a state starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cause {
    /// The text in force.
    Text,
    /// Incidents.
    Incidents,
    /// Crime.
    Crime,
    /// Surveillance programmes; for liberty, encryption counts with trust.
    Surveillance,
    /// Shielded networks.
    Shields,
    /// Trust and trade with the others; for liberty, encryption.
    Trust,
}

impl Cause {
    /// Every cause, in the order in which their moves are added up.
    pub const ALL: [Self; 6] = [
        Self::Text,
        Self::Incidents,
        Self::Crime,
        Self::Surveillance,
        Self::Shields,
        Self::Trust,
    ];

    /// Its name in files.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Incidents => "incidents",
            Self::Crime => "crime",
            Self::Surveillance => "surveillance",
            Self::Shields => "shields",
            Self::Trust => "trust",
        }
    }

    /// Its name on screen.
    #[must_use]
    pub const fn name(self) -> Sentence {
        match self {
            Self::Text => say!("model-cause-text"),
            Self::Incidents => say!("model-cause-incidents"),
            Self::Crime => say!("model-cause-crime"),
            Self::Surveillance => say!("model-cause-surveillance"),
            Self::Shields => say!("model-cause-shields"),
            Self::Trust => say!("model-cause-trust"),
        }
    }
}

/// How far each cause moves one index, in points. Written in files as a list of six.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
#[serde(from = "[f64; 6]", into = "[f64; 6]")]
pub struct Moves {
    /// By the text in force.
    pub text: f64,
    /// By incidents.
    pub incidents: f64,
    /// By crime.
    pub crime: f64,
    /// By surveillance.
    pub surveillance: f64,
    /// By shielded networks.
    pub shields: f64,
    /// By trust.
    pub trust: f64,
}

impl Moves {
    /// The moves in the order of [`Cause::ALL`].
    #[must_use]
    pub fn values(&self) -> [f64; 6] {
        (*self).into()
    }

    /// All of them together.
    #[must_use]
    pub fn sum(&self) -> f64 {
        self.values().iter().sum()
    }

    /// What one cause moves.
    #[must_use]
    pub fn by(&self, cause: Cause) -> f64 {
        self.values()[cause as usize]
    }

    /// How far the moves have changed from earlier ones.
    #[must_use]
    pub fn since(&self, earlier: &Self) -> Self {
        let (now, before) = (self.values(), earlier.values());
        std::array::from_fn(|k| now[k] - before[k]).into()
    }
}

impl From<[f64; 6]> for Moves {
    fn from([text, incidents, crime, surveillance, shields, trust]: [f64; 6]) -> Self {
        Self {
            text,
            incidents,
            crime,
            surveillance,
            shields,
            trust,
        }
    }
}

impl From<Moves> for [f64; 6] {
    fn from(all: Moves) -> Self {
        [
            all.text,
            all.incidents,
            all.crime,
            all.surveillance,
            all.shields,
            all.trust,
        ]
    }
}
