//! One day of the conference: floor → plates → votes → settle → chair → close.

use bevy_ecs::prelude::*;
use bevy_ecs::schedule::{LogLevel, ScheduleBuildSettings, ScheduleLabel, SingleThreadedExecutor};

use super::agenda::close;
use super::floor::act;
use super::journal::{Happening, Journal, Mark};
use super::streams::stream;
use super::view::sponsor_trust;
use super::world::{Inbox, Relations, Seat, Setting};
use crate::model::room::{Call, Corridors, Held, Mover, Phase, Room};
use crate::model::{Interests, Society};
use crate::rules::mediation::{Chair, mediate};
use crate::rules::plates::{
    Plate, Standing, counts, leading, mandate_plate, objectors, tolerance, values, vote, vote_price,
};
use crate::rules::utility::Scale;

/// The schedule of one day.
#[derive(Debug, Clone, PartialEq, Eq, Hash, ScheduleLabel)]
pub struct Round;

/// The parts of a day, in order.
#[derive(Debug, Clone, PartialEq, Eq, Hash, SystemSet)]
pub enum RoundSystems {
    /// Computers' actions reach the floor and the corridors.
    Floor,
    /// Plates go up on the brackets open today.
    Plates,
    /// Votes that were called are held.
    Votes,
    /// Brackets clear where nobody objects.
    Settle,
    /// The chair writes, if asked or if it is late.
    Chair,
    /// The day ends: the next agenda, or the package.
    Close,
}

impl RoundSystems {
    /// The parts, in order.
    pub const ALL: [Self; 6] = [
        Self::Floor,
        Self::Plates,
        Self::Votes,
        Self::Settle,
        Self::Chair,
        Self::Close,
    ];
}

/// The schedule, single-threaded and free of ambiguity.
#[must_use]
pub fn schedule() -> Schedule {
    let mut schedule = Schedule::new(Round);
    schedule.set_executor(SingleThreadedExecutor::new());
    schedule.set_build_settings(ScheduleBuildSettings {
        ambiguity_detection: LogLevel::Error,
        ..Default::default()
    });
    for pair in RoundSystems::ALL.windows(2) {
        schedule.configure_sets(pair[0].clone().before(pair[1].clone()));
    }
    schedule.add_systems((
        floor.in_set(RoundSystems::Floor),
        plates.in_set(RoundSystems::Plates),
        votes.in_set(RoundSystems::Votes),
        settle.in_set(RoundSystems::Settle),
        chair.in_set(RoundSystems::Chair),
        close.in_set(RoundSystems::Close),
    ));
    schedule
}

/// Rule 1.1: refused actions of computers are dropped; they changed nothing.
fn floor(world: &mut World) {
    let inbox = std::mem::take(&mut world.resource_mut::<Inbox>().0);
    for (seat, it) in inbox {
        let _refused = act(world, seat, &it.action, &it.why).is_err();
    }
}

/// The mandates in the room, by seat.
pub(super) type Delegations<'w, 's> =
    Query<'w, 's, (&'static Seat, &'static Interests, &'static Society)>;

/// What each seat weighs a text with.
pub(super) fn mandates(
    delegations: &Delegations,
    setting: &Setting,
    room: &Room,
    relations: &Relations,
) -> Vec<(Interests, Vec<f64>, f64)> {
    let mut all: Vec<(usize, (Interests, Vec<f64>, f64))> = delegations
        .iter()
        .map(|(seat, interests, society)| {
            let row = &relations.trust[seat.0 * relations.n..(seat.0 + 1) * relations.n];
            let sponsors = sponsor_trust(&setting.sponsors, &room.mover, row);
            (seat.0, (interests.clone(), sponsors, society.liberty))
        })
        .collect();
    all.sort_by_key(|(seat, _)| *seat);
    all.into_iter().map(|(_, m)| m).collect()
}

/// A mandate as the rules read it.
pub(super) fn scale(m: &(Interests, Vec<f64>, f64)) -> Scale<'_> {
    Scale {
        interests: &m.0.0,
        sponsor_trust: &m.1,
        liberty: m.2,
    }
}

/// Day over days, 0–1.
fn progress(phase: Phase, setting: &Setting) -> f64 {
    match phase {
        Phase::Conference(day) => f64::from(day) / f64::from(setting.scenario.setup.days),
        _ => 1.0,
    }
}

