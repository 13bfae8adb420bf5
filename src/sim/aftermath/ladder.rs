//! Attribution and the answer on the ladder (section 8 of the rules).

use bevy_ecs::prelude::*;
use rand::RngExt as _;

use super::conflict::{Minds, by_seat};
use super::outcome::days;
use crate::model::lever::Lever;
use crate::model::room::Phase;
use crate::model::years::Pledge;
use crate::rules::attribution::{Grievance, RUNGS, Temper, lag, posterior, reply, rung, weight};
use crate::sim::floor::{OWN_CHOICE, day_of};
use crate::sim::journal::{Happening, Journal, Mark};
use crate::sim::repute;
use crate::sim::streams::stream;
use crate::sim::world::{
    Actor, Arrangements, Incident, Incidents, Namer, Regime, Relations, Rivals, Setting,
};

/// Rule 8.1: once noticed, the victim weighs its suspects: its rivals, a criminal group, a company;
/// an agreed standard, shared evidence and time sharpen the signal.
pub fn attribution(
    mut incidents: ResMut<Incidents>,
    mut journal: ResMut<Journal>,
    setting: Res<Setting>,
    phase: Res<Phase>,
    relations: Res<Relations>,
    regime: Res<Regime>,
    arrangements: Res<Arrangements>,
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
        let late = i.detected - i.day;
        let noticed = journal.write(
            Happening::Detected {
                incident: i.id,
                day: i.detected,
            },
            "8.2",
            Some(i.entry),
            match late {
                0 => "noticed the day it happened".to_owned(),
                1 => "noticed a day after it happened".to_owned(),
                days => format!("noticed {days} days after it happened"),
            },
        );
        let suspects = suspects(i, &relations, scenario.states.len());
        let priors: Vec<f64> = suspects
            .iter()
            .map(|s| match s {
                Actor::State(s) => {
                    0.05 + (1.0 - relations.reputation(t, *s)) * minds[*s].skill.offence
                        + relations.tension[relations.at(t, *s)]
                }
                Actor::Criminal(_) => 0.15 + minds[t].condition.crime * 0.5,
                Actor::Company(_) => 0.1,
            })
            .collect();
        let party = regime.bound[t];
        let aids = regime.pull(Lever::ShareThreats, t) + regime.pull(Lever::AttributionStandard, t);
        // Rule 8.8: what others have said by then is evidence, too.
        let heard = |n: &(Namer, u32)| match n {
            (Namer::Culprit, day) if *day < end => 1.0,
            (_, day) if *day < end => 0.25,
            _ => 0.0,
        };
        let heard: f64 = i.named.iter().map(heard).sum();
        let pledged = if arrangements.shares(Pledge::ShareWarnings, t) {
            setting.theory.pledge
        } else {
            0.0
        };
        let skill = 0.3 + minds[t].skill.attribution + 0.5 * (aids * party).max(pledged) + heard;
        let place = |who| suspects.iter().position(|s| *s == who);
        let culprit = place(i.initiator).unwrap_or(0);
        let veil = i.veil.and_then(place);
        let die = i.initiator.named(setting.die(i.initiator.host()));
        let mut rng = stream(setting.seed, "evidence", 0, &die, setting.die(t), i.id);
        let belief = posterior(&setting.theory, &priors, (culprit, veil), skill, &mut rng);
        let top = (0..belief.len()).fold(0, |b, k| if belief[k] > belief[b] { k } else { b });
        let median = 60.0 + 200.0 * (1.0 - skill.min(1.0));
        i.attributed = i.detected + days(lag(median, SPREAD, &mut rng));
        i.believed = Some((suspects[top], belief[top]));
        i.suspects = suspects
            .iter()
            .copied()
            .zip(belief.iter().copied())
            .collect();
        i.suspects
            .sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        // A person decides what is said in public.
        i.public = belief[top] > 0.55
            && rng.random::<f64>() < 0.2 + 0.3 * minds[t].doctrine.retaliation
            && setting.human != Some(t);
        let what = Happening::Attributed {
            incident: i.id,
            believed: suspects[top].name(scenario),
            confidence: belief[top],
            public: i.public,
        };
        let n = journal.write(what, "8.1", Some(noticed), evidence_words(&belief, top));
        journal.mark(Mark::Attributed(i.id), n);
        if let (Actor::State(s), true) = (suspects[top], i.public) {
            journal.mark(Mark::quarrel(s, t), n);
            journal.mark(Mark::AnyQuarrel, n);
        }
    }
}

/// Spread of the days to an attribution, in logarithms (EuRepoC: a median of 234 days, a tenth past
/// 1461).
const SPREAD: f64 = 2.4;

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
    let worst = |a: &(usize, f64), b: &(usize, f64)| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0));
    if others.len() > 5 {
        others.select_nth_unstable_by(5, worst);
        others.truncate(5);
    }
    others.sort_by(worst);
    let mut all: Vec<Actor> = others.iter().map(|&(s, _)| Actor::State(s)).collect();
    let host = i.initiator.host();
    all.extend([Actor::Criminal(host), Actor::Company(host)]);
    for who in i.veil.into_iter().chain([i.initiator]) {
        if !all.contains(&who) {
            all.push(who);
        }
    }
    all
}

