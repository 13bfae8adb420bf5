//! One world of a forecast: built after the signing, run to its end, looked at.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use bevy_ecs::world::World;
use rand::RngExt as _;

use crate::aftermath::actors::Actor;
use crate::aftermath::indices::endings::Years;
use crate::aftermath::indices::signs::years;
use crate::aftermath::ledger::Deeds;
use crate::aftermath::reproduction::{Act, Counts, acts, counts};
use crate::aftermath::state::AftermathState;
use crate::conference::room::Room;
use crate::conference::signing::{self, Bound, NotConcluded};
use crate::delegates;
use crate::forecast::question::{ForecastQuestion, Parties};
use crate::model::Scenario;
use crate::model::calendar::{Phase, quarter_of};
use crate::model::deeds::Shock;
use crate::model::ids::StateId;
use crate::model::indices::{Indices, Moves, PerIndex};
use crate::model::years::Kind;
use crate::session::setup::{CommonStart, Seating, build_again, build_on};
use crate::world::calendar::{self, phase};
use crate::world::history::History;
use crate::world::journal::Happening;
use crate::world::random::stream;
use crate::world::schedule::Quarter;
use crate::world::states::Condition;

/// What one world came to.
#[derive(Debug, Clone, PartialEq)]
pub struct Run {
    /// Its seed.
    pub seed: u64,
    /// The indices of the world by quarter, plain.
    pub world: Vec<Indices>,
    /// The same by people.
    pub by_people: Vec<Indices>,
    /// What R is counted from, by quarter.
    pub r: Vec<Counts>,
    /// The operations and answers that it is counted from, in the order of quarters.
    pub acts: Vec<Act>,
    /// Name of the ending.
    pub ending: String,
    /// What it was judged by.
    pub signs: Years,
    /// How far each cause has moved each index of the mean state in the end, in points.
    pub causes: PerIndex<Moves>,
    /// Incidents of the whole time by kind of actor and kind of operation.
    pub incidents: BTreeMap<String, u32>,
    /// Operations of states by quarter.
    pub operations: Vec<u32>,
    /// Operations of states by initiator and target.
    pub pairs: BTreeMap<(StateId, StateId), u32>,
    /// Highest severity.
    pub severity: u8,
    /// Armed disputes.
    pub disputes: u32,
    /// Great shocks by kind.
    pub shocks: BTreeMap<Shock, u32>,
    /// What each clause did.
    pub by_clause: BTreeMap<String, Deeds>,
}

/// The scenario of a question without its conference, and with the question's quarters: every world
/// of it is built from this.
#[must_use]
pub fn years_alone(question: &ForecastQuestion) -> Arc<Scenario> {
    let mut scenario = (*question.scenario).clone();
    scenario.setup.days = 0;
    scenario.setup.quarters = question.quarters;
    Arc::new(scenario)
}

/// What every world of a question begins with: see [`years_alone`].
#[must_use]
pub fn common_start(question: &ForecastQuestion) -> CommonStart {
    CommonStart::of(years_alone(question), question.theory.clone())
}

/// Runs the worlds of a question one after another on one thread: its program is built once, and what
/// a session holds is made anew for every seed.
#[derive(Debug)]
pub struct SeedRunner<'a> {
    question: &'a ForecastQuestion,
    common_start: &'a CommonStart,
    world: Option<World>,
}

impl<'a> SeedRunner<'a> {
    /// A runner that has run nothing yet, from the [`common_start`] of a question.
    #[must_use]
    pub fn new(question: &'a ForecastQuestion, common_start: &'a CommonStart) -> Self {
        Self {
            question,
            common_start,
            world: None,
        }
    }

    /// A runner that ran worlds of another question from the same start.
    #[must_use]
    pub fn again(
        question: &'a ForecastQuestion,
        common_start: &'a CommonStart,
        world: Option<World>,
    ) -> Self {
        Self {
            question,
            common_start,
            world,
        }
    }

    /// The accounts of the world that was run last.
    #[must_use]
    pub fn accounts(&self) -> Option<&History> {
        self.world.as_ref()?.get_resource()
    }

    /// Its program, for a question that follows.
    #[must_use]
    pub fn into_world(self) -> Option<World> {
        self.world
    }

    /// Runs one world of the question to its end.
    ///
    /// # Errors
    /// If the question's text cannot be concluded.
    pub fn run(&mut self, seed: u64) -> Result<Run, NotConcluded> {
        let quarters = self.question.quarters;
        let world = self.begin(seed)?;
        while phase(world) != Phase::Over {
            world.run_schedule(Quarter);
        }
        Ok(look(world, seed, quarters))
    }

    /// The same, unless it is cancelled between two quarters.
    ///
    /// # Errors
    /// If the question's text cannot be concluded.
    pub fn run_unless(
        &mut self,
        seed: u64,
        cancelled: &AtomicBool,
    ) -> Result<Option<Run>, NotConcluded> {
        let quarters = self.question.quarters;
        let world = self.begin(seed)?;
        while phase(world) != Phase::Over {
            if cancelled.load(Ordering::Relaxed) {
                return Ok(None);
            }
            world.run_schedule(Quarter);
        }
        Ok(Some(look(world, seed, quarters)))
    }

