//! How a clause bears on an event, by the levers that its words pull.

use std::collections::BTreeSet;

use crate::aftermath::actors::Actor;
use crate::aftermath::operations::rules::restraint_of;
use crate::model::deeds::Shock;
use crate::model::ids::{BracketId, ClauseId, StateId};
use crate::model::lever::{Lever, Levers};
use crate::model::rung::Rung;
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

/// How a clause bears on an event, by which lever most (none if by all of it), and how strongly.
pub(super) type How = (Bearing, Option<Lever>, f64);

/// How a clause with these levers bears on an entry of the journal; none if it does not.
pub(super) fn on_entry(what: &Happening, levers: &Levers) -> Option<How> {
    let by = |how: Bearing, all: &[Lever]| strongest(levers, all).map(|(l, v)| (how, Some(l), v));
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
        Happening::InForce { .. } => Some((Bearing::Stands, None, 1.0)),
        _ => None,
    }
}

/// The lever among some that is pulled most; none if none is.
fn strongest(levers: &Levers, all: &[Lever]) -> Option<(Lever, f64)> {
    let pulled = all
        .iter()
        .map(|l| (*l, levers.get(*l)))
        .filter(|l| l.1 > 0.0);
    pulled.max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)))
}

/// The same for an incident: what it forbids comes first, then what it does for the one struck, then for
/// the answer. `tied` are the states that signed or joined.
pub(super) fn on_incident(i: &Noticed, levers: &Levers, tied: &BTreeSet<StateId>) -> Option<How> {
    let outside = match i.believed {
        Some((Actor::State(state), _)) => !tied.contains(&state),
        Some(_) | None => false,
    };
    let bound = tied.contains(&i.target);
    let held = strongest(levers, &[restraint_of(i.kind), Lever::RestrainCivilTargets]);
    if let Some((lever, held)) = held {
        let how = if outside {
            Bearing::Outside
        } else {
            Bearing::NotHeldBack
        };
        return Some((how, Some(lever), 1.0 + held));
    }
    let warned = strongest(levers, &[Lever::ShareThreats]).filter(|_| bound);
    if let Some((lever, warned)) = warned {
        return Some((Bearing::Warned, Some(lever), warned));
    }
    let evidence = strongest(levers, &[Lever::AttributionStandard]);
    if let Some((lever, evidence)) = evidence.filter(|_| i.believed.is_some()) {
        return Some((Bearing::Evidence, Some(lever), evidence));
    }
    let ramp = strongest(levers, &[Lever::Hotline, Lever::ProportionateResponse]);
    match (i.answer, ramp) {
        (Some(rung), Some((lever, ramp))) if bound && rung > Rung::Silence => {
            let how = if rung < Rung::CyberInKind {
                Bearing::OffRamp
            } else {
                Bearing::NotTaken
            };
            Some((how, Some(lever), ramp))
        }
        _ => None,
    }
}
