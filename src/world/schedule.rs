//! The schedules of a session and the parts of each, in order. The plugins of the features add
//! their systems to them.

use bevy_ecs::schedule::{
    IntoScheduleConfigs as _, LogLevel, Schedule, ScheduleBuildSettings, ScheduleLabel,
    SingleThreadedExecutor, SystemSet,
};

/// One act of a seat or of the chair, applied at once, before the next is checked.
#[derive(Debug, Clone, PartialEq, Eq, Hash, ScheduleLabel)]
pub struct Act;

/// Before the first day of a session: what the capitals and the press do first.
#[derive(Debug, Clone, PartialEq, Eq, Hash, ScheduleLabel)]
pub struct Opening;

/// One day of a conference.
#[derive(Debug, Clone, PartialEq, Eq, Hash, ScheduleLabel)]
pub struct Day;

/// The signing.
#[derive(Debug, Clone, PartialEq, Eq, Hash, ScheduleLabel)]
pub struct Signing;

/// One quarter of the years after.
#[derive(Debug, Clone, PartialEq, Eq, Hash, ScheduleLabel)]
pub struct Quarter;

/// Where an act is carried out. One runs at a time, so that their order is that of this list only in
/// name.
#[derive(Debug, Clone, PartialEq, Eq, Hash, SystemSet)]
pub enum ActSystems {
    /// On the floor of the conference.
    Floor,
    /// With a plate.
    Plates,
    /// In the corridors.
    Corridors,
    /// From the chair.
    Chair,
    /// At the signing.
    Signing,
    /// About forums and instruments.
    Forums,
    /// In the years after.
    Years,
    /// With one's own capital.
    Capitals,
    /// About a question that was put.
    Decisions,
}

impl ActSystems {
    /// Every place, in order.
    pub const ALL: [Self; 9] = [
        Self::Floor,
        Self::Plates,
        Self::Corridors,
        Self::Chair,
        Self::Signing,
        Self::Forums,
        Self::Years,
        Self::Capitals,
        Self::Decisions,
    ];
}

/// The parts of a day, in order.
#[derive(Debug, Clone, PartialEq, Eq, Hash, SystemSet)]
pub enum DaySystems {
    /// Computers take the floor and the corridors.
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
    /// Capitals read what their delegations did.
    Capitals,
    /// The day ends: the next agenda, or the package.
    Close,
}

impl DaySystems {
    /// The parts, in order.
    pub const ALL: [Self; 8] = [
        Self::Floor,
        Self::Plates,
        Self::Votes,
        Self::Settle,
        Self::Groups,
        Self::Chair,
        Self::Capitals,
        Self::Close,
    ];
}

/// The parts of a quarter, in order; each reads what earlier ones wrote.
#[derive(Debug, Clone, PartialEq, Eq, Hash, SystemSet)]
pub enum QuarterSystems {
    /// Computers act: breaches laid open, arrangements, budgets. Persons have acted by then.
    Policy,
    /// Skills, programmes and encryption follow the money and the text.
    BuildUp,
    /// Opportunities come; some are taken.
    Operations,
    /// What each operation did.
    Outcome,
    /// Who noticed, and whom they believe.
    Attribution,
    /// The ladder; computers are asked for their answers one by one.
    Response,
    /// Tension fades, reputation and trust move.
    Relations,
    /// Ratification, entry into force, compliance, leaks.
    Regime,
    /// Networks draw apart or together.
    Interconnection,
    /// Crime, five indices, and the ending.
    Indices,
    /// Capitals read the quarter.
    Capitals,
    /// A conference that was called, or a review that is due, opens.
    Convene,
}

impl QuarterSystems {
    /// The parts, in order.
    pub const ALL: [Self; 12] = [
        Self::Policy,
        Self::BuildUp,
        Self::Operations,
        Self::Outcome,
        Self::Attribution,
        Self::Response,
        Self::Relations,
        Self::Regime,
        Self::Interconnection,
        Self::Indices,
        Self::Capitals,
        Self::Convene,
    ];
}

/// A schedule on one thread that refuses to be built if the order of two of its systems is open.
pub fn in_order(label: impl ScheduleLabel) -> Schedule {
    let mut schedule = Schedule::new(label);
    schedule.set_executor(SingleThreadedExecutor::new());
    schedule.set_build_settings(ScheduleBuildSettings {
        ambiguity_detection: LogLevel::Error,
        ..Default::default()
    });
    schedule
}

/// Every schedule of a session, without systems yet.
#[must_use]
pub fn schedules() -> [Schedule; 5] {
    [
        in_order(Opening),
        parts(in_order(Act), &ActSystems::ALL),
        parts(in_order(Day), &DaySystems::ALL),
        in_order(Signing),
        parts(in_order(Quarter), &QuarterSystems::ALL),
    ]
}

/// The same schedule with its parts one after another.
fn parts<S: SystemSet + Clone>(mut schedule: Schedule, sets: &[S]) -> Schedule {
    for pair in sets.windows(2) {
        schedule.configure_sets(pair[0].clone().before(pair[1].clone()));
    }
    schedule
}
