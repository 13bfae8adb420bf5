//! Measures of part 5 of the years that ask: how kinds of operation differ, and what the rungs of an
//! answer bring: run with `--ignored --nocapture`, more `SEEDS` for less chance.

use std::collections::BTreeMap;

use super::common::{aftermath, session};
use bevy_ecs::system::RunSystemOnce as _;
use plenary::aftermath::actors::Actor;
use plenary::aftermath::incidents::{Incident, Incidents};
use plenary::aftermath::operations::yields::yields;
use plenary::model::calendar::{Phase, day_of};
use plenary::model::ids::{IncidentId, StateId};
use plenary::model::rung::Rung;
use plenary::model::years::Kind;
use plenary::model::{Action, Capabilities};
use plenary::session::Session;
use plenary::world::capital::patience;
use plenary::world::history::History;
use plenary::world::relations::Relations;
use plenary::world::states::{Condition, Seats};

fn seeds() -> u64 {
    std::env::var("SEEDS").map_or(20, |n| n.parse().unwrap())
}

fn share(all: &[&Incident], of: impl Fn(&Incident) -> bool) -> f64 {
    all.iter().filter(|i| of(i)).count() as f64 / all.len() as f64
}

fn mean(values: impl Iterator<Item = f64>) -> f64 {
    let all: Vec<f64> = values.collect();
    all.iter().sum::<f64>() / all.len() as f64
}

/// State operations by kind, computers only.
#[test]
#[ignore = "a measure that takes minutes"]
fn kinds_of_operation_differ() {
    for theory in ["spiral", "restraint"] {
        let mut found = vec![];
        for seed in 0..seeds() {
            let mut s = session("dubai-twelve", theory, seed, None);
            s.play(&[], |_| {});
            found.extend(s.world().resource::<Incidents>().all.clone());
        }
        println!("{theory}: kind, number, succeed, mean severity, severity 5 or more,");
        println!(
            "noticed within a year, laid open, right culprit believed, answered in public, upper rung"
        );
        for (kind, _, _) in Kind::ALL {
            let of_state = |i: &&Incident| matches!(i.initiator, Actor::State(_));
            let all: Vec<&Incident> = found.iter().filter(|i| i.kind == kind).collect();
            let all: Vec<&Incident> = all.into_iter().filter(of_state).collect();
            let answer = |i: &Incident| i.answer.rung.unwrap_or_default();
            let right = |i: &Incident| {
                i.finding
                    .believed
                    .is_some_and(|(who, _)| who == i.initiator)
            };
            println!(
                "{kind:?} {} {:.2} {:.2} {:.3} {:.2} {:.2} {:.2} {:.3} {:.3}",
                all.len(),
                share(&all, |i| i.success),
                mean(all.iter().map(|i| f64::from(i.severity))),
                share(&all, |i| i.severity >= 5),
                share(&all, |i| i.finding.detected < i.day + 365),
                share(&all, |i| i.finding.public),
                share(&all, right),
                share(&all, |i| answer(i).is_public()),
                share(&all, |i| answer(i).is_upper()),
            );
        }
    }
}

/// The first incident that a seat may answer, of severity 3 or more, whose believed culprit is a
/// state: its number, the state, and whether it was that state. None before 2030.
fn struck(s: &mut Session) -> Option<(IncidentId, StateId, bool)> {
    let seat = s.seat().unwrap();
    while s.phase() != Phase::Over && s.phase().quarter() < 60 {
        let now = day_of(s.phase().quarter());
        let all = &s.world().resource::<Incidents>().all;
        let found = all.iter().find_map(|i| {
            let (Actor::State(by), _) = i.finding.believed? else {
                return None;
            };
            let open = i.target == seat && i.finding.attributed <= now && i.answer.rung.is_none();
            (open && i.severity >= 3).then_some((i.id, by, i.initiator == Actor::State(by)))
        });
        if found.is_some() && matches!(s.phase(), Phase::Aftermath(_)) {
            return found;
        }
        s.advance();
    }
    None
}

