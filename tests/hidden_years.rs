//! Hidden information is hidden in the years after: what two states hide may change places, and no
//! computer in another seat decides otherwise.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may stop")]

mod common;

use bevy_ecs::component::{Component, Mutable};
use bevy_ecs::system::{Res, RunSystemOnce as _};
use bevy_ecs::world::World;
use common::regime::participation;
use common::{session, until};

use plenary::aftermath::actors::Actor;
use plenary::aftermath::attribution::suspects::{
    IncidentTrace, KnownToAll, PublicSources, Suspects,
};
use plenary::aftermath::conflict::StatesInConflict;
use plenary::aftermath::decisions::{Questions, possible};
use plenary::aftermath::incidents::Incidents;
use plenary::aftermath::indices::moves::felt;
use plenary::aftermath::orders::Orders;
use plenary::aftermath::regime::{Violation, Violations};
use plenary::aftermath::response::Answer;
use plenary::delegates::years::{answers, choices};
use plenary::model::calendar::Phase;
use plenary::model::ids::{GroupId, StateId, ViolationId};
use plenary::model::years::Kind;
use plenary::model::{Budget, Capabilities, Doctrine, Interests, Move, Rung, Society};
use plenary::seat::affairs::Affairs;
use plenary::seat::{Views as _, YearsView};
use plenary::session::Session;
use plenary::world::capital::Capital;
use plenary::world::control::Control;
use plenary::world::random::stream;
use plenary::world::regime::Regime;
use plenary::world::relations::Relations;
use plenary::world::setting::Setting;
use plenary::world::states::{Adherence, Condition, Seats};
use std::collections::BTreeSet;

const QUARTER: u32 = 21;

/// A session well into the years, where everybody knows of a breach by each state. That the two states
/// that hide something are parties to the text is public; how far they keep it is not.
fn late() -> Session {
    let mut s = session("dubai-twelve", "spiral", 5, None);
    until(&mut s, Phase::Aftermath(QUARTER));
    for (iso, keeps) in [("RUS", 0.9), ("USA", 0.5)] {
        let seat = s.scenario().seat(iso).unwrap();
        let entity = s.state().resource::<Seats>()[seat];
        *s.world().get_mut::<Adherence>(entity).unwrap() = Adherence {
            signed: true,
            party_since: Some(6),
            ..Adherence::default()
        };
        participation(s.world(), seat).bound = keeps;
        assert!(Regime::of_session(s.state()).ruling(seat).is_some());
    }
    let all: Vec<StateId> = StateId::all(s.scenario().states.len()).collect();
    let violations = &mut s.world().resource_mut::<Violations>().0;
    for &state in &all {
        violations.push(Violation {
            id: ViolationId::new(violations.len()),
            state,
            quarter: QUARTER - 1,
            known: all.iter().copied().filter(|&s| s != state).collect(),
            public: false,
        });
    }
    s
}

/// A component of two states changes places.
fn swap<T: Component<Mutability = Mutable> + Clone>(world: &mut World, (a, b): (StateId, StateId)) {
    let seats = world.resource::<Seats>();
    let (a, b) = (seats[a], seats[b]);
    let of_a = world.get::<T>(a).unwrap().clone();
    let of_b = std::mem::replace(&mut *world.get_mut::<T>(b).unwrap(), of_a);
    *world.get_mut::<T>(a).unwrap() = of_b;
}

/// What two states hide changes places: all that is theirs, what they feel for others, how far they
/// keep the text, what they did to third states; and they no longer know of any breach.
fn swap_what_is_hidden(s: &mut Session, (a, b): (StateId, StateId)) {
    let world = s.world();
    swap::<Interests>(world, (a, b));
    swap::<Capabilities>(world, (a, b));
    swap::<Doctrine>(world, (a, b));
    swap::<Society>(world, (a, b));
    swap::<Budget>(world, (a, b));
    swap::<Orders>(world, (a, b));
    swap::<Condition>(world, (a, b));
    swap::<Capital>(world, (a, b));
    let [of_a, of_b] = [a, b].map(|state| participation(world, state).bound);
    participation(world, a).bound = of_b;
    participation(world, b).bound = of_a;
    let mut relations = world.resource_mut::<Relations>();
    let n = relations.n;
    let relations = &mut *relations;
    for table in [
        &mut relations.trust,
        &mut relations.tension,
        &mut relations.grievance,
        &mut relations.expected,
    ] {
        for other in StateId::all(n) {
            let (of_a, of_b) = (table[(a, other)], table[(b, other)]);
            table[(a, other)] = of_b;
            table[(b, other)] = of_a;
        }
    }
    for i in &mut world.resource_mut::<Incidents>().all {
        let of_the_pair = [a, b].contains(&i.target);
        i.initiator = match i.initiator {
            Actor::State(s) if s == a && !of_the_pair => Actor::State(b),
            Actor::State(s) if s == b && !of_the_pair => Actor::State(a),
            other => other,
        };
    }
    for v in &mut world.resource_mut::<Violations>().0 {
        v.known.remove(&a);
        v.known.remove(&b);
    }
}

