//! What capitals make of the years after (rule 17.9).

use bevy_app::App;
use bevy_ecs::prelude::*;
use bevy_state::prelude::State;

use crate::aftermath::actors::Actor;
use crate::aftermath::incidents::{Incident, Incidents};
use crate::aftermath::regime::Violations;
use crate::locale::Sentence;
use crate::model::calendar::{Phase, quarter_of};
use crate::model::clause::Dimension;
use crate::model::indices::{IndexName, Indices};
use crate::model::state::Interests;
use crate::model::theory::capital::CapitalYearNumbers;
use crate::model::theory::fixed::fixed;
use crate::model::years::MOST_SEVERE;
use crate::say;
use crate::world::capital::{Capital, CapitalStage, Cause, Moved};
use crate::world::history::History;
use crate::world::journal::{Happening, Journal};
use crate::world::schedule::{Quarter, QuarterSystems};
use crate::world::setting::Setting;
use crate::world::states::Seats;

fixed! {
    budgets:

    /// Quarters for which a capital that has lost its patience accepts no budget (rule 17.9).
    /// Judgement: a financial year.
    pub const NO_BUDGET: u32 = 4;
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Quarter, quarter.in_set(QuarterSystems::Capitals));
}

/// Once a quarter, every capital.
fn quarter(
    mut journal: ResMut<Journal>,
    phase: Res<State<Phase>>,
    setting: Res<Setting>,
    history: Res<History>,
    incidents: Res<Incidents>,
    violations: Res<Violations>,
    seats: Res<Seats>,
    mut weighed: Local<Vec<Indices>>,
    mut states: Query<(Ref<Interests>, &mut Capital)>,
) -> Result {
    let quarter = phase.quarter();
    let n = &setting.theory.capital;
    let all = seats.in_order().len();
    let mut unanswered: Vec<Vec<&Incident>> = vec![vec![]; all];
    for it in incidents.all.iter().filter(|i| known_since(i, quarter)) {
        unanswered[it.target.index()].push(it);
    }
    let mut open = vec![0; all];
    for breach in violations.0.iter().filter(|v| v.public) {
        open[breach.state.index()] += 1;
    }
    let mut accounts = history.quarters.iter().rev();
    let accounts = (accounts.next(), accounts.next());
    for (seat, entity) in seats.each() {
        let (interests, mut capital) = states.get_mut(entity)?;
        // What matters to a capital stands for as long as its mandate.
        if interests.is_changed() || weighed.len() != all {
            weighed.resize(all, Indices::default());
            weighed[seat.index()] = weights(&interests, &setting.whole.text.dimensions);
        }
        capital.moves.clear();
        let before = capital.patience;
        let floor = before - n.years.patience_quarter_most;
        // No quarter takes more than the most.
        let fall = |capital: &mut Capital, cause, points: f64| {
            let room = (capital.patience - floor).max(0.0);
            capital.move_by(cause, -points.min(room));
        };
        let breaches = open[seat.index()];
        if breaches > capital.breaches {
            let more = breaches - capital.breaches;
            let more = f64::from(u32::try_from(more).unwrap_or(u32::MAX));
            fall(&mut capital, Cause::Breach, more * n.years.patience_breach);
            capital.breaches = breaches;
        }
        if let (Some((_, after)), Some((_, earlier))) = accounts {
            let lost = lost(&weighed[seat.index()], &earlier[seat], &after[seat]);
            fall(
                &mut capital,
                Cause::Indices,
                lost * n.years.patience_indices,
            );
        }
        for it in &unanswered[seat.index()] {
            let points = harm(&n.years, it.severity) * left(&n.years, it);
            fall(&mut capital, Cause::Unanswered(it.id), points);
        }
        if capital.moves.is_empty() && capital.patience < capital.first {
            let more = (capital.first - capital.patience).min(n.years.patience_calm);
            capital.move_by(Cause::Calm, more);
        }
        if capital.no_budget_until.is_some_and(|q| q <= quarter + 1) {
            capital.no_budget_until = None;
        }
        let stage = CapitalStage::in_the_years(&n.stages, capital.patience);
        let worse = stage > capital.stage;
        capital.stage = stage;
        if worse {
            if stage == CapitalStage::Recall {
                capital.no_budget_until = Some(quarter + 1 + NO_BUDGET);
            }
            let what = Happening::Capital {
                seat: setting.scenario.iso(seat).to_owned(),
                stage,
            };
            journal.write(what, "17.9", None, reasons(&setting, &capital));
        }
    }
    Ok(())
}

/// Whether the target came to know the culprit of an incident in the quarter before the last: it has
/// had a quarter to answer.
fn known_since(it: &Incident, quarter: u32) -> bool {
    let known = matches!(it.finding.believed, Some((Actor::State(_), _)));
    known && quarter_of(it.finding.attributed) + 1 == quarter
}

/// Rule 17.9: how much of what a capital asks for an incident is still missing, 0–1: it asks for more
/// the more severe it was, and silence leaves all of it.
fn left(n: &CapitalYearNumbers, it: &Incident) -> f64 {
    let given = f64::from(it.answer.rung.unwrap_or_default().number());
    let asked = n.patience_asked * f64::from(it.severity);
    if given >= asked {
        return 0.0;
    }
    1.0 - given / asked
}

/// Rule 17.9: what leaving an incident of a severity, 1 to 10, unanswered costs, in points.
#[must_use]
pub fn harm(n: &CapitalYearNumbers, severity: u8) -> f64 {
    n.patience_unanswered * f64::from(severity) / MOST_SEVERE
}

/// Rule 17.9: how much each index matters to a state, in sum 1: by the subjects of its mandate and how
/// much they move it. Alike if they move none.
#[must_use]
pub fn weights(interests: &Interests, dimensions: &[Dimension]) -> Indices {
    let mut raw = [0.0; IndexName::ALL.len()];
    for (own, dimension) in interests.0.iter().zip(dimensions) {
        for (sum, effect) in raw.iter_mut().zip(dimension.effects.values()) {
            *sum += own.salience * effect.abs();
        }
    }
    let raw = Indices::from(raw);
    let sum: f64 = raw.iter().sum();
    let alike = 1.0 / f64::from(u32::try_from(IndexName::ALL.len()).unwrap_or(1));
    Indices::from_fn(|k| if sum > 0.0 { raw[k] / sum } else { alike })
}

/// Points that the indices lost from one account to the next, weighed; 0 where they gained.
#[must_use]
pub fn lost(weights: &Indices, before: &Indices, after: &Indices) -> f64 {
    let change = IndexName::ALL.map(|k| weights[k] * (after[k] - before[k]));
    (-change.iter().sum::<f64>()).max(0.0)
}

/// What a capital does, and everything that moved its patience this quarter.
fn reasons(setting: &Setting, capital: &Capital) -> Sentence {
    let stage = match capital.stage {
        CapitalStage::Recall => say!("capital-stage-no-budget"),
        other => other.said(),
    };
    let moved = capital
        .moves
        .iter()
        .map(|m: &Moved| m.said(&setting.scenario));
    let all: Vec<Sentence> = std::iter::once(stage).chain(moved).collect();
    say!("general-sentences", all = all)
}

/// Whether a seat's budget is refused in a quarter.
#[must_use]
pub fn refuses_budget(capital: &Capital, quarter: u32) -> bool {
    capital.no_budget_until.is_some_and(|until| quarter < until)
}
