//! From one day to the next: the agenda, and the package on the last day.

use bevy_ecs::prelude::*;

use super::journal::{Happening, Journal, Mark};
use super::round::{Delegations, mandates, scale};
use super::streams::stream;
use super::world::{Relations, Seat, Setting};
use crate::model::clause::BracketKind;
use crate::model::room::{Phase, Room};
use crate::model::{Capabilities, Economy};
use crate::rules::plates::{Standing, tolerance};
use crate::rules::utility::{read, utility};

/// The day ends: the next agenda, or the package.
pub(super) fn close(world: &mut World) {
    let Phase::Conference(day) = *world.resource::<Phase>() else {
        return;
    };
    let scenario = world.resource::<Setting>().scenario.clone();
    if day < scenario.setup.days {
        open_day(world, day + 1);
        return;
    }
    let content = content(world);
    let all = scenario.states.len();
    // Rule 4.5: more than half.
    let adopted = content * 2 > all;
    let mut room = world.resource_mut::<Room>();
    room.adopted = Some(adopted);
    room.open.clear();
    let lines = room.red_lines.clone();
    let text = room.text.clone();
    *world.resource_mut::<Phase>() = Phase::Signing;
    let mut journal = world.resource_mut::<Journal>();
    let draft = journal.last(Mark::Draft);
    let why = format!(
        "{content} of {all} delegations can live with it, {} needed",
        all / 2 + 1
    );
    let n = journal.write(Happening::Outcome { adopted }, "4.5", draft, why);
    journal.mark(Mark::Outcome, n);
    for line in lines.iter().filter(|l| text.at(l.bracket) == l.wording) {
        let seat = scenario.iso(line.seat).to_owned();
        let p = scenario.proposal(line.bracket, line.wording);
        let drawn = journal.last(Mark::RedLine(line.seat, line.bracket));
        let why = format!("the text keeps the wording “{}”", p.wording);
        let bracket = p.bracket;
        journal.write(
            Happening::RedLineCrossed { seat, bracket },
            "3.9",
            drawn,
            why,
        );
    }
    journal.turn = scenario.setup.days + 1;
}

/// Rule 4.5: delegations that lose nothing by the package that they could not live with on the last
/// day.
fn content(world: &mut World) -> usize {
    let mut state = bevy_ecs::system::SystemState::<(
        Res<Room>,
        Res<Setting>,
        Res<Relations>,
        Delegations,
    )>::new(world);
    let Ok((room, setting, relations, delegations)) = state.get(world) else {
        return 0;
    };
    let treaty = &setting.scenario.text;
    let mandates = mandates(&delegations, &setting, &room, &relations);
    let (before, after) = (read(treaty, &treaty.status_quo()), read(treaty, &room.text));
    let content = mandates.iter().filter(|m| {
        let worth = |r| utility(treaty, r, scale(m)).total();
        worth(&after) - worth(&before) > -tolerance(1.0, 1.0)
    });
    content.count()
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
    let why = agenda_words(&room);
    let open = room.open.clone();
    let event = scenario.events.iter().find(|e| e.day == day);
    if let Some(event) = event {
        room.goodwill = (room.goodwill + event.goodwill).clamp(0.0, 100.0);
    }
    *world.resource_mut::<Phase>() = Phase::Conference(day);
    let mut journal = world.resource_mut::<Journal>();
    journal.turn = day;
    let n = journal.write(Happening::Day { brackets }, "3.11", None, why);
    journal.mark(Mark::Day, n);
    for bracket in open {
        journal.mark(Mark::Opened(bracket), n);
    }
    if let Some(event) = event {
        let what = Happening::Event {
            title: event.title.clone(),
        };
        let why = match event.text.trim() {
            "" => "from the record of the conference",
            text => text,
        };
        journal.write(what, "3.12", None, why);
    }
}

/// What the day's agenda is made of, in words.
fn agenda_words(room: &Room) -> String {
    let fresh = room.open.iter().filter(|&&b| room.plates[b].is_empty());
    let (fresh, all) = (fresh.count(), room.open.len());
    match all - fresh {
        _ if all == 0 => "nothing is left to open".to_owned(),
        0 => format!("{fresh} not heard before"),
        old if fresh == 0 => format!("{old} still open from earlier days"),
        old => format!("{fresh} not heard before, {old} still open from earlier days"),
    }
}
