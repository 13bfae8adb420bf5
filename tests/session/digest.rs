//! The digest covers everything that the rules read.

use super::*;
use bevy_app::App;
use bevy_ecs::message::Messages;
use bevy_ecs::prelude::{Component, Resource, World};
use bevy_state::app::{AppExtStates as _, StatesPlugin};
use plenary::aftermath::decisions::Choose;
use plenary::aftermath::orders::{Orders, YearsAct};
use plenary::aftermath::response::Answering;
use plenary::aftermath::rivals::Rivals;
use plenary::aftermath::state::AftermathState;
use plenary::conference::capital::consult::Consult;
use plenary::conference::chair::ChairAct;
use plenary::conference::corridors::CorridorAct;
use plenary::conference::floor::FloorAct;
use plenary::conference::forums::ForumAct;
use plenary::conference::minutes::Minutes;
use plenary::conference::plates::RaisePlate;
use plenary::conference::signing::Decide;
use plenary::model::Posture;
use plenary::model::ids::StateId;
use plenary::session::Session;
use plenary::session::admissible::Sender;
use plenary::world::calendar::{Stage, enter};
use plenary::world::control::Control;
use plenary::world::digest::DigestParts;
use plenary::world::digest::bytes::Bytes;
use plenary::world::journal::Journal;
use plenary::world::orders::Order;
use plenary::world::relations::Relations;
use plenary::world::schedule::schedules;
use plenary::world::setting::Setting;
use plenary::world::states::{Condition, Seats};
use serde::Serialize;
use std::any::TypeId;
use std::collections::{BTreeMap, BTreeSet};

/// The types of which a world holds something, components and resources; with their names if the
/// program is built with them, as the window is.
fn held(world: &World) -> BTreeMap<TypeId, String> {
    let archetypes = world.archetypes().iter().filter(|a| !a.is_empty());
    let ids: BTreeSet<_> = archetypes
        .flat_map(|a| a.components().iter().copied())
        .collect();
    let infos = ids.iter().filter_map(|id| world.components().get_info(*id));
    infos
        .filter_map(|info| {
            let said = format!("{}, {} bytes", info.name(), info.layout().size());
            Some((info.type_id()?, said))
        })
        .collect()
}

/// What Bevy itself keeps in a world with the same schedules and states, and no plugin of ours.
fn bare() -> BTreeSet<TypeId> {
    let mut app = App::new();
    app.add_plugins(StatesPlugin);
    for schedule in schedules() {
        app.add_schedule(schedule);
    }
    app.init_state::<Phase>().add_computed_state::<Stage>();
    // The state before this one, which no rule reads, is there once there have been transitions.
    let days = (1..3).map(Phase::Conference);
    let quarters = (1..3).map(Phase::Aftermath);
    for phase in days.chain([Phase::Signing]).chain(quarters) {
        enter(app.world_mut(), phase);
    }
    held(app.world()).into_keys().collect()
}

/// Messages on their way, which none is outside a schedule; true if none is.
fn quiet<T: Send + Sync + 'static>(world: &World) -> (TypeId, bool) {
    let messages = world.resource::<Messages<Order<T>>>();
    let of = TypeId::of::<Messages<Order<T>>>();
    (of, messages.is_empty())
}

/// What the digest leaves out, and why.
fn exceptions(world: &World) -> BTreeSet<TypeId> {
    // Acts on their way to the feature that carries them out: none outside a schedule.
    let messages = [
        quiet::<FloorAct>(world),
        quiet::<RaisePlate>(world),
        quiet::<CorridorAct>(world),
        quiet::<ChairAct>(world),
        quiet::<Decide>(world),
        quiet::<ForumAct>(world),
        quiet::<YearsAct>(world),
        quiet::<Consult>(world),
        quiet::<Choose>(world),
    ];
    let mut all: BTreeSet<TypeId> = messages.iter().map(|m| m.0).collect();
    assert!(messages.iter().all(|m| m.1), "an act is on its way");
    // Where the states lie in memory: the order in which they were spawned.
    all.insert(TypeId::of::<Seats>());
    // Who answers for computers: a function, which whoever starts a session chooses.
    all.insert(TypeId::of::<Answering>());
    // What the debrief tells of the first conference, and no rule reads.
    all.insert(TypeId::of::<Minutes>());
    // The list of what the digest covers.
    all.insert(TypeId::of::<DigestParts>());
    all
}

/// What a world holds and the digest does not cover.
fn forgotten(world: &World) -> Vec<String> {
    let mut left_out = exceptions(world);
    left_out.extend(bare());
    let parts = world.resource::<DigestParts>();
    // A type of Bevy that the rules read is covered, too.
    assert!(parts.covers(TypeId::of::<bevy_state::prelude::State<Phase>>()));
    held(world)
        .into_iter()
        .filter(|(of, _)| !parts.covers(*of) && !left_out.contains(of))
        .map(|(_, said)| said)
        .collect()
}

/// Two persons' seats of first-steps.
fn two() -> (Session, [Sender; 2]) {
    let scenario = common::scenario("first-steps");
    let people: Vec<StateId> = ["ARD", "CVA"]
        .iter()
        .map(|iso| scenario.seat(iso).unwrap())
        .collect();
    let seats = [Sender::Seat(people[0]), Sender::Seat(people[1])];
    let seating = Seating {
        people,
        ..Seating::default()
    };
    (seated(scenario, theory("spiral"), 3, seating), seats)
}

