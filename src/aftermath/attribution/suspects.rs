//! Whom a victim suspects before it has any evidence, and how strongly: what the rules of operations
//! make of what everybody knows and of what is its own (rule 8.1).

use std::borrow::Cow;
use std::cell::OnceCell;
use std::sync::{Arc, OnceLock};

use bevy_ecs::prelude::*;
use bevy_ecs::system::SystemParam;

use crate::aftermath::actors::{Actor, Company, Syndicate, company_hosts, gangs};
use crate::aftermath::arrangements::Arrangements;
use crate::aftermath::attribution::rules::{Boasted, Hiding, NOTHING, boasted};
use crate::aftermath::conflict::StateInConflict;
use crate::aftermath::escalation::{escalation, supposed_drive};
use crate::aftermath::incidents::Incident;
use crate::aftermath::operations::forbidden;
use crate::aftermath::operations::outcome::flagged;
use crate::aftermath::operations::rules::{
    Weighing, edge, expected_utility, gang_skill, hands, hindered, named, occasions, pace, proxies,
    raids, reached, soft, spying, take_each,
};
use crate::aftermath::rivals::rules::growth;
use crate::aftermath::rivals::{Rival, Rivals};
use crate::model::ids::StateId;
use crate::model::lanes;
use crate::model::lever::Lever;
use crate::model::years::{Kind, Pledge, Posture};
use crate::world::regime::{Regime, RegimeReader};
use crate::world::relations::Relations;
use crate::world::setting::Setting;

/// What suspicion is drawn from.
#[derive(SystemParam)]
pub struct PublicSources<'w, 's> {
    rivals: Res<'w, Rivals>,
    usual: Res<'w, UsualSuspects>,
    relations: Res<'w, Relations>,
    regime: RegimeReader<'w, 's>,
    pub(super) arrangements: Res<'w, Arrangements>,
    syndicates: Query<'w, 's, &'static Syndicate>,
    companies: Query<'w, 's, &'static Company>,
}

/// What everybody knows in a quarter, put together once.
pub struct KnownToAll<'a> {
    setting: &'a Setting,
    from: &'a PublicSources<'a, 'a>,
    pub(super) regime: Regime<'a>,
    states: &'a [StateInConflict<'a>],
    /// Hosts and skills of gangs, in order.
    gangs: Vec<Syndicate>,
    /// Hosts of companies, in order.
    companies: Vec<StateId>,
    /// Offence of the world over that published.
    offence: f64,
    /// Crime of the world over that of the first day.
    crime: f64,
    /// How far those bound by a text keep it, in the mean, 0–1.
    kept: f64,
    /// Raids that each gang is thought to set out for in a quarter, once that was asked for.
    raids: Vec<OnceCell<f64>>,
    /// What each state makes of its usual suspects this quarter, once it was asked for.
    suspicions: Vec<OnceCell<Suspicion>>,
}

/// What a victim makes of its usual suspects in a quarter.
#[derive(Debug)]
struct Suspicion {
    /// What it thinks of those who watch it, in their order.
    thoughts: Vec<Thought>,
    /// How each suspect may hide.
    hiding: Hiding,
    /// What speaks for each by kind of incident before it is asked whether anybody boasts, once that was
    /// asked for.
    priors: [OnceCell<Priors>; Kind::ALL.len()],
}

/// What speaks for suspects before any evidence, in any unit that all share.
#[derive(Debug)]
struct Priors {
    /// Itself, 0 or more.
    of: Vec<f64>,
    /// Its logarithm.
    logs: Vec<f64>,
}

/// What a victim thinks of a state that watches it.
#[derive(Debug, Clone, Copy)]
struct Thought {
    /// Occasions that it has in a quarter.
    occasions: f64,
    /// How it weighs them where nothing is forbidden.
    weighing: Weighing,
}

/// Whom each state suspects, whatever the incident and the quarter, once it was asked for. It follows from
/// the scenario and the theory, so that the worlds of a forecast share it.
#[derive(Debug, Clone, Resource)]
pub struct UsualSuspects(Arc<Vec<OnceLock<Usual>>>);

