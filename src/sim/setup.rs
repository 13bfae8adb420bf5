//! Builds a world from a scenario, a theory and a seed.

use bevy_ecs::schedule::Schedules;
use bevy_ecs::world::World;
use rand::RngExt as _;
use std::collections::BTreeSet;
use std::sync::Arc;

use super::journal::Journal;
use super::regime::Regime;
use super::rivals;
use super::streams::{logistic_draw, stream};
use super::world::{
    Adherence, Arrangements, Company, Condition, Hall, History, Inbox, Incidents, Orders,
    Relations, Seat, Setting, Syndicate, Violations,
};
use crate::model::corridor::Corridors;
use crate::model::room::{Chairing, Mover, Phase, Room};
use crate::model::{DelegateKind, Interest, Interests, Scenario, Sittings, Strength, Theory};
use crate::rules::plates::Standing;
use crate::rules::shields;
use crate::rules::{groups, home};

/// Spread of what a mandate adds to an ideal point, in steps of 0–4 (judgement).
const MANDATE_SPREAD: f64 = 0.22;

/// The names the states' dice are thrown under: their ISO codes.
#[must_use]
pub fn dice(scenario: &Scenario) -> Vec<String> {
    let states = 0..scenario.states.len();
    states.map(|s| scenario.iso(s).to_owned()).collect()
}

/// Who sits where, and how.
#[derive(Debug, Clone, Default)]
pub struct Seating {
    /// The seat a person holds.
    pub seat: Option<usize>,
    /// Whether a person sits in the chair.
    pub chair: bool,
    /// How hard computers think.
    pub strength: Strength,
    /// One kind of delegate for every computer, in place of the scenario's.
    pub delegates: Option<DelegateKind>,
    /// Names the states' dice are thrown under; ISO codes if empty.
    pub dice: Vec<String>,
}

/// A world before its first day.
#[must_use]
pub fn build(scenario: Arc<Scenario>, theory: Theory, seed: u64, seating: Seating) -> World {
    let known = seating.dice.len() == scenario.states.len();
    let dice = if known {
        seating.dice
    } else {
        self::dice(&scenario)
    };
    // A scenario without days has no conference: the text in force stands.
    let no_conference = scenario.setup.days == 0;
    let status_quo = scenario.text.status_quo();
    let mut world = World::new();
    let relations = relations(&scenario);
    spawn_states(&mut world, (&scenario, &theory), seed, &dice);
    spawn_others(&mut world, &scenario);
    world.insert_resource(rivals::rivals(&scenario, &theory));
    let first_trust = Arc::new(relations.trust.clone());
    world.insert_resource(relations);
    let sittings = Sittings::first(scenario.states.len(), scenario.setup.days);
    world.insert_resource(room(&scenario, sittings));
    world.insert_resource(Corridors::default());
    world.insert_resource(Phase::Conference(0));
    world.insert_resource(Journal::default());
    world.insert_resource(Inbox::default());
    world.insert_resource(Hall::default());
    world.insert_resource(Incidents::default());
    world.insert_resource(Arrangements::default());
    world.insert_resource(Violations::default());
    world.insert_resource(History::default());
    let n = scenario.states.len();
    world.insert_resource(Regime::new(n));
    let sponsors = Arc::new(sponsors(&scenario));
    world.insert_resource(Setting {
        whole: scenario.clone(),
        scenario,
        theory,
        seed,
        human: seating.seat,
        chair: seating.chair,
        strength: seating.strength,
        delegates: seating.delegates,
        first_trust,
        sponsors,
        dice: Arc::new(dice),
    });
    let mut schedules = Schedules::new();
    schedules.insert(super::round::schedule());
    schedules.insert(super::aftermath::schedule());
    world.insert_resource(schedules);
    super::agenda::before_the_first_day(&mut world);
    if no_conference {
        let mut room = world.resource_mut::<Room>();
        room.text = status_quo;
        room.adopted = Some(false);
        *world.resource_mut::<Phase>() = Phase::Signing;
    }
    world
}

/// Seats that brought each clause.
fn sponsors(scenario: &Scenario) -> Vec<Vec<usize>> {
    let brought = |clause: &crate::model::Clause, p: &crate::model::Profile| {
        clause.sponsors.contains(&p.iso)
            || p.groups
                .first()
                .is_some_and(|g| clause.sponsors.contains(g))
    };
    let seats = |clause| {
        let states = scenario.states.iter().enumerate();
        states
            .filter(|(_, s)| brought(clause, &s.profile))
            .map(|(i, _)| i)
            .collect()
    };
    scenario.text.clauses.iter().map(seats).collect()
}

/// Rule 2.7: the capital's mandate moves each ideal point a little, seat by seat.
fn mandate(scenario: &Scenario, seed: u64, state: usize, die: &str) -> Interests {
    let source = &scenario.states[state];
    let interests = source
        .interests
        .0
        .iter()
        .zip(&scenario.text.dimensions)
        .map(|(i, d)| {
            let mut rng = stream(seed, "mandate", 0, die, &d.id, 0);
            let ideal = (i.ideal + MANDATE_SPREAD * logistic_draw(&mut rng)).clamp(0.0, 4.0);
            let salience = i.salience * (0.7 + 0.6 * rng.random::<f64>());
            Interest { ideal, salience }
        });
    let mut interests: Vec<Interest> = interests.collect();
    let sum: f64 = interests.iter().map(|i| i.salience).sum();
    for interest in &mut interests {
        interest.salience /= sum.max(1e-9);
    }
    Interests(interests)
}

