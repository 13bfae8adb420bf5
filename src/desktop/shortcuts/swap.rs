//! Two keys change places.

use bevy_egui::egui::Key;

use crate::desktop::shortcuts::changed::{Changed, all, is_fixed};
use crate::desktop::shortcuts::part::Part;

/// Why a key cannot do what another one does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clash {
    /// The key stays what it is.
    Fixed,
    /// It would do something else as well: what the key of this name does in this part.
    With(Part, Key),
}

/// Has `by` do what the key `does` did in a part as it came. What `by` did there, or in parts that are heard at
/// the same time, is done by the key that is free now. Gives what changed, or why it cannot be.
///
/// # Errors
/// If a key would then do two things at once.
pub fn swap(
    changed: &Changed,
    (part, does): (Part, Key),
    by: Key,
) -> Result<(Changed, Vec<(Part, Key)>), Clash> {
    if is_fixed(by) {
        return Err(Clash::Fixed);
    }
    let before = changed.now(part, does);
    let mut next = changed.clone();
    let mut moved = vec![];
    if before == by {
        return Ok((next, moved));
    }
    let on = |key: Key| {
        let others = all().filter(move |&(p, k)| p.meets(part) && (p, k) != (part, does));
        others.filter(move |&(p, k)| changed.now(p, k) == key && k != does)
    };
    next.put((part, does), by);
    for job in on(by) {
        next.put(job, before);
        moved.push(job);
    }
    // What shared the key with the first, in a part within this one, goes with it.
    for ((p, k), _) in next.clashes() {
        let shares = all().filter(|&(q, l)| l == does && q.meets(p) && k != l);
        for job in shares.filter(|&(q, l)| changed.now(q, l) == before) {
            next.put(job, by);
        }
    }
    match next.clashes().first() {
        Some(&(_, (p, k))) => Err(Clash::With(p, k)),
        None => Ok((next, moved)),
    }
}
