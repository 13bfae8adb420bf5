//! Parties, terms and favours of a package in words.

use crate::conference::corridors::offers::{Offer, Pay};
use crate::conference::favours;
use crate::desktop::sight::Sight;
use crate::desktop::words;
use crate::model::ids::{BracketId, StateId, WordingId};
use crate::text;

/// The other parties by name.
pub(super) fn others(sight: &Sight, offer: &Offer) -> String {
    let others = offer.others(sight.seat).into_iter();
    words::list(&others.map(|s| who(sight, s)).collect::<Vec<_>>(), 4)
}

/// A delegation as the seat speaks of it.
pub(super) fn who(sight: &Sight, seat: StateId) -> String {
    if seat == sight.seat {
        text!("packages-you")
    } else {
        sight.scenario.states[seat].profile.name.clone()
    }
}

/// Terms as `“shall” in 4.4 and “robustness” in 5A`.
#[must_use]
pub fn terms_words(sight: &Sight, terms: &[(BracketId, WordingId)]) -> String {
    let names: Vec<String> = (terms.iter())
        .map(|&(b, w)| {
            let p = sight.scenario.proposal(b, w);
            words::proposal(&sight.scenario, &p.bracket, &p.wording)
        })
        .collect();
    words::list(&names, 8)
}

/// A favour as `Egypt gives us capacity aid.`
#[must_use]
pub fn pay_words(sight: &Sight, pay: &Pay) -> String {
    let name = |s: StateId| sight.scenario.states[s].profile.name.clone();
    let favour = favours::name(pay.favour);
    match (pay.from == sight.seat, pay.to == sight.seat) {
        (true, _) => text!("packages-pay-we", to = name(pay.to), favour = favour),
        (_, true) => text!("packages-pay-us", from = name(pay.from), favour = favour),
        _ => text!(
            "packages-pay",
            from = name(pay.from),
            to = name(pay.to),
            favour = favour
        ),
    }
}
