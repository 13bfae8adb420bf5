//! Section 6: from words to levers, and how far states live up to them.

use super::utility::Reading;
use crate::model::clause::{FOLLOW_UPS, FORCES, PLACES};
use crate::model::lever::{Lever, Levers};
use crate::model::{Text, Theory, TreatyText};

/// Rule 6.1: `L = Σ strength × place × force`, capped to 0–1 (DESIGN §14).
#[must_use]
pub fn levers(treaty: &TreatyText, text: &Text) -> Levers {
    let mut levers = Levers::default();
    for (index, clause) in treaty.clauses.iter().enumerate() {
        let weight = treaty.weight(text, index);
        for &bracket in clause.words.iter().chain(std::iter::once(&clause.frame[2])) {
            let wording = &treaty.brackets[bracket].wordings[text.at(bracket)];
            for (&lever, &strength) in &wording.levers {
                levers.add(lever, strength * weight);
            }
        }
    }
    levers
}

/// Rule 6.2: strength of follow-up, the mean over clauses that bind, 0–1.
#[must_use]
pub fn follow_up(treaty: &TreatyText, text: &Text) -> f64 {
    let (mut sum, mut total) = (0.0, 0.0);
    for (index, clause) in treaty.clauses.iter().enumerate() {
        let weight = treaty.weight(text, index);
        sum += weight * FOLLOW_UPS[text.at(clause.frame[2])].2;
        total += weight;
    }
    if total > 0.0 { sum / total } else { 0.0 }
}

/// How binding the clauses that are kept in the text are in the mean, by their places, 0–1.
#[must_use]
pub fn force(treaty: &TreatyText, text: &Text) -> f64 {
    let (mut sum, mut total) = (0.0, 0.0);
    for clause in &treaty.clauses {
        let place = PLACES[text.at(clause.frame[0])].2;
        sum += place * FORCES[text.at(clause.frame[1])].2;
        total += place;
    }
    if total > 0.0 { sum / total } else { 0.0 }
}

/// The same text with every verb at its most binding: what its words ask, whatever their force.
#[must_use]
pub fn in_full(treaty: &TreatyText, text: &Text) -> Text {
    let verbs = treaty.clauses.iter().map(|c| c.frame[1]);
    verbs.fold(text.clone(), |t, verb| t.with(verb, FORCES.len() - 1))
}

/// What bears on one party's compliance.
#[derive(Debug, Clone, Copy)]
pub struct Temptation {
    /// How far the words ask it to leave its own way, whatever their force, 0–1.
    pub depth: f64,
    /// How binding they are, 0–1.
    pub force: f64,
    /// Follow-up of the text, 0–1.
    pub follow_up: f64,
    /// A review conference to answer to (lever), 0–1.
    pub review: f64,
    /// Mean reputation it would lose, 0–1.
    pub reputation: f64,
    /// Rule of law at home, which enacts the text, 0–1.
    pub liberty: f64,
}

/// Rule 6.3: chance of compliance (judgement, shaped so that shallow text is kept, deep unverified
/// text like the Biological Weapons Convention is not always, and deep verified text mostly is).
#[must_use]
pub fn compliance(theory: &Theory, t: Temptation) -> f64 {
    super::logistic(
        theory.keep_ease
            - theory.keep_depth
                * t.depth
                * (1.0 - theory.keep_watch * t.follow_up)
                * (1.0 - theory.keep_force * t.force)
            + t.reputation
            + t.liberty
            + 0.4 * t.review,
    )
}

/// Rule 6.4: a sum of dimension effects on one index for a state whose party status and compliance
/// scale the text: what moves towards its ideal counts for it, what moves away against.
#[must_use]
pub fn text_effect(
    treaty: &TreatyText,
    interests: &[crate::model::Interest],
    before: &Reading,
    after: &Reading,
    index: usize,
) -> f64 {
    treaty
        .dimensions
        .iter()
        .enumerate()
        .map(|(d, dimension)| {
            let ideal = interests[d].ideal;
            let gain =
                ((before.position[d] - ideal).abs() - (after.position[d] - ideal).abs()) / 4.0;
            dimension.effects[index].abs() * interests[d].salience * gain
        })
        .sum()
}

/// Share of its operations that the text takes off a state that keeps all of it (rule 10.11): the
/// levers of rule 6.5 by the kinds' shares, with civil targets as in rule 7.2.
#[must_use]
pub fn held_back(levers: &Levers) -> f64 {
    let civil = 0.3 * levers.get(Lever::RestrainCivilTargets);
    super::operations::Kind::ALL
        .iter()
        .map(|&(kind, share, _)| share * (levers.get(restraint_of(kind)) + civil).min(1.0))
        .sum()
}

/// The levers that restrain one kind of operation (rule 6.5).
#[must_use]
pub fn restraint_of(kind: super::operations::Kind) -> Lever {
    use super::operations::Kind;
    match kind {
        Kind::Denial => Lever::RestrainDenial,
        Kind::Alteration => Lever::RestrainAlteration,
        Kind::Spoofing => Lever::RestrainSpoofing,
        Kind::Espionage => Lever::RestrainEspionage,
        Kind::Interdiction => Lever::SupplyChain,
    }
}

/// Rule 10.9: chance that a surveillance programme leaks in a quarter: by its size, by liberty at
/// home, and less where the state holds itself back.
#[must_use]
pub fn leak(theory: &Theory, programme: f64, liberty: f64, restraint: f64) -> f64 {
    theory.leak_rate / 4.0 * programme * (0.5 + liberty) * (1.0 - 0.3 * restraint)
}
