//! Later conferences: called, opened as a scenario of their own, and closed (section 14).

pub mod rules;

use crate::conference::room::opening_room;
use crate::model::ids::{BracketId, InstrumentId, StateId, WordingId};
use crate::world::calendar;
use crate::world::calendar::{Stage, make_transition};
use crate::world::orders::{self, Order};
use crate::world::schedule::ActSystems;
use crate::world::schedule::{Act, Quarter, QuarterSystems};
use bevy_app::App;
use bevy_ecs::schedule::IntoScheduleConfigs as _;
use bevy_ecs::schedule::common_conditions::on_message;
use bevy_ecs::world::World;
use bevy_state::prelude::in_state;
use rand::RngExt as _;
use std::sync::Arc;

use crate::conference::agenda;
use crate::conference::corridors::offers::{Answer, Corridors, Fate};

use crate::conference::forums::rules::{Comes, PAUSE, comes, gathers};
use crate::conference::home;
use crate::conference::room::Room;
use crate::conference::signing::Hall;
use crate::model::calendar::Phase;
use crate::model::clause::BracketKind;
use crate::model::{Forum, Record, Scenario, Sitting, Summons, Text};
use crate::world::regime::REVIEW;

use crate::world::history::History;
use crate::world::journal::{Happening, Journal, Mark};
use crate::world::random::stream;
use crate::world::regime::Regime;
use crate::world::relations::Relations;
use crate::world::setting::Setting;
use crate::world::states::{Adherence, Seat};

/// Quarters between two elections of the Council: three years.
const TERM: u32 = 12;

/// What a state does about forums and instruments in the years after.
#[derive(Debug, Clone, PartialEq)]
#[expect(missing_docs, reason = "fields carry the names of Action's")]
pub enum ForumAct {
    /// Calls a conference; `invited` to a summit.
    Convene { forum: Forum, invited: Vec<StateId> },
    /// Joins an instrument or leaves it.
    Adhere { join: bool },
}

