//! Section 7: who operates against whom, how, and what comes of it.

use crate::model::ids::StateId;
use crate::model::lever::{Lever, Levers};
use rand::RngExt as _;

use crate::aftermath::shields::rules::open;
use crate::model::Theory;
use crate::model::calendar::QUARTERS_A_YEAR;
use crate::model::functions::logistic;
use crate::model::lanes;
use crate::model::years::{Kind, MOST_SEVERE, Posture};
use crate::world::regime::Regime;

/// Rule 10.11: offence gained in a quarter (Richardson's arms race: rivals' arms and grievance
/// push, what the text holds back takes off; the last step to mastery is the hardest). `threat` is
/// the mean of rivals' offence and of tension with them; `share` of the budget goes to offence.
#[must_use]
pub fn race(theory: &Theory, threat: Threat, held: f64, share: f64, offence: f64) -> f64 {
    let effort = (theory.capabilities.build_up.arms_spending * share).min(1.0);
    let pace = theory.capabilities.build_up.arms_keep * threat.level
        + theory.capabilities.build_up.arms_race * threat.escalation;
    pace * effort * (1.0 - held.clamp(0.0, 1.0)) * (1.0 - offence)
}

/// What a state sees in the rivals it watches, in the mean.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Threat {
    /// Their offence and its tension with them.
    pub level: f64,
    /// How far their drive to strike is escalation, 0–1.
    pub escalation: f64,
}

/// What a state weighs before an operation.
#[derive(Debug, Clone, Copy)]
pub struct Weighing {
    /// Need to act against the target (rule 7.2), 0 or more.
    pub need: f64,
    /// How far the drive to strike it is escalation (rule 9.8), 0–1.
    pub escalation: f64,
    /// Own skill less the target's defence, −1 to 1.
    pub edge: f64,
    /// Chance of being named, 0–1.
    pub named: f64,
    /// How firmly the target is expected to answer (rule 8.11), 0 or more.
    pub answer: f64,
    /// Own reluctance, 0–1.
    pub restraint: f64,
    /// What the text in force takes off, 0–1, already scaled by party status and compliance.
    pub treaty: f64,
}

/// Rule 7.2: expected utility of taking an opportunity.
#[must_use]
pub fn expected_utility(theory: &Theory, w: Weighing) -> f64 {
    theory.operations.choice.rivalry_weight * w.need
        + theory.operations.choice.tension_gain * w.escalation
        + theory.operations.choice.advantage_weight * w.edge
        - theory.operations.choice.deterrence * w.named * w.answer
        - theory.operations.choice.reluctance * w.restraint
        - theory.operations.choice.treaty_weight * w.treaty
}

/// Rule 7.2: need to act against a rival, as a share of the rivalry: it falls as trust grows beyond
/// that of the first day, and grows as trust is lost.
#[must_use]
pub fn need(theory: &Theory, first_trust: f64, trust: f64) -> f64 {
    (1.0 + theory.operations.choice.need_trust * (first_trust - trust)).max(0.0)
}

/// Rule 7.6: occasions of a pair in a quarter; `share` is the part of a hot pair's that it has.
#[must_use]
pub fn occasions(theory: &Theory, share: f64) -> f64 {
    theory.operations.occasions.opportunity_rate * share / QUARTERS_A_YEAR
}

/// Rule 7.14: a shielded network is harder to reach. Rule 12.1: a dependent one is easier;
/// `dependence` is that of today over that of the first day. A factor of the occasions.
#[must_use]
pub fn reached(theory: &Theory, shield: f64, dependence: f64) -> f64 {
    open(theory, shield) * libm::pow(dependence, theory.operations.occasions.surface)
}

/// Rule 7.8: share of the hosts lying open in a state, 0–1, that a minimum of security leaves open;
/// `secured` is how far it is required and kept, 0–1.
#[must_use]
pub fn open_hosts(theory: &Theory, exposure: f64, secured: f64) -> f64 {
    exposure * (1.0 - theory.operations.others.hosts_secured * secured)
}

/// Rule 7.8: skill of a gang, whose first skill was `first`, where a minimum of security has closed
/// some of the hosts that it works from; `exposure` is that of its state, 0–1.
#[must_use]
pub fn gang_skill(theory: &Theory, first: f64, exposure: f64, secured: f64) -> f64 {
    let closed = exposure - open_hosts(theory, exposure, secured);
    first - theory.capabilities.first.gang_exposure * closed
}

