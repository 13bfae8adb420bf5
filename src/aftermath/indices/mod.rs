//! Crime, five indices with their causes, and the ending (section 11 of the rules).

pub mod endings;

use crate::model::clause::TreatyText;
use crate::model::ids::StateId;
use bevy_state::prelude::{NextState, State};

use crate::negotiation::worth::Reading;
use bevy_ecs::prelude::*;

use crate::aftermath::incidents::Incidents;
use crate::aftermath::indices::endings::{ENDINGS, Years, ending, words};

use crate::model::calendar::Phase;
use crate::model::calendar::day_of;
use crate::model::lever::Lever;
use crate::model::{Capabilities, Interests, Scenario, Society};
use crate::negotiation::worth::read;
use crate::world::history::History;
use crate::world::journal::{Happening, Journal, Mark};
use crate::world::regime::Regime;
use crate::world::relations::Relations;
use crate::world::setting::Setting;
use crate::world::states::{CAUSES, Condition, INDICES, Seat};
use crate::world::sums::{others_of, row_sums};

/// Rules 11.1 to 11.4.
pub fn accounts(
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
    let mut all: Vec<_> = states.iter_mut().collect();
    all.sort_by_key(|(s, ..)| s.0);
    let mut hurt = vec![0.0; n];
    for i in incidents
        .all
        .iter()
        .filter(|i| i.day >= day_of(quarter) && i.day < day_of(quarter + 1))
    {
        hurt[i.target] += f64::from(i.severity) / 10.0 * if i.success { 1.0 } else { 0.3 };
    }
    for &(state, severity) in &incidents.answers {
        hurt[state] += f64::from(severity) / 10.0;
    }
    let treaty = &scenario.text;
    let before = read(treaty, &treaty.status_quo());
    let texts = regime.instruments.iter();
    let after: Vec<_> = texts.map(|i| read(treaty, &i.text)).collect();
    let others = |i: StateId, j: StateId| if i == j { 0.0 } else { 1.0 };
    let trades = row_sums(&relations.interconnection, others);
    let trusts = row_sums(&relations.trust, others);
    let count = others_of(n);
    let mut world = [0.0; 5];
    let mut each = Vec::with_capacity(n);
    let mut moves: Vec<[[f64; 6]; 5]> = Vec::with_capacity(n);
    for (seat, skill, society, interests, condition) in &mut all {
        let i = seat.0;
        let lever = |l: Lever| regime.kept(l, i);
        let old = condition.causes;
        condition.harm = (0.7 * condition.harm + 0.3 * hurt[i]).min(1.0);
        // Rule 11.1: crime grows where nobody acts; spam rules, joint policing and defence shrink it.
        let crime = condition.crime;
        let check = 0.5 * skill.defence
            + 0.4 * lever(Lever::SuppressSpam)
            + 0.4 * lever(Lever::DenySafeHaven)
            + 0.2 * condition.encryption;
        condition.crime = (crime
            + theory.crime_growth * crime * (1.0 - crime) * (1.0 - 1.6 * check))
            .clamp(0.0, 1.0);
        // Rule 11.2: indices start from what the state has, and every move has a named cause.
        let (trade, trust) = (trades[i] / count, trusts[i] / count);
        let start = [60.0, 55.0, 25.0 + 50.0 * society.liberty, 50.0, 75.0];
        let share = regime.keeps(i);
        let after = regime.under[i].map_or(&before, |k| &after[k]);
        let text = |k: usize| match share {
            share if share > 0.0 => {
                60.0 * share * text_effect(treaty, &interests.0, &before, after, k)
            }
            _ => 0.0,
        };
        let money = 3.0
            * (lever(Lever::RoamingTransparency)
                + lever(Lever::SenderPays) * (0.5 - skill.offence));
        condition.causes = [
            [
                text(0) + 6.0 * lever(Lever::Verification),
                -45.0 * condition.harm,
                -25.0 * condition.crime,
                4.0 * condition.programme * (1.0 - condition.encryption),
                3.0 * condition.shield,
                10.0 * (trust - 0.5),
            ],
            [
                text(1) + money,
                -20.0 * condition.harm,
                -15.0 * condition.crime,
                1.5 * condition.programme * (1.0 - condition.encryption),
                -18.0 * condition.shield,
                25.0 * (trade - 0.6),
            ],
            [
                text(2) + 5.0 * lever(Lever::RightsSafeguard),
                -3.0 * condition.harm,
                -2.0 * condition.crime,
                -18.0 * condition.programme,
                -12.0 * condition.shield,
                4.0 * condition.encryption,
            ],
            [
                text(3) + 4.0 * lever(Lever::Hotline),
                -12.0 * condition.harm,
                0.0,
                -8.0 * condition.programme,
                -4.0 * condition.shield,
                60.0 * (trust - 0.5),
            ],
            [
                text(4) + 4.0 * lever(Lever::GuaranteeAccess),
                -4.0 * condition.harm,
                -3.0 * condition.crime,
                0.0,
                -30.0 * condition.shield,
                30.0 * (trade - 0.7),
            ],
        ];
        for k in 0..5 {
            let sum = start[k] + condition.causes[k].iter().sum::<f64>();
            condition.indices[k] = sum.clamp(0.0, 100.0);
            world[k] += condition.indices[k] / f64::from(u32::try_from(n).unwrap_or(1));
        }
        each.push(condition.indices);
        moves.push(core::array::from_fn(|k| {
            core::array::from_fn(|c| condition.causes[k][c] - old[k][c])
        }));
    }
    let before = history.quarters.last().map(|q| q.0);
    let (mark, why) = account_words(scenario, before, world, &moves);
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
    let last_year = history.turns.len().saturating_sub(4);
    let last_year = history.turns.get(last_year).copied().unwrap_or(0);
    let upper = journal.last(Mark::UpperRung);
    let upper = upper.filter(|&n| journal.entries[n].turn >= last_year);
    let first = history.quarters.first().map_or(world, |q| q.0);
    let years = years(&conditions, &regime, first, world, upper.is_some());
    let which = ending(&years);
    let name = ENDINGS[which].0.to_owned();
    let cause = match which {
        0 => upper,
        4 => journal.last(Mark::InForce),
        _ => None,
    };
    history.ending = Some(name.clone());
    let what = Happening::Ending { name };
    journal.write(what, "11.4", cause.or(Some(shown)), words(&years, which));
    next.set(Phase::Over);
}

