//! A state and its components. Shares and skills are 0–1 unless a unit is given.

use bevy_ecs::component::Component;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Who the state is.
#[derive(Debug, Clone, PartialEq, Component, Serialize)]
pub struct Profile {
    /// ISO 3166-1 alpha-3.
    pub iso: String,
    /// Official name, as the scenario's file has it. It alone is covered by the digest: what is shown is a matter
    /// of the language.
    #[serde(rename = "name")]
    pub official: String,
    /// Name on screen, as newspapers have it.
    #[serde(skip)]
    pub name: String,
    /// Groups, main one first.
    pub groups: Vec<String>,
    /// Longitude and latitude of its dot or label, degrees.
    pub anchor: (f64, f64),
    /// UN ideal point before the conference (high = close to the United States).
    pub alignment: f64,
    /// The computer delegate that sits for it.
    pub delegate: DelegateKind,
}

/// Computer delegates (rules 13.1 to 13.6).
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum DelegateKind {
    /// Looks for packages.
    Broker,
    /// Holds its mandate and concedes late.
    Hardliner,
    /// Concedes early.
    Conceder,
    /// Gives as it gets, and forgives noise.
    Reciprocator,
    /// Takes what it can get, and breaks a promise that has become dear.
    Opportunist,
    /// Lets others pay.
    FreeRider,
    /// Follows the common proposal of its group.
    GroupLoyal,
    /// Plays the record.
    Historical,
}

impl DelegateKind {
    /// Every kind.
    pub const ALL: [Self; 8] = [
        Self::Broker,
        Self::Hardliner,
        Self::Conceder,
        Self::Reciprocator,
        Self::Opportunist,
        Self::FreeRider,
        Self::GroupLoyal,
        Self::Historical,
    ];
}

/// How hard computers think: it limits search and foresight, never information.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Strength {
    /// Looks at single brackets and a few partners.
    Attache,
    /// Looks at pairs of brackets and a dozen partners.
    #[default]
    Counsellor,
    /// Looks at linked clauses together and at everybody it trades with.
    Ambassador,
}

impl Strength {
    /// Every level, weakest first.
    pub const ALL: [Self; 3] = [Self::Attache, Self::Counsellor, Self::Ambassador];
}

/// Size.
#[derive(Debug, Clone, Copy, PartialEq, Component, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Economy {
    /// Gross domestic product, US$ bn.
    pub gdp_bn: f64,
    /// Population, millions.
    pub population_m: f64,
}

/// Reliance on networks.
#[derive(Debug, Clone, Copy, PartialEq, Component, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Digital {
    /// Share of life that needs the network, 0–1.
    pub dependence: f64,
    /// How open its infrastructure lies, 0–1.
    pub exposure: f64,
}

/// Skills.
#[derive(Debug, Clone, Copy, PartialEq, Component, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Capabilities {
    /// Skill to attack, 0–1.
    pub offence: f64,
    /// Skill to defend, 0–1.
    pub defence: f64,
    /// Size of its surveillance programme, 0–1.
    pub surveillance: f64,
    /// Skill to find out who did it, 0–1.
    pub attribution: f64,
}

/// The home front.
#[derive(Debug, Clone, Copy, PartialEq, Component, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Society {
    /// Civil liberty, 0–1.
    pub liberty: f64,
    /// Weight of industry at home, 0–1.
    pub industry_voice: f64,
    /// How much the public cares, 0–1.
    pub public_concern: f64,
}

/// How it answers.
#[derive(Debug, Clone, Copy, PartialEq, Component, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Doctrine {
    /// Reluctance to operate at all, 0–1.
    pub restraint: f64,
    /// Readiness to answer in kind, 0–1.
    pub retaliation: f64,
    /// Readiness to run risks, 0–1.
    pub risk_tolerance: f64,
}

/// Where it wants one dimension to stand.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Interest {
    /// Ideal point, 0–4.
    pub ideal: f64,
    /// Share of attention; a state's saliences sum to 1.
    pub salience: f64,
}

/// Its interests, one per dimension of the scenario.
#[derive(Debug, Clone, PartialEq, Component, Serialize, Deserialize)]
pub struct Interests(pub Vec<Interest>);

/// Shares of effort; they sum to 1.
#[derive(Debug, Clone, Copy, PartialEq, Component, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Budget {
    /// Share for offence.
    pub offence: f64,
    /// Share for defence.
    pub defence: f64,
    /// Share for surveillance.
    pub surveillance: f64,
    /// Share for diplomacy.
    pub diplomacy: f64,
    /// Share for aid to others' capacity.
    pub aid: f64,
}

impl Budget {
    /// The same with a share of everything else, 0–1, given to defence.
    #[must_use]
    pub fn toward_defence(self, share: f64) -> Self {
        let kept = 1.0 - share;
        Self {
            offence: kept * self.offence,
            defence: self.defence + share * (1.0 - self.defence),
            surveillance: kept * self.surveillance,
            diplomacy: kept * self.diplomacy,
            aid: kept * self.aid,
        }
    }
}

impl From<[f64; 5]> for Budget {
    /// From the shares in the order of the fields.
    fn from([offence, defence, surveillance, diplomacy, aid]: [f64; 5]) -> Self {
        Self {
            offence,
            defence,
            surveillance,
            diplomacy,
            aid,
        }
    }
}

impl From<Budget> for [f64; 5] {
    /// The shares in the order of the fields.
    fn from(budget: Budget) -> Self {
        let Budget {
            offence,
            defence,
            surveillance,
            diplomacy,
            aid,
        } = budget;
        [offence, defence, surveillance, diplomacy, aid]
    }
}

/// A budget as a list of its five shares, in the order of the fields: the form of logs.
pub mod as_list {
    use serde::{Deserialize as _, Deserializer, Serialize as _, Serializer};

    use crate::model::state::Budget;

    /// Writes the shares.
    ///
    /// # Errors
    /// Those of the serializer.
    pub fn serialize<S: Serializer>(budget: &Budget, to: S) -> Result<S::Ok, S::Error> {
        <[f64; 5]>::from(*budget).serialize(to)
    }

    /// Reads the shares.
    ///
    /// # Errors
    /// If they are not five numbers.
    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Budget, D::Error> {
        <[f64; 5]>::deserialize(from).map(Budget::from)
    }
}

/// Everything a scenario says about one state.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct State {
    /// Who it is.
    pub profile: Profile,
    /// Size.
    pub economy: Economy,
    /// Reliance on networks.
    pub digital: Digital,
    /// Skills.
    pub capabilities: Capabilities,
    /// The home front.
    pub society: Society,
    /// How it answers.
    pub doctrine: Doctrine,
    /// What it wants.
    pub interests: Interests,
    /// What it spends on.
    pub budget: Budget,
}
