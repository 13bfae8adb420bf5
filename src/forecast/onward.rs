//! The years from today on: what changes in the worlds of a forecast is added to the last account, and
//! what a text is worth is what worlds with it have more than worlds without, seed by seed.
//!
//! The worlds begin when the years do and know nothing of what happened at the table since: they are made
//! of what is published. Judgement: their changes from a quarter on hold from today's account, too.

use crate::forecast::fans::{Course, Courses};
use crate::forecast::report::Spread;
use crate::model::indices::{IndexName, Indices, PerIndex};

/// Ends of an index. Source: the scale of rule 11.2.
const ENDS: (f64, f64) = (0.0, 100.0);

/// The years from today on.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Onward {
    /// Worlds.
    pub worlds: usize,
    /// Worlds with and without the text on the same random numbers.
    pub compared: usize,
    /// Accounts there are by now, one a quarter.
    pub accounts: usize,
    /// Each index of the world, 0–100, from the last account on: the first entry is that account, or the
    /// first quarter where there is none yet.
    pub indices: PerIndex<Vec<Spread>>,
    /// By how much the text moves each index of the world, quarter by quarter from the first, in points;
    /// empty where nothing is compared.
    pub effect: PerIndex<Vec<Spread>>,
    /// By how much it moves the indices of every state by the last account, in points, in the mean.
    pub states: Vec<Indices>,
}

impl Onward {
    /// Sums worlds of a text up after some accounts of the world; `without` are worlds without it.
    #[must_use]
    pub fn of(own: &Courses, without: &Courses, accounts: &[Indices]) -> Self {
        let quarters = own.values().map(|c| c.world.len()).min().unwrap_or(0);
        let pairs: Vec<(&Course, &Course)> = (own.iter())
            .filter_map(|(seed, own)| Some((&**own, &**without.get(seed)?)))
            .collect();
        let now = accounts.len().min(quarters);
        let first = now.saturating_sub(1);
        let fan = |index: IndexName| -> Vec<Spread> {
            let at = |q: usize| {
                Spread::of(own.values().map(|c| {
                    let value = c.world[q][index];
                    let moved = accounts
                        .get(first)
                        .map(|a| a[index] - c.world[first][index]);
                    (value + moved.unwrap_or(0.0)).clamp(ENDS.0, ENDS.1)
                }))
            };
            (first..quarters).map(at).collect()
        };
        let both = pairs.iter().map(|(a, b)| a.world.len().min(b.world.len()));
        let both = both.min().unwrap_or(0);
        let effect = |index: IndexName| -> Vec<Spread> {
            let at = |q: usize| {
                Spread::of(
                    pairs
                        .iter()
                        .map(|(a, b)| a.world[q][index] - b.world[q][index]),
                )
            };
            (0..both).map(at).collect()
        };
        Self {
            worlds: own.len(),
            compared: pairs.len(),
            accounts: now,
            indices: PerIndex::from_fn(fan),
            effect: PerIndex::from_fn(effect),
            states: states(&pairs, first),
        }
    }

    /// Where an index ends, 0–100; none without a world.
    #[must_use]
    pub fn end(&self, index: IndexName) -> Option<Spread> {
        self.indices[index].last().copied()
    }

    /// By how much the text moves an index of the world by now, in points; none where nothing is compared
    /// or nothing has happened yet.
    #[must_use]
    pub fn effect_now(&self, index: IndexName) -> Option<Spread> {
        let now = self.accounts.checked_sub(1)?;
        self.effect[index].get(now).copied()
    }
}

/// The mean difference of every state in a quarter.
fn states(pairs: &[(&Course, &Course)], quarter: usize) -> Vec<Indices> {
    let rows: Vec<_> = pairs
        .iter()
        .filter_map(|(a, b)| Some((a.states.get(quarter)?, b.states.get(quarter)?)))
        .collect();
    let n = rows.len().max(1) as f64;
    let states = rows.iter().map(|(a, b)| a.len().min(b.len()));
    let states = states.min().unwrap_or(0);
    let mean = |state: usize| -> Indices {
        let apart = |index: usize| -> f64 {
            let each = rows.iter();
            each.map(|(a, b)| f64::from(a[state][index] - b[state][index]))
                .sum::<f64>()
                / n
        };
        [0, 1, 2, 3, 4].map(apart).into()
    };
    (0..states).map(mean).collect()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;

    fn course(values: &[f64], state: f32) -> Arc<Course> {
        Arc::new(Course {
            world: values.iter().map(|v| Indices::from([*v; 5])).collect(),
            r: 0.0,
            states: values.iter().map(|_| vec![[state; 5]]).collect(),
        })
    }

    #[test]
    fn the_fan_begins_at_the_last_account_and_the_effect_is_counted_seed_by_seed() {
        let own: Courses = [
            (1, course(&[50.0, 52.0, 56.0], 40.0)),
            (2, course(&[40.0, 42.0, 43.0], 42.0)),
        ]
        .into();
        let without: Courses = [(1, course(&[50.0, 51.0, 52.0], 39.0))].into();
        let accounts = [60.0, 61.0].map(|v| Indices::from([v; 5]));
        let onward = Onward::of(&own, &without, &accounts);
        let index = IndexName::Trust;
        let fan = &onward.indices[index];
        assert_eq!((fan.len(), fan[0].p5, fan[0].p95), (2, 61.0, 61.0));
        assert_eq!((fan[1].mean, onward.compared), (63.5, 1));
        assert_eq!(onward.effect_now(index).map(|s| s.p50), Some(1.0));
        assert_eq!(onward.effect[index].len(), 3);
        assert_eq!(onward.states[0].trust, 1.0);
    }

    #[test]
    fn before_the_first_account_the_worlds_stand_as_they_are() {
        let own: Courses = [(1, course(&[50.0, 52.0], 40.0))].into();
        let onward = Onward::of(&own, &Courses::new(), &[]);
        assert_eq!(onward.indices.security[0].p50, 50.0);
        assert_eq!(onward.indices.security.len(), 2);
        assert_eq!(onward.effect_now(IndexName::Security), None);
        assert!(onward.states.is_empty());
    }
}
