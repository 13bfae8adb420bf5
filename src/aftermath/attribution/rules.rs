//! Section 8: evidence, belief and the answer on the ladder.

use rand::RngExt as _;

use crate::model::{Doctrine, Rung, Theory};

/// Share of the culprit's signal that whoever it hides behind gives off (rule 7.13; judgement).
const APPARENT: f64 = 2.0 / 3.0;

/// Rule 8.1: `log q = log prior + skill × signal`; the culprit's signal is strongest on average, and
/// whoever it hides behind gives off two thirds of it (rule 7.13; judgement).
/// Returns the posterior in the order of `priors`.
pub fn posterior(
    theory: &Theory,
    priors: &[f64],
    (culprit, apparent): (usize, Option<usize>),
    skill: f64,
    rng: &mut impl rand::Rng,
) -> Vec<f64> {
    let logs: Vec<f64> = priors
        .iter()
        .enumerate()
        .map(|(i, &p)| {
            let noise = rng.random::<f64>() + rng.random::<f64>() - 1.0;
            let signal = match i {
                _ if i == culprit => theory.evidence + noise,
                _ if Some(i) == apparent => theory.evidence * APPARENT + noise,
                _ => noise,
            };
            libm::log(p.max(1e-9)) + skill * signal
        })
        .collect();
    let top = logs.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let weights: Vec<f64> = logs.iter().map(|l| libm::exp(l - top)).collect();
    let sum: f64 = weights.iter().sum();
    weights.iter().map(|w| w / sum).collect()
}

/// How a state keeps its accounts with another (rule 8.9; the strategies of the repeated dilemma).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Temper {
    /// Answers every blow alike.
    Strict,
    /// Lets some pass.
    Generous,
    /// Lets an answer to its own blow pass.
    Contrite,
    /// Waits for the second blow.
    TwoTats,
    /// Answers the more, the more it remembers.
    Grudging,
}

impl Temper {
    /// The temper of a doctrine (cuts are judgement: they part the 144 states of 2012 into groups
    /// of some size).
    #[must_use]
    pub fn of(doctrine: &Doctrine) -> Self {
        match doctrine {
            d if d.restraint >= 0.7 => Self::Contrite,
            d if d.retaliation >= 0.55 => Self::Grudging,
            d if d.retaliation >= 0.45 => Self::Strict,
            d if d.risk_tolerance >= 0.45 => Self::TwoTats,
            _ => Self::Generous,
        }
    }

    /// A word for it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Strict => "strict",
            Self::Generous => "generous",
            Self::Contrite => "contrite",
            Self::TwoTats => "slow to answer",
            Self::Grudging => "grudging",
        }
    }

    /// What the drive to answer is multiplied by: `before` are operations of the suspect that it
    /// remembers from the last year, `provoked` whether it carried one out against the suspect itself
    /// (judgement).
    #[must_use]
    pub fn drive(self, (before, provoked): (u32, bool)) -> f64 {
        match self {
            Self::Strict => 1.0,
            Self::Generous => 0.75,
            Self::Contrite if provoked => 0.3,
            Self::Contrite => 1.0,
            Self::TwoTats if before == 0 => 0.5,
            Self::TwoTats => 1.2,
            Self::Grudging => (0.9 + 0.2 * f64::from(before)).min(1.7),
        }
    }
}

/// Days a state remembers an operation for (rule 8.9; judgement).
const MEMORY: u32 = 360;

/// Rule 8.9: how many operations, given by their days, a state remembers on a day.
#[must_use]
pub fn remembered(days: impl Iterator<Item = u32>, day: u32) -> u32 {
    let recent = days.filter(|&d| d < day && d + MEMORY >= day);
    u32::try_from(recent.count()).unwrap_or(u32::MAX)
}

/// What a victim weighs before it answers.
#[derive(Debug, Clone, Copy)]
pub struct Grievance {
    /// Whether the suspect is a state.
    pub state: bool,
    /// Severity, 1–10.
    pub severity: f64,
    /// Belief in the suspect, 0–1.
    pub belief: f64,
    /// Tension with the suspect, 0–1.
    pub tension: f64,
    /// Readiness to answer, 0–1.
    pub retaliation: f64,
    /// What its temper makes of the drive to answer (rule 8.9).
    pub temper: f64,
    /// Agreed measure in answers (lever), 0–1.
    pub proportion: f64,
    /// A hotline (lever), 0–1.
    pub hotline: f64,
}

