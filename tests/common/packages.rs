//! Packages between delegations, made to be planted.

use plenary::conference::corridors::offers::{Answer, Offer};
use plenary::model::ids::{BracketId, OfferId, StateId, WordingId};

/// A package of a day that both parties have taken, whose only term is what its sender wants.
pub fn agreed(
    id: OfferId,
    day: u32,
    (from, to): (StateId, StateId),
    term: (BracketId, WordingId),
) -> Offer {
    Offer {
        id,
        day,
        until: day + 1,
        from,
        to: vec![(to, Answer::Agreed)],
        give: vec![],
        want: vec![term],
        pays: vec![],
        witnesses: vec![],
        counters: None,
        answer: Answer::Agreed,
        fate: None,
    }
}