/// Rules 7.13 and 7.8: how far gangs that a state would hide behind are hindered at home, 0–1: they find
/// no haven (`denied`, 0–1), or no hosts that lie open.
#[must_use]
pub fn hindered(theory: &Theory, denied: f64, exposure: f64, secured: f64) -> f64 {
    let closed = exposure - open_hosts(theory, exposure, secured);
    1.0 - (1.0 - denied) * (1.0 - closed)
}

/// Rule 7.13: who works through gangs at home has fewer hands where they are hindered; `denied` is how
/// far they are, 0–1. A factor of the occasions.
#[must_use]
pub fn hands(theory: &Theory, liberty: f64, denied: f64) -> f64 {
    1.0 - proxies(theory, liberty) * denied
}

/// Rule 7.13: share of its operations that a state of such liberty lets a gang at home carry out.
#[must_use]
pub fn proxies(theory: &Theory, liberty: f64) -> f64 {
    theory.operations.concealment.proxy_share * (1.0 - liberty)
}

/// Rule 7.7: raids that a gang sets out for in a quarter; `pursued` is how far its host denies it a
/// safe haven, 0–1.
#[must_use]
pub fn raids(theory: &Theory, crime: f64, skill: f64, pursued: f64) -> f64 {
    let by = &theory.operations.others;
    by.raid_rate * crime * skill * (1.0 - by.raid_pursuit * pursued)
}

/// Rule 7.7: chance that a raid comes through, by what its target has against it.
#[must_use]
pub fn soft(theory: &Theory, shield: f64, defence: f64, encryption: f64) -> f64 {
    let by = &theory.operations.others;
    open(theory, shield) * (1.0 - defence * by.raid_defence - encryption * by.raid_encryption)
}

/// Rule 7.12: operations of a company in a quarter, by the liberty of its host.
#[must_use]
pub fn spying(theory: &Theory, liberty: f64) -> f64 {
    theory.operations.others.company_spying * (1.0 - liberty) / QUARTERS_A_YEAR
}

/// Rule 7.3: quantal response against an explicit "none".
#[must_use]
pub fn take(theory: &Theory, expected: f64) -> f64 {
    logistic(expected / theory.operations.choice.choice_noise)
}

/// Puts the chance to take an occasion in the place of each expected utility (rule 7.3), side by side.
pub fn take_each(theory: &Theory, expected: &mut [f64]) {
    for expected in &mut *expected {
        *expected = -(*expected / theory.operations.choice.choice_noise);
    }
    lanes::exp(expected);
    for less in expected {
        *less = 1.0 / (1.0 + *less);
    }
}

/// Rule 7.4: chance of success (DCID 2.0: coders saw the aim reached in 86 %), by the kind.
#[must_use]
pub fn success(theory: &Theory, kind: Kind, edge: f64) -> f64 {
    let by = &theory.operations.result;
    let more = match kind {
        Kind::Denial => by.success_denial,
        Kind::Alteration => by.success_alteration,
        Kind::Spoofing => by.success_spoofing,
        Kind::Espionage => 0.0,
        Kind::Interdiction => by.success_interdiction,
    };
    logistic(by.success_even + more + by.success_advantage * edge)
}

/// Rule 8.11: the answer that a state takes another to give, 0 or more: its published readiness, and
/// what it has learned of it.
#[must_use]
pub fn answer_expected(retaliation: f64, firmness: f64) -> f64 {
    (retaliation + firmness).max(0.0)
}

/// Rule 7.5: severity 1–10. The draw centres on the kind; nothing in 2000–2020 passed 6, so 7 and
/// above opens only by escalation, in its share of the draws, and reaches from the theory's
/// `firebreak` on.
pub fn severity(theory: &Theory, mean: f64, escalation: f64, rng: &mut impl rand::Rng) -> u8 {
    let by = &theory.operations.result;
    let draw = mean - by.severity_below
        + by.severity_spread * f64::midpoint(rng.random::<f64>(), rng.random::<f64>());
    let (open, far) = (rng.random::<f64>(), rng.random::<f64>());
    let (extra, top) = if open < escalation * by.severity_escalation {
        let above = MOST_SEVERE - theory.answers.response.firebreak;
        (far * above, MOST_SEVERE)
    } else {
        (0.0, by.usual_severity)
    };
    crate::model::functions::whole(libm::round((draw + extra).clamp(1.0, top)))
}