/// Rule 8.3: what speaks for each rung before anything is weighed, and how much the drive to answer
/// adds. Fitted to the record: 18 % of incidents are answered in public whatever their severity
/// (EuRepoC, 2022 and 2023), 14 % in kind (DCID 2.0); force is not in the record at all (judgement).
const fn choice(rung: Rung) -> (f64, f64) {
    match rung {
        Rung::Silence => (0.0, 0.0),
        Rung::PrivateProtest => (-0.5, 0.5),
        Rung::PublicAttribution => (-1.57, 0.8),
        Rung::LawEnforcement => (-1.93, 0.6),
        Rung::Sanctions => (-3.4, 1.5),
        Rung::CyberInKind => (-1.4, 1.0),
        Rung::Disruption => (-8.0, 5.0),
        Rung::ArmedCrisis => (-10.5, 6.0),
    }
}

/// Rule 8.3: a rung by quantal response. Below the firebreak nothing goes past the answer in
/// kind, as in the record; what has piled up between two states counts with the severity, by the
/// theory's `escalation_weight`. Agreed proportion and a hotline are off-ramps from the rungs above the law.
pub fn rung(theory: &Theory, g: Grievance, rng: &mut impl rand::Rng) -> Rung {
    let drive = g.temper * g.belief * (g.severity / 10.0) * (0.5 + g.retaliation)
        + theory.escalation_weight * theory.above_spiral_threshold(g.tension) * 0.2;
    let piled = g.severity + theory.escalation_weight * theory.above_spiral_threshold(g.tension);
    let top = match g.state {
        false => Rung::LawEnforcement,
        true if piled < theory.firebreak => Rung::CyberInKind,
        true => Rung::ArmedCrisis,
    };
    let weight = |rung: Rung| {
        let calm = if rung > Rung::LawEnforcement {
            g.proportion + g.hotline
        } else {
            0.0
        };
        let (for_itself, by_drive) = choice(rung);
        libm::exp(for_itself + by_drive * drive - calm)
    };
    let rungs = Rung::all().take_while(|rung| *rung <= top);
    let all: f64 = rungs.clone().map(weight).sum();
    let mut left = rng.random::<f64>() * all;
    for rung in rungs {
        left -= weight(rung);
        if left < 0.0 {
            return rung;
        }
    }
    Rung::Silence
}

/// Rule 8.6: severity of an answer in kind, around that of the blow (fitted to DCID 2.0: more severe
/// 18 %, as severe 57 %, less severe 25 %).
pub fn reply(severity: u8, rng: &mut impl rand::Rng) -> u8 {
    let shift = 1.4 * (rng.random::<f64>() + rng.random::<f64>() - 1.0) - 0.07;
    crate::model::functions::whole(libm::round((f64::from(severity) + shift).clamp(1.0, 6.0)))
}

/// Rule 8.6: how hard an answer strikes the one answered, culprit or not, as the severity of an
/// incident: in kind as its reply, disruption as 7, an armed crisis as 9 (judgement). Below it hurts
/// nobody's networks.
#[must_use]
pub fn weight(rung: Rung, reply: Option<u8>) -> Option<u8> {
    match rung {
        Rung::Disruption => Some(7),
        Rung::ArmedCrisis => Some(9),
        _ => reply,
    }
}

/// Rule 8.7: chance that a target gives way to a blow that reached its aim (fitted to DCID 2.0: 3 %,
/// most of them to destruction).
#[must_use]
pub fn gives_way(severity: u8, edge: f64) -> f64 {
    crate::model::functions::logistic(2.2 * f64::from(severity) - 11.0 + edge)
}

/// Rule 8.2: a lag of so many days in the median, spread by `spread` in logarithms.
pub fn lag(median: f64, spread: f64, rng: &mut impl rand::Rng) -> f64 {
    // A logistic deviate of the same standard deviation as a normal one.
    let u: f64 = rng.random::<f64>().clamp(1e-6, 1.0 - 1e-6);
    median * libm::exp(spread * libm::log(u / (1.0 - u)) / 1.814)
}
