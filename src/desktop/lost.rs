//! What would be lost if the day or the quarter ended now: told once before it ends.

use crate::conference::corridors::offers::Offer;
use crate::desktop::sight::Sight;
use crate::desktop::words::{list, quoted};
use crate::model::calendar::Phase;
use crate::model::ids::{BracketId, WordingId};
use crate::text;

/// Names that are told.
const NAMED: usize = 3;

/// What would be lost, in a sentence; nothing if nothing would. `unspent` is the influence
/// that was left on purpose the day before: as much or less is not asked about again.
#[must_use]
pub fn lost(sight: &Sight, unspent: u32) -> Option<String> {
    let mut parts = vec![];
    match sight.phase {
        _ if sight.chair => {}
        Phase::Conference(day) if day > 0 => {
            let offers = sight.packages.offers.iter();
            let lapse = offers.filter(|o| o.waits_for(sight.seat, day) && !o.waits(day + 1));
            let who: Vec<String> = lapse.map(|o| sight.name(o.from).to_owned()).collect();
            if !who.is_empty() {
                let names = list(&who, NAMED);
                parts.push(text!("desk-lost-offers", n = who.len(), who = names));
            }
            parts.extend(packages(sight, day));
            let left = sight.actions_left();
            if left > 0 && (left > unspent || !parts.is_empty()) {
                let last = if day == sight.scenario.setup.days {
                    "yes"
                } else {
                    "no"
                };
                parts.push(text!("desk-lost-influence", n = left, last = last));
            }
        }
        Phase::Aftermath(_) => {
            let n = sight.waiting();
            if n > 0 {
                parts.push(text!("desk-lost-waits", n = n));
            }
        }
        _ => {}
    }
    (!parts.is_empty()).then(|| text!("desk-lost", parts = parts.join(" ")))
}

/// Packages of one's own that the chair's last text may drop, in the evening before the last day, and those
/// that lapse with the text as it stands, on the last.
fn packages(sight: &Sight, day: u32) -> Option<String> {
    let (draft, days) = (&sight.room.draft, sight.scenario.setup.days);
    let open = |&(b, _): &(BracketId, WordingId)| sight.open(b);
    let fell = |&(b, w): &(BracketId, WordingId)| draft.text.at(b) != w;
    let mine = sight.packages.offers.iter();
    let mine = mine.filter(|o| o.binds() && o.party(sight.seat));
    let hit: Vec<&Offer> = match days.checked_sub(day)? {
        1 => mine.filter(|o| o.terms().iter().any(open)).collect(),
        0 => mine.filter(|o| o.terms().iter().any(fell)).collect(),
        _ => return None,
    };
    if hit.is_empty() {
        return None;
    }
    let with = hit
        .iter()
        .map(|o| list(&sight.names(&o.others(sight.seat)), NAMED));
    let with = with.collect::<Vec<_>>();
    let (n, who) = (with.len(), list(&with, NAMED));
    if day == days {
        return Some(text!("desk-lost-packages", n = n, who = who));
    }
    let terms = hit.iter().flat_map(|o| o.terms()).filter(open);
    let terms: Vec<String> = terms.map(|(b, w)| quoted(&sight.scenario, b, w)).collect();
    let terms = list(&terms, NAMED);
    Some(text!(
        "desk-lost-chairs-text",
        n = n,
        who = who,
        terms = terms
    ))
}
