//! Who acts beside states: criminal and commercial organisations.

use crate::model::ids::StateId;
use crate::world::random::KeyName;
use crate::world::setting::Setting;
use bevy_ecs::component::Component;
use bevy_ecs::system::Query;
use serde::{Deserialize, Serialize};

use crate::model::Scenario;

/// A criminal organisation.
#[derive(Debug, Clone, Copy, PartialEq, Component, Serialize)]
pub struct Syndicate {
    /// State it works from.
    pub host: StateId,
    /// Skill, 0–1.
    pub skill: f64,
}

/// A commercial organisation: vendor, host, carrier.
#[derive(Debug, Clone, Copy, PartialEq, Component, Serialize)]
pub struct Company {
    /// State it is based in.
    pub host: StateId,
    /// How much encryption it ships, 0–1.
    pub encryption: f64,
}

/// The gangs in the order of their hosts.
#[must_use]
pub fn gangs(all: &Query<&Syndicate>) -> Vec<Syndicate> {
    let mut gangs: Vec<Syndicate> = all.iter().copied().collect();
    gangs.sort_by_key(|gang| gang.host);
    gangs
}

/// The hosts of companies in order.
#[must_use]
pub fn company_hosts(all: &Query<&Company>) -> Vec<StateId> {
    let mut hosts: Vec<StateId> = all.iter().map(|c| c.host).collect();
    hosts.sort_unstable();
    hosts
}

/// Who did it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Actor {
    /// A state.
    State(StateId),
    /// A syndicate working from a state.
    Criminal(StateId),
    /// A company based in a state.
    Company(StateId),
}

impl Actor {
    /// The state it is, or works from.
    #[must_use]
    pub fn host(self) -> StateId {
        match self {
            Self::State(s) | Self::Criminal(s) | Self::Company(s) => s,
        }
    }

    /// A name for journals: `USA`, `criminal:USA`, `company:USA`.
    #[must_use]
    pub fn name(self, scenario: &Scenario) -> String {
        self.named(scenario.iso(self.host()))
    }

    /// Its name in the keys of random streams.
    #[must_use]
    pub fn in_keys(self, setting: &Setting) -> KeyName {
        let state = setting.stream_name(self.host());
        match self {
            Self::State(_) => state.into(),
            Self::Criminal(_) | Self::Company(_) => (&self.named(state.as_str())).into(),
        }
    }

    fn named(self, iso: &str) -> String {
        match self {
            Self::State(_) => iso.to_owned(),
            Self::Criminal(_) => format!("criminal:{iso}"),
            Self::Company(_) => format!("company:{iso}"),
        }
    }
}
