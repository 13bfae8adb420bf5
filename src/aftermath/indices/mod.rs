//! Crime, the five indices with their causes, and the ending (section 11 of the rules).

pub mod endings;
pub mod moves;
mod words;

use bevy_app::App;
use bevy_ecs::prelude::*;
use bevy_state::prelude::{NextState, State};

use crate::aftermath::incidents::Incidents;
use crate::aftermath::indices::endings::{Ending, Years};
use crate::aftermath::indices::moves::{Surroundings, crime, moves, start};
use crate::aftermath::indices::words::what_moved_most;
use crate::model::calendar::{Phase, day_of};
use crate::model::ids::StateId;
use crate::model::indices::{IndexName, Indices, Moves, PerIndex};
use crate::model::years::MOST_SEVERE;
use crate::model::{Capabilities, Interests, Society, Theory};
use crate::negotiation::reading::read;
use crate::world::history::History;
use crate::world::journal::{Happening, Journal, Mark};
use crate::world::regime::Regime;
use crate::world::relations::Relations;
use crate::world::schedule::{Quarter, QuarterSystems};
use crate::world::setting::Setting;
use crate::world::states::{Condition, Seat, in_seat_order};
use crate::world::sums::{others_of, row_sums};

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Quarter, indices.in_set(QuarterSystems::Indices));
}

/// Top of the scale of the indices, in points. Source: rule 11.2.
const MOST_POINTS: f64 = 100.0;

/// Rules 11.1 to 11.4: harm, crime and the indices of every state, the indices of the world, and
/// after the last quarter the ending.
pub fn indices(
    mut history: ResMut<History>,
    mut journal: ResMut<Journal>,
    phase: Res<State<Phase>>,
    mut next: ResMut<NextState<Phase>>,
    setting: Res<Setting>,
    regime: Res<Regime>,
    relations: Res<Relations>,
    incidents: Res<Incidents>,
    mut states: Query<(&Seat, &Capabilities, &Society, &Interests, &mut Condition)>,
) {
    let quarter = phase.quarter();
    let (scenario, theory) = (&setting.scenario, &setting.theory);
    let n = relations.n;
    let hurt = hurt(theory, &incidents, quarter, n);
    let treaty = &scenario.text;
    let before = read(treaty, &treaty.status_quo());
    let texts = regime.instruments.iter();
    let after: Vec<_> = texts.map(|i| read(treaty, &i.text)).collect();
    let others = |i: StateId, j: StateId| if i == j { 0.0 } else { 1.0 };
    let trades = row_sums(&relations.interconnection, others);
    let trusts = row_sums(&relations.trust, others);
    let count = others_of(n);
    let mut world = Indices::default();
    let mut each = Vec::with_capacity(n);
    let mut moved: Vec<PerIndex<Moves>> = Vec::with_capacity(n);
    let mut all = in_seat_order(&mut states, |state| state.0.0);
    for (seat, skill, society, interests, condition) in &mut all {
        let i = seat.0;
        let by = &theory.indices.shared;
        let earlier = condition.causes;
        condition.harm = (by.harm_kept * condition.harm + by.harm_new * hurt[i]).min(1.0);
        condition.crime = crime(theory, &regime, i, skill, condition);
        let around = Surroundings {
            treaty,
            interests: &interests.0,
            before: &before,
            after: regime.under[i].map_or(&before, |k| &after[k]),
            trade: trades[i] / count,
            trust: trusts[i] / count,
        };
        condition.causes = moves(theory, &regime, i, skill, condition, &around);
        let start = start(theory, society);
        for k in IndexName::ALL {
            let sum = start[k] + condition.causes[k].sum();
            condition.indices[k] = sum.clamp(0.0, MOST_POINTS);
            world[k] += condition.indices[k] / f64::from(u32::try_from(n).unwrap_or(1));
        }
        each.push(condition.indices);
        moved.push(PerIndex::from_fn(|k| {
            condition.causes[k].since(&earlier[k])
        }));
    }
    let before = history.quarters.last().map(|q| q.0);
    let (mark, why) = what_moved_most(scenario, before, world, &moved);
    let cause = mark.and_then(|m| journal.last(m));
    let shown = journal.write(Happening::Indices { world }, "11.3", cause, why);
    history.quarters.push((world, each));
    history.turns.push(journal.turn);
    if quarter < scenario.setup.quarters {
        next.set(Phase::Aftermath(quarter + 1));
        journal.turn += 1;
        return;
    }
    let conditions: Vec<Condition> = all.iter().map(|s| *s.4).collect();
    end(
        theory,
        &mut history,
        &mut journal,
        &regime,
        &conditions,
        (world, shown),
    );
    next.set(Phase::Over);
}

/// What was done to each state in a quarter, in blows of severity 10: operations, and answers that
/// hurt (rule 8.6).
fn hurt(theory: &Theory, incidents: &Incidents, quarter: u32, n: usize) -> Vec<f64> {
    let missed = theory.indices.shared.harm_missed;
    let mut hurt = vec![0.0; n];
    for i in incidents
        .all
        .iter()
        .filter(|i| i.day >= day_of(quarter) && i.day < day_of(quarter + 1))
    {
        hurt[i.target] +=
            f64::from(i.severity) / MOST_SEVERE * if i.success { 1.0 } else { missed };
    }
    for &(state, severity) in &incidents.answers {
        hurt[state] += f64::from(severity) / MOST_SEVERE;
    }
    hurt
}

/// Rule 11.4: names the ending of a session whose last indices of the world stand in an entry of
/// the journal.
fn end(
    theory: &Theory,
    history: &mut History,
    journal: &mut Journal,
    regime: &Regime,
    states: &[Condition],
    (world, shown): (Indices, usize),
) {
    let last_year = history.turns.len().saturating_sub(4);
    let last_year = history.turns.get(last_year).copied().unwrap_or(0);
    let upper = journal.last(Mark::UpperRung);
    let upper = upper.filter(|&n| journal.entries[n].turn >= last_year);
    let first = history.quarters.first().map_or(world, |q| q.0);
    let years = years(states, regime, (first, world), upper.is_some());
    let ending = Ending::of(theory, &years);
    let name = ending.name().to_owned();
    let cause = match ending {
        Ending::EscalationCrisis => upper,
        Ending::WorkingRegime => journal.last(Mark::InForce),
        _ => None,
    };
    history.ending = Some(name.clone());
    let what = Happening::Ending { name };
    let why = endings::words(&years, ending);
    journal.write(what, "11.4", cause.or(Some(shown)), why);
}

/// What the endings are judged by.
fn years(
    states: &[Condition],
    regime: &Regime,
    (first, last): (Indices, Indices),
    upper_rung: bool,
) -> Years {
    let n = f64::from(u32::try_from(states.len()).unwrap_or(1)).max(1.0);
    let mean = |f: fn(&Condition) -> f64| states.iter().map(f).sum::<f64>() / n;
    Years {
        first,
        last,
        upper_rung,
        shield: mean(|c| c.shield),
        crime: mean(|c| c.crime),
        programme: mean(|c| c.programme),
        kept: (regime.in_force()).then(|| {
            StateId::all(states.len())
                .map(|s| regime.keeps(s))
                .sum::<f64>()
                / n
        }),
    }
}
