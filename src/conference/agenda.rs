//! From one day to the next: the time before the first day, the agenda, the package on the last.

use crate::conference::delegation::{ActionsLeft, Attention, Credit, Honesty};
use crate::conference::forums::rules::{adopts, needed};
use crate::conference::mandates::{Delegations, mandates, scale};
use crate::conference::plates::rules::tolerance;
use crate::conference::proceedings::Proceedings;
use crate::conference::room::Room;
use crate::conference::votes::MOST_GOODWILL;
use crate::conference::{corridors, events, lobby};
use crate::locale::Sentence;
use crate::model::calendar::Phase;
use crate::model::clause::BracketKind;
use crate::model::ids::{BracketId, DimensionId};
use crate::model::theory::conference::ConferenceNumbers;
use crate::model::theory::fixed::fixed;
use crate::model::{Capabilities, Interests, Scenario};
use crate::negotiation::reading::read;
use crate::negotiation::worth::utility;
use crate::say;
use crate::world::calendar::make_transition;
use crate::world::digest::DigestApp as _;
use crate::world::journal::{Happening, Journal, Mark};
use crate::world::random::stream;
use crate::world::schedule::{Day, DaySystems, Opening};
use crate::world::setting::Setting;
use crate::world::states::Seats;
use bevy_app::App;
use bevy_ecs::prelude::*;
use bevy_state::prelude::NextState;
use rand::RngExt as _;

/// The day ends: the next agenda, or the package.
fn close(
    mut now: Proceedings,
    delegations: Delegations,
    mut skills: Query<&mut Capabilities>,
    mut next: ResMut<NextState<Phase>>,
) -> Result {
    let (day, days) = (now.day(), now.setting.scenario.setup.days);
    if day < days {
        open_day(&mut now, day + 1)?;
        next.set(Phase::Conference(day + 1));
        return Ok(());
    }
    let adopted = decide_on_the_package(&mut now, &delegations);
    next.set(Phase::Signing);
    cross_red_lines(&now.room, &now.setting.scenario, &mut now.journal);
    corridors::close(&mut now, &delegations.seats, &mut skills, adopted)?;
    now.journal.turn = now.room.opens() + days + 1;
    Ok(())
}

/// Rule 4.5: the room takes the package of the last day or leaves it.
fn decide_on_the_package(now: &mut Proceedings, delegations: &Delegations) -> bool {
    let content = content(now, delegations);
    let (scenario, room, journal) = (&now.setting.scenario, &mut *now.room, &mut *now.journal);
    let (forum, all) = (room.sittings.last.forum, room.delegations());
    // Rule 14.6: a text in force that nobody changed stands as it is.
    let stands =
        room.sittings.last.revises.is_some() && room.draft.text == scenario.text.status_quo();
    // Rules 4.5 and 14.3: more than half, or what the forum asks.
    let adopted = adopts(forum, content, all) && !stands;
    room.adopted = Some(adopted);
    room.agenda.open.clear();
    let draft = journal.last(Mark::Draft);
    let why = if stands {
        say!("conference-outcome-unchanged")
    } else {
        let needed = needed(forum, all);
        say!(
            "conference-outcome",
            content = content,
            all = all,
            needed = needed
        )
    };
    let n = journal.write(Happening::Outcome { adopted }, "4.5", draft, why);
    journal.mark(Mark::Outcome, n);
    adopted
}

/// Rule 3.9: the red lines that the text of the last day crosses.
fn cross_red_lines(room: &Room, scenario: &Scenario, journal: &mut Journal) {
    let (lines, text) = (&room.floor.red_lines, &room.draft.text);
    for line in lines.iter().filter(|l| text.at(l.bracket) == l.wording) {
        let seat = scenario.iso(line.seat).to_owned();
        let p = scenario.proposal(line.bracket, line.wording);
        let drawn = journal.last(Mark::RedLine(line.seat, line.bracket));
        let kept = &scenario.text.brackets[line.bracket].wordings[line.wording].text;
        let why = match kept.trim_matches([' ', ',']) {
            "" => say!("conference-red-line-crossed-empty"),
            words => say!("conference-red-line-crossed", wording = words),
        };
        let bracket = p.bracket;
        let what = Happening::RedLineCrossed { seat, bracket };
        journal.write(what, "3.9", drawn, why);
    }
}

