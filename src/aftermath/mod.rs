//! One quarter of the aftermath, in the ten sets of DESIGN §8.

pub mod actors;
pub mod arrangements;
pub mod attribution;
pub mod build_up;
pub mod incidents;
pub mod indices;
pub mod operations;
pub mod orders;
pub mod policy;
pub mod regime;
pub mod relations;
pub mod reputation;
pub mod response;
pub mod rivals;
pub mod shields;

use crate::conference::forums;
use bevy_ecs::prelude::*;
use bevy_ecs::schedule::{LogLevel, ScheduleBuildSettings, ScheduleLabel, SingleThreadedExecutor};

/// The schedule of one quarter.
#[derive(Debug, Clone, PartialEq, Eq, Hash, ScheduleLabel)]
pub struct Quarter;

/// The parts of a quarter, in order; each reads what earlier ones wrote.
#[derive(Debug, Clone, PartialEq, Eq, Hash, SystemSet)]
pub enum QuarterSystems {
    /// Seats act: budgets, answers, accession, withdrawal.
    Policy,
    /// Skills, programmes and encryption follow the money and the text.
    BuildUp,
    /// Opportunities come; some are taken.
    Operations,
    /// What each operation did.
    Outcome,
    /// Who noticed, and whom they believe.
    Attribution,
    /// The ladder.
    Response,
    /// Tension fades, reputation and trust move.
    Relations,
    /// Ratification, entry into force, compliance, leaks.
    Regime,
    /// Networks draw apart or together.
    Interconnection,
    /// Crime, five indices, and the ending.
    Accounts,
}

impl QuarterSystems {
    /// The parts, in order.
    pub const ALL: [Self; 10] = [
        Self::Policy,
        Self::BuildUp,
        Self::Operations,
        Self::Outcome,
        Self::Attribution,
        Self::Response,
        Self::Relations,
        Self::Regime,
        Self::Interconnection,
        Self::Accounts,
    ];
}

/// The schedule, single-threaded and free of ambiguity.
#[must_use]
pub fn schedule() -> Schedule {
    use QuarterSystems as Q;
    let mut schedule = Schedule::new(Quarter);
    schedule.set_executor(SingleThreadedExecutor::new());
    schedule.set_build_settings(ScheduleBuildSettings {
        ambiguity_detection: LogLevel::Error,
        ..Default::default()
    });
    for pair in Q::ALL.windows(2) {
        schedule.configure_sets(pair[0].clone().before(pair[1].clone()));
    }
    schedule.add_systems((
        policy::policy.in_set(Q::Policy),
        build_up::build_up.in_set(Q::BuildUp),
        (operations::operations, operations::others)
            .chain()
            .in_set(Q::Operations),
        operations::outcome::outcome.in_set(Q::Outcome),
        attribution::attribution.in_set(Q::Attribution),
        response::response.in_set(Q::Response),
        relations::relations.in_set(Q::Relations),
        regime::regime.in_set(Q::Regime),
        shields::interconnection.in_set(Q::Interconnection),
        indices::accounts.in_set(Q::Accounts),
        (forums::meet.in_set(Q::Accounts)).after(indices::accounts),
    ));
    schedule
}