    /// A world of the question on its first day after the signing.
    fn begin(&mut self, seed: u64) -> Result<&mut World, NotConcluded> {
        let seating = Seating {
            unread: true,
            ..Seating::default()
        };
        let world = match &mut self.world {
            Some(world) => {
                build_again(world, self.common_start, seed, seating);
                world
            }
            none => none.insert(build_on(
                self.common_start,
                seed,
                seating,
                delegates::plugin,
            )),
        };
        conclude(world, self.question, seed)?;
        Ok(world)
    }
}

/// Takes a world that was just built to the first day of the years after.
fn conclude(world: &mut World, question: &ForecastQuestion, seed: u64) -> Result<(), NotConcluded> {
    if let Some(text) = &question.text {
        let mut room = world.resource_mut::<Room>();
        room.draft.text = text.clone();
        room.adopted = Some(true);
        let states = question.scenario.states.len();
        let named: Vec<StateId>;
        let bound = match &question.parties {
            Parties::All => {
                named = StateId::all(states).collect();
                Bound::Parties(&named)
            }
            Parties::None => Bound::Parties(&[]),
            Parties::These(states) => Bound::Parties(states),
            Parties::Expected => Bound::Expected,
            Parties::Likely(chance) => {
                named = drawn(&question.scenario, seed, chance);
                Bound::Signed(&named)
            }
        };
        signing::conclude(world, bound, &question.levers)?;
    }
    calendar::enter(world, Phase::Aftermath(1));
    Ok(())
}

/// Who signs, each by a draw of its own that does not depend on the text.
fn drawn(scenario: &Scenario, seed: u64, chance: &[f64]) -> Vec<StateId> {
    let signs = |&(state, chance): &(StateId, &f64)| {
        let mut rng = stream(seed, "would sign", 0, scenario.iso(state), "", 0);
        rng.random::<f64>() < *chance
    };
    let all = StateId::each(chance).filter(signs);
    all.map(|(state, _)| state).collect()
}

/// What a world came to.
fn look(world: &World, seed: u64, quarters: u32) -> Run {
    let state = AftermathState::of(world);
    let (history, incidents) = (state.history, &state.incidents.all);
    let acts = acts(incidents, &(1..=quarters));
    let states = conditions(&state);
    let mut run = Run {
        seed,
        world: history.quarters.iter().map(|q| q.0).collect(),
        by_people: history.by_people.clone(),
        r: counts(&acts, quarters),
        acts,
        ending: history.ending.clone().unwrap_or_default(),
        signs: signs(&state, &states),
        causes: causes(&states),
        incidents: BTreeMap::new(),
        operations: vec![0; quarters as usize],
        pairs: BTreeMap::new(),
        severity: incidents.iter().map(|i| i.severity).max().unwrap_or(0),
        disputes: 0,
        shocks: BTreeMap::new(),
        by_clause: state.ledger.all.clone(),
    };
    let mut kinds: BTreeMap<(&str, Kind), u32> = BTreeMap::new();
    for i in incidents {
        let who = match i.initiator {
            Actor::State(from) => {
                *run.pairs.entry((from, i.target)).or_default() += 1;
                let quarter = quarter_of(i.day).min(quarters);
                run.operations[quarter as usize - 1] += 1;
                "state"
            }
            Actor::Criminal(_) => "criminal",
            Actor::Company(_) => "company",
        };
        *kinds.entry((who, i.kind)).or_default() += 1;
    }
    let key = |who, kind| format!("{who}_{}", format!("{kind:?}").to_lowercase());
    let named = kinds.into_iter();
    run.incidents = named
        .map(|((who, kind), count)| (key(who, kind), count))
        .collect();
    for entry in &state.journal.entries {
        match &entry.what {
            Happening::Dispute { .. } => run.disputes += 1,
            Happening::Shock { kind, .. } => *run.shocks.entry(*kind).or_default() += 1,
            _ => {}
        }
    }
    run
}

/// How every state fares, in the order of the seats.
fn conditions(state: &AftermathState) -> Vec<Condition> {
    let seats = StateId::all(state.scenario().states.len());
    seats.filter_map(|s| state.of_state(s).copied()).collect()
}

/// How far each cause has moved each index, in the mean of the states.
fn causes(all: &[Condition]) -> PerIndex<Moves> {
    let n = f64::from(u32::try_from(all.len()).unwrap_or(1)).max(1.0);
    PerIndex::from_fn(|index| {
        let moves = all.iter().map(|state| state.causes[index].values());
        let sums = moves.fold([0.0; 6], |sums, one| {
            std::array::from_fn(|cause| sums[cause] + one[cause])
        });
        sums.map(|sum| sum / n).into()
    })
}

/// What the ending of a world was judged by.
fn signs(state: &AftermathState, states: &[Condition]) -> Years {
    let seen = (states, state.history);
    years(state.theory(), seen, &state.regime(), state.incidents)
}
