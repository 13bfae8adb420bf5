//! Crime, the five indices with their causes, and the ending (section 11 of the rules).

pub mod endings;
pub mod moves;
pub mod signs;
mod words;

use bevy_app::App;
use bevy_ecs::prelude::*;
use bevy_state::prelude::{NextState, State};

use crate::aftermath::cut_offs::CutOffs;
use crate::aftermath::drivers::beyond_record;
use crate::aftermath::incidents::Incidents;
use crate::aftermath::indices::endings::Ending;
use crate::aftermath::indices::moves::{Surroundings, crime, moves, start};
use crate::aftermath::indices::signs::years;
use crate::aftermath::indices::words::what_moved_most;
use crate::aftermath::ledger::Ledger;
use crate::aftermath::reproduction::{acts, of_the_world, pairs, regions, year};
use crate::model::calendar::{Phase, day_of};
use crate::model::ids::StateId;
use crate::model::indices::{IndexName, Indices, Moves, PerIndex};
use crate::model::years::MOST_SEVERE;
use crate::model::{Capabilities, Digital, Economy, Society, Theory};
use crate::negotiation::reading::beside_levers;
use crate::world::history::History;
use crate::world::journal::{Happening, Journal, Mark};
use crate::world::regime::{Regime, RegimeReader};
use crate::world::relations::Relations;
use crate::world::schedule::{Quarter, QuarterSystems};
use crate::world::setting::{Setting, unsaid};
use crate::world::states::{Condition, Seat, in_seat_order};
use crate::world::sums::{others_of, sums_of_what_is_mutual, sums_over_others};

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
    regime: RegimeReader,
    relations: Res<Relations>,
    incidents: Res<Incidents>,
    cut_offs: Res<CutOffs>,
    mut ledger: ResMut<Ledger>,
    mut states: Query<(
        &Seat,
        &Capabilities,
        &Society,
        (&Economy, &Digital),
        &mut Condition,
    )>,
) {
    let quarter = phase.quarter();
    let (scenario, theory) = (&setting.scenario, &setting.theory);
    let (n, regime) = (relations.n, regime.read());
    let treaty = &scenario.text;
    // A text that is not in force moves nothing.
    let before = match regime.in_force() {
        true => beside_levers(treaty, &treaty.status_quo()),
        false => vec![],
    };
    let after: Vec<_> = (regime.instruments.iter())
        .map(|i| match i.since {
            Some(_) => beside_levers(treaty, &i.text),
            None => vec![],
        })
        .collect();
    let trades = sums_of_what_is_mutual(&relations.interconnection);
    let trusts = sums_over_others(&relations.trust);
    let count = others_of(n);
    let mut world = Indices::default();
    let mut each = Vec::with_capacity(n);
    let mut moved: Vec<PerIndex<Moves>> = Vec::with_capacity(n);
    let mut all = in_seat_order(&mut states, |state| state.0.0);
    let mut by_people = (Indices::default(), 0.0);
    let pace = beyond_record(&setting, quarter, "crime");
    let struck: Vec<(f64, f64)> = (all.iter())
        .map(|(_, skill, _, (_, digital), _)| (digital.dependence, skill.defence))
        .collect();
    let hurt = hurt(theory, &incidents, quarter, &struck);
    let sizes =
        (all.iter()).map(|(_, _, _, (economy, digital), _)| economy.gdp_bn * digital.dependence);
    let sizes: Vec<f64> = sizes.collect();
    let watchers: Vec<(f64, f64, f64)> = (all.iter().zip(&sizes))
        .map(|((_, _, _, (_, digital), condition), size)| {
            let open = digital.dependence * (1.0 - condition.encryption);
            (*size, condition.programme, open)
        })
        .collect();
    let watched = watched(&watchers);
    for (seat, skill, society, (economy, digital), condition) in &mut all {
        let i = seat.0;
        let by = &theory.indices.shared;
        let earlier = condition.causes;
        condition.harm = by.harm_kept * condition.harm + by.harm_new * hurt[i];
        let published = scenario.published(i).digital.dependence;
        let prey = digital.dependence / published.max(1e-9);
        condition.crime = crime(theory, &regime, i, (skill, prey, pace), condition);
        let around = Surroundings {
            treaty,
            before: &before,
            after: regime.under(i).map_or(&before, |k| &after[k]),
            trade: trades[i] / count - lost(theory, &cut_offs, &sizes, (i, digital.dependence)),
            trust: trusts[i] / count,
            watched: watched[i],
        };
        condition.causes = moves(theory, &regime, i, (skill, society), condition, &around);
        let start = start(theory, society);
        for k in IndexName::ALL {
            let sum = start[k] + condition.causes[k].sum();
            condition.indices[k] = sum.clamp(0.0, MOST_POINTS);
            world[k] += condition.indices[k] / f64::from(u32::try_from(n).unwrap_or(1));
        }
        for k in IndexName::ALL {
            by_people.0[k] += condition.indices[k] * economy.population_m;
        }
        by_people.1 += economy.population_m;
        each.push(condition.indices);
        if !setting.unread {
            moved.push(PerIndex::from_fn(|k| {
                condition.causes[k].since(&earlier[k])
            }));
        }
    }
    let acts = match setting.unread {
        true => vec![],
        false => acts(&incidents.all, &year(quarter)),
    };
    let of_the_year = of_the_world(&acts, year(quarter));
    let before = history.quarters.last().map(|q| q.0);
    let (mark, why) = match setting.unread {
        true => (None, unsaid()),
        false => what_moved_most(scenario, before, world, &moved),
    };
    let cause = mark.and_then(|m| journal.last(m));
    let what = Happening::Indices {
        world,
        r: of_the_year.r(),
        r_parts: of_the_year.parts_of_r(),
        r_regions: regions(&acts, scenario, year(quarter)),
    };
    let shown = journal.write(what, "11.3", cause, why);
    let r_pairs = pairs(&acts, scenario, year(quarter));
    if !r_pairs.is_empty() {
        let why = crate::say!("aftermath-r-why");
        journal.write(Happening::Reproduction { r_pairs }, "9.9", Some(shown), why);
    }
    let people = by_people.1.max(1e-9);
    (history.by_people).push(Indices::from_fn(|k| by_people.0[k] / people));
    let by_clause = ledger.close();
    if !by_clause.is_empty() {
        let in_force = journal.last(Mark::InForce);
        let why = crate::say!("aftermath-deeds-why");
        journal.write(Happening::Deeds { by_clause }, "11.5", in_force, why);
    }
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
        (&regime, &incidents),
        &conditions,
        shown,
    );
    next.set(Phase::Over);
}

