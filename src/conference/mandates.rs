//! What each delegation weighs a text with.

use crate::conference::room::Mover;
use crate::conference::room::Room;
use crate::model::calendar::Phase;
use crate::model::ids::StateId;
use crate::model::state::Interests;
use crate::model::state::Society;
use crate::model::theory::conference::ChairNumbers;
use crate::negotiation::worth::Scale;
use crate::world::lobby::Lobbied;
use crate::world::relations::Relations;
use crate::world::setting::Setting;
use crate::world::states::Seats;
use bevy_ecs::prelude::*;
use bevy_ecs::system::SystemParam;

/// The mandates in the room.
#[derive(SystemParam)]
pub(crate) struct Delegations<'w, 's> {
    /// The entities of the states.
    pub(crate) seats: Res<'w, Seats>,
    /// What each delegation was told to seek, how free its society is, and what companies ask.
    pub(crate) states: Query<'w, 's, (&'static Interests, &'static Society, &'static Lobbied)>,
}

/// What a seat weighs a text with.
#[derive(Debug, Clone)]
pub(crate) struct Mandate {
    /// What it was told to seek, as its capital minds it (rule 19.4).
    interests: Interests,
    /// Trust in whoever brought each clause.
    sponsors: Vec<f64>,
    /// How free its society is.
    liberty: f64,
    /// What the whole of a feared reading costs (rule 2.5).
    fear: f64,
}

/// What each seat weighs a text with, in the order of the states.
pub(crate) fn mandates(
    delegations: &Delegations,
    setting: &Setting,
    room: &Room,
    relations: &Relations,
) -> Vec<Mandate> {
    let entities = delegations.seats.in_order();
    StateId::all(entities.len())
        .zip(delegations.states.iter_many(entities))
        .map(|(seat, (interests, society, lobbied))| {
            let row = relations.trust.row(seat);
            let sponsors = sponsor_trust(
                &setting.theory.conference.chair,
                &setting.sponsors,
                &room.draft.mover,
                row,
            );
            Mandate {
                interests: lobbied.minded(interests),
                sponsors,
                liberty: society.liberty,
                fear: setting.theory.stakes.worth.fear_weight,
            }
        })
        .collect()
}

/// A mandate as the rules read it.
pub(crate) fn scale(m: &Mandate) -> Scale<'_> {
    Scale {
        interests: &m.interests.0,
        sponsor_trust: &m.sponsors,
        liberty: m.liberty,
        fear: m.fear,
    }
}

/// Day over days, 0–1.
pub(crate) fn progress(phase: Phase, setting: &Setting) -> f64 {
    match phase {
        Phase::Conference(day) => f64::from(day) / f64::from(setting.scenario.setup.days),
        _ => 1.0,
    }
}

/// Rule 2.5: trust in those whose name a clause carries, or in the chair.
#[must_use]
pub fn sponsor_trust(
    n: &ChairNumbers,
    sponsors: &[Vec<StateId>],
    movers: &[Mover],
    row: &[f64],
) -> Vec<f64> {
    let mean = |seats: &[StateId]| {
        let count = f64::from(u32::try_from(seats.len()).unwrap_or(1));
        if seats.is_empty() {
            n.nobody_trust
        } else {
            seats.iter().map(|&s| row[s]).sum::<f64>() / count
        }
    };
    let clauses = sponsors.iter().zip(movers);
    clauses
        .map(|(seats, mover)| match mover {
            Mover::Chair => n.chair_trust,
            Mover::Seats(names) => mean(names),
            Mover::Sponsors => mean(seats),
        })
        .collect()
}
