//! A seat that follows its adviser, and one that searches its own view.

use crate::model::ids::StateId;
use crate::session::Session;

/// A day of a seat that does what its adviser proposes first, until it proposes nothing.
pub fn adviser(_session: &mut Session, _seat: StateId) {}

/// A day of a seat that searches.
pub fn expert(_session: &mut Session, _seat: StateId) {}
