//! From one day to the next: the time before the first day, the agenda, the package on the last.

use crate::world::calendar;
use crate::world::schedule::{Day, DaySystems};
use bevy_app::App;
use bevy_ecs::prelude::*;
use rand::RngExt as _;

use crate::conference::forums::rules::{adopts, needed};
use crate::conference::mandates::{Delegations, mandates, scale};
use crate::conference::plates::rules::tolerance;
use crate::conference::room::Room;
use crate::conference::{corridors, events};
use crate::model::calendar::Phase;
use crate::model::clause::BracketKind;
use crate::model::ids::{BracketId, DimensionId, StateId};
use crate::model::{Interests, Scenario};
use crate::negotiation::worth::{read, utility};
use crate::world::journal::{Happening, Journal, Mark};
use crate::world::random::stream;
use crate::world::relations::Relations;
use crate::world::setting::Setting;
use crate::world::states::Seat;

/// The day ends: the next agenda, or the package.
pub(crate) fn close(world: &mut World) {
    let day = calendar::phase(world).day();
    let scenario = world.resource::<Setting>().scenario.clone();
    if day < scenario.setup.days {
        open_day(world, day + 1);
        return;
    }
    let content = content(world);
    let mut room = world.resource_mut::<Room>();
    let (forum, all) = (room.sittings.last.forum, room.delegations());
    // Rule 14.6: a text in force that nobody changed stands as it is.
    let stands =
        room.sittings.last.revises.is_some() && room.draft.text == scenario.text.status_quo();
    // Rules 4.5 and 14.3: more than half, or what the forum asks.
    let adopted = adopts(forum, content, all) && !stands;
    let turn = room.opens() + scenario.setup.days + 1;
    room.adopted = Some(adopted);
    room.agenda.open.clear();
    let lines = room.floor.red_lines.clone();
    let text = room.draft.text.clone();
    calendar::enter(world, Phase::Signing);
    let mut journal = world.resource_mut::<Journal>();
    let draft = journal.last(Mark::Draft);
    let why = if stands {
        "no word of the text in force was changed".to_owned()
    } else {
        let needed = needed(forum, all);
        format!("{content} of {all} delegations can live with it, {needed} needed")
    };
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
    corridors::close(world, adopted);
    world.resource_mut::<Journal>().turn = turn;
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
    let (before, after) = (
        read(treaty, &treaty.status_quo()),
        read(treaty, &room.draft.text),
    );
    let bends = tolerance(1.0, 1.0, room.goodwill);
    let sitting = room.sittings.last.members.iter().map(|&s| &mandates[s]);
    let content = sitting.filter(|m| {
        let worth = |r| utility(treaty, r, scale(m)).total();
        worth(&after) - worth(&before) > -bends
    });
    content.count()
}

/// Rules 0.1 and 0.3: the capitals give their mandates, the press writes, and groups may meet.
pub fn before_the_first_day(world: &mut World) {
    let scenario = world.resource::<Setting>().scenario.clone();
    influence(world);
    let mut query = world.query::<(&Seat, &Interests)>();
    let mut mandates: Vec<(StateId, Vec<(String, f64)>)> = query
        .iter(world)
        .map(|(s, i)| (s.0, weightiest(&scenario, i)))
        .collect();
    mandates.sort_by_key(|m| m.0);
    let mut journal = world.resource_mut::<Journal>();
    for (seat, subjects) in mandates {
        let seat = scenario.iso(seat).to_owned();
        let why = "the capital's instructions";
        journal.write(Happening::Mandate { seat, subjects }, "0.1", None, why);
    }
    press(world);
}

/// Rule 0.3: the press writes.
pub(crate) fn press(world: &mut World) {
    let scenario = world.resource::<Setting>().scenario.clone();
    let subjects = coverage(&scenario, world.resource::<Room>());
    let mut journal = world.resource_mut::<Journal>();
    let why = "a free press with loud operators and citizens writes of what they fear; others hardly write at all";
    journal.write(Happening::Coverage { subjects }, "0.3", None, why);
}

/// The three subjects that weigh most in a mandate, with the wish.
fn weightiest(scenario: &Scenario, interests: &Interests) -> Vec<(String, f64)> {
    let mut order: Vec<DimensionId> = DimensionId::all(interests.0.len()).collect();
    let weight = |d: DimensionId| interests.0[d].salience;
    order.sort_by(|&a, &b| weight(b).total_cmp(&weight(a)).then(a.cmp(&b)));
    let top = order.into_iter().take(3);
    let round = |x: f64| libm::round(x * 100.0) / 100.0;
    top.map(|d| {
        (
            scenario.text.dimensions[d].id.clone(),
            round(interests.0[d].ideal),
        )
    })
    .collect()
}

