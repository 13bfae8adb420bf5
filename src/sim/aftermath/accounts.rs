//! Crime, five indices with their causes, and the ending (section 11 of the rules).

use bevy_ecs::prelude::*;

use crate::model::lever::Lever;
use crate::model::room::{Phase, Room};
use crate::model::{Capabilities, Interests, Society};
use crate::rules::levers::text_effect;
use crate::rules::utility::read;
use crate::sim::floor::day_of;
use crate::sim::journal::{Happening, Journal};
use crate::sim::world::{Condition, History, Incidents, Regime, Relations, Seat, Setting};

/// Endings, tried in order (rule 11.4); the last is what remains.
pub const ENDINGS: [(&str, &str); 6] = [
    (
        "escalation crisis",
        "Answers outran offences, and rivals met on the upper rungs.",
    ),
    (
        "federated Internet",
        "Networks drew apart behind national shields; what crosses is inspected.",
    ),
    (
        "open season",
        "Crime found havens everywhere, and nobody could afford to look away.",
    ),
    (
        "surveillance order",
        "Programmes grew, liberty shrank, and quiet was bought with watching.",
    ),
    (
        "working regime",
        "The text holds: parties keep it, and most disputes are met with words.",
    ),
    (
        "armed truce",
        "Nobody trusts, nobody strikes hard; everybody spends.",
    ),
];

/// Rules 11.1 to 11.4.
pub fn accounts(
    mut history: ResMut<History>,
    mut journal: ResMut<Journal>,
    mut phase: ResMut<Phase>,
    setting: Res<Setting>,
    room: Res<Room>,
    regime: Res<Regime>,
    relations: Res<Relations>,
    incidents: Res<Incidents>,
    mut states: Query<(&Seat, &Capabilities, &Society, &Interests, &mut Condition)>,
) {
    let Phase::Aftermath(quarter) = *phase else {
        return;
    };
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
    let treaty = &scenario.text;
    let (before, after) = (read(treaty, &treaty.status_quo()), read(treaty, &room.text));
    let mut world = [0.0; 5];
    let mut each = Vec::with_capacity(n);
    for (seat, skill, society, interests, condition) in &mut all {
        let i = seat.0;
        let lever = |l: Lever| {
            if regime.in_force {
                regime.levers.get(l) * regime.bound[i]
            } else {
                0.0
            }
        };
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
        let trade = row_mean(&relations.interconnection, n, i);
        let trust = row_mean(&relations.trust, n, i);
        let start = [60.0, 55.0, 25.0 + 50.0 * society.liberty, 50.0, 75.0];
        let share = if regime.in_force {
            regime.bound[i]
        } else {
            0.0
        };
        let text = |k: usize| 60.0 * share * text_effect(treaty, &interests.0, &before, &after, k);
        let money = 3.0
            * (lever(Lever::RoamingTransparency)
                + lever(Lever::SenderPays) * (0.5 - skill.offence));
        condition.causes = [
            [
                text(0) + 6.0 * lever(Lever::Verification),
                -45.0 * condition.harm,
                -25.0 * condition.crime,
                4.0 * condition.programme,
                3.0 * condition.shield,
                10.0 * (trust - 0.5),
            ],
            [
                text(1) + money,
                -20.0 * condition.harm,
                -15.0 * condition.crime,
                1.5 * condition.programme,
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
    }
    journal.write(Happening::Indices { world }, "11.3", None, "");
    history.quarters.push((world, each));
    if quarter < scenario.setup.quarters {
        *phase = Phase::Aftermath(quarter + 1);
        journal.turn += 1;
        return;
    }
    let mean = |f: &dyn Fn(&Condition) -> f64| {
        all.iter().map(|s| f(&s.4)).sum::<f64>() / f64::from(u32::try_from(n).unwrap_or(1))
    };
    let signs = [
        relations.rung.iter().any(|&r| r >= 6) || world[0] < 30.0,
        world[4] < 45.0 || mean(&|c| c.shield) > 0.45,
        mean(&|c| c.crime) > 0.5,
        mean(&|c| c.programme) > 0.5 && world[2] < 40.0,
        regime.in_force && world[3] >= 45.0,
        true,
    ];
    let name = ENDINGS
        .iter()
        .zip(signs)
        .find(|(_, yes)| *yes)
        .map_or("armed truce", |(e, _)| e.0);
    history.ending = Some(name.to_owned());
    journal.write(
        Happening::Ending {
            name: name.to_owned(),
        },
        "11.4",
        None,
        "",
    );
    *phase = Phase::Over;
}

fn row_mean(matrix: &[f64], n: usize, i: usize) -> f64 {
    let row = (0..n)
        .filter(|&j| j != i)
        .map(|j| matrix[i * n + j])
        .sum::<f64>();
    row / f64::from(u32::try_from(n.saturating_sub(1)).unwrap_or(1)).max(1.0)
}