/// Days a state remembers a blow for (rule 8.9).
const MEMORY: u32 = 360;

/// What a state remembers of another in the year before a blow, as known at day `end`: how many
/// blows it believes the other dealt it, and whether it struck the other itself.
fn remembered(all: &[Incident], (state, other): (usize, usize), day: u32, end: u32) -> (u32, bool) {
    let (mut believed, mut struck) = (0, false);
    for i in all.iter().filter(|i| i.day < end) {
        if i.day >= day || i.day + MEMORY < day {
            continue;
        }
        let theirs = matches!(i.believed, Some((Actor::State(s), _)) if s == other);
        believed += u32::from(theirs && i.target == state && i.attributed < end);
        struck |= i.initiator == Actor::State(state) && i.target == other;
    }
    (believed, struck)
}

/// Rule 8.3: the answer, on belief. It moves tension both ways and reputation with those who hear.
pub fn response(
    mut incidents: ResMut<Incidents>,
    mut journal: ResMut<Journal>,
    mut relations: ResMut<Relations>,
    setting: Res<Setting>,
    phase: Res<Phase>,
    regime: Res<Regime>,
    rivals: Res<Rivals>,
    minds: Minds,
) {
    let Phase::Aftermath(quarter) = *phase else {
        return;
    };
    let end = day_of(quarter + 1);
    let minds = by_seat(&minds);
    relations.rung.fill(0);
    let orders = incidents.orders.clone();
    let mut answers = vec![];
    for k in 0..incidents.all.len() {
        let i = &incidents.all[k];
        if i.attributed >= end || i.answer.is_some() {
            continue;
        }
        let (t, Some((suspect, belief))) = (i.target, i.believed) else {
            continue;
        };
        if setting.human == Some(t) && !orders.contains_key(&i.id) && i.attributed + 180 > end {
            continue; // A person has half a year to answer before silence is the answer.
        }
        let s = suspect.host();
        let at = relations.at(t, s);
        let lever = |l: Lever| regime.kept(l, t);
        let mut rng = stream(setting.seed, "answer", 0, setting.die(t), "", i.id);
        let is_state = matches!(suspect, Actor::State(_));
        let temper = Temper::of(minds[t].doctrine);
        let (before, own) = remembered(&incidents.all, (t, s), i.day, end);
        let grievance = Grievance {
            state: is_state,
            severity: f64::from(i.severity),
            belief,
            tension: relations.tension[at],
            retaliation: minds[t].doctrine.retaliation,
            temper: temper.drive(before, own),
            proportion: lever(Lever::ProportionateResponse),
            hotline: lever(Lever::Hotline),
        };
        let tension = relations.tension[at];
        let silent = setting.human == Some(t);
        let drawn = if silent {
            0
        } else {
            rung(&setting.theory, grievance, &mut rng)
        };
        // Rule 8.5: criminals and companies are met with law, never past rung 3.
        let step = orders.get(&i.id).copied().unwrap_or(drawn);
        let i = &mut incidents.all[k];
        i.answer = Some(step);
        if step == 5 {
            i.reply = Some(reply(i.severity, &mut rng));
        }
        if is_state && s != t {
            answers.extend(weight(step, i.reply).map(|severity| (s, severity)));
            relations.rung[at] = relations.rung[at].max(step);
            let surprise = rivals.surprise(t, s);
            let shock = setting.theory.tension_shock * belief * f64::from(i.severity) / 10.0;
            relations.tension[at] = (relations.tension[at] + shock * surprise).min(1.0);
            repute::sting(
                &mut relations,
                (t, s),
                repute::stings(&setting.theory, step, surprise),
            );
            let news = repute::bad_news(&setting.theory, i, belief);
            relations.beta[at] += news;
            // Rule 8.4: protest stays private, cyber in kind is denied; other answers are public.
            i.public |= repute::PUBLIC.contains(&step);
            if i.public {
                let innocent = i.initiator != suspect;
                repute::named_in_public(&mut relations, (t, s), news, innocent);
            }
        }
        let what = Happening::Answered {
            incident: i.id,
            rung: step,
        };
        let why = match (orders.contains_key(&i.id), silent) {
            (true, _) => OWN_CHOICE.to_owned(),
            (_, true) => "half a year passed without a word".to_owned(),
            _ => {
                let name = suspect.name(&setting.scenario);
                answer_words(&name, belief, i.severity, tension, (temper, step))
            }
        };
        let named = journal.last(Mark::Attributed(i.id));
        let n = journal.write(what, "8.3", named, why);
        if is_state && s != t && step > 0 {
            journal.mark(Mark::quarrel(s, t), n);
            journal.mark(Mark::AnyQuarrel, n);
        }
        if step >= 6 {
            journal.mark(Mark::UpperRung, n);
        }
    }
    incidents.answers = answers;
}

/// Why a rung was chosen, in words.
fn answer_words(
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
