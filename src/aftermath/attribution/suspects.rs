//! Whom a victim suspects before it has any evidence, and how strongly: what the rules of operations
//! make of what everybody knows and of what is its own (rule 8.1).

use std::cell::OnceCell;

use bevy_ecs::prelude::*;
use bevy_ecs::system::SystemParam;

use crate::aftermath::actors::{Actor, Company, Syndicate, company_hosts, gangs};
use crate::aftermath::arrangements::Arrangements;
use crate::aftermath::attribution::rules::{Hiding, boasted};
use crate::aftermath::conflict::StateInConflict;
use crate::aftermath::escalation::{escalation, supposed_drive};
use crate::aftermath::incidents::Incident;
use crate::aftermath::operations::forbidden;
use crate::aftermath::operations::outcome::flagged;
use crate::aftermath::operations::rules::{
    Weighing, edge, expected_utility, gang_skill, hands, hindered, named, occasions, pace, proxies,
    raids, reached, soft, spying, take,
};
use crate::aftermath::rivals::rules::growth;
use crate::aftermath::rivals::{Rival, Rivals};
use crate::model::ids::StateId;
use crate::model::lever::Lever;
use crate::model::years::{Kind, Pledge, Posture};
use crate::world::regime::{Regime, RegimeReader};
use crate::world::relations::Relations;
use crate::world::setting::Setting;

/// What suspicion is drawn from.
#[derive(SystemParam)]
pub struct PublicSources<'w, 's> {
    rivals: Res<'w, Rivals>,
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
    /// What each state thinks of those who watch it, once it was asked for.
    thoughts: Vec<OnceCell<Vec<(Rival, Thought)>>>,
    /// The usual suspects of each state, likewise.
    usual: Vec<OnceCell<UsualSuspects>>,
    /// What speaks for these by kind of incident before it is asked whether anybody boasts, likewise.
    priors: Vec<[OnceCell<Vec<f64>>; Kind::ALL.len()]>,
}

/// What a victim thinks of a state that watches it.
#[derive(Debug, Clone, Copy)]
struct Thought {
    /// Occasions that it has in a quarter.
    occasions: f64,
    /// How it weighs them where nothing is forbidden.
    weighing: Weighing,
}

/// Whom a state suspects, whatever the incident.
#[derive(Debug, Clone)]
struct UsualSuspects {
    /// States, then gangs, then the companies that would spy on it.
    who: Vec<Actor>,
    /// How many of them are no companies.
    others: usize,
    /// How each may hide.
    hiding: Hiding,
    /// Where the gangs of each state stand in the list.
    gangs: Vec<Option<usize>>,
}

