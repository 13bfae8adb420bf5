//! Rules 10.12 to 10.14: arrangements between a few, aid to one, and what a state brings to them.

use crate::model::{Pledge, Theory};

/// What a state weighs when it is asked into an arrangement, in the mean over those in it.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Invitation {
    /// Its trust in them, 0–1.
    pub trust: f64,
    /// How much better than itself they find out who did it, −1 to 1.
    pub skill: f64,
    /// Its tension with them, 0–1.
    pub tension: f64,
    /// Their rivalry with it, 0–1.
    pub feared: f64,
    /// Its own rivalry with them, times its skill and its readiness to use it, 0–1.
    pub wanted: f64,
    /// Its crime, 0–1.
    pub crime: f64,
}

/// Rule 10.12: what an invitation is worth; it is taken from 0 on. Trust decides, and each pledge
/// brings what it is for.
#[must_use]
pub fn worth(theory: &Theory, pledges: &[Pledge], i: Invitation) -> f64 {
    let by = &theory.regime.arrangements;
    let brings = |p: &Pledge| match p {
        Pledge::ShareWarnings => by.offer_warnings + by.offer_warnings_skill * i.skill.max(0.0),
        Pledge::Hotline => by.offer_hotline * i.tension,
        Pledge::NoOperations => by.offer_peace * (i.feared - i.wanted),
        Pledge::JointPolicing => by.offer_policing * i.crime,
    };
    i.trust - by.offer_trust + pledges.iter().map(brings).sum::<f64>()
}

/// Rule 10.13: what one year's gift adds to the defence of a state of skill `defence`: the giver's
/// share of aid by the logarithm of its economy (US$ bn), times what is still to learn.
#[must_use]
pub fn gift(theory: &Theory, share: f64, gdp_bn: f64, defence: f64) -> f64 {
    let by = &theory.regime.aid;
    share * libm::log(1.0 + gdp_bn) / by.gift_size * by.gift_defence * (1.0 - defence)
}

/// Rule 1.18: operations a state can order in a quarter, by its skill: one, and more with skill.
#[must_use]
pub fn on_order(theory: &Theory, offence: f64) -> usize {
    let more = theory.operations.occasions.ordered_by_skill;
    1 + usize::from(crate::model::functions::whole(libm::floor(
        (more * offence).clamp(0.0, more),
    )))
}
