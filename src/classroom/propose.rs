//! From a number of students and of minutes to a class: how many tables, which states, who sits where.

use crate::classroom::class::{Class, Delegation, Table};
use crate::classroom::hour;
use crate::model::Scenario;
use crate::model::clause::SPAN;
use crate::model::ids::StateId;

/// Most delegations of students at one table: more than a dozen, and no delegation speaks twice in a
/// round (judgement; twelve is the table of `dubai-twelve`).
const MOST_DELEGATIONS: usize = 12;
/// Below so many students each speaks for a state alone: pairs would leave no third side (judgement).
const ALONE_BELOW: usize = 6;
/// Students to a delegation (pairs talk to each other; judgement after PeaceMaker's dyads).
const PAIR: usize = 2;
/// A table has press and observers from so many delegations on (judgement).
const PRESS_FROM: usize = 6;
/// Students of the press, and observers, at most, of one table.
const REPORTERS: usize = 2;

/// What a class is proposed from.
#[derive(Debug, Clone)]
pub struct Wish {
    /// Students, 2–40.
    pub students: u32,
    /// Minutes.
    pub minutes: u32,
    /// Theory of the years after.
    pub theory: String,
    /// Seed of the session.
    pub seed: u64,
    /// Names of the students, as many as there are.
    pub names: Vec<String>,
}

/// How many delegations one table of a scenario may have.
fn seats_of(scenario: &Scenario) -> usize {
    scenario.states.len().min(MOST_DELEGATIONS)
}

/// How many students one table takes before there is a second one: pairs everywhere, press and
/// observers, and a third student in every second delegation.
fn most_at_a_table(seats: usize) -> usize {
    let beside = if seats >= PRESS_FROM {
        2 * REPORTERS
    } else {
        0
    };
    PAIR * seats + seats / 2 + beside
}

/// A class.
#[must_use]
pub fn propose(scenario: &Scenario, wish: &Wish) -> Class {
    let (seats, students) = (seats_of(scenario), wish.students as usize);
    let order = spread(scenario, seats);
    let tables = students.div_ceil(most_at_a_table(seats).max(1)).max(1);
    let mut names = wish.names.iter().cloned();
    let tables = (0..tables).map(|k| {
        let here = students / tables + usize::from(k < students % tables);
        let name = u8::try_from(k).map_or('A', |k| char::from(b'A' + k));
        table(name.to_string(), &order, here, &mut names)
    });
    Class {
        scenario: scenario.setup.name.clone(),
        theory: wish.theory.clone(),
        seed: wish.seed,
        students: wish.students,
        minutes: wish.minutes,
        tables: tables.collect(),
        plan: hour::plan(&scenario.setup, wish.minutes),
    }
}

fn table(
    name: String,
    order: &[StateId],
    here: usize,
    names: &mut impl Iterator<Item = String>,
) -> Table {
    let wanted = if here < ALONE_BELOW {
        here
    } else {
        here / PAIR
    };
    let delegations = wanted.clamp(1, order.len());
    let over = here.saturating_sub(PAIR * delegations);
    let room = delegations == order.len() && delegations >= PRESS_FROM;
    let press = if room && over >= REPORTERS {
        REPORTERS
    } else {
        0
    };
    let watch = if room && over >= 2 * REPORTERS {
        REPORTERS
    } else {
        0
    };
    let sitting = here - press - watch;
    let mut states = order[..delegations].to_vec();
    states.sort_unstable();
    let mut take = |n: usize| names.take(n).collect::<Vec<String>>();
    let delegations = states.iter().enumerate().map(|(k, &state)| Delegation {
        state,
        people: take(sitting / delegations + usize::from(k < sitting % delegations)),
    });
    Table {
        name,
        delegations: delegations.collect(),
        press: take(press),
        observers: take(watch),
    }
}

/// The states whose delegations belong in a small room, most needed first: the seat that the scenario
/// suggests, then again and again the one that wants what nobody chosen so far wants, of those the
/// larger (by the square of the logarithm of the economy: judgement). So both sides of every quarrel
/// are there, and the loudest of each.
#[must_use]
pub fn spread(scenario: &Scenario, most: usize) -> Vec<StateId> {
    let all: Vec<StateId> = StateId::all(scenario.states.len()).collect();
    let mut chosen = vec![scenario.setup.suggested_seat];
    let need = |state: StateId, chosen: &[StateId]| {
        let near = chosen.iter().map(|&c| apart(scenario, state, c));
        let near = near.fold(f64::INFINITY, f64::min);
        let size = libm::log1p(scenario.published(state).economy.gdp_bn);
        near * size * size
    };
    while chosen.len() < most.min(all.len()) {
        let open = all.iter().filter(|s| !chosen.contains(s));
        let next = open.max_by(|&&a, &&b| {
            let (x, y) = (need(a, &chosen), need(b, &chosen));
            x.total_cmp(&y).then(b.cmp(&a))
        });
        let Some(&next) = next else { break };
        chosen.push(next);
    }
    chosen
}

/// How far two states are apart in what they are known to want, 0–1.
#[must_use]
pub fn apart(scenario: &Scenario, a: StateId, b: StateId) -> f64 {
    let (a, b) = (
        &scenario.published(a).interests.0,
        &scenario.published(b).interests.0,
    );
    let each = a.iter().zip(b);
    let way = each.map(|(a, b)| f64::midpoint(a.salience, b.salience) * (a.ideal - b.ideal).abs());
    way.sum::<f64>() / SPAN
}
