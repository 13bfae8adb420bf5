//! Rules 10.12 to 10.14: arrangements between a few, aid to one, and what a state brings to them.

use crate::model::Pledge;

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

/// Rule 10.12: what an invitation is worth; it is taken from 0 on (weights are judgement: trust
/// decides, and each pledge brings what it is for).
#[must_use]
pub fn worth(pledges: &[Pledge], i: Invitation) -> f64 {
    let brings = |p: &Pledge| match p {
        Pledge::ShareWarnings => 0.05 + 0.3 * i.skill.max(0.0),
        Pledge::Hotline => 0.3 * i.tension,
        Pledge::NoOperations => 0.5 * (i.feared - i.wanted),
        Pledge::JointPolicing => 0.3 * i.crime,
    };
    i.trust - 0.5 + pledges.iter().map(brings).sum::<f64>()
}

/// Rule 10.12: chance that a regional group makes an arrangement of its own in a year (the Arab
/// League 2010, the Shanghai organisation 2009, the African Union 2014, the Council of Europe 2001:
/// four of about eight groups in about fifteen years).
pub const GROUP_YEARLY: f64 = 0.03;

/// Rule 10.13: what one year's gift adds to the defence of a state of skill `defence`: the giver's
/// share of aid by the logarithm of its economy (US$ bn), times what is still to learn (judgement).
#[must_use]
pub fn gift(share: f64, gdp_bn: f64, defence: f64) -> f64 {
    share * libm::log(1.0 + gdp_bn) / 10.0 * 0.5 * (1.0 - defence)
}

/// Rule 1.18: operations a state can order in a quarter, by its skill (judgement: one, and up to
/// three more).
#[must_use]
pub fn on_order(offence: f64) -> usize {
    1 + usize::from(crate::model::functions::whole(libm::floor(
        (3.0 * offence).clamp(0.0, 3.0),
    )))
}
