//! Attribution and the answer on the ladder (section 8 of the rules).

use super::strike::days;
use super::{Plain, words};
use plenary::aftermath::actors::Actor;
use plenary::aftermath::attribution::rules::{
    Grievance, Temper, lag, posterior, reply, rung, weight,
};
use plenary::aftermath::incidents::{Incident, Namer};
use plenary::aftermath::reputation;
use plenary::model::{Lever, Pledge};
use plenary::world::journal::Happening;
use plenary::world::journal::Mark;
use plenary::world::random::stream;
use rand::RngExt as _;

impl Plain {
    pub(super) fn attribution(&mut self) {
        let end = self.end();
        for k in 0..self.incidents.len() {
            let i = &self.incidents[k];
            if i.detected < end && i.attributed == u32::MAX {
                let mut i = i.clone();
                self.attribute(&mut i, end);
                self.incidents[k] = i;
            }
        }
    }

    fn attribute(&mut self, i: &mut Incident, end: u32) {
        let t = i.target;
        let detected = Happening::Detected {
            incident: i.id,
            day: i.detected,
        };
        let why = words::noticed(i.detected - i.day);
        let noticed = self.journal.write(detected, "8.2", Some(i.entry), why);
        let suspects = self.suspects(i);
        let r = &self.relations;
        let prior = |s: &Actor| match *s {
            Actor::State(s) => {
                0.05 + (1.0 - r.reputation(t, s)) * self.offence[s] + r.tension[r.at(t, s)]
            }
            Actor::Criminal(_) => 0.15 + self.crime[t] * 0.5,
            Actor::Company(_) => 0.1,
        };
        let priors: Vec<f64> = suspects.iter().map(prior).collect();
        let aids = self.regime.pull(Lever::ShareThreats, t);
        let aids = aids + self.regime.pull(Lever::AttributionStandard, t);
        let heard = |n: &(Namer, u32)| match n {
            (Namer::Culprit, day) if *day < end => 1.0,
            (_, day) if *day < end => 0.25,
            _ => 0.0,
        };
        let heard: f64 = i.named.iter().map(heard).sum();
        let shared = (aids * self.regime.bound[t]).max(self.pledged(Pledge::ShareWarnings, t));
        let skill = 0.3 + self.attribution[t] + 0.5 * shared + heard;
        let place = |who| suspects.iter().position(|s| *s == who);
        let culprit = place(i.initiator).unwrap_or(0);
        let veil = i.veil.and_then(place);
        let (seed, to) = (self.setting.seed, self.setting.die(t));
        let die = i.initiator.named(self.setting.die(i.initiator.host()));
        let mut rng = stream(seed, "evidence", 0, &die, to, i.id);
        let belief = posterior(&self.theory, &priors, (culprit, veil), skill, &mut rng);
        let top = (0..belief.len()).fold(0, |b, k| if belief[k] > belief[b] { k } else { b });
        let median = 60.0 + 200.0 * (1.0 - skill.min(1.0));
        i.attributed = i.detected + days(lag(median, 2.4, &mut rng));
        i.believed = Some((suspects[top], belief[top]));
        i.suspects = (suspects.iter().copied())
            .zip(belief.iter().copied())
            .collect();
        i.suspects
            .sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        i.public =
            belief[top] > 0.55 && rng.random::<f64>() < 0.2 + 0.3 * self.doctrine[t].retaliation;
        let what = Happening::Attributed {
            incident: i.id,
            believed: suspects[top].name(&self.scenario),
            confidence: belief[top],
            public: i.public,
        };
        let why = words::evidence(&belief, top);
        let n = self.journal.write(what, "8.1", Some(noticed), why);
        self.journal.mark(Mark::Attributed(i.id), n);
        if let (Actor::State(s), true) = (suspects[top], i.public) {
            self.journal.mark(Mark::quarrel(s, t), n);
            self.journal.mark(Mark::AnyQuarrel, n);
        }
    }

