//! What a seat believes of the others.

use crate::conference::beliefs::Beliefs;
use crate::conference::delegation::attention;
use crate::model::ids::StateId;
use crate::negotiation::estimate::Said;
use crate::seat::view::SeatView;

/// Beliefs from what a seat knows: public things, its own packages, what it overheard. Of itself it
/// knows its mandate.
#[must_use]
pub fn of(view: &SeatView) -> Beliefs {
    let weight = view.theory.stakes.beliefs.belief_heard;
    let heard = |other: StateId| -> Vec<Said> {
        let heard = view.heard.iter().filter(|h| h.on == other);
        heard.map(|h| (h.bracket, h.wording, weight)).collect()
    };
    let mut beliefs = Beliefs::form(
        (view.scenario, view.theory),
        view.sponsors,
        view.first_trust,
        view.room,
        attention(&view.delegations),
        &heard,
    );
    if let Some(own) = beliefs.guesses.get_mut(view.seat.index()) {
        own.interests = view.interests.clone();
        own.doubt.fill(0.0);
        beliefs.sponsors[view.seat] = view.sponsor_trust();
    }
    for offer in &view.offers {
        for party in offer.parties() {
            beliefs.deals[party].push((*offer).clone());
        }
    }
    beliefs
}
