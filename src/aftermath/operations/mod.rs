//! Operations: who acts against whom this quarter (section 7 of the rules).

pub mod outcome;
pub mod rules;

use crate::model::ids::IncidentId;
use crate::model::ids::StateId;
use bevy_ecs::prelude::*;
use bevy_state::prelude::State;
use rand::RngExt as _;

use crate::aftermath::actors::{Actor, Company, Syndicate};
use crate::aftermath::arrangements::Arrangements;
use crate::aftermath::incidents::{Incident, Incidents};
use crate::aftermath::operations::rules::restraint_of;
use crate::aftermath::operations::rules::{Weighing, burst, expected_utility, pace, poisson, take};
use crate::aftermath::orders::Orders;
use crate::aftermath::rivals::rules::growth;
use crate::aftermath::rivals::{Rival, Rivals};
use crate::aftermath::shields::rules::open;
use crate::model::calendar::Phase;
use crate::model::calendar::day_of;
use crate::model::lever::Lever;
use crate::model::years::{Kind, Pledge, Posture};
use crate::model::{Capabilities, Doctrine, Society, Theory};
use crate::world::journal::Journal;
use crate::world::random::stream;
use crate::world::regime::Regime;
use crate::world::relations::Relations;
use crate::world::setting::Setting;
use crate::world::states::{Condition, Seat};

/// What the systems of conflict need to know of each state.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Mind<'a> {
    pub skill: &'a Capabilities,
    pub doctrine: &'a Doctrine,
    pub condition: &'a Condition,
    pub liberty: f64,
    pub orders: &'a Orders,
}

/// The same as components.
pub(crate) type Minds<'w, 's> = Query<
    'w,
    's,
    (
        &'static Seat,
        &'static Capabilities,
        &'static Doctrine,
        &'static Condition,
        &'static Society,
        &'static mut Orders,
    ),
>;

pub(crate) fn by_seat<'a>(minds: &'a Minds) -> Vec<Mind<'a>> {
    let mut all: Vec<(StateId, Mind)> = minds
        .iter()
        .map(|(seat, skill, doctrine, condition, society, orders)| {
            let mind = Mind {
                skill,
                doctrine,
                condition,
                liberty: society.liberty,
                orders,
            };
            (seat.0, mind)
        })
        .collect();
    all.sort_by_key(|(s, _)| *s);
    all.into_iter().map(|(_, m)| m).collect()
}

/// How a year goes for every watched pair, in the order of [`Rivals`] (rule 7.6). It is drawn once a
/// year; every quarter would draw the same.
#[derive(Debug, Default)]
pub struct Gusts {
    year: Option<u32>,
    of: Vec<f64>,
}

impl Gusts {
    fn of(&mut self, year: u32, setting: &Setting, rivals: &Rivals) -> &[f64] {
        if self.year != Some(year) {
            self.of = (rivals.0.iter()).map(|r| gust(year, setting, r)).collect();
            self.year = Some(year);
        }
        &self.of
    }
}

fn gust(year: u32, setting: &Setting, r: &Rival) -> f64 {
    let (from, to) = (setting.stream_name(r.by), setting.stream_name(r.on));
    let mut rng = stream(setting.seed, "gust", year, from, to, 0);
    burst(setting.theory.burstiness, &mut rng)
}

/// A kind by its share of opportunities.
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

/// What an operation stands against: the text as far as `a` keeps it, less against those outside it
/// (rule 7.10), or an arrangement between the two, whichever holds more.
fn forbidden(
    (regime, arrangements): (&Regime, &Arrangements),
    theory: &Theory,
    kind: Kind,
    (a, b): (StateId, StateId),
) -> f64 {
    let lever = regime.pull(restraint_of(kind), a);
    let civil = 0.3 * regime.pull(Lever::RestrainCivilTargets, a);
    let scope = if regime.shared(a, b) {
        1.0
    } else {
        1.0 - theory.displacement
    };
    let text = (lever + civil).min(1.0) * regime.bound[a] * scope;
    if arrangements.holds(Pledge::NoOperations, a, b) {
        text.max(theory.pledge)
    } else {
        text
    }
}

