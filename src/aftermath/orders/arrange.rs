//! A state proposes an arrangement, enters one or leaves it (rules 10.12 and 10.14).

use std::collections::BTreeSet;

use super::Reach;
use crate::aftermath::arrangements::rules::{Invitation, worth};
use crate::aftermath::rivals::Rivals;
use crate::locale::Sentence;
use crate::model::ids::{ArrangementId, StateId};
use crate::model::scenario::Scenario;
use crate::model::years::{Arrangement, Pledge};
use crate::model::{Capabilities, Doctrine};
use crate::world::journal::{Happening, Mark};
use crate::world::relations::Relations;
use crate::world::states::in_seat_order;

/// What a state brings to an arrangement.
struct Asked {
    skill: Capabilities,
    doctrine: Doctrine,
    crime: f64,
}

impl Reach<'_, '_> {
    /// Rule 10.12: those asked answer at once, except a person, who is asked.
    pub(super) fn arrange(
        &mut self,
        by: StateId,
        with: &[StateId],
        pledges: Vec<Pledge>,
        why: &Sentence,
    ) {
        let mut members: BTreeSet<StateId> = [by].into();
        let mut invited = BTreeSet::new();
        let asked: Vec<Asked> = in_seat_order(&self.states, |state| state.0.0)
            .into_iter()
            .map(|(_, _, doctrine, condition, _, _, skill)| Asked {
                skill: *skill,
                doctrine: *doctrine,
                crime: condition.crime,
            })
            .collect();
        for &s in with {
            let others = with.iter().copied().filter(|&o| o != s).chain([by]);
            let others: Vec<StateId> = others.collect();
            if !self.setting.computer(s) {
                invited.insert(s);
            } else {
                let offered = invitation(&self.relations, &self.rivals, &asked, s, &others);
                if worth(&self.setting.theory, &pledges, offered) >= 0.0 {
                    members.insert(s);
                }
            }
        }
        let id = ArrangementId::new(self.arrangements.0.len());
        let scenario = &self.setting.scenario;
        let names = members.iter().map(|&s| scenario.iso(s).to_owned());
        let what = Happening::Arranged {
            arrangement: id,
            members: names.collect(),
            asked: with.len(),
            pledges: pledges.clone(),
        };
        let act = self.journal.last(Mark::Proposed);
        let n = self.journal.write(what, "10.12", act, why);
        self.journal.mark(Mark::Arranged(id), n);
        let cost = self.setting.theory.regime.arrangements.left_out_reports;
        left_outside(&mut self.relations, scenario, &members, cost);
        self.arrangements.0.push(Arrangement {
            id,
            members,
            invited,
            pledges,
            since: self.phase.quarter(),
        });
    }

    /// Enters an arrangement or leaves it; leaving is remembered by those in it.
    pub(super) fn join(
        &mut self,
        seat: StateId,
        arrangement: ArrangementId,
        join: bool,
        why: &Sentence,
    ) {
        let mut all = self.arrangements.0.iter_mut();
        let Some(a) = all.find(|a| a.id == arrangement) else {
            return;
        };
        a.invited.remove(&seat);
        if join {
            a.members.insert(seat);
        } else {
            a.members.remove(&seat);
        }
        let by = &self.setting.theory.regime.arrangements;
        for &m in a.members.iter().filter(|&&m| m != seat) {
            if join {
                self.relations.alpha[(m, seat)] += by.entry_reports;
            } else {
                self.relations.beta[(m, seat)] += by.exit_reports;
            }
        }
        let state = self.setting.scenario.iso(seat).to_owned();
        let cause = self.journal.last(Mark::Arranged(arrangement));
        let what = Happening::Joined {
            arrangement,
            state,
            joined: join,
        };
        self.journal.write(what, "10.12", cause, why);
    }
}

/// What the others of an arrangement are to one who is asked.
fn invitation(
    relations: &Relations,
    rivals: &Rivals,
    asked: &[Asked],
    s: StateId,
    others: &[StateId],
) -> Invitation {
    let count = f64::from(u32::try_from(others.len()).unwrap_or(1)).max(1.0);
    let mean = |f: &dyn Fn(StateId) -> f64| others.iter().map(|&o| f(o)).sum::<f64>() / count;
    let Asked {
        skill,
        doctrine,
        crime,
    } = &asked[s];
    Invitation {
        trust: mean(&|o| relations.trust[(s, o)]),
        skill: mean(&|o| asked[o].skill.attribution) - skill.attribution,
        tension: mean(&|o| relations.tension[(s, o)]),
        feared: mean(&|o| rivals.between(o, s)),
        wanted: mean(&|o| rivals.between(s, o)) * skill.offence * (1.0 - doctrine.restraint),
        crime: *crime,
    }
}

/// Rule 10.14: who shares a border or a group with a member and was left out thinks the worse of
/// the members (the paper's warning), by `cost` bad reports each.
fn left_outside(
    relations: &mut Relations,
    scenario: &Scenario,
    members: &BTreeSet<StateId>,
    cost: f64,
) {
    if members.len() < 2 {
        return;
    }
    let n = scenario.states.len();
    let group = |s: StateId| scenario.states[s].profile.groups.first();
    for s in StateId::all(n).filter(|s| !members.contains(s)) {
        for &m in members {
            if scenario.contiguous[(s, m)] || (group(s).is_some() && group(s) == group(m)) {
                relations.beta[(s, m)] += cost;
            }
        }
    }
}