/// Rule 7.11: how many opportunities services look for under a posture, of the usual.
#[must_use]
pub fn pace(theory: &Theory, posture: Posture) -> f64 {
    match posture {
        Posture::Hold => 0.0,
        Posture::Standard => 1.0,
        Posture::Forward => theory.operations.occasions.forward_pace,
    }
}

/// Behind whom a state hides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Concealment {
    /// Nobody.
    None,
    /// A gang at home that does the work.
    Proxy,
    /// A rival of the target: a false flag.
    FalseFlag,
}

/// Rule 7.13: how an operation is hidden. Gangs are hired where nobody asks at home.
pub fn concealment(theory: &Theory, liberty: f64, rng: &mut impl rand::Rng) -> Concealment {
    let draw = rng.random::<f64>();
    let gang = proxies(theory, liberty);
    match draw {
        d if d < gang => Concealment::Proxy,
        d if d < gang + theory.operations.concealment.false_flag => Concealment::FalseFlag,
        _ => Concealment::None,
    }
}

/// Poisson draw. Source: Knuth's product; rates here are below 20.
pub fn poisson(rate: f64, rng: &mut impl rand::Rng) -> u32 {
    let rate = rate.clamp(0.0, 20.0);
    let (mut count, mut product) = (0, rng.random::<f64>());
    if none_at(rate, product) {
        return 0;
    }
    let floor = libm::exp(-rate);
    while product > floor && count < 200 {
        count += 1;
        product *= rng.random::<f64>();
    }
    count
}

/// Whether a [`poisson`] draw of a rate comes to 0 at once by its first draw from 0 to 1: the exponential
/// lies above its tangent, so that most often there is nothing to work out. It does so at any lower rate,
/// too.
#[must_use]
pub fn none_at(rate: f64, first: f64) -> bool {
    first < 1.0 - rate
}

/// Gamma draw with mean 1 and shape below 1 (Ahrens and Dieter 1974), so that the operations of rival pairs
/// come in bursts: negative binomial k ≈ 0.42 in DCID 2.0.
pub fn frailty(shape: f64, rng: &mut impl rand::Rng) -> f64 {
    let e = core::f64::consts::E;
    let b = (e + shape) / e;
    for _ in 0..100 {
        let p = b * rng.random::<f64>();
        let u: f64 = rng.random();
        if p <= 1.0 {
            let x = libm::pow(p, 1.0 / shape);
            if u <= libm::exp(-x) {
                return x / shape;
            }
        } else {
            let x = -libm::log((b - p) / shape);
            if u <= libm::pow(x, shape - 1.0) {
                return x / shape;
            }
        }
    }
    1.0
}

/// Rule 7.2: how far the skill of an attacker stands above the defence of its target; encryption covers
/// as well.
#[must_use]
pub fn edge(theory: &Theory, offence: f64, defence: f64, encryption: f64) -> f64 {
    offence - defence - theory.operations.choice.encryption_cover * encryption
}

/// Rule 7.2: the chance of being named after an operation against a state: its own skill of
/// attribution, and what the warnings that it shares, 0–1, add to it (rule 8.1). 0–1.
#[must_use]
pub fn named(theory: &Theory, attribution: f64, shared: f64) -> f64 {
    (attribution + theory.answers.attribution.finding_shared * shared).min(1.0)
}

/// Share of its operations that the text takes off a state that keeps all of it (rule 10.11): the
/// levers of rule 6.5 by the kinds' shares, with civil targets as in rule 7.2.
#[must_use]
pub fn held_back(theory: &Theory, levers: &Levers) -> f64 {
    let civil = theory.operations.choice.civil_restraint * levers.get(Lever::RestrainCivilTargets);
    Kind::ALL
        .iter()
        .map(|&(kind, share, _)| share * (levers.get(restraint_of(kind)) + civil).min(1.0))
        .sum()
}

/// The same for a state, by the text in force for it; nothing without one.
#[must_use]
pub fn held_back_of(theory: &Theory, regime: &Regime, state: StateId) -> f64 {
    let text = regime.ruling(state);
    text.map_or(0.0, |text| held_back(theory, &text.levers))
}

/// The levers that restrain one kind of operation (rule 6.5).
#[must_use]
pub fn restraint_of(kind: Kind) -> Lever {
    match kind {
        Kind::Denial => Lever::RestrainDenial,
        Kind::Alteration => Lever::RestrainAlteration,
        Kind::Spoofing => Lever::RestrainSpoofing,
        Kind::Espionage => Lever::RestrainEspionage,
        Kind::Interdiction => Lever::SupplyChain,
    }
}
