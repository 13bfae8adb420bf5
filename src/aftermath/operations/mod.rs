//! Operations: who acts against whom this quarter (section 7 of the rules).

mod annual_frailty;
pub mod criminals_and_companies;
pub mod outcome;
pub mod rules;

use bevy_app::App;
use bevy_ecs::prelude::*;
use bevy_state::prelude::State;
use rand::RngExt as _;

use crate::aftermath::actors::{Actor, Company, Syndicate};
use crate::aftermath::arrangements::Arrangements;
use crate::aftermath::conflict::{StateInConflict, StatesInConflict};
use crate::aftermath::incidents::{Incident, Incidents};
use crate::aftermath::operations::annual_frailty::{AnnualFrailties, annual_frailty};
use crate::aftermath::operations::rules::{
    Weighing, expected_utility, pace, poisson, restraint_of, take,
};
use crate::aftermath::orders::Orders;
use crate::aftermath::rivals::rules::growth;
use crate::aftermath::rivals::{Rival, Rivals};
use crate::aftermath::shields::rules::open;
use crate::model::Theory;
use crate::model::calendar::{Phase, QUARTERS_A_YEAR, day_of};
use crate::model::ids::{IncidentId, StateId};
use crate::model::lever::Lever;
use crate::model::years::{Kind, Pledge, Posture};
use crate::world::digest::DigestApp as _;
use crate::world::journal::Journal;
use crate::world::random::stream;
use crate::world::regime::Regime;
use crate::world::relations::Relations;
use crate::world::schedule::{Quarter, QuarterSystems};
use crate::world::setting::Setting;
use crate::world::states::{Seat, in_seat_order};

