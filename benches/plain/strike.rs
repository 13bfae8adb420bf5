//! Operations and their outcome (section 7 of the rules).

use super::{Plain, words};
use chacha20::ChaCha8Rng;
use plenary::aftermath::actors::Actor;
use plenary::aftermath::attribution::rules::{gives_way, lag};
use plenary::aftermath::incidents::{Incident, Namer};
use plenary::aftermath::operations::rules::restraint_of;
use plenary::aftermath::operations::rules::{
    Veil, Weighing, burst, expected_utility, poisson, severity, success, take, veil,
};
use plenary::aftermath::rivals::Rival;
use plenary::aftermath::rivals::rules::growth;
use plenary::aftermath::shields::rules::open;
use plenary::model::calendar::day_of;
use plenary::model::{Kind, Lever, Pledge};
use plenary::world::journal::Happening;
use plenary::world::journal::Mark;
use plenary::world::random::stream;
use rand::RngExt as _;

impl Plain {
    pub(super) fn operations(&mut self) {
        let (theory, quarter, seed) = (&self.theory, self.quarter, self.setting.seed);
        if quarter % 4 == 1 {
            self.gusts = self.rivals.0.iter().map(|r| self.gust(r)).collect();
        }
        let grievances = self.aggrieved();
        let watched = self.rivals.0.iter().zip(self.gusts.iter().copied());
        let rough: Vec<f64> = grievances.iter().map(|r| self.gust(r)).collect();
        let others = grievances.iter().zip(rough);
        for (r, gust) in watched.chain(others) {
            let (a, b) = (r.by, r.on);
            let (from, to) = (self.setting.die(a), self.setting.die(b));
            let mut rng = stream(seed, "operations", quarter, from, to, 0);
            let start = self.scenario.states[a].capabilities.offence;
            let skill = growth(self.offence[a], start);
            let tension = self.relations.tension[a * self.n + b];
            let boiling = theory.boiling(tension);
            let surge = 1.0 + theory.surge * boiling;
            let share = (r.heat * r.side).max(boiling);
            let reached = open(self.shield[b]);
            let rate = theory.opportunity_rate * share * gust * skill * surge * reached / 4.0;
            for n in 0..poisson(rate, &mut rng) {
                let kind = kind_of(rng.random());
                let w = Weighing {
                    rivalry: r.rivalry,
                    tension,
                    edge: self.edge(a, b) - 0.2 * self.encryption[b],
                    named: self.attribution[b],
                    answer: self.doctrine[b].retaliation,
                    restraint: self.doctrine[a].restraint,
                    treaty: self.forbidden(kind, a, b),
                };
                let wish = rng.random::<f64>();
                let day = day_of(quarter) + rng.random_range(0..90);
                if wish < take(theory, expected_utility(theory, w)) {
                    push(&mut self.incidents, Actor::State(a), (b, None), kind, day);
                    continue;
                }
                let free = Weighing { treaty: 0.0, ..w };
                if w.treaty > 0.0 && wish < take(theory, expected_utility(theory, free)) {
                    let mut rng = stream(seed, "displaced", quarter, from, to, n);
                    let open = |r: &&Rival| {
                        r.on != b
                            && !self.regime.shared(a, r.on)
                            && self.forbidden(kind, a, r.on) < w.treaty
                    };
                    if rng.random::<f64>() < theory.displacement
                        && let Some(next) = self.rivals.of(a).find(open)
                    {
                        let on = (next.on, Some(b));
                        push(&mut self.incidents, Actor::State(a), on, kind, day);
                    }
                }
            }
        }
    }

    fn gust(&self, r: &Rival) -> f64 {
        let (from, to) = (self.setting.die(r.by), self.setting.die(r.on));
        let year = (self.quarter - 1) / 4;
        let mut rng = stream(self.setting.seed, "gust", year, from, to, 0);
        burst(self.theory.burstiness, &mut rng)
    }

    /// Pairs in which blows boil over though neither was a rival (rule 7.15).
    fn aggrieved(&self) -> Vec<Rival> {
        let n = self.n;
        let boils = |k: &usize| self.theory.boiling(self.relations.tension[*k]) > 0.0;
        let pairs = (0..n * n).filter(boils).map(|k| (k / n, k % n));
        let strangers = |&(a, b): &(usize, usize)| a != b && self.rivals.of(a).all(|r| r.on != b);
        let grievance = |(by, on)| Rival {
            by,
            on,
            rivalry: 0.0,
            heat: 0.0,
            side: 1.0,
        };
        pairs.filter(strangers).map(grievance).collect()
    }

    fn forbidden(&self, kind: Kind, a: usize, b: usize) -> f64 {
        let regime = &self.regime;
        let lever = regime.pull(restraint_of(kind), a);
        let civil = 0.3 * regime.pull(Lever::RestrainCivilTargets, a);
        let scope = match regime.shared(a, b) {
            true => 1.0,
            false => 1.0 - self.theory.displacement,
        };
        let text = (lever + civil).min(1.0) * regime.bound[a] * scope;
        match self.arrangements.holds(Pledge::NoOperations, a, b) {
            true => text.max(self.theory.pledge),
            false => text,
        }
    }

