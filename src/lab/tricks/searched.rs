//! A seat that follows its adviser, and one that searches its own view.

use crate::model::ids::StateId;
use crate::seat::Views as _;
use crate::seat::adviser::{Breadth, Counsel, advise, weigh};
use crate::session::Session;

/// Most acts of a day, free ones counted, after which a seat stops.
const MOST: usize = 40;

/// A turn of a seat that does what its adviser proposes first, until it proposes nothing.
pub fn adviser(session: &mut Session, seat: StateId) {
    day(session, seat, |session| {
        advise(&session.view(seat)).into_iter().take(1).collect()
    });
}

/// A turn of a seat that searches its own view: it does what its adviser proposes, then weighs more
/// packages, does the best, and weighs anew. What is found by a wider search is the less certain, so
/// that it comes last.
pub fn expert(session: &mut Session, seat: StateId) {
    adviser(session, seat);
    day(session, seat, |session| {
        weigh(&session.view(seat), Breadth::wide())
    });
}

/// Does the first of what is proposed that may be done, again and again.
fn day(session: &mut Session, _seat: StateId, next: impl Fn(&mut Session) -> Vec<Counsel>) {
    let mut done = vec![];
    for _ in 0..MOST {
        let proposed = next(session).into_iter().filter_map(|c| c.action);
        let mut fresh = proposed.filter(|a| !done.contains(a));
        let Some(action) = fresh.find(|a| session.act(a.clone()).is_ok()) else {
            return;
        };
        done.push(action);
    }
}
