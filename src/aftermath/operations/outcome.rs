//! What an operation came to, and who else speaks of it (rules 7.4, 7.5, 7.13, 8.2, 8.7, 8.8).

use crate::model::ids::StateId;
use crate::model::theory::fixed::fixed;
use bevy_ecs::prelude::*;
use bevy_state::prelude::State;
use rand::RngExt as _;

use crate::aftermath::actors::Actor;
use crate::aftermath::arrangements::Arrangements;
use crate::aftermath::attribution::rules::{boasts, gives_way, lag_drawn};
use crate::aftermath::conflict::StatesInConflict;
use crate::aftermath::escalation::escalation_of;
use crate::aftermath::incidents::{Incident, Incidents, Namer};
use crate::aftermath::ledger::{Deed, Ledger};
use crate::aftermath::operations::brought_in::brought_in_by;
use crate::aftermath::operations::rules::{Concealment, concealment, severity, success};
use crate::aftermath::words::hundredths;
use crate::locale::Sentence;
use crate::model::Theory;
use crate::model::calendar::{Phase, day_of};
use crate::model::functions::floor;
use crate::model::lever::Lever;
use crate::model::years::{Kind, Pledge};
use crate::say;
use crate::world::journal::{Happening, Journal, Mark, brought_in};
use crate::world::random::stream;
use crate::world::regime::RegimeReader;
use crate::world::relations::Relations;
use crate::world::setting::Setting;

fixed! {
    dwell:

    /// Share of the dwell times that are drawn, 0–1; the longest one in a thousand is cut.
    /// Judgement: a draw without an end would make one incident in a thousand last for years.
    const LONGEST: f64 = 0.999;
}

/// Rule 7.4, 7.5: success and severity; rule 8.2: dwell time before notice, shorter with skill and
/// shared warnings (median 243 days in 2012, 10 in 2023).
pub fn outcome(
    mut incidents: ResMut<Incidents>,
    mut journal: ResMut<Journal>,
    phase: Res<State<Phase>>,
    setting: Res<Setting>,
    relations: Res<Relations>,
    regime: RegimeReader,
    arrangements: Res<Arrangements>,
    mut ledger: ResMut<Ledger>,
    states: StatesInConflict,
) {
    let (states, regime) = (states.in_seat_order(), regime.read());
    let scenario = &setting.scenario;
    let theory = &setting.theory;
    let first = day_of(phase.quarter());
    for i in incidents
        .since_mut(first)
        .iter_mut()
        .filter(|i| i.severity == 0)
    {
        let host = i.initiator.host();
        let (named, to) = (i.initiator.in_keys(&setting), setting.stream_name(i.target));
        let mut rng = stream(setting.seed, "outcome", i.day, named, to, i.origin.occasion);
        let pledged = arrangements.worth(theory, Pledge::ShareWarnings, i.target);
        let share = regime.kept(Lever::ShareThreats, i.target).max(pledged);
        // Who is warned is harder to hurt.
        let warned = theory.operations.result.warned_defence * share;
        let edge = states[host].skill.offence - states[i.target].skill.defence - warned;
        let tension = relations.tension[(host, i.target)];
        i.success = rng.random::<f64>() < success(theory, i.kind, edge);
        let escalates = match i.initiator {
            Actor::State(a) => escalation_of(theory, &relations, &regime, (a, i.target)),
            _ => 0.0,
        };
        i.severity = severity(theory, i.kind.severity(), escalates, &mut rng);
        if let Some(text) = regime.ruling(i.target) {
            let kept = regime.kept(Lever::ShareThreats, i.target);
            ledger.book(text, Deed::Warned, &[(Lever::ShareThreats, 1.0)], kept);
        }
        let by = &theory.answers.notice;
        let slow = match i.kind {
            Kind::Denial => by.notice_denial,
            Kind::Alteration => by.notice_alteration,
            Kind::Spoofing => by.notice_spoofing,
            Kind::Espionage | Kind::Interdiction => by.notice_espionage,
        };
        let watch = by.notice_unwatched
            - by.notice_defence * states[i.target].skill.defence
            - by.notice_warnings * share;
        let dwell = slow * watch * -libm::log(1.0 - rng.random::<f64>().min(LONGEST));
        i.finding.detected = i.day + days(dwell);
        i.conceded = i.success && rng.random::<f64>() < gives_way(theory, i.severity, edge);
        i.finding.named = namings(theory, i, &mut rng);
        if let Actor::State(a) = i.initiator {
            let mut rng = stream(
                setting.seed,
                "concealment",
                i.day,
                named,
                to,
                i.origin.occasion,
            );
            i.origin.apparent_culprit = match concealment(theory, states[a].liberty, &mut rng) {
                Concealment::None => None,
                Concealment::Proxy => Some(Actor::Criminal(a)),
                Concealment::FalseFlag => {
                    flagged(relations.least_trusted(i.target), a).map(Actor::State)
                }
            };
        }
        let cause = brought_in_by(i);
        let (rule, why) = match (cause, i.origin.turned) {
            (Some(_), _) => ("1.28", brought_in()),
            (None, turned) => {
                let why = setting.reason(|| opportunity(i, edge, tension, scenario));
                (if turned.is_some() { "7.10" } else { "7.6" }, why)
            }
        };
        i.entry = journal.write(
            Happening::Incident {
                incident: i.id,
                initiator: i.initiator.name(scenario),
                target: scenario.iso(i.target).to_owned(),
                kind: i.kind,
                severity: i.severity,
                success: i.success,
            },
            rule,
            cause,
            why,
        );
        journal.mark(Mark::Hit(i.target), i.entry);
    }
}