/// What the endings are judged by.
fn years(
    states: &[Condition],
    regime: &Regime,
    first: [f64; 5],
    last: [f64; 5],
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

/// What moved the world most since the last quarter, in words, and where to look for its cause.
/// `moves` is how each state's indices moved, by cause.
fn account_words(
    scenario: &Scenario,
    before: Option<[f64; 5]>,
    world: [f64; 5],
    moves: &[[[f64; 6]; 5]],
) -> (Option<Mark>, String) {
    let Some(before) = before else {
        return (None, "the first accounts of the years after".to_owned());
    };
    let change: [f64; 5] = core::array::from_fn(|k| world[k] - before[k]);
    let k = largest(change.into_iter().map(f64::abs));
    let sign = if change[k] < 0.0 { -1.0 } else { 1.0 };
    let c = largest((0..6).map(|c| sign * moves.iter().map(|m| m[k][c]).sum::<f64>()));
    let state = StateId::new(largest(moves.iter().map(|m| sign * m[k][c])));
    let mark = match c {
        0 => Some(Mark::InForce),
        1 if sign < 0.0 => Some(Mark::Hit(state)),
        3 => Some(Mark::Leaked),
        4 if sign < 0.0 => Some(Mark::Shielded),
        5 if sign < 0.0 => Some(Mark::AnyQuarrel),
        _ => None,
    };
    let (verb, iso) = (
        if sign < 0.0 { "fell" } else { "rose" },
        scenario.iso(state),
    );
    let cause = match c {
        1 if sign < 0.0 => format!("incidents, most of all against {iso}"),
        1 => format!("fewer incidents, most of all against {iso}"),
        2 if sign > 0.0 => format!("less crime, most of all in {iso}"),
        _ => format!("{}, most of all in {iso}", CAUSES[c]),
    };
    let why = format!("{} {verb} most ({:+.1}): {cause}", INDICES[k], change[k]);
    (mark, why)
}

/// Index of the largest value; the first of equals.
fn largest(values: impl Iterator<Item = f64>) -> usize {
    let values: Vec<f64> = values.collect();
    (0..values.len()).fold(0, |b, k| if values[k] > values[b] { k } else { b })
}

/// Rule 6.4: a sum of dimension effects on one index for a state whose party status and compliance
/// scale the text: what moves towards its ideal counts for it, what moves away against.
#[must_use]
pub fn text_effect(
    treaty: &TreatyText,
    interests: &[crate::model::Interest],
    before: &Reading,
    after: &Reading,
    index: usize,
) -> f64 {
    treaty
        .dimensions
        .iter()
        .enumerate()
        .map(|(d, dimension)| {
            let ideal = interests[d].ideal;
            let gain =
                ((before.position[d] - ideal).abs() - (after.position[d] - ideal).abs()) / 4.0;
            dimension.effects[index].abs() * interests[d].salience * gain
        })
        .sum()
}
