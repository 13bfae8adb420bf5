//! Operations, outcome, attribution and response (sections 7 and 8 of the rules).

use bevy_ecs::prelude::*;
use rand::RngExt as _;

use crate::model::lever::Lever;
use crate::model::room::Phase;
use crate::model::{Capabilities, Doctrine};
use crate::rules::attribution::{Grievance, posterior, rung};
use crate::rules::levers::restraint_of;
use crate::rules::operations::{
    Kind, Weighing, burst, expected_utility, poisson, severity, success, take,
};
use crate::sim::floor::day_of;
use crate::sim::journal::{Happening, Journal};
use crate::sim::streams::stream;
use crate::sim::world::{
    Actor, Condition, Incident, Incidents, Regime, Relations, Rivals, Seat, Setting, Syndicate,
};

/// What operations need to know of each state, by seat.
type Minds<'w, 's> = Query<
    'w,
    's,
    (
        &'static Seat,
        &'static Capabilities,
        &'static Doctrine,
        &'static Condition,
    ),
>;

fn by_seat(minds: &Minds) -> Vec<(Capabilities, Doctrine, Condition)> {
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

/// Rule 7.6: opportunities come to rival pairs as a gamma-mixed Poisson; each is taken or not.
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
    let (scenario, theory, seed) = (&setting.scenario, &setting.theory, setting.seed);
    let minds = by_seat(&minds);
    let year = (quarter - 1) / 4;
    for &(a, b, rivalry) in &rivals.0 {
        let (from, to) = (scenario.iso(a), scenario.iso(b));
        let gust = burst(
            theory.burstiness,
            &mut stream(seed, "gust", year, from, to, 0),
        );
        let mut rng = stream(seed, "operations", quarter, from, to, 0);
        let chances = poisson(theory.opportunity_rate * rivalry * gust / 4.0, &mut rng);
        for _ in 0..chances {
            let kind = kind_of(rng.random());
            let (own, other) = (&minds[a], &minds[b]);
            let lever = if regime.in_force {
                regime.levers.get(restraint_of(kind))
            } else {
                0.0
            };
            let civil = if regime.in_force {
                0.3 * regime.levers.get(Lever::RestrainCivilTargets)
            } else {
                0.0
            };
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
        let haven = if regime.in_force {
            regime.levers.get(Lever::DenySafeHaven) * regime.bound[gang.host]
        } else {
            0.0
        };
        let mut rng = stream(seed, "syndicate", quarter, scenario.iso(gang.host), "", 0);
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
        answer: None,
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
        let name = i.initiator.name(scenario);
        let mut rng = stream(
            setting.seed,
            "outcome",
            i.day,
            &name,
            scenario.iso(i.target),
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
        let share = if regime.in_force {
            regime.levers.get(Lever::ShareThreats) * regime.bound[i.target]
        } else {
            0.0
        };
        let slow = match i.kind {
            Kind::Denial => 2.0,
            Kind::Alteration => 15.0,
            Kind::Spoofing => 30.0,
            Kind::Espionage | Kind::Interdiction => 240.0,
        };
        let watch = 1.6 - 0.6 * minds[i.target].0.defence - 0.6 * share;
        let dwell = slow * watch * -libm::log(1.0 - rng.random::<f64>().min(0.999));
        i.detected = i.day + days(dwell);
        i.entry = journal.write(
            Happening::Incident {
                incident: i.id,
                initiator: name,
                target: scenario.iso(i.target).to_owned(),
                kind: i.kind,
                severity: i.severity,
                success: i.success,
            },
            "7.6",
            None,
            "an opportunity taken",
        );
    }
}

fn days(x: f64) -> u32 {
    // Dwell times and lags are below 10⁵ days.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "clamped"
    )]
    let whole = x.clamp(0.0, 1e5) as u32;
    whole
}

/// Rule 8.1: once noticed, the victim weighs its suspects: its rivals, a criminal group, a company;
/// an agreed standard, shared evidence and time sharpen the signal.
pub fn attribution(
    mut incidents: ResMut<Incidents>,
    mut journal: ResMut<Journal>,
    setting: Res<Setting>,
    phase: Res<Phase>,
    relations: Res<Relations>,
    regime: Res<Regime>,
    minds: Minds,
) {
    let Phase::Aftermath(quarter) = *phase else {
        return;
    };
    let end = day_of(quarter + 1);
    let minds = by_seat(&minds);
    let scenario = &setting.scenario;
    for i in incidents
        .all
        .iter_mut()
        .filter(|i| i.detected < end && i.attributed == u32::MAX)
    {
        let t = i.target;
        let noticed = journal.write(
            Happening::Detected {
                incident: i.id,
                day: i.detected,
            },
            "8.2",
            Some(i.entry),
            "",
        );
        let suspects = suspects(i, &relations, scenario.states.len());
        let priors: Vec<f64> = suspects
            .iter()
            .map(|s| match s {
                Actor::State(s) => {
                    0.05 + (1.0 - relations.reputation(t, *s)) * minds[*s].0.offence
                        + relations.tension[relations.at(t, *s)]
                }
                Actor::Criminal(_) => 0.15 + minds[t].2.crime * 0.5,
                Actor::Company(_) => 0.05,
            })
            .collect();
        let party = regime.bound[t];
        let aids = if regime.in_force {
            regime.levers.get(Lever::ShareThreats) + regime.levers.get(Lever::AttributionStandard)
        } else {
            0.0
        };
        let skill = 0.3 + minds[t].0.attribution + 0.5 * aids * party;
        let culprit = suspects.iter().position(|s| *s == i.initiator).unwrap_or(0);
        let name = i.initiator.name(scenario);
        let mut rng = stream(setting.seed, "evidence", 0, &name, scenario.iso(t), i.id);
        let belief = posterior(&priors, culprit, skill, &mut rng);
        let top = (0..belief.len()).fold(0, |b, k| if belief[k] > belief[b] { k } else { b });
        let lag = (120.0 + 360.0 * (1.0 - skill.min(1.0)))
            * -libm::log(1.0 - rng.random::<f64>().min(0.999));
        i.attributed = i.detected + days(lag);
        i.believed = Some((suspects[top], belief[top]));
        i.public = belief[top] > 0.55 && rng.random::<f64>() < 0.2 + 0.3 * minds[t].1.retaliation;
        let what = Happening::Attributed {
            incident: i.id,
            believed: suspects[top].name(scenario),
            confidence: belief[top],
            public: i.public,
        };
        journal.write(
            what,
            "8.1",
            Some(noticed),
            format!("on day {}", i.attributed),
        );
    }
}

