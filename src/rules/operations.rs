//! Section 7: who operates against whom, how, and what comes of it.

use rand::RngExt as _;
use serde::{Deserialize, Serialize};

use super::logistic;
use crate::model::Theory;

/// Kinds of operation, from the paper's definition of a cyber attack.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Denial of service.
    Denial,
    /// Alteration: destructive.
    Alteration,
    /// Spoofing.
    Spoofing,
    /// Eavesdropping.
    Espionage,
    /// Hardware interdicted in transit.
    Interdiction,
}

impl Kind {
    /// Every kind, with its share of opportunities (after DCID 2.0: disruption 28 %, espionage
    /// 61 %, degrade 11 %; the split of disruption and the interdiction share are judgement) and
    /// its mean severity (DCID 2.0: disruption 2.5, espionage 3.1, degrade 4.0).
    pub const ALL: [(Self, f64, f64); 5] = [
        (Self::Denial, 0.16, 2.4),
        (Self::Alteration, 0.11, 4.0),
        (Self::Spoofing, 0.12, 2.6),
        (Self::Espionage, 0.56, 3.1),
        (Self::Interdiction, 0.05, 3.0),
    ];
}

/// Rule 7.1: rivalry of an ordered pair, 0–1, from distance of UN ideal points, a shared border and
/// the attacker's skill (weights are judgement; no list of rivals is shipped). What two democracies
/// quarrel over seldom becomes a rivalry (Maoz and Russett 1993): less the product of their liberties.
#[must_use]
pub fn rivalry(distance: f64, contiguous: bool, offence: f64, liberties: (f64, f64)) -> f64 {
    let border = if contiguous { 0.35 } else { 0.0 };
    let quarrel = (distance / 3.0).min(1.0) * 0.65 + border;
    quarrel * (1.0 - liberties.0 * liberties.1) * (0.25 + 0.75 * offence)
}

/// Rule 7.6: opportunities of a pair per year before gusts.
#[must_use]
pub fn opportunities(theory: &Theory, rivalry: f64) -> f64 {
    theory.opportunity_rate * heat(theory, rivalry)
}

/// Share of its full rate that a rivalry comes to: nearly none below the theory's `rivals`, nearly
/// all above. Rivalries are few: forty pairs made nearly the whole record (DCID 2.0).
#[must_use]
pub fn heat(theory: &Theory, rivalry: f64) -> f64 {
    1.0 / (1.0 + libm::pow(theory.rivals / rivalry.max(1e-6), theory.concentration))
}

/// Rule 7.9: how opportunities grow with skill: rivalry at the skill of today over rivalry at the
/// skill of the first day (the weights of rule 7.1).
#[must_use]
pub fn reach(now: f64, start: f64) -> f64 {
    (0.25 + 0.75 * now) / (0.25 + 0.75 * start)
}

/// Rule 10.11: offence gained in a quarter (Richardson's arms race: rivals' arms and grievance
/// push, what the text holds back takes off; the last step to mastery is the hardest). `threat` is
/// the mean of rivals' offence and of tension with them; `share` of the budget goes to offence, and
/// a fiftieth is full effort (judgement: offence is cheap beside defence; none spent, none gained).
#[must_use]
pub fn race(theory: &Theory, threat: Threat, held: f64, share: f64, offence: f64) -> f64 {
    let effort = (50.0 * share).min(1.0);
    let pace = theory.arms_keep * threat.level + theory.arms_race * threat.boiling;
    pace * effort * (1.0 - held.clamp(0.0, 1.0)) * (1.0 - offence)
}

/// What a state sees in the rivals it watches, in the mean.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Threat {
    /// Their offence and its tension with them.
    pub level: f64,
    /// How far that tension feeds on itself, 0–1.
    pub boiling: f64,
}

/// What a state weighs before an operation.
#[derive(Debug, Clone, Copy)]
pub struct Weighing {
    /// Rivalry with the target, 0–1.
    pub rivalry: f64,
    /// Tension with the target, 0–1.
    pub tension: f64,
    /// Own skill less the target's defence, −1 to 1.
    pub edge: f64,
    /// Chance of being named, 0–1.
    pub named: f64,
    /// The target's readiness to answer, 0–1.
    pub answer: f64,
    /// Own reluctance, 0–1.
    pub restraint: f64,
    /// What the text in force takes off, 0–1, already scaled by party status and compliance.
    pub treaty: f64,
}

/// Rule 7.2: expected utility of taking an opportunity.
#[must_use]
pub fn expected_utility(theory: &Theory, w: Weighing) -> f64 {
    theory.rivalry_weight * w.rivalry
        + theory.tension_gain * theory.boiling(w.tension)
        + theory.edge_weight * w.edge
        - theory.deterrence * w.named * w.answer
        - theory.reluctance * w.restraint
        - theory.treaty_weight * w.treaty
}

/// Rule 7.3: quantal response against an explicit "none".
#[must_use]
pub fn take(theory: &Theory, expected: f64) -> f64 {
    logistic(expected / theory.choice_noise)
}

/// Rule 7.4: chance of success (DCID 2.0: coders saw the aim reached in 86 %).
#[must_use]
pub fn success(edge: f64) -> f64 {
    logistic(2.1 + 2.0 * edge)
}

/// Rule 7.5: severity 1–10. The draw centres on the kind; nothing in 2000–2020 passed 6, so 7 and
/// above opens only where tension feeds on itself (`boil`, `firebreak`).
pub fn severity(theory: &Theory, mean: f64, tension: f64, rng: &mut impl rand::Rng) -> u8 {
    let draw = mean - 1.5 + 3.0 * f64::midpoint(rng.random::<f64>(), rng.random::<f64>());
    let extra = if theory.boiling(tension) > 0.5 {
        rng.random::<f64>() * (10.0 - theory.firebreak)
    } else {
        0.0
    };
    let top = if extra > 0.0 { 10.0 } else { 6.0 };
    super::whole(libm::round((draw + extra).clamp(1.0, top)))
}

/// Poisson draw by Knuth's product; rates here are below 20.
pub fn poisson(rate: f64, rng: &mut impl rand::Rng) -> u32 {
    let floor = libm::exp(-rate.clamp(0.0, 20.0));
    let (mut count, mut product) = (0, rng.random::<f64>());
    while product > floor && count < 200 {
        count += 1;
        product *= rng.random::<f64>();
    }
    count
}

/// Gamma draw with mean 1 and shape below 1 (Ahrens and Dieter 1974), so that rival pairs are
/// bursty: negative binomial k ≈ 0.42 in DCID 2.0.
pub fn burst(shape: f64, rng: &mut impl rand::Rng) -> f64 {
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