/// Rule 7.15: whoever is struck again and again watches the one who does it, rival or not.
fn aggrieved(theory: &Theory, relations: &Relations, rivals: &Rivals) -> Vec<Rival> {
    let boils = |tension: f64| theory.boiling(tension) > 0.0;
    let pairs = relations
        .tension
        .iter()
        .filter(|(_, tension)| boils(**tension));
    let pairs = pairs.map(|(pair, _)| pair);
    pairs
        .filter(|&(a, b)| a != b && rivals.of(a).all(|r| r.on != b))
        .map(|(a, b)| Rival {
            by: a,
            on: b,
            rivalry: 0.0,
            heat: 0.0,
            side: 1.0,
        })
        .collect()
}

/// Rule 7.6: opportunities come to rival pairs as a gamma-mixed Poisson, and grow with the skill to
/// see them (rule 7.9); each is taken or not. Rule 7.10: some of what a text holds back turns on
/// another rival outside it. Rule 7.11: posture and orders.
pub fn operations(
    mut incidents: ResMut<Incidents>,
    journal: Res<Journal>,
    setting: Res<Setting>,
    phase: Res<State<Phase>>,
    rivals: Res<Rivals>,
    relations: Res<Relations>,
    regime: Res<Regime>,
    arrangements: Res<Arrangements>,
    mut gusts: Local<Gusts>,
    mut states: Minds,
) {
    let quarter = phase.quarter();
    let (theory, seed) = (&setting.theory, setting.seed);
    let minds = by_seat(&states);
    let year = (quarter - 1) / 4;
    let gusts = gusts.of(year, &setting, &rivals);
    let holds = |kind, pair| forbidden((&regime, &arrangements), theory, kind, pair);
    let grievances = aggrieved(theory, &relations, &rivals);
    let watched = rivals.0.iter().zip(gusts.iter().copied());
    let others = grievances.iter().map(|r| (r, gust(year, &setting, r)));
    for (r, gust) in watched.chain(others) {
        let (a, b, rivalry) = (r.by, r.on, r.rivalry);
        let (own, other) = (&minds[a], &minds[b]);
        if own.orders.posture == Posture::Hold {
            continue;
        }
        let (from, to) = (setting.stream_name(a), setting.stream_name(b));
        let mut rng = stream(seed, "operations", quarter, from, to, 0);
        let start = setting.scenario.states[a].capabilities.offence;
        let skill = growth(own.skill.offence, start) * pace(own.orders.posture);
        let tension = relations.tension[(a, b)];
        // Rule 7.6 with 7.2: where tension feeds on itself, occasions are looked for.
        let boiling = theory.boiling(tension);
        let surge = 1.0 + theory.surge * boiling;
        // Rule 7.15: who is struck again and again has a rival, whatever it was before.
        let share = (r.heat * r.side).max(boiling);
        // Rule 7.14: a shielded network is harder to reach.
        let reached = open(other.condition.shield);
        let rate = theory.opportunity_rate * share * gust * skill * surge * reached / 4.0;
        for n in 0..poisson(rate, &mut rng) {
            let kind = kind_of(rng.random());
            let w = Weighing {
                rivalry,
                tension,
                edge: own.skill.offence - other.skill.defence - 0.2 * other.condition.encryption,
                named: other.skill.attribution,
                answer: other.doctrine.retaliation,
                restraint: own.doctrine.restraint,
                treaty: holds(kind, (a, b)),
            };
            let wish = rng.random::<f64>();
            let day = day_of(quarter) + rng.random_range(0..90);
            let mut act = blank(Actor::State(a), b, kind, day);
            if wish < take(theory, expected_utility(theory, w))
                && !own.orders.forbidden.contains(&b)
            {
                push(&mut incidents, act);
                continue;
            }
            let free = Weighing { treaty: 0.0, ..w };
            if w.treaty > 0.0 && wish < take(theory, expected_utility(theory, free)) {
                let mut rng = stream(seed, "displaced", quarter, from, to, n);
                let open = |r: &&Rival| {
                    r.on != b
                        && !regime.shared(a, r.on)
                        && holds(kind, (a, r.on)) < w.treaty
                        && !own.orders.forbidden.contains(&r.on)
                };
                if rng.random::<f64>() < theory.displacement
                    && let Some(next) = rivals.of(a).find(open)
                {
                    act.target = next.on;
                    act.turned = Some(b);
                    push(&mut incidents, act);
                }
            }
        }
    }
    let mut ordered: Vec<(StateId, StateId, Kind)> = vec![];
    for (seat, .., mut orders) in &mut states {
        let all = std::mem::take(&mut orders.authorised);
        ordered.extend(all.into_iter().map(|(target, kind)| (seat.0, target, kind)));
    }
    ordered.sort_unstable();
    for (n, (a, b, kind)) in (0..).zip(ordered) {
        let mut rng = stream(
            seed,
            "ordered",
            quarter,
            setting.stream_name(a),
            setting.stream_name(b),
            n,
        );
        let day = day_of(quarter) + rng.random_range(0..90);
        let mut it = blank(Actor::State(a), b, kind, day);
        it.ordered = Some(journal.turn);
        push(&mut incidents, it);
    }
}

