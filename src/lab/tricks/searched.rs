//! A seat that follows its adviser, and one that searches its own view.

use crate::lab::tricks::expert;
use crate::model::Action;
use crate::model::ids::StateId;
use crate::seat::Views as _;
use crate::seat::adviser::advise;
use crate::session::Session;

/// Most acts of a day, free ones counted, after which a seat stops.
const MOST: usize = 40;

/// A turn of a seat that does what its adviser proposes first, until it proposes nothing.
pub fn adviser(session: &mut Session, seat: StateId) {
    let mut done = vec![];
    for _ in 0..MOST {
        let told = advise(&session.view(seat)).into_iter().next();
        let Some(action) = told.and_then(|c| c.action).filter(|a| !done.contains(a)) else {
            return;
        };
        if session.act(action.clone()).is_err() {
            return;
        }
        done.push(action);
    }
}

/// A turn of a seat that searches its own view: at a conference what its adviser proposes, and then the
/// plates that the search finds; in the years after the answers to what it suffered.
pub fn expert(session: &mut Session, seat: StateId) {
    adviser(session, seat);
    let acts = expert::plates(&session.view(seat));
    send(session, acts);
}

/// A quarter of the same seat.
pub fn expert_in_the_years(session: &mut Session, seat: StateId) {
    let acts = expert::budget(&session.view(seat)).into_iter().collect();
    send(session, acts);
}

/// What is refused changes nothing.
fn send(session: &mut Session, acts: Vec<Action>) {
    for action in acts {
        let _refused = session.act(action).is_err();
    }
}
