//! Which delegates sit in a conference.

use rand::RngExt as _;

use crate::lab::kinds::{KINDS, Kind};
use crate::world::random::stream;

/// Kinds that take seats in turn, from a place drawn by the seed or from the first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mix {
    /// Its name, or the list it was made of.
    pub name: String,
    cycle: Vec<Kind>,
    drawn: bool,
}

/// No mix has this name.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no mix and no kind of delegate; mixes: default, honest, hard, mixed; kinds, with commas: {known}", known = names().join(", "))]
pub struct UnknownMix(String);

/// Names of the mixes.
pub const MIXES: [&str; 4] = ["default", "honest", "hard", "mixed"];

fn names() -> Vec<&'static str> {
    KINDS.iter().map(|(name, _)| *name).collect()
}

impl Mix {
    /// Only honest parties.
    #[must_use]
    pub fn honest() -> Self {
        Self {
            name: "honest".to_owned(),
            cycle: vec![Kind::Honest],
            drawn: false,
        }
    }

    /// A mix by name, or a list of kinds with commas.
    ///
    /// # Errors
    /// Where a name is unknown.
    pub fn parse(text: &str) -> Result<Self, UnknownMix> {
        let others = [
            Kind::Hardliner,
            Kind::Conceder,
            Kind::Reciprocator,
            Kind::Opportunist,
            Kind::FreeRider,
            Kind::GroupLoyal,
            Kind::Micro,
        ];
        let (cycle, drawn) = match text {
            "honest" => return Ok(Self::honest()),
            "default" => {
                let seats = others.iter().flat_map(|&k| [Kind::Broker, k]);
                (seats.collect(), true)
            }
            "mixed" => ([&[Kind::Broker], &others[..]].concat(), true),
            "hard" => (vec![Kind::Hardliner, Kind::Opportunist, Kind::Micro], true),
            list => {
                let kind = |name: &str| {
                    let known = KINDS.iter().find(|(n, _)| *n == name.trim());
                    known
                        .map(|k| k.1)
                        .ok_or_else(|| UnknownMix(name.trim().to_owned()))
                };
                (list.split(',').map(kind).collect::<Result<_, _>>()?, false)
            }
        };
        Ok(Self {
            name: text.to_owned(),
            cycle,
            drawn,
        })
    }

    /// The kind of every party of the `k`-th conference.
    #[must_use]
    pub fn seats(&self, parties: usize, seed: u64, k: usize) -> Vec<Kind> {
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
