//! One day of the conference: floor → plates → votes → settle → chair → close.

pub mod agenda;
pub mod beliefs;
pub mod chair;
pub mod corridors;
pub mod events;
pub mod favours;
pub mod floor;
pub mod forums;
pub mod groups;
pub mod home;
pub mod mandates;
pub mod plates;
pub mod room;
pub mod signing;
pub mod votes;

use bevy_ecs::prelude::*;
use bevy_ecs::schedule::{LogLevel, ScheduleBuildSettings, ScheduleLabel, SingleThreadedExecutor};

use crate::conference::agenda::close;

use crate::session::acts::act;
use crate::session::admissible::Sender;
use crate::session::inbox::Inbox;

/// The schedule of one day.
#[derive(Debug, Clone, PartialEq, Eq, Hash, ScheduleLabel)]
pub struct Round;

/// The parts of a day, in order.
#[derive(Debug, Clone, PartialEq, Eq, Hash, SystemSet)]
pub enum RoundSystems {
    /// Computers' actions reach the floor and the corridors.
    Floor,
    /// Plates go up on the brackets open today.
    Plates,
    /// Votes that were called are held.
    Votes,
    /// Brackets clear where nobody objects.
    Settle,
    /// Regional groups meet.
    Groups,
    /// The chair writes, if asked or if it is late.
    Chair,
    /// The day ends: the next agenda, or the package.
    Close,
}

impl RoundSystems {
    /// The parts, in order.
    pub const ALL: [Self; 7] = [
        Self::Floor,
        Self::Plates,
        Self::Votes,
        Self::Settle,
        Self::Groups,
        Self::Chair,
        Self::Close,
    ];
}

/// The schedule, single-threaded and free of ambiguity.
#[must_use]
pub fn schedule() -> Schedule {
    let mut schedule = Schedule::new(Round);
    schedule.set_executor(SingleThreadedExecutor::new());
    schedule.set_build_settings(ScheduleBuildSettings {
        ambiguity_detection: LogLevel::Error,
        ..Default::default()
    });
    for pair in RoundSystems::ALL.windows(2) {
        schedule.configure_sets(pair[0].clone().before(pair[1].clone()));
    }
    schedule.add_systems((
        floor.in_set(RoundSystems::Floor),
        plates::plates.in_set(RoundSystems::Plates),
        votes::votes.in_set(RoundSystems::Votes),
        votes::settle.in_set(RoundSystems::Settle),
        groups::meet.in_set(RoundSystems::Groups),
        chair::write.in_set(RoundSystems::Chair),
        close.in_set(RoundSystems::Close),
    ));
    schedule
}

/// Rule 1.1: refused actions of computers are dropped; they changed nothing.
fn floor(world: &mut World) {
    let inbox = std::mem::take(&mut world.resource_mut::<Inbox>().0);
    for (seat, it) in inbox {
        let _refused = act(world, Sender::Seat(seat), &it.action, &it.why).is_err();
    }
}
