//! Builds a world from a scenario, a theory and a seed.

use crate::aftermath::shields::rules as shields;
use crate::conference::minutes::Minutes;
use crate::conference::room::opening_room;
use crate::model::ids::StateId;
use crate::model::theory::fixed::fixed;
use crate::session::gathered::Gathered;
use crate::session::verdicts::SigningVerdicts;
use crate::world::calendar;
use crate::world::calendar::Stage;
use crate::world::capital::Capital;
use crate::world::control::{Control, Controls};
use crate::world::digest::DigestApp as _;
use crate::world::relations::first_relations;
use crate::world::schedule::{Opening, schedules};
use crate::{aftermath, conference, world};
use bevy_app::App;
use bevy_ecs::entity::Entity;
use bevy_ecs::query::{Or, With};
use bevy_ecs::world::World;
use bevy_state::app::{AppExtStates as _, StatesPlugin};
use rand::RngExt as _;

use std::sync::{Arc, OnceLock};

use crate::aftermath::actors::{Company, Syndicate};
use crate::aftermath::arrangements::Arrangements;
use crate::aftermath::cut_offs::CutOffs;
use crate::aftermath::decisions::Questions;
use crate::aftermath::incidents::Incidents;
use crate::aftermath::ledger::Ledger;
use crate::aftermath::orders::Orders;
use crate::aftermath::regime::Violations;
use crate::aftermath::rivals::{self, Rivals};

use crate::conference::corridors::offers::Corridors;
use crate::conference::delegation::Delegation;

use crate::conference::room::Room;
use crate::conference::signing::answers::SigningAnswers;
use crate::conference::state::ConferenceState;
use crate::model::calendar::Phase;
use crate::model::clause::SPAN;
use crate::model::companies::homes;
use crate::model::functions::ROUNDING;
use crate::model::pairs::Pairs;
use crate::model::theory::stakes::MandateNumbers;
use crate::model::{DelegateKind, Interest, Interests, Scenario, Sittings, Strength, Theory};
use crate::world::history::History;
use crate::world::journal::Journal;
use crate::world::lobby::Lobbied;
use crate::world::mornings::{self, Mornings};
use crate::world::random::{StreamName, logistic_draw, stream};
use crate::world::regime::{Instruments, Participation};
use crate::world::relations::Relations;

use crate::world::setting::Setting;
use crate::world::states::{Adherence, Condition, Seat, Seats};

fixed! {
    gangs:

    /// Syndicates work from one state in so many (rule 7.8). Judgement: no source gives it.
    const GANGS: usize = 6;
}

/// The names that stand for the states in the keys of random streams: their ISO codes.
#[must_use]
pub fn stream_names(scenario: &Scenario) -> Vec<String> {
    let states = StateId::all(scenario.states.len());
    states.map(|s| scenario.iso(s).to_owned()).collect()
}

/// Who sits where, and how.
#[derive(Debug, Clone, Default)]
pub struct Seating {
    /// The seats that persons hold.
    pub people: Vec<StateId>,
    /// Whether a person sits in the chair.
    pub chair: bool,
    /// How hard computers think.
    pub strength: Strength,
    /// One computer that thinks otherwise than the rest: an experiment's, which no file keeps.
    pub apart: Option<(StateId, Strength)>,
    /// One kind of delegate for every computer, in place of the scenario's.
    pub delegates: Option<DelegateKind>,
    /// The names that stand for the states in the keys of random streams; ISO codes if empty.
    pub stream_names: Vec<String>,
    /// The order in which the states are spawned, for a test that nothing depends on it; that of
    /// the scenario if empty.
    pub spawn_order: Vec<StateId>,
    /// See [`Setting::unread`].
    pub unread: bool,
}

/// What plays the seats that no person holds: a plugin, since a session does not know its delegates.
pub type Computers = fn(&mut App);

/// The schedules and the messages of a session, assembled from the features' plugins.
fn program(computers: Computers) -> World {
    let mut app = App::new();
    app.add_plugins(StatesPlugin);
    for schedule in schedules() {
        app.add_schedule(schedule);
    }
    app.init_state::<Phase>();
    app.add_computed_state::<Stage>();
    app.add_plugins((world::plugin, conference::plugin, aftermath::plugin));
    app.digest_resource_by(Gathered::write_down);
    app.digest_resource_by(SigningVerdicts::write_down);
    app.add_plugins(computers);
    std::mem::take(app.world_mut())
}

/// What every world of a scenario and a theory begins with, whatever its seed: worked out once for
/// all of them.
#[derive(Debug, Clone)]
pub struct CommonStart {
    scenario: Arc<Scenario>,
    theory: Theory,
    relations: Relations,
    first_trust: Arc<Pairs<f64>>,
    rivals: Rivals,
    sponsors: Arc<Vec<Vec<StateId>>>,
    found_out: Arc<Vec<OnceLock<Vec<(f64, f64)>>>>,
    weaker: Arc<Vec<OnceLock<Vec<StateId>>>>,
}

