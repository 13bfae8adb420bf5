//! Operations and what comes of them (section 7 of the rules).

use bevy_ecs::prelude::*;
use rand::RngExt as _;

use crate::model::lever::Lever;
use crate::model::room::Phase;
use crate::model::{Capabilities, Doctrine};
use crate::rules::attribution::{gives_way, lag};
use crate::rules::levers::restraint_of;
use crate::rules::operations::{
    Kind, Weighing, burst, expected_utility, opportunities, poisson, reach, severity, success, take,
};
use crate::sim::Regime;
use crate::sim::floor::day_of;
use crate::sim::journal::{Happening, Journal, Mark};
use crate::sim::streams::stream;
use crate::sim::world::{
    Actor, Condition, Incident, Incidents, Namer, Relations, Rivals, Seat, Setting, Syndicate,
};

/// What operations need to know of each state, by seat.
pub(super) type Minds<'w, 's> = Query<
    'w,
    's,
    (
        &'static Seat,
        &'static Capabilities,
        &'static Doctrine,
        &'static Condition,
    ),
>;

pub(super) fn by_seat(minds: &Minds) -> Vec<(Capabilities, Doctrine, Condition)> {
    let mut all: Vec<(usize, (Capabilities, Doctrine, Condition))> = minds
        .iter()
        .map(|(s, c, d, x)| (s.0, (*c, *d, *x)))
        .collect();
    all.sort_by_key(|(s, _)| *s);
    all.into_iter().map(|(_, m)| m).collect()
}

/// Mean severity of a kind, kept on the incident until the outcome is drawn.
fn kind_of(u: f64) -> Kind {
    let mut left = u;
    for (kind, share, _) in Kind::ALL {
        left -= share;
        if left < 0.0 {
            return kind;
        }
    }
    Kind::Espionage
}

/// Rule 7.6: opportunities come to rival pairs as a gamma-mixed Poisson, and grow with the skill to
/// see them (rule 7.9); each is taken or not.
/// Rule 7.7: syndicates act by the crime of their host and the weakness of the target.
pub fn operations(
    mut incidents: ResMut<Incidents>,
    setting: Res<Setting>,
    phase: Res<Phase>,
    rivals: Res<Rivals>,
    relations: Res<Relations>,
    regime: Res<Regime>,
    minds: Minds,
    syndicates: Query<&Syndicate>,
) {
    let Phase::Aftermath(quarter) = *phase else {
        return;
    };
    let (theory, seed) = (&setting.theory, setting.seed);
    let minds = by_seat(&minds);
    let year = (quarter - 1) / 4;
    for &(a, b, rivalry) in &rivals.0 {
        let (from, to) = (setting.die(a), setting.die(b));
        let gust = burst(
            theory.burstiness,
            &mut stream(seed, "gust", year, from, to, 0),
        );
        let mut rng = stream(seed, "operations", quarter, from, to, 0);
        let start = setting.scenario.states[a].capabilities.offence;
        let skill = reach(minds[a].0.offence, start);
        let rate = opportunities(theory, rivalry) * gust * skill / 4.0;
        let chances = poisson(rate, &mut rng);
        for _ in 0..chances {
            let kind = kind_of(rng.random());
            let (own, other) = (&minds[a], &minds[b]);
            let lever = regime.pull(restraint_of(kind), a);
            let civil = 0.3 * regime.pull(Lever::RestrainCivilTargets, a);
            let w = Weighing {
                rivalry,
                tension: relations.tension[relations.at(a, b)],
                edge: own.0.offence - other.0.defence - 0.2 * other.2.encryption,
                named: other.0.attribution,
                answer: other.1.retaliation,
                restraint: own.1.restraint,
                treaty: (lever + civil).min(1.0) * regime.bound[a],
            };
            if rng.random::<f64>() < take(theory, expected_utility(theory, w)) {
                let day = day_of(quarter) + rng.random_range(0..90);
                push(&mut incidents, Actor::State(a), b, kind, day);
            }
        }
    }
    let mut gangs: Vec<Syndicate> = syndicates.iter().copied().collect();
    gangs.sort_by_key(|s| s.host);
    for gang in gangs {
        let host = &minds[gang.host];
        let haven = regime.kept(Lever::DenySafeHaven, gang.host);
        let mut rng = stream(seed, "syndicate", quarter, setting.die(gang.host), "", 0);
        let raids = poisson(
            0.5 * host.2.crime * gang.skill * (1.0 - 0.7 * haven),
            &mut rng,
        );
        for _ in 0..raids {
            let target = rng.random_range(0..minds.len());
            let soft = 1.0 - minds[target].0.defence * 0.6 - minds[target].2.encryption * 0.3;
            if target != gang.host && rng.random::<f64>() < soft {
                let kind = if rng.random::<f64>() < 0.5 {
                    Kind::Spoofing
                } else {
                    Kind::Denial
                };
                let day = day_of(quarter) + rng.random_range(0..90);
                push(
                    &mut incidents,
                    Actor::Criminal(gang.host),
                    target,
                    kind,
                    day,
                );
            }
        }
    }
}