/// Rule 7.13: whom a false flag points at: of the two states that its target trusts least, the first
/// that does not hoist it itself.
#[must_use]
pub(crate) fn flagged(least: [Option<StateId>; 2], by: StateId) -> Option<StateId> {
    least.into_iter().flatten().find(|&s| s != by)
}

/// Rule 8.8: who else names the culprit, and when. Days in the median and their spread are those of
/// EuRepoC; how often is judgement. Gangs boast of what is meant to be seen.
fn namings(theory: &Theory, i: &Incident, rng: &mut impl rand::Rng) -> Vec<(Namer, u32)> {
    let by = &theory.answers.naming;
    let boasts = match i.initiator {
        Actor::Criminal(_) => boasts(theory, i.kind),
        _ => 0.0,
    };
    let all = [
        (
            Namer::Industry,
            by.industry_names,
            by.industry_days,
            by.industry_spread,
        ),
        (Namer::Third, by.third_names, by.third_days, by.third_spread),
        (Namer::Culprit, boasts, by.gang_days, by.gang_spread),
    ];
    let mut named = vec![];
    for (who, share, median, spread) in all {
        // Both are drawn, whether it speaks or not.
        let (speaks, draw) = (rng.random::<f64>() < share, rng.random::<f64>());
        if speaks {
            named.push((who, i.day + days(lag_drawn(median, spread, draw))));
        }
    }
    named
}

/// Tension from which the words tell of it. Judgement: no rule reads it.
const TOLD: f64 = 0.05;

/// Why an opportunity was taken, in words.
fn opportunity(
    i: &Incident,
    edge: f64,
    tension: f64,
    scenario: &crate::model::Scenario,
) -> Sentence {
    let why = match (i.initiator, i.origin.turned) {
        (Actor::State(_), Some(first)) => say!(
            "aftermath-operation-turned",
            first = &scenario.states[first].profile.name
        ),
        (Actor::State(_), _) if tension >= TOLD => {
            say!("aftermath-operation-tension", tension = hundredths(tension))
        }
        (Actor::State(_), _) => say!("aftermath-operation-rival"),
        (Actor::Criminal(_), _) => say!("aftermath-operation-gang"),
        (Actor::Company(_), _) => say!("aftermath-operation-company"),
    };
    let points = hundredths(edge.abs());
    let skill = match points {
        0 => say!("aftermath-operation-even"),
        _ if edge > 0.0 => say!("aftermath-operation-above", points = points),
        _ => say!("aftermath-operation-below", points = points),
    };
    let how = match (i.initiator, i.origin.apparent_culprit) {
        (Actor::State(_), Some(Actor::Criminal(_))) => Some(say!("aftermath-operation-by-gang")),
        (Actor::State(_), Some(_)) => Some(say!("aftermath-operation-disguised")),
        _ => None,
    };
    let all: Vec<Sentence> = [why, skill].into_iter().chain(how).collect();
    say!("general-sentences", all = all)
}

/// Days without their decimals; dwell times and lags are below 10⁵ days.
pub(crate) fn days(x: f64) -> u32 {
    u32::try_from(floor(x.clamp(0.0, 1e5))).unwrap_or(u32::MAX)
}