/// All that a computer in a seat would decide, on fixed dice.
#[derive(Debug, PartialEq)]
struct Decided {
    told: Vec<ViolationId>,
    arranged: Vec<Option<Move>>,
    budget: Option<Move>,
    answers: Vec<Option<Answer>>,
}

fn decided(s: &Session, seat: StateId) -> Decided {
    let world = s.state();
    let view = YearsView::at_end_of(world, seat, QUARTER);
    let dice = |n| stream(7, "dice of a test", 0, "", "", n);
    let breaches = world.resource::<Violations>().0.iter().map(|v| v.id);
    let groups = || GroupId::all(s.room().regional.groups.len());
    let arranged = (0..60).flat_map(|n| groups().map(move |g| (n, g)));
    Decided {
        told: breaches
            .filter(|&b| choices::would_tell(&view, b))
            .collect(),
        arranged: (arranged.map(|(n, g)| choices::arrangement(&view, g, &mut dice(n)))).collect(),
        budget: choices::budget(&view),
        answers: (view.suffered_since(0).zip(0..))
            .map(|(incident, n)| answers::answer(&view, &incident, &mut dice(n)))
            .collect(),
    }
}

/// A seat's affairs are what the window draws: they, too, tell of nothing hidden.
fn affairs(s: &mut Session, seat: StateId) -> String {
    let affairs: Affairs = s.affairs(seat).unwrap();
    format!("{affairs:?}")
}

/// Breaches laid open, arrangements, budgets and answers.
#[test]
fn what_two_states_hide_changes_no_decision_of_another_seat() {
    let (mut mine, mut swapped) = (late(), late());
    let pair = ["RUS", "USA"].map(|iso| mine.scenario().seat(iso).unwrap());
    swap_what_is_hidden(&mut swapped, pair.into());
    let mut seen = BTreeSet::new();
    for seat in StateId::all(12) {
        let (was, is) = (decided(&mine, seat), decided(&swapped, seat));
        let same = was == is && affairs(&mut mine, seat) == affairs(&mut swapped, seat);
        assert_eq!(same, !pair.contains(&seat), "seat {seat}: {was:?}\n{is:?}");
        if pair.contains(&seat) {
            assert_ne!(was.budget, is.budget, "{seat}");
            continue;
        }
        let silent = |a: &Option<Answer>| a.as_ref().is_none_or(|a| a.rung == Rung::Silence);
        seen.extend((!was.told.is_empty()).then_some("told"));
        seen.extend(
            was.arranged
                .iter()
                .any(Option::is_some)
                .then_some("arranged"),
        );
        seen.extend(was.budget.is_some().then_some("spent"));
        seen.extend((!was.answers.iter().all(silent)).then_some("answered"));
    }
    assert_eq!(seen, ["answered", "arranged", "spent", "told"].into());
}

/// Rule 16.3: words, prices and odds of every question that could be put follow from what a seat knows.
#[test]
fn what_two_states_hide_changes_no_question_of_another_seat() {
    let (mut mine, mut swapped) = (late(), late());
    let pair = ["RUS", "USA"].map(|iso| mine.scenario().seat(iso).unwrap());
    swap_what_is_hidden(&mut swapped, pair.into());
    for s in [&mut mine, &mut swapped] {
        let mut setting = s.world().resource_mut::<Setting>();
        setting.controls.0.fill(Control::Human);
        for i in &mut s.world().resource_mut::<Incidents>().all {
            i.answer.rung = None;
        }
        let mut questions = s.world().resource_mut::<Questions>();
        questions.ask_off = StateId::all(12).collect();
    }
    let mut seen = BTreeSet::new();
    for seat in StateId::all(12) {
        let was = possible(mine.state(), seat, QUARTER - 1);
        let is = possible(swapped.state(), seat, QUARTER - 1);
        assert_eq!(was == is, !pair.contains(&seat), "{seat}: {was:?}\n{is:?}");
        seen.extend(was.iter().map(|q| q.matter.topic()));
    }
    assert!(seen.len() >= 7, "{seen:?}");
}

