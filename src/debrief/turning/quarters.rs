//! The years: the moments of a line, chosen by how far it moved and by what happened then.

use std::collections::BTreeMap;

use crate::debrief::truth::Truth;
use crate::debrief::turning::brought::{Event, OWN, Sort, event};
use crate::debrief::turning::{Heaviest, Moment};
use crate::model::Scenario;
use crate::model::action::CHAIR;
use crate::model::calendar::Phase;
use crate::model::indices::IndexName;
use crate::say;
use crate::seat::Snapshot;
use crate::world::journal::Happening;

/// Great shocks that are told at most before other things are asked.
const SHOCKS: usize = 2;
/// One's own decisions that are told at most before other things are asked.
const DECISIONS: usize = 2;
/// Between two moments lies at least this part of the years. Judgement: so they are spread over all of them.
const PART: usize = 16;
/// Change of a line below which a quarter is not told, in points. Source: what rounds to none.
const LEAST: f64 = 0.05;

/// What happened by quarter, from 1, heaviest first.
pub(super) type Events = BTreeMap<u32, Vec<Event>>;

/// What happened in each quarter of the years.
pub(super) fn events(scenario: &Scenario, known: &Snapshot, truths: &[Truth]) -> Events {
    let reader = known.seat.map_or(CHAIR, |seat| scenario.iso(seat));
    let quarter = |turn: u32| match known.room.sittings.place(turn) {
        Phase::Aftermath(quarter) => Some(quarter),
        _ => None,
    };
    let mut all = Events::new();
    let mut operations: BTreeMap<u32, usize> = BTreeMap::new();
    for truth in truths {
        if let Some(quarter) = quarter(truth.turn) {
            all.entry(quarter).or_default().push(Event {
                sort: Sort::Own,
                weight: OWN,
                what: truth.brief.clone(),
                came: Some(truth.was.clone()),
            });
        }
    }
    for report in &known.years.reports {
        let told = all.entry(report.quarter).or_default();
        // What is judged beside the truth is told by that.
        if told.is_empty() {
            told.push(Event {
                sort: Sort::Own,
                weight: OWN,
                what: report.ordered.clone(),
                came: Some(report.came.clone()),
            });
        }
    }
    for told in &known.journal {
        let Some(quarter) = quarter(told.turn) else {
            continue;
        };
        if matches!(told.what, Happening::Incident { .. }) {
            *operations.entry(quarter).or_default() += 1;
        }
        if let Some(event) = event(scenario, reader, &told.what) {
            all.entry(quarter).or_default().push(event);
        }
    }
    for (quarter, n) in operations {
        let what = say!("turning-many", n = n);
        all.entry(quarter).or_default().push(Event {
            sort: Sort::Other,
            weight: 0.0,
            what,
            came: None,
        });
    }
    for told in all.values_mut() {
        told.sort_by(|a, b| b.weight.total_cmp(&a.weight));
    }
    all
}

/// What weighed most in each year; of equals the earliest.
pub(super) fn heaviest(events: &Events) -> Vec<Heaviest> {
    let mut years: BTreeMap<u32, (u32, &Event)> = BTreeMap::new();
    for (&quarter, all) in events {
        let Some(first) = all.first() else {
            continue;
        };
        let year = years.entry(quarter.saturating_sub(1) / 4);
        let so_far = year.or_insert((quarter, first));
        if first.weight > so_far.1.weight {
            *so_far = (quarter, first);
        }
    }
    let tell = |(quarter, event): (u32, &Event)| Heaviest {
        quarter,
        what: event.what.clone(),
        came: event.came.clone(),
    };
    years.into_values().map(tell).collect()
}

/// By how far a line moved in a quarter, from 1; nothing in the first, which has none before it.
fn moved(line: &[f64], quarter: u32) -> f64 {
    let at = quarter as usize;
    let pair = at
        .checked_sub(2)
        .and_then(|q| line.get(q))
        .zip(line.get(at - 1));
    pair.map_or(0.0, |(from, to)| to - from)
}

/// The moments of the line of an index of the world, so many at most.
pub(super) fn of(known: &Snapshot, events: &Events, index: IndexName, most: usize) -> Vec<Moment> {
    let line: Vec<f64> = (known.history.quarters.iter())
        .map(|q| q.0[index])
        .collect();
    let chosen = choose(&line, events, most);
    let tell = |(quarter, event): (u32, &Event)| {
        let at = quarter as usize;
        let turn = known.history.turns.get(at.checked_sub(1)?)?;
        let to = line.get(at - 1)?;
        let from = to - moved(&line, quarter);
        let number = |v: f64| format!("{v:.1}");
        let by = format!("{:+.1}", to - from).replace('-', "−");
        let line = say!(
            "turning-line",
            index = index.title(),
            from = number(from),
            to = number(*to),
            by = by
        );
        let did = match &event.came {
            Some(came) => say!("general-sentences", all = vec![came.clone(), line]),
            None => line,
        };
        Some(Moment {
            turn: *turn,
            phase: Phase::Aftermath(quarter),
            own: event.sort == Sort::Own,
            what: event.what.clone(),
            did,
        })
    };
    chosen.into_iter().filter_map(tell).collect()
}

/// The quarters that are told with what is told of each: the first in which a text entered into force, then
/// the shocks, one's own decisions, and last whatever moved the line most.
fn choose<'e>(line: &[f64], events: &'e Events, most: usize) -> BTreeMap<u32, &'e Event> {
    let mut told: BTreeMap<u32, &Event> = BTreeMap::new();
    let apart = (line.len() / PART).max(1);
    let of = |sort: Sort| {
        let all = events.iter();
        let first =
            |(q, all): (&u32, &'e Vec<Event>)| all.iter().find(|e| e.sort == sort).map(|e| (*q, e));
        by_moves(line, all.filter_map(first).collect())
    };
    let heaviest = events.iter().filter_map(|(q, all)| {
        let moves = moved(line, *q).abs() >= LEAST;
        all.first().filter(|_| moves).map(|e| (*q, e))
    });
    let heaviest = by_moves(line, heaviest.collect());
    let mut in_force = of(Sort::InForce);
    in_force.sort_by_key(|(q, _)| *q);
    let steps = [
        (in_force, 1),
        (of(Sort::Shock), SHOCKS),
        (of(Sort::Own), DECISIONS),
        (heaviest, most),
    ];
    for (all, of_these) in steps {
        let mut left = of_these;
        for (quarter, event) in all {
            let near = told.keys().any(|q| (q.abs_diff(quarter) as usize) < apart);
            if left == 0 || told.len() >= most || near {
                continue;
            }
            told.insert(quarter, event);
            left -= 1;
        }
    }
    told
}

/// Those in whose quarter the line moved most first; of equals the earlier.
fn by_moves<'e>(line: &[f64], mut all: Vec<(u32, &'e Event)>) -> Vec<(u32, &'e Event)> {
    let by = |q: u32| moved(line, q).abs();
    all.sort_by(|a, b| by(b.0).total_cmp(&by(a.0)).then(a.0.cmp(&b.0)));
    all
}
