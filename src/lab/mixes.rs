//! Who speaks for the parties of a conference.

use rand::RngExt as _;

use crate::delegates::speaker::Speaks;
use crate::model::DelegateKind::{
    Broker, Conceder, FreeRider, GroupLoyal, Hardliner, Opportunist, Reciprocator,
};
use crate::world::random::stream;

/// Speakers that take seats in turn, from a place drawn by the seed or from the first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mix {
    /// Its name, or the list it was made of.
    pub name: String,
    cycle: Vec<Speaks>,
    drawn: bool,
}

/// No mix has this name.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no mix and no kind of delegate; mixes: default, honest, hard, mixed; kinds, with commas: {known}", known = names().join(", "))]
pub struct UnknownMix(String);

/// Names of the mixes.
pub const MIXES: [&str; 4] = ["default", "honest", "hard", "mixed"];

/// The delegates that a broker meets in the mixes; a bidder by MiCRO comes after them.
const OTHERS: [Speaks; 7] = [
    Speaks::Delegate(Hardliner),
    Speaks::Delegate(Conceder),
    Speaks::Delegate(Reciprocator),
    Speaks::Delegate(Opportunist),
    Speaks::Delegate(FreeRider),
    Speaks::Delegate(GroupLoyal),
    Speaks::Micro,
];

fn names() -> Vec<String> {
    Speaks::all().into_iter().map(Speaks::name).collect()
}

impl Mix {
    /// Only honest parties.
    #[must_use]
    pub fn honest() -> Self {
        Self {
            name: "honest".to_owned(),
            cycle: vec![Speaks::Itself],
            drawn: false,
        }
    }

    /// A mix by name, or a list of kinds with commas.
    ///
    /// # Errors
    /// Where a name is unknown.
    pub fn parse(text: &str) -> Result<Self, UnknownMix> {
        let broker = Speaks::Delegate(Broker);
        let (cycle, drawn) = match text {
            "honest" => return Ok(Self::honest()),
            "default" => {
                let seats = OTHERS.iter().flat_map(|&other| [broker, other]);
                (seats.collect(), true)
            }
            "mixed" => ([&[broker], &OTHERS[..]].concat(), true),
            "hard" => {
                let hard = [Hardliner, Opportunist].map(Speaks::Delegate);
                ([&hard[..], &[Speaks::Micro]].concat(), true)
            }
            list => {
                let known = Speaks::all();
                let named = |name: &str| {
                    let found = known.iter().find(|s| s.name() == name.trim());
                    let unknown = || UnknownMix(name.trim().to_owned());
                    found.copied().ok_or_else(unknown)
                };
                (list.split(',').map(named).collect::<Result<_, _>>()?, false)
            }
        };
        Ok(Self {
            name: text.to_owned(),
            cycle,
            drawn,
        })
    }

    /// Who speaks for every party of the `k`-th conference.
    #[must_use]
    pub fn seats(&self, parties: usize, seed: u64, k: usize) -> Vec<Speaks> {
        let mut dice = stream(seed, "lab mix", 0, "", "", k as u32);
        let from = if self.drawn {
            dice.random_range(0..self.cycle.len())
        } else {
            0
        };
        (0..parties)
            .map(|p| self.cycle[(from + p) % self.cycle.len()])
            .collect()
    }
}
