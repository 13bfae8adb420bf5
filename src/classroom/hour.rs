//! The plan of an hour: what is done when, so that days, quarters and debrief fit the minutes.

use crate::classroom::class::{Step, StepKind};
use crate::model::scenario::Setup;

/// Least share of the hour that belongs to the debrief, in tenths (judgement: what was played is
/// learned from when it is talked over; if time runs short, a round goes and not the debrief).
pub const DEBRIEF_TENTHS: u32 = 3;

/// From so many minutes on there are three rounds, below it two (judgement: a round below eight
/// minutes is over before the talks begin).
const THREE_ROUNDS_FROM: u32 = 60;

/// Minutes for the debrief of an hour, at least.
#[must_use]
pub const fn debrief(minutes: u32) -> u32 {
    (minutes * DEBRIEF_TENTHS).div_ceil(10)
}

/// How often the years stop for the class to decide: one stop for each half hour, three at most
/// (judgement).
const fn stretches(minutes: u32) -> u32 {
    match minutes / 30 {
        0 | 1 => 1,
        2 => 2,
        _ => 3,
    }
}

/// What is done when. The steps add up to the minutes; what the others leave goes to the rounds, and
/// what does not divide among them to the first.
#[must_use]
pub fn plan(setup: &Setup, minutes: u32) -> Vec<Step> {
    let wanted = if minutes < THREE_ROUNDS_FROM { 2 } else { 3 };
    let rounds = wanted.min(setup.days.max(1));
    // Shares of the hour (judgement).
    let (roles, together, signing) = (minutes / 10, minutes * 2 / 25, minutes / 20);
    let (years, ticket) = ((minutes / 15).max(stretches(minutes)), minutes / 25);
    let fixed = roles + together + signing + years + ticket + debrief(minutes);
    let left = minutes.saturating_sub(fixed);
    let step = |what, minutes, to| Step { what, minutes, to };
    let mut plan = vec![
        step(StepKind::Roles, roles, 0),
        step(StepKind::Together, together, 0),
    ];
    let parts = |total: u32, n: u32, k: u32| total / n + u32::from(k < total % n);
    for k in 0..rounds {
        let to = setup.days * (k + 1) / rounds;
        plan.push(step(StepKind::Round, parts(left, rounds, k), to));
    }
    plan.push(step(StepKind::Signing, signing, 0));
    let stops = stretches(minutes).min(setup.quarters.max(1));
    for k in 0..stops {
        let to = setup.quarters * (k + 1) / stops;
        plan.push(step(StepKind::Years, parts(years, stops, k), to));
    }
    plan.push(step(StepKind::Debrief, debrief(minutes), 0));
    plan.push(step(StepKind::Ticket, ticket, 0));
    plan
}
