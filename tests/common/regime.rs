//! Instruments and what ties states to them, beside a session or put into one.

use plenary::model::ids::{InstrumentId, StateId};
use plenary::world::regime::{Instrument, Instruments, Participation, Regime};
use plenary::world::states::Seats;

use bevy_ecs::world::{Mut, World};

/// Instruments, and what ties each state to them.
#[derive(Debug, Clone)]
pub struct Tied {
    pub instruments: Vec<Instrument>,
    pub states: Vec<Participation>,
}

impl Tied {
    /// States under the first of some instruments, if there is one, which each keeps so far.
    pub fn new(instruments: Vec<Instrument>, bound: &[f64]) -> Self {
        let under = (!instruments.is_empty()).then(|| InstrumentId::new(0));
        let states = bound.iter().map(|&bound| Participation {
            under,
            next: None,
            bound,
        });
        Self {
            states: states.collect(),
            instruments,
        }
    }

    /// As rules read it.
    pub fn regime(&self) -> Regime<'_> {
        Regime::new(&self.instruments, &self.states)
    }

    /// Puts it into a session.
    pub fn put(self, world: &mut World) {
        for (state, own) in StateId::each(&self.states) {
            *participation(world, state) = *own;
        }
        world.insert_resource(Instruments(self.instruments));
    }
}

/// What ties a state of a session to instruments, to be changed.
pub fn participation(world: &mut World, state: StateId) -> Mut<'_, Participation> {
    let entity = world.resource::<Seats>()[state];
    world.get_mut(entity).unwrap()
}
