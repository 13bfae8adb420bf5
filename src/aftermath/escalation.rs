//! What drives states to strike back, and what keeps it down (rule 9.8).

use crate::model::Theory;
use crate::model::ids::StateId;
use crate::model::lever::Lever;
use crate::world::regime::Regime;
use crate::world::relations::Relations;

/// Rule 9.8: the drive of one state to strike another, less what a text takes off that both keep. 0 or
/// more.
#[must_use]
#[inline(always)]
pub fn drive(
    theory: &Theory,
    relations: &Relations,
    regime: &Regime,
    pair: (StateId, StateId),
) -> f64 {
    // Most feel nothing, and then nothing else is asked.
    match felt(theory, relations, pair) {
        felt if felt > 0.0 => supposed_drive(theory, relations, regime, pair, regime.bound(pair.1)),
        _ => 0.0,
    }
}

/// Rule 9.8: the same as the first state supposes it, which does not know how far the other keeps the
/// text: it takes that to be `kept`, 0–1. 0 or more.
#[must_use]
pub fn supposed_drive(
    theory: &Theory,
    relations: &Relations,
    regime: &Regime,
    pair: (StateId, StateId),
    kept: f64,
) -> f64 {
    let felt = felt(theory, relations, pair);
    if felt > 0.0 {
        let both = regime.bound(pair.0).min(kept);
        felt * (1.0 - calm_kept(theory, regime, pair, both))
    } else {
        0.0
    }
}

/// Rule 9.8: what drives one state to strike another: its tension with it and its grievance against
/// it, as far as the dependence and the tools of the world make them count. 0 or more.
#[must_use]
#[inline(always)]
pub fn felt(theory: &Theory, relations: &Relations, pair: (StateId, StateId)) -> f64 {
    let weight = theory.answers.tension.grievance_weight;
    (relations.tension[pair] + weight * relations.grievance[pair]) * relations.pressure
}

/// Rule 9.8: the share of a drive to strike that a text takes off between two states that live under
/// it, as far as both keep it; each lever takes its share of what the others leave. 0–1.
#[must_use]
pub fn calm(theory: &Theory, regime: &Regime, (a, b): (StateId, StateId)) -> f64 {
    let both = regime.bound(a).min(regime.bound(b));
    calm_kept(theory, regime, (a, b), both)
}

/// The same where both keep the text so far, 0–1.
#[inline]
fn calm_kept(theory: &Theory, regime: &Regime, (a, b): (StateId, StateId), both: f64) -> f64 {
    let Some(text) = regime.ruling(a).filter(|_| regime.shared(a, b)) else {
        return 0.0;
    };
    let left: f64 = calming(theory, |lever| text.levers.get(lever), text.follow_up)
        .into_iter()
        .map(|(_, share)| 1.0 - share)
        .product();
    (1.0 - left) * both
}

/// What each lever takes off a drive to strike by itself, 0–1; follow-up counts as verification.
#[must_use]
pub fn calming(theory: &Theory, lever: impl Fn(Lever) -> f64, follow_up: f64) -> [(Lever, f64); 6] {
    let by = &theory.answers.escalation;
    let checked = lever(Lever::Verification).max(follow_up);
    [
        (Lever::Hotline, by.calm_hotline * lever(Lever::Hotline)),
        (
            Lever::ProportionateResponse,
            by.calm_proportion * lever(Lever::ProportionateResponse),
        ),
        (
            Lever::AttributionStandard,
            by.calm_standard * lever(Lever::AttributionStandard),
        ),
        (Lever::Verification, by.calm_follow_up * checked),
        (
            Lever::ReviewConference,
            by.calm_review * lever(Lever::ReviewConference),
        ),
        (
            Lever::ShareThreats,
            by.calm_sharing * lever(Lever::ShareThreats),
        ),
    ]
}

/// Rule 9.8: how far a drive to strike is escalation, 0–1: convex where it is small, so that little
/// tension brings little about.
#[must_use]
#[inline(always)]
pub fn escalation(theory: &Theory, drive: f64) -> f64 {
    // Most feel nothing.
    if drive <= 0.0 {
        return 0.0;
    }
    let half = theory.answers.escalation.escalation_half;
    let square = drive * drive;
    square / (square + half * half)
}

/// Rule 9.8: how far the drive of one state to strike another is escalation, 0–1.
#[must_use]
#[inline(always)]
pub fn escalation_of(
    theory: &Theory,
    relations: &Relations,
    regime: &Regime,
    pair: (StateId, StateId),
) -> f64 {
    escalation(theory, drive(theory, relations, regime, pair))
}

/// Rule 9.2: how far what a state has seen of another in a quarter is news, as severity over 10: what
/// goes beyond what it expected, or a severity that it did not know.
#[must_use]
pub fn news(seen: f64, expected: f64, unusual: f64) -> f64 {
    (seen - expected).max(unusual).max(0.0)
}

/// Rule 9.2: share of one more incident of usual size that would be news to a state that expects so
/// much of another a quarter, 0–1.
#[must_use]
pub fn novelty(theory: &Theory, expected: f64) -> f64 {
    let usual = theory.answers.tension.expected_severity / crate::model::years::MOST_SEVERE;
    (1.0 - expected / usual.max(1e-9)).clamp(0.0, 1.0)
}
