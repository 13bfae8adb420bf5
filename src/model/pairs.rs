//! What lies between every two states: a dense square table read by two identifiers.

use std::ops::{Index, IndexMut};

use serde::Serialize;

use super::ids::StateId;

/// One value for every ordered pair of states: `pairs[(a, b)]` is what the first holds about the
/// second. Rows lie one after another in the order of the states.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Pairs<T> {
    states: usize,
    cells: Vec<T>,
}

impl<T> Pairs<T> {
    /// The same value for every pair of so many states.
    #[must_use]
    pub fn filled(states: usize, value: T) -> Self
    where
        T: Clone,
    {
        Self {
            states,
            cells: vec![value; states * states],
        }
    }

    /// A value worked out for every pair of so many states, row by row.
    #[must_use]
    pub fn from_fn(states: usize, mut value: impl FnMut(StateId, StateId) -> T) -> Self {
        let mut cells = Vec::with_capacity(states * states);
        for a in StateId::all(states) {
            cells.extend(StateId::all(states).map(|b| value(a, b)));
        }
        Self { states, cells }
    }

    /// Number of states.
    #[must_use]
    pub fn states(&self) -> usize {
        self.states
    }

    /// What one state holds about every state, in their order.
    #[must_use]
    pub fn row(&self, a: StateId) -> &[T] {
        &self.cells[a.index() * self.states..][..self.states]
    }

    /// See [`Self::row`].
    pub fn row_mut(&mut self, a: StateId) -> &mut [T] {
        &mut self.cells[a.index() * self.states..][..self.states]
    }

    /// Every row with its state, in order.
    pub fn rows_mut(&mut self) -> impl Iterator<Item = (StateId, &mut [T])> {
        let rows = self.cells.chunks_mut(self.states.max(1));
        rows.enumerate().map(|(a, row)| (StateId::new(a), row))
    }

    /// All values, row by row.
    #[must_use]
    pub fn cells(&self) -> &[T] {
        &self.cells
    }

    /// Sets every value.
    pub fn fill(&mut self, value: T)
    where
        T: Clone,
    {
        self.cells.fill(value);
    }

    /// Every value with its pair, row by row.
    pub fn iter(&self) -> impl Iterator<Item = ((StateId, StateId), &T)> {
        let n = self.states.max(1);
        let pair = move |k: usize| (StateId::new(k / n), StateId::new(k % n));
        self.cells
            .iter()
            .enumerate()
            .map(move |(k, x)| (pair(k), x))
    }
}

impl<T> Index<(StateId, StateId)> for Pairs<T> {
    type Output = T;
    fn index(&self, (a, b): (StateId, StateId)) -> &T {
        &self.cells[a.index() * self.states + b.index()]
    }
}

impl<T> IndexMut<(StateId, StateId)> for Pairs<T> {
    fn index_mut(&mut self, (a, b): (StateId, StateId)) -> &mut T {
        &mut self.cells[a.index() * self.states + b.index()]
    }
}