fn plates(
    mut room: ResMut<Room>,
    mut journal: ResMut<Journal>,
    setting: Res<Setting>,
    phase: Res<Phase>,
    corridors: Res<Corridors>,
    relations: Res<Relations>,
    delegations: Delegations,
) {
    let scenario = setting.scenario.clone();
    let mandates = mandates(&delegations, &setting, &room, &relations);
    let tolerance = tolerance(progress(*phase, &setting), 1.0);
    for bracket in room.open.clone() {
        let wordings = scenario.text.brackets[bracket].wordings.len();
        let now = room.text.at(bracket);
        let fresh = room.plates[bracket].len() < mandates.len();
        let silent = setting.human.filter(|&s| {
            fresh
                || !room
                    .speeches
                    .iter()
                    .any(|x| x.seat == s && x.bracket == bracket)
        });
        // Rule 3.3: a seat that raised no plate shows its mandate's.
        let seats: Vec<usize> = if fresh {
            (0..mandates.len()).collect()
        } else {
            silent.into_iter().collect()
        };
        for seat in seats {
            let values = values(&scenario.text, &room.text, bracket, scale(&mandates[seat]));
            let plate = mandate_plate(&values, now, tolerance);
            room.plates[bracket].resize(mandates.len(), plate);
            room.plates[bracket][seat] = plate;
        }
        // Rule 3.8: what a person says on the floor today is his plate.
        let spoken: Vec<(usize, usize, bool)> = room
            .speeches
            .iter()
            .filter(|s| s.bracket == bracket && setting.human == Some(s.seat))
            .map(|s| (s.seat, s.wording, s.favour))
            .collect();
        for (seat, wording, favour) in spoken {
            let plate = &mut room.plates[bracket][seat];
            if favour {
                plate.wording = u8::try_from(wording).unwrap_or(0);
            }
            plate.objects = if favour {
                wording != now
            } else {
                wording == now
            };
        }
        // Rule 4.4: a promise binds the plate.
        for seat in 0..mandates.len() {
            if let Some(wording) = corridors.bound(seat, bracket) {
                let wording = u8::try_from(wording).unwrap_or(0);
                room.plates[bracket][seat] = Plate {
                    wording,
                    objects: false,
                };
            }
        }
        let lead = leading(&room.plates[bracket], wordings, now);
        // Rule 3.9: a red line against the leading wording objects.
        for line in room.red_lines.clone() {
            if line.bracket == bracket && line.wording == lead {
                room.plates[bracket][line.seat].objects = true;
            }
        }
        let what = Happening::Plates {
            bracket: scenario.text.brackets[bracket].key.clone(),
            leading: scenario.text.brackets[bracket].wordings[lead].id.clone(),
            counts: counts(&room.plates[bracket], wordings),
            objectors: objectors(&room.plates[bracket]),
        };
        let cause = journal.last(Mark::Opened(bracket));
        let n = journal.write(
            what,
            "3.1",
            cause,
            plates_words(&room.plates[bracket], lead),
        );
        journal.mark(Mark::Plates(bracket), n);
        journal.mark(Mark::Draft, n);
    }
}

/// How the plates stand, in words.
fn plates_words(plates: &[Plate], lead: usize) -> String {
    let with = plates.iter().filter(|p| usize::from(p.wording) == lead);
    let (with, all) = (with.count(), plates.len());
    match objectors(plates) {
        0 => format!("{with} of {all} prefer it, nobody objects"),
        1 => format!("{with} of {all} prefer it, one objects"),
        k => format!("{with} of {all} prefer it, {k} object"),
    }
}

