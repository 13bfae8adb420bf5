//! The reasons in the journal, in the same words.

use plenary::aftermath::actors::Actor;
use plenary::aftermath::attribution::rules::{RUNGS, Temper};
use plenary::aftermath::incidents::Incident;
use plenary::aftermath::shields::rules::Push;
use plenary::model::Scenario;
use plenary::world::journal::Mark;
use plenary::world::states::{CAUSES, INDICES};

pub fn opportunity(i: &Incident, edge: f64, tension: f64, scenario: &Scenario) -> String {
    let skill = if edge >= 0.0 {
        format!("its skill is {edge:.2} above the defence")
    } else {
        format!("though its skill is {:.2} below the defence", -edge)
    };
    let how = match i.veil {
        Some(Actor::Criminal(_)) => "; a gang at home did the work",
        Some(_) => "; it was made to look like another",
        None => "",
    };
    match (i.initiator, i.turned) {
        (Actor::State(_), Some(first)) => {
            let first = scenario.iso(first);
            format!("turned from {first}, whom a promise protects; {skill}{how}")
        }
        (Actor::State(_), _) if tension >= 0.05 => {
            format!("an opportunity taken in tension of {tension:.2}; {skill}{how}")
        }
        (Actor::State(_), _) => format!("an opportunity taken against a rival; {skill}{how}"),
        (Actor::Criminal(_), _) => format!("crime at home looks for soft targets; {skill}"),
        (Actor::Company(_), _) => format!("a company looks for what others know; {skill}"),
    }
}

pub fn noticed(days: u32) -> String {
    match days {
        0 => "noticed the day it happened".to_owned(),
        1 => "noticed a day after it happened".to_owned(),
        days => format!("noticed {days} days after it happened"),
    }
}

pub fn evidence(belief: &[f64], top: usize) -> String {
    let rest = belief.iter().enumerate().filter(|(k, _)| *k != top);
    let next = rest.map(|(_, b)| *b).fold(0.0, f64::max);
    format!(
        "evidence {:.2} against {next:.2} for the next of {} suspects",
        belief[top],
        belief.len()
    )
}

pub fn answer(
    name: &str,
    belief: f64,
    severity: u8,
    tension: f64,
    (temper, step): (Temper, u8),
) -> String {
    let sure = match belief {
        b if b > 0.8 => "sure",
        b if b > 0.55 => "fairly sure",
        b if b > 0.3 => "not sure",
        _ => "far from sure",
    };
    let rung = RUNGS.get(usize::from(step)).unwrap_or(&"silence");
    let heat = if tension >= 0.05 {
        format!(", tension {tension:.2}")
    } else {
        String::new()
    };
    let temper = temper.word();
    format!("{sure} it was {name} ({belief:.2}), severity {severity}{heat}; {temper}: {rung}")
}

pub fn dispute(rivalry: f64, quarrelled: bool) -> String {
    if quarrelled {
        format!("rivalry {rivalry:.2}; their last quarrel is the occasion, not the odds")
    } else {
        format!("rivalry {rivalry:.2}, and no quarrel over networks before it")
    }
}

pub fn leak(programme: f64, liberty: f64) -> String {
    format!("a programme of size {programme:.2} in a country of liberty {liberty:.2}")
}

pub fn shield(push: Push) -> (Option<bool>, String) {
    let (harm, distrust) = (push.harm, 0.4 * push.distrust);
    let control = 0.25 * push.control;
    let (cause, why) = if control > harm && control > distrust {
        let why = format!("the text gives it control of its network ({control:.2})");
        (Some(true), why)
    } else if harm > distrust {
        (Some(false), format!("it was hit too often ({harm:.2})"))
    } else {
        (None, format!("it trusts too few ({distrust:.2})"))
    };
    let example = push.example;
    (
        cause,
        format!("{why}, and those it trusts shield theirs ({example:.2})"),
    )
}

pub fn accounts(
    scenario: &Scenario,
    before: Option<[f64; 5]>,
    world: [f64; 5],
    moves: &[[[f64; 6]; 5]],
) -> (Option<Mark>, String) {
    let Some(before) = before else {
        return (None, "the first accounts of the years after".to_owned());
    };
    let change: [f64; 5] = core::array::from_fn(|k| world[k] - before[k]);
    let k = largest(change.into_iter().map(f64::abs));
    let sign = if change[k] < 0.0 { -1.0 } else { 1.0 };
    let c = largest((0..6).map(|c| sign * moves.iter().map(|m| m[k][c]).sum::<f64>()));
    let state = largest(moves.iter().map(|m| sign * m[k][c]));
    let fell = sign < 0.0;
    let mark = match c {
        0 => Some(Mark::InForce),
        1 if fell => Some(Mark::Hit(state)),
        3 => Some(Mark::Leaked),
        4 if fell => Some(Mark::Shielded),
        5 if fell => Some(Mark::AnyQuarrel),
        _ => None,
    };
    let (verb, iso) = (if fell { "fell" } else { "rose" }, scenario.iso(state));
    let cause = match c {
        1 if fell => format!("incidents, most of all against {iso}"),
        1 => format!("fewer incidents, most of all against {iso}"),
        2 if !fell => format!("less crime, most of all in {iso}"),
        _ => format!("{}, most of all in {iso}", CAUSES[c]),
    };
    let why = format!("{} {verb} most ({:+.1}): {cause}", INDICES[k], change[k]);
    (mark, why)
}

fn largest(values: impl Iterator<Item = f64>) -> usize {
    let values: Vec<f64> = values.collect();
    (0..values.len()).fold(0, |b, k| if values[k] > values[b] { k } else { b })
}