/// What every state expects of every suspect before any evidence, by target and kind (rule 8.1).
fn suspicions(
    setting: Res<Setting>,
    public: PublicSources,
    states: StatesInConflict,
) -> Vec<(Vec<Actor>, Vec<f64>)> {
    let states = states.in_seat_order();
    let known = KnownToAll::new(&setting, &public, &states);
    let kinds = [Kind::Espionage, Kind::Denial].into_iter();
    let traces = kinds.flat_map(|kind| {
        StateId::all(12).map(move |target| IncidentTrace {
            target,
            kind,
            boast: (false, 90),
        })
    });
    let all = traces.map(|trace| known.suspects(&trace));
    let speaks = |of: &Suspects| of.priors.iter().map(|log| libm::exp(*log)).collect();
    all.map(|of| (of.who.to_vec(), speaks(&of))).collect()
}

/// Rule 8.1: whom a state suspects follows from what is public and from what is its own.
#[test]
fn what_two_states_hide_makes_nobody_suspect_them_more_or_less() {
    let (mut mine, mut swapped) = (late(), late());
    let pair = ["RUS", "USA"].map(|iso| mine.scenario().seat(iso).unwrap());
    swap_what_is_hidden(&mut swapped, pair.into());
    let was = mine.world().run_system_once(suspicions).unwrap();
    let is = swapped.world().run_system_once(suspicions).unwrap();
    let (mut same, mut moved) = (0, 0);
    for (at, ((who, was), (other, is))) in was.iter().zip(&is).enumerate() {
        assert_eq!(who, other);
        let off = was.iter().zip(is).map(|(x, y)| (x - y).abs());
        let close = off.fold(0.0, f64::max) < 1e-9;
        let own = pair.contains(&StateId::new(at % 12));
        assert!(close || own, "target {at}: {was:?}\n{is:?}");
        same += u32::from(close && was.iter().sum::<f64>() > 0.0);
        moved += u32::from(!close);
    }
    assert!(same >= 20 && moved > 0, "{same} {moved}");
}

/// Rule 10.1.
#[test]
fn a_computer_that_was_hurt_moves_a_tenth_of_that_to_defence_in_a_years_first_quarter() {
    let mut s = session("dubai-twelve", "restraint", 5, Some("BRA"));
    until(&mut s, Phase::Aftermath(5));
    let [brazil, russia] = ["BRA", "RUS"].map(|iso| s.scenario().seat(iso).unwrap());
    let budget = |s: &Session, seat: StateId| {
        let entity = s.state().resource::<Seats>()[seat];
        *s.state().get::<Budget>(entity).unwrap()
    };
    for seat in [brazil, russia] {
        let entity = s.state().resource::<Seats>()[seat];
        s.world().get_mut::<Condition>(entity).unwrap().harm = 0.2;
    }
    let before = [brazil, russia].map(|seat| budget(&s, seat));
    let entries = s.journal().len();
    s.advance();
    let [person, computer] = [brazil, russia].map(|seat| budget(&s, seat));
    assert_eq!(person, before[0], "a person sets its own");
    let moved = (
        before[1].offence - computer.offence,
        computer.defence - before[1].defence,
    );
    let by = &s.theory().capabilities.build_up;
    let follows = by.budget_follows * felt(s.theory(), 0.2);
    let given = (
        follows * before[1].offence,
        follows * (1.0 - before[1].defence),
    );
    assert!(
        (moved.0 - given.0).abs() < 1e-12 && (moved.1 - given.1).abs() < 1e-12,
        "{moved:?}"
    );
    let said = s.journal()[entries..].iter().map(|e| format!("{e:?}"));
    assert!(
        !said.into_iter().any(|e| e.contains("SetBudget")),
        "not in the journal"
    );
    let quiet = budget(&s, russia);
    s.advance();
    assert_eq!(budget(&s, russia), quiet, "once a year");
}