/// What is counted over the eight quarters after an answer.
fn after(s: &mut Session, by: StateId) -> Vec<f64> {
    let seat = s.seat().unwrap();
    let from = s.phase().quarter();
    let start = s.history().quarters.len();
    while s.phase() != Phase::Over && s.phase().quarter() < from + 8 {
        s.advance();
    }
    let days = day_of(from)..day_of(from + 8);
    let all = &s.world().resource::<Incidents>().all;
    let later: Vec<&Incident> = all.iter().filter(|i| days.contains(&i.day)).collect();
    let theirs = later.iter().filter(|i| i.target == seat);
    let theirs: Vec<_> = theirs.filter(|i| i.initiator == Actor::State(by)).collect();
    let others = later.iter().filter(|i| i.target == seat);
    let others = others.filter(|i| matches!(i.initiator, Actor::State(o) if o != by));
    let harm: f64 = theirs.iter().map(|i| f64::from(i.severity)).sum();
    let count = theirs.len() as f64;
    let others = others.count() as f64;
    let world = s.state();
    let relations = world.resource::<Relations>();
    let tension = relations.tension[(by, seat)];
    let rung = f64::from(relations.rung[(by, seat)].number());
    let history = world.resource::<History>();
    let at = |n: usize| history.quarters.get(n).map(|q| q.1[seat.index()]);
    let last = at(history.quarters.len() - 1).unwrap();
    let first = at(start.saturating_sub(1)).unwrap();
    vec![
        count,
        harm,
        others,
        tension,
        rung,
        last.security - first.security,
        last.prosperity - first.prosperity,
        last.trust - first.trust,
        patience(world, seat).unwrap_or_default(),
    ]
}

/// One answer against silence on the same random numbers, over seeds and seats: mean difference and
/// its standard error.
#[test]
#[ignore = "a measure that takes minutes"]
fn answers_differ_in_what_they_bring() {
    let names = [
        "their blows",
        "their severity",
        "others' blows",
        "their tension",
        "their rung",
        "security",
        "prosperity",
        "trust",
        "patience",
    ];
    for theory in ["spiral", "restraint"] {
        let mut found: BTreeMap<(bool, u8), Vec<Vec<f64>>> = BTreeMap::new();
        for seat in ["USA", "IND", "GBR", "BRA"] {
            for seed in 0..seeds() {
                let begin = || aftermath("dubai-twelve", theory, seed, Some(seat));
                let mut s = begin();
                if s.seat().is_none() || struck(&mut s).is_none() {
                    continue;
                }
                let mut silent = None;
                for rung in Rung::all() {
                    let mut s = begin();
                    let (incident, by, right) = struck(&mut s).unwrap();
                    let rung = rung.number();
                    if s.act(Action::Respond { incident, rung }).is_err() {
                        continue;
                    }
                    let now = after(&mut s, by);
                    let before = silent.get_or_insert_with(|| now.clone());
                    let more = now.iter().zip(before.iter()).map(|(a, b)| a - b).collect();
                    found.entry((right, rung)).or_default().push(more);
                }
            }
        }
        println!("{theory}: eight quarters after an answer, less those after silence; {names:?}");
        for ((right, rung), all) in &found {
            let n = all.len() as f64;
            let cells: Vec<String> = (0..names.len())
                .map(|k| {
                    let m = mean(all.iter().map(|a| a[k]));
                    let var = mean(all.iter().map(|a| (a[k] - m) * (a[k] - m)));
                    format!("{m:+.2}±{:.2}", (var / n).sqrt())
                })
                .collect();
            let who = if *right { "right" } else { "wrong" };
            println!("{who} rung {rung} n={n} {}", cells.join(" "));
        }
    }
}

/// The state of a session one quarter after an answer to the first incident that [`struck`] finds,
/// with the culprit that is believed.
fn answered(seat: &str, rung: u8) -> (Session, StateId, bool) {
    let mut s = aftermath("dubai-twelve", "spiral", 3, Some(seat));
    let (incident, by, right) = struck(&mut s).unwrap();
    s.act(Action::Respond { incident, rung }).unwrap();
    s.advance();
    (s, by, right)
}