fn votes(
    mut room: ResMut<Room>,
    mut journal: ResMut<Journal>,
    setting: Res<Setting>,
    phase: Res<Phase>,
) {
    let Phase::Conference(day) = *phase else {
        return;
    };
    let calls: Vec<Call> = std::mem::take(&mut room.calls);
    for call in calls {
        if room.standing[call.bracket] == Standing::Clear || room.plates[call.bracket].is_empty() {
            continue;
        }
        let tally = vote(&room.plates[call.bracket], call.wording);
        let carried = tally.carried();
        let p = setting.scenario.proposal(call.bracket, call.wording);
        let what = Happening::Vote {
            bracket: p.bracket,
            wording: p.wording,
            yes: tally.yes.len(),
            no: tally.no.len(),
            abstain: tally.abstain.len(),
            carried,
        };
        let called = journal.last(Mark::Called(call.bracket));
        let why = format!(
            "{} for, {} against, {} abstain; asked for by {}",
            tally.yes.len(),
            tally.no.len(),
            tally.abstain.len(),
            setting.scenario.iso(call.seat)
        );
        if call.show {
            // Rule 3.10: a show of plates settles nothing and costs little.
            room.goodwill = (room.goodwill - 2.0).max(0.0);
            journal.write(what, "3.10", called, format!("a show of plates: {why}"));
            continue;
        }
        room.goodwill = (room.goodwill - vote_price(call.point_of_order)).max(0.0);
        let n = journal.write(what, "3.6", called, why);
        if carried {
            journal.mark(Mark::Draft, n);
            room.text.set(call.bracket, call.wording);
            room.standing[call.bracket] = Standing::Clear;
            room.settled[call.bracket] = Some(day);
            room.open.retain(|&b| b != call.bracket);
        }
        let outvoted = if carried { tally.no } else { vec![] };
        room.votes.push(Held {
            day,
            bracket: call.bracket,
            wording: call.wording,
            outvoted,
            carried,
        });
    }
}

fn settle(
    mut room: ResMut<Room>,
    mut journal: ResMut<Journal>,
    setting: Res<Setting>,
    phase: Res<Phase>,
) {
    let Phase::Conference(day) = *phase else {
        return;
    };
    for bracket in room.open.clone() {
        let plates = &room.plates[bracket];
        if plates.is_empty() {
            continue;
        }
        let wordings = setting.scenario.text.brackets[bracket].wordings.len();
        let lead = leading(plates, wordings, room.text.at(bracket));
        let against = objectors(plates);
        let red = room
            .red_lines
            .iter()
            .any(|r| r.bracket == bracket && r.wording == lead);
        room.text.set(bracket, lead);
        room.standing[bracket] = match against {
            0 => Standing::Clear,
            _ if red => Standing::Blocked,
            k if k * 8 <= room.actions_left.len() => Standing::Near,
            _ => Standing::Contested,
        };
        if against == 0 {
            room.settled[bracket] = Some(day);
            room.goodwill = (room.goodwill + 1.0).min(100.0);
            let p = setting.scenario.proposal(bracket, lead);
            let what = Happening::Cleared {
                bracket: p.bracket,
                wording: p.wording,
            };
            let cause = journal.last(Mark::Plates(bracket));
            journal.write(what, "3.2", cause, "nobody objects");
        }
    }
}

/// Rule 4.3: the chair writes when asked, when three quarters of the days are gone, and for the
/// last package; how many edits it tries grows with goodwill.
fn chair(
    mut room: ResMut<Room>,
    mut journal: ResMut<Journal>,
    setting: Res<Setting>,
    phase: Res<Phase>,
    relations: Res<Relations>,
    delegations: Delegations,
) {
    let Phase::Conference(day) = *phase else {
        return;
    };
    let days = setting.scenario.setup.days;
    if !(room.chair_asked || day == days || day == (days * 3).div_ceil(4)) {
        return;
    }
    let scenario = setting.scenario.clone();
    let mandates = mandates(&delegations, &setting, &room, &relations);
    let seats: Vec<Scale> = mandates.iter().map(scale).collect();
    let free: Vec<usize> = (0..room.standing.len())
        .filter(|&b| !matches!(room.standing[b], Standing::Clear | Standing::Shut))
        .collect();
    let mut rng = stream(setting.seed, "chair", day, "", "", 0);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "goodwill is 0–100"
    )]
    let edits = 100 + 3 * room.goodwill as u32;
    let text = mediate(
        &scenario.text,
        &room.text,
        &free,
        &seats,
        Chair {
            edits,
            temperature: 0.4,
        },
        &mut rng,
    );
    let changed: Vec<usize> = free
        .into_iter()
        .filter(|&b| text.at(b) != room.text.at(b))
        .collect();
    for &bracket in &changed {
        room.mover[scenario.text.brackets[bracket].clause] = Mover::Chair;
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
    let why = format!("{occasion}; every delegation graded {edits} drafts");
    let n = journal.write(what, "4.2", cause, why);
    if !changed.is_empty() {
        journal.mark(Mark::Draft, n);
    }
}
