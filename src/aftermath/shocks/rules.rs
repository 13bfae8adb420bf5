//! Rules 12.3 and 12.4: how often great shocks come, and how large they are.

use crate::model::Theory;
pub use crate::model::deeds::Shock;
use crate::model::functions::pareto;

/// What the hazards follow from; each is 1 as published for 2012 and without a text, but the last.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stocks {
    /// Tools that states hoard.
    pub tools: f64,
    /// How far the states depend on what they share.
    pub dependence: f64,
    /// Crime where it has something to win.
    pub crime: f64,
    /// Share of worms that nobody was warned of in time, 0–1.
    pub secrecy: f64,
    /// Share of supply that no promise protects, 0–1.
    pub open_supply: f64,
    /// Share of gangs that find a haven, 0–1.
    pub havens: f64,
    /// How far the most driven pair escalates, 0–1 (rule 9.8).
    pub escalation: f64,
}

/// Rule 12.3: chance of a shock in a year.
#[must_use]
pub fn hazard(theory: &Theory, shock: Shock, of: &Stocks) -> f64 {
    let by = &theory.capabilities.shocks;
    match shock {
        Shock::Worm => by.shock_worm * of.tools * of.secrecy,
        Shock::SupplyChain => by.shock_supply * of.dependence * of.open_supply,
        Shock::Ransom => by.shock_ransom * of.crime * of.havens,
        Shock::Crisis => by.shock_crisis * of.escalation,
    }
}

/// Rule 12.4: size of a shock, 1 or more: Pareto, cut at the greatest size.
pub fn size(theory: &Theory, rng: &mut impl rand::Rng) -> f64 {
    let by = &theory.capabilities.shocks;
    pareto(by.shock_tail, by.shock_greatest, rng)
}

/// Rule 12.4: chance that a shock of a size reaches a state of such dependence.
#[must_use]
pub fn reaches(theory: &Theory, size: f64, dependence: f64) -> f64 {
    (theory.capabilities.shocks.shock_reach * size * dependence).min(1.0)
}

/// Rule 12.4: harm of a shock to a state that it reaches: more the more depends on networks, less
/// with defence and shared warnings.
#[must_use]
pub fn harm(theory: &Theory, size: f64, dependence: f64, defence: f64, warned: f64) -> f64 {
    let by = &theory.capabilities.shocks;
    by.shock_harm * size * dependence * (1.0 - defence) * (1.0 - by.shock_warned * warned)
}