fn spawn_states(
    world: &mut World,
    (scenario, theory): (&Scenario, &Theory),
    seed: u64,
    dice: &[String],
) {
    for (index, s) in scenario.states.iter().enumerate() {
        let condition = Condition {
            crime: 0.35 * (1.0 - s.capabilities.defence) + 0.1,
            encryption: 0.2 + 0.3 * s.society.liberty,
            programme: s.capabilities.surveillance,
            shield: shields::first(theory, &s.society, scenario.setup.first_year),
            ..Condition::default()
        };
        world.spawn((
            Seat(index),
            s.profile.clone(),
            s.economy,
            s.digital,
            s.capabilities,
            s.society,
            s.doctrine,
            s.budget,
            mandate(scenario, seed, index, &dice[index]),
            Adherence::default(),
            Orders::default(),
            condition,
        ));
    }
}

/// Rule 7.8: syndicates work from the sixth of states that defend worst for their size, companies
/// from the tenth with the largest digital economy (judgement).
fn spawn_others(world: &mut World, scenario: &Scenario) {
    let n = scenario.states.len();
    let ranked = |key: &dyn Fn(usize) -> f64| {
        let mut order: Vec<usize> = (0..n).collect();
        order.sort_by(|&a, &b| key(b).total_cmp(&key(a)).then(a.cmp(&b)));
        order
    };
    let weak = ranked(&|i| {
        let s = &scenario.states[i];
        (1.0 - s.capabilities.defence) * libm::log(1.0 + s.economy.population_m)
    });
    for &host in weak.iter().take((n / 6).max(1)) {
        world.spawn(Syndicate {
            host,
            skill: 0.3 + 0.4 * scenario.states[host].digital.exposure,
        });
    }
    let rich =
        ranked(&|i| scenario.states[i].economy.gdp_bn * scenario.states[i].digital.dependence);
    for &host in rich.iter().take((n / 10).max(1)) {
        let s = &scenario.states[host];
        world.spawn(Company {
            host,
            encryption: 0.3 + 0.4 * s.society.liberty,
        });
    }
}

/// Rule 9.1: trust starts from recorded agreement, rescaled by rank within a state's row to
/// 0.15–0.85, since agreement in the General Assembly is high everywhere. Ties share a rank.
fn relations(scenario: &Scenario) -> Relations {
    let n = scenario.states.len();
    let mut trust = vec![1.0; n * n];
    for i in 0..n {
        let row = &scenario.agreement[i * n..(i + 1) * n];
        for j in (0..n).filter(|&j| j != i) {
            let others = || row.iter().enumerate().filter(|&(k, _)| k != i && k != j);
            let count = |f: &dyn Fn(f64) -> bool| {
                f64::from(u32::try_from(others().filter(|(_, v)| f(**v)).count()).unwrap_or(0))
            };
            let below = count(&|v| v < row[j]) + 0.5 * count(&|v| (v - row[j]).abs() < 1e-12);
            let all = f64::from(u32::try_from(n.saturating_sub(2)).unwrap_or(0)).max(1.0);
            let rank = if n > 2 { below / all } else { 0.5 };
            trust[i * n + j] = 0.15 + 0.7 * rank;
        }
    }
    let interconnection = (0..n * n)
        .map(|k| {
            let (a, b) = (
                &scenario.states[k / n].digital,
                &scenario.states[k % n].digital,
            );
            0.5 + 0.5 * libm::sqrt(a.dependence * b.dependence)
        })
        .collect();
    Relations {
        n,
        alpha: trust.iter().map(|t| 1.0 + 3.0 * t).collect(),
        beta: trust.iter().map(|t| 1.0 + 3.0 * (1.0 - t)).collect(),
        trust,
        tension: vec![0.0; n * n],
        rung: vec![0; n * n],
        interconnection,
    }
}

/// The room before the first day of a conference.
pub(super) fn room(scenario: &Scenario, sittings: Sittings) -> Room {
    let brackets = &scenario.text.brackets;
    let standing = brackets
        .iter()
        .map(|b| match b.kind {
            crate::model::clause::BracketKind::Words => Standing::Waiting,
            _ => Standing::Shut,
        })
        .collect();
    Room {
        text: scenario.text.opening(),
        standing,
        settled: vec![None; brackets.len()],
        open: vec![],
        plates: vec![vec![]; brackets.len()],
        mover: vec![Mover::Sponsors; scenario.text.clauses.len()],
        goodwill: scenario.setup.goodwill,
        actions_left: vec![0; scenario.states.len()],
        absent: BTreeSet::new(),
        red_lines: vec![],
        honesty: vec![1.0; scenario.states.len()],
        speeches: vec![],
        tabled: vec![],
        calls: vec![],
        votes: vec![],
        put_off: BTreeSet::new(),
        adjourned: vec![None; brackets.len()],
        midnights: BTreeSet::new(),
        groups: groups::seated(scenario, &sittings.last.members),
        commons: vec![],
        caucus: vec![],
        attention: (scenario.states.iter())
            .map(|s| home::first_attention(&scenario.text, s))
            .collect(),
        mood: [0.0; 4],
        chair: Chairing {
            temperature: 0.4,
            package: 2,
            patience: 1000,
            agenda: vec![],
            deadlines: vec![],
        },
        chair_asked: false,
        adopted: None,
        sittings,
    }
}
