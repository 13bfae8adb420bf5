//! What a seat may know of goals, worked out when it asks.

use std::borrow::Cow;
use std::fmt;

use bevy_ecs::world::World;

use crate::model::goals::SeatGoals;
use crate::model::ids::StateId;
use crate::session::goals::{self, GoalsTold};

/// Goals as one seat may know them: lent as they are asked for, with the world behind them out of
/// reach, since a delegate asks for a view often and for its goals seldom.
#[derive(Clone, Copy)]
pub struct GoalsView<'w>(Source<'w>);

#[derive(Clone, Copy)]
enum Source<'w> {
    World(&'w World, Option<StateId>),
    Told(&'w GoalsTold),
}

impl<'w> GoalsView<'w> {
    /// Those of a seat of a world; of the chair, if none.
    pub(super) fn through(world: &'w World, seat: Option<StateId>) -> Self {
        Self(Source::World(world, seat))
    }

    /// Those that were told before.
    #[must_use]
    pub fn of(told: &'w GoalsTold) -> Self {
        Self(Source::Told(told))
    }

    /// The seat's own goals, without where they stand; none from the chair.
    #[must_use]
    pub fn own(&self) -> Option<SeatGoals> {
        match self.0 {
            Source::World(world, seat) => seat.map(|seat| goals::of(world, seat).clone()),
            Source::Told(told) => told.own.as_ref().map(|own| SeatGoals {
                public: own.public.goal.clone(),
                secret: own.secret.goal.clone(),
                red_line: own.red_line.as_ref().map(|line| line.goal.clone()),
            }),
        }
    }

    /// What the seat knows of goals, and where they stand.
    #[must_use]
    pub fn told(&self) -> Cow<'w, GoalsTold> {
        match self.0 {
            Source::World(world, seat) => Cow::Owned(goals::told(world, seat)),
            Source::Told(told) => Cow::Borrowed(told),
        }
    }
}

/// What is told, not the world behind it.
impl fmt::Debug for GoalsView<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("GoalsView").field(&self.told()).finish()
    }
}