/// Rule 7.7: syndicates act by the crime of their host and the weakness of the target.
/// Rule 7.12: companies spy on the large digital economies.
pub fn others(
    mut incidents: ResMut<Incidents>,
    setting: Res<Setting>,
    phase: Res<State<Phase>>,
    regime: Res<Regime>,
    arrangements: Res<Arrangements>,
    states: Minds,
    syndicates: Query<&Syndicate>,
    companies: Query<&Company>,
) {
    let quarter = phase.quarter();
    let seed = setting.seed;
    let minds = by_seat(&states);
    let day = |rng: &mut chacha20::ChaCha8Rng| day_of(quarter) + rng.random_range(0..90);
    let mut gangs: Vec<Syndicate> = syndicates.iter().copied().collect();
    gangs.sort_by_key(|s| s.host);
    for gang in gangs {
        let host = &minds[gang.host];
        let police = if arrangements.shares(Pledge::JointPolicing, gang.host) {
            setting.theory.pledge
        } else {
            0.0
        };
        let haven = regime.kept(Lever::DenySafeHaven, gang.host).max(police);
        let mut rng = stream(
            seed,
            "syndicate",
            quarter,
            setting.stream_name(gang.host),
            "",
            0,
        );
        let raids = poisson(
            0.5 * host.condition.crime * gang.skill * (1.0 - 0.7 * haven),
            &mut rng,
        );
        for _ in 0..raids {
            let target = StateId::new(rng.random_range(0..minds.len()));
            let other = &minds[target];
            let wall = open(other.condition.shield);
            let soft = wall * (1.0 - other.skill.defence * 0.6 - other.condition.encryption * 0.3);
            if target != gang.host && rng.random::<f64>() < soft {
                let kind = if rng.random::<f64>() < 0.5 {
                    Kind::Spoofing
                } else {
                    Kind::Denial
                };
                let day = day(&mut rng);
                push(
                    &mut incidents,
                    blank(Actor::Criminal(gang.host), target, kind, day),
                );
            }
        }
    }
    let mut hosts: Vec<StateId> = companies.iter().map(|c| c.host).collect();
    hosts.sort_unstable();
    for &host in &hosts {
        let mut rng = stream(seed, "company", quarter, setting.stream_name(host), "", 0);
        let rate = setting.theory.company_spying * (1.0 - minds[host].liberty) / 4.0;
        for _ in 0..poisson(rate, &mut rng) {
            let target = hosts[rng.random_range(0..hosts.len())];
            let day = day(&mut rng);
            if target != host {
                let it = blank(Actor::Company(host), target, Kind::Espionage, day);
                push(&mut incidents, it);
            }
        }
    }
}

/// An operation whose outcome is still to be drawn.
fn blank(initiator: Actor, target: StateId, kind: Kind, day: u32) -> Incident {
    Incident {
        id: IncidentId::default(),
        day,
        initiator,
        veil: None,
        turned: None,
        ordered: None,
        target,
        kind,
        severity: 0,
        success: false,
        detected: u32::MAX,
        attributed: u32::MAX,
        believed: None,
        suspects: vec![],
        public: false,
        named: vec![],
        answer: None,
        reply: None,
        conceded: false,
        entry: 0,
    }
}

fn push(incidents: &mut Incidents, mut it: Incident) {
    it.id = IncidentId::new(incidents.all.len());
    incidents.all.push(it);
}