    pub(super) fn others(&mut self) {
        let (quarter, seed) = (self.quarter, self.setting.seed);
        let day = |rng: &mut ChaCha8Rng| day_of(quarter) + rng.random_range(0..90);
        for gang in &self.gangs {
            let host = gang.host;
            let police = self.pledged(Pledge::JointPolicing, host);
            let haven = self.regime.kept(Lever::DenySafeHaven, host).max(police);
            let mut rng = stream(seed, "syndicate", quarter, self.setting.die(host), "", 0);
            let rate = 0.5 * self.crime[host] * gang.skill * (1.0 - 0.7 * haven);
            for _ in 0..poisson(rate, &mut rng) {
                let target = rng.random_range(0..self.n);
                let bare = 1.0 - self.defence[target] * 0.6 - self.encryption[target] * 0.3;
                let soft = open(self.shield[target]) * bare;
                if target != host && rng.random::<f64>() < soft {
                    let kind = match rng.random::<f64>() {
                        draw if draw < 0.5 => Kind::Spoofing,
                        _ => Kind::Denial,
                    };
                    let (by, day) = (Actor::Criminal(host), day(&mut rng));
                    push(&mut self.incidents, by, (target, None), kind, day);
                }
            }
        }
        for &host in &self.hosts {
            let mut rng = stream(seed, "company", quarter, self.setting.die(host), "", 0);
            let rate = self.theory.company_spying * (1.0 - self.liberty[host]) / 4.0;
            for _ in 0..poisson(rate, &mut rng) {
                let target = self.hosts[rng.random_range(0..self.hosts.len())];
                let (by, day) = (Actor::Company(host), day(&mut rng));
                if target != host {
                    let (on, kind) = ((target, None), Kind::Espionage);
                    push(&mut self.incidents, by, on, kind, day);
                }
            }
        }
    }

    /// What a promise of this kind is worth to a state.
    pub(super) fn pledged(&self, pledge: Pledge, state: usize) -> f64 {
        match self.arrangements.shares(pledge, state) {
            true => self.theory.pledge,
            false => 0.0,
        }
    }

    pub(super) fn outcome(&mut self) {
        let first = self.incidents.partition_point(|i| i.severity > 0);
        for k in first..self.incidents.len() {
            let mut i = self.incidents[k].clone();
            self.settle(&mut i);
            let tension = self.relations.tension[i.initiator.host() * self.n + i.target];
            let edge = self.edge(i.initiator.host(), i.target);
            let what = Happening::Incident {
                incident: i.id,
                initiator: i.initiator.name(&self.scenario),
                target: self.scenario.iso(i.target).to_owned(),
                kind: i.kind,
                severity: i.severity,
                success: i.success,
            };
            let rule = if i.turned.is_some() { "7.10" } else { "7.6" };
            let why = words::opportunity(&i, edge, tension, &self.scenario);
            i.entry = self.journal.write(what, rule, None, why);
            self.journal.mark(Mark::Hit(i.target), i.entry);
            self.incidents[k] = i;
        }
    }

    fn settle(&self, i: &mut Incident) {
        let (theory, seed) = (&self.theory, self.setting.seed);
        let host = i.initiator.host();
        let (die, to) = (
            i.initiator.named(self.setting.die(host)),
            self.setting.die(i.target),
        );
        let mut rng = stream(seed, "outcome", i.day, &die, to, i.id);
        let edge = self.edge(host, i.target);
        let tension = self.relations.tension[host * self.n + i.target];
        i.success = rng.random::<f64>() < success(edge);
        i.severity = severity(theory, i.kind.severity(), tension, &mut rng);
        let kept = self.regime.kept(Lever::ShareThreats, i.target);
        let share = kept.max(self.pledged(Pledge::ShareWarnings, i.target));
        let slow = match i.kind {
            Kind::Denial => 2.0,
            Kind::Alteration => 15.0,
            Kind::Spoofing => 30.0,
            Kind::Espionage | Kind::Interdiction => 240.0,
        };
        let watch = 1.6 - 0.6 * self.defence[i.target] - 0.6 * share;
        let dwell = slow * watch * -libm::log(1.0 - rng.random::<f64>().min(0.999));
        i.detected = i.day + days(dwell);
        i.conceded = i.success && rng.random::<f64>() < gives_way(i.severity, edge);
        i.named = namings(i, &mut rng);
        if let Actor::State(a) = i.initiator {
            let mut rng = stream(seed, "veil", i.day, &die, to, i.id);
            i.veil = match veil(theory, self.liberty[a], &mut rng) {
                Veil::None => None,
                Veil::Gang => Some(Actor::Criminal(a)),
                Veil::Rival => self.scapegoat(a, i.target).map(Actor::State),
            };
        }
    }

    fn scapegoat(&self, by: usize, target: usize) -> Option<usize> {
        let repute = |s: usize| self.relations.reputation(target, s);
        let others = (0..self.n).filter(|&s| s != by && s != target);
        others.min_by(|&x, &y| repute(x).total_cmp(&repute(y)).then(x.cmp(&y)))
    }
}

fn namings(i: &Incident, rng: &mut ChaCha8Rng) -> Vec<(Namer, u32)> {
    let loud = matches!(i.kind, Kind::Denial | Kind::Spoofing);
    let boasts = loud && matches!(i.initiator, Actor::Criminal(_));
    let culprit = if boasts { 0.4 } else { 0.0 };
    let all = [
        (Namer::Industry, 0.4, 297.0, 1.19),
        (Namer::Third, 0.1, 334.0, 1.0),
        (Namer::Culprit, culprit, 3.0, 2.8),
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

fn kind_of(u: f64) -> Kind {
    let mut left = u;
    let found = Kind::ALL.iter().find(|(_, share, _)| {
        left -= share;
        left < 0.0
    });
    found.map_or(Kind::Espionage, |k| k.0)
}

/// Whole days.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped"
)]
pub(super) fn days(x: f64) -> u32 {
    x.clamp(0.0, 1e5) as u32
}

fn push(
    all: &mut Vec<Incident>,
    initiator: Actor,
    (target, turned): (usize, Option<usize>),
    kind: Kind,
    day: u32,
) {
    all.push(Incident {
        id: u32::try_from(all.len()).unwrap_or(u32::MAX),
        day,
        initiator,
        veil: None,
        turned,
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
    });
}