/// The three subjects the press writes of most.
fn coverage(scenario: &Scenario, room: &Room) -> Vec<String> {
    let heard = |d: DimensionId| {
        room.publics
            .attention
            .iter()
            .map(|row| row[d] - 1.0)
            .sum::<f64>()
    };
    let mut order: Vec<DimensionId> = DimensionId::all(scenario.text.dimensions.len()).collect();
    order.sort_by(|&a, &b| heard(b).total_cmp(&heard(a)).then(a.cmp(&b)));
    let top = order.into_iter().filter(|&d| heard(d) > 0.0).take(3);
    top.map(|d| scenario.text.dimensions[d].id.clone())
        .collect()
}

/// Rule 1.3: influence for the day: the scenario's, one more for a large economy, one more for a
/// group's leader.
pub(crate) fn influence(world: &mut World) {
    let scenario = world.resource::<Setting>().scenario.clone();
    let mut room = world.resource_mut::<Room>();
    let base = scenario.setup.actions_per_day;
    room.floor.actions_left = StateId::each(&scenario.states)
        .map(|(s, state)| {
            let size = libm::log(1.0 + state.economy.gdp_bn) / 9.0 > 0.85;
            let leads = room
                .regional
                .groups
                .iter()
                .any(|g| g.leader == s && g.members.len() > 1);
            if room.sits(s) {
                base + u32::from(size) + u32::from(leads)
            } else {
                0
            }
        })
        .collect();
}

/// Rule 3.11: what the day's event moves a vote on comes first, then the chair opens, by lot among equals, brackets never heard first, then those still
/// contested; the day's event and influence follow.
pub fn open_day(world: &mut World, day: u32) {
    let setting = world.resource::<Setting>().clone();
    let scenario = &setting.scenario;
    influence(world);
    let mut room = world.resource_mut::<Room>();
    room.chair.asked = false;
    room.ballots.calls.clear();
    room.regional.caucus.clear();
    room.floor.absent.clear();
    let opens = room.opens();
    let event = scenario.events.iter().find(|e| e.day == day);
    let more = event.map_or(0, events::midnight);
    let moved: Vec<BracketId> = event.into_iter().flat_map(events::moved).collect();
    let mut queue: Vec<(bool, bool, u64, BracketId)> = BracketId::all(room.draft.standing.len())
        .filter(|&b| room.unsettled(b) && room.agenda.adjourned[b].is_none_or(|until| until < day))
        .map(|b| {
            let bracket = &scenario.text.brackets[b];
            let heard = !room.ballots.plates[b].is_empty();
            let mut rng = stream(
                setting.seed,
                "agenda",
                opens + if heard { day } else { 0 },
                &bracket.key,
                "",
                0,
            );
            let frame = bracket.kind != BracketKind::Words;
            let chosen = room.chair.agenda.contains(&b) || moved.contains(&b);
            (!chosen, heard || frame, rng.random::<u64>(), b)
        })
        .collect();
    queue.sort_unstable();
    room.agenda.open = queue
        .into_iter()
        .take(scenario.setup.brackets_per_day + more)
        .map(|(.., b)| b)
        .collect();
    room.agenda.open.sort_unstable();
    room.chair.agenda.clear();
    let brackets = room
        .agenda
        .open
        .iter()
        .map(|&b| scenario.text.brackets[b].key.clone())
        .collect();
    let why = agenda_words(&room);
    let open = room.agenda.open.clone();
    if let Some(event) = event {
        room.goodwill = (room.goodwill + event.goodwill).clamp(0.0, 100.0);
    }
    calendar::enter(world, Phase::Conference(day));
    let mut journal = world.resource_mut::<Journal>();
    journal.turn = opens + day;
    let n = journal.write(Happening::Day { brackets }, "3.11", None, why);
    journal.mark(Mark::Day, n);
    for bracket in open {
        journal.mark(Mark::Opened(bracket), n);
    }
    if let Some(event) = event {
        events::happen(world, event);
    }
}

/// What the day's agenda is made of, in words.
fn agenda_words(room: &Room) -> String {
    let fresh = room
        .agenda
        .open
        .iter()
        .filter(|&&b| room.ballots.plates[b].is_empty());
    let (fresh, all) = (fresh.count(), room.agenda.open.len());
    match all - fresh {
        _ if all == 0 => "nothing is left to open".to_owned(),
        0 => format!("{fresh} not heard before"),
        old if fresh == 0 => format!("{old} still open from earlier days"),
        old => format!("{fresh} not heard before, {old} still open from earlier days"),
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Day, close.in_set(DaySystems::Close));
}