impl CommonStart {
    /// That of a scenario and a theory.
    #[must_use]
    pub fn of(scenario: Arc<Scenario>, theory: Theory) -> Self {
        let mut relations = first_relations(&scenario, &theory);
        let rivals = rivals::rivals(&scenario, &theory);
        let first_trust = Arc::new(relations.trust.clone());
        let more = theory.answers.tension.first_day_trust;
        if more != 0.0 {
            relations.trust_more(&theory.answers.first_trust, more);
        }
        rivals.expect(&theory, &mut relations);
        Self {
            sponsors: Arc::new(sponsors(&scenario)),
            found_out: Arc::new(vec![OnceLock::new(); scenario.states.len()]),
            weaker: Arc::new(vec![OnceLock::new(); scenario.states.len()]),
            scenario,
            theory,
            relations,
            first_trust,
            rivals,
        }
    }
}

/// A world before its first day.
#[must_use]
pub fn build(
    scenario: Arc<Scenario>,
    theory: Theory,
    seed: u64,
    seating: Seating,
    computers: Computers,
) -> World {
    build_on(&CommonStart::of(scenario, theory), seed, seating, computers)
}

/// A world before its first day, from a start that was worked out before.
#[must_use]
pub fn build_on(start: &CommonStart, seed: u64, seating: Seating, computers: Computers) -> World {
    let mut world = program(computers);
    furnish(&mut world, start, seed, seating);
    world
}

/// Puts a world in which another session was played before its first day again: its program stays,
/// everything that a session holds is made anew.
pub fn build_again(world: &mut World, start: &CommonStart, seed: u64, seating: Seating) {
    let mut actors =
        world.query_filtered::<Entity, Or<(With<Seat>, With<Syndicate>, With<Company>)>>();
    let actors: Vec<Entity> = actors.iter(world).collect();
    for actor in actors {
        world.despawn(actor);
    }
    calendar::begin_again(world);
    furnish(world, start, seed, seating);
}

/// Everything that a session holds, as it is before the first day.
fn furnish(world: &mut World, start: &CommonStart, seed: u64, seating: Seating) {
    let (scenario, theory) = (&start.scenario, &start.theory);
    let known = seating.stream_names.len() == scenario.states.len();
    let stream_names = if known {
        seating.stream_names
    } else {
        self::stream_names(scenario)
    };
    let stream_names: Vec<StreamName> = stream_names.into_iter().map(Into::into).collect();
    // A scenario without days has no conference: the text in force stands.
    let no_conference = scenario.setup.days == 0;
    let names = (&*stream_names, &*seating.spawn_order);
    spawn_states(world, (scenario, theory), seed, names);
    spawn_others(world, scenario, theory);
    world.insert_resource(start.rivals.clone());
    world.insert_resource(start.relations.clone());
    let sittings = Sittings::first(scenario.states.len(), scenario.setup.days);
    world.insert_resource(opening_room((scenario, theory), sittings));
    world.insert_resource(Minutes::default());
    world.insert_resource(Corridors::default());
    world.insert_resource(Journal::default());
    world.insert_resource(Mornings::default());
    world.insert_resource(Gathered::default());
    world.insert_resource(SigningVerdicts::default());
    world.insert_resource(SigningAnswers::default());
    world.insert_resource(Incidents::default());
    world.insert_resource(Ledger::default());
    world.insert_resource(Arrangements::default());
    world.insert_resource(Questions::default());
    world.insert_resource(CutOffs::default());
    world.insert_resource(Violations::default());
    world.insert_resource(History::default());
    let n = scenario.states.len();
    world.insert_resource(Instruments::default());
    let mut controls = vec![Control::Computer; n];
    for seat in seating.people {
        controls[seat] = Control::Human;
    }
    world.insert_resource(Setting {
        whole: scenario.clone(),
        scenario: scenario.clone(),
        theory: theory.clone(),
        seed,
        controls: Controls(controls),
        chair: seating.chair,
        strength: seating.strength,
        apart: seating.apart,
        delegates: seating.delegates,
        first_trust: start.first_trust.clone(),
        sponsors: start.sponsors.clone(),
        stream_names: Arc::new(stream_names),
        goals: Arc::new(vec![OnceLock::new(); n]),
        found_out: start.found_out.clone(),
        weaker: start.weaker.clone(),
        unread: seating.unread,
    });
    world.run_schedule(Opening);
    if no_conference {
        let mut room = world.resource_mut::<Room>();
        room.draft.text = scenario.text.status_quo();
        room.adopted = Some(false);
        calendar::enter(world, Phase::Signing);
    }
    let text = ConferenceState::of(world).room.draft.text.clone();
    let goodwill = world.resource::<Room>().goodwill;
    mornings::begin(world, text, goodwill);
}

