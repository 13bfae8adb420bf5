//! Measures of part 5 of the years that ask: how kinds of operation differ, and what the rungs of an
//! answer bring. The tables of docs/MODEL_CARD.md are these, printed.

use std::collections::BTreeMap;

use super::common::{aftermath, session};
use plenary::aftermath::actors::Actor;
use plenary::aftermath::incidents::{Incident, Incidents};
use plenary::model::Action;
use plenary::model::calendar::{Phase, day_of};
use plenary::model::ids::{IncidentId, StateId};
use plenary::model::rung::Rung;
use plenary::model::years::Kind;
use plenary::session::Session;
use plenary::world::capital::patience;
use plenary::world::history::History;
use plenary::world::relations::Relations;

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
            let answer = |i: &Incident| i.answer.unwrap_or_default();
            let right = |i: &Incident| i.believed.is_some_and(|(who, _)| who == i.initiator);
            println!(
                "{kind:?} {} {:.2} {:.2} {:.3} {:.2} {:.2} {:.2} {:.3} {:.3}",
                all.len(),
                share(&all, |i| i.success),
                mean(all.iter().map(|i| f64::from(i.severity))),
                share(&all, |i| i.severity >= 5),
                share(&all, |i| i.detected < i.day + 365),
                share(&all, |i| i.public),
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
            let (Actor::State(by), _) = i.believed? else {
                return None;
            };
            let open = i.target == seat && i.attributed <= now && i.answer.is_none();
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
