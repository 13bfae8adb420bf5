//! Where the session stands, as a state of the program: systems ask it, and a change of it is a
//! transition.

use bevy_ecs::system::Res;
use bevy_ecs::world::World;
use bevy_state::prelude::{ComputedStates, NextState, State, StateTransition};

use crate::model::calendar::Phase;

/// The part of the session, whatever the day or the quarter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Stage {
    /// A conference sits.
    Conference,
    /// The signing.
    Signing,
    /// The years after.
    Aftermath,
    /// The session is over.
    Over,
}

impl ComputedStates for Stage {
    type SourceStates = Phase;

    fn compute(phase: Phase) -> Option<Self> {
        Some(match phase {
            Phase::Conference(_) => Self::Conference,
            Phase::Signing => Self::Signing,
            Phase::Aftermath(_) => Self::Aftermath,
            Phase::Over => Self::Over,
        })
    }
}

/// Where the session stands.
#[must_use]
pub fn phase(world: &World) -> Phase {
    *world.resource::<State<Phase>>().get()
}

/// Goes to a phase at once.
pub fn enter(world: &mut World, phase: Phase) {
    world.resource_mut::<NextState<Phase>>().set(phase);
    world.run_schedule(StateTransition);
}

/// Goes back to before the first day, without a transition: a world is furnished for another session.
pub(crate) fn begin_again(world: &mut World) {
    world.insert_resource(State::new(Phase::default()));
    world.insert_resource(NextState::<Phase>::default());
    world.remove_resource::<State<Stage>>();
}

/// Makes the transition that an earlier system asked for.
pub fn make_transition(world: &mut World) {
    world.run_schedule(StateTransition);
}

/// A run condition: the conference has opened, so that the room decides something today.
#[must_use]
pub fn on_a_day_of_the_conference(phase: Res<State<Phase>>) -> bool {
    matches!(phase.get(), Phase::Conference(1..))
}
