//! Operations: who acts against whom this quarter (section 7 of the rules).

mod aggrieved;
mod annual_frailty;
mod brought_in;
pub mod chances;
pub mod criminals_and_companies;
pub mod outcome;
pub mod rules;
pub mod yields;

use bevy_app::App;
use bevy_ecs::prelude::*;
use bevy_state::prelude::State;
use rand::RngExt as _;

use crate::aftermath::actors::{Actor, Company, Syndicate};
use crate::aftermath::arrangements::Arrangements;
use crate::aftermath::conflict::{StateInConflict, StatesInConflict};
use crate::aftermath::decisions::questions::Questions;
use crate::aftermath::escalation::{calm, calming, drive, escalation, felt};
use crate::aftermath::incidents::{Incident, Incidents};
use crate::aftermath::ledger::{Deed, Ledger};
use crate::aftermath::operations::aggrieved::aggrieved;
use crate::aftermath::operations::annual_frailty::{AnnualFrailties, annual_frailty, greatest};
use crate::aftermath::operations::rules::{
    Weighing, answer_expected, expected_utility, hands, hindered, need, none_at, occasions, pace,
    poisson, reached, restraint_of, take,
};
use crate::aftermath::orders::Orders;
use crate::aftermath::reproduction::{of_a_drive, shares};
use crate::aftermath::rivals::rules::growth;
use crate::aftermath::rivals::{Rival, Rivals};
use crate::model::Theory;
use crate::model::calendar::{Phase, QUARTER, day_of};
use crate::model::ids::StateId;
use crate::model::lever::Lever;
use crate::model::reproduction::Parts;
use crate::model::years::{Kind, Pledge};
use crate::world::digest::DigestApp as _;
use crate::world::journal::Journal;
use crate::world::random::{KeyName, stream};
use crate::world::regime::{Regime, RegimeReader};
use crate::world::relations::Relations;
use crate::world::schedule::{Quarter, QuarterSystems};
use crate::world::setting::Setting;
use crate::world::states::{Seat, in_seat_order};

pub(super) fn plugin(app: &mut App) {
    app.digest_component::<Syndicate>()
        .digest_component::<Company>()
        .digest_resource::<Rivals>()
        .digest_resource::<Incidents>()
        .digest_resource::<Ledger>();
    let acts = (
        opportunities,
        ordered,
        criminals_and_companies::criminals_and_companies,
        brought_in::raids_brought_in,
    );
    app.add_systems(
        Quarter,
        (
            acts.chain().in_set(QuarterSystems::Operations),
            (outcome::outcome, yields::yields)
                .chain()
                .in_set(QuarterSystems::Outcome),
        ),
    );
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

/// What an operation stands against: the text as far as `a` keeps it (`kept`, 0–1), less against
/// those outside it (rule 7.10), or an arrangement between the two, whichever holds more.
pub(in crate::aftermath) fn forbidden(
    (regime, arrangements): (&Regime, &Arrangements),
    theory: &Theory,
    kind: Kind,
    (a, b): (StateId, StateId),
    kept: f64,
) -> f64 {
    let text = regime.ruling(a).map_or(0.0, |text| {
        let civil =
            theory.operations.choice.civil_restraint * text.levers.get(Lever::RestrainCivilTargets);
        let scope = if regime.shared(a, b) {
            1.0
        } else {
            1.0 - theory.operations.choice.displacement
        };
        (text.levers.get(restraint_of(kind)) + civil).min(1.0) * kept * scope
    });
    if arrangements.holds(Pledge::NoOperations, a, b) {
        text.max(theory.regime.arrangements.pledge)
    } else {
        text
    }
}

/// How often an occasion comes and how it is weighed: with all there is, or without what earlier
/// incidents have left behind.
#[derive(Debug, Clone, Copy)]
struct Odds {
    /// Occasions to be expected this quarter.
    rate: f64,
    /// See [`Weighing::need`].
    need: f64,
    /// See [`Weighing::escalation`].
    escalation: f64,
    /// The same without what a text takes off the drive.
    uncalmed: f64,
    /// Shares of the pair in its full rate: by its rivalry, and what escalation adds.
    shares: (f64, f64),
}

/// What decides whether opportunities are taken.
struct Deciding<'a> {
    setting: &'a Setting,
    quarter: u32,
    /// The purpose of the dice of every pair.
    purpose: KeyName,
    rivals: &'a Rivals,
    relations: &'a Relations,
    regime: &'a Regime<'a>,
    arrangements: &'a Arrangements,
    ledger: &'a mut Ledger,
    questions: &'a mut Questions,
    states: Vec<StateInConflict<'a>>,
    /// How far each state can be reached (rules 7.14 and 12.1).
    reached: Vec<f64>,
    /// What the occasions of each state are multiplied by: skill at its pace (rules 7.9 and 7.11) and
    /// hands (rule 7.13).
    able: Vec<(f64, f64)>,
}

