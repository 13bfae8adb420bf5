//! Rule 11.4: what the endings are judged by, read off the last two years of a world.

use crate::aftermath::incidents::Incidents;
use crate::aftermath::indices::endings::Years;
use crate::aftermath::operations::rules::held_back_of;
use crate::model::Theory;
use crate::model::calendar::{QUARTERS_A_YEAR, day_of};
use crate::model::ids::StateId;
use crate::model::rung::Rung;
use crate::model::theory::fixed::fixed;
use crate::world::history::History;
use crate::world::regime::Regime;
use crate::world::states::Condition;

fixed! {
    signs:

    /// Quarters at the end over which the signs are counted (rule 11.4). Judgement: two years, so
    /// that no single quarter decides.
    const LAST: u32 = 8;
}

/// Great incidents and answers on the upper rungs in the last two years, a state and year.
#[must_use]
pub fn great(theory: &Theory, incidents: &Incidents, quarter: u32, states: usize) -> f64 {
    let from = day_of(quarter.saturating_sub(LAST) + 1);
    let least = theory.indices.endings.ending_great_severity;
    let all = incidents.all.iter();
    let count: u32 = all
        .map(|i| {
            let incident = i.day >= from && f64::from(i.severity) >= least;
            let upper = i.answer.rung.is_some_and(Rung::is_upper);
            let answered = upper && i.finding.attributed >= from;
            u32::from(incident) + u32::from(answered)
        })
        .sum();
    let years = f64::from(LAST.min(quarter)) / QUARTERS_A_YEAR;
    f64::from(count) / years / f64::from(u32::try_from(states).unwrap_or(1)).max(1.0)
}

/// What the endings are judged by, at the end of the last quarter of a history.
#[must_use]
pub fn years(
    theory: &Theory,
    (states, history): (&[Condition], &History),
    regime: &Regime,
    incidents: &Incidents,
) -> Years {
    let n = f64::from(u32::try_from(states.len()).unwrap_or(1)).max(1.0);
    let mean = |f: fn(&Condition) -> f64| states.iter().map(f).sum::<f64>() / n;
    let quarter = u32::try_from(history.quarters.len()).unwrap_or(u32::MAX);
    let world = |q: Option<&(_, _)>| q.map_or_else(Default::default, |q: &(_, Vec<_>)| q.0);
    let held: f64 = StateId::all(states.len())
        .map(|state| held_back_of(theory, regime, state) * regime.bound(state))
        .sum();
    Years {
        first: world(history.quarters.first()),
        last: world(history.quarters.last()),
        great: great(theory, incidents, quarter, states.len()),
        shield: mean(|c| c.shield),
        crime: mean(|c| c.crime),
        programme: mean(|c| c.programme),
        held_back: regime.in_force().then(|| held / n),
    }
}