/// Rule 4.5: delegations that lose nothing by the package that they could not live with on the last
/// day.
fn content(now: &Proceedings, delegations: &Delegations) -> usize {
    let (setting, room) = (&now.setting, &now.room);
    let treaty = &setting.scenario.text;
    let mandates = mandates(delegations, setting, room, &now.relations);
    let (before, after) = (
        read(treaty, &treaty.status_quo()),
        read(treaty, &room.draft.text),
    );
    let tolerated = tolerance(&setting.theory.conference.plates, 1.0, 1.0, room.goodwill);
    let sitting = room.sittings.last.members.iter().map(|&s| &mandates[s]);
    let content = sitting.filter(|m| {
        let worth = |r| utility(treaty, r, scale(m)).total();
        worth(&after) - worth(&before) > -tolerated
    });
    content.count()
}

/// Rules 0.1, 0.3 and 19.2: the capitals give their mandates, companies say what they want, the press
/// writes, and groups may meet.
fn before_the_first_day(
    room: Res<Room>,
    mut journal: ResMut<Journal>,
    setting: Res<Setting>,
    seats: Res<Seats>,
    interests: Query<&Interests>,
    attention: Query<&Attention>,
    mut left: Query<&mut ActionsLeft>,
    credit: Query<&Credit>,
) -> Result {
    let scenario = &setting.scenario;
    let numbers = &setting.theory.conference;
    influence(numbers, &room, scenario, &seats, (&mut left, credit))?;
    for (state, entity) in seats.each() {
        let subjects = weightiest(scenario, interests.get(entity)?);
        let seat = scenario.iso(state).to_owned();
        let why = say!("conference-mandate");
        journal.write(Happening::Mandate { seat, subjects }, "0.1", None, why);
    }
    let lobby = &setting.theory.stakes.lobby;
    lobby::before_the_first_day(lobby, scenario, |s| room.sits(s), &mut journal);
    press(scenario, &seats, attention, &mut journal);
    Ok(())
}

/// Rule 0.3: the press writes.
pub(crate) fn press(
    scenario: &Scenario,
    seats: &Seats,
    attention: Query<&Attention>,
    journal: &mut Journal,
) {
    let publics: Vec<&Attention> = attention.iter_many(seats.in_order()).collect();
    let subjects = coverage(scenario, &publics);
    let why = say!("conference-press");
    journal.write(Happening::Coverage { subjects }, "0.3", None, why);
}

/// The three subjects that weigh most in a mandate, with the wish.
fn weightiest(scenario: &Scenario, interests: &Interests) -> Vec<(String, f64)> {
    let mut order: Vec<DimensionId> = DimensionId::all(interests.0.len()).collect();
    let weight = |d: DimensionId| interests.0[d].salience;
    order.sort_by(|&a, &b| weight(b).total_cmp(&weight(a)).then(a.cmp(&b)));
    let top = order.into_iter().take(3);
    let round = |x: f64| libm::round(x * 100.0) / 100.0; // Two digits.
    top.map(|d| {
        (
            scenario.text.dimensions[d].id.clone(),
            round(interests.0[d].ideal),
        )
    })
    .collect()
}

/// The three subjects the press writes of most.
fn coverage(scenario: &Scenario, publics: &[&Attention]) -> Vec<String> {
    let attention = |d: DimensionId| publics.iter().map(|a| a.0[d] - 1.0).sum::<f64>();
    let mut order: Vec<DimensionId> = DimensionId::all(scenario.text.dimensions.len()).collect();
    order.sort_by(|&a, &b| attention(b).total_cmp(&attention(a)).then(a.cmp(&b)));
    let top = order.into_iter().filter(|&d| attention(d) > 0.0).take(3);
    top.map(|d| scenario.text.dimensions[d].id.clone())
        .collect()
}

fixed! {
    agenda:

    /// Natural logarithm of an economy, in US$ bn, that sizes are a share of: about 8,100.
    /// Judgement: a scale; `large_economy` is what decides.
    const LARGEST: f64 = 9.0;
}

/// Rule 1.3: influence for the day: the scenario's, one more for a large economy, one more for a
/// group's leader.
pub(crate) fn influence(
    n: &ConferenceNumbers,
    room: &Room,
    scenario: &Scenario,
    seats: &Seats,
    (left, credit): (&mut Query<&mut ActionsLeft>, Query<&Credit>),
) -> Result {
    let base = scenario.setup.actions_per_day;
    for (s, entity) in seats.each() {
        let gdp_bn = scenario.published(s).economy.gdp_bn;
        let size = libm::log(1.0 + gdp_bn) / LARGEST > n.floor.large_economy;
        let leads = room
            .regional
            .groups
            .iter()
            .any(|g| g.leader == s && g.members.len() > 1);
        // Rule 3.20: who has little credit has one act less, and always one.
        let low = credit.get(entity)?.is_low(&n.credit);
        let most = base + u32::from(size) + u32::from(leads);
        left.get_mut(entity)?.0 = if room.sits(s) {
            most.saturating_sub(u32::from(low)).max(1.min(most))
        } else {
            0
        };
    }
    Ok(())
}