impl UsualSuspects {
    /// Those of so many states.
    #[must_use]
    pub fn of(states: usize) -> Self {
        Self(Arc::new(vec![OnceLock::new(); states]))
    }
}

/// Whom a state suspects, whatever the incident and the quarter.
#[derive(Debug, Clone)]
struct Usual {
    /// States, then gangs, then the companies that would spy on it.
    who: Vec<Actor>,
    /// How many of them are no companies.
    others: usize,
    /// Who watches it, each with the place of the gangs that it may hide behind and the share of its
    /// operations for which it does (rule 7.13).
    watchers: Vec<(Rival, Option<(usize, f64)>)>,
    /// Places of the gangs that there are in the list, by their number.
    gangs: Vec<(usize, usize)>,
}

/// Everybody who may have done it, states first, with the logarithms of what speaks for each before any
/// evidence, and with the ways in which they may hide.
#[derive(Debug)]
pub struct Suspects<'a> {
    /// Who.
    pub who: &'a [Actor],
    /// Logarithms of what speaks for each.
    pub priors: Cow<'a, [f64]>,
    /// How each may hide.
    pub hiding: &'a Hiding,
}

/// What a victim sees of an incident before it looks for evidence.
#[derive(Debug, Clone, Copy)]
pub struct IncidentTrace {
    /// Who was hit.
    pub target: StateId,
    /// What it was.
    pub kind: Kind,
    /// Whether somebody boasts of it, and days since it happened.
    pub boast: (bool, u32),
}

impl IncidentTrace {
    /// What the victim of an incident sees of it on a day.
    #[must_use]
    pub fn of(i: &Incident, boasted: bool, day: u32) -> Self {
        Self {
            target: i.target,
            kind: i.kind,
            boast: (boasted, day.saturating_sub(i.day)),
        }
    }
}