    fn suspects(&self, i: &Incident) -> Vec<Actor> {
        let (t, r) = (i.target, &self.relations);
        let worry = |s: usize| (s, r.tension[r.at(t, s)] + 1.0 - r.reputation(t, s));
        let mut others: Vec<(usize, f64)> = (0..self.n).filter(|&s| s != t).map(worry).collect();
        let worst = |a: &(usize, f64), b: &(usize, f64)| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0));
        if others.len() > 5 {
            others.select_nth_unstable_by(5, worst);
            others.truncate(5);
        }
        others.sort_by(worst);
        let host = i.initiator.host();
        let mut all: Vec<Actor> = others.iter().map(|&(s, _)| Actor::State(s)).collect();
        all.extend([Actor::Criminal(host), Actor::Company(host)]);
        for who in i.veil.into_iter().chain([i.initiator]) {
            if !all.contains(&who) {
                all.push(who);
            }
        }
        all
    }

    pub(super) fn response(&mut self) {
        let end = self.end();
        self.relations.rung.fill(0);
        self.answers.clear();
        for k in 0..self.incidents.len() {
            let i = &self.incidents[k];
            if i.attributed < end && i.answer.is_none() {
                self.answer(k, end);
            }
        }
    }

    fn answer(&mut self, k: usize, end: u32) {
        let i = &self.incidents[k];
        let (t, Some((suspect, belief))) = (i.target, i.believed) else {
            return;
        };
        let s = suspect.host();
        let at = self.relations.at(t, s);
        let die = self.setting.die(t);
        let mut rng = stream(self.setting.seed, "answer", 0, die, "", i.id);
        let state = matches!(suspect, Actor::State(_));
        let (temper, tension) = (Temper::of(&self.doctrine[t]), self.relations.tension[at]);
        let (before, own) = self.remembered((t, s), i.day, end);
        let grievance = Grievance {
            state,
            severity: f64::from(i.severity),
            belief,
            tension,
            retaliation: self.doctrine[t].retaliation,
            temper: temper.drive(before, own),
            proportion: self.regime.kept(Lever::ProportionateResponse, t),
            hotline: self.regime.kept(Lever::Hotline, t),
        };
        let step = rung(&self.theory, grievance, &mut rng);
        let i = &mut self.incidents[k];
        i.answer = Some(step);
        if step == 5 {
            i.reply = Some(reply(i.severity, &mut rng));
        }
        let quarrel = state && s != t;
        if quarrel {
            self.answers
                .extend(weight(step, i.reply).map(|severity| (s, severity)));
            let surprise = self.rivals.surprise(t, s);
            let r = &mut self.relations;
            r.rung[at] = r.rung[at].max(step);
            let shock = self.theory.tension_shock * belief * f64::from(i.severity) / 10.0;
            r.tension[at] = (r.tension[at] + shock * surprise).min(1.0);
            reputation::sting(r, (t, s), reputation::stings(&self.theory, step, surprise));
            let news = reputation::bad_news(&self.theory, i, belief);
            r.beta[at] += news;
            i.public |= reputation::PUBLIC.contains(&step);
            if i.public {
                reputation::named_in_public(r, (t, s), news, i.initiator != suspect);
            }
        }
        let what = Happening::Answered {
            incident: i.id,
            rung: step,
        };
        let name = suspect.name(&self.scenario);
        let why = words::answer(&name, belief, i.severity, tension, (temper, step));
        let named = self.journal.last(Mark::Attributed(i.id));
        let n = self.journal.write(what, "8.3", named, why);
        if quarrel && step > 0 {
            self.journal.mark(Mark::quarrel(s, t), n);
            self.journal.mark(Mark::AnyQuarrel, n);
        }
        if step >= 6 {
            self.journal.mark(Mark::UpperRung, n);
        }
    }

    /// Blows believed in from the last year, and whether it struck back itself.
    fn remembered(&self, (t, s): (usize, usize), day: u32, end: u32) -> (u32, bool) {
        let (mut believed, mut struck) = (0, false);
        let recent = |i: &&Incident| i.day < end && i.day < day && i.day + 360 >= day;
        for i in self.incidents.iter().filter(recent) {
            let theirs = matches!(i.believed, Some((Actor::State(x), _)) if x == s);
            believed += u32::from(theirs && i.target == t && i.attributed < end);
            struck |= i.initiator == Actor::State(t) && i.target == s;
        }
        (believed, struck)
    }
}
