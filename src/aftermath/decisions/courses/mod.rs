//! The words, the courses, the prices and the odds of every question, as its seat knows them.

mod abroad;
pub(crate) mod blows;
mod home;
mod price;
mod services;
mod texts;

use super::seat_knowledge::SeatKnowledge;
use crate::locale::Sentence;
use crate::model::question::{Course, Matter};

/// A question in words with its courses, the first of which is to do nothing; nothing if there is
/// nothing to choose, or the seat does not know of it.
pub(super) fn of(desk: &SeatKnowledge, matter: Matter) -> Option<(Sentence, Vec<Course>)> {
    let found = match matter {
        Matter::Blow { incident } => blows::blow(desk, incident),
        Matter::Proposal { target, kind } => services::proposal(desk, target, kind),
        Matter::LetOff => services::let_off(desk),
        Matter::Leak => home::leak(desk),
        Matter::Ally { ally, by, incident } => abroad::ally(desk, (ally, by), incident),
        Matter::Offer { arrangement } => abroad::offer(desk, arrangement),
        Matter::Aid { by } => abroad::aid(desk, by),
        Matter::Pressed { on } => home::pressed(desk, on),
        Matter::Review => texts::review(desk),
        Matter::Shock { kind } => abroad::shock(desk, kind),
    };
    found.filter(|(_, courses)| courses.len() > 1)
}