/// The true culprit, the five states in most tension or worst repute, a gang and a company.
fn suspects(i: &Incident, relations: &Relations, n: usize) -> Vec<Actor> {
    let t = i.target;
    let mut others: Vec<(usize, f64)> = (0..n)
        .filter(|&s| s != t)
        .map(|s| {
            (
                s,
                relations.tension[relations.at(t, s)] + 1.0 - relations.reputation(t, s),
            )
        })
        .collect();
    others.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    let mut all: Vec<Actor> = others
        .iter()
        .take(5)
        .map(|&(s, _)| Actor::State(s))
        .collect();
    let host = i.initiator.host();
    all.extend([Actor::Criminal(host), Actor::Company(host)]);
    if !all.contains(&i.initiator) {
        all.push(i.initiator);
    }
    all
}

/// Rule 8.3: the answer, on belief. It moves tension both ways and reputation with those who hear.
pub fn response(
    mut incidents: ResMut<Incidents>,
    mut journal: ResMut<Journal>,
    mut relations: ResMut<Relations>,
    setting: Res<Setting>,
    phase: Res<Phase>,
    regime: Res<Regime>,
    minds: Minds,
) {
    let Phase::Aftermath(quarter) = *phase else {
        return;
    };
    let end = day_of(quarter + 1);
    let minds = by_seat(&minds);
    relations.rung.fill(0);
    let orders = incidents.orders.clone();
    for i in incidents
        .all
        .iter_mut()
        .filter(|i| i.attributed < end && i.answer.is_none())
    {
        let (t, Some((suspect, belief))) = (i.target, i.believed) else {
            continue;
        };
        if setting.human == Some(t) && !orders.contains_key(&i.id) && i.attributed + 180 > end {
            continue; // A person has half a year to answer before silence is the answer.
        }
        let s = suspect.host();
        let at = relations.at(t, s);
        let lever = |l: Lever| {
            if regime.in_force {
                regime.levers.get(l) * regime.bound[t]
            } else {
                0.0
            }
        };
        let mut rng = stream(setting.seed, "answer", 0, setting.scenario.iso(t), "", i.id);
        let grievance = Grievance {
            severity: f64::from(i.severity),
            belief,
            tension: relations.tension[at],
            retaliation: minds[t].1.retaliation,
            proportion: lever(Lever::ProportionateResponse),
            hotline: lever(Lever::Hotline),
        };
        let silent = setting.human == Some(t);
        let drawn = if silent {
            0
        } else {
            rung(&setting.theory, grievance, &mut rng)
        };
        let is_state = matches!(suspect, Actor::State(_));
        // Rule 8.5: criminals and companies are met with law, never past rung 3.
        let step =
            orders
                .get(&i.id)
                .copied()
                .unwrap_or(if is_state { drawn } else { drawn.min(3) });
        i.answer = Some(step);
        if is_state && s != t {
            let back = relations.at(s, t);
            relations.rung[at] = relations.rung[at].max(step);
            let shock = setting.theory.tension_shock * belief * f64::from(i.severity) / 10.0;
            relations.tension[at] = (relations.tension[at] + shock).min(1.0);
            relations.tension[back] = (relations.tension[back] + 0.03 * f64::from(step)).min(1.0);
            let harm = setting.theory.bad_news * belief * f64::from(i.severity) / 10.0;
            relations.beta[at] += harm;
            if i.public {
                // Rule 9.4: what is public spreads to those who trust the victim.
                for w in (0..relations.n).filter(|&w| w != t && w != s) {
                    let heard = relations.at(w, s);
                    let listens = relations.trust[relations.at(w, t)];
                    relations.beta[heard] += 0.3 * harm * listens;
                }
            }
        }
        let what = Happening::Answered {
            incident: i.id,
            rung: step,
        };
        journal.write(what, "8.3", Some(i.entry), format!("belief {belief:.2}"));
    }
}
