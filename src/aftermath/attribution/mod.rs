//! Attribution and the answer on the ladder (section 8 of the rules).

pub mod rules;

use crate::model::ids::StateId;
use bevy_app::App;
use bevy_ecs::prelude::*;
use bevy_state::prelude::State;
use rand::RngExt as _;

use crate::aftermath::actors::Actor;
use crate::aftermath::arrangements::Arrangements;

use crate::aftermath::attribution::rules::lag;
use crate::aftermath::attribution::rules::posterior;

use crate::aftermath::conflict::StatesInConflict;
use crate::aftermath::incidents::{Incident, Incidents, Namer};
use crate::aftermath::operations::outcome::days;

use crate::model::calendar::Phase;
use crate::model::calendar::day_of;
use crate::model::lever::Lever;
use crate::model::years::Pledge;

use crate::world::journal::{Happening, Journal, Mark};
use crate::world::random::stream;
use crate::world::regime::Regime;
use crate::world::relations::Relations;
use crate::world::schedule::{Quarter, QuarterSystems};
use crate::world::setting::Setting;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Quarter, attribution.in_set(QuarterSystems::Attribution));
}

/// Rule 8.1: once noticed, the victim weighs its suspects: its rivals, a criminal group, a company;
/// an agreed standard, shared evidence and time sharpen the signal.
pub fn attribution(
    mut incidents: ResMut<Incidents>,
    mut journal: ResMut<Journal>,
    setting: Res<Setting>,
    phase: Res<State<Phase>>,
    relations: Res<Relations>,
    regime: Res<Regime>,
    arrangements: Res<Arrangements>,
    states: StatesInConflict,
) {
    let quarter = phase.quarter();
    let end = day_of(quarter + 1);
    let states = states.in_seat_order();
    let scenario = &setting.scenario;
    for i in incidents
        .all
        .iter_mut()
        .filter(|i| i.detected < end && i.attributed == u32::MAX)
    {
        let t = i.target;
        let late = i.detected - i.day;
        let noticed = journal.write_for(
            Happening::Detected {
                incident: i.id,
                day: i.detected,
            },
            "8.2",
            Some(i.entry),
            || match late {
                0 => "noticed the day it happened".to_owned(),
                1 => "noticed a day after it happened".to_owned(),
                days => format!("noticed {days} days after it happened"),
            },
        );
        let by = &setting.theory.answers.attribution;
        let suspects = suspects(i, &relations, scenario.states.len());
        let priors: Vec<f64> = suspects
            .iter()
            .map(|s| match s {
                Actor::State(s) => {
                    by.suspicion_state
                        + (1.0 - relations.reputation(t, *s)) * states[*s].skill.offence
                        + relations.tension[(t, *s)]
                }
                Actor::Criminal(_) => {
                    by.suspicion_gang + states[t].condition.crime * by.suspicion_crime
                }
                Actor::Company(_) => by.suspicion_company,
            })
            .collect();
        let party = regime.bound[t];
        let aids = regime.pull(Lever::ShareThreats, t) + regime.pull(Lever::AttributionStandard, t);
        // Rule 8.8: what others have said by then is evidence, too.
        let heard = |n: &(Namer, u32)| match n {
            (Namer::Culprit, day) if *day < end => by.heard_culprit,
            (_, day) if *day < end => by.heard_others,
            _ => 0.0,
        };
        let heard: f64 = i.named.iter().map(heard).sum();
        let pledged = if arrangements.shares(Pledge::ShareWarnings, t) {
            setting.theory.regime.arrangements.pledge
        } else {
            0.0
        };
        let skill = by.finding_skill
            + states[t].skill.attribution
            + by.finding_shared * (aids * party).max(pledged)
            + heard;
        let place = |who| suspects.iter().position(|s| *s == who);
        let culprit = place(i.initiator).unwrap_or(0);
        let apparent = i.apparent_culprit.and_then(place);
        let die = i.initiator.named(setting.stream_name(i.initiator.host()));
        let mut rng = stream(
            setting.seed,
            "evidence",
            i.day,
            &die,
            setting.stream_name(t),
            i.occasion,
        );
        let belief = posterior(
            &setting.theory,
            &priors,
            (culprit, apparent),
            skill,
            &mut rng,
        );
        let top = (0..belief.len()).fold(0, |b, k| if belief[k] > belief[b] { k } else { b });
        let median = by.finding_days + by.finding_unskilled_days * (1.0 - skill.min(1.0));
        i.attributed = i.detected + days(lag(median, by.finding_spread, &mut rng));
        i.believed = Some((suspects[top], belief[top]));
        i.suspects = suspects
            .iter()
            .copied()
            .zip(belief.iter().copied())
            .collect();
        i.suspects
            .sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        // A person decides what is said in public.
        i.public = belief[top] > by.public_belief
            && rng.random::<f64>()
                < by.public_chance + by.public_readiness * states[t].doctrine.retaliation
            && setting.computer(t);
        let what = Happening::Attributed {
            incident: i.id,
            believed: suspects[top].name(scenario),
            confidence: belief[top],
            public: i.public,
        };
        let why = || evidence_words(&belief, top);
        let n = journal.write_for(what, "8.1", Some(noticed), why);
        journal.mark(Mark::Attributed(i.id), n);
        if let (Actor::State(s), true) = (suspects[top], i.public) {
            journal.mark(Mark::confrontation(s, t), n);
            journal.mark(Mark::AnyConfrontation, n);
        }
    }
}

/// How firmly the evidence points, in words.
fn evidence_words(belief: &[f64], top: usize) -> String {
    let rest = belief.iter().enumerate().filter(|(k, _)| *k != top);
    let next = rest.map(|(_, b)| *b).fold(0.0, f64::max);
    format!(
        "evidence {:.2} against {next:.2} for the next of {} suspects",
        belief[top],
        belief.len()
    )
}

/// States that a victim suspects beside the culprit (rule 8.1; judgement).
const SUSPECTS: usize = 5;

/// The true culprit, the states in most tension or worst repute, a gang and a company.
fn suspects(i: &Incident, relations: &Relations, n: usize) -> Vec<Actor> {
    let t = i.target;
    let mut others: Vec<(StateId, f64)> = StateId::all(n)
        .filter(|&s| s != t)
        .map(|s| {
            (
                s,
                relations.tension[(t, s)] + 1.0 - relations.reputation(t, s),
            )
        })
        .collect();
    let worst = |a: &(StateId, f64), b: &(StateId, f64)| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0));
    if others.len() > SUSPECTS {
        others.select_nth_unstable_by(SUSPECTS, worst);
        others.truncate(SUSPECTS);
    }
    others.sort_by(worst);
    let mut all: Vec<Actor> = others.iter().map(|&(s, _)| Actor::State(s)).collect();
    let host = i.initiator.host();
    all.extend([Actor::Criminal(host), Actor::Company(host)]);
    for who in i.apparent_culprit.into_iter().chain([i.initiator]) {
        if !all.contains(&who) {
            all.push(who);
        }
    }
    all
}