/// Seats that brought each clause.
pub(crate) fn sponsors(scenario: &Scenario) -> Vec<Vec<StateId>> {
    let brought = |clause: &crate::model::Clause, p: &crate::model::Profile| {
        clause.sponsors.contains(&p.iso)
            || p.groups
                .first()
                .is_some_and(|g| clause.sponsors.contains(g))
    };
    let seats = |clause| {
        StateId::each(&scenario.states)
            .filter(|(_, s)| brought(clause, &s.profile))
            .map(|(i, _)| i)
            .collect()
    };
    scenario.text.clauses.iter().map(seats).collect()
}

/// Rule 2.7: the capital's mandate moves each ideal point a little, seat by seat.
fn mandate(
    n: &MandateNumbers,
    scenario: &Scenario,
    seed: u64,
    state: StateId,
    name: &StreamName,
) -> Interests {
    let source = &scenario.states[state];
    let interests = source
        .interests
        .0
        .iter()
        .zip(&scenario.text.dimensions)
        .map(|(i, d)| {
            let mut rng = stream(seed, "mandate", 0, name, &d.id, 0);
            let ideal = (i.ideal + n.mandate_spread * logistic_draw(&mut rng)).clamp(0.0, SPAN);
            let salience = i.salience
                * (n.mandate_salience_least + n.mandate_salience_span * rng.random::<f64>());
            Interest { ideal, salience }
        });
    let mut interests: Vec<Interest> = interests.collect();
    let sum: f64 = interests.iter().map(|i| i.salience).sum();
    for interest in &mut interests {
        interest.salience /= sum.max(ROUNDING);
    }
    Interests(interests)
}

fn spawn_states(
    world: &mut World,
    (scenario, theory): (&Scenario, &Theory),
    seed: u64,
    (stream_names, order): (&[StreamName], &[StateId]),
) {
    let mut seats = vec![Entity::PLACEHOLDER; scenario.states.len()];
    for index in spawn_order(scenario, order) {
        let s = &scenario.states[index];
        let by = &theory.capabilities.first;
        let condition = Condition {
            crime: by.crime(s.capabilities.defence),
            encryption: by.encryption_first + by.encryption_first_liberty * s.society.liberty,
            programme: s.capabilities.surveillance,
            shield: shields::first(theory, &s.society, scenario.setup.first_year),
            ..Condition::default()
        };
        let state = world.spawn((
            Seat(index),
            s.profile.clone(),
            s.economy,
            s.digital,
            s.capabilities,
            s.society,
            s.doctrine,
            s.budget,
            mandate(
                &theory.stakes.mandates,
                scenario,
                seed,
                index,
                &stream_names[index],
            ),
            (Adherence::default(), Participation::default()),
            Orders::default(),
            condition,
            Delegation::first((scenario, theory), index),
            Capital::first(&theory.capital.first, &s.doctrine),
            Lobbied::default(),
        ));
        seats[index] = state.id();
    }
    world.insert_resource(Seats::new(seats));
}

/// Every state once, in the order asked for; in that of the scenario unless each was named once.
fn spawn_order(scenario: &Scenario, order: &[StateId]) -> Vec<StateId> {
    let all: Vec<StateId> = StateId::all(scenario.states.len()).collect();
    let mut named = order.to_vec();
    named.sort_unstable();
    if named == all { order.to_vec() } else { all }
}

/// Rule 7.8: syndicates work from the sixth of states that defend worst for their size, companies
/// from the tenth with the largest digital economy (judgement).
fn spawn_others(world: &mut World, scenario: &Scenario, theory: &Theory) {
    let by = &theory.capabilities.first;
    let n = scenario.states.len();
    let ranked = |key: &dyn Fn(StateId) -> f64| {
        let mut order: Vec<StateId> = StateId::all(n).collect();
        order.sort_by(|&a, &b| key(b).total_cmp(&key(a)).then(a.cmp(&b)));
        order
    };
    let weak = ranked(&|i| {
        let s = &scenario.states[i];
        (1.0 - s.capabilities.defence) * libm::log(1.0 + s.economy.population_m)
    });
    for &host in weak.iter().take((n / GANGS).max(1)) {
        world.spawn(Syndicate {
            host,
            skill: by.gang_skill + by.gang_exposure * scenario.states[host].digital.exposure,
        });
    }
    for host in homes(scenario) {
        let s = &scenario.states[host];
        world.spawn(Company {
            host,
            encryption: by.company_encryption + by.company_encryption_liberty * s.society.liberty,
        });
    }
}