/// Carries out what was done about forums and instruments.
fn carry_out(world: &mut World) {
    for order in orders::take::<ForumAct>(world) {
        let Some(seat) = order.by else {
            continue;
        };
        match order.act {
            ForumAct::Convene { forum, invited } => call(world, seat, forum, &invited),
            ForumAct::Adhere { join } => adhere(world, seat, join, &order.why),
        }
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_message::<Order<ForumAct>>();
    let carried_out = carry_out.run_if(on_message::<Order<ForumAct>>);
    app.add_systems(Act, carried_out.in_set(ActSystems::Forums));
    let opens = meet.run_if(in_state(Stage::Aftermath));
    app.add_systems(
        Quarter,
        (make_transition, opens)
            .chain()
            .in_set(QuarterSystems::Convene),
    );
}

/// Rule 14.5: a seat calls a conference; whoever comes is known at once.
pub(crate) fn call(world: &mut World, seat: StateId, forum: Forum, invited: &[StateId]) {
    let quarter = calendar::phase(world).quarter();
    let setting = world.resource::<Setting>().clone();
    let scenario = &setting.scenario;
    let term = (quarter - 1) / TERM;
    let states = StateId::all(scenario.states.len());
    let lots: Vec<u64> = states
        .map(|s| stream(setting.seed, "council", term, setting.die(s), "", 0).random())
        .collect();
    let members = rules::members(scenario, forum, seat, invited, &lots);
    let reasons: Vec<(StateId, Comes)> = (members.iter())
        .filter_map(|&s| Some((s, reason(world, s, seat)?)))
        .collect();
    let count = |reason: Comes| reasons.iter().filter(|(_, r)| *r == reason).count();
    let why = format!(
        "{} of {} come: {} trust {}, {} more fare worse than in their first account; {} needed",
        reasons.len(),
        members.len(),
        count(Comes::Trusts),
        scenario.iso(seat),
        count(Comes::Worse),
        members.len() / 2 + 1
    );
    let came: Vec<StateId> = reasons.iter().map(|(s, _)| *s).collect();
    let met = gathers(came.len(), members.len());
    announce(world, forum, Some(seat), (&members, &came), why);
    let sittings = &mut world.resource_mut::<Room>().sittings;
    sittings.calls.push((seat, quarter));
    if met {
        sittings.called = Some(Summons {
            forum,
            by: Some(seat),
            members: came,
        });
    }
}

/// Why a state comes to a conference of a caller, if it does.
fn reason(world: &World, state: StateId, caller: StateId) -> Option<Comes> {
    if state == caller {
        return Some(Comes::Calls);
    }
    let relations = world.resource::<Relations>();
    let quarters = &world.resource::<History>().quarters;
    let mean =
        |q: Option<&Account>| q.map_or(0.0, |(_, states)| states[state].iter().sum::<f64>() / 5.0);
    let trust = relations.trust[(state, caller)];
    comes(trust, mean(quarters.first()), mean(quarters.last()))
}

fn announce(
    world: &mut World,
    forum: Forum,
    by: Option<StateId>,
    (members, came): (&[StateId], &[StateId]),
    why: String,
) {
    let scenario = world.resource::<Setting>().scenario.clone();
    let names = |seats: &[StateId]| seats.iter().map(|&s| scenario.iso(s).to_owned()).collect();
    let what = Happening::Convened {
        forum,
        by: by.map(|s| scenario.iso(s).to_owned()),
        members: names(members),
        came: names(came),
    };
    let mut journal = world.resource_mut::<Journal>();
    let cause = journal.last(by.map_or(Mark::InForce, |_| Mark::Convened));
    let rule = by.map_or("14.9", |_| "14.5");
    let n = journal.write(what, rule, cause, why);
    journal.mark(Mark::Convened, n);
}

/// Rules 14.5 and 14.9: when a quarter is over, a conference that was called opens, or a review that
/// is due.
pub(crate) fn meet(world: &mut World) {
    let quarter = calendar::phase(world).quarter();
    let called = world.resource_mut::<Room>().sittings.called.take();
    if let Some(summons) = called {
        let seat = summons.by.unwrap_or_default();
        let regime = world.resource::<Regime>();
        let own = regime.under[seat].filter(|_| regime.ruling(seat).is_some());
        let newest = InstrumentId::each(&regime.instruments)
            .rev()
            .find(|(_, text)| text.since.is_some())
            .map(|(k, _)| k);
        open(world, summons, own.or(newest), quarter, false);
        return;
    }
    let resumed = world.resource::<Room>().sittings.last.resumes;
    if world.resource::<Setting>().whole.setup.days == 0 || quarter < resumed + PAUSE {
        return;
    }
    let mut regime = world.resource_mut::<Regime>();
    let lived = |k: InstrumentId| regime.under.iter().filter(|u| **u == Some(k)).count() > 1;
    let review = |k: InstrumentId| regime.instruments[k].review;
    let due = |k: &InstrumentId| review(*k).is_some_and(|q| q <= quarter) && lived(*k);
    let Some(text) = InstrumentId::all(regime.instruments.len()).find(due) else {
        return;
    };
    regime.instruments[text].review = Some(quarter + REVIEW);
    let since = regime.instruments[text].since.unwrap_or(0);
    let room = world.resource::<Room>();
    let found = room.sittings.all().find(|s| s.adopted == Some(text));
    let Some(first) = found.cloned() else {
        return;
    };
    let why = format!(
        "the text in force since quarter {since} asks for a review every {} years",
        REVIEW / 4
    );
    let members = first.members;
    announce(world, first.forum, None, (&members, &members), why);
    let summons = Summons {
        forum: first.forum,
        by: None,
        members,
    };
    open(world, summons, Some(text), quarter, true);
}

/// Rule 14.6: a conference opens with the world as it is.
fn open(
    world: &mut World,
    summons: Summons,
    revises: Option<InstrumentId>,
    quarter: u32,
    review: bool,
) {
    let turn = world.resource::<Journal>().turn;
    let setting = world.resource::<Setting>().clone();
    let whole = &setting.whole;
    let days = rules::days(summons.forum, review, whole.setup.days);
    let before = revises.map(|k| world.resource::<Regime>().instruments[k].text.clone());
    let mut scenario = sitting_of(whole, summons.forum, days, before.as_ref());
    let years = i32::try_from(quarter.saturating_sub(1) / 4).unwrap_or(0);
    let year = whole.setup.first_year + years;
    scenario.setup.opens = format!("the conference of {year}, {}", summons.forum.title());
    let packages = world.resource::<Corridors>().offers.len();
    let packages = u32::try_from(packages).unwrap_or(u32::MAX);
    let old = world.resource::<Room>().clone();
    let mut sittings = old.sittings;
    let next = Sitting {
        forum: summons.forum,
        by: summons.by,
        members: summons.members,
        opens: turn,
        days,
        resumes: quarter,
        revises,
        adopted: None,
        packages,
    };
    sittings
        .past
        .push(std::mem::replace(&mut sittings.last, next));
    let mut room = opening_room(&scenario, sittings);
    room.floor.honesty = old.floor.honesty;
    room.publics.attention = attention(world, &scenario);
    room.chair.temperature = old.chair.temperature;
    room.chair.package = old.chair.package;
    room.chair.patience = old.chair.patience;
    world.insert_resource(room);
    world.resource_mut::<Setting>().scenario = Arc::new(scenario);
    world.resource_mut::<Hall>().chosen = None;
    empty_corridors(&mut world.resource_mut::<Corridors>());
    calendar::enter(world, Phase::Conference(0));
    let mut journal = world.resource_mut::<Journal>();
    journal.marks.retain(|mark, _| !mark.of_the_room());
    if let Some(call) = journal.last(Mark::Convened) {
        journal.mark(Mark::Draft, call);
    }
    agenda::influence(world);
    agenda::press(world);
}

/// Rule 14.6: the scenario of a later conference: its days, no record, the text in force as what
/// stands and as the draft, and the forces its forum has.
fn sitting_of(whole: &Scenario, forum: Forum, days: u32, before: Option<&Text>) -> Scenario {
    let mut scenario = whole.clone();
    scenario.setup.days = days;
    scenario.events.clear();
    scenario.record = Record::default();
    let all = BracketId::all(scenario.text.brackets.len());
    for (b, bracket) in all.zip(&mut scenario.text.brackets) {
        if let Some(text) = before {
            bracket.status_quo = text.at(b);
            bracket.opening = text.at(b);
        }
        if bracket.kind == BracketKind::Force {
            bracket.wordings.truncate(rules::forces(forum));
            let strongest = WordingId::new(bracket.wordings.len() - 1);
            bracket.opening = bracket.opening.min(strongest);
        }
    }
    scenario
}

/// Rule 14.6: the press starts from what happened, as far as the accounts tell it.
fn attention(world: &World, scenario: &Scenario) -> Vec<Vec<f64>> {
    let quarters = &world.resource::<History>().quarters;
    let (first, last) = (quarters.first(), quarters.last());
    let of = |q: Option<&Account>, s: StateId| q.map_or([0.0; 5], |(_, states)| states[s]);
    StateId::each(&scenario.states)
        .map(|(s, state)| {
            let (then, now) = (of(first, s), of(last, s));
            let lost = core::array::from_fn(|k| (then[k] - now[k]).max(0.0));
            home::later_attention(&scenario.text, state, lost)
        })
        .collect()
}

/// One quarter of the [`History`]: the world, then every state.
type Account = ([f64; 5], Vec<[f64; 5]>);

/// Packages of an earlier conference are over.
fn empty_corridors(corridors: &mut Corridors) {
    corridors.heard.clear();
    for offer in &mut corridors.offers {
        if offer.answer == Answer::Waiting {
            offer.answer = Answer::Declined;
        }
        if offer.binds() {
            offer.fate = Some(Fate::Lapsed);
        }
    }
}

/// A conference is over: the years go on under the whole scenario. Where it failed the text that it
/// opened stands.
pub(crate) fn rise(world: &mut World) {
    let mut setting = world.resource_mut::<Setting>();
    setting.scenario = setting.whole.clone();
    let room = world.resource::<Room>();
    let stands = room
        .sittings
        .last
        .revises
        .filter(|_| room.adopted == Some(false));
    if let Some(k) = stands {
        let text = world.resource::<Regime>().instruments[k].text.clone();
        world.resource_mut::<Room>().draft.text = text;
    }
}

/// Whether a seat is tied already to the newest instrument open to it.
pub(crate) fn bound_to_newest(world: &mut World, seat: StateId) -> bool {
    let newest = world.resource::<Room>().sittings.open_to(seat);
    let regime = world.resource::<Regime>();
    if regime.next[seat].is_some_and(|(k, _)| Some(k) == newest) {
        return true;
    }
    let own = newest.is_some() && regime.under[seat] == newest;
    let mut query = world.query::<(&Seat, &Adherence)>();
    own && query
        .iter(world)
        .any(|(s, a)| s.0 == seat && (a.signed || a.party_since.is_some()) && !a.withdrawn)
}

/// Rule 10.5: accession binds from the next quarter; withdrawal at once. Rule 14.8: it is the newest
/// instrument open to it that a state joins.
fn tie(world: &mut World, seat: StateId, join: bool, quarter: u32) {
    let newest = world.resource::<Room>().sittings.open_to(seat);
    let mut regime = std::mem::take(&mut *world.resource_mut::<Regime>());
    let mut query = world.query::<(&Seat, &mut Adherence)>();
    for (at, mut adherence) in query.iter_mut(world) {
        if at.0 != seat {
            continue;
        }
        let other = newest.filter(|k| join && regime.under[seat] != Some(*k));
        if let Some(k) = other {
            let tie = Adherence {
                party_since: Some(quarter + 1),
                ..Adherence::default()
            };
            regime.tie(seat, k, tie, &mut adherence);
        } else {
            // What was signed and declared in the hall stays on record.
            adherence.party_since = join.then_some(quarter + 1);
            adherence.withdrawn = !join;
            regime.next[seat] = None;
        }
    }
    *world.resource_mut::<Regime>() = regime;
}

/// Rule 10.5: accession binds from the next quarter; withdrawal at once.
fn adhere(world: &mut World, seat: StateId, join: bool, why: &str) {
    let quarter = calendar::phase(world).quarter();
    tie(world, seat, join, quarter);
    let state = world.resource::<Setting>().scenario.iso(seat).to_owned();
    let what = Happening::Adherence {
        state,
        joined: join,
    };
    let mut journal = world.resource_mut::<Journal>();
    let act = journal.last(Mark::Adhered);
    let n = journal.write(what, "10.5", act, why);
    if join {
        journal.mark(Mark::Joined, n);
    }
}
