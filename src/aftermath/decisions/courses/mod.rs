//! The words, the courses, the prices and the odds of every question, as its seat knows them.

mod abroad;
pub(crate) mod blows;
mod disputes;
mod home;
mod price;
mod services;
mod texts;

pub(super) use abroad::invitation;

use super::seat_knowledge::SeatKnowledge;
use crate::locale::Sentence;
use crate::model::question::{Course, Matter};

/// A question in words with its courses, the first of which is to do nothing; nothing if there is
/// nothing to choose, or the seat does not know of it.
pub(super) fn of(knowledge: &SeatKnowledge, matter: Matter) -> Option<(Sentence, Vec<Course>)> {
    let found = match matter {
        Matter::Blow { incident } => blows::blow(knowledge, incident),
        Matter::Proposal { target, kind } => services::proposal(knowledge, target, kind),
        Matter::LetOff => services::let_off(knowledge),
        Matter::Leak => home::leak(knowledge),
        Matter::Dispute { with } => disputes::dispute(knowledge, with),
        Matter::Ally { ally, by, incident } => abroad::ally(knowledge, (ally, by), incident),
        Matter::Offer { arrangement } => abroad::offer(knowledge, arrangement),
        Matter::Aid { by } => abroad::aid(knowledge, by),
        Matter::Pressed { on } => home::pressed(knowledge, on),
        Matter::Review => texts::review(knowledge),
        Matter::Shock { kind } => abroad::shock(knowledge, kind),
    };
    found.filter(|(_, courses)| courses.len() > 1)
}
