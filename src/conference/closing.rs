//! The last day: delegations answer the chair's last text with their plates (rule 4.11).

use crate::conference::plates::rules::{Plate, leading, objectors};
use crate::model::ids::WordingId;

/// Rule 4.11: the wording that a bracket of the last text has in the end. `stands` is the wording of
/// that text, `before` the one in force. It stays unless more than half of the plates object to it.
/// Else of that wording, the one most plates are on and the one in force the one that fewest
/// object to stands; of equals the first in this order.
#[must_use]
pub fn last_word(
    plates: &[Plate],
    wordings: usize,
    (stands, before): (WordingId, WordingId),
) -> WordingId {
    let raised = plates.iter().filter(|p| p.raised()).count();
    if objectors(plates, stands) * 2 <= raised {
        return stands;
    }
    let lead = leading(plates, wordings, stands);
    let all = [stands, lead, before].into_iter();
    all.min_by_key(|&w| objectors(plates, w)).unwrap_or(stands)
}