fn push(incidents: &mut Incidents, initiator: Actor, target: usize, kind: Kind, day: u32) {
    let id = u32::try_from(incidents.all.len()).unwrap_or(u32::MAX);
    incidents.all.push(Incident {
        id,
        day,
        initiator,
        target,
        kind,
        severity: 0,
        success: false,
        detected: u32::MAX,
        attributed: u32::MAX,
        believed: None,
        public: false,
        named: vec![],
        answer: None,
        reply: None,
        conceded: false,
        entry: 0,
    });
}

/// Rule 7.4, 7.5: success and severity; rule 8.2: dwell time before notice, shorter with skill and
/// shared warnings (median 243 days in 2012, 10 in 2023).
pub fn outcome(
    mut incidents: ResMut<Incidents>,
    mut journal: ResMut<Journal>,
    setting: Res<Setting>,
    relations: Res<Relations>,
    regime: Res<Regime>,
    minds: Minds,
) {
    let minds = by_seat(&minds);
    let scenario = &setting.scenario;
    for i in incidents.all.iter_mut().filter(|i| i.severity == 0) {
        let die = i.initiator.named(setting.die(i.initiator.host()));
        let mut rng = stream(
            setting.seed,
            "outcome",
            i.day,
            &die,
            setting.die(i.target),
            i.id,
        );
        let edge = minds[i.initiator.host()].0.offence - minds[i.target].0.defence;
        let mean = Kind::ALL
            .iter()
            .find(|k| k.0 == i.kind)
            .map_or(3.0, |k| k.2);
        let tension = relations.tension[relations.at(i.initiator.host(), i.target)];
        i.success = rng.random::<f64>() < success(edge);
        i.severity = severity(&setting.theory, mean, tension, &mut rng);
        let share = regime.kept(Lever::ShareThreats, i.target);
        let slow = match i.kind {
            Kind::Denial => 2.0,
            Kind::Alteration => 15.0,
            Kind::Spoofing => 30.0,
            Kind::Espionage | Kind::Interdiction => 240.0,
        };
        let watch = 1.6 - 0.6 * minds[i.target].0.defence - 0.6 * share;
        let dwell = slow * watch * -libm::log(1.0 - rng.random::<f64>().min(0.999));
        i.detected = i.day + days(dwell);
        i.conceded = i.success && rng.random::<f64>() < gives_way(i.severity, edge);
        i.named = namings(i, &mut rng);
        i.entry = journal.write(
            Happening::Incident {
                incident: i.id,
                initiator: i.initiator.name(scenario),
                target: scenario.iso(i.target).to_owned(),
                kind: i.kind,
                severity: i.severity,
                success: i.success,
            },
            "7.6",
            None,
            opportunity(i.initiator, edge, tension),
        );
        journal.mark(Mark::Hit(i.target), i.entry);
    }
}

/// Rule 8.8: who else names the culprit, and when. Days in the median and their spread are those of
/// EuRepoC; how often is judgement. Gangs boast of what is meant to be seen.
fn namings(i: &Incident, rng: &mut impl rand::Rng) -> Vec<(Namer, u32)> {
    let loud = matches!(i.kind, Kind::Denial | Kind::Spoofing);
    let boasts = loud && matches!(i.initiator, Actor::Criminal(_));
    let all = [
        (Namer::Industry, 0.4, 297.0, 1.19),
        (Namer::Third, 0.1, 334.0, 1.0),
        (Namer::Culprit, if boasts { 0.4 } else { 0.0 }, 3.0, 2.8),
    ];
    let mut named = vec![];
    for (who, share, median, spread) in all {
        let (speaks, after) = (rng.random::<f64>() < share, lag(median, spread, rng));
        if speaks {
            named.push((who, i.day + days(after)));
        }
    }
    named
}

/// Why an opportunity was taken, in words.
fn opportunity(initiator: Actor, edge: f64, tension: f64) -> String {
    let skill = if edge >= 0.0 {
        format!("its skill is {edge:.2} above the defence")
    } else {
        format!("though its skill is {:.2} below the defence", -edge)
    };
    match initiator {
        Actor::State(_) if tension >= 0.05 => {
            format!("an opportunity taken in tension of {tension:.2}; {skill}")
        }
        Actor::State(_) => format!("an opportunity taken against a rival; {skill}"),
        _ => format!("crime at home looks for soft targets; {skill}"),
    }
}

pub(super) fn days(x: f64) -> u32 {
    // Dwell times and lags are below 10⁵ days.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "clamped"
    )]
    let whole = x.clamp(0.0, 1e5) as u32;
    whole
}
