//! Whom a victim suspects before it has any evidence, and how strongly: what the rules of operations
//! make of what everybody knows and of what is its own (rule 8.1).

use std::cell::OnceCell;

use bevy_ecs::prelude::*;
use bevy_ecs::system::SystemParam;

use crate::aftermath::actors::{Actor, Company, Syndicate, company_hosts, gangs};
use crate::aftermath::arrangements::Arrangements;
use crate::aftermath::attribution::rules::{Suspect, boasted};
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
    /// The usual suspects of each state by kind, likewise.
    usual: Vec<[OnceCell<UsualSuspects>; Kind::ALL.len()]>,
}

/// What a victim thinks of a state that watches it.
#[derive(Debug, Clone, Copy)]
struct Thought {
    /// Occasions that it has in a quarter.
    occasions: f64,
    /// How it weighs them where nothing is forbidden.
    weighing: Weighing,
}

/// Suspects, each with what speaks for it before it is asked whether anybody boasts.
type UsualSuspects = (Vec<Actor>, Vec<Suspect>);

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
            usual: vec![Default::default(); states.len()],
            setting,
            from,
            regime,
            states,
        }
    }

    /// Everybody who may have done it, states first, with what speaks for each before any evidence.
    #[must_use]
    pub fn suspects(&self, seen: &IncidentTrace) -> (Vec<Actor>, Vec<Suspect>) {
        let (t, kind) = (seen.target, seen.kind);
        let usual = &self.usual[t][kind as usize];
        let (who, mut suspects) = usual.get_or_init(|| self.usual_suspects(t, kind)).clone();
        let bold = boasted(&self.setting.theory, kind, seen.boast);
        for (suspect, who) in suspects.iter_mut().zip(&who) {
            suspect.prior *= match who {
                Actor::Criminal(_) => bold.gangs,
                Actor::State(_) | Actor::Company(_) => bold.others,
            };
        }
        (who, suspects)
    }

    /// The same before it is asked whether anybody boasts of it.
    fn usual_suspects(&self, t: StateId, kind: Kind) -> UsualSuspects {
        let n = self.states.len();
        let thoughts = self.thoughts[t].get_or_init(|| self.thoughts(t));
        let most = n + thoughts.len() + self.gangs.len() + self.companies.len();
        let mut who: Vec<Actor> = Vec::with_capacity(most);
        who.extend(StateId::all(n).filter(|&s| s != t).map(Actor::State));
        let place = |s: StateId| s.index() - usize::from(s > t);
        let stranger = self.setting.theory.answers.attribution.suspicion_stranger;
        let share = |kind: Kind| Kind::ALL.iter().find(|k| k.0 == kind).map_or(0.0, |k| k.1);
        let mut suspects = Vec::with_capacity(most);
        suspects.resize(who.len(), Suspect::of(stranger * share(kind)));
        let flags = self.from.relations.least_trusted(t);
        // Where the gangs of each state stand in the list.
        let mut fronts: Vec<Option<usize>> = vec![None; n];
        for (rival, thought) in thoughts {
            let a = rival.by;
            let at = place(a);
            suspects[at].prior += self.of_a_state(rival, thought, kind) * share(kind);
            let front = proxies(
                &self.setting.theory,
                self.setting.scenario.published(a).society.liberty,
            );
            suspects[at].behind[0] = Some((who.len(), front));
            fronts[a.index()] = Some(who.len());
            who.push(Actor::Criminal(a));
            suspects.push(Suspect::of(0.0));
        }
        for s in StateId::all(n).filter(|&s| s != t) {
            let share = self.setting.theory.operations.concealment.false_flag;
            let flag = flagged(flags, s);
            suspects[place(s)].behind[1] = flag.map(|flag| (place(flag), share));
        }
        for gang in self.gangs.iter().filter(|gang| gang.host != t) {
            let prior = self.of_a_gang(gang, (t, kind));
            match fronts[gang.host.index()] {
                Some(at) => suspects[at].prior = prior,
                None => {
                    fronts[gang.host.index()] = Some(who.len());
                    who.push(Actor::Criminal(gang.host));
                    suspects.push(Suspect::of(prior));
                }
            }
        }
        if kind == Kind::Espionage && self.companies.contains(&t) {
            for &host in self.companies.iter().filter(|&&host| host != t) {
                let liberty = self.setting.scenario.published(host).society.liberty;
                let hosts = f64::from(u32::try_from(self.companies.len()).unwrap_or(1));
                who.push(Actor::Company(host));
                let rate = spying(&self.setting.theory, liberty) / hosts;
                suspects.push(Suspect::of(rate));
            }
        }
        (who, suspects)
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
