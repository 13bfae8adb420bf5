//! What states remember of each other when they answer (rule 8.9).

use std::collections::BTreeMap;

use crate::aftermath::actors::Actor;
use crate::aftermath::incidents::Incident;
use crate::model::ids::StateId;

/// Days a state remembers an operation for (rule 8.9; judgement).
const MEMORY: u32 = 360;

/// The days of operations between states, by pair, as known on one day.
#[derive(Debug, Default)]
pub struct Memory {
    /// Days of operations that the first believes the second carried out against it.
    believed: BTreeMap<(StateId, StateId), Vec<u32>>,
    /// Days of operations that the first carried out against the second.
    carried_out: BTreeMap<(StateId, StateId), Vec<u32>>,
}

impl Memory {
    /// What is known on day `end`.
    pub fn on(end: u32, all: &[Incident]) -> Self {
        let mut memory = Self::default();
        for i in all.iter().filter(|i| i.day < end) {
            if let Some((Actor::State(s), _)) = i.believed
                && i.attributed < end
            {
                let days = memory.believed.entry((i.target, s)).or_default();
                days.push(i.day);
            }
            if let Actor::State(s) = i.initiator {
                let days = memory.carried_out.entry((s, i.target)).or_default();
                days.push(i.day);
            }
        }
        memory
    }

    /// What a state remembers of another in the year before a day: how many operations it believes
    /// the other carried out against it, and whether it carried one out against the other.
    pub fn of(&self, pair: (StateId, StateId), day: u32) -> (u32, bool) {
        let recent = |of: &BTreeMap<_, Vec<u32>>| {
            let days = of.get(&pair).into_iter().flatten();
            days.filter(|&&d| d < day && d + MEMORY >= day).count()
        };
        let believed = u32::try_from(recent(&self.believed)).unwrap_or(u32::MAX);
        (believed, recent(&self.carried_out) > 0)
    }
}
