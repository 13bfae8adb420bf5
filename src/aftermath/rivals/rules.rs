//! Rules 7.1, 7.6 and 7.9: who watches whom, and how often an occasion comes.

use crate::model::Theory;

/// Radius of the Earth, km. Source: mean radius of WGS 84.
const EARTH: f64 = 6371.0;

/// Great-circle distance between two places given as longitude and latitude in degrees, km.
/// Source: the haversine.
#[must_use]
pub fn distance(a: (f64, f64), b: (f64, f64)) -> f64 {
    let radians = core::f64::consts::PI / 180.0;
    let half = |x: f64| {
        let s = libm::sin(x * radians / 2.0);
        s * s
    };
    let flat = libm::cos(a.1 * radians) * libm::cos(b.1 * radians);
    let h = half(a.1 - b.1) + flat * half(a.0 - b.0);
    2.0 * EARTH * libm::asin(libm::sqrt(h.min(1.0)))
}

/// How far two states matter to each other, 0–1: neighbours and the largest economy to everybody
/// wholly, others the less the farther apart. `size` is the larger of the two economies over the
/// largest at the table (politically relevant pairs: neighbours and great powers, Maoz and Russett
/// 1993).
#[must_use]
pub fn reach(theory: &Theory, km: f64, contiguous: bool, size: f64) -> f64 {
    let near = if contiguous {
        1.0
    } else {
        1.0 / (1.0 + km / theory.operations.rivalry.half_reach)
    };
    near.max(size)
}

/// What two states may quarrel over.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Quarrel {
    /// Distance of UN ideal points.
    pub ideals: f64,
    /// How far they reach each other, 0–1.
    pub reach: f64,
    /// The smaller economy over the larger, 0–1.
    pub parity: f64,
    /// Whether they share a border.
    pub contiguous: bool,
    /// Live dispute between them, 0–1.
    pub dispute: f64,
    /// How far they are allied, 0–1.
    pub alliance: f64,
    /// Liberty of both, 0–1.
    pub liberties: (f64, f64),
}

/// Rule 7.1: rivalry of an ordered pair, 0 or more, from distance of UN ideal points as far as the two
/// reach each other and are of one class (strategic rivals are competitors: Thompson 2001), a shared
/// border, a live dispute, and the attacker's skill. Allies are no rivals, unless a live dispute
/// outranks the tie. What two democracies quarrel over seldom becomes a rivalry (Maoz and Russett
/// 1993): less the product of their liberties. Weights are judgement; no list of rivals is shipped.
#[must_use]
pub fn rivalry(theory: &Theory, q: &Quarrel, offence: f64) -> f64 {
    let by = &theory.operations.rivalry;
    let class = libm::pow(q.parity, by.quarrel_parity);
    let ideals = (q.ideals / by.quarrel_distance).min(1.0);
    let border = if q.contiguous { by.quarrel_border } else { 0.0 };
    let quarrel =
        by.quarrel_weight * ideals * q.reach * class + border + by.quarrel_dispute * q.dispute;
    let tie = if q.dispute > 0.0 { 0.0 } else { q.alliance };
    quarrel
        * (1.0 - tie)
        * (1.0 - q.liberties.0 * q.liberties.1)
        * (by.rivalry_unskilled + by.rivalry_skill * offence)
}

/// Rule 7.6: share of its full rate that a rivalry comes to: nearly none below the theory's `rivals`,
/// nearly all above. Rivalries are few: forty pairs made nearly the whole record (DCID 2.0).
#[must_use]
pub fn heat(theory: &Theory, rivalry: f64) -> f64 {
    1.0 / (1.0
        + libm::pow(
            theory.operations.rivalry.rivals / rivalry.max(1e-6),
            theory.operations.rivalry.concentration,
        ))
}

/// Rule 7.6: which part of a pair's occasions one side has, 0–2 and 1 in the mean. Source: the ratio
/// form of a contest (Tullock 1980, Hirshleifer 1989), decided by the two rivalries to the power of
/// the theory's `initiative`.
#[must_use]
pub fn side(theory: &Theory, own: f64, other: f64) -> f64 {
    let own = libm::pow(own.max(1e-6), theory.operations.rivalry.initiative);
    let other = libm::pow(other.max(1e-6), theory.operations.rivalry.initiative);
    2.0 * own / (own + other)
}

/// Rule 7.9: how opportunities grow with skill: rivalry at the skill of today over rivalry at the
/// skill of the first day (the weights of rule 7.1).
#[must_use]
pub fn growth(theory: &Theory, now: f64, start: f64) -> f64 {
    let by = &theory.operations.rivalry;
    (by.rivalry_unskilled + by.rivalry_skill * now)
        / (by.rivalry_unskilled + by.rivalry_skill * start)
}