/// Rule 11.1: what was done to each state in a quarter, in harm: operations, and answers that hurt
/// (rule 8.6), by dependence and by what defence leaves; the worst spill over to everybody. `states`
/// are dependence and defence of each.
fn hurt(theory: &Theory, incidents: &Incidents, quarter: u32, states: &[(f64, f64)]) -> Vec<f64> {
    let by = &theory.indices.shared;
    let (mut hurt, mut spilled) = (vec![0.0; states.len()], 0.0);
    let mut strike = |target: StateId, severity: u8, share: f64| {
        let severity = f64::from(severity);
        hurt[target.index()] += severity / MOST_SEVERE * share;
        spilled += (severity - by.spill_severity).max(0.0) / MOST_SEVERE * share;
    };
    for i in incidents.since(day_of(quarter)) {
        let share = if i.success { 1.0 } else { by.harm_missed };
        strike(i.target, i.severity, share);
    }
    for &(state, severity) in &incidents.answers {
        strike(state, severity, 1.0);
    }
    let each = hurt.iter().zip(states);
    each.map(|(own, (dependence, defence))| {
        (own + by.harm_spills * spilled) * dependence * (1.0 - defence)
    })
    .collect()
}

/// Rule 11.2: how far each state is read by the programmes of others, 0–1: the mean of these by the size
/// of what runs over the networks of their owners, × what of its own life lies open on networks.
/// `states` are that size, the programme, and what lies open.
fn watched(states: &[(f64, f64, f64)]) -> Vec<f64> {
    let size: f64 = states.iter().map(|s| s.0).sum();
    let read: f64 = states.iter().map(|s| s.0 * s.1).sum();
    let by_others = states.iter().map(|(own, programme, open)| {
        let others = (read - own * programme).max(0.0) / (size - own).max(f64::MIN_POSITIVE);
        others.min(1.0) * open
    });
    by_others.collect()
}

/// Rule 11.4: names the ending of a session whose last indices of the world stand in an entry of
/// the journal.
fn end(
    theory: &Theory,
    history: &mut History,
    journal: &mut Journal,
    (regime, incidents): (&Regime, &Incidents),
    states: &[Condition],
    shown: usize,
) {
    let years = years(theory, (states, history), regime, incidents);
    let ending = Ending::of(theory, &years);
    let name = ending.name();
    let cause = match ending {
        Ending::EscalationCrisis => journal.last(Mark::UpperRung),
        Ending::WorkingRegime => journal.last(Mark::InForce),
        _ => None,
    };
    history.ending = Some(name.clone());
    let what = Happening::Ending { name };
    let why = endings::words(theory, &years, ending);
    journal.write(what, "11.4", cause.or(Some(shown)), why);
}

/// Rule 10.15: the trade over networks that a state loses with those it is cut off from or has cut
/// off, by its own dependence and their share of the digital economy.
fn lost(theory: &Theory, cut_offs: &CutOffs, sizes: &[f64], (state, own): (StateId, f64)) -> f64 {
    if cut_offs.0.is_empty() {
        return 0.0;
    }
    let all: f64 = sizes.iter().sum();
    let apart = cut_offs.apart(state).map(|s| sizes[s.index()]);
    theory.capabilities.cut_offs.cut_trade * own * apart.sum::<f64>() / all.max(f64::MIN_POSITIVE)
}
