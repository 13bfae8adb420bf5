//! The world moves by itself: more depends on networks, and more states learn to attack
//! (rules 12.1 and 12.2).

use std::borrow::Cow;
use std::sync::{Arc, OnceLock};

use bevy_app::App;
use bevy_ecs::prelude::*;
use bevy_state::prelude::State;

use crate::aftermath::build_up;
use crate::aftermath::rivals::Rivals;
use crate::model::calendar::{Phase, QUARTERS_A_YEAR};
use crate::model::functions::{floor, logistic};
use crate::model::ids::StateId;
use crate::model::scenario::Scenario;
use crate::model::trends::Online;
use crate::model::{Capabilities, Digital, Theory};
use crate::world::random::{logistic_draw, stream};
use crate::world::relations::Relations;
use crate::world::schedule::{Quarter, QuarterSystems};
use crate::world::setting::Setting;
use crate::world::states::{Seat, in_seat_order};

pub(super) fn plugin(app: &mut App) {
    let drivers = (dependence, diffusion, pressure).chain();
    app.add_systems(
        Quarter,
        drivers
            .in_set(QuarterSystems::BuildUp)
            .before(build_up::build_up),
    );
}

/// The year of which the published values of a scenario are. Source: docs/DATA.md.
pub const PUBLISHED: f64 = 2012.0;

/// Rule 12.1: dependence follows the spread of the Internet, recorded and then continued, and of the
/// things joined to it. A scenario without `online.csv` stands still.
fn dependence(
    setting: Res<Setting>,
    phase: Res<State<Phase>>,
    course: Res<CourseOfDependence>,
    mut states: Query<(&Seat, &mut Digital)>,
) {
    let online = &setting.whole.online;
    if online.shares.len() != setting.whole.states.len() {
        return;
    }
    let all = || dependence_of_all(&setting, phase.quarter());
    let place = phase.quarter() as usize - 1;
    let known = course.0.get(place).map(|known| known.get_or_init(all));
    let all = known.map_or_else(|| Cow::Owned(all()), Cow::Borrowed);
    for (seat, mut digital) in &mut states {
        digital.dependence = all[seat.0.index()];
    }
}

/// Rule 12.1: how far each state depends on networks in each quarter of a session, once it was asked for.
/// It follows from the scenario and the theory, so that the worlds of a forecast share it.
#[derive(Debug, Clone, Resource)]
pub struct CourseOfDependence(Arc<Vec<OnceLock<Vec<f64>>>>);

impl CourseOfDependence {
    /// That of so many quarters.
    #[must_use]
    pub fn of(quarters: u32) -> Self {
        Self(Arc::new((0..quarters).map(|_| OnceLock::new()).collect()))
    }
}

/// Rule 12.1: the dependence of every state in a quarter.
fn dependence_of_all(setting: &Setting, quarter: u32) -> Vec<f64> {
    let scenario = &setting.whole;
    let year = year(scenario, quarter);
    let of = |state: StateId| {
        let published = scenario.published(state).digital.dependence;
        let now = dependence_in(&setting.theory, &scenario.online, state, (published, year));
        now.unwrap_or(published)
    };
    StateId::all(scenario.states.len()).map(of).collect()
}

/// The middle of a quarter as a year with decimals. Source: the calendar.
#[must_use]
pub fn year(scenario: &Scenario, quarter: u32) -> f64 {
    f64::from(scenario.setup.first_year) + (f64::from(quarter) - 0.5) / QUARTERS_A_YEAR
}

/// Rule 12.1: dependence of a state in a year: that which was published for 2012, more by the share
/// of its people that has come online since and by the things joined, less before. 0–1.
#[must_use]
pub fn dependence_in(
    theory: &Theory,
    online: &Online,
    state: StateId,
    (published, year): (f64, f64),
) -> Option<f64> {
    let by = &theory.capabilities.drivers;
    let people =
        share_in(theory, online, state, year)? - share_in(theory, online, state, PUBLISHED)?;
    let since = (year - PUBLISHED).max(0.0);
    let things = by.things_most * (1.0 - libm::exp2(-since / by.things_half_life));
    Some((published + by.online_weight * people + things).clamp(by.dependence_least, 1.0))
}