#[test]
fn every_component_and_every_resource_is_covered_in_every_phase() {
    let (mut s, seats) = two();
    let mut phases = 0;
    while s.phase() != Phase::Over {
        let acts = match s.phase() {
            Phase::Conference(0) => vec![],
            Phase::Conference(_) => vec![Action::ChairText],
            Phase::Signing => vec![Action::Decide(Decision::Sign)],
            _ => vec![Action::Posture(Posture::Forward), Action::Accede],
        };
        for (seat, act) in seats.iter().flat_map(|s| acts.iter().map(move |a| (s, a))) {
            let _refused = s.act_as(*seat, act.clone()).is_err();
            assert_eq!(forgotten(s.state()), [""; 0], "{:?}", s.phase());
        }
        s.advance();
        assert_eq!(forgotten(s.state()), [""; 0], "{:?}", s.phase());
        phases += 1;
    }
    assert_eq!(phases, s.turns());
    let mut s = session("dubai-twelve", "spiral", 2, Some("BRA"));
    s.play(&[], |s| {
        assert_eq!(forgotten(s.state()), [""; 0], "{:?}", s.phase());
    });
}

#[derive(Resource)]
struct Table(#[expect(dead_code, reason = "it is only there")] u8);

#[derive(Component)]
struct Mark;

#[test]
fn what_is_forgotten_is_found() {
    let (mut s, _) = two();
    assert!(forgotten(s.state()).is_empty());
    s.world().insert_resource(Table(1));
    assert_eq!(forgotten(s.state()).len(), 1);
    let state = s.world().resource::<Seats>().in_order()[0];
    s.world().entity_mut(state).insert(Mark);
    assert_eq!(forgotten(s.state()).len(), 2);
}

/// The next number up.
fn up(x: &mut f64) {
    *x = f64::from_bits(x.to_bits() + 1);
}

#[test]
fn the_last_bit_of_a_number_counts_and_a_reason_does_not() {
    let (mut s, seats) = two();
    until(&mut s, Phase::Aftermath(2));
    let seat = seats[0].seat().unwrap();
    let state = s.world().resource::<Seats>()[seat];
    let mut seen = BTreeSet::from([s.digest()]);
    let mut differs = |s: &Session| seen.insert(s.digest());
    up(&mut s.world().resource_mut::<Relations>().alpha[(seat, StateId::new(1))]);
    assert!(differs(&s));
    up(&mut s.world().resource_mut::<Rivals>().0[0].heat);
    assert!(differs(&s));
    up(&mut s.world().get_mut::<Condition>(state).unwrap().compliance);
    assert!(differs(&s));
    s.world().get_mut::<Orders>(state).unwrap().posture = Posture::Hold;
    assert!(differs(&s));
    s.world().resource_mut::<Setting>().controls.0[seat] = Control::Away;
    assert!(differs(&s));
    s.world().resource_mut::<Setting>().controls.0[seat] = Control::Human;
    s.act_as(seats[0], Action::Posture(Posture::Forward))
        .unwrap();
    assert!(differs(&s), "what waits for the end of the turn counts");
    let journal = &mut *s.world().resource_mut::<Journal>();
    journal.entries[0].why = "said better".into();
    assert!(!differs(&s));
    s.world().resource_mut::<Journal>().entries[0].turn += 1;
    assert!(differs(&s));
}

#[test]
fn different_values_have_different_bytes() {
    #[derive(Serialize)]
    struct Fields {
        #[serde(skip_serializing_if = "Vec::is_empty")]
        first: Vec<u8>,
        #[serde(skip_serializing_if = "Vec::is_empty")]
        second: Vec<u8>,
    }
    let differ = |a: &dyn Fn() -> Bytes, b: &dyn Fn() -> Bytes| assert_ne!(a(), b());
    differ(&|| Bytes::of(&0.0), &|| Bytes::of(&-0.0));
    differ(&|| Bytes::of(&None::<u8>), &|| Bytes::of(&Some(0_u8)));
    differ(&|| Bytes::of(&[vec![1], vec![2]]), &|| {
        Bytes::of(&[vec![1, 2], vec![]])
    });
    differ(&|| Bytes::of(&("ab", "c")), &|| Bytes::of(&("a", "bc")));
    let fields = |first: &[u8], second: &[u8]| {
        Bytes::of(&Fields {
            first: first.to_vec(),
            second: second.to_vec(),
        })
    };
    differ(&|| fields(&[1], &[]), &|| fields(&[], &[1]));
    differ(&|| Bytes::of(&Decision::Sign), &|| {
        Bytes::of(&Decision::Refuse)
    });
}

/// See [`Setting::unread`](plenary::world::setting::Setting::unread).
#[test]
fn what_nobody_reads_moves_nothing() {
    let played = |unread| {
        let seating = Seating {
            unread,
            ..Seating::default()
        };
        let mut s = seated(
            common::scenario("dubai-twelve"),
            theory("spiral"),
            3,
            seating,
        );
        s.play(&[], |_| {});
        let state = AftermathState::of(s.state());
        let mut incidents = state.incidents.all.clone();
        // The journal has fewer entries.
        incidents.iter_mut().for_each(|i| i.entry = 0);
        (state.history.clone(), state.relations.clone(), incidents)
    };
    assert!(played(true) == played(false));
}
