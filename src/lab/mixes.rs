//! Who speaks for the parties of a conference.

use rand::RngExt as _;

use crate::delegates::spokesperson::Speaks;
use crate::model::DelegateKind::{Broker, Hardliner, Opportunist};
use crate::text;
use crate::world::random::stream;

/// Speakers that take seats in turn, from a place drawn by the seed or from the first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mix {
    cycle: Vec<Speaks>,
    drawn: bool,
}

/// No mix has this name.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", text!("lab-no-mix", name = _0, mixes = MIXES.join(", "), kinds = kinds()))]
pub struct UnknownMix(String);

/// Names of the kinds of delegates, with commas.
fn kinds() -> String {
    let names = Speaks::all().into_iter().map(Speaks::name);
    names.collect::<Vec<_>>().join(", ")
}

/// Names of the mixes.
pub const MIXES: [&str; 4] = ["default", "honest", "hard", "mixed"];

impl Mix {
    /// A mix by name, or a list of kinds with commas.
    ///
    /// # Errors
    /// Where a name is unknown.
    pub fn parse(text: &str) -> Result<Self, UnknownMix> {
        let broker = Speaks::Delegate(Broker);
        let all = Speaks::all();
        let others = all.iter().copied();
        let others = others.filter(|&s| s != broker && s != Speaks::Itself);
        let cycle = match text {
            "default" => others.flat_map(|other| [broker, other]).collect(),
            "mixed" => std::iter::once(broker).chain(others).collect(),
            "hard" => [Hardliner, Opportunist]
                .map(Speaks::Delegate)
                .into_iter()
                .chain([Speaks::Micro])
                .collect(),
            list => {
                let named = |name: &str| {
                    let found = all.iter().find(|s| s.name() == name.trim());
                    found
                        .copied()
                        .ok_or_else(|| UnknownMix(name.trim().to_owned()))
                };
                list.split(',').map(named).collect::<Result<_, _>>()?
            }
        };
        Ok(Self {
            cycle,
            drawn: ["default", "mixed", "hard"].contains(&text),
        })
    }

    /// Who speaks for every party of the `k`-th conference.
    #[must_use]
    pub fn seats(&self, parties: usize, seed: u64, k: usize) -> Vec<Speaks> {
        let mut dice = stream(seed, "lab mix", 0, "", "", k as u32);
        let from = match self.drawn {
            true => dice.random_range(0..self.cycle.len()),
            false => 0,
        };
        let turn = self.cycle.iter().copied().cycle();
        turn.skip(from).take(parties).collect()
    }
}