/// Everybody who may have done it, states first, with what speaks for each before any evidence, in any
/// unit that all share, 0 or more, and with the ways in which they may hide.
#[derive(Debug)]
pub struct Suspects<'a> {
    /// Who.
    pub who: &'a [Actor],
    /// What speaks for each.
    pub priors: Vec<f64>,
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
        Self {
            gangs: gangs(&from.syndicates),
            companies: company_hosts(&from.companies),
            offence: over(states.iter().map(|s| s.skill.offence).sum(), offence_then),
            crime: over(states.iter().map(|s| s.condition.crime).sum(), crime_then),
            kept: regime.kept_in_the_mean(),
            thoughts: vec![OnceCell::new(); states.len()],
            usual: vec![OnceCell::new(); states.len()],
            priors: vec![Default::default(); states.len()],
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
        let usual = self.usual[t].get_or_init(|| self.usual_suspects(t));
        let priors = self.priors[t][kind as usize].get_or_init(|| self.priors(t, kind, usual));
        let who = &usual.who[..priors.len()];
        let bold = boasted(&self.setting.theory, kind, seen.boast);
        let boasts = |(prior, who): (&f64, &Actor)| match who {
            Actor::Criminal(_) => prior * bold.gangs,
            Actor::State(_) | Actor::Company(_) => prior * bold.others,
        };
        Suspects {
            who,
            priors: priors.iter().zip(who).map(boasts).collect(),
            hiding: &usual.hiding,
        }
    }

    /// What a victim thinks of those who watch it.
    fn thoughts_of(&self, t: StateId) -> &[(Rival, Thought)] {
        self.thoughts[t].get_or_init(|| self.thoughts(t))
    }

    /// Whom a state suspects of whatever may happen to it.
    fn usual_suspects(&self, t: StateId) -> UsualSuspects {
        let n = self.states.len();
        let thoughts = self.thoughts_of(t);
        let theory = &self.setting.theory;
        let mut who: Vec<Actor> = Vec::with_capacity(2 * n + self.companies.len());
        who.extend(StateId::all(n).filter(|&s| s != t).map(Actor::State));
        let mut gangs: Vec<Option<usize>> = vec![None; n];
        let hosts = thoughts.iter().map(|(rival, _)| rival.by);
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
        // Any state may make it look like one that is little trusted, which is the same for all but
        // its bearer; and a rival may let its gangs do it.
        let share = theory.operations.concealment.false_flag;
        let flags = self.from.relations.least_trusted(t);
        let flag = |s: StateId| flagged(flags, s).map(|flag| (place(flag, t), share));
        let mut hiding = Hiding::default();
        hiding.suspects(n - 1, [None, flag(t)]);
        hiding.suspects(who.len() - (n - 1), [None, None]);
        if let Some(bearer) = flags[0] {
            hiding.hides(place(bearer, t), [None, flag(bearer)]);
        }
        for (rival, _) in thoughts {
            let by = rival.by;
            let front = proxies(theory, self.setting.scenario.published(by).society.liberty);
            let gangs = gangs[by.index()].map(|gangs| (gangs, front));
            hiding.hides(place(by, t), [gangs, flag(by)]);
        }
        UsualSuspects {
            who,
            others,
            hiding,
            gangs,
        }
    }

    /// What speaks for each of the usual suspects before it is asked whether anybody boasts of an
    /// incident of a kind. Companies are suspected of espionage alone.
    fn priors(&self, t: StateId, kind: Kind, usual: &UsualSuspects) -> Vec<f64> {
        let theory = &self.setting.theory;
        let share = Kind::ALL.iter().find(|k| k.0 == kind).map_or(0.0, |k| k.1);
        let stranger = theory.answers.attribution.suspicion_stranger * share;
        let mut priors = vec![0.0; usual.others];
        priors[..self.states.len() - 1].fill(stranger);
        for (rival, thought) in self.thoughts_of(t) {
            priors[place(rival.by, t)] += self.of_a_state(rival, thought, kind) * share;
        }
        for gang in self.gangs.iter().filter(|gang| gang.host != t) {
            if let Some(at) = usual.gangs[gang.host.index()] {
                priors[at] = self.of_a_gang(gang, (t, kind));
            }
        }
        if kind == Kind::Espionage {
            let hosts = f64::from(u32::try_from(self.companies.len()).unwrap_or(1));
            priors.extend(usual.who[usual.others..].iter().map(|company| {
                let published = self.setting.scenario.published(company.host());
                spying(theory, published.society.liberty) / hosts
            }));
        }
        priors
    }

    /// Operations of a kind that a victim expects of a state that watches it in a quarter, over the
    /// share of the kind (rules 7.2 to 7.6), by published skill and doctrine and as far as it feels
    /// driven itself.
    fn of_a_state(&self, rival: &Rival, thought: &Thought, kind: Kind) -> f64 {
        let theory = &self.setting.theory;
        let stands_against = (&self.regime, &*self.from.arrangements);
        let (a, t) = (rival.by, rival.on);
        let weighing = Weighing {
            treaty: forbidden(stands_against, theory, kind, (a, t), self.kept_by(a)),
            ..thought.weighing
        };
        thought.occasions * take(theory, expected_utility(theory, weighing))
    }

    /// What a victim thinks of those who watch it, whatever the kind of operation.
    fn thoughts(&self, t: StateId) -> Vec<(Rival, Thought)> {
        let theory = &self.setting.theory;
        let own = &self.states[t];
        let start = self.setting.scenario.published(t).digital.dependence;
        let reached = reached(
            theory,
            own.condition.shield,
            own.dependence / start.max(1e-9),
        );
        let watchers = self.from.rivals.0.iter().filter(|rival| rival.on == t);
        watchers
            .map(|rival| (*rival, self.thought(rival, reached)))
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
        let half = theory.answers.escalation.escalation_half;
        let alike = libm::pow(own / half, by.suspicion_alike);
        escalation(theory, half * by.suspicion_drive * alike)
    }

    /// Raids of a gang that a victim expects in a quarter, of the kind it sees (rule 7.7).
    fn of_a_gang(&self, gang: &Syndicate, (target, kind): (StateId, Kind)) -> f64 {
        let theory = &self.setting.theory;
        let spoofs = theory.operations.others.raid_spoofing;
        let kind = match kind {
            Kind::Spoofing => spoofs,
            Kind::Denial => 1.0 - spoofs,
            _ => return 0.0,
        };
        let published = self.setting.scenario.published(gang.host);
        let opening = &theory.capabilities.first;
        let crime = (opening.crime(published.capabilities.defence) * self.crime).min(1.0);
        let denied = self.regime.pull(Lever::DenySafeHaven, gang.host) * self.kept_by(gang.host);
        let shared = &self.from.arrangements;
        let police = shared.worth(theory, Pledge::JointPolicing, gang.host);
        let own = &self.states[target];
        let soft = soft(
            theory,
            own.condition.shield,
            own.skill.defence,
            own.condition.encryption,
        );
        let states = f64::from(u32::try_from(self.states.len()).unwrap_or(1));
        let secured = self.regime.pull(Lever::MinimumSecurity, gang.host) * self.kept_by(gang.host);
        let skill = gang_skill(theory, gang.skill, published.digital.exposure, secured);
        raids(theory, crime, skill, denied.max(police)) * soft * kind / states
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
