//! One day of the conference: floor → plates → votes → settle → chair → close.

use bevy_ecs::prelude::*;
use bevy_ecs::schedule::{LogLevel, ScheduleBuildSettings, ScheduleLabel, SingleThreadedExecutor};

use super::agenda::close;
use super::floor::act;
use super::view::sponsor_trust;
use super::world::{Inbox, Relations, Seat, Setting};
use super::{chair, groups, plates, votes};
use crate::model::room::{Phase, Room};
use crate::model::{Interests, Society};
use crate::rules::admissible::Sender;
use crate::rules::utility::Scale;

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

/// The mandates in the room, by seat.
pub(super) type Delegations<'w, 's> =
    Query<'w, 's, (&'static Seat, &'static Interests, &'static Society)>;

/// What each seat weighs a text with.
pub(super) fn mandates(
    delegations: &Delegations,
    setting: &Setting,
    room: &Room,
    relations: &Relations,
) -> Vec<(Interests, Vec<f64>, f64)> {
    let mut all: Vec<(usize, (Interests, Vec<f64>, f64))> = delegations
        .iter()
        .map(|(seat, interests, society)| {
            let row = &relations.trust[seat.0 * relations.n..(seat.0 + 1) * relations.n];
            let sponsors = sponsor_trust(&setting.sponsors, &room.mover, row);
            (seat.0, (interests.clone(), sponsors, society.liberty))
        })
        .collect();
    all.sort_by_key(|(seat, _)| *seat);
    all.into_iter().map(|(_, m)| m).collect()
}

/// A mandate as the rules read it.
pub(super) fn scale(m: &(Interests, Vec<f64>, f64)) -> Scale<'_> {
    Scale {
        interests: &m.0.0,
        sponsor_trust: &m.1,
        liberty: m.2,
    }
}

/// Day over days, 0–1.
pub(super) fn progress(phase: Phase, setting: &Setting) -> f64 {
    match phase {
        Phase::Conference(day) => f64::from(day) / f64::from(setting.scenario.setup.days),
        _ => 1.0,
    }
}
