//! One day of the conference: floor → plates → votes → settle → chair → close.

use bevy_ecs::prelude::*;
use bevy_ecs::schedule::{LogLevel, ScheduleBuildSettings, ScheduleLabel, SingleThreadedExecutor};

use super::floor::act;
use super::journal::{Happening, Journal};
use super::streams::stream;
use super::view::sponsor_trust;
use super::world::{Inbox, Relations, Seat, Setting};
use crate::model::clause::BracketKind;
use crate::model::room::{Call, Corridors, Held, Mover, Phase, Room};
use crate::model::{Capabilities, Economy, Interests, Society};
use crate::rules::mediation::{Chair, mediate};
use crate::rules::plates::{
    Plate, Standing, counts, leading, mandate_plate, objectors, tolerance, values, vote, vote_price,
};
use crate::rules::utility::{Scale, read, utility};

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

/// The schedule, single-threaded and free of ambiguity.
#[must_use]
pub fn schedule() -> Schedule {
    let mut schedule = Schedule::new(Round);
    schedule.set_executor(SingleThreadedExecutor::new());
    schedule.set_build_settings(ScheduleBuildSettings {
        ambiguity_detection: LogLevel::Error,
        ..Default::default()
    });
    schedule.configure_sets(
        (
            RoundSystems::Floor,
            RoundSystems::Plates,
            RoundSystems::Votes,
            RoundSystems::Settle,
            RoundSystems::Chair,
            RoundSystems::Close,
        )
            .chain(),
    );
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
    for (seat, action) in inbox {
        let _refused = act(world, seat, &action).is_err();
    }
}

/// The mandates in the room, by seat.
type Delegations<'w, 's> = Query<'w, 's, (&'static Seat, &'static Interests, &'static Society)>;

/// What each seat weighs a text with.
fn mandates(
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
fn scale(m: &(Interests, Vec<f64>, f64)) -> Scale<'_> {
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
        journal.write(what, "3.1", None, "");
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
        let caller = setting.scenario.iso(call.seat);
        if call.show {
            // Rule 3.10: a show of plates settles nothing and costs little.
            room.goodwill = (room.goodwill - 2.0).max(0.0);
            journal.write(
                what,
                "3.10",
                None,
                format!("a show of plates, asked for by {caller}"),
            );
            continue;
        }
        room.goodwill = (room.goodwill - vote_price(call.point_of_order)).max(0.0);
        journal.write(what, "3.6", None, format!("called by {caller}"));
        if carried {
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
            journal.write(what, "3.2", None, "nobody objects");
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
    journal.write(what, "4.2", None, "graded votes of every delegation");
}

fn close(world: &mut World) {
    let Phase::Conference(day) = *world.resource::<Phase>() else {
        return;
    };
    let scenario = world.resource::<Setting>().scenario.clone();
    if day < scenario.setup.days {
        open_day(world, day + 1);
        return;
    }
    let adopted = package_taken(world);
    let mut room = world.resource_mut::<Room>();
    room.adopted = Some(adopted);
    room.open.clear();
    let lines = room.red_lines.clone();
    let text = room.text.clone();
    *world.resource_mut::<Phase>() = Phase::Signing;
    let mut journal = world.resource_mut::<Journal>();
    journal.write(Happening::Outcome { adopted }, "4.5", None, "");
    for line in lines.iter().filter(|l| text.at(l.bracket) == l.wording) {
        let seat = scenario.iso(line.seat).to_owned();
        let bracket = scenario.text.brackets[line.bracket].key.clone();
        journal.write(Happening::RedLineCrossed { seat, bracket }, "3.9", None, "");
    }
    journal.turn = scenario.setup.days + 1;
}

/// Rule 4.5: the package is taken if more than half of the delegations lose nothing by it that
/// they could not live with on the last day.
fn package_taken(world: &mut World) -> bool {
    let mut state = bevy_ecs::system::SystemState::<(
        Res<Room>,
        Res<Setting>,
        Res<Relations>,
        Delegations,
    )>::new(world);
    let Ok((room, setting, relations, delegations)) = state.get(world) else {
        return false;
    };
    let treaty = &setting.scenario.text;
    let mandates = mandates(&delegations, &setting, &room, &relations);
    let (before, after) = (read(treaty, &treaty.status_quo()), read(treaty, &room.text));
    let content = mandates.iter().filter(|m| {
        let worth = |r| utility(treaty, r, scale(m)).total();
        worth(&after) - worth(&before) > -tolerance(1.0, 1.0)
    });
    content.count() * 2 > mandates.len()
}

/// Rule 3.11: the chair opens, by lot among equals, brackets never heard first, then those still
/// contested; the day's event and influence follow.
pub fn open_day(world: &mut World, day: u32) {
    let setting = world.resource::<Setting>().clone();
    let scenario = &setting.scenario;
    let skills: Vec<f64> = {
        let mut query = world.query::<(&Seat, &Economy, &Capabilities)>();
        let mut all: Vec<(usize, f64)> = query
            .iter(world)
            .map(|(s, e, _)| (s.0, libm::log(1.0 + e.gdp_bn) / 9.0))
            .collect();
        all.sort_by_key(|(s, _)| *s);
        all.into_iter().map(|(_, x)| x).collect()
    };
    let mut room = world.resource_mut::<Room>();
    let base = scenario.setup.actions_per_day;
    room.actions_left = skills.iter().map(|&s| base + u32::from(s > 0.85)).collect();
    room.chair_asked = false;
    room.calls.clear();
    let mut queue: Vec<(bool, u64, usize)> = (0..room.standing.len())
        .filter(|&b| !matches!(room.standing[b], Standing::Clear | Standing::Shut))
        .map(|b| {
            use rand::RngExt as _;
            let bracket = &scenario.text.brackets[b];
            let heard = !room.plates[b].is_empty();
            let mut rng = stream(
                setting.seed,
                "agenda",
                if heard { day } else { 0 },
                &bracket.key,
                "",
                0,
            );
            let frame = bracket.kind != BracketKind::Words;
            (heard || frame, rng.random::<u64>(), b)
        })
        .collect();
    queue.sort_unstable();
    room.open = queue
        .into_iter()
        .take(scenario.setup.brackets_per_day)
        .map(|(.., b)| b)
        .collect();
    room.open.sort_unstable();
    let brackets = room
        .open
        .iter()
        .map(|&b| scenario.text.brackets[b].key.clone())
        .collect();
    let event = scenario.events.iter().find(|e| e.day == day);
    if let Some(event) = event {
        room.goodwill = (room.goodwill + event.goodwill).clamp(0.0, 100.0);
    }
    *world.resource_mut::<Phase>() = Phase::Conference(day);
    let mut journal = world.resource_mut::<Journal>();
    journal.turn = day;
    journal.write(Happening::Day { brackets }, "3.11", None, "");
    if let Some(event) = event {
        let what = Happening::Event {
            title: event.title.clone(),
        };
        journal.write(what, "3.12", None, event.text.clone());
    }
}
