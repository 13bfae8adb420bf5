//! Policy and build-up (rules 10.1 to 10.4, 10.11, 10.12).

use super::{Plain, count};
use plenary::aftermath::arrangements::rules::{GROUP_YEARLY, Invitation, worth};
use plenary::aftermath::operations::rules::held_back;
use plenary::aftermath::operations::rules::{Threat, race};
use plenary::conference::room::Group;
use plenary::model::{Action, Arrangement, Lever, Pledge};
use plenary::world::journal::Happening;
use plenary::world::journal::Mark;
use plenary::world::random::stream;
use rand::RngExt as _;
use std::collections::BTreeSet;

impl Plain {
    pub(super) fn policy(&mut self) {
        if self.quarter % 4 != 1 {
            return;
        }
        for group in self.room.groups.clone() {
            self.group(&group);
        }
        for (harm, budget) in self.harm.iter().zip(&mut self.budget) {
            let shift = (0.1 * harm).min(budget.offence * 0.5);
            budget.offence -= shift;
            budget.defence += shift;
        }
    }

    fn group(&mut self, group: &Group) {
        let leader = group.leader;
        let mut made = self.arrangements.0.iter();
        if group.members.len() < 2 || made.any(|a| a.members.contains(&leader)) {
            return;
        }
        let (seed, die) = (self.setting.seed, self.setting.die(leader));
        let mut rng = stream(seed, "arrange", self.quarter, die, "", 0);
        if rng.random::<f64>() >= GROUP_YEARLY {
            return;
        }
        let others = group.members.iter().copied().filter(|&m| m != leader);
        let with: Vec<usize> = others.collect();
        let pledges = vec![Pledge::ShareWarnings, Pledge::JointPolicing];
        let why = "its neighbours meet the same gangs";
        let iso = |s: usize| self.scenario.iso(s).to_owned();
        let action = Action::Arrange {
            with: with.iter().map(|&m| iso(m)).collect(),
            pledges: pledges.clone(),
        };
        let act = Happening::Act {
            seat: iso(leader),
            action,
        };
        let joins = |&s: &usize| worth(&pledges, self.invitation(s, leader, &with)) >= 0.0;
        let mut members: BTreeSet<usize> = with.iter().copied().filter(joins).collect();
        members.insert(leader);
        let id = u32::try_from(self.arrangements.0.len()).unwrap_or(u32::MAX);
        let arranged = Happening::Arranged {
            arrangement: id,
            members: members.iter().map(|&s| iso(s)).collect(),
            asked: with.len(),
            pledges: pledges.clone(),
        };
        let act = self.journal.write(act, "1.1", None, why);
        self.journal.mark(Mark::Proposed, act);
        let n = self.journal.write(arranged, "10.12", Some(act), why);
        self.journal.mark(Mark::Arranged(id), n);
        if members.len() > 1 {
            self.left_outside(&members);
        }
        self.arrangements.0.push(Arrangement {
            id,
            members,
            invited: BTreeSet::new(),
            pledges,
            since: self.quarter,
        });
    }

    fn invitation(&self, s: usize, by: usize, with: &[usize]) -> Invitation {
        let others = with.iter().copied().filter(|&o| o != s).chain([by]);
        let others: Vec<usize> = others.collect();
        let all = count(others.len()).max(1.0);
        let mean = |f: &dyn Fn(usize) -> f64| others.iter().map(|&o| f(o)).sum::<f64>() / all;
        let (r, reach) = (&self.relations, 1.0 - self.doctrine[s].restraint);
        Invitation {
            trust: mean(&|o| r.trust[r.at(s, o)]),
            skill: mean(&|o| self.attribution[o]) - self.attribution[s],
            tension: mean(&|o| r.tension[r.at(s, o)]),
            feared: mean(&|o| self.rivals.between(o, s)),
            wanted: mean(&|o| self.rivals.between(s, o)) * self.offence[s] * reach,
            crime: self.crime[s],
        }
    }

    fn left_outside(&mut self, members: &BTreeSet<usize>) {
        let (scenario, n) = (&self.scenario, self.n);
        let group = |s: usize| scenario.states[s].profile.groups.first();
        for s in (0..n).filter(|s| !members.contains(s)) {
            for &m in members {
                if scenario.contiguous[s * n + m] || (group(s).is_some() && group(s) == group(m)) {
                    self.relations.beta[s * n + m] += 0.3;
                }
            }
        }
    }

    pub(super) fn build_up(&mut self) {
        let regime = &self.regime;
        let shipped =
            self.firms.iter().map(|c| c.encryption).sum::<f64>() / count(self.firms.len()).max(1.0);
        let sizes = self.scenario.states.iter().enumerate();
        let (given, total) = sizes.fold((0.0, 0.0), |(given, total), (i, s)| {
            let size = libm::log(1.0 + s.economy.gdp_bn);
            let aid = self.budget[i].aid + 0.3 * regime.kept(Lever::AssistDeveloping, i);
            (given + size * aid, total + size)
        });
        let aid = given / f64::max(total, 1e-9);
        for (i, threat) in self.threats().into_iter().enumerate() {
            let (level, budget) = (|l: Lever| regime.kept(l, i), self.budget[i]);
            let drift = |now: f64, share: f64| {
                let next = (now + 0.03 * ((share * 4.0).min(1.0) * 0.9 - now)).clamp(0.0, 1.0);
                now + 0.2 * (next - now)
            };
            let offence = drift(self.offence[i], budget.offence);
            let held = regime.ruling(i).map_or(0.0, |of| held_back(&of.levers));
            let held = held * regime.bound[i];
            let gain = race(&self.theory, threat, held, budget.offence, offence);
            self.offence[i] = (offence + gain).min(1.0);
            let defence = drift(self.defence[i], budget.defence);
            self.defence[i] = (defence + 0.02 * aid * (1.0 - defence)).min(1.0);
            let finds = self.attribution[i];
            self.attribution[i] =
                (finds + 0.004 * level(Lever::ShareThreats) * (1.0 - finds)).min(1.0);
            let wanted =
                (shipped * self.dependence[i] + 0.5 * level(Lever::ProtectEncryption)).min(1.0);
            self.encryption[i] += 0.05 * (wanted - self.encryption[i]).max(-0.2);
            let limits =
                0.5 * level(Lever::LimitSurveillance) + 0.3 * level(Lever::JudicialOversight);
            let wish = (budget.surveillance * 4.0).min(1.0) * (1.0 - 0.3 * self.liberty[i]);
            let target = (wish * (1.0 - limits)).clamp(0.0, 1.0);
            self.programme[i] += 0.1 * (target - self.programme[i]);
        }
    }

    fn threats(&self) -> Vec<Threat> {
        let mut seen = vec![(Threat::default(), 0.0); self.n];
        for r in &self.rivals.0 {
            let tension = self.relations.tension[self.relations.at(r.by, r.on)];
            let (sum, watched) = &mut seen[r.by];
            sum.level += self.offence[r.on] + tension;
            sum.boiling += self.theory.boiling(tension);
            *watched += 1.0;
        }
        let mean = |(sum, watched): (Threat, f64)| Threat {
            level: sum.level / watched.max(1.0),
            boiling: sum.boiling / watched.max(1.0),
        };
        seen.into_iter().map(mean).collect()
    }
}