/// Rule 7.6: opportunities come to rival pairs as a gamma-mixed Poisson, and grow with the skill to
/// see them (rule 7.9); each is taken or not. Rule 7.10: some of what a text holds back turns on
/// another rival outside it. Rule 7.11: posture and orders.
pub fn opportunities(
    mut incidents: ResMut<Incidents>,
    setting: Res<Setting>,
    phase: Res<State<Phase>>,
    rivals: Res<Rivals>,
    relations: Res<Relations>,
    regime: RegimeReader,
    arrangements: Res<Arrangements>,
    mut ledger: ResMut<Ledger>,
    mut questions: ResMut<Questions>,
    mut frailties: Local<AnnualFrailties>,
    states: StatesInConflict,
) {
    let quarter = phase.quarter();
    let year = (quarter - 1) / 4;
    frailties.begin(year, &setting, &rivals);
    let (states, regime) = (states.in_seat_order(), regime.read());
    let reached = StateId::each(&states).map(|(s, state)| {
        let start = setting.scenario.published(s).digital.dependence;
        let dependence = state.dependence / start.max(1e-9);
        reached(&setting.theory, state.condition.shield, dependence)
    });
    let theory = &setting.theory;
    let able = StateId::each(&states).map(|(s, own)| {
        let published = setting.scenario.published(s);
        let skill = growth(theory, own.skill.offence, published.capabilities.offence);
        let denied = regime.kept(Lever::DenySafeHaven, s);
        let secured = regime.kept(Lever::MinimumSecurity, s);
        let hindered = hindered(theory, denied, published.digital.exposure, secured);
        let hands = hands(theory, own.liberty, hindered);
        (skill * pace(theory, own.orders.posture), hands)
    });
    let mut deciding = Deciding {
        reached: reached.collect(),
        able: able.collect(),
        setting: &setting,
        quarter,
        purpose: "operations".into(),
        rivals: &rivals,
        relations: &relations,
        regime: &regime,
        arrangements: &arrangements,
        ledger: &mut ledger,
        questions: &mut questions,
        states,
    };
    let grievances = aggrieved(&setting.theory, &relations, &rivals);
    let watched = rivals.0.iter().zip((0..).map(Some));
    for (pair, place) in watched.chain(grievances.iter().map(|pair| (pair, None))) {
        let frailty = || frailties.of(place, || annual_frailty(year, &setting, pair));
        deciding.of_a_pair(pair, frailty, &mut incidents);
    }
}

