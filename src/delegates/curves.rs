//! Concession curves: how much a delegation still holds out for as the days go by.
//!
//! Time-dependent tactics of Faratin, Sierra and Jennings (1998): what is aimed at above the
//! reservation falls as 1 − t^e; e = 4 is Boulware, 1 linear, 0.25 a conceder.

use crate::conference::plates::rules::tolerance;
use crate::model::theory::fixed::fixed;
use crate::seat::view::SeatView;

fixed! {
    curves:

    /// Exponent of a delegate that concedes at the very end (Boulware). Source: Faratin, Sierra and
    /// Jennings (1998).
    pub const LATE: f64 = 4.0;
    /// Exponent of most. Source: Faratin, Sierra and Jennings (1998).
    pub const EVEN: f64 = 1.0;
    /// Exponent of one that concedes at once. Source: Faratin, Sierra and Jennings (1998).
    pub const EARLY: f64 = 0.25;
    /// Gain a package must bring on the first day, in units of utility, above the last day's.
    /// Judgement: at 0.02 and 0.01 more was lost in packages refused than won in better ones, `plenary
    /// tricks`.
    const AIM: f64 = 0.005;
    /// Gain it must bring on the last day, in units of utility: more than nothing. Judgement: no source
    /// gives it.
    pub const LEAST: f64 = 0.0005;
    /// Where a line opens in a room that marks texts, as a share of the way from the reservation to the
    /// best. Judgement: no source gives it.
    const OPENS_AT: f64 = 0.5;
}

/// The gain a package must bring; `progress` is 0–1.
#[must_use]
pub fn asks(progress: f64, exponent: f64) -> f64 {
    LEAST + AIM * held(progress, exponent)
}

/// The share of what it opened with that a delegation still holds out for, 1 at first and 0 at the
/// end; `progress` is 0–1.
#[must_use]
pub fn held(progress: f64, exponent: f64) -> f64 {
    1.0 - libm::pow(progress.clamp(0.0, 1.0), exponent)
}

/// The least worth that a delegation says it would sign by now, 0–1, with this reservation;
/// `progress` is 0–1.
#[must_use]
pub fn line(reservation: f64, progress: f64, exponent: f64) -> f64 {
    reservation + OPENS_AT * (1.0 - reservation) * held(progress, exponent)
}

/// The loss lived with in the room: rule 3.4.
#[must_use]
pub fn bears(view: &SeatView, progress: f64, exponent: f64) -> f64 {
    let plates = &view.theory.conference.plates;
    tolerance(plates, progress, exponent, view.room.goodwill)
}