/// Rules 8.11, 8.12 and 17.9: what an answer teaches, what it costs, and what the capital says.
#[test]
fn rule_8_11_answers_teach_and_rule_8_12_sanctions_cost() {
    let mut before: Option<(f64, f64)> = None;
    for rung in [0, 1, 2, 4, 5] {
        let (s, by, right) = answered("USA", rung);
        assert!(right, "another seed has the right one");
        let seat = s.seat().unwrap();
        let relations = s.state().resource::<Relations>();
        let firm = relations.firmness[(by, seat)];
        let patience = patience(s.state(), seat).unwrap();
        if let Some((less, lower)) = before {
            assert!(firm > less, "rung {rung}");
            assert!(patience >= lower, "rung {rung}");
        } else {
            assert!(firm < 0.0, "silence emboldens");
        }
        before = Some((firm, patience));
    }
    let tie = |rung| {
        let (s, by, _) = answered("USA", rung);
        let seat = s.seat().unwrap();
        s.state().resource::<Relations>().interconnection[(by, seat)]
    };
    assert!(tie(4) < tie(2) && (tie(2) - tie(0)).abs() < 1e-9);
    let elsewhere = |rung| {
        let (s, by, _) = answered("USA", rung);
        let (seat, relations) = (s.seat().unwrap(), s.state().resource::<Relations>());
        let all = StateId::all(relations.n).filter(|&w| w != seat && w != by);
        all.map(|w| relations.firmness[(w, seat)]).sum::<f64>()
    };
    assert!(elsewhere(4) > elsewhere(2), "sanctions are heard of");
    assert!(
        (elsewhere(1) - elsewhere(0)).abs() < 1e-9,
        "a protest is not"
    );
}

/// Rule 7.16: what a success yields differs by kind.
#[test]
fn rule_7_16_a_success_yields_by_its_kind() {
    let look = |kind: Option<Kind>| {
        let mut s = session("dubai-twelve", "spiral", 3, None);
        let (own, on) = loop {
            s.advance();
            let first = day_of(s.phase().quarter());
            let mut incidents = s.world().resource_mut::<Incidents>();
            let now = incidents.since_mut(first);
            let Some(i) = now
                .iter_mut()
                .find(|i| matches!(i.initiator, Actor::State(_)))
            else {
                continue;
            };
            let Actor::State(own) = i.initiator else {
                continue;
            };
            let on = i.target;
            i.success = true;
            i.kind = kind.unwrap_or(Kind::Denial);
            let only = i.clone();
            incidents.all = vec![only];
            break (own, on);
        };
        // Skills at their most could not grow.
        let entity = s.world().resource::<Seats>()[own];
        let mut skill = s.world().get_mut::<Capabilities>(entity).unwrap();
        (skill.attribution, skill.offence) = (0.5, 0.5);
        let ran: bevy_ecs::error::Result = s.world().run_system_once(yields).unwrap();
        ran.unwrap();
        let world = s.state();
        let seats = world.resource::<Seats>();
        let skill = |s: StateId| *world.get::<Capabilities>(seats[s]).unwrap();
        let relations = world.resource::<Relations>();
        let discredit: f64 = StateId::all(relations.n)
            .map(|w| relations.beta[(w, on)])
            .sum();
        let encryption = world.get::<Condition>(seats[on]).unwrap().encryption;
        (skill(own), discredit, encryption)
    };
    let none = look(None);
    assert!(look(Some(Kind::Espionage)).0.attribution > none.0.attribution);
    assert!(look(Some(Kind::Spoofing)).1 > none.1);
    let hardware = look(Some(Kind::Interdiction));
    assert!(hardware.0.offence > none.0.offence);
    assert!(hardware.2 < none.2, "keys are taken");
    assert_eq!(look(Some(Kind::Denial)), none);
    assert_eq!(look(Some(Kind::Alteration)), none);
}