/// Rule 3.11: what the day's event moves a vote on comes first, then the chair opens, by lot among
/// equals, brackets never before the room first, then those still contested; the day's event and
/// influence follow.
fn open_day(now: &mut Proceedings, day: u32) -> Result {
    let setting = now.setting.clone();
    let scenario = &setting.scenario;
    influence(
        &setting.theory.conference,
        &now.room,
        scenario,
        &now.seats,
        (&mut now.actions_left, now.credit.as_readonly()),
    )?;
    let room = &mut *now.room;
    room.chair.asked = false;
    room.ballots.calls.clear();
    room.regional.caucus.clear();
    room.floor.absent.clear();
    let opens = room.opens();
    // Rule 4.11: on the last day all that is not settled is before the room.
    let closing = day == scenario.setup.days && day > 1 && !setting.replays();
    room.chair.closing = closing;
    let todays = events::of_day(scenario, &now.journal, day);
    let more: usize = todays.iter().map(|e| events::midnight(e.0)).sum();
    let moved: Vec<BracketId> = todays.iter().flat_map(|e| events::moved(e.0)).collect();
    let mut queue: Vec<(bool, bool, u64, BracketId)> = BracketId::all(room.draft.standing.len())
        .filter(|&b| {
            let put_off = room.agenda.adjourned[b].is_some_and(|until| until >= day);
            room.unsettled(b) && (closing || !put_off)
        })
        .map(|b| {
            let bracket = &scenario.text.brackets[b];
            let debated = !room.ballots.plates[b].is_empty();
            let mut rng = stream(
                setting.seed,
                "agenda",
                opens + if debated { day } else { 0 },
                &bracket.key,
                "",
                0,
            );
            let frame = bracket.kind != BracketKind::Words;
            let chosen = room.chair.agenda.contains(&b) || moved.contains(&b);
            (!chosen, debated || frame, rng.random::<u64>(), b)
        })
        .collect();
    queue.sort_unstable();
    let most = if closing {
        queue.len()
    } else {
        scenario.setup.brackets_per_day + more
    };
    room.agenda.open = queue.into_iter().take(most).map(|(.., b)| b).collect();
    room.agenda.open.sort_unstable();
    room.chair.agenda.clear();
    let brackets = room
        .agenda
        .open
        .iter()
        .map(|&b| scenario.text.brackets[b].key.clone())
        .collect();
    let why = agenda_words(room);
    let open = room.agenda.open.clone();
    for (event, _) in &todays {
        room.goodwill = (room.goodwill + event.goodwill).clamp(0.0, MOST_GOODWILL);
    }
    let journal = &mut *now.journal;
    journal.turn = opens + day;
    let n = journal.write(Happening::Day { brackets }, "3.11", None, why);
    journal.mark(Mark::Day, n);
    for bracket in open {
        journal.mark(Mark::Opened(bracket), n);
    }
    for (event, brought_in) in todays {
        events::happen(now, event, (day, brought_in))?;
    }
    Ok(())
}

/// What the day's agenda is made of, in words.
fn agenda_words(room: &Room) -> Sentence {
    let fresh = room
        .agenda
        .open
        .iter()
        .filter(|&&b| room.ballots.plates[b].is_empty());
    let (fresh, all) = (fresh.count(), room.agenda.open.len());
    let new = || say!("conference-agenda-new", new = fresh);
    let old = || say!("conference-agenda-old", old = all - fresh);
    match all - fresh {
        _ if all == 0 => say!("conference-agenda-empty"),
        0 => new(),
        _ if fresh == 0 => old(),
        _ => say!("general-sentences", all = vec![new(), old()]),
    }
}

pub(super) fn plugin(app: &mut App) {
    app.digest_resource::<Room>()
        .digest_component::<ActionsLeft>()
        .digest_component::<Honesty>()
        .digest_component::<Attention>();
    app.add_systems(Opening, before_the_first_day);
    let closes = (close, make_transition).chain();
    app.add_systems(Day, closes.in_set(DaySystems::Close));
}
