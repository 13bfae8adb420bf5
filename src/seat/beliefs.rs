//! What a seat believes of the others.

use crate::conference::beliefs;
use crate::conference::beliefs::Beliefs;
use crate::conference::delegation::attention;
use crate::model::ids::StateId;
use crate::negotiation::estimate::{Guess, Said};
use crate::seat::view::SeatView;

/// Beliefs from what a seat knows: public things, its own packages, what it overheard. Of itself it
/// knows its mandate.
#[must_use]
pub fn of(view: &SeatView) -> Beliefs {
    with(view, guesses(view))
}

/// What a seat guesses of each state's interests. Of its own it is sure.
#[must_use]
pub fn guesses(view: &SeatView) -> Vec<Guess> {
    let weight = view.theory.stakes.beliefs.belief_heard;
    let overheard = |other: StateId| -> Vec<Said> {
        let overheard = view.overheard.iter().filter(|h| h.on == other);
        overheard.map(|h| (h.bracket, h.wording, weight)).collect()
    };
    let rules = (view.scenario, view.theory);
    let mut guesses = beliefs::guesses(rules, view.room, &overheard);
    if let Some(own) = guesses.get_mut(view.seat.index()) {
        own.interests = view.own.interests.clone();
        own.doubt.fill(0.0);
    }
    guesses
}

/// Beliefs from guesses that are made already.
#[must_use]
pub fn with(view: &SeatView, guesses: Vec<Guess>) -> Beliefs {
    let mut beliefs = Beliefs::with(
        (view.scenario, view.theory),
        view.common.sponsors,
        view.common.first_trust,
        view.room,
        attention(&view.delegations),
        guesses,
    );
    if let Some(own) = beliefs.sponsors.get_mut(view.seat.index()) {
        *own = view.sponsor_trust();
    }
    for offer in &view.offers {
        for party in offer.parties() {
            beliefs.deals[party].push((*offer).clone());
        }
    }
    beliefs
}