impl Deciding<'_> {
    /// The opportunities that one state has against another this quarter, as far as it takes them.
    /// The same draw decides what it would have done without the text, and without what earlier
    /// incidents left behind.
    fn of_a_pair(
        &mut self,
        pair: &Rival,
        frailty: impl FnOnce() -> f64,
        incidents: &mut Incidents,
    ) {
        let (a, b) = (pair.by, pair.on);
        let setting = self.setting;
        let theory = &setting.theory;
        let most = self.odds_now(pair, greatest(theory)).rate;
        // A rate that cannot be told from 0 brings no occasion, whatever is drawn; services that are held
        // back have one of 0.
        if 1.0 - most >= 1.0 {
            return;
        }
        let (from, to) = (setting.stream_name(a), setting.stream_name(b));
        let mut rng = stream(setting.seed, self.purpose, self.quarter, from, to, 0);
        // Most often the draw brings none at any frailty, so that this is not asked for.
        if none_at(most, rng.clone().random()) {
            return;
        }
        let frailty = frailty();
        let now = self.odds_now(pair, frailty);
        let count = poisson(now.rate, &mut rng);
        if count == 0 {
            return;
        }
        let before = self.odds_before(pair, frailty);
        let usual = before.rate / now.rate.max(1e-9);
        let (own, other) = (self.states[a], self.states[b]);
        for n in 0..count {
            let kind = kind_of(rng.random());
            let w = Weighing {
                need: now.need,
                escalation: now.escalation,
                edge: rules::edge(
                    theory,
                    own.skill.offence,
                    other.skill.defence,
                    other.condition.encryption,
                ),
                named: self.named(b),
                answer: answer_expected(
                    other.doctrine.retaliation,
                    self.relations.firmness[(a, b)],
                ),
                restraint: own.doctrine.restraint,
                treaty: self.forbidden(kind, (a, b)),
            };
            let (wish, came) = (rng.random::<f64>(), rng.random::<f64>());
            let day = day_of(self.quarter) + rng.random_range(0..QUARTER);
            let mut act = Incident::new(Actor::State(a), b, kind, day, n);
            if own.orders.forbidden.contains(&b) {
                continue;
            }
            let would = |w: Weighing| wish < take(theory, expected_utility(theory, w));
            let anyway = Weighing {
                need: before.need,
                escalation: before.escalation,
                ..w
            };
            if would(w) && w.treaty > 0.0 && setting.controls.human(a) {
                // Rule 16.7: the services of a person's seat ask first.
                self.questions.proposals.push((a, b, kind));
                continue;
            }
            if would(w) {
                let sought = came >= usual;
                let because = || self.because((a, b), (now, before), sought);
                act.origin.brought_about = (sought || !would(anyway)).then(because);
                incidents.push(act);
                continue;
            }
            let driven = Weighing {
                escalation: now.uncalmed,
                ..w
            };
            if now.uncalmed > now.escalation && would(driven) {
                self.spared((a, b));
                continue;
            }
            let free = Weighing { treaty: 0.0, ..w };
            let unnamed = Weighing {
                named: other.skill.attribution,
                ..free
            };
            if !would(free) && would(unnamed) {
                self.warned_off(b);
                continue;
            }
            if w.treaty > 0.0 && would(free) {
                let instead = self.displaced(pair, kind, w.treaty, n);
                self.book(kind, (a, b), instead.is_some());
                if let Some(instead) = instead {
                    act.target = instead;
                    act.origin.turned = Some(b);
                    incidents.push(act);
                }
            }
        }
    }

    /// Rule 7.2: the chance of being named after an operation against a state.
    fn named(&self, target: StateId) -> f64 {
        let shared = self.regime.kept(Lever::ShareThreats, target);
        let skill = self.states[target].skill.attribution;
        rules::named(&self.setting.theory, skill, shared)
    }

    /// Books an operation that was not risked, since shared warnings would have named who did it.
    fn warned_off(&mut self, target: StateId) {
        if let Some(text) = self.regime.ruling(target) {
            let sharing = [(Lever::ShareThreats, 1.0)];
            self.ledger.book(text, Deed::HeldBack, &sharing, 1.0);
        }
    }

    /// Rule 9.9: by which causes an operation was brought about: because its occasion was looked for,
    /// or else because it weighed more.
    fn because(
        &self,
        pair: (StateId, StateId),
        (now, before): (Odds, Odds),
        sought: bool,
    ) -> Parts {
        let theory = &self.setting.theory;
        let by = &theory.operations.choice;
        let drive = drive(theory, self.relations, self.regime, pair);
        let driven = of_a_drive(theory, self.relations, pair, drive);
        let added = if sought {
            (now.shares.1, now.shares.0 - before.shares.0)
        } else {
            let gain = by.rivalry_weight * (now.need - before.need);
            (by.tension_gain * now.escalation, gain)
        };
        shares(&driven, added)
    }

    /// Books an operation that a text held back, or turned on another, to its clauses.
    fn book(&mut self, kind: Kind, (a, b): (StateId, StateId), turned: bool) {
        let Some(text) = self.regime.ruling(a) else {
            return;
        };
        let civil = self.setting.theory.operations.choice.civil_restraint;
        let levers = [
            (restraint_of(kind), 1.0),
            (Lever::RestrainCivilTargets, civil),
        ];
        let deed = if turned { Deed::Turned } else { Deed::HeldBack };
        let shares = levers.map(|(lever, weight)| (lever, weight * text.levers.get(lever)));
        let arranged = self.arrangements.holds(Pledge::NoOperations, a, b);
        if !arranged || shares.iter().any(|s| s.1 > 0.0) {
            self.ledger.book(text, deed, &shares, 1.0);
        }
    }

    /// Books an operation that escalation would have brought, had a text not kept the drive down.
    fn spared(&mut self, (a, _): (StateId, StateId)) {
        if let Some(text) = self.regime.ruling(a) {
            let theory = &self.setting.theory;
            let levers = calming(theory, |lever| text.levers.get(lever), text.follow_up);
            self.ledger.book(text, Deed::CutShort, &levers, 1.0);
        }
    }

    /// Rule 7.6: occasions of a pair and how they are weighed, as things stand.
    fn odds_now(&self, pair: &Rival, frailty: f64) -> Odds {
        let theory = &self.setting.theory;
        let (a, b) = (pair.by, pair.on);
        let felt = felt(theory, self.relations, (a, b));
        let driven = match felt {
            felt if felt > 0.0 => {
                let left = 1.0 - calm(theory, self.regime, (a, b));
                (escalation(theory, felt * left), escalation(theory, felt))
            }
            _ => (0.0, 0.0),
        };
        self.odds(pair, frailty, self.relations.trust[(a, b)], driven)
    }

    /// The same without what earlier incidents left behind: tension, grievance, and trust below that
    /// of the first day.
    fn odds_before(&self, pair: &Rival, frailty: f64) -> Odds {
        let k = (pair.by, pair.on);
        let trust = self.relations.trust[k].max(self.setting.first_trust[k]);
        self.odds(pair, frailty, trust, (0.0, 0.0))
    }

    /// Rule 7.6: the same at a trust, and with how far the drive to strike is escalation, also without
    /// what a text takes off it.
    fn odds(
        &self,
        pair: &Rival,
        frailty: f64,
        trust: f64,
        (escalation, uncalmed): (f64, f64),
    ) -> Odds {
        let theory = &self.setting.theory;
        let by = &theory.operations.occasions;
        let (skill, hands) = self.able[pair.by];
        let reached = self.reached[pair.on];
        let need = need(theory, self.setting.first_trust[(pair.by, pair.on)], trust);
        // Rule 9.8: in escalation occasions are looked for, and rule 7.15: whoever is struck
        // again and again has a rival, whatever it was before.
        let sought = by.spiral_opportunities * escalation;
        let usual = pair.heat * pair.side * need;
        Odds {
            rate: occasions(theory, (usual + sought) * frailty * skill * reached * hands),
            shares: (usual, sought),
            need: need * pair.rivalry,
            escalation,
            uncalmed,
        }
    }

    /// Rule 7.10: the rival outside the text on which an operation turns that the text held back.
    fn displaced(&self, pair: &Rival, kind: Kind, held_back: f64, n: u32) -> Option<StateId> {
        let (a, b) = (pair.by, pair.on);
        let setting = self.setting;
        let (from, to) = (setting.stream_name(a), setting.stream_name(b));
        let mut rng = stream(setting.seed, "displaced", self.quarter, from, to, n);
        if rng.random::<f64>() >= setting.theory.operations.choice.displacement {
            return None;
        }
        let open = |r: &&Rival| {
            r.on != b
                && !self.regime.shared(a, r.on)
                && self.forbidden(kind, (a, r.on)) < held_back
                && !self.states[a].orders.forbidden.contains(&r.on)
        };
        self.rivals.of(a).find(open).map(|next| next.on)
    }

    fn forbidden(&self, kind: Kind, pair: (StateId, StateId)) -> f64 {
        let stands_against = (self.regime, self.arrangements);
        let kept = self.regime.bound(pair.0);
        forbidden(stands_against, &self.setting.theory, kind, pair, kept)
    }
}

