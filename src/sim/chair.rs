//! The chair writes a text in the evening (rules 4.2 and 4.3).

use bevy_ecs::prelude::*;

use super::journal::{Happening, Journal, Mark};
use super::round::{Delegations, mandates, scale};
use super::streams::stream;
use super::world::{Relations, Setting};
use crate::model::room::{Mover, Phase, Room};
use crate::rules::drafting::Draft;
use crate::rules::mediation::{Chair, mediate};
use crate::rules::utility::Scale;

/// Rule 4.3: how many edits a room has patience for: more in good blood (judgement).
#[must_use]
pub fn edits(goodwill: f64) -> u32 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "goodwill is 0–100"
    )]
    let more = 40 * goodwill as u32;
    1000 + more
}

/// Rule 4.3: the chair writes when asked; a computer in the chair also when three quarters of the
/// days are gone; and whoever sits there for the package of the last day.
pub(super) fn write(
    mut room: ResMut<Room>,
    mut journal: ResMut<Journal>,
    setting: Res<Setting>,
    phase: Res<Phase>,
    relations: Res<Relations>,
    delegations: Delegations,
) {
    let Phase::Conference(day @ 1..) = *phase else {
        return;
    };
    let days = setting.scenario.setup.days;
    let due = day == (days * 3).div_ceil(4) && !setting.chair;
    if !(room.chair_asked || day == days || due) {
        return;
    }
    let scenario = setting.scenario.clone();
    let treaty = &scenario.text;
    let mandates = mandates(&delegations, &setting, &room, &relations);
    let seats: Vec<Scale> = mandates.iter().map(scale).collect();
    let free: Vec<usize> = (0..room.standing.len())
        .filter(|&b| room.unsettled(b))
        .collect();
    let chair = Chair {
        edits: edits(room.goodwill),
        temperature: room.chair.temperature,
        package: room.chair.package,
        patience: room.chair.patience,
    };
    let mut rng = stream(setting.seed, "chair", day, "", "", 0);
    let mut ballot = Draft::new(treaty, &room.text, &seats);
    let (text, minutes) = mediate(treaty, &room.text, &free, &mut ballot, chair, &mut rng);
    let changed: Vec<usize> = free
        .into_iter()
        .filter(|&b| text.at(b) != room.text.at(b))
        .collect();
    for &bracket in &changed {
        room.mover[treaty.brackets[bracket].clause] = Mover::Chair;
    }
    let changes = changed.iter().map(|&b| {
        let p = scenario.proposal(b, text.at(b));
        (p.bracket, p.wording)
    });
    let what = Happening::ChairText {
        changes: changes.collect(),
    };
    room.text = text;
    let (cause, occasion) = if room.chair_asked {
        (Mark::ChairAsked, "asked for on the floor")
    } else if day == days {
        (Mark::Day, "the last day")
    } else {
        (Mark::Day, "three quarters of the days are gone")
    };
    let cause = journal.last(cause);
    let why = format!(
        "{occasion}; every delegation graded {} drafts, {} changes were kept",
        minutes.graded, minutes.kept
    );
    let n = journal.write(what, "4.2", cause, why);
    if !changed.is_empty() {
        journal.mark(Mark::Draft, n);
    }
}
