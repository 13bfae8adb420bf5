//! An arrangement that a table hands in, before it is proposed.

use crate::model::ids::StateId;
use crate::model::years::Pledge;

/// An arrangement as far as it is entered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pact {
    /// Who is asked.
    pub with: Vec<StateId>,
    /// What all promise each other.
    pub pledges: Vec<Pledge>,
}

impl Pact {
    /// Whether nothing is in it yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.with.is_empty() && self.pledges.is_empty()
    }

    /// Asks a state, or does not ask it.
    pub fn ask(&mut self, state: StateId) {
        flip(&mut self.with, state);
    }

    /// Adds a pledge, or takes it out.
    pub fn pledge(&mut self, pledge: Pledge) {
        flip(&mut self.pledges, pledge);
    }
}

fn flip<T: PartialEq>(list: &mut Vec<T>, it: T) {
    match list.iter().position(|x| *x == it) {
        Some(at) => drop(list.remove(at)),
        None => list.push(it),
    }
}
