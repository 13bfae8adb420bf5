//! How a clause bears on an event, by the levers that its words pull.

use std::collections::BTreeSet;

use crate::aftermath::actors::Actor;
use crate::aftermath::operations::rules::restraint_of;
use crate::model::deeds::Shock;
use crate::model::ids::{BracketId, ClauseId, StateId};
use crate::model::lever::{Lever, Levers};
use crate::model::rung::Rung;
use crate::model::years::Kind;
use crate::seat::view::Noticed;
use crate::world::journal::Happening;

/// A clause that bore on an event.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bears {
    /// Which.
    pub clause: ClauseId,
    /// The bracket with the words that did most; none if its follow-up did.
    pub words: Option<BracketId>,
    /// How.
    pub how: Bearing,
    /// How far it pulls what did it, 0 or more.
    pub strength: f64,
}

/// How a clause bears on an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Bearing {
    /// It holds back what was done, and did not hold it back.
    NotHeldBack,
    /// It holds back what was done, and does not bind whoever is believed to have done it.
    Outside,
    /// By it warnings are shared: it was noticed sooner.
    Warned,
    /// It makes evidence sharper.
    Evidence,
    /// It leads off the ladder: the answer stayed low.
    OffRamp,
    /// It leads off the ladder, and was not taken.
    NotTaken,
    /// It has breaches looked for.
    LookedFor,
    /// It makes such shocks fewer or milder.
    Softens,
    /// It is to keep what leaked small.
    Limits,
    /// It entered into force.
    Stands,
}

/// The lever that restrains a kind of operation (rule 6.5).
pub(super) fn restraint(kind: Kind) -> Lever {
    restraint_of(kind)
}

/// Levers that soften a shock (rules 12.3, 12.4 and 9.8).
fn softening(kind: Shock) -> &'static [Lever] {
    match kind {
        Shock::Worm => &[Lever::ShareThreats],
        Shock::SupplyChain => &[Lever::SupplyChain],
        Shock::Ransom => &[
            Lever::DenySafeHaven,
            Lever::SuppressSpam,
            Lever::MinimumSecurity,
        ],
        Shock::Crisis => &[
            Lever::Hotline,
            Lever::ProportionateResponse,
            Lever::ReviewConference,
        ],
    }
}

/// How a clause with these levers bears on an entry of the journal, and how strongly; none if it does not.
pub(super) fn on_entry(what: &Happening, levers: &Levers) -> Option<(Bearing, f64)> {
    let most = |all: &[Lever]| all.iter().map(|l| levers.get(*l)).fold(0.0, f64::max);
    let by = |how: Bearing, all: &[Lever]| Some((how, most(all))).filter(|b| b.1 > 0.0);
    match what {
        Happening::Shock { kind, .. } => by(Bearing::Softens, softening(*kind)),
        Happening::Violation { .. } => by(Bearing::LookedFor, &[Lever::Verification]),
        Happening::Exposed { .. } => by(
            Bearing::Evidence,
            &[Lever::AttributionStandard, Lever::ShareThreats],
        ),
        Happening::Leak { .. } => by(
            Bearing::Limits,
            &[Lever::LimitSurveillance, Lever::JudicialOversight],
        ),
        Happening::InForce { .. } => Some((Bearing::Stands, 1.0)),
        _ => None,
    }
}

/// The same for an incident: what it forbids comes first, then what it does for the one struck, then for
/// the answer. `tied` are the states that signed or joined.
pub(super) fn on_incident(
    i: &Noticed,
    levers: &Levers,
    tied: &BTreeSet<StateId>,
) -> Option<(Bearing, f64)> {
    let held = levers
        .get(restraint(i.kind))
        .max(levers.get(Lever::RestrainCivilTargets));
    let outside = match i.believed {
        Some((Actor::State(state), _)) => !tied.contains(&state),
        Some(_) | None => false,
    };
    let ramps = [Lever::Hotline, Lever::ProportionateResponse].map(|l| levers.get(l));
    let ramp = ramps.into_iter().fold(0.0, f64::max);
    let bound = tied.contains(&i.target);
    if held > 0.0 {
        let how = if outside {
            Bearing::Outside
        } else {
            Bearing::NotHeldBack
        };
        return Some((how, 1.0 + held));
    }
    if bound && levers.get(Lever::ShareThreats) > 0.0 {
        return Some((Bearing::Warned, levers.get(Lever::ShareThreats)));
    }
    if i.believed.is_some() && levers.get(Lever::AttributionStandard) > 0.0 {
        return Some((Bearing::Evidence, levers.get(Lever::AttributionStandard)));
    }
    match i.answer {
        Some(rung) if bound && ramp > 0.0 && rung > Rung::Silence => {
            let how = if rung < Rung::CyberInKind {
                Bearing::OffRamp
            } else {
                Bearing::NotTaken
            };
            Some((how, ramp))
        }
        _ => None,
    }
}