pub(super) fn plugin(app: &mut App) {
    app.digest_component::<Syndicate>()
        .digest_component::<Company>()
        .digest_resource::<Rivals>()
        .digest_resource::<Incidents>();
    let acts = (
        opportunities,
        ordered,
        criminals_and_companies::criminals_and_companies,
    );
    app.add_systems(
        Quarter,
        (
            acts.chain().in_set(QuarterSystems::Operations),
            outcome::outcome.in_set(QuarterSystems::Outcome),
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

/// What an operation stands against: the text as far as `a` keeps it, less against those outside it
/// (rule 7.10), or an arrangement between the two, whichever holds more.
fn forbidden(
    (regime, arrangements): (&Regime, &Arrangements),
    theory: &Theory,
    kind: Kind,
    (a, b): (StateId, StateId),
) -> f64 {
    let lever = regime.pull(restraint_of(kind), a);
    let civil =
        theory.operations.choice.civil_restraint * regime.pull(Lever::RestrainCivilTargets, a);
    let scope = if regime.shared(a, b) {
        1.0
    } else {
        1.0 - theory.operations.choice.displacement
    };
    let text = (lever + civil).min(1.0) * regime.bound[a] * scope;
    if arrangements.holds(Pledge::NoOperations, a, b) {
        text.max(theory.regime.arrangements.pledge)
    } else {
        text
    }
}

/// Rule 7.15: whoever is struck again and again watches the one who does it, rival or not.
fn aggrieved(theory: &Theory, relations: &Relations, rivals: &Rivals) -> Vec<Rival> {
    let spirals = |tension: f64| theory.above_spiral_threshold(tension) > 0.0;
    let pairs = relations
        .tension
        .iter()
        .filter(|(_, tension)| spirals(**tension));
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

/// What decides whether opportunities are taken.
struct Deciding<'a> {
    setting: &'a Setting,
    quarter: u32,
    rivals: &'a Rivals,
    relations: &'a Relations,
    regime: &'a Regime,
    arrangements: &'a Arrangements,
    states: Vec<StateInConflict<'a>>,
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
    regime: Res<Regime>,
    arrangements: Res<Arrangements>,
    mut frailties: Local<AnnualFrailties>,
    states: StatesInConflict,
) {
    let quarter = phase.quarter();
    let year = (quarter - 1) / 4;
    let frailties = frailties.of(year, &setting, &rivals);
    let deciding = Deciding {
        setting: &setting,
        quarter,
        rivals: &rivals,
        relations: &relations,
        regime: &regime,
        arrangements: &arrangements,
        states: states.in_seat_order(),
    };
    let grievances = aggrieved(&setting.theory, &relations, &rivals);
    let watched = rivals.0.iter().zip(frailties.iter().copied());
    let others = (grievances.iter()).map(|r| (r, annual_frailty(year, &setting, r)));
    for (pair, frailty) in watched.chain(others) {
        deciding.of_a_pair(pair, frailty, &mut incidents);
    }
}

impl Deciding<'_> {
    /// The opportunities that one state has against another this quarter, as far as it takes them.
    fn of_a_pair(&self, pair: &Rival, frailty: f64, incidents: &mut Incidents) {
        let (a, b) = (pair.by, pair.on);
        let setting = self.setting;
        let theory = &setting.theory;
        let (own, other) = (&self.states[a], &self.states[b]);
        if own.orders.posture == Posture::Hold {
            return;
        }
        let (from, to) = (setting.stream_name(a), setting.stream_name(b));
        let mut rng = stream(setting.seed, "operations", self.quarter, from, to, 0);
        for n in 0..poisson(self.rate(pair, frailty), &mut rng) {
            let kind = kind_of(rng.random());
            let w = Weighing {
                rivalry: pair.rivalry,
                tension: self.relations.tension[(a, b)],
                edge: own.skill.offence
                    - other.skill.defence
                    - theory.operations.choice.encryption_cover * other.condition.encryption,
                named: other.skill.attribution,
                answer: other.doctrine.retaliation,
                restraint: own.doctrine.restraint,
                treaty: self.forbidden(kind, (a, b)),
            };
            let wish = rng.random::<f64>();
            let day = day_of(self.quarter) + rng.random_range(0..90);
            let mut act = blank(Actor::State(a), b, kind, day);
            if wish < take(theory, expected_utility(theory, w))
                && !own.orders.forbidden.contains(&b)
            {
                push(incidents, act);
                continue;
            }
            let free = Weighing { treaty: 0.0, ..w };
            if w.treaty > 0.0
                && wish < take(theory, expected_utility(theory, free))
                && let Some(instead) = self.displaced(pair, kind, w.treaty, n)
            {
                act.target = instead;
                act.turned = Some(b);
                push(incidents, act);
            }
        }
    }

    /// Rule 7.6: opportunities of a pair to be expected this quarter.
    fn rate(&self, pair: &Rival, frailty: f64) -> f64 {
        let theory = &self.setting.theory;
        let (own, other) = (&self.states[pair.by], &self.states[pair.on]);
        let start = self.setting.scenario.states[pair.by].capabilities.offence;
        let skill = growth(theory, own.skill.offence, start) * pace(theory, own.orders.posture);
        // Rule 7.6 with 7.2: where tension feeds on itself, occasions are looked for.
        let above_threshold =
            theory.above_spiral_threshold(self.relations.tension[(pair.by, pair.on)]);
        let sought = 1.0 + theory.operations.occasions.spiral_opportunities * above_threshold;
        // Rule 7.15: who is struck again and again has a rival, whatever it was before.
        let share = (pair.heat * pair.side).max(above_threshold);
        // Rule 7.14: a shielded network is harder to reach.
        let reached = open(theory, other.condition.shield);
        theory.operations.occasions.opportunity_rate * share * frailty * skill * sought * reached
            / QUARTERS_A_YEAR
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
        forbidden(stands_against, &self.setting.theory, kind, pair)
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
        let day = day_of(quarter) + rng.random_range(0..90);
        let mut it = blank(Actor::State(a), b, kind, day);
        it.ordered = Some(journal.turn);
        push(&mut incidents, it);
    }
}

/// An operation whose outcome is still to be drawn.
fn blank(initiator: Actor, target: StateId, kind: Kind, day: u32) -> Incident {
    Incident {
        id: IncidentId::default(),
        day,
        initiator,
        apparent_culprit: None,
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
