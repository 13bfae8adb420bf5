//! What would be lost if the day or the quarter ended now: told once before it ends.

use crate::desktop::sight::Sight;
use crate::desktop::words::list;
use crate::model::calendar::Phase;
use crate::text;

/// Names that are told.
const NAMED: usize = 3;

/// What would be lost, in a sentence; nothing if nothing would. `idle` is whether influence was left
/// unspent on purpose before, which is not asked again.
#[must_use]
pub fn lost(sight: &Sight, idle: bool) -> Option<String> {
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
            let left = sight.actions_left();
            if left > 0 && !(idle && parts.is_empty()) {
                parts.push(text!("desk-lost-influence", n = left));
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
