//! Who watches whom, worked out once (rules 7.1 and 7.6).

pub mod rules;

use crate::aftermath::rivals::rules::{Quarrel, distance, heat, reach, rivalry, side};
use crate::model::ids::StateId;
use crate::model::theory::fixed::fixed;

use crate::model::pairs::Pairs;

use crate::model::{Scenario, Theory};

use crate::world::relations::Relations;
use bevy_ecs::resource::Resource;
use serde::Serialize;

/// A rival that a state watches.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Rival {
    /// Who watches.
    pub by: StateId,
    /// Whom.
    pub on: StateId,
    /// Rivalry from the first to the second, 0–1.
    pub rivalry: f64,
    /// Share of the full rate that the pair comes to, 0–1.
    pub heat: f64,
    /// Part of the pair's occasions that is the first's, 0–2.
    pub side: f64,
    /// Whether the second watches the first, too.
    #[serde(skip)]
    pub mutual: bool,
}

/// Rivals of every state in order of seat, each state's strongest first.
#[derive(Debug, Clone, Default, Resource, Serialize)]
pub struct Rivals(pub Vec<Rival>);

impl Rivals {
    /// Those one state watches.
    pub fn of(&self, state: StateId) -> impl Iterator<Item = &Rival> {
        let first = self.0.partition_point(|r| r.by < state);
        self.0[first..].iter().take_while(move |r| r.by == state)
    }

    /// Rule 9.2: what each side of a rivalry expects of the other on the first day.
    pub fn expect(&self, theory: &Theory, relations: &mut Relations) {
        let first = theory.answers.tension.expected_first;
        for r in &self.0 {
            relations.expected[(r.on, r.by)] = first * r.heat * r.side;
        }
    }

    /// Rivalry from one state to another, 0 where it does not watch it.
    #[must_use]
    pub fn between(&self, by: StateId, on: StateId) -> f64 {
        self.of(by).find(|r| r.on == on).map_or(0.0, |r| r.rivalry)
    }
}

fixed! {
    rivals:

    /// Rivals each state keeps an eye on, at most (rule 7.1). Judgement: no source gives it.
    const WATCHED: usize = 8;
}

/// The rivals of every state in order of seat, each state's strongest first.
#[must_use]
pub fn rivals(scenario: &Scenario, theory: &Theory) -> Rivals {
    let by = &theory.operations.rivalry;
    let n = scenario.states.len();
    let economies = scenario.states.iter().map(|s| s.economy.gdp_bn);
    let largest = economies.fold(1e-9, f64::max);
    let of = |a: StateId, b: StateId| {
        let (own, other) = (&scenario.states[a], &scenario.states[b]);
        let ideals = (own.profile.alignment - other.profile.alignment).abs();
        let border = scenario.contiguous[(a, b)];
        let km = distance(own.profile.anchor, other.profile.anchor);
        let larger = own.economy.gdp_bn.max(other.economy.gdp_bn) / largest;
        let liberties = (own.society.liberty, other.society.liberty);
        let skill = own.capabilities.offence;
        let (one, two) = (own.economy.gdp_bn, other.economy.gdp_bn);
        let quarrel = rivalry(
            theory,
            &Quarrel {
                ideals,
                reach: reach(theory, km, border, larger),
                parity: one.min(two) / one.max(two).max(1e-9),
                contiguous: border,
                dispute: scenario.dispute[(a, b)],
                alliance: scenario.alliance[(a, b)],
                liberties,
            },
            skill,
        );
        let size = libm::log(1.0 + other.economy.gdp_bn) / by.full_size;
        quarrel * (by.rivalry_small + by.rivalry_size * size.min(1.0))
    };
    let all = Pairs::from_fn(n, of);
    let mut watched = Vec::with_capacity(n * WATCHED);
    for a in StateId::all(n) {
        let mut row: Vec<StateId> = StateId::all(n).filter(|&b| b != a).collect();
        let own = |b: StateId| all[(a, b)];
        row.sort_by(|&x, &y| own(y).total_cmp(&own(x)).then(x.cmp(&y)));
        watched.extend(row.into_iter().take(WATCHED).map(|b| {
            let (own, other) = (own(b), all[(b, a)]);
            // Rule 7.6: free publics do not like to be seen starting it.
            let shy =
                |s: StateId| 1.0 - by.liberty_initiative * scenario.published(s).society.liberty;
            Rival {
                by: a,
                on: b,
                rivalry: own,
                heat: heat(theory, own.max(other)),
                side: side(theory, own * shy(a), other * shy(b)),
                mutual: false,
            }
        }));
    }
    let mut rivals = Rivals(watched);
    let mutual: Vec<bool> = (rivals.0.iter())
        .map(|r| rivals.of(r.on).any(|back| back.on == r.by))
        .collect();
    for (r, mutual) in rivals.0.iter_mut().zip(mutual) {
        r.mutual = mutual;
    }
    rivals
}