/// Share of the people of a state who are online in a year: recorded, between two recorded years
/// in proportion, and after the last continued by a logistic whose pace fades, 0–1.
#[must_use]
pub fn share_in(theory: &Theory, online: &Online, state: StateId, year: f64) -> Option<f64> {
    let shares = online.shares.get(state.index())?;
    let last = shares.len().checked_sub(1)?;
    let at = (year - f64::from(online.first_year)).max(0.0);
    let last_year = f64::from(u32::try_from(last).ok()?);
    if at <= last_year {
        let before = floor(at).min(last);
        let part = at - f64::from(u32::try_from(before).ok()?);
        let after = (before + 1).min(last);
        return Some(shares[before] + part * (shares[after] - shares[before]));
    }
    let logit = |share: f64| {
        let share = share.clamp(1e-6, 1.0 - 1e-6);
        libm::log(share / (1.0 - share))
    };
    let by = &theory.capabilities.drivers;
    let years = floor(by.online_window).clamp(1, last.max(1));
    let pace = (logit(shares[last]) - logit(shares[last - years.min(last)]))
        / f64::from(u32::try_from(years).ok()?);
    let beyond = at - last_year;
    // The pace halves every so many years: the sum of what is left of it.
    let half = by.online_half_life;
    let run = pace.max(0.0) * half / core::f64::consts::LN_2 * (1.0 - libm::exp2(-beyond / half));
    Some(logistic(logit(shares[last]) + run))
}

/// Rule 12.2: offence spreads as innovations do (Bass 1969): a little by itself, more where those a
/// state watches have it, and in proportion to what it could still learn. Who has no rival learns
/// slowest. The published values are those of 2012: years that open before begin with what had not
/// spread by then.
fn diffusion(
    setting: Res<Setting>,
    phase: Res<State<Phase>>,
    rivals: Res<Rivals>,
    mut states: Query<(&Seat, &mut Capabilities)>,
) {
    let pace = beyond_record(&setting, phase.quarter(), "offence");
    let mut all = in_seat_order(&mut states, |state| state.0.0);
    let mut offence: Vec<f64> = all.iter().map(|(_, skill)| skill.offence).collect();
    if phase.quarter() == 1 {
        let years = (PUBLISHED - f64::from(setting.whole.setup.first_year)).max(0.0);
        for _ in 0..floor(years * QUARTERS_A_YEAR) {
            spread(&setting.theory, &rivals, &mut offence, -1.0);
        }
    }
    spread(&setting.theory, &rivals, &mut offence, pace);
    for ((_, skill), offence) in all.iter_mut().zip(offence) {
        skill.offence = offence;
    }
}

/// One quarter of the spread of offence: so many quarters’ worth, backwards if below 0.
fn spread(theory: &Theory, rivals: &Rivals, offence: &mut [f64], step: f64) {
    let by = &theory.capabilities.drivers;
    let mut seen = vec![(0.0, 0.0, 0.0); offence.len()];
    for r in &rivals.0 {
        let of = &mut seen[r.by.index()];
        of.0 += offence[r.on.index()];
        of.1 += 1.0;
        of.2 = f64::max(of.2, r.heat);
    }
    for (own, (sum, count, heat)) in offence.iter_mut().zip(seen) {
        let pace = by.offence_spreads * (by.offence_alone + sum / f64::max(count, 1.0));
        let wish = by.offence_unprovoked + (1.0 - by.offence_unprovoked) * heat;
        let gain = pace * wish * *own * (1.0 - *own) / QUARTERS_A_YEAR;
        *own = (*own + step * gain).clamp(0.0, 1.0);
    }
}

/// Rule 12.7: how much faster than in the record a driver goes on once the record has ended, drawn once
/// for each session: 1 until then, and where a scenario has no record. What comes after is told by no
/// record; a forecast that knew it would be too sure of itself.
#[must_use]
pub fn beyond_record(setting: &Setting, quarter: u32, driver: &str) -> f64 {
    let online = &setting.whole.online;
    let recorded = u32::try_from(online.shares.first().map_or(0, Vec::len)).unwrap_or(0);
    let ends = f64::from(online.first_year) + f64::from(recorded);
    if recorded == 0 || year(&setting.whole, quarter) < ends {
        return 1.0;
    }
    let mut rng = stream(setting.seed, "beyond record", 0, driver, "", 0);
    libm::exp(setting.theory.capabilities.drivers.beyond_record * logistic_draw(&mut rng))
}

/// Rule 12.6: what the world has to lose and the tools it has to strike with make every drive to
/// strike count for more than in 2012, or for less before.
fn pressure(
    setting: Res<Setting>,
    mut relations: ResMut<Relations>,
    states: Query<(&Seat, &Capabilities, &Digital)>,
) {
    let by = &setting.theory.capabilities.drivers;
    let published = &setting.whole.states;
    let all = in_seat_order(states, |state| state.0.0);
    let sum = |of: &dyn Fn(usize) -> f64| (0..all.len()).map(of).sum::<f64>();
    let dependence = sum(&|k| all[k].2.dependence)
        / sum(&|k| published[all[k].0.0].digital.dependence).max(1e-9);
    let tools =
        sum(&|k| all[k].1.offence) / sum(&|k| published[all[k].0.0].capabilities.offence).max(1e-9);
    relations.pressure = libm::pow(dependence, by.pressure_dependence)
        * libm::pow(tools.max(1e-9), by.pressure_tools);
}