/// Rule 1.18: services carry out what they were ordered to this quarter.
pub fn ordered(
    mut incidents: ResMut<Incidents>,
    journal: Res<Journal>,
    setting: Res<Setting>,
    phase: Res<State<Phase>>,
    mut states: Query<(&Seat, &mut Orders)>,
) {
    // Most quarters nobody is sent.
    if states
        .iter()
        .all(|(_, orders)| orders.authorised.is_empty())
    {
        return;
    }
    let quarter = phase.quarter();
    let mut ordered: Vec<(StateId, StateId, Kind)> = vec![];
    for (seat, mut orders) in in_seat_order(&mut states, |state| state.0.0) {
        let all = std::mem::take(&mut orders.authorised);
        ordered.extend(all.into_iter().map(|(target, kind)| (seat.0, target, kind)));
    }
    ordered.sort_unstable();
    for (n, (a, b, kind)) in (0..).zip(ordered) {
        let (from, to) = (setting.stream_name(a), setting.stream_name(b));
        let mut rng = stream(setting.seed, "ordered", quarter, from, to, n);
        let day = day_of(quarter) + rng.random_range(0..QUARTER);
        let mut it = Incident::new(Actor::State(a), b, kind, day, n);
        it.origin.ordered = Some(journal.turn);
        incidents.push(it);
    }
}