impl<'a> KnownToAll<'a> {
    /// Puts together what everybody knows.
    #[must_use]
    pub fn new(
        setting: &'a Setting,
        from: &'a PublicSources<'a, 'a>,
        states: &'a [StateInConflict<'a>],
    ) -> Self {
        let published = &setting.scenario.states;
        let regime = from.regime.read();
        let over = |now: f64, then: f64| now / then.max(1e-9);
        let opening = &setting.theory.capabilities.first;
        let offence_then: f64 = published.iter().map(|s| s.capabilities.offence).sum();
        let crime_then: f64 = (published.iter())
            .map(|s| opening.crime(s.capabilities.defence))
            .sum();
        let gangs = gangs(&from.syndicates);
        Self {
            companies: company_hosts(&from.companies),
            offence: over(states.iter().map(|s| s.skill.offence).sum(), offence_then),
            crime: over(states.iter().map(|s| s.condition.crime).sum(), crime_then),
            kept: regime.kept_in_the_mean(),
            raids: vec![OnceCell::new(); gangs.len()],
            gangs,
            suspicions: states.iter().map(|_| OnceCell::new()).collect(),
            setting,
            from,
            regime,
            states,
        }
    }

    /// Everybody who may have done it, with what speaks for each before any evidence.
    #[must_use]
    pub fn suspects(&self, seen: &IncidentTrace) -> Suspects<'_> {
        let (t, kind) = (seen.target, seen.kind);
        let usual = self.from.usual.0[t.index()].get_or_init(|| self.usual_suspects(t));
        let suspicion = self.suspicions[t].get_or_init(|| self.suspicion(t, usual));
        let priors = &suspicion.priors[kind as usize];
        let priors = priors.get_or_init(|| self.priors(t, kind, usual, &suspicion.thoughts));
        let who = &usual.who[..priors.of.len()];
        let bold = boasted(&self.setting.theory, kind, seen.boast);
        Suspects {
            who,
            priors: self.with_boasts(priors, usual.others, bold),
            hiding: &suspicion.hiding,
        }
    }

    /// What speaks for suspects, as logarithms, where it is told whether anybody boasts.
    fn with_boasts<'p>(&self, priors: &'p Priors, others: usize, bold: Boasted) -> Cow<'p, [f64]> {
        // Most incidents are of no kind to boast of, or nobody boasts: that says something of gangs alone.
        let nothing = Boasted {
            gangs: 1.0,
            others: 1.0,
        };
        if bold == nothing {
            return Cow::Borrowed(&priors.logs);
        }
        let gangs = self.states.len() - 1..others;
        let mut logs = priors.logs.clone();
        let weighed = |of: &f64, says: f64| (of * says).max(NOTHING);
        for (log, of) in logs[gangs.clone()]
            .iter_mut()
            .zip(&priors.of[gangs.clone()])
        {
            *log = weighed(of, bold.gangs);
        }
        lanes::log(&mut logs[gangs.clone()]);
        if bold.others < nothing.others {
            for not_gangs in [0..gangs.start, gangs.end..logs.len()] {
                let of = &priors.of[not_gangs.clone()];
                for (log, of) in logs[not_gangs.clone()].iter_mut().zip(of) {
                    *log = weighed(of, bold.others);
                }
                lanes::log(&mut logs[not_gangs]);
            }
        }
        Cow::Owned(logs)
    }

    /// Whom a state suspects of whatever may happen to it.
    fn usual_suspects(&self, t: StateId) -> Usual {
        let n = self.states.len();
        let theory = &self.setting.theory;
        let watchers = self.from.rivals.0.iter().filter(|rival| rival.on == t);
        let mut who: Vec<Actor> = Vec::with_capacity(2 * n + self.companies.len());
        who.extend(StateId::all(n).filter(|&s| s != t).map(Actor::State));
        let mut gangs: Vec<Option<usize>> = vec![None; n];
        let hosts = watchers.clone().map(|rival| rival.by);
        let hosts = hosts.chain(self.gangs.iter().map(|gang| gang.host));
        for host in hosts.filter(|host| *host != t) {
            gangs[host.index()].get_or_insert_with(|| {
                who.push(Actor::Criminal(host));
                who.len() - 1
            });
        }
        let others = who.len();
        if self.companies.contains(&t) {
            let hosts = self.companies.iter().filter(|&&host| host != t);
            who.extend(hosts.map(|&host| Actor::Company(host)));
        }
        let front = |by: StateId| {
            let front = proxies(theory, self.setting.scenario.published(by).society.liberty);
            gangs[by.index()].map(|gangs| (gangs, front))
        };
        let raiders = self.gangs.iter().enumerate();
        let raiders = raiders.filter(|(_, gang)| gang.host != t);
        let raiders = raiders.filter_map(|(n, gang)| Some((n, gangs[gang.host.index()]?)));
        Usual {
            others,
            watchers: watchers.map(|rival| (*rival, front(rival.by))).collect(),
            gangs: raiders.collect(),
            who,
        }
    }

    /// What a state makes of its usual suspects this quarter.
    fn suspicion(&self, t: StateId, usual: &Usual) -> Suspicion {
        let n = self.states.len();
        let theory = &self.setting.theory;
        // Any state may make it look like one that is little trusted, which is the same for all but
        // its bearer; and a rival may let its gangs do it.
        let share = theory.operations.concealment.false_flag;
        let flags = self.from.relations.least_trusted(t);
        let flag = |s: StateId| flagged(flags, s).map(|flag| (place(flag, t), share));
        let rows = [
            (n - 1, [None, flag(t)]),
            (usual.who.len() - (n - 1), [None, None]),
        ];
        let mut hiding = Hiding::in_rows(rows, usual.watchers.len() + 1);
        if let Some(bearer) = flags[0] {
            hiding.hides(place(bearer, t), [None, flag(bearer)]);
        }
        for (rival, gangs) in &usual.watchers {
            hiding.hides(place(rival.by, t), [*gangs, flag(rival.by)]);
        }
        Suspicion {
            thoughts: self.thoughts(t, usual),
            hiding,
            priors: Default::default(),
        }
    }

    /// What speaks for each of the usual suspects before it is asked whether anybody boasts of an
    /// incident of a kind. Companies are suspected of espionage alone.
    fn priors(&self, t: StateId, kind: Kind, usual: &Usual, thoughts: &[Thought]) -> Priors {
        let theory = &self.setting.theory;
        let share = Kind::ALL.iter().find(|k| k.0 == kind).map_or(0.0, |k| k.1);
        let stranger = theory.answers.attribution.suspicion_stranger * share;
        let states = self.states.len() - 1;
        let mut of = vec![0.0; usual.others];
        of[..states].fill(stranger);
        let expected = self.of_states(kind, usual, thoughts);
        for ((rival, _), expected) in usual.watchers.iter().zip(expected) {
            of[place(rival.by, t)] += expected * share;
        }
        if let Some((soft, share)) = self.raided(t, kind) {
            let states = f64::from(u32::try_from(self.states.len()).unwrap_or(1));
            for &(gang, at) in &usual.gangs {
                of[at] = self.raids_of(gang) * soft * share / states;
            }
        }
        if kind == Kind::Espionage {
            let hosts = f64::from(u32::try_from(self.companies.len()).unwrap_or(1));
            of.extend(usual.who[usual.others..].iter().map(|company| {
                let published = self.setting.scenario.published(company.host());
                spying(theory, published.society.liberty) / hosts
            }));
        }
        // Most states are strangers, and strangers are alike.
        let mut logs: Vec<f64> = of.iter().map(|prior| prior.max(NOTHING)).collect();
        logs[..states].fill(libm::log(stranger.max(NOTHING)));
        let watchers = usual.watchers.iter().map(|(rival, _)| place(rival.by, t));
        let mut watching: Vec<f64> = watchers.clone().map(|at| of[at].max(NOTHING)).collect();
        lanes::log(&mut watching);
        for (at, log) in watchers.zip(watching) {
            logs[at] = log;
        }
        lanes::log(&mut logs[states..]);
        Priors { of, logs }
    }

    /// Operations of a kind that a victim expects in a quarter of each of those who watch it, over the
    /// share of the kind (rules 7.2 to 7.6), by published skill and doctrine and as far as it feels
    /// driven itself.
    fn of_states(&self, kind: Kind, usual: &Usual, thoughts: &[Thought]) -> Vec<f64> {
        let theory = &self.setting.theory;
        let stands_against = (&self.regime, &*self.from.arrangements);
        let watchers = usual.watchers.iter().zip(thoughts);
        let weighed = watchers.map(|((rival, _), thought)| {
            let (a, t) = (rival.by, rival.on);
            let weighing = Weighing {
                treaty: forbidden(stands_against, theory, kind, (a, t), self.kept_by(a)),
                ..thought.weighing
            };
            expected_utility(theory, weighing)
        });
        let mut taken: Vec<f64> = weighed.collect();
        take_each(theory, &mut taken);
        for (taken, thought) in taken.iter_mut().zip(thoughts) {
            *taken *= thought.occasions;
        }
        taken
    }

    /// What a victim thinks of those who watch it, whatever the kind of operation.
    fn thoughts(&self, t: StateId, usual: &Usual) -> Vec<Thought> {
        let theory = &self.setting.theory;
        let own = &self.states[t];
        let start = self.setting.scenario.published(t).digital.dependence;
        let reached = reached(
            theory,
            own.condition.shield,
            own.dependence / start.max(1e-9),
        );
        let watchers = usual.watchers.iter();
        watchers
            .map(|(rival, _)| self.thought(rival, reached))
            .collect()
    }

    /// The same of one of them; `reached` is how far the victim can be reached.
    fn thought(&self, rival: &Rival, reached: f64) -> Thought {
        let (a, t) = (rival.by, rival.on);
        let theory = &self.setting.theory;
        let (own, other) = (&self.states[t], self.setting.scenario.published(a));
        let offence = (other.capabilities.offence * self.offence).min(1.0);
        let escalation = self.driven(supposed_drive(
            theory,
            &self.from.relations,
            &self.regime,
            (t, a),
            self.kept_by(a),
        ));
        let sought = theory.operations.occasions.spiral_opportunities * escalation;
        let share = rival.heat * rival.side + sought;
        // Who holds its services back says so; that it sends them forward nobody is told.
        let posture = match self.states[a].orders.posture {
            Posture::Hold => Posture::Hold,
            Posture::Standard | Posture::Forward => Posture::Standard,
        };
        let skill = growth(theory, offence, other.capabilities.offence) * pace(theory, posture);
        let denied = self.regime.pull(Lever::DenySafeHaven, a) * self.kept_by(a);
        let secured = self.regime.pull(Lever::MinimumSecurity, a) * self.kept_by(a);
        let hindered = hindered(theory, denied, other.digital.exposure, secured);
        let hands = hands(theory, other.society.liberty, hindered);
        let weighing = Weighing {
            need: rival.rivalry,
            escalation,
            edge: edge(theory, offence, own.skill.defence, own.condition.encryption),
            named: named(
                theory,
                own.skill.attribution,
                self.regime.kept(Lever::ShareThreats, t),
            ),
            answer: own.doctrine.retaliation,
            restraint: other.doctrine.restraint,
            treaty: 0.0,
        };
        Thought {
            occasions: occasions(theory, share * skill * reached * hands),
            weighing,
        }
    }

    /// Rule 8.1: how far a victim takes the drive of another to strike it to be escalation, by its own
    /// drive to strike the other: two who quarrel are driven alike, but not equally.
    fn driven(&self, own: f64) -> f64 {
        let theory = &self.setting.theory;
        let by = &theory.answers.attribution;
        // Most feel nothing, and then suppose nothing.
        if own <= 0.0 && by.suspicion_alike > 0.0 {
            return 0.0;
        }
        let half = theory.answers.escalation.escalation_half;
        let alike = libm::pow(own / half, by.suspicion_alike);
        escalation(theory, half * by.suspicion_drive * alike)
    }

    /// Rule 7.7: how likely a victim takes a raid on it to come through, and the share of raids that are of
    /// the kind it sees; nothing for a kind that no raid is of.
    fn raided(&self, target: StateId, kind: Kind) -> Option<(f64, f64)> {
        let theory = &self.setting.theory;
        let spoofs = theory.operations.others.raid_spoofing;
        let share = match kind {
            Kind::Spoofing => spoofs,
            Kind::Denial => 1.0 - spoofs,
            _ => return None,
        };
        let own = &self.states[target];
        let (at, defence) = (own.condition, own.skill.defence);
        Some((soft(theory, at.shield, defence, at.encryption), share))
    }

    /// Rule 7.7: raids that a gang is thought to set out for in a quarter, whomever it strikes.
    fn raids_of(&self, gang: usize) -> f64 {
        *self.raids[gang].get_or_init(|| {
            let theory = &self.setting.theory;
            let gang = &self.gangs[gang];
            let published = self.setting.scenario.published(gang.host);
            let opening = &theory.capabilities.first;
            let crime = (opening.crime(published.capabilities.defence) * self.crime).min(1.0);
            let kept = self.kept_by(gang.host);
            let denied = self.regime.pull(Lever::DenySafeHaven, gang.host) * kept;
            let shared = &self.from.arrangements;
            let police = shared.worth(theory, Pledge::JointPolicing, gang.host);
            let secured = self.regime.pull(Lever::MinimumSecurity, gang.host) * kept;
            let skill = gang_skill(theory, gang.skill, published.digital.exposure, secured);
            raids(theory, crime, skill, denied.max(police))
        })
    }

    /// How far a state is thought to keep the text it is bound by: as far as they all do.
    fn kept_by(&self, state: StateId) -> f64 {
        if self.regime.bound(state) > 0.0 {
            self.kept
        } else {
            0.0
        }
    }
}

/// Where a state stands among the suspects of another, which is none of them.
fn place(s: StateId, of: StateId) -> usize {
    s.index() - usize::from(s > of)
}

impl Suspects<'_> {
    /// Where somebody stands among the suspects of a state, if at all.
    #[must_use]
    pub fn place(&self, who: Actor, of: StateId) -> Option<usize> {
        match who {
            Actor::State(s) if s != of => Some(place(s, of)),
            _ => self.who.iter().position(|suspect| *suspect == who),
        }
    }
}
